package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

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

    private static final float LESS = 0.4f;

    private static final Pattern MUTED = Pattern.compile(PlainWishes.PLEASE
            + "(?:turn|change|recolou?r|make|paint) (?:the|my|her|his|their|our|this|that) (?<hue>" + HUES
            + ") [a-z]+ (?:(?:in)?to )?(?:an? )?(?:(?:more|nice|soft|softer) )?(?:muted|dusty|subdued|faded|soft|softer|greyed) (?<target>"
            + HUES + ")" + END);

    /** Who would like to have a thing in a hue, which has no known one that could be turned to it. */
    private static final Pattern IN_HUE = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:have|see|get|give me|show me) )?+(?:the|my|her|his|their|our|those|these|this|that) (?:"
            + Belongings.CLOTHES + "|" + Belongings.ACCESSORIES + "|" + Belongings.BODY + "|" + SparedThings.STANDING
            + "|(?:kettle|mug|cup|plate|bowl|bottle|jug|pot|pan|teapot|box|book|phone|laptop|toy|pillow|blanket|towel|bed|desk|shelf|shelves|stool|wardrobe"
            + "|couch|armchair|carpet|rug|curtains?|blinds|cushions?|cabinets?|cupboards?|shutters|doors?|walls?|gate|fence|shed|roof|tiles?|vase|sign|ribbon"
            + "|logo|guitar|piano|ball)) in (?:a |an )?" + HUES + END);

    private HuesIntoHues() {}

    /**
     * What a sentence asks for; as it was read, unless all that it says is that one hue becomes another.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        return NamedColours.settle(words, read)
                .or(() -> NamedColours.tooFar(words, read))
                .or(() -> muted(words, read))
                .or(() -> inHue(words, read))
                .orElseGet(() -> intoHue(words, read));
    }

    /** What has a hue already is to have less of it, where nothing was heard. */
    private static Optional<Intent> muted(String words, Intent read) {
        Matcher muted = MUTED.matcher(words);
        boolean isUnheard = read.edits().isEmpty() && read.style().isEmpty() && muted.matches();
        return isUnheard && hue(muted.group("hue")) == hue(muted.group("target"))
                ? Optional.of(Intent.of(AttributeEdit.of(Attribute.HUE_SATURATION, hue(muted.group("target")), -LESS)))
                : Optional.empty();
    }

    /** A thing that somebody would like to have in a hue gives no tint to the whole photo, and has none to turn. */
    private static Optional<Intent> inHue(String words, Intent read) {
        boolean isTint = !read.edits().isEmpty()
                && read.style().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.WHOLE
                                && (e.attribute() == Attribute.TINT || e.attribute() == Attribute.TEMPERATURE));
        return isTint && IN_HUE.matcher(words).matches() ? Optional.of(NamedColours.REFUSED) : Optional.empty();
    }

    private static Hue hue(String name) {
        return Objects.requireNonNull(Words.HUE_OF_NAME.get(name));
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
