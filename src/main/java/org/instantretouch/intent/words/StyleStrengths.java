package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;

/**
 * Settles how strong a style is where words say so: "noir at 30 percent", "moody but dialled back". A network hears the style
 * nearly as strong as it always is.
 */
final class StyleStrengths {
    /** What was heard is right by as much. */
    private static final float NEAR = 0.15f;

    /** Where the strength is how it is, or another is meant. */
    private static final Pattern NO_WISH =
            pattern("not|no|never|too|is|it's|was|were|from|than|instead|more|less than|half of the|lights|lamps"
                    + "|colou?rs|sky|rest|except|but the");

    private static final String SEPIA = "sepia";

    private StyleStrengths() {}

    /**
     * What a sentence asks for; as it was read, unless it says of nothing but a style how strong that is.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isEmpty() && !read.isUnsupported()) {
            return sepia(words, read);
        }
        if (read.style().isEmpty() || read.isUnsupported() || has(NO_WISH, words) || Words.hasShortNot(words)) {
            return read;
        }
        StyleRequest style = read.style().orElseThrow();
        Optional<LookStrength> stated = LookStrength.stated(words);
        if (stated.isPresent() && read.edits().isEmpty()) {
            float amount = stated.get().amount();
            return Math.abs(style.amount() - amount) > NEAR ? with(amount, read) : read;
        }
        return LookStrength.lessened(words)
                .filter(less -> style.amount() > less.amount() + NEAR)
                .filter(less -> read.edits().isEmpty() || isAlone(style.style(), less.rest()))
                .map(less -> with(less.amount(), read))
                .orElse(read);
    }

    /** Brown tones are no style, and as strong. */
    private static Intent sepia(String words, Intent read) {
        return LookStrength.lessened(words)
                .filter(less -> NamedLooks.words(less.rest()).stream()
                        .allMatch(w -> w.equals(SEPIA) || NamedLooks.saysNothing(w)))
                .flatMap(less -> read.edits().stream()
                        .filter(e -> e.attribute() == Attribute.SEPIA && e.amount() > less.amount())
                        .findFirst()
                        .map(e -> Intent.of(e.withAmount(less.amount()))))
                .orElse(read);
    }

    /** Whether words say nothing but a style's name, so that all else that was heard is how strong it is. */
    private static boolean isAlone(Style style, String words) {
        Set<String> name = Set.copyOf(NamedLooks.words(style.name().replace('-', ' ')));
        return NamedLooks.words(words).stream().allMatch(w -> name.contains(w) || NamedLooks.saysNothing(w));
    }

    private static Intent with(float amount, Intent read) {
        return new Intent(
                List.of(),
                read.style().map(style -> new StyleRequest(style.style(), amount)),
                read.keeps(),
                read.unsupported());
    }
}
