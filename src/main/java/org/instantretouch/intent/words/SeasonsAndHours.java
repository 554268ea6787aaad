package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.StyleRequest;

/**
 * Settles what a photo shall be like by the season, the weather and the hour: "make the leaves turn", "overcast", "less like noon, more
 * like five in the evening", "it was dawn and looks like noon". A network hears nothing, a complaint, or only that there is less light.
 */
final class SeasonsAndHours {
    private static final String LEAVES = "(?:the |all the |these |those )?(?:leaves|foliage|trees)";

    private static final Pattern TURNING_LEAVES = Pattern.compile(PLEASE + "(?:(?:make|let|have) " + LEAVES
            + " (?:turn(?: colou?rs?)?|change colou?rs?)|" + LEAVES
            + " (?:(?:should|could) (?:be )?)?(?:turning|turn)(?: colou?rs?)?|turn " + LEAVES + ")" + END);

    /** Green to yellow, and yellow to orange. */
    private static final List<AttributeEdit> TURNED =
            NamedLooks.edits("hue_shift.green-0.8 hue_shift.yellow-0.5 hue_saturation.orange+0.3");

    private static final String GRASS =
            "(?:the )?(?:grass|lawn|meadow|fields?|ground|hedges?|moss|ferns?|pines?|firs?)";

    private static final String GREEN_STAYS = "(?:,|;|,? (?:but|and|while))? ?(?:please )?(?:" + GRASS
            + " (?:should |must |has to |can )?(?:stays?|remains?|keeps?)(?: (?:green|as (?:it|they) (?:is|are)|its (?:green|colou?r)))?|(?:keep|leave|leaving|keeping) "
            + GRASS + "(?: (?:green|alone|as (?:it|they) (?:is|are)|untouched))?|(?:keep|leave) the green of " + GRASS
            + "|(?:but )?not " + GRASS + ")";

    /** Leaves that turn beside grass that does not: of what both are, only what is nearly yellow may turn. */
    private static final Pattern LEAVES_NOT_GRASS = Pattern.compile(PLEASE + "(?:(?:make|turn|have|get) )?" + LEAVES
            + " (?:to be |look |into |to )?(?:a (?:bit|little) |much |autumn |deep |nice )?(?:more )?(?:orange|yellow|golden|gold|red|rusty|brown|autumnal|oranger|yellower|redder)"
            + GREEN_STAYS + END + "|" + PLEASE + "(?:more )?(?:orange|yellow|golden|oranger|yellower|redder|red) "
            + LEAVES + GREEN_STAYS + END);

    private static final List<AttributeEdit> NEARLY_TURNED =
            NamedLooks.edits("hue_shift.yellow-0.6 hue_saturation.orange+0.4 hue_saturation.yellow+0.2");

    private static final Pattern YELLOW = Words.pattern("yellow|yellower|gold|golden");

    private static final List<AttributeEdit> YELLOWED =
            NamedLooks.edits("hue_saturation.yellow+0.5 hue_luminance.yellow+0.2");

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

    private static final String LOW =
            "(?:(?:the )?(?:crack of )?dawn|sunrise|sunset|golden hour|(?:early |late )?(?:morning|evening|afternoon))";

    private static final String DARK = "(?:dusk|twilight|nightfall|(?:late )?(?:at )?night)";

    private static final String BRIGHT =
            "(?:(?:high )?noon|mid-?day|lunch ?time|(?:the )?middle of the day|(?:broad )?day(?:light|time)?)";

    private static final String HOUR = "(?:(?<%sLow>" + LOW + ")|(?<%sDark>" + DARK + ")|(?<%sBright>" + BRIGHT + "))";

    private static final String IT_WAS =
            "(?:(?:it|this|the (?:photo|picture|shot)) (?:was|is)(?: (?:shot|taken))?|i (?:shot|took) (?:it|this)|shot|taken)"
                    + "(?: (?:at|in the|in|around|near))? ";

