package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.StyleRequest;

/**
 * Settles what a photo shall be like by the season, the weather and the hour: "make the leaves turn", "overcast", "less like noon, more
 * like five in the evening". A network hears nothing, a complaint, or only that there is less light.
 */
final class SeasonsAndHours {
    private static final String LEAVES = "(?:the |all the |these |those )?(?:leaves|foliage|trees)";

    private static final Pattern TURNING_LEAVES = Pattern.compile(PLEASE + "(?:(?:make|let|have) " + LEAVES
            + " (?:turn(?: colou?rs?)?|change colou?rs?)|" + LEAVES
            + " (?:(?:should|could) (?:be )?)?(?:turning|turn)(?: colou?rs?)?|turn " + LEAVES + ")" + END);

    /** Green to yellow, and yellow to orange. */
    private static final List<AttributeEdit> TURNED =
            NamedLooks.edits("hue_shift.green-0.8 hue_shift.yellow-0.5 hue_saturation.orange+0.3");

    private static final Pattern OVERCAST = Pattern.compile(" ?(?:overcast|overcast sky|clouded over)" + END);

    private static final String AS_IF =
            " ?(?:(?:please |can you |could you )?(?:make (?:it|this|the (?:photo|picture|image)) )?(?:look )?(?:as if|as though|like)"
                    + " (?:it|this|the (?:photo|picture))(?: (?:was|were|is|had been))?|as if|as though)";

    /** How a photo was not taken is how it shall look. */
    private static final Pattern AS_IF_CLOUDY = Pattern.compile(AS_IF
            + " (?:(?:shot|taken|photographed) )?(?:(?:on |under )?(?:an? |the )?(?:cloudy|overcast|gr[ae]y)(?: (?:day|sky|weather|morning|afternoon))?)(?: outside)?"
            + END);

    private static final Pattern AS_IF_SHADED = Pattern.compile(AS_IF
            + " (?:(?:shot|taken|photographed) )?(?:in|under) (?:the |open |deep )?(?:shade|shadow of a tree|trees)"
            + END);

    /** Shade is blue, and soft. */
    private static final List<AttributeEdit> SHADED = NamedLooks.edits("temperature-0.4 contrast-0.3");

    private static final String A_BIT = "(?:(?:a (?:bit|little)|much|somewhat) )?";

    private static final String DAY = "(?:high )?(?:noon|mid-?day|lunch ?time|the middle of the day)(?: sun| light)?";

    private static final String LATE =
            "(?:(?:an? )?(?:late |early )?(?:afternoon|evening)|(?:four|five|six|seven|eight|[4-8])(?: o'clock)?(?: ?pm"
                    + "| in the (?:late )?(?:afternoon|evening)))(?: sun| light)?";

    private static final Pattern LATER = Pattern.compile(PLEASE + "(?:make it |look )?" + A_BIT + "less (?:like )?"
            + DAY + "(?:,|,? (?:and|but))? " + A_BIT + "more (?:like )?" + LATE + END);

    /** As low sun is, which a network hears beside it in other words. */
    private static final float WARMER = 0.35f;

    private static final float SOFTER = -0.2f;

    private SeasonsAndHours() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than such a wish.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isPresent()) {
            return read;
        }
        if (TURNING_LEAVES.matcher(words).matches() && read.isEmpty()) {
            return new Intent(TURNED, Optional.empty(), Set.of(), 0);
        }
        if (AS_IF_SHADED.matcher(words).matches()) {
            return new Intent(SHADED, Optional.empty(), Set.of(), 0);
        }
        if (OVERCAST.matcher(words).matches() || AS_IF_CLOUDY.matcher(words).matches()) {
            return new Intent(List.of(), Optional.of(StyleRequest.plain(NamedLooks.of("overcast"))), Set.of(), 0);
        }
        return LATER.matcher(words).matches() && !read.isUnsupported() ? later(read) : read;
    }

    private static Intent later(Intent read) {
        if (read.edits().stream().anyMatch(e -> e.attribute() == Attribute.TEMPERATURE)) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.add(AttributeEdit.of(Attribute.TEMPERATURE, WARMER));
        edits.add(AttributeEdit.of(Attribute.HIGHLIGHTS, SOFTER));
        return read.withEdits(edits);
    }
}
