package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a look is to be warm or cool where a sentence lists that beside it: "Nordic interior: bright, clean, cool". A network
 * takes it for a part of the look, which may have no such tone, or the other one.
 */
final class ToneBesideLook {
    /** How warm or cool it is: a look has its own tones as well. */
    private static final float AMOUNT = 0.35f;

    /** An item of a list, perhaps with one more word of its kind. */
    private static final Pattern ITEM = Pattern.compile("(?:^|[,:;] |\\b(?:and|but|yet) )(?:(?:" + DEGREE
            + "|very|nice and) )?(?<tone>warm|warmer|cool|cooler|cold|colder)"
            + "(?: (?:tones?|toned|colou?rs)| (?:and|but|&) (?:airy|gentle|soft|bright|light|clean|dark|inviting|calm|fresh|crisp))?"
            + "(?=$| ?[,;.!]| please\\b)");

    private static final Pattern NO_WISH = Words.pattern(
            "not|no|never|don.?t|isn.?t|less|too|without|is|are|was|were|if|than|keep|instead|rather|undo|remove|fix|why");

    /** These have no colours to be warm or cool, or are one of both themselves. */
    private static final Set<String> OF_ONE_TONE =
            Set.of("noir", "sepia-print", "golden-hour", "moonlight", "teal-orange", "cozy", "winter", "autumn");

    private ToneBesideLook() {}

    /**
     * What a sentence asks for; as it was read, unless a look was heard without the tone that stands beside it.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isEmpty()
                || OF_ONE_TONE.contains(read.style().get().style().name())
                || read.edits().stream()
                        .anyMatch(e -> e.attribute() == Attribute.TEMPERATURE && e.region() == Region.WHOLE)
                || Words.has(NO_WISH, words)
                || !NamedRegions.withTheWhole(words).isEmpty()) {
            return read;
        }
        List<MatchResult> tones = ITEM.matcher(words).results().toList();
        if (tones.size() != 1) {
            return read;
        }
        float amount = tones.getFirst().group("tone").startsWith("warm") ? AMOUNT : -AMOUNT;
        AttributeEdit tone = AttributeEdit.of(Attribute.TEMPERATURE, amount);
        return read.withEdits(
                Stream.concat(read.edits().stream(), Stream.of(tone)).toList());
    }
}
