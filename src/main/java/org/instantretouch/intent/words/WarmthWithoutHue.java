package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what is cooler and yet not bluer, or warmer and yet not yellower: "colder but not bluer", "less yellow but not blue".
 * Cooler without blue is mostly less of what is warm; warmer without yellow or orange is less of it where the light makes more. A
 * network hears the first half alone.
 */
final class WarmthWithoutHue {
    private static final String COOLER = "(?:cooler|colder|less warm)";
    private static final String WARMER = "(?:warmer|less cold|less cool)";

    private static final String WISH = PlainWishes.PLEASE
            + "(?:(?:make|get|have) (?:it|this|everything|the (?:photo|picture|image)) )?(?:(?:just )?" + DEGREE
            + " )?(?:(?<cooler>" + COOLER + ")|(?<warmer>" + WARMER
            + ")|(?<cool>cool)(?: (?:it|this|everything|the (?:photo|picture|image)))?(?: down| off)?|(?<warm>warm)(?: (?:it|this|everything|the (?:photo|picture|image)))?(?: up)?)"
            + "(?: " + DEGREE + ")?";

    private static final String MORE = "(?:(?:any |more |so |too |that |all )?";

    private static final Pattern WITHOUT = Pattern.compile(WISH
            + "(?:,? (?:but |and |just )?(?:please )?(?:not|without|no|avoid|avoiding|never"
            + "|(?:without|not|avoid) (?:going|turning|getting|making|becoming|looking|adding|being)(?: (?:it|it all|everything|things))?"
            + "|(?:don't|dont|do not) (?:make|let|turn|get|go|want)(?: (?:it|this|everything))?(?: (?:look|go|turn|get|be|to be|too))?)) "
            + MORE
            + "(?:the |a |any )?(?<hue>blue|bluer|bluish|yellow|yellower|yellowish|orange|oranger|orangey|red|redder|reddish)"
            + "(?: cast| tint| tone| tinge| hue)?)(?: though| either)?" + UnplacedWishes.END);

    private static final Pattern LESS =
            Pattern.compile(PlainWishes.PLEASE + "(?:(?:make it|it's|it is|it should be) )?(?:(?:just )?" + DEGREE
                    + " )?(?:less|not so much|not so|not as much|not as|not too|too much|too|(?:take|get) (?:some|the|some of the|a bit of) )?(?<=less|much|so|as|too|some|the|of|some |the ) ?(?<hue>yellow|orange)(?: out)?"
                    + "(?:,? (?:but|and|just)|,)? (?:please )?(?:also )?(?:not|without|don't|dont|do not|i don't|i do not|never)(?: (?:make|turn|let|get|want|going|turning|making))?(?: (?:it|this))?(?: (?:go|be|look))? "
                    + "(?:too )?(?:blue|bluer|bluish|cold|colder|cool|cooler)(?: (?:also|either|though|too))?"
                    + UnplacedWishes.END);

    /** Of a cooler white balance, what stays where it shall not be blue. */
    private static final float COOL_LEFT = 0.3f;

    private static final float BLUE = 0.4f;
    private static final float YELLOW = 0.7f;
    private static final float ORANGE = 0.5f;
    private static final float RED = 0.3f;

    /** What is taken of the hue that warmth brings. */
    private static final float TAKEN = 0.6f;

    /** By which a warmer light goes from yellow towards pink, or the other way. */
    private static final float TINT = 0.3f;

    private WarmthWithoutHue() {}

    /**
     * What a sentence asks for; as it was read, unless it asks for a warmer or cooler photo without a hue, and nothing else.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher without = WITHOUT.matcher(words);
        boolean isBalance = read.edits().size() == 1
                && read.style().isEmpty()
                && !read.isUnsupported()
                && read.edits().getFirst().attribute() == Attribute.TEMPERATURE
                && read.edits().getFirst().region() == Region.WHOLE;
        Matcher less = LESS.matcher(words);
        if (isBalance && less.matches() && read.edits().getFirst().amount() < 0) {
            return lessOf(less.group("hue"), read.edits().getFirst());
        }
        if (!isBalance || !without.matches()) {
            return read;
        }
        boolean cooler = without.group("cooler") != null || without.group("cool") != null;
        AttributeEdit balance = read.edits().getFirst();
        if (balance.amount() < 0 != cooler) {
            return read;
        }
        List<AttributeEdit> edits = edits(without.group("hue"), cooler, balance);
        return edits.isEmpty() ? read : new Intent(edits, Optional.empty(), Set.of(), 0);
    }

    /** Less of a warm hue, and hardly a cooler photo. */
    private static Intent lessOf(String name, AttributeEdit balance) {
        return Intent.of(
                AttributeEdit.of(
                        Attribute.HUE_SATURATION,
                        Objects.requireNonNull(Words.HUE_OF_NAME.get(name)),
                        balance.amount()),
                balance.withAmount(COOL_LEFT * balance.amount()));
    }

    private static List<AttributeEdit> edits(String name, boolean cooler, AttributeEdit balance) {
        float size = Math.abs(balance.amount());
        return switch (name.substring(0, 2)) {
            case "bl" ->
                cooler
                        ? List.of(
                                less(Hue.YELLOW, YELLOW * size),
                                less(Hue.ORANGE, ORANGE * size),
                                balance.withAmount(COOL_LEFT * balance.amount()),
                                less(Hue.BLUE, BLUE * size),
                                less(Hue.RED, RED * size))
                        : List.of();
            case "ye" -> cooler ? List.of() : List.of(balance, less(Hue.YELLOW, TAKEN * size), tint(TINT * size));
            case "or" -> cooler ? List.of() : List.of(balance, less(Hue.ORANGE, TAKEN * size));
            case "re" -> cooler ? List.of() : List.of(balance, less(Hue.RED, TAKEN * size), tint(-TINT * size));
            default -> List.of();
        };
    }

    private static AttributeEdit less(Hue hue, float amount) {
        return AttributeEdit.of(Attribute.HUE_SATURATION, hue, -amount);
    }

    private static AttributeEdit tint(float amount) {
        return AttributeEdit.of(Attribute.TINT, amount);
    }
}
