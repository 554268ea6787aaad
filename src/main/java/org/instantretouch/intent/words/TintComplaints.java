package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a tint takes back the hue that a sentence complains of: "shadows too red". A network hears that hue, and the
 * other that is to take it back, or that hue alone.
 */
final class TintComplaints {
    /** So many steps round the hues apart, one takes back the other. */
    private static final int LEAST_APART = 3;

    private static final String BETWEEN = "(?: (?!(?:and|but|more|not)\\b)[a-z']+){0,4}? ";

    /** What is wrong, or shall go. */
    private static final String COMPLAINT =
            "(?:(?<!not |n.t )too|less|remove|lose|no|kill|(?:take|get|pull|draw|drain) (?:the|that|some|all the)"
                    + "|casts?|out of|gone|went)";

    private static final Map<Hue, Pattern> COMPLAINTS =
            patterns(name -> COMPLAINT + BETWEEN + name + "|" + name + BETWEEN + "(?:casts?|out)");

    private static final Map<Hue, Pattern> NAMES = patterns(name -> name);

    /** How it is, which is wrong unless it is wished for. */
    private static final Map<Hue, Pattern> STATES = patterns(name -> "(?:looks?|are|is|have)" + BETWEEN + name);

    private static final Pattern WISH = pattern("add|give|put|push|more|love|like|keep|should|make sure");

    /** What is wrong where that hue alone was heard, which in other words is as often the wish. */
    private static final Map<Hue, Pattern> WRONG =
            patterns(name -> "(?:too|gone|went) (?:(?:" + DEGREE + "|all|so|very|quite|rather) )?" + name);

    /** Which tones a tint is of. */
    private static final Map<Attribute, Pattern> ENDS = Map.of(
            Attribute.SHADOW_TINT, pattern("shadows?|shade|shads|dark\\w*|blacks|lows"),
            Attribute.HIGHLIGHT_TINT, pattern("highlights?|hi-lights|highs|lights|bright\\w*|whites"));

    /** Words by which a hue is not too strong, or shall be. */
    private static final Pattern NOT_YET =
            pattern("not|don.?t|isn.?t|aren.?t|can.?t|never|no|without|if|want|make|let|go");

    /** The whole photo is of a hue, which is told by what should have none. */
    private static final Pattern BY_REFERENCE = Pattern.compile(
            "^ ?(?:(?:hi|hey|so|but|hm+),? ){0,2}(?:why (?:is|does|has) (?:it|this|everything|the (?:whole )?(?:photo|picture|image|shot))(?: all)?"
                    + "(?: (?:look|come out|turn|gone))?|(?:it|this|everything|the (?:whole )?(?:photo|picture|image|shot))(?:'s| is| looks?| came out| turned| has gone| has a)"
                    + ")(?: (?:all|so|too|very|a bit|a little|rather))? (?:" + Words.HUES
                    + ")(?:ish)?(?: cast| tint)?[?.!,;:]+ "
                    + "(?:but |and )?(?:the|my|her|his|our|that|this) [a-z]+(?: [a-z]+)? (?:should|must|ought to|is supposed to|was supposed to|has to|is|are|was|were|is really|was really)"
                    + "(?: (?:be|all|pure|actually|really))? (?:white|gr[ae]y|black|silver|neutral|colou?rless)"
                    + UnplacedWishes.END);