    private static final String IT_LOOKS =
            "(?:(?:why does )?(?:it|this) )?(?:just )?(?:looks?|(?:shouldn't|should not|must not|mustn't|doesn't have to) look) (?:more )?(?:like|as if it was)(?: (?:at|it's|it was|in the))? ";

    /** The hour that it was, and another that it looks like. */
    private static final List<Pattern> ANOTHER_HOUR = List.of(
            Pattern.compile("^ ?" + IT_WAS + HOUR.replace("%s", "was")
                    + "(?: when (?:i|we) took it)?(?:,? (?:but|and|so|yet)|,|;)? " + IT_LOOKS
                    + HOUR.replace("%s", "looks") + "[ .!?]*"),
            Pattern.compile("^ ?" + IT_LOOKS + HOUR.replace("%s", "looks")
                    + "(?:,? (?:but|although|though|when|while)|,) " + IT_WAS + HOUR.replace("%s", "was") + "[ .!?]*"));

    private static final List<AttributeEdit> TO_LOW_SUN =
            NamedLooks.edits("temperature+0.4 exposure-0.2 highlights-0.2");

    private static final List<AttributeEdit> TO_DARK = NamedLooks.edits("exposure-0.5 temperature-0.2");

    private static final List<AttributeEdit> TO_DAY = NamedLooks.edits("exposure+0.5");

    /** As low sun is, which a network hears beside it in other words. */
    private static final float WARMER = 0.35f;

    private static final float SOFTER = -0.2f;

    private static final String WARM_LIGHT =
            "(?:(?:all )?(?:lit )?(?:only )?(?:by )?(?:candle-?lit|candle ?light|candles|fire ?light|the fire|a fire|lamp ?light|lamplit|lantern light|lanterns|fairy lights))";

    private static final String COLD_LIGHT =
            "(?:an? |the )?(?:office|supermarket|hospital|gym|garage|school|classroom|car park|fridge|lab|laboratory|dentist'?s?|shop|flash photo|broad daylight|daylight|noon|day|middle of the day)";

    /** A place that candles or a fire lit, and that looks as if lamps did. */
    private static final Pattern WAS_WARM = Pattern.compile(
            "^ ?(?:(?:sorry|hi|hey|but|so),? ){0,2}(?:it|this|(?:the|our|my) [a-z]+(?: [a-z]+)?) was " + WARM_LIGHT
                    + "(?:,? (?:and|but)(?: now)?|,|;| now)? (?:now )?(?:it|this|that)(?: now)? (?:just )?(?:looks?|feels?|seems?) like "
                    + COLD_LIGHT + END);

    private static final List<AttributeEdit> TO_CANDLES = NamedLooks.edits("temperature+0.45 exposure-0.25");

    private static final String A_DAY = "(?:day|morning|afternoon|evening|weather|scene|photo|picture|shot)";

    /** A dull day that is to be a fine one has more light, and warmer. */
    private static final Pattern SUNNIER =
            Pattern.compile(PLEASE + "(?:turn|make|change) (?:this|the|that|my|our|a|an) "
                    + "(?:(?:dull|gr[ae]y|gloomy|cloudy|overcast|rainy|dreary|drab|dark|grim|miserable|wet|cold|flat|boring|bleak|murky),? (?:and )?){1,3}"
                    + A_DAY
                    + " (?:(?:in)?to |look like )?(?:an? )?(?:(?:nice|lovely|bright|warm|beautiful|glorious|fine|hot),? ){0,2}"
                    + "(?:sunny|sunlit|summery|sunshiny)(?: (?:one|" + A_DAY + "))?" + END);

    /** What a sunnier photo is, with more to be said of it. */
    private static final Pattern AND_SUNNIER = Pattern.compile("^ ?(?:please |i'd like it |i want it )?(?:"
            + UnplacedWishes.WISH + "(?:,? and|,|,? but) )?(?:make (?:it|this|everything) )?(?:" + Words.DEGREE
            + " )?sunnier(?= ?,| and| but| with|[ .!]*$)");

