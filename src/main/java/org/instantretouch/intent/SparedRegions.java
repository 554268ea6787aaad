package org.instantretouch.intent;

import static org.instantretouch.intent.NamedRegions.NAME;
import static org.instantretouch.intent.NamedRegions.THE;
import static org.instantretouch.intent.Words.has;
import static org.instantretouch.intent.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settles where an edit goes that spares a region: "brighten everything but the face", "black and white, the dog in colour". A
 * network hears the region, and edits it.
 */
final class SparedRegions {
    /** From here on what loses its saturation is as good as black and white. */
    private static final float AS_GOOD_AS_GREY = -0.85f;

    private static final String EVERYTHING =
            "(?:everything|everywhere|everyone|anything|all|(?:whole|entire) \\w+|every \\w+)";

    private static final String EXCEPT = "(?:x?cept(?:ing)?|except(?:ing)?|bar|apart from|other than|aside from|besides"
            + "|save|excluding)(?: for)?";

    private static final String SPARED = "(?: (?:on|in|for|at))? " + THE + "(" + NAME + ")";

    /** After a region that is spared: the end of its part of the sentence, or how the rest shall be. */
    private static final String THEN = "(?=,? ?$|[;.!?]|,? (?:please|pls|thanks|thank you)\\b"
            + "|,? (?:a (?:bit|little|lot|touch|tad|shade)|slightly|much|way|far|some(?:what)?|by|needs?|should|must|gets?"
            + "|goes|more|less|down|up|to be|(?:warm|cool|cold|bright|light|dark|dimm|soft|flatt|clear|hazi|strong)er"
            + "|in (?:bw|gr[ae]y\\w*)|bw|desaturated)\\b|:)";

    private static final String END = "(?=,? ?$|[;.!?]|,? (?:please|pls|thanks|thank you)\\b)";

    /**
     * "But" that begins another wish is none of these: "brighten everything, but the sky a lot more", "everything warmer but the sky
     * cooler".
     */
    private static final Pattern ALL_BUT = pattern(EVERYTHING + "(?:(?: else)? but" + SPARED + THEN
            + "|(?: \\w+){1,4} but" + SPARED + END + "|,?(?: \\w+){0,6},? " + EXCEPT + SPARED + THEN + ")");

    /** What is said of how the rest is, which is no wish to edit it. */
    private static final Pattern RIGHT_ALREADY = pattern(
            "fine|ok|okay|good|great|perfect|nice|lovely|well|happy|love|like|as (?:it )?is|focus|sharp|blur\\w*|gone"
                    + "|is|are|looks?|seems?|was|were|too|keep|leave|not|n't|don't");

    /** What the region does next is another wish. */
    private static final Pattern GOES_ON = Pattern.compile("[,;.:!?] ?(?:s?he|they|it|and|but|so|which|that|then)\\b");

    private static final Pattern GREY = pattern("bw|mono(?:chrome)?|gr[ae]y(?:scale)?|black-and-white");
    private static final String IN_COLOUR = "(?:in (?:full )?colou?r|colou?red|colou?rful)\\b";

    private static final Pattern IN_COLOUR_ALONE =
            pattern("(?:(?:keep|keeping|leave|leaving|with|only|just|but|and) |, ?|^)"
                    + "(?:only |just |keep |leave ){0,2}" + THE + "(" + NAME
                    + ")(?: (?:stays?|still|left|remains?|kept)){0,2} " + IN_COLOUR
                    + "|colou?r (?:only )?(?:on|in|for) (?:just |only )?" + THE + "(" + NAME + ")(?=$|[,;.!?])");

    private static final Pattern GREY_BUT = pattern("(?:" + EVERYTHING + "(?: \\w+){0,2} but|" + EXCEPT + ")" + SPARED
            + "(?:(?= in (?:full )?colou?r)|" + THEN + ")");

    private static final Pattern NO_GREY = pattern("not|no|n't|never|without|less|remove|undo|too|is|are|looks?|dull");
    private static final Pattern LIGHT = pattern("(?:bright|light|dark|dim|lift|expos|glow)\\w*");

    private SparedRegions() {}

