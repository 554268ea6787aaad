package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles that hues which are to be toned or calmed down lose about a third of their colour: "tone down the reds". A network hears
 * that as it does "less red", by which half of it goes.
 */
final class TonedDownHues {
    /** What is heard as none and as one becomes this, with what is between in its order. */
    private static final float LEAST = 0.13f;

    private static final float SHARE = 0.4f;

    private static final String THE = "(?:the |those |these |all the |all those |my )?";

    private static final String SOME = "(?<hues>" + HUES + "(?:,? (?:and|&|or) (?:the )?" + HUES + ")?)\\b";

    private static final String MAYBE_SO = "(?:(?:" + DEGREE + "|a (?:whole )?lot) )?";

    private static final String END = "(?: " + DEGREE + ")?" + UnplacedWishes.END;

    /** Each is all of a clause. */
    private static final List<Pattern> WISHES = List.of(
            Pattern.compile(PLEASE + MAYBE_SO + "(?:tone|calm) down " + THE + SOME + END),
            Pattern.compile(PLEASE + MAYBE_SO + "(?:tone|calm) " + THE + SOME + " (?:back |right )?down" + END));

    private static final Pattern CLAUSE_END =
            Pattern.compile("[,;:.!?]+ *(?:and |but |then )?| (?:and(?! (?:the )?" + HUES + ")|but|then|while) ");

    /** Words of how strong the hues are, who complains of that wants more than calm, or by which it is no wish. */
    private static final Pattern OTHERWISE = pattern(
            "is|are|was|were|\\w+'s|looks?|looking|came|comes|turned|made|too|so|hurts?"
                    + "|not|no|never|don.?t|without|completely|entirely|totally|neon|shout\\w*|scream\\w*|glar\\w*|blind\\w*");

    private TonedDownHues() {}

    /**
     * What a sentence asks for; as it was read, unless it has hues toned down and says nothing of how they hurt.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || has(OTHERWISE, words) || words.chars().anyMatch(Character::isDigit)) {
            return read;
        }
        Set<Hue> hues = new HashSet<>();
        CLAUSE_END
                .splitAsStream(words)
                .flatMap(clause -> WISHES.stream().map(wish -> wish.matcher(clause)))
                .filter(Matcher::matches)
                .forEach(wish -> hues.addAll(HueLists.hues(wish.group("hues"))));
        return hues.isEmpty()
                ? read
                : read.withEdits(read.edits().stream()
                        .map(e -> isLess(e, hues) ? e.withAmount(-LEAST + SHARE * e.amount()) : e)
                        .toList());
    }

    private static boolean isLess(AttributeEdit edit, Set<Hue> hues) {
        return edit.attribute() == Attribute.HUE_SATURATION
                && edit.amount() < 0
                && edit.hue().filter(hues::contains).isPresent();
    }
}
