package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles that "more than a little darker" is as much as plainly darker, or more, and "no more than a little darker" is a little. A
 * network hears a little of the first, and of the second sometimes the opposite.
 */
final class MoreThanALittle {
    private static final float PLAIN = 0.5f;

    private static final float A_LITTLE = 0.2f;

    private static final String LITTLE =
            "more than (?:just )?(?:a (?:little(?: bit)?|tiny bit|bit|touch|tad|shade|hint|notch)|slightly|somewhat)";

    private static final String WISH = " (?<wish>" + PlainWishes.COMPARATIVE + ")" + UnplacedWishes.END + "$";

    private static final Pattern MORE =
            Pattern.compile("(?<!\\b(?:no|not|never|nothing|anything|tad|bit|little|hair|slightly) )\\b" + LITTLE
                    + "(?= (?!of\\b)|,?$)");

    private static final Pattern NO_MORE =
            Pattern.compile("^ ?(?:(?:make|turn) (?:it|this) )?(?:but )?(?:no|not|never) " + LITTLE + WISH);

    /** Words by which it is no wish, or something else has its own degree. */
    private static final Pattern OTHERWISE =
            pattern("is|are|was|were|isn.?t|aren.?t|don.?t|too|less|keep|without|if|why|a lot|much|and|but|then");

    private MoreThanALittle() {}

    /**
     * What a sentence asks for; as it was read, unless it has one wish, by more or no more than a little.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent() || has(OTHERWISE, words)) {
            return read;
        }
        Matcher least = NO_MORE.matcher(words);
        if (least.matches() && read.edits().size() <= 1) {
            List<AttributeEdit> asked = PlainWishes.edits(least.group("wish"));
            return asked.size() == 1
                    ? read.withEdits(List.of(asked.getFirst()
                            .withAmount(Math.copySign(A_LITTLE, asked.getFirst().amount()))))
                    : read;
        }
        return MORE.matcher(words).results().count() == 1
                ? read.withEdits(
                        read.edits().stream().map(MoreThanALittle::atLeastPlain).toList())
                : read;
    }

    private static AttributeEdit atLeastPlain(AttributeEdit edit) {
        return edit.withAmount(Math.copySign(Math.max(PLAIN, Math.abs(edit.amount())), edit.amount()));
    }
}
