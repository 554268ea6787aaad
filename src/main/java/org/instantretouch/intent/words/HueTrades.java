package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;

import java.util.ArrayList;
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

/**
 * Settles that one hue shall have less colour and another more where a sentence says nothing else, and the two are far apart: "less
 * teal more orange". A network hears nothing, one of the two, or a turn of a hue, which hues side by side may do. A hue that is kept
 * where another one goes does not change: "kill the orange, keep the teal".
 */
final class HueTrades {
    /** So many steps round the hues apart, none turns into the other. */
    private static final int LEAST_APART = 3;

    private static final String MAYBE_SO = "(?:" + DEGREE + " )?";

    private static final Pattern TRADE = Pattern.compile(PlainWishes.PLEASE + "(?<degree>" + MAYBE_SO
            + ")(?<way>more|less) (?:of the )?(?<first>" + HUES + ")(?:,| and|, and|,? but)? " + MAYBE_SO
            + "(?<back>more|less) (?:of the )?(?<second>" + HUES + ")(?: overall)?" + UnplacedWishes.END);

    private static final String SOME = HUES + "(?:(?:,? (?:and|&) |, )(?:the )?" + HUES + ")?";

    private static final String GOES =
            "(?:kill|remove|drop|lose|less|cut|reduce|take out|get rid of|desaturate|mute|tone down|dial down|lower|drain)(?: (?:all|of)){0,2}(?: the)? ";

    private static final String STAYS = "(?:keep|leave|keeping|leaving|hold|spare)(?: (?:all )?the)? ";

    private static final String BUT = "(?:,? (?:but|and|while)|,|;) ";

    private static final String AS_IT_IS = "(?: (?:alone|untouched|as (?:it is|they are|is)|in))?";

    /** Either way round. */
    private static final List<Pattern> KEPT = List.of(
            Pattern.compile(PlainWishes.PLEASE + GOES + "(?<gone>" + HUES + ")(?: a (?:bit|little|lot))?" + BUT + STAYS
                    + "(?<kept>" + SOME + ")" + AS_IT_IS + UnplacedWishes.END),
            Pattern.compile(PlainWishes.PLEASE + STAYS + "(?<kept>" + SOME + ")" + AS_IT_IS + BUT + GOES + "(?<gone>"
                    + HUES + ")" + UnplacedWishes.END));

    private HueTrades() {}

    /** The same without what was heard of the hue that is kept, and with less of the other one. */
    private static Intent kept(Hue gone, Set<Hue> kept, Intent read) {
        boolean isKeptHeard = read.edits().stream()
                .anyMatch(e -> e.hue().filter(kept::contains).isPresent()
                        && e.attribute() != Attribute.SHADOW_TINT
                        && e.attribute() != Attribute.HIGHLIGHT_TINT);
        if (!isKeptHeard
                || kept.contains(gone)
                || read.isUnsupported()
                || read.style().isPresent()) {
            return read;
        }
        float amount = (float) read.edits().stream()
                .filter(e -> e.hue().isPresent())
                .mapToDouble(e -> Math.abs(e.amount()))
                .max()
                .orElse(Words.PLAIN);
        return read.withEdits(List.of(heard(AttributeEdit.of(Attribute.HUE_SATURATION, gone, -amount), read)));
    }

    /**
     * What a sentence asks for; as it was read, unless it trades one hue for another, of which not both were heard. A white balance
     * that was heard may do the same.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Optional<Matcher> keep = KEPT.stream()
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::matches)
                .findFirst();
        if (keep.isPresent()) {
            Matcher said = keep.orElseThrow();
            return kept(hue(said.group("gone")), HueLists.hues(said.group("kept")), read);
        }
        Matcher trade = TRADE.matcher(words);
        if (!trade.matches()
                || trade.group("way").equals(trade.group("back"))
                || read.isUnsupported()
                || read.style().isPresent()
                || !read.edits().stream().allMatch(e -> e.attribute().hasHue())) {
            return read;
        }
        Hue first = hue(trade.group("first"));
        Hue second = hue(trade.group("second"));
        int steps = Math.abs(first.ordinal() - second.ordinal());
        if (Math.min(steps, Hue.values().length - steps) < LEAST_APART) {
            return read;
        }
        boolean more = trade.group("way").equals("more");
        float size = size(read, trade.group("degree"));
        List<AttributeEdit> edits = new ArrayList<>();
        edits.add(heard(AttributeEdit.of(Attribute.HUE_SATURATION, first, more ? size : -size), read));
        edits.add(heard(AttributeEdit.of(Attribute.HUE_SATURATION, second, more ? -size : size), read));
        return read.edits().containsAll(edits) && read.edits().size() == edits.size() ? read : read.withEdits(edits);
    }

    private static Hue hue(String name) {
        return Objects.requireNonNull(HUE_OF_NAME.get(name));
    }

    /** The most that was heard of a hue, or what the words say. */
    private static float size(Intent read, String degree) {
        return read.edits().stream()
                .map(e -> Math.abs(e.amount()))
                .max(Float::compare)
                .orElse(Words.amount(degree));
    }

    /** A wish by its own amount, where it was heard. */
    private static AttributeEdit heard(AttributeEdit wish, Intent read) {
        Optional<AttributeEdit> heard = read.edits().stream()
                .filter(e -> e.amount() * wish.amount() > 0
                        && e.withAmount(wish.amount()).equals(wish))
                .findFirst();
        return heard.orElse(wish);
    }
}
