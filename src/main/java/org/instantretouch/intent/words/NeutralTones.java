package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.HUE_OF_SHADE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;

/**
 * Settles that neutral shadows or highlights have no tint: "blue shadows neutral highlights", and that one end
 * of the tones with less colour is no darker. A network tints both; and where
 * nothing else is asked for, so that it is for the photo to tell which hue has to go, it makes one up.
 */
final class NeutralTones {
    private static final String SHADOWS = "(?:shadows|lows)";
    private static final String ENDS = "(?:" + SHADOWS + "|highlights|highs)";
    private static final String MAKE = "(?:(?:make|turn|get|give me|with) )?(?:the )?";

    private static final String NEUTRAL = MAKE + "(?:(?:completely |fully |more )?neutral (?<first>" + ENDS
            + ")|(?<second>" + ENDS + ") (?:completely |fully |more )?neutral)";

    private static final String NEUTRALISED = "neutrali[sz]e (?:the )?(?<third>" + ENDS + ")";

    private static final String COLOUR = Stream.of(HUE_OF_NAME, HUE_OF_SHADE)
            .flatMap(hues -> hues.keySet().stream())
            .sorted()
            .collect(Collectors.joining("|", "(?:", "|warm|warmer|cool|cooler|cold)\\b"));

    private static final String TONES = "(?:" + ENDS + "|mids|midtones)";

    private static final String COLOURED =
            MAKE + "(?:(?:" + DEGREE + " )?(?:more |some )?(?:warmth|coolness) (?:in|into|to) (?:the )?" + TONES + "|"
                    + COLOUR + " " + TONES + "|" + TONES + " (?:" + DEGREE + " )?" + COLOUR + ")";

    private static final String THEN = "(?: ?[,;&/] ?| )(?:and |but |with |while )?";

    private static final Pattern ALONE =
            Pattern.compile(PlainWishes.PLEASE + "(?:" + NEUTRAL + "|" + NEUTRALISED + ")" + UnplacedWishes.END);

    private static final Pattern NEUTRAL_LAST =
            Pattern.compile(PlainWishes.PLEASE + COLOURED + THEN + NEUTRAL + UnplacedWishes.END);

    private static final Pattern NEUTRAL_FIRST =
            Pattern.compile(PlainWishes.PLEASE + NEUTRAL + THEN + COLOURED + UnplacedWishes.END);

    /** One end of the tones that shall have less colour, which is not less light. */
    private static final Pattern LESS_COLOUR = Pattern.compile(PlainWishes.PLEASE + "(?:desaturate (?:the )?" + ENDS
            + "|(?:take|pull|drain|suck|remove)(?: (?:the|all|all the|some|some of the|a bit of))? colou?r (?:out of|from) (?:the )?"
            + ENDS
            + "|(?:" + DEGREE + " )?less (?:colou?r|saturation) in (?:the )?" + ENDS + ")(?: " + DEGREE + ")?"
            + UnplacedWishes.END);

    private static final Set<Attribute> OF_ENDS =
            Set.of(Attribute.HIGHLIGHTS, Attribute.SHADOWS, Attribute.WHITES, Attribute.BLACKS);

    /** How much of that is one of all colour. */
    private static final float OF_ALL_COLOUR = 0.6f;

    private NeutralTones() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that one end of the tones shall be neutral, and what
     * colour others shall have.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        if (LESS_COLOUR.matcher(words).matches()) {
            return lessColour(words, read);
        }
        if (ALONE.matcher(words).matches()) {
            return read.withEdits(List.of(AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, Words.PLAIN)));
        }
        return Stream.of(NEUTRAL_LAST, NEUTRAL_FIRST)
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> without(tint(found), read))
                .orElse(read);
    }

    /** The same with less of all colour in place of the light of that end. */
    private static Intent lessColour(String words, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        boolean isOfLight = edits.removeIf(e -> e.amount() < 0 && OF_ENDS.contains(e.attribute()));
        boolean isUnheard = isOfLight || read.edits().isEmpty();
        if (isUnheard && edits.stream().noneMatch(e -> e.attribute() == Attribute.SATURATION)) {
            edits.add(AttributeEdit.of(Attribute.SATURATION, -OF_ALL_COLOUR * Words.amount(words)));
        }
        return isUnheard ? read.withEdits(edits) : read;
    }

    private static Attribute tint(Matcher found) {
        String end = Optional.ofNullable(found.group("first")).orElseGet(() -> found.group("second"));
        return end.matches(SHADOWS) ? Attribute.SHADOW_TINT : Attribute.HIGHLIGHT_TINT;
    }

    /** The same without a tint that was heard, which is to be kept away. */
    private static Intent without(Attribute tint, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        if (!edits.removeIf(e -> e.attribute() == tint) || edits.isEmpty()) {
            return read;
        }
        Set<Keep> keeps = new HashSet<>(read.keeps());
        Keep.of(tint.id()).ifPresent(keeps::add);
        return new Intent(edits, read.style(), keeps, read.unsupported());
    }
}
