package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles that less of a hue in things of it, and a hue that is to be killed, is less colour of it, and one that is brought back is
 * more: "less blue in the blues", "kill the yellow", "bring back the reds". A network hears nothing of the first, of the second a
 * cooler photo, by which what is white turns blue, and of the last sometimes less.
 */
final class HuesInHues {
    /** How much of a white balance that was heard for a hue stays beside less of it: there may be a cast. */
    private static final float BALANCE = 0.5f;

    private static final float KILLED = 0.6f;

    private static final Pattern IN_ITSELF = Pattern.compile(PLEASE + "(?:(?:have|put|get) )?(?:" + DEGREE
            + " )?(?<way>less|more) (?<one>" + Words.HUES + ") (?:in|for) (?:the |all the |my )?(?<other>" + Words.HUES
            + ")\\b(?: "
            + DEGREE + ")?" + UnplacedWishes.END);

    private static final Pattern KILL = Pattern.compile(PLEASE
            + "(?:kill|nuke|zap) (?:the |that |all the |all that )?(?<hue>yellow|orange|blue)" + UnplacedWishes.END);

    private static final Pattern BACK = Pattern.compile(PLEASE
            + "(?:bring|get) (?:back (?:the |some |those |all the )?(?<hue>"
            + Words.HUES + ")|(?:the |some |those )?(?<other>" + Words.HUES
            + ") back)(?: (?:in|of|under|at|from|on|for|a)\\b(?: [a-z]+){1,3}| underwater)?" + UnplacedWishes.END);

    private HuesInHues() {}

    /**
     * What a sentence asks for; as it was read, unless it asks for nothing but less, or more, of a hue in itself, or none of it.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        Matcher kill = KILL.matcher(words);
        if (kill.matches()) {
            return killed(hue(kill.group("hue")), read);
        }
        Matcher back = BACK.matcher(words);
        if (back.matches()) {
            String name = Optional.ofNullable(back.group("hue")).orElseGet(() -> back.group("other"));
            return back(hue(name), read);
        }
        Matcher wish = IN_ITSELF.matcher(words);
        if (!wish.matches() || hue(wish.group("one")) != hue(wish.group("other"))) {
            return read;
        }
        float amount = Words.amount(wish.group());
        Intent asked = Intent.of(AttributeEdit.of(
                Attribute.HUE_SATURATION,
                hue(wish.group("one")),
                wish.group("way").equals("less") ? -amount : amount));
        boolean isHeard = read.edits().size() == 1
                && isSame(read.edits().getFirst(), asked.edits().getFirst());
        return isHeard ? read : asked;
    }

    private static boolean isSame(AttributeEdit one, AttributeEdit other) {
        return one.attribute() == other.attribute()
                && one.hue().equals(other.hue())
                && one.amount() > 0 == other.amount() > 0;
    }

    private static Intent killed(Hue hue, Intent read) {
        boolean isBalance = read.edits().size() == 1 && read.edits().getFirst().attribute() == Attribute.TEMPERATURE;
        if (!isBalance) {
            return read;
        }
        AttributeEdit balance = read.edits().getFirst();
        return Intent.of(
                AttributeEdit.of(Attribute.HUE_SATURATION, hue, -KILLED),
                balance.withAmount(BALANCE * balance.amount()));
    }

    /** A hue that is brought back gains colour. */
    private static Intent back(Hue hue, Intent read) {
        return read.withEdits(read.edits().stream()
                .map(e -> e.attribute() == Attribute.HUE_SATURATION && e.hue().equals(Optional.of(hue))
                        ? e.withAmount(Math.abs(e.amount()))
                        : e)
                .toList());
    }

    private static Hue hue(String name) {
        return Objects.requireNonNull(HUE_OF_NAME.get(name));
    }
}
