package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles that hues which shall be deeper are darker and stronger, and by so much that it shows: "make the greens a little deeper". A
 * network hears a little less light of them alone, which nobody sees.
 */
final class DeeperHues {
    /** How much darker a hue is at least that is a little deeper, and one that is so without a word of degree. */
    private static final float A_LITTLE = 0.25f;

    private static final float PLAIN = 0.45f;

    /** How much stronger a deeper hue is, of how much darker it is. */
    private static final float STRONGER = 0.65f;

    private static final String THE = "(?:the |all the |those |these |my )?";

    private static final String SOME = "(?<hues>" + HUES + "(?:,? (?:and|&) (?:the )?" + HUES + ")?)\\b";

    private static final String MAYBE_SO = "(?:(?<degree>" + DEGREE + ") )?";

    private static final String MAYBE_SO_AFTER = "(?: (?<after>" + DEGREE + "))?";

    private static final String BEFORE =
            "(?:^|(?<=[,;.:!?&+] )|(?<=\\b(?:and|with|but|please|then|want|like|more) )) ?";

    private static final String END = "(?= ?$| ?[,;.!?&+]| (?:and|but|please|pls|while|with)\\b)";

    private static final List<Pattern> WISHES = List.of(
            Pattern.compile(BEFORE + "(?:make |get |have |give me )?" + THE + SOME + " " + MAYBE_SO + "deeper"
                    + MAYBE_SO_AFTER + END),
            Pattern.compile(BEFORE + "(?:make |get |have |give me )?" + MAYBE_SO + "deeper " + THE + SOME
                    + MAYBE_SO_AFTER + END),
            Pattern.compile(BEFORE + MAYBE_SO + "deepen " + THE + SOME + MAYBE_SO_AFTER + END),
            Pattern.compile(BEFORE + "(?:(?:add|give) )?" + MAYBE_SO + "more depth (?:in|to|for) " + THE + SOME
                    + MAYBE_SO_AFTER + END));

    /** Words by which it is no wish, or the hues are to stay as light or as strong as they are. */
    private static final Pattern OTHERWISE =
            pattern("not|no|never|don.?t|isn.?t|aren.?t|without|less|too|than|keep|keeping|if|why"
                    + "|is|are|was|were|tint|tints|shadows?|highlights?|sky|paler|lighter");

    private static final Set<Attribute> STRENGTHS = Set.of(Attribute.HUE_SATURATION, Attribute.HUE_LUMINANCE);

    /** What is a little richer. */
    private static final List<Pattern> RICHER = List.of(
            Pattern.compile(
                    BEFORE + "(?:make |get |have |give me )?" + THE + SOME + " (?<degree>" + DEGREE + ") richer" + END),
            Pattern.compile(
                    BEFORE + "(?:make |get |have |give me )?" + THE + SOME + " richer (?<degree>" + DEGREE + ")" + END),
            Pattern.compile(
                    BEFORE + "(?:make |get |have |give me )?(?<degree>" + DEGREE + ") richer " + THE + SOME + END));

    private static final float DARKER_OF_RICHER = 0.15f;

    private DeeperHues() {}

    /**
     * What a sentence asks for; as it was read, unless it has hues deeper of which too little was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || has(OTHERWISE, words) || words.chars().anyMatch(Character::isDigit)) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        for (Pattern pattern : WISHES) {
            Matcher wish = pattern.matcher(words);
            while (wish.find()) {
                float amount = Optional.ofNullable(wish.group("degree"))
                        .or(() -> Optional.ofNullable(wish.group("after")))
                        .map(Words::amount)
                        .orElse(Words.PLAIN);
                HueLists.hues(wish.group("hues")).forEach(hue -> deepen(hue, amount, edits));
            }
        }
        for (Pattern pattern : RICHER) {
            Matcher wish = pattern.matcher(words);
            while (wish.find()) {
                if (Words.amount(wish.group("degree")) < Words.PLAIN) {
                    HueLists.hues(wish.group("hues")).forEach(hue -> settle(hue, DARKER_OF_RICHER, A_LITTLE, edits));
                }
            }
        }
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    private static void deepen(Hue hue, float amount, List<AttributeEdit> edits) {
        float darker = amount < Words.PLAIN ? A_LITTLE : amount > Words.PLAIN ? amount : PLAIN;
        settle(hue, darker, STRONGER * darker, edits);
    }

    private static void settle(Hue hue, float darker, float stronger, List<AttributeEdit> edits) {
        boolean isOther = edits.stream()
                .filter(e -> e.hue().equals(Optional.of(hue)))
                .anyMatch(e -> !STRENGTHS.contains(e.attribute())
                        || (e.attribute() == Attribute.HUE_LUMINANCE && e.amount() > 0)
                        || (e.attribute() == Attribute.HUE_SATURATION && e.amount() < 0));
        List<AttributeEdit> heard =
                edits.stream().filter(e -> e.hue().equals(Optional.of(hue))).toList();
        if (isOther || heard.isEmpty()) {
            return;
        }
        edits.removeAll(heard);
        edits.add(most(Attribute.HUE_LUMINANCE, -darker, heard, hue));
        edits.add(most(Attribute.HUE_SATURATION, stronger, heard, hue));
    }

    /** By as much as was heard, or more. */
    private static AttributeEdit most(Attribute attribute, float least, List<AttributeEdit> heard, Hue hue) {
        return heard.stream()
                .filter(e -> e.attribute() == attribute)
                .findFirst()
                .map(e -> Math.abs(e.amount()) < Math.abs(least) ? e.withAmount(least) : e)
                .orElseGet(() -> new AttributeEdit(
                        attribute, Optional.of(hue), heard.getFirst().region(), least));
    }
}
