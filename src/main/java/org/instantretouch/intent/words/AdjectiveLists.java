package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a photo shall be all of what a sentence lists of it, and says nothing else: "soft and bright", "hazy and bright like
 * a Sunday morning". A network hears one of two. Of a slider and how the photo shall be it hears the slider alone: "bring the
 * highlights down and brighter".
 */
final class AdjectiveLists {
    private static final Map<String, AttributeEdit> ADJECTIVES = adjectives();

    private static final String ADJECTIVE = ADJECTIVES.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|", "(?:", ")\\b"));

    private static final String ONE = "(?:(?:" + DEGREE + "|very|nice and|really) )?" + ADJECTIVE;

    private static final Pattern LIST = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:make|have|get|keep) (?:it|this|everything|the (?:photo|picture|image|shot|light)) (?:look |feel |all )?)?"
            + "(?<list>" + ONE + "(?:(?:,? and |, ?| & | but )" + ONE
            + "){1,2})(?: like (?:a |an |on |in )?(?:[a-z]+ ){0,2}[a-z]+)?"
            + UnplacedWishes.END);

    private static final Pattern EACH =
            Pattern.compile("(?<degree>(?:(?:" + DEGREE + "|very|nice and|really) )?)(?<what>" + ADJECTIVE + ")");

    private static final String ENDS_OF_TONES = "(?:the )?(?<tones>highlights?|shadows?|whites|blacks)";

    /** A slider, and what the photo shall be beside it. */
    private static final Pattern BESIDE_SLIDER = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:bring|take|pull|push|turn|dial|tone|lower|lift|raise|reduce|drop|cut|boost|open|increase|decrease)(?: down| up)? "
            + ENDS_OF_TONES + "(?: down| up| back)?|" + ENDS_OF_TONES.replace("<tones>", "<named>")
            + " (?:down|up|lower|higher))(?: " + DEGREE + ")?(?:,? (?:and|&|but) |, )(?<beside>"
            + PlainWishes.COMPARATIVE + ")" + UnplacedWishes.END);

    private AdjectiveLists() {}

    private static Map<String, AttributeEdit> adjectives() {
        Map<String, AttributeEdit> all = new HashMap<>();
        add(all, Attribute.EXPOSURE, 1, "bright");
        add(all, Attribute.EXPOSURE, -1, "dark");
        add(all, Attribute.TEMPERATURE, 1, "warm");
        add(all, Attribute.TEMPERATURE, -1, "cold", "cool");
        add(all, Attribute.CONTRAST, -1, "soft");
        add(all, Attribute.CONTRAST, 1, "crisp", "punchy", "contrasty");
        add(all, Attribute.DEHAZE, -1, "hazy", "misty");
        add(all, Attribute.SATURATION, 1, "colourful", "colorful", "saturated");
        add(all, Attribute.SATURATION, -1, "muted", "desaturated");
        return Map.copyOf(all);
    }

    private static void add(Map<String, AttributeEdit> all, Attribute attribute, int way, String... words) {
        for (String word : words) {
            all.put(word, AttributeEdit.of(attribute, way));
        }
    }

    /**
     * What a sentence asks for; as it was read, unless it is a list of how the photo shall be, of which a part was heard so.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher beside = BESIDE_SLIDER.matcher(words);
        if (beside.matches()) {
            return besideSlider(beside.group("beside"), read);
        }
        Matcher list = LIST.matcher(words);
        if (read.isUnsupported() || read.style().isPresent() || !read.keeps().isEmpty() || !list.matches()) {
            return read;
        }
        List<AttributeEdit> said = EACH.matcher(list.group("list"))
                .results()
                .map(one -> {
                    AttributeEdit edit = Objects.requireNonNull(ADJECTIVES.get(one.group("what")));
                    return edit.withAmount(
                            edit.amount() * Words.amount(one.group("degree").strip()));
                })
                .toList();
        List<AttributeEdit> missing =
                said.stream().filter(e -> heard(e, read).isEmpty()).toList();
        // How a photo is, in such words, is heard the other way round.
        boolean isWish = missing.size() < said.size()
                && read.edits().stream().allMatch(e -> e.region() == Region.WHOLE)
                && said.stream().map(AttributeEdit::attribute).distinct().count() == said.size()
                && said.stream()
                        .flatMap(e -> heard(e, read).stream().map(other -> e.amount() * other.amount()))
                        .allMatch(both -> both > 0);
        if (missing.isEmpty() || !isWish) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.addAll(missing);
        return read.withEdits(edits);
    }

    /** What is lighter as its highlights are is not said twice, and what is softer may be they. */
    private static Intent besideSlider(String beside, Intent read) {
        List<AttributeEdit> said = PlainWishes.edits(beside);
        boolean isMissing = read.edits().size() == 1
                && !read.isUnsupported()
                && read.style().isEmpty()
                && said.size() == 1
                && said.getFirst().attribute() != read.edits().getFirst().attribute()
                && said.getFirst().attribute() != Attribute.CONTRAST
                && (said.getFirst().attribute() != Attribute.EXPOSURE
                        || said.getFirst().amount() * read.edits().getFirst().amount() < 0);
        if (!isMissing) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.addAll(said);
        return read.withEdits(edits);
    }

    private static Optional<AttributeEdit> heard(AttributeEdit said, Intent read) {
        return read.edits().stream()
                .filter(e -> e.attribute() == said.attribute()
                        || (said.attribute() == Attribute.SATURATION && e.attribute() == Attribute.VIBRANCE))
                .findFirst();
    }
}
