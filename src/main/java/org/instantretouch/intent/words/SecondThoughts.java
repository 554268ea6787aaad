package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of an instruction what it takes back in its own words, as who dictates does: "contrast up... I mean down" says
 * "contrast down". A network hears the first, or both.
 */
public final class SecondThoughts {
    private static final String PAUSE = "[ ,.;:!?\u2026-]*";

    private static final String SOUND = "(?:(?:um+|uh+|err?|hmm+|oh|oops|well)\\b" + PAUSE + "){0,3}";

    private static final String NO = "(?:no\\b" + PAUSE + SOUND + "){0,3}";

    private static final String HESITATION =
            "(?:wait|sorry|actually|hang on|hold on|scratch that|i meant?|or rather|make that)\\b" + PAUSE + SOUND;

    /** A "no" alone may be what is not wanted: "more reds, no oranges". */
    private static final Pattern TAKEN_BACK = Pattern.compile("(?<=\\w)(?=[^\\w'\u2019])" + PAUSE + SOUND + "(?:" + NO
            + HESITATION + "(?:" + NO + HESITATION + "){0,3}" + NO + "|oh no\\b" + PAUSE + ")");

    private static final String MAYBE_SO = "(?:" + DEGREE + " )?";

    private static final String MAYBE_SO_AFTER = "(?: " + DEGREE + ")?";

    private static final String TONES = "(?:exposure|brightness|contrast|shadows|highlights|whites|blacks|mid-?tones"
            + "|saturation|vibrance|warmth|temperature|tint|haze|fade|vignette)\\b";

    /** What one word, or a few, may be said in place of; the most first. */
    private static final List<Pattern> KINDS = Stream.of(
                    MAYBE_SO + "(?:bright|light|dark|dimm|warm|cool|cold|soft|flatt|strong|weak)er\\b" + MAYBE_SO_AFTER,
                    MAYBE_SO + "(?:more|less) " + TONES,
                    "(?:more|less) " + Words.HUES + "\\b",
                    "too (?:bright|light|dark|warm|cool|cold)\\b",
                    "(?:warm|cool|cold|bright|dark)\\b",
                    "(?:up|down)\\b" + MAYBE_SO_AFTER,
                    "(?:increase|decrease|raise|lower|reduce|boost|brighten|darken|lighten|warm|cool|saturate|desaturate)\\b",
                    "(?:the )?" + Words.HUES + "\\b",
                    "(?:the )?" + TONES,
                    THE + NAME,
                    DEGREE,
                    "(?:more|less)\\b")
            .map(kind -> Pattern.compile("\\b" + kind))
            .toList();

    /** A wish for all tones of a kind, whatever else there was said of them. */
    private static final Pattern WHOLE_WISH =
            Pattern.compile("(?:increase|decrease|raise|lower|reduce|boost|add|more|less|turn up"
                    + "|turn down) (?:the )?(?<what>" + TONES + ")");

    private static final Pattern PLACE = Pattern.compile("(?:the |my )?" + NAME);

    /** What is of another place than that named before. */
    private static final Pattern OF_PLACE = Pattern.compile("(?:" + THE + NAME
            + "|everything\\b|all of it\\b|(?:it's )?the (?:whole|entire) [a-z]+\\b)"
            + ".* (?:is|are|looks?|needs?|should)\\b.*");

    /** What says nothing of its own at the end: "no, decrease it, please". */
    private static final Pattern END =
            Pattern.compile("(?: (?:it|them))?[ ,.!?]*(?:(?:please|pls|thanks|thank you)\\b[ .!]*)?$");

    /** Where it is said how the photo is, for which a complaint alone may stand. */
    private static final Pattern HOW_IT_IS =
            Pattern.compile("\\b(?:too|is|are|was|were|it's|looks?|feels?|seems?|came|comes)\\b");

    /** What there is more than one wish in, or none. */
    private static final Pattern SEVERAL = Pattern.compile("[,.;:!?&/+\\n]|n['\u2019]t\\b"
            + "|\\b(?:and|but|then|plus|or|not|no|never|dont|without|than|keep|leave|what|whatever|which)\\b");

    private SecondThoughts() {}

    /** An instruction without what it takes back; the same, unless all that it says is one wish and what is changed of it. */
    public static String settled(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        List<MatchResult> found = TAKEN_BACK.matcher(words).results().toList();
        if (found.size() != 1 || words.length() != text.length()) {
            return text;
        }
        String before = words.substring(0, found.getFirst().start());
        String after = END.matcher(words.substring(found.getFirst().end())).replaceFirst("");
        return has(SEVERAL, before) || after.isEmpty() || (has(HOW_IT_IS, before) && !after.startsWith("too "))
                ? text
                : replaced(before, after).or(() -> alone(before, after)).orElse(text);
    }

    /** What was said before with what is said for a part of it. */
    private static Optional<String> replaced(String before, String after) {
        return KINDS.stream()
                .filter(kind -> kind.matcher(after).matches())
                .flatMap(kind -> only(kind, before).stream())
                .findFirst()
                .map(part -> before.substring(0, part.start()) + after + before.substring(part.end()));
    }

    private static Optional<MatchResult> only(Pattern kind, String before) {
        List<MatchResult> found = kind.matcher(before).results().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What is said after it where that needs nothing of what was said before. */
    private static Optional<String> alone(String before, String after) {
        Matcher wish = WHOLE_WISH.matcher(after);
        boolean isWhole = wish.matches()
                ? before.contains(wish.group("what")) && NamedRegions.in(before).isEmpty()
                : PLACE.matcher(before).matches() && OF_PLACE.matcher(after).matches();
        return isWhole ? Optional.of(after) : Optional.empty();
    }
}
