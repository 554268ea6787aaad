package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles that a photo is not to look as a sentence says that it was: "make people forget it was raining", "what it was before it
 * faded". A network hears the rain, and adds to it.
 */
final class RefusedStates {
    /** How a day, a photo or its mood was, and what takes that back. */
    private enum State {
        GLOOM(
                "gloom|gloomy|rain(?:ing|y|ed)?|drizzl\\w+|pouring|gr[ae]y|overcast|cloudy|dreary|bleak|dismal|depressing|miserable"
                        + "|sad|funeral",
                AttributeEdit.of(Attribute.EXPOSURE, 0.4f),
                AttributeEdit.of(Attribute.VIBRANCE, 0.4f),
                AttributeEdit.of(Attribute.TEMPERATURE, 0.2f)),
        WINTER(
                "winter|wintry|cold|snowing|freezing|november|december|january|february",
                AttributeEdit.of(Attribute.TEMPERATURE, 0.5f)),
        NIGHT("night|night-?time|midnight|dark", AttributeEdit.of(Attribute.EXPOSURE, 0.5f)),
        HORROR(
                "horror (?:film|movie)|horror|scary|creepy|nightmare|moody",
                AttributeEdit.of(Attribute.EXPOSURE, 0.4f),
                AttributeEdit.of(Attribute.SATURATION, 0.3f),
                AttributeEdit.of(Attribute.TEMPERATURE, 0.3f)),
        AUTUMN("autumn|fall|october", AttributeEdit.of(Attribute.TEMPERATURE, -0.4f)),
        AGE(
                "vintage|retro|old|faded|yellowed|aged",
                AttributeEdit.of(Attribute.CONTRAST, 0.3f),
                AttributeEdit.of(Attribute.SATURATION, 0.4f),
                AttributeEdit.of(Attribute.TEMPERATURE, -0.2f),
                AttributeEdit.of(Attribute.FADE, -0.3f));

        private final String words;
        private final Pattern pattern;
        private final List<AttributeEdit> antidote;

        State(String words, AttributeEdit... antidote) {
            this.words = words;
            pattern = pattern(words);
            this.antidote = List.of(antidote);
        }

        /** What takes it back; a fade only goes where one was heard. */
        List<AttributeEdit> remedy() {
            return antidote.stream()
                    .filter(e -> e.attribute() != Attribute.FADE)
                    .toList();
        }

        /** Whether an edit makes more of it. */
        boolean isMadeMoreOfBy(AttributeEdit edit) {
            return antidote.stream()
                    .anyMatch(e -> isAlike(e.attribute(), edit.attribute()) && e.amount() * edit.amount() < 0);
        }

        private static boolean isAlike(Attribute one, Attribute other) {
            return one == other || (isOfColour(one) && isOfColour(other));
        }

        private static boolean isOfColour(Attribute attribute) {
            return attribute == Attribute.SATURATION || attribute == Attribute.VIBRANCE;
        }

        static Optional<State> of(String words) {
            return Stream.of(values())
                    .filter(state -> state.pattern.matcher(words).find())
                    .findFirst();
        }

        static String any() {
            return Stream.of(values())
                    .map(state -> state.words)
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow();
        }
    }

    private static final String STATE =
            "(?<state>(?:(?:so|that|such|very|really|too|a|an|the|late|in|like|deep) ){0,3}(?:" + State.any()
                    + ")(?: (?:day|afternoon|morning|evening|weather|photo|picture|outside|there))?)";

    private static final String IT = "(?:it|this|the day|the weather|the photo|the picture|this photo|this picture)";

    private static final String IT_WAS = "(?:that |the fact that )?" + IT + " (?:was|had been) " + STATE;

    private static final String HOW_IT_WAS = "how " + STATE + " " + IT + " was";

    private static final String REFUSAL =
            "(?:(?:do not|don't|dont|never) (?:make|let|have|want)|(?:i|we) (?:do not|don't|dont|never) (?:want|like))"
                    + " " + IT + "(?: to)?";

