package org.instantretouch.intent.words;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * Settles that lights are kept where a photo gets brighter or darker but they shall not: "brighter but not the lamp". They are its
 * highlights, and so is what would lose its detail: "airy without washing out the dress". A network hears the photo alone.
 */
final class KeptLights {
    private static final String LIGHTS =
            "(?:the |my |her |his |their |our )?(?:(?:street|desk|ceiling|neon|fairy|stage)[ -]?)?"
                    + "(?:lamps?|lights|candles?|candlelight|bulbs?|lanterns?|flames?|fire|sun|windows?|screens?|signs?|snow)";

    private static final String WHERE = "(?: (?:the |this |that |my )?(?:room|scene|house|street|place|church|hall))?";

    private static final String BUT = ",? (?:(?:but|and|although|though|while|just) )?";

    private static final Pattern WISH_BUT = Pattern.compile(UnplacedWishes.EDIT + WHERE
            + "(?:,? (?:but|and|just) not " + LIGHTS
            + "|,? (?:except|apart from|other than|aside from|excluding)(?: for)? " + LIGHTS
            + "|,? (?:but )?without (?:touch|affect|chang)ing " + LIGHTS
            + "|(?:,? but|,) (?:leave|keep|leaving|keeping) " + LIGHTS + " (?:alone|as (?:it is|they are|is))"
            + "|(?:,? but|,) (?:do not|don't|dont) touch " + LIGHTS
            + "|" + BUT + LIGHTS
            + " (?:is|are|looks?) (?:already )?(?:(?:bright|light|dark|dim|strong) enough|fine|good|ok|okay|perfect)"
            + "(?: already| now| as (?:it is|they are|is))?"
            + "|" + BUT + LIGHTS + " (?:(?:should|must|can|may|shall) (?:stay|remain|be)|stays?|remains?)"
            + " (?:as (?:it is|they are|is)|the same|untouched|unchanged|how (?:it is|they are)))"
            + UnplacedWishes.END);

    /** What is bright in a photo, and would lose its detail where that gets brighter; no tone, mood or colour. */
    private static final String BRIGHT_THING =
            "(?:the |my |her |his |their |our |any |all )?(?:(?:white|bright|pale|lace) )?"
                    + "(?:dress|gown|veil|lace|shirt|curtains?|clouds?|sky|skies|snow|windows?|cake|petals|flowers|plates?|tablecloth|sheets?|walls?"
                    + "|face|faces|skin|forehead|highlights|lights|lamps?|view|waterfall|feathers|fur|wool|lace|linen|paper|sand|bride)";

    private static final String LOSING =
            "(?:losing|blowing(?: out)?|burning(?: out)?|washing out|bleaching(?: out)?|clipping|overexposing|wrecking|ruining)"
                    + "(?: (?:the |any |all )?details?(?: (?:in|of|on))?)?";

    /** The end of a wish for more light, which takes none of the detail. */
    private static final Pattern WITHOUT_LOSING = Pattern.compile(".{3,60}(?:,? (?:but |and )?without " + LOSING + " "
            + BRIGHT_THING
            + "|,? (?:but |and )?(?:don't|dont|do not|i don't want to|i do not want to|never|not) (?:lose|clip|blow(?: out)?|burn(?: out)?"
            + "|wash out|bleach(?: out)?|overexpose)(?: (?:the |any |all )?details?(?: (?:in|of|on))?)? " + BRIGHT_THING
            + "|,? but (?:not|without (?:being|getting|it being)|don't make it|never) (?:too )?(?:over-?exposed|blown(?: out)?|burn(?:t|ed)(?: out)?|washed[ -]out)"
            + "|,? but (?:(?:please )?(?:watch|mind|protect|spare|go easy on|look after|take care of)|(?:be )?careful with) (?:(?:the )?highlights (?:on|in) )?"
            + BRIGHT_THING + "|,? but (?:i )?(?:still )?(?:want|need) to (?:still )?see " + BRIGHT_THING
            + "|,? (?:but |and )?(?:keep|keeping|hold|leave) (?:(?:the |some |all the |all )?details? in )"
            + BRIGHT_THING
            + ")(?: (?:out|either|too much|completely))?" + UnplacedWishes.END);

    /** What makes a photo brighter without the highlights. */
    private static final Set<Attribute> BRIGHTER = EnumSet.of(Attribute.EXPOSURE, Attribute.WHITES, Attribute.SHADOWS);

    private static final Set<String> BRIGHT_LOOKS = Set.of("high-key", "clean-bright", "pastel", "dreamy");

    private KeptLights() {}

    /**
     * What a sentence asks for; as it was read, unless it spares lights from a change of brightness.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (getsBrighter(read) && WITHOUT_LOSING.matcher(words).matches()) {
            // Shadows and blacks that were heard to be kept are of what gets darker.
            return withHighlights(read, true);
        }
        boolean ofLight = !read.edits().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> e.attribute() == Attribute.EXPOSURE && e.region() == Region.WHOLE);
        if (!ofLight || read.isUnsupported() || !WISH_BUT.matcher(words).matches()) {
            return read;
        }
        return withHighlights(read, false);
    }

    /** Whether all that was heard is more light, or a look that has more of it. */
    private static boolean getsBrighter(Intent read) {
        boolean isBrightLook = read.style()
                .filter(style -> BRIGHT_LOOKS.contains(style.style().name()))
                .isPresent();
        return !read.isUnsupported()
                && (isBrightLook
                        ? read.edits().isEmpty()
                        : read.style().isEmpty() && !read.edits().isEmpty())
                && read.edits().stream()
                        .allMatch(
                                e -> BRIGHTER.contains(e.attribute()) && e.region() == Region.WHOLE && e.amount() > 0);
    }

    private static Intent withHighlights(Intent read, boolean instead) {
        Set<Keep> keeps = new HashSet<>(read.keeps());
        Keep.of(Attribute.HIGHLIGHTS.id()).ifPresent(keeps::add);
        if (instead) {
            Keep.of(Attribute.SHADOWS.id()).ifPresent(keeps::remove);
            Keep.of(Attribute.BLACKS.id()).ifPresent(keeps::remove);
        }
        return new Intent(read.edits(), read.style(), keeps, read.unsupported());
    }
}
