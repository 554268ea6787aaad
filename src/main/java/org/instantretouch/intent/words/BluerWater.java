package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.pattern;

import java.util.regex.Pattern;

/**
 * Tells whether it is water that an instruction wants to be bluer, "a bluer sea", "more turquoise in the water": what that comes to
 * depends on whether the photo's water is blue at all.
 */
public final class BluerWater {
    private static final String WATER =
            "(?:waters?|seas?|ocean|lake|river|lagoon|pond|pool|stream|bay|harbou?r|waves|surf|canal|fjord)";

    private static final String BLUE = "(?:blue|turquoise|aqua|azure|cyan|teal)";

    private static final String HOW =
            "(?:(?:a|an|more|deep|rich|deeper|richer|brighter|much|bit|little|lot|nice|real|proper|stronger|into|to) ){%d,4}+";

    /** After these words no thing is named that only has a colour's name, as in "bluer waves of hair", "more blue sea bass". */
    private static final String ENDS =
            "(?= ?(?:[,;.!?]|$)| (?:and|but|then|please|pls|plz|while|without|with|so|too|than"
                    + "|a (?:bit|little|lot|touch|tad)|slightly|there|here|now|overall|in|on|at|behind|under|below|as|again|colou?r)\\b)";

    private static final Pattern SAID = pattern("(?:(?:bluer|more " + BLUE + "|(?:deeper|richer|stronger) " + BLUE
            + "|(?:deepen|boost|strengthen|enrich) the "
            + BLUE + "|bring out the " + BLUE + ")(?: (?:in|to|into|on|of|from))?(?: (?:the|this|that|my|our))? "
            + WATER
            + "|" + WATER + " " + HOW.formatted(0) + "bluer"
            + "|" + WATER + " (?:(?:should|must|needs to|could|has to|to) (?:be|look) " + HOW.formatted(0)
            + "|" + HOW.formatted(1) + ")(?:bluer|" + BLUE + ")"
            + "|(?:water|pool|lake|river) (?:turquoise|aqua|cyan|teal)"
            + "|(?:make|turn|get|have|dye|paint) (?:the|this|that|our|all the) (?:sea |lake |river )?" + WATER + " "
            + BLUE + ")"
            + ENDS);

    /** By which the water is only told of, or is to lose its blue. */
    private static final Pattern OTHERWISE =
            pattern("not|[a-z]+n't|dont|no|never|less|too|without|keep|is|are|was|why|like");

    private BluerWater() {}

    /** @param text an instruction */
    public static boolean isAskedFor(String text) {
        String words = PlainText.of(text);
        return SAID.matcher(words)
                .results()
                .anyMatch(said -> !OTHERWISE
                        .matcher(clause(words, said.start(), said.end()))
                        .find());
    }

    /** The part of a sentence around something. */
    private static String clause(String words, int from, int to) {
        int start = from;
        while (start > 0 && ",;.!?".indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        int but = words.substring(start, from).lastIndexOf(" but ");
        return words.substring(but < 0 ? start : start + but, to);
    }
}