    private static final String TIME = "(?:(?: (?:that day|there|outside|when i took it|then))?,? (?:but |so |and )?)";

    private static final List<Pattern> REFUSED = Stream.of(
                    "(?:make|let|help) (?:me|us|you|people|everyone|the viewer) forget (?:about )?(?:" + IT_WAS + "|"
                            + Words.unnamed(HOW_IT_WAS) + ")",
                    "(?:hide|conceal|disguise|cover up) " + IT_WAS,
                    "pretend " + IT + " (?:wasn't|was not|wasnt|weren't|isn't|is not) " + STATE,
                    "(?:you|one|people|nobody|no one) should(?:n't| not|nt)? (?:ever )?(?:be able to )?(?:tell|know|see|notice|guess) "
                            + IT_WAS,
                    "make " + IT + " look (?:as if|as though|like) " + IT
                            + " (?:wasn't|was not|wasnt|weren't|never was|hadn't been) " + STATE,
                    IT + " was " + STATE + TIME + "(?:please )?make " + IT + " look (?:as if|as though|like) " + IT
                            + " (?:wasn't|was not|wasnt)",
                    "(?:" + IT + " was " + Words.unnamed(STATE) + TIME + ")?(?:please )?make " + IT
                            + " not (?:look |be |feel )?" + STATE,
                    REFUSAL + " (?:look|feel|be) (?:like )?" + STATE,
                    IT + " (?:should|must|shall|can)(?:n't| not|nt) (?:look|feel|be) (?:like )?" + STATE,
                    "make " + IT + " (?:look )?less like " + STATE,
                    "(?:" + IT + "|it all) (?:looks|feels|is) (?:like )?" + STATE
                            + "[,;.!] (?:i'd like|i want|we want|do|make it|give me|please|but i want)? ?the (?:exact |very )?opposite",
                    "(?:make it )?(?:the )?opposite of " + STATE,
                    "(?:(?:please )?(?:bring|take|get|restore|put|return|make) (?:it|them|this|the photo|the picture|the (?:old )?colou?rs) ?"
                            + "(?:back )?(?:to |look )?(?:like )?)?(?:what|how|the way|as)? ?(?:it|they|the (?:photo|picture|colou?rs)) (?:probably )?(?:was|were|looked|had been)"
                            + "(?: like)?(?: [a-z]+){0,3} before (?:it|they|(?:the |its )?(?:colou?rs|photo|picture|print)) (?:had )?"
                            + STATE,
                    "(?:(?:please )?(?:bring|take|get|restore|put|return|make) (?:it|them|this|the photo|the picture|the (?:old )?colou?rs) (?:back )?(?:to |look )?(?:like )?)"
                            + "(?:(?:what|how|the way) (?:it|they|the (?:photo|picture|colou?rs)) )?(?:probably )?(?:was |were |looked )?(?:like )?(?:[a-z]+ ){0,4}when (?:it|they) (?:was|were) (?<new>new)")
            .map(words -> Pattern.compile("(?:please |can you |could you )?(?:" + words + ")" + UnplacedWishes.END))
            .toList();

    private RefusedStates() {}

    /**
     * What a sentence asks for; as it was read, unless it says no more than how the photo is not to look, and that was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        return read.isUnsupported()
                ? read
                : state(words.strip()).map(state -> without(state, read)).orElse(read);
    }

    /** How the photo is not to look. */
    private static Optional<State> state(String words) {
        return REFUSED.stream()
                .map(refused -> refused.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(matched -> matched.namedGroups().containsKey("new")
                        ? Optional.of(State.AGE)
                        : State.of(Optional.ofNullable(matched.group("state")).orElse(words)));
    }

    private static Intent without(State state, Intent read) {
        if (read.edits().isEmpty() || read.edits().stream().anyMatch(state::isMadeMoreOfBy)) {
            return new Intent(state.remedy(), Optional.empty(), read.keeps(), read.unsupported());
        }
        return read.style().isEmpty()
                ? read
                : new Intent(read.edits(), Optional.empty(), read.keeps(), read.unsupported());
    }
}
