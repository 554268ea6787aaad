package org.instantretouch.cli;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text within HTML. */
final class Html {
    private static final Pattern PLACE = Pattern.compile("@(\\w+)@");

    private Html() {}

    /** A page with its places, such as {@code @title@}, filled in; what stands in a text that goes in stays as it is. */
    static String filled(String page, Map<String, String> texts) {
        return PLACE.matcher(page)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(texts.get(place.group(1)))));
    }

    /** A text that stands for itself between tags and within quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
