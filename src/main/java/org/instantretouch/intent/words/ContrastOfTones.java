package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles that the contrast of the shadows alone, or of the highlights, is what these are: "less contrast in the shadows" opens them. A
 * network hears less contrast in the whole photo as well.
 */
final class ContrastOfTones {
    private static final String TONES =
            "(?:the |my |all the )?(?:(?<shadows>(?:deep(?:est)? |dark(?:est)? )?shadows?|darks|dark (?:parts|areas|tones)|darker (?:parts|areas|tones))"
                    + "|(?:bright(?:est)? )?highlights?|brights|bright(?:er)? (?:parts|areas|tones))";

    private static final String LESS =
            "(?:(?:reduce|lower|decrease|cut|soften|less)(?: the)?|(?:take|bring) (?:down|back) the)";
    private static final String MORE = "(?:(?:increase|raise|boost|add|more|up)(?: the)?|bring up the)";

    private static final String ALONE = "(?:only |just )?";

    private static final Pattern SENTENCE = Pattern.compile(PLEASE + "(?:" + DEGREE + " )?(?:(?<less>" + LESS
            + ")|(?<more>"
            + MORE + "))(?: " + DEGREE + "(?: of)?)? contrast " + ALONE + "(?:in|of|for|to) " + ALONE
            + TONES + "(?: (?:only|alone|" + DEGREE + "))?"
            + UnplacedWishes.END);

    private static final float OPENED = 0.4f;
    private static final float DEEPER = -0.4f;
    private static final float LOWER = -0.4f;
    private static final float BRIGHTEST = 0.35f;
    private static final float BENEATH = -0.25f;

    private ContrastOfTones() {}

    /**
     * What a sentence asks for; as it was read, unless it asks for nothing but contrast at one end of the tones.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher sentence = SENTENCE.matcher(words);
        if (read.isUnsupported() || read.style().isPresent() || !sentence.matches()) {
            return read;
        }
        float share = Words.amount(words) / Words.PLAIN;
        boolean isMore = sentence.group("more") != null;
        return sentence.group("shadows") == null
                ? isMore
                        ? Intent.of(
                                AttributeEdit.of(Attribute.WHITES, BRIGHTEST * share),
                                AttributeEdit.of(Attribute.HIGHLIGHTS, BENEATH * share))
                        : heard(Attribute.HIGHLIGHTS, LOWER * share, read)
                : isMore
                        ? heard(Attribute.BLACKS, DEEPER * share, read)
                        : heard(Attribute.SHADOWS, OPENED * share, read);
    }

    private static Intent heard(Attribute attribute, float amount, Intent read) {
        return Intent.of(read.edits().stream()
                .filter(e -> e.attribute() == attribute && e.amount() * amount > 0)
                .findFirst()
                .orElse(AttributeEdit.of(attribute, amount)));
    }
}
