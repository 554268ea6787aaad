package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Region;

/** Regions by their names in a sentence, for text in its {@linkplain PlainText plain} form. */
final class NamedRegions {
    /** Names that as often are another word: a verb, a place among others, or the model of something. */
    private static final Set<String> AMBIGUOUS =
            Set.of("upper", "lower", "behind", "front", "model", "skin", "margins");

    /** Who or what a photo may be of. */
    private static final List<String> SUBJECTS = List.of(
            "him",
            "her",
            "me",
            "us",
            "man",
            "woman",
            "men",
            "women",
            "girl",
            "boy",
            "baby",
            "child",
            "children",
            "kid",
            "kids",
            "dog",
            "cat",
            "singer",
            "dancer");

    private static final Map<String, Region> REGIONS = regions();

    /** Before a region's name. */
    static final String THE = "(?:the |my |her |his |their |our |its )?";

    /** Any region's name, and no thing of it: "the left side", but not "her dress". */
    static final String NAME = REGIONS.keySet().stream()
            .sorted()
            .collect(Collectors.joining("|", "(?:", ")(?: (?:side|half|part|third|edge))?\\b"));

    private static final Pattern ANY = pattern(NAME);

    /** The whole photo. */
    private static final Pattern ALL = pattern("overall|everything|everywhere|all over|entire|altogether"
            + "|whole (?:photo|picture|image|shot|frame|scene|thing)");

    private NamedRegions() {}

    private static Map<String, Region> regions() {
        Map<String, Region> regions = new HashMap<>();
        for (Region region : Region.values()) {
            region.names().stream()
                    .filter(name -> !AMBIGUOUS.contains(name))
                    .forEach(name -> regions.put(name, region));
        }
        SUBJECTS.forEach(name -> regions.put(name, Region.SUBJECT));
        return Map.copyOf(regions);
    }

    /** The region of a name as {@link #NAME} finds it. */
    static Region of(String name) {
        int end = name.indexOf(' ');
        return REGIONS.getOrDefault(end < 0 ? name : name.substring(0, end), Region.WHOLE);
    }

    /** The regions that words name, in their order. */
    static List<Region> in(String words) {
        List<Region> named = new ArrayList<>();
        ANY.matcher(words).results().map(found -> of(found.group())).forEach(region -> {
            if (!named.contains(region)) {
                named.add(region);
            }
        });
        return named;
    }

    /** The regions that words name, the whole photo among them. */
    static Set<Region> withTheWhole(String words) {
        Set<Region> named = EnumSet.noneOf(Region.class);
        named.addAll(in(words));
        if (Words.has(ALL, words)) {
            named.add(Region.WHOLE);
        }
        return named;
    }

    /** What is, more or less, left of a photo without a region. */
    static Region rest(Region region) {
        return switch (region) {
            case WHOLE -> Region.WHOLE;
            case TOP -> Region.BOTTOM;
            case BOTTOM -> Region.TOP;
            case LEFT -> Region.RIGHT;
            case RIGHT -> Region.LEFT;
            case CENTER -> Region.EDGES;
            case EDGES -> Region.CENTER;
            case SKY -> Region.FOREGROUND;
            case FOREGROUND -> Region.SKY;
            case BACKGROUND -> Region.SUBJECT;
            case SUBJECT -> Region.BACKGROUND;
        };
    }
}
