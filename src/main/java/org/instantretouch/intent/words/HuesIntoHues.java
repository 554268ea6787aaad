package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles how far a hue is turned that is to become the one beside it: "turn the blues into teal". A network turns it half of the
 * way, as where it shall only tend to that, and of water the hue that it is to become as well, which would be another then.
 */
final class HuesIntoHues {
    private static final float ALL_THE_WAY = 1;

    private static final String HUE =
            "(?:an? |the )?(?:(?:soft|softer|deep|rich|nice|pale|warm|autumn|real|proper|true|bright|dark|light) )?"
                    + HUES;

    private static final Pattern WISH = Pattern.compile(PlainWishes.PLEASE
            + "(?:turn|change|convert|recolou?r|make) (?:(?:all|of) )*(?:the|my|her|his|their|our|those|these|this|that) (?:(?!"
            + DEGREE + "\\b|more\\b|less\\b|towards?\\b)[a-z'-]+ ){1,3}(?:(?:in)?to "
            + HUE.replace(HUES, "(?<into>" + HUES + ")") + "|(?<as>" + HUES + "))" + END);

    /** What something should be, but is not. */
    private static final Pattern SHOULD_BE = Pattern.compile(PlainWishes.PLEASE
            + "(?:the|my|her|his|their|our|this|that) [a-z]+ (?:should|must|needs? to|has to|have to|ought to) (?:be|look|become) (?:"
            + DEGREE + " )?(?:more )?(?<target>" + HUES + ")" + END);

    private HuesIntoHues() {}

    /**
     * What a sentence asks for; as it was read, unless all that it says is that one hue becomes another.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        return NamedColours.settle(words, read).orElseGet(() -> intoHue(words, read));
    }

    private static Intent intoHue(String words, Intent read) {
        Matcher should = SHOULD_BE.matcher(words);
        if (should.matches() && !read.isUnsupported()) {
            return without(Optional.ofNullable(Words.HUE_OF_NAME.get(should.group("target"))), read);
        }
        Matcher wish = WISH.matcher(words);
        boolean isTurn = !read.isUnsupported()
                && !NamedColours.isWish(words)
                && read.edits().stream().anyMatch(e -> e.attribute() == Attribute.HUE_SHIFT)
                && wish.matches();
        if (!isTurn) {
            return read;
        }
        Optional<Hue> target = Optional.ofNullable(
                Words.HUE_OF_NAME.get(wish.group("into") == null ? wish.group("as") : wish.group("into")));
        Intent told = without(target, read);
        return told.withEdits(told.edits().stream().map(HuesIntoHues::allTheWay).toList());
    }

    /** The same without a turn of the hue that something is to become, where anything else was heard. */
    private static Intent without(Optional<Hue> target, Intent read) {
        List<AttributeEdit> others = read.edits().stream()
                .filter(e -> e.attribute() != Attribute.HUE_SHIFT || !e.hue().equals(target))
                .toList();
        return others.isEmpty() || others.equals(read.edits()) ? read : read.withEdits(others);
    }

    private static AttributeEdit allTheWay(AttributeEdit edit) {
        return edit.attribute() == Attribute.HUE_SHIFT && Math.abs(edit.amount()) < ALL_THE_WAY
                ? edit.withAmount(Math.copySign(ALL_THE_WAY, edit.amount()))
                : edit;
    }
}
