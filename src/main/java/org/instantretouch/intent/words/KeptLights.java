package org.instantretouch.intent.words;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * Settles that lights are kept where a photo gets brighter or darker but they shall not: "brighter but not the lamp". They are its
 * highlights. A network hears the photo alone.
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

    private KeptLights() {}

    /**
     * What a sentence asks for; as it was read, unless it spares lights from a change of brightness.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        boolean ofLight = !read.edits().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> e.attribute() == Attribute.EXPOSURE && e.region() == Region.WHOLE);
        if (!ofLight || read.isUnsupported() || !WISH_BUT.matcher(words).matches()) {
            return read;
        }
        Set<Keep> keeps = new HashSet<>(read.keeps());
        Keep.of(Attribute.HIGHLIGHTS.id()).ifPresent(keeps::add);
        return new Intent(read.edits(), read.style(), keeps, read.unsupported());
    }
}
