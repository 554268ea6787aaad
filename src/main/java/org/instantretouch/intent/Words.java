package org.instantretouch.intent;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns of words, for text in its {@linkplain StatedAmounts#plain plain} form. */
final class Words {
    /** Any hue's name, one or many of it. */
    static final String HUES = Arrays.stream(Hue.values())
            .flatMap(hue -> hue.names().stream())
            .collect(Collectors.joining("|", "(?:", ")s?"));

    private Words() {}

    /** A pattern of whole words. */
    static Pattern pattern(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }

    static boolean has(Pattern pattern, String words) {
        return pattern.matcher(words).find();
    }
}
