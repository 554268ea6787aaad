package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a little of the ends of the tones is as much as shows: "highlights down a bit". Of the same amount they change a photo
 * a fifth as much as its light does, for they are of few of its tones. A little light on who the photo is of is half of what it plainly
 * is: "lighten his face a bit". And what has its edge taken off is lowered by less than half.
 */
final class SlightTones {
    /** From here on what was heard is more than a little; it is at least as much as the most that a little becomes. */
    private static final float LITTLE_AT_MOST = 0.25f;

    private static final float LEAST = 0.2f;

    private static final float SHARE = 0.6f;

    /** The least light on somebody that is seen as such. */
    private static final float LEAST_LIGHT = 0.23f;

    /** Below this it is next to nothing. */
    private static final float BARELY = 0.08f;

    private static final float OFF_THE_EDGE = 0.6f;

    private static final Pattern LITTLE =
            pattern("a (?:(?:little|tiny|wee) )?(?:bit|little|touch|tad|shade|notch|hint)|slight(?:ly)?"
                    + "|somewhat|gently|subtly");

    /** Where it is to be next to nothing, or less than it was, or as much as is said otherwise. */
    private static final Pattern OTHERWISE =
            pattern("barely|hardly|scarcely|fraction\\w*|whisker|hair|ever so|tiny|teeny|wee|only just"
                    + "|half|third|quarter|tenth|percent|per cent|stops?|ev|not|don.?t|no|never");

    /** The least there is. */
    private static final Pattern LEAST_BIT = pattern(
            "the (?:(?:very|absolute) )?(?:tiniest|slightest|smallest|merest|teeniest)(?: little)? (?:bit|touch|hint|fraction|tad|amount|smidge)");

    private static final float NEXT_TO_NOTHING = 0.12f;

    private static final Pattern TOO = pattern("too");

    private static final Pattern EDGE = Pattern.compile(PlainWishes.PLEASE
            + "take the edge off (?:of )?(?:the |its |those |these )?(?:highlights?|whites?|contrast|brightness|darkness|warmth|cold"
            + "|colou?rs?|saturation|haze|shadows?|blacks)" + UnplacedWishes.END);

    private SlightTones() {}

    /**
     * What a sentence asks for; as it was read, unless it asks for a little of the ends of the tones.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (words.chars().anyMatch(Character::isDigit) || read.isUnsupported()) {
            return read;
        }
        if (EDGE.matcher(words).matches()) {
            boolean isPlain =
                    read.edits().size() == 1 && Math.abs(read.edits().getFirst().amount()) > 0.4f;
            return isPlain ? read.withEdits(List.of(scaled(read.edits().getFirst()))) : read;
        }
        if (read.edits().size() == 1
                && has(LEAST_BIT, words)
                && !has(LITTLE, words)
                && !has(OTHERWISE, words)
                && !has(TOO, words)) {
            return read.withEdits(read.edits().stream()
                    .map(e -> Math.abs(e.amount()) > NEXT_TO_NOTHING
                            ? e.withAmount(Math.copySign(NEXT_TO_NOTHING, e.amount()))
                            : e)
                    .toList());
        }
        if (!has(LITTLE, words) || has(OTHERWISE, words)) {
            return read;
        }
        boolean isWish = !has(TOO, words);
        return read.withEdits(read.edits().stream()
                .map(e -> isLightOfSubject(e) ? lit(e) : isWish && isHardlySeen(e) ? shown(e) : e)
                .toList());
    }

    private static AttributeEdit scaled(AttributeEdit edit) {
        return edit.withAmount(OFF_THE_EDGE * edit.amount());
    }

    /** Highlights that are raised show more. */
    private static boolean isHardlySeen(AttributeEdit edit) {
        return edit.attribute() == Attribute.WHITES || (edit.attribute() == Attribute.HIGHLIGHTS && edit.amount() < 0);
    }

    private static boolean isLightOfSubject(AttributeEdit edit) {
        return edit.region() == Region.SUBJECT
                && edit.attribute() == Attribute.EXPOSURE
                && Math.abs(edit.amount()) >= BARELY;
    }

    private static AttributeEdit lit(AttributeEdit edit) {
        return edit.withAmount(Math.copySign(Math.max(LEAST_LIGHT, Math.abs(edit.amount())), edit.amount()));
    }

    private static AttributeEdit shown(AttributeEdit edit) {
        float amount = Math.abs(edit.amount());
        if (amount < BARELY) {
            return edit;
        }
        float shown = Math.max(amount, LEAST + SHARE * Math.min(amount, LITTLE_AT_MOST));
        return edit.withAmount(Math.copySign(shown, edit.amount()));
    }
}
