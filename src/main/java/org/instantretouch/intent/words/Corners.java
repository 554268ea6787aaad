package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles where an edit of a corner goes, which is in two regions at once: "darken the top left corner". A network often hears but
 * one of them. Dark corners of a room are a complaint, in which it hears a vignette.
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

    /** Corners of a room that are dark, and shall not be. */
    private static final Pattern OF_A_ROOM = Pattern.compile(
            "^ ?(?:(?:there are|it has|i have|i've got|the) )?(?:(?:very|really|too|such) )?dark (?:corners|edges) (?:in|of) (?:this|the|my|our) "
                    + "(?:room|house|flat|kitchen|bedroom|bathroom|living room|hall|hallway|office|church|photo|picture|image|shot|frame)"
                    + "(?:(?:,|[.;]|,? and) (?:please |can you |just )*(?:even out|fix|correct|lift|brighten|open|lighten|balance|sort)(?: [a-z]+){0,4})?[ .!]*$");

    /** A spot that is too bright or too dark, and where it is. */
    private static final Pattern SPOT = Pattern.compile(
            "^ ?(?:(?:there's|there is|i have|it has|please fix|fix|tone down|take down|darken|kill) )?(?:(?:that|the|this|a|an|some|very|too|ugly|distracting) ){0,3}"
                    + "(?<how>bright|hot|dark|blown) (?:patch|spot|area|bit|blob)(?: (?:in|on|at))?(?: the)? (?:(?<end>top|upper|bottom|lower)[- ])?(?<place>left|right|middle|center|centre|top|bottom)"
                    + "(?: (?:corner|side|edge|half|third))?(?:[,;.:]? (?:and )?(?:please )?(?:fix|take|tone|bring|open|pull|kill|darken|brighten|lift|hold|knock)(?: (?:it|that|down|up|back|out)){0,2})?(?:,? (?:please|pls))?[ .!]*$");

    /** What may be dust or dirt. */
    private static final Pattern STAIN = pattern("dark (?:spot|blob)");

    private Corners() {}

    /**
     * What a sentence asks for; as it was read, unless its only place is a corner, of which one region was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (OF_A_ROOM.matcher(words).matches() && read.style().isEmpty()) {
            return lit(read);
        }
        Matcher spot = SPOT.matcher(words);
        if (spot.matches() && read.style().isEmpty() && !(read.isUnsupported() && has(STAIN, words))) {
            return spot(spot, read);
        }
        List<MatchResult> corners = CORNER.matcher(words).results().toList();
        if (corners.size() != 1 || read.isUnsupported() || has(NO_WISH, words) || Words.hasShortNot(words)) {
            return read;
        }
        String others = CORNER.matcher(words).replaceAll(" ");
        return NamedRegions.withTheWhole(others).isEmpty()
                ? RegionLists.inAll(List.of(regions(corners.getFirst())), read)
                : read;
    }

    /** What puts a spot right, in both of the regions that it is in. */
    private static Intent spot(Matcher spot, Intent read) {
        List<Region> regions = Stream.of(Optional.ofNullable(spot.group("end")), Optional.of(spot.group("place")))
                .flatMap(Optional::stream)
                .map(Corners::region)
                .toList();
        if (!read.edits().isEmpty()) {
            boolean isThere = read.edits().stream().allMatch(e -> regions.contains(e.region()));
            return isThere && !read.isUnsupported() ? RegionLists.inAll(List.of(regions), read) : read;
        }
        boolean isDark = spot.group("how").equals("dark");
        return Intent.of(regions.stream()
                .map(region -> new AttributeEdit(
                        isDark ? Attribute.EXPOSURE : Attribute.HIGHLIGHTS,
                        Optional.empty(),
                        region,
                        isDark ? Words.PLAIN : -Words.PLAIN))
                .toArray(AttributeEdit[]::new));
    }

    private static Region region(String name) {
        return switch (name) {
            case "top", "upper" -> Region.TOP;
            case "bottom", "lower" -> Region.BOTTOM;
            case "left" -> Region.LEFT;
            case "right" -> Region.RIGHT;
            default -> Region.CENTER;
        };
    }

    /** The same, with lighter edges where they were heard as darker. */
    private static Intent lit(Intent read) {
        boolean isDarker = !read.isUnsupported()
                && read.edits().stream().anyMatch(e -> e.attribute() == Attribute.VIGNETTE && e.amount() > 0);
        return isDarker
                ? Intent.of(read.edits().stream()
                        .map(e -> e.attribute() == Attribute.VIGNETTE ? e.withAmount(-Math.abs(e.amount())) : e)
                        .toArray(AttributeEdit[]::new))
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
