package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles which way a white balance goes that is set in kelvin: "temp 3200K". It is that of the light which shall look white, so
 * that less than daylight's makes a photo cooler, as in every raw converter. A network hears a warmer one.
 */
final class KelvinSettings {
    /** The kelvin of daylight, as a photo comes. */
    private static final int DAYLIGHT = 5500;

    private static final int LEAST = 2000;
    private static final int MOST = 12_000;

    /** As many kelvin are {@link #AMOUNT} of a temperature. */
    private static final float KELVIN = 10_000f;

    private static final int AMOUNT = 3;

    private static final String START = "(?:^|(?<=[,;.!?] )|(?<=\\b(?:and|then|but) ))(?:please )?"
            + "(?:(?:set|put|make|change|use|switch|adjust|move|bring|dial) )?";

    private static final String BALANCE = "(?:the |my |its )?(?:(?:tungsten|daylight|shade|cloudy|fluorescent) )?"
            + "(?:colou?r temp(?:erature)?|temp|temperature|wb|white balance|kelvin)(?: slider)?"
            + "(?: to| at| of|:| =)?";

    private static final String ABOUT = " ?(?:about |around |roughly )?";
    private static final String UNIT = " ?(?:k|kelvins?)\\b";
    private static final String END = "(?=,? ?$|[,;.!?]| (?:and|but|then|please|pls)\\b)";

    private static final Pattern SETTING = Pattern.compile(START + "(?:" + BALANCE + ABOUT
            + "(?<named>\\d{4,5})(?:" + UNIT + ")?|(?:(?:it|this) )?(?:to|at)?" + ABOUT + "(?<alone>\\d{4,5})" + UNIT
            + ")" + END);

    private static final Pattern APART = Pattern.compile("[,;.!?]|\\b(?:and|then|but)\\b");

    /** What may stand beside a setting: another, what has nothing to do with it, or nothing. */
    private static final Pattern BESIDE =
            Pattern.compile(".*\\d.*|.*\\b(?:contrast|saturation|vibrance|exposure|shadows"
                    + "|highlights|whites|blacks|brighter|darker)\\b.*|\\s*(?:please|pls)?\\s*");

    /** Words by which it is said which way it goes, how the light was, or how the photo shall look. */
    private static final Pattern OTHERWISE =
            pattern("warm\\w*|cool\\w*|cold\\w*|glow\\w*|feel\\w*|looks?|looking|orange|blue|yellow|amber|gold\\w*"
                    + "|cosy|cozy|is|was|were|shot|taken|lit|not|no|never|without|instead|from|lamps?|bulbs?|candle\\w*"
                    + "|too|neutral\\w*|auto\\w*|if|keep");

    private KelvinSettings() {}

    /**
     * What a sentence asks for; as it was read, unless it sets the white balance of the whole photo.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        List<Integer> settings = SETTING.matcher(words)
                .results()
                .map(KelvinSettings::kelvin)
                .filter(kelvin -> kelvin >= LEAST && kelvin <= MOST)
                .toList();
        if (settings.size() != 1
                || read.isUnsupported()
                || has(OTHERWISE, words)
                || !APART.splitAsStream(words)
                        .allMatch(part -> BESIDE.matcher(part).matches())
                || Words.hasShortNot(words)
                || read.edits().stream().anyMatch(KelvinSettings::isOfAPart)) {
            return read;
        }
        float amount = Math.clamp(AMOUNT * (settings.getFirst() - DAYLIGHT) / KELVIN, -1f, 1f);
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(KelvinSettings::isBalance);
        if (amount != 0) {
            edits.add(AttributeEdit.of(Attribute.TEMPERATURE, amount));
        }
        return read.withEdits(edits);
    }

    private static int kelvin(MatchResult setting) {
        String named = setting.group("named");
        return Integer.parseInt(named == null ? setting.group("alone") : named);
    }

    private static boolean isBalance(AttributeEdit edit) {
        return edit.attribute() == Attribute.TEMPERATURE || edit.attribute() == Attribute.AUTO_WHITE_BALANCE;
    }

    private static boolean isOfAPart(AttributeEdit edit) {
        return isBalance(edit) && edit.region() != Region.WHOLE;
    }
}
