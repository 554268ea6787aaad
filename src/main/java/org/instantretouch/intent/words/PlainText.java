package org.instantretouch.intent.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of a text that rules and patterns of words are written for. */
final class PlainText {
    /** Names of black and white that are more than one word, or none. */
    private static final Pattern BLACK_AND_WHITE =
            Pattern.compile("\\bblack[ -](?:and|&|n)[ -]white\\b|\\bb ?[&/] ?w\\b");

    private static final Pattern BEFORE_FRACTION = Pattern.compile("(?<=\\d)(?=[\u00bc-\u00be\u2150-\u215e])");

    /** Hues as they are often misspelt. */
    private static final Map<Pattern, String> MISSPELT = Map.of(
            Pattern.compile("\\b(?:yelow|yello|yelloe|yellw|yeloow|yelllow)(?=s?\\b|er\\b|ish\\b)"),
            "yellow",
            Pattern.compile("\\b(?:grean|grene|greeen|gren)(?=s?\\b|er\\b|ish\\b)"),
            "green",
            Pattern.compile("\\b(?:(?<!grand |cordon |le |la )bleu|bluu|bluee)(?=s?\\b|r\\b)"),
            "blue",
            Pattern.compile("\\b(?:oragne|ornage|oranje|orenge)(?=s?\\b|r\\b)"),
            "orange",
            Pattern.compile("\\b(?:purpel|puprle|pruple|purpul)(?=s?\\b|r\\b)"),
            "purple",
            Pattern.compile("\\b(?:turqoise|tourquoise|turquise|turkoise)(?=s?\\b)"),
            "turquoise",
            Pattern.compile("\\b(?:magneta|majenta)(?=s?\\b)"),
            "magenta");

    private PlainText() {}

    /** A text in lower case, its signs, digits and hues in their plain forms, and "black and white" as one word. */
    static String of(String text) {
        String apart = BEFORE_FRACTION.matcher(text).replaceAll(" ");
        // Fractions and wide digits become plain ones, with a slash of their own.
        String compatible = Normalizer.normalize(apart, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .replace('\u2044', '/');
        String spelt = compatible;
        for (Map.Entry<Pattern, String> hue : MISSPELT.entrySet()) {
            spelt = hue.getKey().matcher(spelt).replaceAll(hue.getValue());
        }
        return BLACK_AND_WHITE.matcher(spelt).replaceAll("bw");
    }
}