    private static final Set<Attribute> OF_CASTS =
            Set.of(Attribute.TEMPERATURE, Attribute.TINT, Attribute.HUE_SATURATION, Attribute.HUE_SHIFT);

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?]|\\b(?:and|but)\\b");

    private TintComplaints() {}

    private static Map<Hue, Pattern> patterns(Function<String, String> ofNames) {
        return Arrays.stream(Hue.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        hue -> pattern(ofNames.apply(Stream.of(hue.names(), hue.shades())
                                .flatMap(List::stream)
                                .collect(Collectors.joining("|", "(?:", ")(?:s|ish)?"))))));
    }

    /**
     * What a sentence asks for, without the tints of hues that it complains of.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (BY_REFERENCE.matcher(words).matches()) {
            return everywhere(read);
        }
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : read.edits()) {
            settled(words, edit, read.edits()).ifPresent(edits::add);
        }
        edits.removeIf(e -> isOfItsTint(e, edits) && !says(NAMES, e.hue().orElseThrow(), words));
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** Whether a hue is to be less that a tint brings, as it was taken for the one that is to go. */
    private static boolean isOfItsTint(AttributeEdit edit, List<AttributeEdit> all) {
        return edit.attribute() == Attribute.HUE_SATURATION
                && edit.amount() < 0
                && all.stream()
                        .anyMatch(e -> ENDS.containsKey(e.attribute())
                                && e.amount() > 0
                                && e.hue().equals(edit.hue()));
    }

    /** The same with what was heard of the hue where that shall have none in the whole photo. */
    private static Intent everywhere(Intent read) {
        List<AttributeEdit> edits = read.edits().stream()
                .map(e -> OF_CASTS.contains(e.attribute())
                        ? new AttributeEdit(e.attribute(), e.hue(), Region.WHOLE, e.amount())
                        : e)
                .distinct()
                .toList();
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** What becomes of an edit: a tint that is complained of is none, and a lone one is its opposite. */
    private static Optional<AttributeEdit> settled(String words, AttributeEdit edit, List<AttributeEdit> all) {
        if (!ENDS.containsKey(edit.attribute())) {
            return Optional.of(edit);
        }
        Hue hue = edit.hue().orElseThrow();
        List<Hue> others = all.stream()
                .filter(e -> e.attribute() == edit.attribute() && e.region() == edit.region() && e != edit)
                .flatMap(e -> e.hue().stream())
                .toList();
        if (others.isEmpty() && isBlamed(hue, words) && all.stream().anyMatch(e -> takesBack(hue, e))) {
            return Optional.empty();
        }
        if (others.isEmpty()) {
            return Optional.of(
                    isWrong(hue, edit.attribute(), words)
                            ? new AttributeEdit(
                                    edit.attribute(), Optional.of(opposite(hue)), edit.region(), edit.amount())
                            : edit);
        }
        boolean isTakenBack = others.size() == 1
                && areApart(hue, others.getFirst())
                && isBlamed(hue, words)
                && !isBlamed(others.getFirst(), words);
        return isTakenBack ? Optional.empty() : Optional.of(edit);
    }

    /** Whether the white balance of the whole photo takes back a hue. */
    private static boolean takesBack(Hue hue, AttributeEdit edit) {
        return edit.region() == Region.WHOLE
                && balance(hue, 1)
                        .filter(b -> b.attribute() == edit.attribute() && b.amount() * edit.amount() > 0)
                        .isPresent();
    }

    /** The white balance that takes a hue back; empty for red, which takes two. */
    static Optional<AttributeEdit> balance(Hue hue, float size) {
        return switch (hue) {
            case BLUE, AQUA -> Optional.of(AttributeEdit.of(Attribute.TEMPERATURE, size));
            case ORANGE, YELLOW -> Optional.of(AttributeEdit.of(Attribute.TEMPERATURE, -size));
            case GREEN -> Optional.of(AttributeEdit.of(Attribute.TINT, size));
            case MAGENTA, PURPLE -> Optional.of(AttributeEdit.of(Attribute.TINT, -size));
            case RED -> Optional.empty();
        };
    }

    /** Whether the sentence says that there is too much of a hue. */
    private static boolean isBlamed(Hue hue, String words) {
        return says(COMPLAINTS, hue, words) || (says(STATES, hue, words) && !has(WISH, words));
    }

    /** Whether a clause says so of this end of the tones. */
    private static boolean isWrong(Hue hue, Attribute tint, String words) {
        return CLAUSE_END
                .splitAsStream(words)
                .anyMatch(clause -> says(WRONG, hue, clause) && says(ENDS, tint, clause) && !has(NOT_YET, clause));
    }

    private static boolean areApart(Hue one, Hue other) {
        int steps = Math.abs(one.ordinal() - other.ordinal());
        return Math.min(steps, Hue.values().length - steps) >= LEAST_APART;
    }

    /** The tint that takes a hue back. */
    static Hue opposite(Hue hue) {
        return switch (hue) {
            case RED -> Hue.AQUA;
            case ORANGE, YELLOW -> Hue.BLUE;
            case GREEN -> Hue.MAGENTA;
            case AQUA -> Hue.RED;
            case BLUE -> Hue.ORANGE;
            case PURPLE -> Hue.YELLOW;
            case MAGENTA -> Hue.GREEN;
        };
    }

    private static <K> boolean says(Map<K, Pattern> patterns, K of, String words) {
        return Optional.ofNullable(patterns.get(of))
                .filter(pattern -> has(pattern, words))
                .isPresent();
    }
}
