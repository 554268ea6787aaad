package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles where an edit of a corner goes, which is in two regions at once: "darken the top left corner". A network often hears but
 * one of them.
 */
final class Corners {
    private static final String SIDE = "(?<side>left|right)(?:[- ]hand)?";

    /** "Lower" without an article may be a verb. */
    private static final String END = "(?<end>top|upper|bottom|(?<!^)(?<!and |then |[,;.] )lower)";

    private static final Pattern CORNER = pattern(END + "[- ]" + SIDE + " corner"
            + "|" + SIDE.replace("side", "sideFirst") + "[- ](?<endAfter>top|upper|bottom|lower) corner"
            + "|corner (?:(?:at|in|on|to) )?(?:the )?(?<endBehind>top|upper|bottom|lower)[- ]"
            + SIDE.replace("side", "sideBehind") + "(?= ?$| ?[,;.!?]| (?:is|looks?|a bit|please)\\b)"
            + "|(?<=\\b(?:the|that|this|my) )" + END.replace("end", "endAlone") + "[- ]"
            + SIDE.replace("side", "sideAlone")
            + "(?=$| ?[,;.!?]| (?:a (?:bit|little|lot|touch)|and|by|is|looks?|please|slightly|too"
            + "|of the (?:photo|picture|image|frame|shot)|(?:bright|dark|light|warm|cool)(?:er|en)?)\\b)");

    /** Where one of the two is meant after all, or a corner is spared, compared or where something comes from. */
    private static final Pattern NO_WISH = pattern(
            "no|not|don.?t|well|mean|just|rather|whole|general\\w*|sides?|half|edges?"
                    + "|keep|keeping|leave|leaving|but|except|rest|than|from|without|instead|match\\w*|even|like|curves?|point|corners");

    private Corners() {}

    /**
     * What a sentence asks for; as it was read, unless its only place is a corner, of which one region was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        List<MatchResult> corners = CORNER.matcher(words).results().toList();
        if (corners.size() != 1 || read.isUnsupported() || has(NO_WISH, words) || Words.hasShortNot(words)) {
            return read;
        }
        String others = CORNER.matcher(words).replaceAll(" ");
        return NamedRegions.withTheWhole(others).isEmpty()
                ? RegionLists.inAll(List.of(regions(corners.getFirst())), read)
                : read;
    }

    private static List<Region> regions(MatchResult corner) {
        String end = group(corner, "end", "endAfter", "endBehind", "endAlone");
        String side = group(corner, "side", "sideFirst", "sideBehind", "sideAlone");
        return List.of(
                end.equals("top") || end.equals("upper") ? Region.TOP : Region.BOTTOM,
                side.equals("left") ? Region.LEFT : Region.RIGHT);
    }

    private static String group(MatchResult found, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.ofNullable(found.group(name)))
                .findFirst()
                .orElseThrow();
    }
}
