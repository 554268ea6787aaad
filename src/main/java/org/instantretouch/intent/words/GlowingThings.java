package org.instantretouch.intent.words;

import java.util.Optional;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what shall glow, twinkle or be white: "make my wife glow", "whiten his teeth", "make the stars twinkle". A network refuses
 * these, as it does retouching; but light and colour do it.
 */
final class GlowingThings {
    private static final String END = "(?: more| a (?:bit|little|lot)(?: more)?)?" + UnplacedWishes.END;

    private static final String SOMEBODY =
            "(?:my|the|his|her|our|their) (?:wife|husband|mum|mom|mother|dad|father|daughter|son"
                    + "|sister|brother|girlfriend|boyfriend|fianc[eé]e?|partner|grand(?:ma|pa|mother|father)|granny|friends?|bride|groom"
                    + "|family|baby|kids?|child|children|bridesmaids?|models?)";

    private static final Pattern GLOW =
            Pattern.compile(PlainWishes.PLEASE + "(?:make|let) " + SOMEBODY + " (?:glow|shine|radiant)" + END);

    private static final String TEETH = "(?:the|his|her|my|their|our|everyone's) teeth";

    private static final Pattern WHITE_TEETH =
            Pattern.compile(PlainWishes.PLEASE + "(?:whiten (?:up )?" + TEETH + "|(?:make|get) " + TEETH
                    + " (?:(?:a (?:bit|little) |slightly |much )?whiter|(?:really |very )?white))" + END);

    private static final Pattern STARS = Pattern.compile(PlainWishes.PLEASE
            + "(?:make|let) (?:the|those|these|all the) (?:stars|lights|fairy lights|city lights|christmas lights)"
            + " (?:twinkle|sparkle|glitter|shine|glow)" + END);

    /** By how much less light a glow of the skin is, or white in what is yellow, than what is asked for. */
    private static final float SHARE = 0.6f;

    private GlowingThings() {}

    /**
     * What a sentence asks for; as it was read, unless it was refused and says nothing else.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (!read.isUnsupported() || !read.isEmpty()) {
            return read;
        }
        float amount = Words.amount(words);
        if (GLOW.matcher(words).matches()) {
            return Intent.of(
                    ofSubject(Attribute.EXPOSURE, Optional.empty(), amount),
                    ofSubject(Attribute.HUE_LUMINANCE, Optional.of(Hue.ORANGE), amount * SHARE));
        }
        if (WHITE_TEETH.matcher(words).matches()) {
            return Intent.of(
                    ofSubject(Attribute.HUE_SATURATION, Optional.of(Hue.YELLOW), -amount),
                    ofSubject(Attribute.HUE_LUMINANCE, Optional.of(Hue.YELLOW), amount * SHARE));
        }
        return STARS.matcher(words).matches() ? Intent.of(AttributeEdit.of(Attribute.HIGHLIGHTS, amount)) : read;
    }

    private static AttributeEdit ofSubject(Attribute attribute, Optional<Hue> hue, float amount) {
        return new AttributeEdit(attribute, hue, Region.SUBJECT, amount);
    }
}
