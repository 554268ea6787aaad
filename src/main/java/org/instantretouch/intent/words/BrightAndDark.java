package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;

import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that of two things one too bright and one too dark the first is no fault of the whole photo: "shop window too bright, pavement
 * too dark". A network that hears its highlights darkens all else as well.
 */
final class BrightAndDark {
    private static final String THING =
            "(?:(?:the|my|her|his|our|their|this|that) )?[a-z-]+(?: [a-z-]+)?(?: (?:is|are|looks?|came out|was))?";

    private static final String TOO = " (?:(?:way|far|much|a bit|a little) )?too ";

    private static final Pattern SENTENCE =
            Pattern.compile("^ ?(?:" + THING + TOO + "bright(?:,|;|,? and|,? but|,? while) " + THING + TOO + "dark"
                    + "|" + THING + TOO + "dark(?:,|;|,? and|,? but|,? while) " + THING + TOO + "bright)" + END);

    private BrightAndDark() {}

    /**
     * What a sentence asks for; as it was read, unless it complains of two things, and less light of the whole photo was heard beside
     * darker highlights and lighter shadows or a lighter place.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isHeard = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.HIGHLIGHTS && e.amount() < 0)
                && read.edits().stream().anyMatch(BrightAndDark::isLighter)
                && read.edits().stream().anyMatch(BrightAndDark::isAllDarker);
        return isHeard && SENTENCE.matcher(words).matches()
                ? read.withEdits(
                        read.edits().stream().filter(e -> !isAllDarker(e)).toList())
                : read;
    }

    private static boolean isLighter(AttributeEdit edit) {
        return edit.amount() > 0
                && (edit.attribute() == Attribute.SHADOWS
                        || (edit.attribute() == Attribute.EXPOSURE && edit.region() != Region.WHOLE));
    }

    private static boolean isAllDarker(AttributeEdit edit) {
        return edit.attribute() == Attribute.EXPOSURE && edit.region() == Region.WHOLE && edit.amount() < 0;
    }
}
