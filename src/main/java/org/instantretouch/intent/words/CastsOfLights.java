package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that the hue of a light is to go where a sentence says no more than that it is there: "orange street light
 * everywhere", "the bulbs are yellow-green in here". A network hears a wish for it. Where two lights differ, the white balance is
 * for the photo to tell.
 */
final class CastsOfLights {
    private static final String HUE = "(?:red|orange|amber|yellow|green|cyan|blue|purple|violet|magenta|pink)";

    private static final String ISH =
            "(?:reddish|orange?y|orangish|yellowish|greenish|bluish|blueish|purplish|pinkish|pinky)";

    private static final String HUED = "(?:(?:" + HUE + "|" + ISH + ")(?:[- /](?:and )?(?:" + HUE + "|" + ISH + "))?)";

    private static final String HOW =
            "(?:(?:all|a bit|so|very|really|quite|rather|pretty|super|ugly|nasty|horrible|awful|weird|strange) )?";

    /** What lights a room or a street at night. */
    private static final String LAMP =
            "(?:(?:street|car ?park|gym|office|kitchen|ceiling|stage|strip|disco|club|floor|flood|supermarket"
                    + "|parking|tunnel|station|desk|room)[ -]?(?:lights?|lamps?|lighting|leds?)|(?:sodium|mercury)(?:[- ]?vapou?r)?(?: lamps?| lights?)?"
                    + "|tungsten|fluorescents?|halogens?|neon tubes?|tubes|leds?|led panels?|bulbs?|lamps?|lanterns?|headlights|tv|monitor)";

    private static final String LIGHTS = "(?:the |these |those |my |our |all )?(?:" + LAMP
            + "|(?:window|lamp|room|indoor|inside) light|(?:city )?lights?)";

    private static final String ALL_OVER =
            "(?:everywhere|(?:all )?(?:over|across|on|throughout) (?:everything|every(?:one|body)|us all|all of us"
                    + "|(?:the |my |our )?(?:whole|entire|all the) [a-z]+)|all over (?:the |my |our |us)?(?:[a-z]+(?: [a-z]+)?)?)";

    private static final String IN_PLACE = "(?:in|inside|at|on|from) (?:the|this|that|our|my|here)(?: [a-z]+){0,2}";

    private static final String HERE = "(?: (?:here|in here|inside|" + IN_PLACE + "))?";

    private static final String GLOW = "(?:haze|veil|film|cast|tinge|spill)";

    /** What is said beside it and asks for nothing of its own. */
    private static final String SORT_IT =
            "(?:[,.;:!]? (?:(?:please |can you |pls )?(?:fix|sort|correct|solve|help|balance|even|equali[sz]e|neutrali[sz]e)(?: (?:it|that|this|them|both))?(?: out)?(?:,? (?:please|pls))?"
                    + "|ugh|yuck|ugly|horrible|awful|why|(?:but )?(?:the |it |they |my )?(?:[a-z]+ )?(?:is|are|was|were|should be) (?:actually |really )?"
                    + "(?:white|gr[ae]y|neutral)))?[ .!?]*";

    /** What a light may be wished for in: "pinkish light in the evening", "bluish light in the shadows". */
    private static final String NO_PLACE =
            "(?:morning|evening|afternoon|night|sunset|sunrise|dawn|dusk|shadows|highlights|mid-?tones|darks|brights)\\b";

    private static final List<Pattern> CASTS = Stream.of(
                    HOW + HUED + " " + LAMP + "(?: light| glow| cast)? " + ALL_OVER,
                    LAMP + " (?:light )?" + HUED + " (?:" + ALL_OVER + "|" + IN_PLACE + ")",
                    LIGHTS + " (?:is|are|look|looks|came out) " + HOW + HUED + HERE,
                    "(?:there is |there's )?(?:a |this )?" + HUED + " " + GLOW + " " + ALL_OVER,
                    HOW + ISH + "(?: (?!(?:sun|moon|candle|dawn|dusk|twilight|matrix)[a-z]*\\b)[a-z]+)? light (?:"
                            + ALL_OVER
                            + "|(?:in|inside|at) (?:the|this|that|our|my)(?! (?:early |late )?" + NO_PLACE
                            + ")(?: [a-z]+){1,2}"
                            + "|on (?:the|her|his|my) (?:white )?(?:walls?|ceiling|dress|shirt|snow|tablecloth))")
            .map(words -> Pattern.compile(words + SORT_IT))
            .toList();

