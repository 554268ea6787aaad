package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles that hues that are named as muted are to have less colour: "matte blacks, warm tones, muted greens". A network hears
 * nothing of it, a tint, or less of all colours.
 */
final class MutedHues {
    /** More than one thing of a hue: one alone, as in "a muted green look", may be a tint. */
    private static final String MANY = HUES + "(?<=s)";

    private static final Pattern MUTED = pattern("(?:(?:" + DEGREE + "|very|really) )?(?:muted|subdued) "
            + "(?<hues>" + MANY + "(?: (?:and|&) " + MANY
            + ")?)(?=$| ?[,;.!?&+/]| (?:and|but|look|looks|please|plus|with)\\b)");

    /** What ends a sentence is asked for beside a look; elsewhere it may be what the look is known by. */
    private static final Pattern BESIDE_A_LOOK =
            Pattern.compile("(?:\\bwith|\\band|[,;&+]) " + MUTED.pattern() + "(?:,? please)?[.! ]*$");

    /** Where what is muted is how it is, or shall not be, or is to change. */
    private static final Pattern NO_WISH = pattern(
            "no|not|never|don.?t|without|less|too|so|keep|keeping|leave|leaving"
                    + "|is|are|was|were|has|have got|why|which|if|than|instead|except|boost|fix|lift the|like|love|hate|ugly|undo|remove");

    private MutedHues() {}

    /**
     * What a sentence asks for; as it was read, unless it names muted hues of which nothing was heard. A look may have them by
     * itself, unless they are asked for beside it: "moody with muted greens".
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Map<Hue, Float> muted = muted(words);
        read.edits().stream()
                .filter(e -> e.attribute() == Attribute.HUE_SATURATION)
                .forEach(e -> e.hue().ifPresent(muted::remove));
        if (muted.isEmpty()
                || read.isUnsupported()
                || (read.style().isPresent() && !has(BESIDE_A_LOOK, words))
                || has(NO_WISH, words)
                || Words.hasShortNot(words)) {
            return read;
        }
        String others = MUTED.matcher(words).replaceAll(" ");
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> StandIns.isOne(e, muted.keySet(), others));
        muted.forEach((hue, amount) -> edits.add(AttributeEdit.of(Attribute.HUE_SATURATION, hue, -amount)));
        return read.withEdits(edits);
    }

    /** The hues that are named as muted, each with how much. */
    private static Map<Hue, Float> muted(String words) {
        Map<Hue, Float> muted = new EnumMap<>(Hue.class);
        MUTED.matcher(words)
                .results()
                .forEach(found ->
                        HueLists.hues(found.group("hues")).forEach(hue -> muted.put(hue, Words.amount(found.group()))));
        return muted;
    }
}
