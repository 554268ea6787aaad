package org.instantretouch.intent.words;

import java.util.Optional;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles that shadows of teal alone are no teal and orange look: "teal in the shadows but keep skin natural". A network adds that
 * look where skin is named.
 */
final class TealShadows {
    private static final String TEAL_ORANGE = "teal-orange";
    private static final String TEAL = "(?:teal|aqua|cyan|turquoise)";

    private static final Pattern SENTENCE = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:add|put|push|make|some|a|bit|little|touch|of|the) ){0,5}(?:" + TEAL
            + " (?:tint )?(?:in|into|to) (?:the )?shadows|" + TEAL + " shadows|shadows " + TEAL + ")"
            + "(?:,? (?:but|and|while|with)|,) (?:[a-z']+ ){0,4}skin(?: ?tones?)?(?: [a-z]+){0,3}[ .!]*");

    private TealShadows() {}

    /**
     * What a sentence asks for, without a look of which it names only the shadows.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isTinted = read.edits().stream()
                .anyMatch(e -> e.attribute() == Attribute.SHADOW_TINT && e.hue().equals(Optional.of(Hue.AQUA)));
        return isTinted
                        && read.style()
                                .filter(s -> s.style().name().equals(TEAL_ORANGE))
                                .isPresent()
                        && !words.contains("orange")
                        && SENTENCE.matcher(words).matches()
                ? new Intent(read.edits(), Optional.empty(), read.keeps(), read.unsupported())
                : read;
    }
}
