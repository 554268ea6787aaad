package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

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
 * Settles a colour's name that is to be the tint of a photo: "dusty rose tones", "mint tones, soft", "make my feed lavender". A network
 * hears only that the tones be dusty or soft, or strengthens what already has the colour.
 */
final class ColourTones {
    private static final Map<String, List<AttributeEdit>> TINTS = tints();

    private static final String COLOUR = TINTS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|", "(?<colour>", ")"));

    private static final String MUTED = "(?:dusty|muted|faded|washed|powdery|vintage|subdued)";

    private static final String SOFT = "(?:soft|softer|gentle|delicate|creamy)";

    private static final String HOW = "(?:(?:" + MUTED + "|" + SOFT
            + "|pale|light|dark|deep|rich|warm|cool|subtle|slight|slightly|nice|all|overall|strong),? )";

    private static final String PHOTO =
            "(?:it|this|everything|(?:the|my|our|this)(?: (?:whole|entire))? (?:photos?|pictures?|images?|shot|feed|grid|thing"
                    + "|profile|instagram|instagram feed))";

    private static final String BEFORE = PlainWishes.PLEASE
            + "(?:(?:make|give|turn|have|get|set|let|go(?: for)?|use|try|put|apply|add" + "|do) )?(?:" + PHOTO
            + " )?(?:(?:to|all|look|looking|be|feel|have|in|into|with|a|an|some|the|of|bit of|touch of|hint of) ){0,4}";

    private static final String LOOK =
            " (?:tones?|toning|tints?|tinted|palette|mood|vibes?|feel|look|aesthetic|theme|feed|grid|haze|wash"
                    + "|colou?r (?:palette|scheme|grade|mood))";

    private static final String AFTER =
            "(?: (?:all over|everywhere|throughout|overall|all through|please))?(?:,? (?:but |and )?(?<after>" + MUTED
                    + "|" + SOFT + ")(?: (?:look|feel))?)?" + END;

    /** All that a sentence says. */
    private static final Pattern TONES =
            Pattern.compile(BEFORE + HOW + "{0,3}" + COLOUR + "(?:-?ish|[- ]colou?red)?" + LOOK + AFTER);

    /** The same without a word of a look. */
    private static final Pattern PHOTO_IN_IT = Pattern.compile(PlainWishes.PLEASE
            + "(?:make |turn |get |have |let )?(?:everything|(?:the|my|our)(?: (?:whole|entire))? (?:feed|grid|profile|instagram|instagram feed"
            + "|(?<=whole )(?:photo|picture|image|thing)))(?: (?:to|look|be|feel|in|all)){0,4} " + HOW + "{0,3}"
            + COLOUR + "(?:-?ish)?"
            + AFTER);

    private static final Pattern IS_MUTED = pattern(MUTED);
    private static final Pattern IS_SOFT = pattern(SOFT);
    private static final Pattern IS_DARK = pattern("dark|deep");

    private static final float LESS_COLOUR = -0.25f;
    private static final float FADED = 0.2f;
    private static final float LESS_CONTRAST = -0.25f;
    private static final float DARKER = -0.15f;

    private ColourTones() {}

