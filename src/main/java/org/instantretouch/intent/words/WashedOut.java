package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that what is washed out has lost contrast and colour: "everything is washed out". A network gives it back the one or the
 * other.
 */
final class WashedOut {
    /** How much of what was heard the other is: what is named is what is most missed. */
    private static final float BESIDE = 0.5f;

    private static final Set<Attribute> CONTRAST = Set.of(Attribute.CONTRAST);

    private static final Set<Attribute> COLOUR = Set.of(Attribute.SATURATION, Attribute.VIBRANCE);

    static final String PHOTO = "(?:(?:it|this|that|everything|(?:the |this |my |whole |entire )*"
            + "(?:photo|picture|pic|image|shot|thing|scene)) )?";

    private static final String COLOURS = "(?:(?:the |all |all the |these |my )?colou?rs )";

    static final String LOOKS =
            "(?:(?:is|are|it's|looks?|looking|looked|seems?|feels?|came out|comes out|turned out|all|just|kind of|kinda"
                    + "|still|bit|too|very|so|really|quite|rather|pretty|totally|completely|" + DEGREE + ") ){0,4}";

    private static final String WASHED = "washed[ -]?out";

    static final String WHY = "^ ?(?:(?:sorry|hi|hey|please|why (?:is|are|does|do)|i think|but|because|as) )?";

    private static final String END =
            "(?: (?:to me|here|now|and (?:flat|dull|pale)))?(?:,? (?:please )?(?:fix|help|mend)(?: it| that)?)?"
                    + "(?:,? (?:please|pls))?[ .!?]*$";

    private static final Pattern OF_PHOTO =
            Pattern.compile(WHY + PHOTO + LOOKS + WASHED + "(?: (?:photo|picture|pic|image|shot))?" + END);

    private static final Pattern OF_COLOURS = Pattern.compile(WHY + "(?:" + COLOURS + LOOKS + WASHED
            + "|(?:the |these )?(?:" + DEGREE + " )?" + WASHED + " colou?rs)" + END);

    /** How it was taken, by which it is none of how it shall be. */
    private static final Pattern AS_TAKEN = Pattern.compile(
            "^ ?(?:it was )?(?:(?:shot|taken|photographed|took it) )?(?:into|against|facing|through) (?:the|a|an) (?:[a-z]+ )?[a-z]+"
                    + "(?:,| so| and) (?:and |so )?(?:it's |it is |it looks )?" + LOOKS + WASHED + END);

    /** An old photo that shall have back what it has lost, and stay as old as it is. */
    private static final Pattern FADED =
            Pattern.compile("^ ?(?:please )?(?:keep|leave|preserve) (?:the |its |that |this )?"
                    + "(?:(?:old|vintage|retro|aged|nostalgic|antique|original|same) )?(?:feel|look|charm|mood|character|feeling|vibe|style|atmosphere)"
                    + "(?:[,;.]| but| and)? (?:(?:just|only|and|but|please) ){0,2}"
                    + "(?:fix|undo|repair|reverse|remove|correct|get rid of|mend|restore|take out) (?:the |this |all the )?(?:fading|fade|fadedness|faded colou?rs)"
                    + UnplacedWishes.END);

    private static final float LOST = 0.35f;

    private WashedOut() {}

    /**
     * What a sentence asks for; as it was read, unless it says of nothing but the photo or its colours that they are washed out.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (FADED.matcher(words).matches() && !read.isUnsupported()) {
            return Intent.of(
                    AttributeEdit.of(Attribute.CONTRAST, LOST),
                    AttributeEdit.of(Attribute.BLACKS, -LOST),
                    AttributeEdit.of(Attribute.SATURATION, LOST));
        }
        boolean isOther = read.isUnsupported()
                || read.style().isPresent()
                || !read.keeps().isEmpty()
                || read.edits().stream().anyMatch(e -> e.region() != Region.WHOLE);
        if (isOther) {
            return read;
        }
        boolean isAsTaken = AS_TAKEN.matcher(words).matches();
        if (isAsTaken) {
            Intent clear = read.withEdits(read.edits().stream()
                    .filter(e -> e.attribute() != Attribute.FADE)
                    .toList());
            return with(Attribute.CONTRAST, COLOUR, with(Attribute.SATURATION, CONTRAST, clear));
        }
        boolean isWashedOut =
                OF_COLOURS.matcher(words).matches() || OF_PHOTO.matcher(words).matches();
        return isWashedOut ? with(Attribute.CONTRAST, COLOUR, with(Attribute.SATURATION, CONTRAST, read)) : read;
    }

    /** The same with some of an attribute beside others, unless something was heard of it. */
    private static Intent with(Attribute missed, Set<Attribute> heard, Intent read) {
        boolean isHeard = read.edits().stream()
                .map(AttributeEdit::attribute)
                .anyMatch(a -> a == missed || (COLOUR.contains(missed) && COLOUR.contains(a)));
        double most = read.edits().stream()
                .filter(e -> heard.contains(e.attribute()))
                .mapToDouble(AttributeEdit::amount)
                .max()
                .orElse(0);
        if (isHeard || most <= 0) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.add(AttributeEdit.of(missed, BESIDE * (float) most));
        return read.withEdits(edits);
    }
}
