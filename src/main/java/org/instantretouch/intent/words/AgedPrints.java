package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

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

/**
 * Settles what brings back a print, a slide or a scan that has faded or turned with the years: "old family print gone orange and faded,
 * restore the colours" is without the orange, and has contrast and colour again. A network hears the wish for what is complained of, or
 * the look of such a print.
 *
 * <p>A sentence says so where each of its words is of that: how old it is, what became of it, and that it shall be put right.
 */
final class AgedPrints {
    /** What fades in a drawer; a photo does where it is said that it is old. */
    private static final Pattern PRINT = pattern(
            "prints?|slides?|scans?|scanned|negatives?|polaroids?|snapshots?|transparency|transparencies|kodachromes?");

    private static final Pattern AGED = pattern("old|years|decades|age|aged|time|faded|fading|yellowed|bleached"
            + "|(?:19)?[4-9]0s|(?:nineteen )?(?:forties|fifties|sixties|seventies|eighties|nineties)|19\\d\\d");

    private static final Pattern PHOTO = pattern("photos?|pictures?|pics?|images?|portraits?|photographs?");

    private static final String HUED =
            "(?:reddish|orangey|orangish|bluish|purplish|pinky|sepia|(?:" + Words.HUES + "|brown)(?:ish)?)";

    private static final Pattern WARM = pattern("orange\\w*|orangish|yellow\\w*|brown\\w*|sepia");
    private static final Pattern RED = pattern("red|reddish");
    private static final Pattern COLD = pattern("(?:blue|cyan|teal|aqua)(?:ish)?|bluish");
    private static final Pattern GREEN = pattern("green(?:ish)?");
    private static final Pattern PINK = pattern("(?:magenta|pink|purple|violet)(?:ish)?|purplish|pinky");

    private static final Pattern PALE = pattern(
            "faded|fading|washed[- ]out|pale|dull|bleached|lost|life|(?:restore|revive|refresh|bring back)(?: all)?(?: the| its| their)? colou?rs?"
                    + "|colou?rs? back");

    private static final Pattern FADED = pattern("faded|fading|washed[- ]out|pale|dull|flat|bleached|life");
    private static final Pattern OF_CONTRAST = pattern("contrast");
    private static final Pattern OF_COLOUR = pattern("colou?rs?");
    private static final Pattern CYAN = pattern("cyan|teal|aqua");

    /** What became of it, by which it is no wish for a look. */
    private static final Pattern BECAME =
            pattern("is|are|was|were|has|have|gone|went|turned|looks?|came|got|lost|yellowed|'s");

    private static final String WORD = "(?:" + HUED
            + "|the|an?|my|our|his|her|their|this|that|these|those|some|of|from|in|and|but|with|over|by|it|its|they|all|very|quite|so"
            + "|too|bit|little|rather|really|badly|completely|totally|slightly|cast|tint|tinge|old|older|ancient|family|wedding|childhood|baby|school|holiday"
            + "|vintage|colou?r|colou?rs|black-and-white|(?:grand)?(?:ma|pa|mother|father|parent|mum|mom|dad|nan|nana|gran|granny|uncle|aunt)(?:'?s)?+'?+"
            + "|prints?|slides?|scans?|scanned|negatives?|polaroids?|snapshots?|transparency|transparencies|kodachromes?|film|paper|album|shoebox|drawer"
            + "|photos?|pictures?|pics?|images?|portraits?|photographs?|is|are|was|were|has|have|had|gone|went|turned|looks|came|out|got|become|became"
            + "|lost|to|faded|fading|yellowed|washed-out|washed|pale|dull|flat|bleached|aged|age|time|years|decades|since|now|then|sun|light|low|contrast|much|most"
            + "|(?:19)?[4-9]0s|(?:nineteen )?(?:forties|fifties|sixties|seventies|eighties|nineties)|19\\d\\d|fifty|forty|thirty|twenty)";

    private static final String IT =
            "(?:it|this|that|them|(?:the |my |this )?(?:photo|picture|print|slide|scan|image|negative|polaroid))";

    private static final String COLOURS =
            "(?:(?:all )?(?:the |its |their |those )?(?:original |old |true |natural |real )?(?:colou?rs?|contrast)(?: and (?:the )?(?:colou?rs?|contrast))?)";

    private static final String MEND =
            "(?:(?:please|can you|could you|pls|just|try to|i want to|help me|and|so|then) )*"
                    + "(?:(?:restore|revive|refresh|rescue|fix|correct|repair|mend|save|improve|sort(?: out)?)(?: "
                    + COLOURS + "| " + IT
                    + ")?|bring (?:back " + COLOURS + "|" + COLOURS + " back|" + IT + " (?:back )?to life|" + IT
                    + " back)|get " + COLOURS
                    + " back|(?:put|give|breathe) (?:" + IT
                    + " )?(?:some|new|a bit of|more) life(?: (?:back )?in(?:to)?(?: " + IT
                    + ")?)?|make " + IT
                    + " (?:neutral|natural|right|like new|look (?:new|normal|natural|right)|normal|fresh)(?: again)?"
                    + "|neutrali[sz]e(?: " + IT + ")?)(?: (?:again|a bit|a little))?";