    private static final Pattern ASKED = pattern("please|pls");

    private static final Pattern TO_BE_SORTED =
            pattern("fix|sort|correct|solve|help|balance|even|equali[sz]e|neutrali[sz]e");

    private static final String SIDE = "(?:(?:the |a |one )?(?:[a-z]+ ){0,2}[a-z]+ )?(?:is |are )?(?:" + HUED
            + "|warm|cold|cool|tungsten|daylight)(?: (?:light|one)s?)?";

    private static final Pattern MIXED =
            Pattern.compile("(?:it's |we had |there is |the )?mixed (?:light|lighting|lights|white balance)[,:;.]? "
                    + SIDE + "(?:,| and|, and| &| vs| versus|,? but) " + SIDE
                    + "(?:,? (?:meet (?:me )?in the middle|please (?:balance|even) (?:it|them)(?: out)?))?"
                    + SORT_IT + "|" + LIGHTS + " (?:is|are) " + HUED + "(?:,| and|, and|,? but|,? while) " + LIGHTS
                    + " (?:is|are) " + HUED + SORT_IT);

    private static final String TINTED = "(?:(?:warm|cold|cool|yellow|orange|blue|yellowish|bluish|golden) ){0,2}";

    private static final String A_LAMP =
            "(?:(?:table|ceiling|desk|floor|kitchen|bedside|standard|street) ?)?(?:lamps?(?: ?light)?|light ?bulbs?|bulbs?|tungsten(?: lights?| lamps?)?"
                    + "|candles?|candle ?light|halogens?|fluorescents?(?: tubes?| lights?)?|neons?|leds?|fire|fireplace|indoor light(?:s|ing)?)";

    private static final String THE_DAY =
            "(?:windows?(?: ?light)?|day ?light|sun ?light|outdoor light|outside light|light from (?:the |a )?(?:window|outside))";

    private static final String SOURCE =
            "(?:(?:the|a|an|one|my|our) )?" + TINTED + "(?:" + A_LAMP + "|" + THE_DAY + ")";

    private static final String PARTLY =
            "(?:the other|the rest|half(?: of)?(?: (?:the|my|our) [a-z]+)?|(?:(?:the |one |one's )?(?:left|right|one|other|half|back|front|inside|outside|top|bottom)(?: (?:side|half|part|end))?"
                    + "(?: of (?:the |her |his |my |our )?[a-z]+)?))";

    private static final String AND = "(?:,? and|,? but|,? while|,? whereas|,|;| &| plus| versus| vs\\.?)";

    private static final String EVEN =
            "(?:(?:[,.;:]|,? so|,? and)? ?(?:please |can you |could you |i want you to |just ){0,2}(?:balance|even|match|equali[sz]e|neutrali[sz]e|fix|sort|correct|harmoni[sz]e)"
                    + "(?: (?:it|them|that|this|both|these|the (?:two|colou?rs?|light|lights|casts?|difference)))?(?: (?:out|up))?)";

    private static final String CLASH =
            "(?:,? (?:and|so|but) (?:the |their )?(?:colou?rs?|they|lights?) (?:(?:don't|dont|do not) (?:match|fit|agree|go together)|clash|fight|are different|is different))";

