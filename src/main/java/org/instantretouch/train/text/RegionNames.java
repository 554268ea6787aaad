package org.instantretouch.train.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Region;
import org.instantretouch.train.text.Lexicon.Found;

/**
 * Parts of a photo by region ({@code region-names.properties}): an instruction about the bride becomes one about the dog, or about
 * the sky, so that the network learns the names and not the sentence.
 */
final class RegionNames {
    private final Lexicon<Region> lexicon =
            new Lexicon<>("region-names.properties", key -> Region.of(key).orElseThrow());
    private final List<Region> named = List.of(Region.values()).subList(1, Region.values().length);

    /**
     * The instruction about other parts of the photo, where its text names just the regions of its edits. One region becomes any;
     * several keep theirs, by other names.
     */
    Optional<Example> renamed(Example example, Random random) {
        var asked = example.edits().stream()
                .map(AttributeEdit::region)
                .filter(r -> r != Region.WHOLE)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Found<Region>> found = lexicon.in(example.text());
        List<Region> said = found.stream().map(Found::meaning).toList();
        if (asked.isEmpty() || said.size() != asked.size() || !asked.containsAll(said) || !said.containsAll(asked)) {
            return Optional.empty();
        }
        Map<Region, Region> others = new HashMap<>();
        asked.forEach(
                region -> others.put(region, asked.size() == 1 ? named.get(random.nextInt(named.size())) : region));
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : example.edits()) {
            Region region = others.getOrDefault(edit.region(), edit.region());
            edits.add(new AttributeEdit(edit.attribute(), edit.hue(), region, edit.amount()));
        }
        String text = lexicon.reworded(example.text(), found, region -> others.getOrDefault(region, region), random);
        return Optional.of(example.reworded(text, List.copyOf(edits)));
    }
}