    /**
     * What a sentence asks for; as it was read, unless it spares a region.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        return inColour(words, read)
                .map(region -> greyBut(region, words, read))
                .or(() -> spared(words, read).map(region -> movedOff(region, read)))
                .orElse(read);
    }

    /** The region that keeps its colour where the rest is to be black and white. */
    private static Optional<Region> inColour(String words, Intent read) {
        boolean grey = read.edits().stream().anyMatch(SparedRegions::isGrey)
                && has(GREY, words)
                && !has(NO_GREY, words)
                && read.edits().stream().noneMatch(e -> e.attribute() == Attribute.HUE_SATURATION && e.amount() > 0);
        return grey ? first(IN_COLOUR_ALONE, words, false).or(() -> first(GREY_BUT, words, true)) : Optional.empty();
    }

    private static boolean isGrey(AttributeEdit edit) {
        return (edit.attribute() == Attribute.BW && edit.amount() > 0)
                || (edit.attribute() == Attribute.SATURATION && edit.amount() < AS_GOOD_AS_GREY);
    }

    private static Intent greyBut(Region region, String words, Intent read) {
        List<AttributeEdit> grey = elsewhere(region, Attribute.BW, 1);
        List<AttributeEdit> heard = read.edits().stream()
                .filter(e -> isGrey(e)
                        && grey.size() == 1
                        && e.region() == grey.getFirst().region())
                .toList();
        List<AttributeEdit> edits = new ArrayList<>(heard.isEmpty() ? grey : heard);
        read.edits().stream()
                .filter(e -> !isGrey(e) && !isOfColour(e, region) && !(isOfLight(e, region) && !has(LIGHT, words)))
                .forEach(edits::add);
        return read.withEdits(edits);
    }

    /**
     * What acts everywhere but in a region. The background is all but the subject, and the other way round; other regions are taken
     * out of the whole photo, as the bottom is not all but the top.
     */
    private static List<AttributeEdit> elsewhere(Region region, Attribute attribute, float amount) {
        return region == Region.SUBJECT || region == Region.BACKGROUND
                ? List.of(new AttributeEdit(attribute, Optional.empty(), NamedRegions.rest(region), amount))
                : List.of(
                        AttributeEdit.of(attribute, amount),
                        new AttributeEdit(attribute, Optional.empty(), region, -amount));
    }

    /** What was heard for "in colour". */
    private static boolean isOfColour(AttributeEdit edit, Region region) {
        return edit.attribute() == Attribute.SATURATION
                && edit.amount() > 0
                && (edit.region() == Region.WHOLE
                        || edit.region() == region
                        || edit.region() == NamedRegions.rest(region));
    }

    /** What was heard for being spared. */
    private static boolean isOfLight(AttributeEdit edit, Region region) {
        return edit.attribute() == Attribute.EXPOSURE
                && (edit.region() == region || edit.region() == NamedRegions.rest(region));
    }

    /** The region that is left out of what all edits do. */
    private static Optional<Region> spared(String words, Intent read) {
        if (read.edits().isEmpty() || has(RIGHT_ALREADY, words) || has(GREY, words)) {
            return Optional.empty();
        }
        AttributeEdit first = read.edits().getFirst();
        boolean one = read.edits().stream()
                .allMatch(e -> e.attribute() == first.attribute() && e.amount() > 0 == first.amount() > 0);
        return one && isOfAnyPlace(first.attribute())
                ? first(ALL_BUT, words, true)
                        .filter(region -> read.edits().stream().allMatch(e -> isNear(e, region)))
                : Optional.empty();
    }

    private static boolean isOfAnyPlace(Attribute attribute) {
        return switch (attribute) {
            case VIGNETTE, VIBRANCE, AUTO, AUTO_WHITE_BALANCE, BW -> false;
            default -> !attribute.hasHue();
        };
    }

    private static boolean isNear(AttributeEdit edit, Region region) {
        return edit.region() == Region.WHOLE || edit.region() == region || edit.region() == NamedRegions.rest(region);
    }

    private static Intent movedOff(Region region, Intent read) {
        AttributeEdit first = read.edits().getFirst();
        return read.withEdits(elsewhere(region, first.attribute(), first.amount()));
    }

    /**
     * The region in a pattern's first finding.
     *
     * @param last whether there is none where the sentence goes on, which then is about the region
     */
    private static Optional<Region> first(Pattern pattern, String words, boolean last) {
        Matcher matcher = pattern.matcher(words);
        if (!matcher.find()
                || (last
                        && GOES_ON.matcher(words)
                                .region(matcher.end(), words.length())
                                .find())) {
            return Optional.empty();
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(NamedRegions.of(matcher.group(i)));
            }
        }
        return Optional.empty();
    }
}