    private static final Pattern SENTENCE = Pattern.compile("^ ?(?:(?:hi|hey|so|please|hello),? ){0,2}(?<said>" + WORD
            + "(?:,? " + WORD + "){1,18})(?:(?:[,;.:!]| -) (?<mend>" + MEND
            + ")| (?<mendtoo>(?:please|can you|could you|and) "
            + MEND + "))?" + UnplacedWishes.END);

    private static final Pattern MEND_FIRST = Pattern.compile("^ ?(?:(?:please|can you|could you|pls) ){0,2}"
            + "(?:restore|revive|refresh|rescue|fix|correct) " + COLOURS + " (?:of|in|on) (?<said>" + WORD + "(?: "
            + WORD
            + "){1,10})" + UnplacedWishes.END);

    private static final float BALANCE = 0.5f;
    private static final float RED_BALANCE = 0.35f;
    private static final float CONTRAST = 0.4f;
    private static final float COLOUR = 0.35f;

    /** What may have been heard beside it of a print that is to be fresher. */
    private static final Set<Attribute> OF_FRESHNESS = Set.of(
            Attribute.AUTO,
            Attribute.AUTO_WHITE_BALANCE,
            Attribute.CONTRAST,
            Attribute.SATURATION,
            Attribute.VIBRANCE,
            Attribute.DEHAZE);

    /** What may have been taken from it. */
    private static final Set<Attribute> AGAINST_IT = Set.of(Attribute.BLACKS, Attribute.FADE);

    private AgedPrints() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than what became of a print, and that it shall be put right.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported()) {
            return read;
        }
        Matcher first = MEND_FIRST.matcher(words);
        if (first.matches() && isOfOne(first.group("said"))) {
            return fresh(words, read);
        }
        Matcher sentence = SENTENCE.matcher(words);
        boolean isOne = sentence.matches() && isOfOne(sentence.group("said"));
        return isOne
                        && (sentence.group("mend") != null
                                || sentence.group("mendtoo") != null
                                || has(BECAME, sentence.group("said")))
                ? fresh(words, read)
                : read;
    }

    private static boolean isOfOne(String said) {
        boolean isPrint = has(PRINT, said) || (has(PHOTO, said) && has(AGED, said));
        return isPrint && (has(PALE, said) || has(FADED, said) || hasCast(said));
    }

    private static boolean hasCast(String said) {
        return has(WARM, said) || has(RED, said) || has(COLD, said) || has(GREEN, said) || has(PINK, said);
    }

    private static Intent fresh(String words, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>();
        if (has(RED, words)) {
            edits.add(AttributeEdit.of(Attribute.TEMPERATURE, -RED_BALANCE));
            edits.add(AttributeEdit.of(Attribute.TINT, -RED_BALANCE));
        } else if (has(WARM, words)) {
            edits.add(AttributeEdit.of(Attribute.TEMPERATURE, -BALANCE));
        } else if (has(COLD, words)) {
            edits.add(AttributeEdit.of(Attribute.TEMPERATURE, BALANCE));
        }
        if (has(GREEN, words)) {
            edits.add(AttributeEdit.of(Attribute.TINT, BALANCE));
        } else if (has(PINK, words) && !has(RED, words)) {
            edits.add(AttributeEdit.of(Attribute.TINT, -BALANCE));
        }
        if (has(CYAN, words)) {
            edits.add(AttributeEdit.of(Attribute.TINT, RED_BALANCE));
        }
        if (has(FADED, words) || has(OF_CONTRAST, words)) {
            edits.add(AttributeEdit.of(Attribute.CONTRAST, CONTRAST));
        }
        if (has(PALE, words) && (has(OF_COLOUR, words) || !has(OF_CONTRAST, words))) {
            edits.add(AttributeEdit.of(Attribute.SATURATION, COLOUR));
        }
        List<AttributeEdit> asked = new ArrayList<>();
        for (AttributeEdit edit : edits) {
            asked.add(read.edits().stream()
                    .filter(e -> isSame(edit, e))
                    .findFirst()
                    .orElse(edit));
        }
        read.edits().stream()
                .filter(e -> e.amount() > 0 ? OF_FRESHNESS.contains(e.attribute()) : AGAINST_IT.contains(e.attribute()))
                .filter(e -> asked.stream().noneMatch(a -> a.attribute() == e.attribute()))
                .filter(e -> e.attribute() != Attribute.VIBRANCE
                        || asked.stream().noneMatch(a -> a.attribute() == Attribute.SATURATION))
                .forEach(asked::add);
        return new Intent(asked, Optional.empty(), read.keeps(), read.unsupported());
    }

    private static boolean isSame(AttributeEdit edit, AttributeEdit heard) {
        return heard.attribute() == edit.attribute()
                && heard.region() == Region.WHOLE
                && heard.amount() * edit.amount() > 0;
    }
}
