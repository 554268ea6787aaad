package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.UnplacedWishes.END;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that what is asked for of a thing and not of what is behind it is done to the thing: "less magenta on the guitar, not on the
 * backdrop". A network hears the backdrop, and edits that.
 */
final class NotBehind {
    private static final String THING =
            "(?:the|my|her|his|our|their|this|that|these|those) (?!" + NAME + ")[a-z-]+(?: [a-z-]+)?";

    private static final String BEHIND =
            "(?:the |its |his |her )?(?:background|backdrop|(?:wall|walls|curtains?)(?: behind(?: (?:it|her|him|them))?)?)";

    private static final Pattern SENTENCE = Pattern.compile("(?<wish>[a-z' -]{3,60} (?:on|in|from|of|for) " + THING
            + ")(?:,|,? but|,? and) not (?:on|in|from|of|for|at) " + BEHIND + END);

    private static final Pattern NO_WISH =
            Words.pattern("not|no|never|don.?t|is|are|was|were|looks?|too|than|keep|leave");

    private NotBehind() {}

    /**
     * What a sentence asks for; as it was read, unless that is of what is behind, which is the one place not to change.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isBehind = read.edits().stream().anyMatch(e -> e.region() == Region.BACKGROUND)
                && read.edits().stream().allMatch(e -> e.region() == Region.BACKGROUND || e.region() == Region.SUBJECT);
        if (!isBehind || read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        Matcher sentence = SENTENCE.matcher(words);
        if (!sentence.matches() || Words.has(NO_WISH, sentence.group("wish"))) {
            return read;
        }
        return read.withEdits(read.edits().stream()
                .filter(e -> e.region() == Region.SUBJECT
                        || read.edits().stream()
                                .noneMatch(other -> other.region() == Region.SUBJECT
                                        && other.attribute() == e.attribute()
                                        && other.hue().equals(e.hue())))
                .map(e -> new AttributeEdit(e.attribute(), e.hue(), Region.SUBJECT, e.amount()))
                .toList());
    }
}
