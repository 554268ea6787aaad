package org.instantretouch.intent.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Hue;

/** Patterns of words, for text in its {@linkplain PlainText plain} form. */
final class Words {
    /** Any hue's name, one or many of it. */
    static final String HUES = Arrays.stream(Hue.values())
            .flatMap(hue -> hue.names().stream())
            .collect(Collectors.joining("|", "(?:", ")s?"));

    /** The hue of each of its names, one or many of it. */
    static final Map<String, Hue> HUE_OF_NAME = hues(Hue::names);

    /** The hue of each word for a shade of it. */
    static final Map<String, Hue> HUE_OF_SHADE = hues(Hue::shades);

    /** How much is asked for without a word of degree. */
    static final float PLAIN = 0.5f;

    /** A small amount of something, after "a". */
    private static final String BIT =
            "(?:little bit|tiny bit|wee bit|bit|little|touch|tad|shade|hint|hair|notch|whisker|smidge|smidgen|fraction)";

    /** Words of degree before what something shall be, or after what is to be done: "a bit warmer", "cool it slightly". */
    static final String DEGREE =
            "(?:(?:just |only )?a (?:" + BIT + "|lot)|slightly|somewhat|gently|subtly|much|way|far|strongly|heavily)";

    private static final Pattern LITTLE = pattern("a " + BIT + "|slight(?:ly)?|somewhat|gently|subtly");
    private static final Pattern MUCH = pattern(
            "a lot|lots|(?<!too |so |not |how )much|very|really|(?:way|far)(?= ?$| more| less| \\w+er\\b)|strongly|heavily");

    private static final float A_LITTLE = 0.25f;
    private static final float A_LOT = 0.8f;

    private static final Pattern NAME_OF_GROUP = Pattern.compile("\\(\\?<[a-z]+>");

    private static final Pattern NOT = Pattern.compile("n['\u2019]t\\b");

    private Words() {}

    private static Map<String, Hue> hues(Function<Hue, List<String>> words) {
        Map<String, Hue> hues = new HashMap<>();
        for (Hue hue : Hue.values()) {
            for (String word : words.apply(hue)) {
                hues.put(word, hue);
                hues.put(word + "s", hue);
            }
        }
        return Map.copyOf(hues);
    }

    /** A pattern of whole words. */
    static Pattern pattern(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }

    static boolean has(Pattern pattern, String words) {
        return pattern.matcher(words).find();
    }

    /** A pattern without the names of its groups, which may then stand in another more than once. */
    static String unnamed(String pattern) {
        return NAME_OF_GROUP.matcher(pattern).replaceAll("(?:");
    }

    /** Whether there is a short form of "not": "don't", "isn't". */
    static boolean hasShortNot(String words) {
        return has(NOT, words);
    }

    /** How much is asked for by words of degree, for what was not heard. */
    static float amount(String words) {
        boolean little = has(LITTLE, words);
        return little == has(MUCH, words) ? PLAIN : little ? A_LITTLE : A_LOT;
    }
}
