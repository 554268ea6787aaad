package org.instantretouch.train.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.train.text.Lexicon.Found;

/**
 * Colours, and things that have a colour of their own, by hue ({@code hue-names.properties}): an instruction about tomatoes becomes
 * one about bananas, so that the network learns the names and not the sentence.
 */
final class HueNames {
    /** How a name is used in a sentence; names of one kind can stand for each other. */
    private enum Kind {
        COLOURS,
        THING,
        THINGS,
        NEARER,
        ISH
    }

    private record Name(Hue hue, Kind kind) {
        static Name of(String key) {
            String[] parts = key.split("\\.");
            return new Name(Hue.of(parts[0]).orElseThrow(), Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }

        Name turned(int round) {
            return new Name(HueNames.turned(hue, round), kind);
        }
    }

    private static final List<Hue> CIRCLE = List.of(Hue.values());

    private final Lexicon<Name> lexicon = new Lexicon<>("hue-names.properties", Name::of);

    /**
     * The instruction about things of another hue (or of the same by chance), where all that it says of hues is understood: its
     * edits name one hue, and so does its text; where a hue is turned, its text may also name the hues next to it, which then
     * move round the circle together with it.
     */
    Optional<Example> renamed(Example example, Random random) {
        Set<Hue> hues = example.edits().stream().flatMap(e -> e.hue().stream()).collect(Collectors.toSet());
        List<Found<Name>> found = lexicon.in(example.text());
        if (hues.size() != 1 || !understood(example, hues.iterator().next(), found)) {
            return Optional.empty();
        }
        int round = random.nextInt(CIRCLE.size());
        List<AttributeEdit> edits = example.edits().stream()
                .map(e -> new AttributeEdit(e.attribute(), e.hue().map(h -> turned(h, round)), e.region(), e.amount()))
                .toList();
        String text = lexicon.reworded(example.text(), found, name -> name.turned(round), random);
        return Optional.of(example.reworded(text, edits));
    }

    private static boolean understood(Example example, Hue own, List<Found<Name>> found) {
        boolean turns = example.edits().stream()
                .filter(e -> e.hue().isPresent())
                .allMatch(e -> e.attribute() == Attribute.HUE_SHIFT);
        if (turns) {
            return found.stream().anyMatch(f -> f.meaning().hue() == own)
                    && found.stream().allMatch(f -> distance(f.meaning().hue(), own) <= 1);
        }
        return found.size() == 1
                && found.get(0).meaning().hue() == own
                && found.get(0).meaning().kind().compareTo(Kind.NEARER) < 0;
    }

    private static Hue turned(Hue hue, int round) {
        return CIRCLE.get((hue.ordinal() + round) % CIRCLE.size());
    }

    /** Steps round the circle, the shorter way. */
    private static int distance(Hue a, Hue b) {
        int steps = Math.abs(a.ordinal() - b.ordinal());
        return Math.min(steps, CIRCLE.size() - steps);
    }
}
