package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles what shall be inviting or appetising: "make the garden inviting", "the pizza should look more appetising". A network often
 * refuses that; light and colour do it, for water by its blue, for a garden by its green, for food and rooms by warmth.
 */
final class AppealingThings {
    private static final String APPEALING =
            "(?:inviting|appealing|welcoming|tempting|enticing|appeti[sz]ing|mouth-?watering|delicious|tasty|yummy)";

    private static final String HOW =
            "(?:(?:(?:a (?:bit|little|lot)|slightly|much|even|really|very|so|far|way) )?(?:(?:more|really|very) )?)";

    private static final String BRIGHT = "(?:(?:bright|light|airy|fresh|clean)(?:,? and|,) ){0,3}";

    /** What is calm by itself may be the sea, or a horse. */
    private static final String SO =
            "(?:" + BRIGHT + APPEALING + "|" + BRIGHT.replace("{0,3}", "{1,3}") + "(?:calm|calming|relaxing|spacious))";

    private static final String THING =
            "(?:(?:(?:the|this|that|these|those|my|our|a|an) )?(?:[a-z]+ ){0,2}?(?!looks?\\b|and\\b|or\\b)[a-z]+)";

    private static final String FOR =
            "(?: (?:for (?:the|a|our|my) [a-z]+(?: [a-z]+)?|to (?:guests|buyers|customers|visitors)))?";

    /** All that a sentence says. */
    private static final Pattern WISH = Pattern.compile(PLEASE + "(?:make|let|get|have) " + THING
            + "(?: (?:look|feel|seem|appear))? " + HOW + SO + FOR + END
            + "|" + PLEASE + "(?:(?:the|this|that|these|those|my|our) (?:[a-z]+ )?[a-z]+)"
            + " (?:should|could|must|needs? to|has to|have to) (?:look|feel|be|seem|appear) " + HOW + SO + FOR + END
            + "|" + PLEASE + "(?:(?:a|an|more|a more|some) ){0,2}" + BRIGHT + APPEALING + " (?:[a-z]+(?: [a-z]+)?)"
            + END
            + "|" + PLEASE + "more " + APPEALING + END);

    private static final Pattern LUSH =
            Pattern.compile(PLEASE + "(?:(?:make|let|get|have) )?(?:the|this|that|my|our) (?:[a-z]+ )?"
                    + "(?:gardens?|lawn|grass|yard|backyard|park|meadow|field|forest|woods|plants?|jungle|vegetation|hedge)"
                    + "(?: (?:should|could|must))?(?: (?:look|feel|be))? " + HOW + "(?:lush|lusher|green and lush)"
                    + FOR + END);

    private static final Pattern LIGHT_TOO = pattern(
            "(?:bright|light|airy|fresh|clean)(?:,? and|,) (?:" + APPEALING + "|calm|calming|relaxing|spacious)");

    private static final Pattern WATER =
            pattern("pool|water|sea|ocean|lake|river|lagoon|bay|swimming pool|hot tub|jacuzzi|pond|surf");

    private static final Pattern GREEN =
            pattern("gardens?|lawn|grass|yard|backyard|park|meadow|field|forest|woods|plants?|golf course");

    private static final Pattern FOOD = pattern(
            "appeti[sz]ing|mouth-?watering|delicious|tasty|yummy|food|meal|dish|plate|pizza|pasta"
                    + "|burger|cake|bread|soup|salad|steak|dessert|breakfast|lunch|dinner|fruit|vegetables|menu|buffet|curry|noodles|sushi");

    /** Of whom it would be another wish. */
    private static final Pattern NO_THING = pattern(
            "him|her|me|us|them|he|she|they|man|woman|girl|boy|face|smile|eyes|body|lips|skin|sky|background|foreground"
                    + "|offer|price|text|title|caption|logo|sign|less|not|letter|email|idea|job|story|people|person|model|couple"
                    + "|hair|legs?|feet|arms?|hands?|nose|teeth|belly|stomach|chest|waist|hips|figure|baby|profile|website|invitation");

    private static final List<AttributeEdit> OF_WATER = NamedLooks.edits(
            "hue_saturation.aqua+0.4 hue_saturation.blue+0.3 hue_luminance.aqua+0.2 exposure+0.15 vibrance+0.2");
    private static final List<AttributeEdit> OF_GREEN = NamedLooks.edits(
            "exposure+0.2 shadows+0.2 vibrance+0.3 hue_saturation.green+0.2 hue_luminance.green+0.2 temperature+0.1");
    private static final List<AttributeEdit> OF_FOOD =
            NamedLooks.edits("exposure+0.15 temperature+0.15 vibrance+0.3 saturation+0.1 contrast+0.15 shadows+0.15");
    private static final List<AttributeEdit> OF_PLACES =
            NamedLooks.edits("exposure+0.25 shadows+0.25 temperature+0.2 vibrance+0.25 highlights-0.1");

    private static final List<AttributeEdit> BRIGHT_PLACES =
            NamedLooks.edits("exposure+0.4 shadows+0.35 whites+0.1 temperature+0.15 vibrance+0.25 highlights-0.1");

    private AppealingThings() {}

    /**
     * What a sentence asks for; as it was read, unless that was refused or not heard, or what is to be bright as well is made cosy.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (LUSH.matcher(words).matches() && isLeftToThePhoto(read)) {
            return new Intent(OF_GREEN, Optional.empty(), Set.of(), 0);
        }
        boolean refused = read.isUnsupported() && read.isEmpty();
        boolean cosy = read.style().filter(s -> s.style().name().equals("cozy")).isPresent()
                && read.edits().isEmpty();
        boolean unheard = read.isEmpty() && read.keeps().isEmpty() && !read.isUnsupported();
        if (!refused && !cosy && !unheard) {
            return read;
        }
        if (!WISH.matcher(words).matches() || Words.has(NO_THING, words)) {
            return read;
        }
        boolean bright = Words.has(LIGHT_TOO, words);
        return refused || bright || unheard ? new Intent(edits(words, bright), Optional.empty(), Set.of(), 0) : read;
    }

    /** Whether nothing of its own was heard. */
    private static boolean isLeftToThePhoto(Intent read) {
        return read.style().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> e.attribute() == Attribute.AUTO || e.attribute() == Attribute.EXPOSURE);
    }

    private static List<AttributeEdit> edits(String words, boolean bright) {
        if (Words.has(WATER, words)) {
            return OF_WATER;
        }
        if (Words.has(GREEN, words)) {
            return OF_GREEN;
        }
        if (Words.has(FOOD, words)) {
            return OF_FOOD;
        }
        return bright ? BRIGHT_PLACES : OF_PLACES;
    }
}
