package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what draws the eye: "emphasise the subject", "lead the eye to the middle", "separate her from the background", "make the
 * background less distracting". A network refuses these, as it does retouching; but light does it, as photographers dodge and burn.
 */
final class Emphasis {
    /** How much lighter what shall be seen becomes, and how much darker the rest. */
    private static final float LIGHT = 0.35f;

    /** How much of its colour what distracts loses. */
    private static final float COLOUR = 0.35f;

    private static final String PLEASE = "(?:please |can you |could you |try to |i want to |help )?";

    private static final String END = "(?: more| better| a (?:bit|little)(?: more)?)?(?:,? please)?[.!?]?";

    private static final String EYE =
            "(?:(?:the|your|our|my|more|all|viewer's|viewers') ){0,2}(?:eyes?|gaze|attention)(?: to| towards?| onto)";

    private static final Pattern EMPHASIS = Pattern.compile(PLEASE
            + "(?:emphasi[sz]e|accentuate|(?:(?:put|place|give) )?(?:more |the )?emphasis (?:on|to)"
            + "|(?:draw|lead|guide|direct|bring|pull|attract|steer) " + EYE + ") (?<place>" + THE + NAME + ")" + END);

    private static final String BACKGROUND = "(?:the |this |my )?(?:background|backdrop)";

    private static final Pattern SEPARATION = Pattern.compile(PLEASE + "(?:separate|set|detach) (?<place>" + THE + NAME
            + ")(?: more| better| apart){0,2} from " + BACKGROUND + END);

    private static final Pattern DISTRACTION = Pattern.compile(
            PLEASE + "(?:(?:make )?" + BACKGROUND + "(?: is| looks)? (?:less |too )?(?:distracting|busy)"
                    + "|(?:a )?(?:too |less )?(?:distracting|busy) " + BACKGROUND + ")" + END);

    private Emphasis() {}

    /**
     * What a sentence asks for; as it was read, unless it was refused and says nothing but what is to be seen, or not.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        if (!read.isUnsupported() || !read.isEmpty()) {
            return read;
        }
        if (DISTRACTION.matcher(words).matches()) {
            return Intent.of(light(Region.BACKGROUND, -LIGHT), in(Region.BACKGROUND, Attribute.SATURATION, -COLOUR));
        }
        Matcher emphasis = EMPHASIS.matcher(words);
        if (emphasis.matches()) {
            return emphasised(emphasis.group("place"), read);
        }
        Matcher separation = SEPARATION.matcher(words);
        return separation.matches() ? emphasised(separation.group("place"), read) : read;
    }

    private static Intent emphasised(String place, Intent read) {
        List<Region> named = NamedRegions.in(place);
        if (named.equals(List.of(Region.SUBJECT))) {
            return Intent.of(light(Region.SUBJECT, LIGHT), light(Region.BACKGROUND, -LIGHT));
        }
        return named.equals(List.of(Region.CENTER))
                ? Intent.of(light(Region.CENTER, LIGHT), AttributeEdit.of(Attribute.VIGNETTE, LIGHT))
                : read;
    }

    private static AttributeEdit light(Region region, float amount) {
        return in(region, Attribute.EXPOSURE, amount);
    }

    private static AttributeEdit in(Region region, Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), region, amount);
    }
}