    private static Map<String, List<AttributeEdit>> tints() {
        Map<String, List<AttributeEdit>> tints = new HashMap<>();
        tints(
                tints,
                "tint+0.25 temperature+0.1 highlight_tint.magenta+0.2 highlight_tint.red+0.12 shadow_tint.red+0.15",
                "dusty rose",
                "dusty pink",
                "old rose",
                "rose",
                "rose pink",
                "blush",
                "blush pink",
                "powder pink",
                "millennial pink",
                "pale pink");
        tints(
                tints,
                "tint+0.15 shadow_tint.purple+0.35 highlight_tint.purple+0.3",
                "lavender",
                "lilac",
                "mauve",
                "violet",
                "wisteria");
        tints(
                tints,
                "tint-0.14 temperature-0.08 highlight_tint.aqua+0.18 highlight_tint.green+0.15 shadow_tint.aqua+0.15",
                "mint",
                "mint green",
                "seafoam",
                "pistachio");
        tints(
                tints,
                "temperature+0.28 shadow_tint.red+0.2 shadow_tint.orange+0.2 highlight_tint.orange+0.3",
                "terracotta",
                "rust",
                "brick",
                "clay",
                "copper",
                "cinnamon");
        tints(
                tints,
                "temperature+0.25 exposure-0.12 saturation-0.2 shadow_tint.orange+0.45 highlight_tint.orange+0.15 hue_saturation.blue-0.4",
                "chocolate",
                "mocha",
                "cocoa",
                "espresso");
        tints(
                tints,
                "tint+0.2 exposure-0.15 shadow_tint.red+0.45 highlight_tint.magenta+0.12",
                "burgundy",
                "maroon",
                "oxblood",
                "bordeaux");
        tints(
                tints,
                "temperature-0.3 highlight_tint.blue+0.2 shadow_tint.blue+0.3",
                "dusty blue",
                "powder blue",
                "slate blue",
                "steel blue",
                "baby blue",
                "slate");
        tints(
                tints,
                "temperature+0.25 saturation-0.15 highlight_tint.yellow+0.1 highlight_tint.orange+0.15 shadow_tint.orange+0.15",
                "beige",
                "cream",
                "sand",
                "oatmeal",
                "ivory");
        return Map.copyOf(tints);
    }

    private static void tints(Map<String, List<AttributeEdit>> tints, String recipe, String... names) {
        for (String name : names) {
            tints.put(name, NamedLooks.edits(recipe));
        }
    }

    /**
     * What a sentence asks for; as it was read, unless it says no more than such a tint, and none was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isPresent()
                || !read.keeps().isEmpty()
                || read.edits().stream().anyMatch(ColourTones::isTintOrPart)) {
            return read;
        }
        Matcher tones = TONES.matcher(words);
        Matcher photo = PHOTO_IN_IT.matcher(words);
        return tones.matches()
                ? tinted(tones.group("colour"), words, read)
                : photo.matches() ? tinted(photo.group("colour"), words, read) : read;
    }

    private static boolean isTintOrPart(AttributeEdit edit) {
        return edit.region() != Region.WHOLE
                || switch (edit.attribute()) {
                    case TEMPERATURE, TINT, SHADOW_TINT, HIGHLIGHT_TINT -> true;
                    default -> false;
                };
    }

    private static Intent tinted(String colour, String words, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>();
        float size = Words.amount(words) / Words.PLAIN;
        Objects.requireNonNull(TINTS.get(colour))
                .forEach(edit -> edits.add(edit.withAmount(Math.clamp(edit.amount() * size, -1, 1))));
        read.edits().stream().filter(ColourTones::isOfMood).forEach(edit -> put(edit, edits));
        if (has(IS_MUTED, words)) {
            add(Attribute.SATURATION, LESS_COLOUR, edits);
            add(Attribute.FADE, FADED, edits);
        }
        if (has(IS_SOFT, words)) {
            add(Attribute.CONTRAST, LESS_CONTRAST, edits);
        }
        if (has(IS_DARK, words)) {
            add(Attribute.EXPOSURE, DARKER, edits);
        }
        return new Intent(edits, Optional.empty(), read.keeps(), 0);
    }

    /** Whether it is of how dusty, soft or dark the tones are, and not of what already has the colour. */
    private static boolean isOfMood(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case CONTRAST, FADE, EXPOSURE, DEHAZE -> true;
            case SATURATION -> edit.amount() < 0;
            default -> false;
        };
    }

    private static void put(AttributeEdit edit, List<AttributeEdit> edits) {
        edits.removeIf(other -> other.attribute() == edit.attribute());
        edits.add(edit);
    }

    private static void add(Attribute attribute, float amount, List<AttributeEdit> edits) {
        if (edits.stream().noneMatch(edit -> edit.attribute() == attribute)) {
            edits.add(AttributeEdit.of(attribute, amount));
        }
    }
}
