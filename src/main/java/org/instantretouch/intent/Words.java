package org.instantretouch.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of words, for text in its {@linkplain StatedAmounts#plain plain} form. */
final class Words {
    /** Any hue's name, one or many of it. */
    static final String HUES = Arrays.stream(Hue.values())
            .flatMap(hue -> hue.names().stream())
            .collect(Collectors.joining("|", "(?:", ")s?"));

    /** The hue of each of its names, one or many of it. */
    static final Map<String, Hue> HUE_OF_NAME = hues(Hue::names);

    /** The hue of each word for a shade of it. */
    static final Map<String, Hue> HUE_OF_SHADE = hues(Hue::shades);

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
}