    /** A lamp and the day in one photo, which are to be of one colour. */
    private static final Pattern LAMP_AND_DAY =
            Pattern.compile("(?:(?:it's |we had |there is |the )?mixed (?:light|lighting|lights)[,:;.]? )?(?:(?:the )?"
                    + PARTLY + "(?: (?:is|was|are))?(?: lit)? (?:by|with|in|from|under) " + SOURCE + AND + " (?:the )?"
                    + PARTLY + "(?: (?:is|was|are))?(?: lit)? (?:by|with|in|from|under) " + SOURCE
                    + "|" + SOURCE + "(?: is| was)? (?:on|at|from|to|in)? ?(?:the |one |her |his )?" + PARTLY + AND
                    + " " + SOURCE + "(?: is| was)? (?:on|at|from|to|in)? ?(?:the |one |her |his )?" + PARTLY
                    + "|(?:(?:the|it's|it is|all) )?(?:light (?:comes|came|is)|lit|it's lit) (?:from|by) (?:both )?"
                    + SOURCE + AND + " " + SOURCE
                    + "|" + SOURCE + AND + " " + SOURCE
                    + "(?: (?:together|at once|in one (?:photo|room)|in the (?:same )?(?:photo|room)))?"
                    + ")(?:" + EVEN + "|" + CLASH + EVEN + "?)" + SORT_IT
                    + "|(?:please |can you |could you )?(?:balance|match|even out|equali[sz]e|harmoni[sz]e) (?:the )?(?:colou?rs? of )?"
                    + SOURCE + "(?:,? and|,? with|,? against|,? to) " + SOURCE + SORT_IT);

    private static final String SOMEWHERE =
            "(?:(?:the|my|our|one|his|her|this|that) )?(?!(?:it|this|that|both|skin|shadows?|highlights?)\\b)[a-z]+(?: (?!(?:is|are|looks?|turned|came)\\b)[a-z]+){0,2}";

    private static final String WARM =
            "(?:(?:too |so |very |all |quite )?(?:warm|orangey?|yellow(?:ish)?|orangish|amber))";

    private static final String COLD = "(?:(?:too |so |very |all |quite )?(?:cold|cool|blue|bluish|blueish))";

    private static final String IS_OF = "(?: (?:is|are|looks?|came out|turned))? ";

    /** Two places of two lights, which are to be of one. */
    private static final Pattern TWO_CASTS =
            Pattern.compile("(?:" + SOMEWHERE + IS_OF + WARM + AND + " " + SOMEWHERE + IS_OF + COLD + "|" + SOMEWHERE
                    + IS_OF + COLD + AND + " " + SOMEWHERE + IS_OF + WARM + ")" + EVEN + SORT_IT);

    private static final String A_THING = "(?:the |that |this )?";

    /** What a light falls from, or into; no sunset, and no tone. */
    private static final String LIT =
            " (?:light|lights|lighting|lamps?|lamplight|candlelight|bulbs?|tungsten|neon|daylight|moonlight|flash|streetlights?|windows?|rooms?|hall"
                    + "|hallway|stairs|porch|kitchen|bathroom|bedroom|office|shop|inside|outside|interior|exterior|indoors|outdoors|side|half|part|corner"
                    + "|walls?|ceiling|casts?)";

    /** The warmer and the colder of two, by what they are called. */
    private static final Pattern BETWEEN_TWO = Pattern.compile(
            "(?:please |can you |could you )?(?:split the difference|find (?:a|the) middle(?: ground)?|meet in the middle|even (?:it )?out|balance)(?: between)? (?:"
                    + A_THING + WARM + LIT + "(?: and| with) " + A_THING + COLD + LIT + "|" + A_THING + COLD + LIT
                    + "(?: and| with) " + A_THING + WARM + LIT + ")" + SORT_IT);

    private static final Pattern OF_LAMP = pattern(A_LAMP);
    private static final Pattern OF_DAY = pattern(THE_DAY);

    /** By how much less of both colours they are closer. */
    private static final float CLOSER = -0.3f;

    private static final float AMOUNT = 0.5f;

