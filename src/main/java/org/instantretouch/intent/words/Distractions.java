package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;

import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that what distracts is not what the photo is of: "the crib is distracting, fade it into the dark" darkens what is behind. A
 * network that knows no such thing edits the whole photo.
 */
final class Distractions {
    private static final String THING =
            "(?:the|that|this|those|these) (?!(?:colou?rs?|tones?|shadows?|highlights?|whites|blacks|light|lighting"
                    + "|contrast|brightness|saturation|photo|picture|image|shot|grain|noise|" + Words.HUES
                    + ")\\b)[a-z-]+(?: [a-z-]+)?";

    private static final String DISTRACTS =
            "(?:(?:is|are|looks?|feels?|gets?) (?:(?:a bit|too|so|really|very|quite|rather|way too) )?distracting"
                    + "|distracts?(?: (?:me|from [a-z]+(?: [a-z]+)?|a lot|too much))?|draws? (?:too much|all the) (?:attention|eyes?))";

    private static final String WISH =
            "(?:[a-z]+ (?:it|them|that) ?(?:[a-z ]{0,30})|(?:a (?:bit|little|lot) )?(?:darker|dimmer|duller|quieter)"
                    + "|(?:a (?:bit|little|lot) )?less (?:bright|light|colou?r|colou?rful|saturated|saturation|contrast)(?: (?:there|on it|in it))?)";

    private static final Pattern SENTENCE = Pattern.compile("^ ?(?:(?:hi|hey|so|i think|but|well),? )?" + THING + " "
            + DISTRACTS + "(?:[,;.-]| and| so)? ?(?:please |can you |could you |just )?" + WISH + END);

    private Distractions() {}

    /**
     * What a sentence asks for; as it was read, unless it is of something that distracts, and was heard of the whole photo.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isOfAll = !read.edits().isEmpty()
                && read.edits().stream().allMatch(e -> e.region() == Region.WHOLE && e.amount() < 0 && isPlain(e));
        if (!isOfAll || read.style().isPresent() || !SENTENCE.matcher(words).matches()) {
            return read;
        }
        return NamedRegions.in(words).isEmpty()
                ? read.withEdits(read.edits().stream()
                        .map(e -> RegionLists.in(Region.BACKGROUND, e))
                        .toList())
                : read;
    }

    private static boolean isPlain(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case EXPOSURE, SATURATION, CONTRAST -> true;
            default -> edit.attribute() == Attribute.VIBRANCE;
        };
    }
}
