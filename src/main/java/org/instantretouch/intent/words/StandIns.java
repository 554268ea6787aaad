package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/** Tells what a network hears in place of how strong or bright a hue shall be: "muted blues" is a cooler photo to it. */
final class StandIns {
    private static final Pattern WORD = Pattern.compile("[a-z0-9']+");

    /** Words that ask for nothing by themselves. */
    private static final Set<String> SILENT = Set.of(
            ("a an and bit can could get give have hey hi hsl i i'd image in it just like little look lot make me my need now photo"
                            + " picture please pls shot slightly thanks the to want with would you")
                    .split(" "));

    /** Other words for a tint of a hue. */
    private static final Pattern COLD =
            pattern("cool\\w*|cold\\w*|ic[ey]|wint\\w*|night\\w*|moon\\w*|steel\\w*|petrol|navy|indigo");

    private static final Pattern WARM = pattern("warm\\w*|gold\\w*|sun\\w*|amber|brown|copper|cream|honey|peach|rose");
    private static final Pattern GREENISH = pattern("olive|mint|lime|moss\\w*|emerald");

    private StandIns() {}

    /**
     * Whether an edit stands for one of a hue.
     *
     * @param hues those of which something is asked
     * @param others what else the sentence says
     */
    static boolean isOne(AttributeEdit edit, Set<Hue> hues, String others) {
        return edit.region() == Region.WHOLE
                && switch (edit.attribute()) {
                    case EXPOSURE, SATURATION, VIBRANCE, TEMPERATURE, TINT ->
                        WORD.matcher(others).results().map(MatchResult::group).allMatch(SILENT::contains);
                    case SHADOW_TINT, HIGHLIGHT_TINT ->
                        edit.hue()
                                .filter(hue -> hues.contains(hue) && !isTint(hue, others))
                                .isPresent();
                    default -> false;
                };
    }

    /** Whether words may ask for a tint of a hue. */
    private static boolean isTint(Hue hue, String words) {
        Pattern tint = switch (hue) {
            case AQUA, BLUE, PURPLE -> COLD;
            case GREEN -> GREENISH;
            case RED, ORANGE, YELLOW, MAGENTA -> WARM;
        };
        return has(tint, words) || HueLists.hues(words).contains(hue);
    }
}
