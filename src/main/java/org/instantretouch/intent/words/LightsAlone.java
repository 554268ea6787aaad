package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that lights which are to be warmer or brighter, and a thing beside them is not, are the highlights: "warm the candles but not
 * the cake". A network hears who the photo is of, or a warmer photo.
 */
final class LightsAlone {
    private static final String LIGHTS = "(?:the|my|our|those|these|all the) "
            + "(?:(?:fairy|string|city|street|stage|christmas|tree|house|car|head|tail|neon|window|table|birthday|little|small) ?){0,2}"
            + "(?:lights|lamps?|lanterns?|candles?|candlelight|bulbs?|flames?|fire|bonfire|torches|headlights|chandeliers?|neons?|sparklers?"
            + "|windows)";

    /** What is neither a region nor a light; those have rules of their own. */
    private static final String THING = "(?:the|my|her|his|our|their|that) (?!" + NAME
            + "|(?:snow|people|guests|rest|others?|whole|photo|picture|shadows?|highlights?|whites|blacks|mid-?tones|tones?|colou?rs?|sky)\\b)[a-z]+(?: [a-z]+)?";

    private static final String MAYBE_SO = "(?: (?<DEGREE>" + DEGREE + "))?";

    private static final String WISH = "(?:(?:(?<before>" + DEGREE
            + ") )?(?<verb>warm|cool|brighten|lighten|dim|darken)(?: up| down)? "
            + LIGHTS + "|(?:make|turn) " + LIGHTS + MAYBE_SO.replace("DEGREE", "made")
            + " (?<how>warmer|cooler|colder|brighter|lighter|dimmer|darker))" + MAYBE_SO.replace("DEGREE", "after");

    private static final Pattern SENTENCE = Pattern.compile(PLEASE + WISH + "(?<but>(?:,|,? but|,? and) not " + THING
            + "|,? (?:but )?without (?:touch|affect|chang|warm|brighten)ing(?: up)? " + THING
            + "|(?:,|,? (?:but|and)) (?:leave|keep) " + THING + " (?:alone|as (?:it is|they are)|neutral)"
            + "|(?:,|,? (?:but|and)) (?:don't|dont|do not) (?:touch|warm|brighten|change) " + THING + ")?" + END);

    /** Lights that stay warm beside a rest that does not. */
    private static final Pattern WARM_LIGHTS = Pattern.compile(PLEASE + "(?:keep|leave|keeping|leaving) " + LIGHTS
            + " (?:nice and )?(?:warm|orange|golden|yellow|glowing)(?:,|,? and|,? but|;) (?:(?:please|just) )?(?:(?:(?:make|turn|have|get) )?(?:the rest|everything else|all else)(?: of it| of the (?:photo|picture|room|scene))?"
            + " (?:(?:should be|is|a bit|a little|more|much) ){0,2}(?<how>neutral|white|cooler|cool|cold|colder|bluer)|cool (?:down )?(?:the rest|everything else)(?: down)?)"
            + END);

    private static final float STILL_WARM = 0.35f;

    private LightsAlone() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that lights shall change and a thing shall not, or was
     * refused and says nothing but the first.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher warm = WARM_LIGHTS.matcher(words);
        if (warm.matches() && !read.isUnsupported() && read.style().isEmpty()) {
            boolean isNeutral = Optional.ofNullable(warm.group("how"))
                    .filter(how -> how.equals("neutral") || how.equals("white"))
                    .isPresent();
            return warmBesideRest(isNeutral ? Attribute.AUTO_WHITE_BALANCE : Attribute.TEMPERATURE, read);
        }
        Matcher lights = SENTENCE.matcher(words);
        boolean isRefused = read.isUnsupported() && read.isEmpty();
        if (read.style().isPresent()
                || !lights.matches()
                || (isRefused ? lights.group("but") != null : read.isUnsupported() || lights.group("but") == null)) {
            return read;
        }
        String way = Optional.ofNullable(lights.group("verb")).orElse(lights.group("how"));
        float amount = Words.amount(String.join(
                " ",
                Optional.ofNullable(lights.group("before")).orElse(""),
                Optional.ofNullable(lights.group("made")).orElse(""),
                Optional.ofNullable(lights.group("after")).orElse("")));
        AttributeEdit asked = asked(way, amount);
        List<AttributeEdit> heard = read.edits().stream()
                .filter(e -> e.attribute() == asked.attribute()
                        && e.hue().equals(asked.hue())
                        && e.region() != Region.SUBJECT)
                .limit(1)
                .toList();
        return heard.size() == 1 && read.edits().size() == 1
                ? read
                : new Intent(heard.isEmpty() ? List.of(asked) : heard, read.style(), Set.of(), 0);
    }

    private static Intent warmBesideRest(Attribute rest, Intent read) {
        AttributeEdit asked = AttributeEdit.of(rest, rest == Attribute.TEMPERATURE ? -Words.PLAIN : Words.PLAIN);
        AttributeEdit heard = read.edits().stream()
                .filter(e -> e.attribute() == rest && e.region() == Region.WHOLE && e.amount() * asked.amount() > 0)
                .findFirst()
                .orElse(asked);
        return Intent.of(heard, AttributeEdit.of(Attribute.HIGHLIGHT_TINT, Hue.ORANGE, STILL_WARM));
    }

    private static AttributeEdit asked(String way, float amount) {
        return switch (way) {
            case "warm", "warmer" -> AttributeEdit.of(Attribute.HIGHLIGHT_TINT, Hue.ORANGE, amount);
            case "cool", "cooler", "colder" -> AttributeEdit.of(Attribute.HIGHLIGHT_TINT, Hue.BLUE, amount);
            case "dim", "darken", "dimmer", "darker" -> AttributeEdit.of(Attribute.HIGHLIGHTS, -amount);
            default -> AttributeEdit.of(Attribute.HIGHLIGHTS, amount);
        };
    }
}