    private CastsOfLights() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than what hue a light has and that was heard as a wish.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        String said = words.strip();
        if (read.isUnsupported()) {
            return read;
        }
        Set<Hue> hues = hues(said);
        if (MIXED.matcher(said).matches() && (read.isEmpty() || addsAny(hues, read))) {
            return Intent.of(AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, AMOUNT));
        }
        boolean isOfLampAndDay = has(OF_LAMP, said)
                && has(OF_DAY, said)
                && LAMP_AND_DAY.matcher(said).matches();
        boolean isOfTwo = NamedRegions.in(said).isEmpty()
                && (TWO_CASTS.matcher(said).matches()
                        || BETWEEN_TWO.matcher(said).matches());
        if (isOfLampAndDay || isOfTwo) {
            return Intent.of(
                    AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, AMOUNT),
                    AttributeEdit.of(Attribute.HUE_SATURATION, Hue.ORANGE, CLOSER),
                    AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, CLOSER));
        }
        // "Purple haze all over the photo please" is a wish, and what is in one region is none of the photo.
        if ((has(ASKED, said) && !has(TO_BE_SORTED, said))
                || NamedRegions.in(said).stream().anyMatch(region -> region != Region.SUBJECT)) {
            return read;
        }
        boolean isCast = CASTS.stream().anyMatch(cast -> cast.matcher(said).matches());
        return isCast && (read.isEmpty() || addsAny(hues, read)) ? without(hues) : read;
    }

    private static Set<Hue> hues(String said) {
        Set<Hue> hues = EnumSet.noneOf(Hue.class);
        for (Hue hue : Hue.values()) {
            String names = Stream.of(hue.names(), hue.shades())
                    .flatMap(List::stream)
                    .collect(Collectors.joining("|", "(?:", ")(?:d?ish|y)?"));
            if (has(pattern(names), said)) {
                hues.add(hue);
            }
        }
        if (has(pattern("purplish|violet"), said)) {
            hues.add(Hue.PURPLE);
        }
        if (has(pattern("bluish"), said)) {
            hues.add(Hue.BLUE);
        }
        return hues;
    }

    /** Whether any of the hues was heard as a wish. */
    private static boolean addsAny(Set<Hue> hues, Intent read) {
        return hues.stream().anyMatch(hue -> read.edits().stream().anyMatch(e -> adds(hue, e)));
    }

    private static boolean adds(Hue hue, AttributeEdit edit) {
        boolean more = edit.amount() > 0;
        return switch (edit.attribute()) {
            case HIGHLIGHT_TINT, SHADOW_TINT ->
                edit.hue().filter(h -> h == hue || isNear(h, hue)).isPresent();
            case HUE_SATURATION -> more && edit.hue().filter(h -> h == hue).isPresent();
            case TEMPERATURE -> more ? isWarm(hue) : hue == Hue.BLUE || hue == Hue.AQUA;
            case TINT -> more ? hue == Hue.MAGENTA || hue == Hue.PURPLE : hue == Hue.GREEN;
            default -> false;
        };
    }

    private static boolean isNear(Hue one, Hue other) {
        return Math.abs(one.ordinal() - other.ordinal()) == 1;
    }

    private static boolean isWarm(Hue hue) {
        return hue == Hue.RED || hue == Hue.ORANGE || hue == Hue.YELLOW;
    }

    private static Intent without(Set<Hue> hues) {
        List<AttributeEdit> edits = new ArrayList<>();
        if (hues.stream().anyMatch(CastsOfLights::isWarm)) {
            edits.add(AttributeEdit.of(Attribute.TEMPERATURE, -AMOUNT));
        } else if (hues.contains(Hue.BLUE) || hues.contains(Hue.AQUA)) {
            edits.add(AttributeEdit.of(Attribute.TEMPERATURE, AMOUNT));
        }
        if (hues.contains(Hue.GREEN)) {
            edits.add(AttributeEdit.of(Attribute.TINT, AMOUNT));
        } else if (hues.contains(Hue.MAGENTA) || hues.contains(Hue.PURPLE)) {
            edits.add(AttributeEdit.of(Attribute.TINT, -AMOUNT));
        }
        return Intent.of(edits.toArray(AttributeEdit[]::new));
    }
}
