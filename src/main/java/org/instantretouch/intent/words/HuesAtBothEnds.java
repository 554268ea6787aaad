package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles a sentence that tells how much of a hue there shall be at one end of the tones and at the other, or in between: "less magenta
 * in the shadows more in the highlights", "put more red in the gamma and pull it out of the lift". A network hears the same hue at both ends, or
 * darker tones for the end that names no hue again.
 */
final class HuesAtBothEnds {
    private static final String SHADOWS = "(?:shadows?|darks?|dark (?:parts|areas|tones)|lows?|blacks|lift|toe)";

    private static final String HIGHLIGHTS =
            "(?:highlights?|brights|bright (?:parts|areas|tones)|highs|whites|gain|shoulder)";

    private static final String MIDDLE = "(?:mids?|mid-?tones?|gamma|middle tones)";

    private static final String TONES = "(?:" + SHADOWS + "|" + HIGHLIGHTS + "|" + MIDDLE + ")\\b";

    private static final String HUE = "(?:" + Words.HUES + "|warmth|gold|amber)";

    private static final String WAY =
            "(?:(?:put|add|give it|push|pull|take|i want|i'd like|have|get|with) )?(?:(?:some|" + DEGREE + ") )?";

    private static final String THE_TONES = " (?:the |my )?";

    private static final String IN = " (?:in|into|to|for|on|of)" + THE_TONES;

    private static final String OUT_OF = " (?:out of|from)" + THE_TONES;

    private static final String THEN = "(?: ?[,;/.] ?(?:and |but |then )?| (?:and|but|while|then) | )";

    private static final String IT = " (?:it|that)";

    private static final String MORE_OR_LESS =
            "(?:(?:put|add) )?(?:" + DEGREE + " )?(?<again>more|less)(?: of (?:it|that|the same))?" + IN;

    private static final String LESS_FROM = "(?:" + DEGREE + " )?less(?: of (?:it|that|the same))?" + OUT_OF;

    /** Whether a hue is taken or brought is told by where it goes: "take it out of", "take it down in" and "take it to". */
    private static final String OUT = "(?:(?:pull|take|get|push|move|drain|lose|remove|keep)" + IT
            + "(?: (?:back|down))?" + OUT_OF + "|(?:pull|take|turn|dial)" + IT
            + " (?:back|down|out) (?:in|for|on)" + THE_TONES + "|(?:lose|remove|reduce|lower)" + IT
            + " (?:in|for|on|of)" + THE_TONES + ")";

    private static final String INTO = "(?:(?:put|add|push|boost|raise|increase)(?:" + IT
            + "| some)(?: (?:back|up))? (?:in|into|to|for|on)" + THE_TONES + "|(?:get|take|pull|move|bring)" + IT
            + " (?:into|to)" + THE_TONES + ")";

    /** What is done with the hue at the other end, which is meant by "it" or by nothing at all. */
    private static final Pattern SENTENCE =
            Pattern.compile(PLEASE + "(?<here>" + WAY + "(?<way>more|less) (?<hue>" + HUE
                    + ")" + IN + "(?<first>" + TONES + "))" + THEN + "(?<there>(?:" + MORE_OR_LESS + "|" + LESS_FROM
                    + "|" + OUT + "|(?<into>" + INTO + "))(?<second>" + TONES + "))" + UnplacedWishes.END);

    private static final float TINT = 0.45f;

    private HuesAtBothEnds() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but where a hue shall be more and where less.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher sentence = SENTENCE.matcher(words);
        if (read.isUnsupported() || !sentence.matches()) {
            return read;
        }
        boolean isMore = sentence.group("way").equals("more");
        boolean isMoreAgain = sentence.group("into") != null || "more".equals(sentence.group("again"));
        String first = sentence.group("first");
        String second = sentence.group("second");
        if (kind(first) == kind(second)) {
            return read;
        }
        Hue hue = hue(sentence.group("hue"));
        List<AttributeEdit> edits = List.of(
                edit(first, hue, isMore, sentence.group("here"), read),
                edit(second, hue, isMoreAgain, sentence.group("there"), read));
        return read.edits().size() == edits.size() && read.edits().containsAll(edits)
                ? read
                : Intent.of(edits.toArray(AttributeEdit[]::new));
    }

    private static int kind(String tones) {
        return tones.matches(SHADOWS) ? -1 : tones.matches(HIGHLIGHTS) ? 1 : 0;
    }

    private static Hue hue(String name) {
        return switch (name) {
            case "warmth", "amber" -> Hue.ORANGE;
            case "gold" -> Hue.YELLOW;
            default -> Objects.requireNonNull(Words.HUE_OF_NAME.get(name));
        };
    }

    /** By as much as was heard of it; the tones in between have no tint of their own. */
    private static AttributeEdit edit(String tones, Hue hue, boolean isMore, String said, Intent read) {
        int kind = kind(tones);
        float size = TINT * Words.amount(said) / Words.PLAIN;
        AttributeEdit asked = kind == 0
                ? AttributeEdit.of(Attribute.HUE_SATURATION, hue, isMore ? size : -size)
                : AttributeEdit.of(
                        kind < 0 ? Attribute.SHADOW_TINT : Attribute.HIGHLIGHT_TINT,
                        isMore ? hue : TintComplaints.opposite(hue),
                        size);
        return heard(asked, read).orElse(asked);
    }

    private static Optional<AttributeEdit> heard(AttributeEdit asked, Intent read) {
        return read.edits().stream()
                .filter(e -> e.attribute() == asked.attribute()
                        && e.hue().equals(asked.hue())
                        && e.region() == asked.region()
                        && e.amount() * asked.amount() > 0)
                .findFirst();
    }
}
