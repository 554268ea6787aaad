package org.instantretouch.intent.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a thing in the photo can be made lighter, darker, warmer or paler: "darken my hair", "tone down the coffee". A network that
 * refuses to dye hair and to heat coffee hears that.
 */
final class ToneOfThings {
    /** What someone has on, holds, eats or drinks, or sees in a room, and what is no flaw of a photo. */
    private static final String THING = "(?:" + Belongings.BODY + "|" + Belongings.CLOTHES + "|"
            + Belongings.ACCESSORIES + "|top|coffee|tea|soup|bread|toast|cake|pie|pizza|sauce|wine|beer"
            + "|plate|bowl|cup|mug|glass|bottle|books?|chair|sofa|table|tablecloth|curtains?|cushions?|rug|carpet|sign"
            + "|logo|text|lettering|poster|label|screen|reflections?|bridge|roof|tower|train|boat|plane)";

    private static final Pattern WISH = Pattern.compile(PlainWishes.PLEASE.replace("^ ?", "")
            + "(?<verb>brighten|lighten|darken|dim|tone down|warm|cool|(?:de)?saturate)(?: up| down)?"
            + " (?:(?:the|my|her|his|their|our|your) )(?:[a-z]+ )?" + THING + "(?: up| down)?(?: " + Words.DEGREE + ")?"
            + UnplacedWishes.END);

    private ToneOfThings() {}

    /**
     * What a sentence asks for; as it was read, unless that was refused.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher wish = WISH.matcher(words.strip());
        if (!read.isUnsupported() || !wish.matches()) {
            return read;
        }
        List<AttributeEdit> edits = read.isEmpty() ? asked(words, wish.group("verb")) : read.edits();
        return new Intent(edits, read.style(), read.keeps(), 0);
    }

    private static List<AttributeEdit> asked(String words, String verb) {
        float amount = Words.amount(words);
        return PlainWishes.edits(verb).stream()
                .map(edit -> new AttributeEdit(
                        edit.attribute(), Optional.empty(), Region.SUBJECT, Math.copySign(amount, edit.amount())))
                .toList();
    }
}
