package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles by how much each of a list of wishes is asked for: a degree before the first is that of all, as in "a little darker, warmer
 * and more colourful", and where each has its own, each goes by that: "a tad more orange, a lot less green". A network hears the degree
 * of one for all, or all but one by as much as without a degree.
 */
final class SharedDegrees {
    /** What is more than this is no little, and what is less than that not a lot. */
    private static final float MOST_OF_LITTLE = 0.3f;

    private static final float LEAST_OF_A_LOT = 0.65f;

    private static final float LITTLE = 0.2f;
    private static final float A_LOT = 0.8f;

    private static final String NOUN =
            "(?:contrast|warmth|saturation|colou?r|light|brightness|vibrance|vibrancy|exposure|haze|fade|punch|depth)";

    /** How it shall be; nothing else that ends so. */
    private static final String ITEM = "(?:(?:more|less) (?!than\\b|of\\b|and\\b|or\\b)[a-z]+|" + NOUN
            + "|(?!(?:better|other|another|after|over|under|rather|never|ever|further|water|paper|filter|corner|colder than|her|together"
            + "|either|neither|whether|later|number|power|flower|silver|summer|winter|center|copper|amber|lavender|member"
            + "|letter|border|layer)\\b)[a-z]{3,}er)\\b";

    private static final String PHOTO =
            "(?:(?:make|get|turn|have) (?:it|this|everything|(?:the|this|my) (?:whole )?(?:photo|picture|pic|image|shot))(?: look| all)? )?";

    private static final String AND = "(?:,? (?:and|&) |, )";

    private static final Pattern SHARED = Pattern.compile(PLEASE + PHOTO + "(?:all |overall )?(?<degree>" + DEGREE
            + ") (?<items>" + ITEM + "(?:" + AND + ITEM + "){1,3})" + END);

    private static final String OWN = "(?:" + DEGREE + ") (?:more |less )?[a-z]+";

    private static final Pattern EACH = Pattern.compile(
            PLEASE + PHOTO + "(?<clauses>" + OWN + "(?:(?:,? (?:and|but|&) |, )" + OWN + "){1,3})" + END);

    private static final Pattern CLAUSE =
            Words.pattern("(?<degree>" + DEGREE + ") (?<what>(?<way>more |less )?(?<word>[a-z]+))");

    private static final Map<String, Integer> TENS =
            Map.of("five", 5, "ten", 10, "fifteen", 15, "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50);

    /** A number before a list is that of all of it. */
    private static final Pattern NUMBERED =
            Pattern.compile(PLEASE + PHOTO + "(?:(?:add|give (?:it|me)|by|about) ){0,2}(?<number>[1-9]\\d?|"
                    + TENS.keySet().stream().sorted().collect(Collectors.joining("|"))
                    + ") ?(?:%|per ?cent) (?:more of (?:everything|all|all of it)[:,]? )?(?<items>" + ITEM + "(?:" + AND
                    + ITEM + "){1,3})" + END);

    private static final float PER_CENT = 0.01f;

    private static final Pattern COUNT = Words.pattern(ITEM);

    /** Of wishes that go both ways the degree is that of the first. */
    private static final Pattern ONE_MORE_ONE_LESS =
            Words.pattern("less \\w+(?:" + AND + ")(?!less\\b).*|more \\w+.*(?:" + AND + ")less");

    private SharedDegrees() {}

    /**
     * What a sentence asks for; as it was read, unless it is a list of wishes by a degree.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent() || read.edits().size() < 2) {
            return read;
        }
        Matcher each = EACH.matcher(words);
        if (each.matches()) {
            return byOwn(each.group("clauses"), read);
        }
        Matcher shared = SHARED.matcher(words);
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.matches() && isOfEach(numbered.group("items"), read)) {
            String number = numbered.group("number");
            float amount = PER_CENT * Optional.ofNullable(TENS.get(number)).orElseGet(() -> Integer.valueOf(number));
            return read.withEdits(read.edits().stream()
                    .map(e -> e.withAmount(Math.copySign(amount, e.amount())))
                    .toList());
        }
        boolean isAll = shared.matches()
                && !has(ONE_MORE_ONE_LESS, shared.group("items"))
                && read.edits().size()
                        <= COUNT.matcher(shared.group("items")).results().count();
        return isAll ? read.withEdits(by(shared.group("degree"), read.edits())) : read;
    }

    private static boolean isOfEach(String items, Intent read) {
        return read.edits().size() <= COUNT.matcher(items).results().count();
    }

    /** The same by a degree, which is as much as was heard by any of it. */
    private static List<AttributeEdit> by(String degree, List<AttributeEdit> edits) {
        float amount = Words.amount(degree);
        if (amount == Words.PLAIN) {
            return edits;
        }
        boolean little = amount < Words.PLAIN;
        double heard = edits.stream()
                .mapToDouble(e -> Math.abs(e.amount()))
                .filter(size -> fits(little, size))
                .findFirst()
                .orElse(little ? LITTLE : A_LOT);
        return edits.stream()
                .map(e ->
                        fits(little, Math.abs(e.amount())) ? e : e.withAmount(Math.copySign((float) heard, e.amount())))
                .toList();
    }

    private static boolean fits(boolean little, double size) {
        return little ? size <= MOST_OF_LITTLE : size >= LEAST_OF_A_LOT;
    }

    private static Intent byOwn(String clauses, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        for (MatchResult clause : CLAUSE.matcher(clauses).results().toList()) {
            List<AttributeEdit> own =
                    edits.stream().filter(e -> isOf(clause, e)).toList();
            // Of two that go one way each may be what the other means.
            if (own.size() == 1) {
                edits.replaceAll(e ->
                        e == own.getFirst() ? by(clause.group("degree"), own).getFirst() : e);
            }
        }
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** Whether a clause asks for an edit. */
    private static boolean isOf(MatchResult clause, AttributeEdit edit) {
        boolean up = edit.amount() > 0;
        boolean plain = PlainWishes.in(clause.group("what")).stream()
                .anyMatch(wish -> wish.attribute() == edit.attribute() && wish.up() == up);
        Hue hue = Words.HUE_OF_NAME.get(clause.group("word"));
        if (plain || hue == null || clause.group("way") == null) {
            return plain;
        }
        boolean more = clause.group("way").startsWith("more");
        return edit.hue().equals(Optional.of(hue)) && edit.attribute() == Attribute.HUE_SATURATION && more == up
                || isBalance(hue, more, edit);
    }

    /** Whether a white balance is heard for more or less of a hue. */
    private static boolean isBalance(Hue hue, boolean more, AttributeEdit edit) {
        boolean up = edit.amount() > 0 == more;
        return switch (hue) {
                    case ORANGE, YELLOW -> edit.attribute() == Attribute.TEMPERATURE && up;
                    case BLUE -> edit.attribute() == Attribute.TEMPERATURE && !up;
                    case MAGENTA -> edit.attribute() == Attribute.TINT && up;
                    case GREEN -> edit.attribute() == Attribute.TINT && !up;
                    default -> false;
                }
                && Set.of(Attribute.TEMPERATURE, Attribute.TINT).contains(edit.attribute());
    }
}
