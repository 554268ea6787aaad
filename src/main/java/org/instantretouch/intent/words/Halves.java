package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles how much half is: half and twice as bright are a stop, and "desaturate by about half" takes half the colour. A network
 * hears the way, and some amount.
 */
final class Halves {
    /** A stop of exposure. */
    private static final float STOP = (float) (1 / StatedAmounts.EV_OF_ONE);

    private static final float HALF = 0.5f;

    /** "Half as bright again" is half as much more. */
    private static final Pattern HALF_AS_BRIGHT =
            pattern("half as bright(?! (?:again|an?)\\b)|half (?:the|its|of the) brightness");

    private static final Pattern TWICE_AS_BRIGHT =
            pattern("(?:twice|two times|2x|double) (?:as bright|the brightness)");

    private static final Pattern HALF_DESATURATED = pattern("desat(?:urate)?(?: it| this| the (?:photo|picture|image))?"
            + "(?: by)?(?: (?:about|around|roughly|approximately|some))? half(?:way| way)?"
            + "(?=,? ?$|[,;.!?]| (?:and|but|please)\\b)");

    /** All that a sentence says. */
    private static final Pattern HALF_GREY = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:go|make it|take it|bring it|turn it|only|about) ){0,2}half ?-?way (?:to(?:wards?)?|between (?:full )?colou?r and) "
            + "(?:bw|gr[ae]y(?:scale)?|mono(?:chrome)?)" + UnplacedWishes.END);

    /** Words by which it is no wish, or one of something else as well. */
    private static final Pattern OTHERWISE =
            pattern("not|no|never|too|is|are|was|were|than|if|almost|nearly|less than|more than");

    private Halves() {}

    /**
     * What a sentence asks for; as it was read, unless it asks for half or twice the light, or half the colour.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (has(OTHERWISE, words) || Words.hasShortNot(words)) {
            return read;
        }
        if (HALF_GREY.matcher(words).matches() && read.style().isEmpty() && !read.isUnsupported()) {
            boolean isLess = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.SATURATION);
            return Intent.of(
                    isLess ? AttributeEdit.of(Attribute.SATURATION, -HALF) : AttributeEdit.of(Attribute.BW, HALF));
        }
        if (has(HALF_AS_BRIGHT, words)) {
            return withAmount(Attribute.EXPOSURE, -STOP, read);
        }
        if (has(TWICE_AS_BRIGHT, words)) {
            return withAmount(Attribute.EXPOSURE, STOP, read);
        }
        return has(HALF_DESATURATED, words) ? withAmount(Attribute.SATURATION, -HALF, read) : read;
    }

    /** The same with the one edit of an attribute by that amount, where it was heard to go that way. */
    private static Intent withAmount(Attribute attribute, float amount, Intent read) {
        List<AttributeEdit> own =
                read.edits().stream().filter(e -> e.attribute() == attribute).toList();
        boolean isClear = own.size() == 1 && own.getFirst().amount() * amount > 0;
        return isClear
                ? read.withEdits(read.edits().stream()
                        .map(e -> own.contains(e) ? e.withAmount(amount) : e)
                        .toList())
                : read;
    }
}
