package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Optional;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles shadows that light lifts: "remove the shadow on her face", "less dark circles", "fill flash look". A network refuses these,
 * as it does retouching, or hears another darkness; and to take out dark circles altogether is retouching indeed.
 */
final class FaceShadows {
    private static final String DEGREE = "(?: (?:more|a (?:bit|little|lot|touch)(?: more)?|slightly|somewhat))?";

    private static final String WHOSE = "(?:the|my|his|her|their|our|your|bride's|groom's|mum's|mom's)";

    private static final String LESS =
            "(?:lessen|reduce|soften|lighten(?: up)?|brighten(?: up)?|lift|ease|fade|minimi[sz]e|diminish|tone down|cover(?: up)?"
                    + "|even out|fix|help(?: with)?|less(?: of)?|fewer)";

    private static final String CIRCLES = "(?:(?:the|those|these|my|his|her|their) )?(?:dark |black )"
            + "(?:eye )?(?:circles|rings)(?: (?:under|around|round|below|beneath) " + WHOSE + " eyes?)?";

    private static final Pattern DARK_CIRCLES = Pattern.compile(PLEASE + "(?:(?:make|have|see) )?" + LESS + " "
            + CIRCLES
            + DEGREE + END + "|" + PLEASE + "make " + CIRCLES
            + " (?:(?:a (?:bit|little) |slightly )?less (?:dark|visible|obvious|noticeable)|lighter|brighter)" + END);

    private static final String SHADOW =
            "(?:(?:the|that|this|those|these|any|a) )?(?:(?:dark|hard|harsh|heavy|deep|ugly|big|strong|nasty) )?shadows?"
                    + " (?:on|over|across|in|from|off) " + WHOSE + " faces?";

    private static final Pattern SHADOW_ON_FACE =
            Pattern.compile(PLEASE + "(?:(?:remove|get rid of|take(?: (?:away|out|off))?"
                    + "|lift|open(?: up)?|kill|lose|erase|reduce|soften|lighten(?: up)?|brighten(?: up)?|fix|ease|less(?: of)?) )?"
                    + SHADOW
                    + DEGREE + END);

    /** Shadows that are complained of by where they lie; of such as are deep or strong that may be the wish. */
    private static final Pattern HARSH = Pattern.compile(PLEASE
            + "(?:(?:there are|too many|those|these|the|some|such|very|really|so|with) ){0,2}"
            + "(?:harsh|ugly|nasty|horrible|distracting|hard(?= shadows (?:on|over|across|under|in) " + WHOSE
            + " (?:faces?|eyes|noses?|chins?|necks?)\\b))"
            + " shadows (?:on|over|across|under|underneath|below|in|behind|along) (?:" + WHOSE + " )?[a-z]+(?: [a-z]+)?"
            + END);

    private static final Pattern WISH = pattern("please|pls|want|like|love|need|add|more|give|make|noir|keep");

    private static final Pattern FILL_FLASH = Pattern.compile(PLEASE
            + "(?:(?:as if|like|as though|add|use|with|give|it|(?:i|we)(?: had)? used|there was|in) ){0,3}"
            + "(?:(?:a|an|some|the|more|little|bit of|touch of|hint of|subtle|soft|gentle) ){0,3}fill[- ]?(?:in )?flash"
            + "(?: (?:look|effect|feel|light))?" + END);

    private FaceShadows() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than such a wish and was not heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isPresent() || read.edits().stream().anyMatch(FaceShadows::lifts)) {
            return read;
        }
        if (HARSH.matcher(words).matches() && !has(WISH, words)) {
            boolean isDarker =
                    !read.edits().isEmpty() && read.edits().stream().allMatch(e -> e.attribute() == Attribute.SHADOWS);
            return isDarker
                    ? read.withEdits(read.edits().stream()
                            .map(e -> e.withAmount(-e.amount()))
                            .toList())
                    : read;
        }
        if (DARK_CIRCLES.matcher(words).matches()
                || (SHADOW_ON_FACE.matcher(words).matches() && read.edits().isEmpty())) {
            return lifted(Region.SUBJECT, words);
        }
        return FILL_FLASH.matcher(words).matches() && read.edits().isEmpty() ? lifted(Region.WHOLE, words) : read;
    }

    private static boolean lifts(AttributeEdit edit) {
        return (edit.attribute() == Attribute.SHADOWS || edit.attribute() == Attribute.EXPOSURE) && edit.amount() > 0;
    }

    private static Intent lifted(Region region, String words) {
        return Intent.of(new AttributeEdit(Attribute.SHADOWS, Optional.empty(), region, Words.amount(words)));
    }
}
