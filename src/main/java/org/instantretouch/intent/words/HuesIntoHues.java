package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;

import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles how far a hue is turned that is to become the one beside it: "turn the blues into teal". A network turns it half of the
 * way, as where it shall only tend to that.
 */
final class HuesIntoHues {
    private static final float ALL_THE_WAY = 0.8f;

    private static final String HUE =
            "(?:an? |the )?(?:(?:soft|softer|deep|rich|nice|pale|warm|autumn|real|proper|true|bright|dark|light) )?"
                    + HUES;

    private static final Pattern WISH = Pattern.compile(PlainWishes.PLEASE
            + "(?:turn|change|convert|recolou?r|make) (?:(?:all|of) )*(?:the|my|her|his|their|our|those|these|this|that) (?:(?!"
            + DEGREE + "\\b|more\\b|less\\b|towards?\\b)[a-z'-]+ ){1,3}(?:(?:in)?to " + HUE + "|" + HUES + ")" + END);

    private HuesIntoHues() {}

    /**
     * What a sentence asks for; as it was read, unless all that it says is that one hue becomes another.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isTurn = !read.isUnsupported()
                && read.edits().stream().anyMatch(e -> e.attribute() == Attribute.HUE_SHIFT)
                && WISH.matcher(words).matches();
        return isTurn
                ? read.withEdits(
                        read.edits().stream().map(HuesIntoHues::allTheWay).toList())
                : read;
    }

    private static AttributeEdit allTheWay(AttributeEdit edit) {
        return edit.attribute() == Attribute.HUE_SHIFT && Math.abs(edit.amount()) < ALL_THE_WAY
                ? edit.withAmount(Math.copySign(ALL_THE_WAY, edit.amount()))
                : edit;
    }
}