    /** How much light the sun adds to its warmth. */
    private static final float SUN = 0.5f;

    private static final float SUNNIER_LIGHT = 0.3f;
    private static final float SUNNIER_WARMTH = 0.4f;

    private SeasonsAndHours() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than such a wish.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (SUNNIER.matcher(words).matches()) {
            return sunnier(read);
        }
        if (WAS_WARM.matcher(words).matches() && !read.isUnsupported()) {
            return new Intent(TO_CANDLES, Optional.empty(), Set.of(), 0);
        }
        if (read.style().isPresent()) {
            return read;
        }
        if (LEAVES_NOT_GRASS.matcher(words).matches() && !read.isUnsupported()) {
            boolean isYellow = Words.has(YELLOW, words);
            return new Intent(isYellow ? YELLOWED : NEARLY_TURNED, Optional.empty(), Set.of(), 0);
        }
        Optional<List<AttributeEdit>> hour = hour(words);
        if (hour.isPresent() && !read.isUnsupported()) {
            return atHour(hour.orElseThrow(), read);
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
        if (read.edits().size() > 1
                && !read.isUnsupported()
                && AND_SUNNIER.matcher(words).lookingAt()) {
            return withSun(read);
        }
        return LATER.matcher(words).matches() && !read.isUnsupported() ? later(read) : read;
    }

    /** What brings back the hour that it was. */
    private static Optional<List<AttributeEdit>> hour(String words) {
        return ANOTHER_HOUR.stream()
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(hours -> {
                    boolean looksBright = hours.group("looksBright") != null;
                    if (hours.group("wasBright") != null) {
                        return looksBright ? Optional.empty() : Optional.of(TO_DAY);
                    }
                    return looksBright
                            ? Optional.of(hours.group("wasLow") != null ? TO_LOW_SUN : TO_DARK)
                            : Optional.empty();
                });
    }

    /** What was heard of it stays, and what was heard the other way round is none of it. */
    private static Intent atHour(List<AttributeEdit> hour, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : hour) {
            edits.add(read.edits().stream()
                    .filter(e -> e.attribute() == edit.attribute() && e.amount() * edit.amount() > 0)
                    .findFirst()
                    .orElse(edit));
        }
        return Intent.of(edits.toArray(AttributeEdit[]::new));
    }

    private static Intent sunnier(Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        if (edits.stream().noneMatch(e -> e.attribute() == Attribute.EXPOSURE)) {
            edits.add(AttributeEdit.of(Attribute.EXPOSURE, SUNNIER_LIGHT));
        }
        if (edits.stream().noneMatch(e -> e.attribute() == Attribute.TEMPERATURE)) {
            edits.add(AttributeEdit.of(Attribute.TEMPERATURE, SUNNIER_WARMTH));
        }
        Optional<StyleRequest> style = read.style().filter(s -> s.style().name().equals("summer"));
        return new Intent(edits, style, read.keeps(), 0);
    }

    /** The same with the light of the sun, where only its warmth was heard; a sky of its own has none of it. */
    private static Intent withSun(Intent read) {
        Optional<AttributeEdit> warmth = read.edits().stream()
                .filter(e -> e.attribute() == Attribute.TEMPERATURE && e.amount() > 0 && e.region() == Region.WHOLE)
                .findFirst();
        if (warmth.isEmpty() || read.edits().stream().anyMatch(e -> e.attribute() == Attribute.EXPOSURE)) {
            return read;
        }
        Region lit = read.edits().stream().anyMatch(e -> e.region() == Region.SKY) ? Region.FOREGROUND : Region.WHOLE;
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.replaceAll(e -> e.equals(warmth.orElseThrow()) ? e.withRegion(lit) : e);
        edits.add(new AttributeEdit(
                Attribute.EXPOSURE,
                Optional.empty(),
                lit,
                SUN * warmth.orElseThrow().amount()));
        return read.withEdits(edits);
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
