package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;

/**
 * Settles that what is asked of one hue of a list is asked of all of them: "reds and oranges down". A network that has one answer
 * for each direction hears but one.
 */
final class HueLists {
    private static final Set<Attribute> STRENGTHS = Set.of(Attribute.HUE_SATURATION, Attribute.HUE_LUMINANCE);

    private static final String EFFECT =
            "(?:boost|darken|brighten|lighten|deepen|saturate|desaturate|mute|tame|raise|lower|reduce|soften|less|more)";

    /** By these words before it, a list is where hues go, or what is not to change. */
    private static final String NOT_AFTER =
            "(?<!\\b(?:to|towards?|into|went|go|no|not|as|keep|keeping|leave|leaving|spare|protect) (?:the )?)";

    private static final String NOT_BEFORE =
            "(?! (?:ones? )?(?:to|towards?|into|stays?|remains?|alone|go|goes|turn|untouched"
                    + "|unchanged|as|should stay|(?:are|is|look) (?:fine|ok|okay|good|right|great))\\b)";

    /** A list; a comma alone joins no pair. */
    private static final Pattern LIST =
            pattern("(?:(?<before>" + EFFECT + ") (?:the )?)?" + NOT_AFTER + "(?<hues>" + HUES
                    + "(?:,? (?:the )?" + HUES + "(?=,? (?:and|&) |,? " + HUES + ")){0,6},? ?(?:and|&|/|\\+) ?"
                    + "(?:(?:the|all the|my|her|his) )?" + HUES + ")\\b" + NOT_BEFORE
                    + "(?<after> (?:(?:a (?:bit|little|touch|tad)|slightly|much) )?(?:up|down|[a-z]+er))?");

    private static final Pattern HUE = pattern(HUES);

    /** Words by which hues are apart, or are those of a tint. */
    private static final Pattern OTHERWISE = pattern(
            "split\\w*|ton(?:e|ed|ing)(?! down)|duo-?ton\\w*|casts?|tint\\w*|(?:orange|teal)s?[ -](?:and|&)[ -](?:orange|teal)s?"
                    + "|filter\\w*|shadows?|highlights?|darks|lights|between|apart|closer|together|collapse|swap\\w*|instead"
                    + "|fight\\w*|argu\\w+|clash\\w*|compet\\w+|without|none of|win|(?:don.?t|not|never) " + EFFECT
                    + "|muted " + HUES + " (?:and|&) " + HUES + " skin");

    /** Words for a white balance, which by the name of a hue alone may be heard in place of that. */
    private static final Pattern BALANCE = pattern("warm\\w*|cool\\w*|cold\\w*|temp\\w*|wb|white balance");

    private HueLists() {}

    /**
     * What a sentence asks for, with what is asked of a hue of a list for those of the list of which nothing is.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || has(OTHERWISE, words)) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        LIST.matcher(words)
                .results()
                // Of "darken blue and green brighter" each is another wish.
                .filter(list -> list.group("before") == null || list.group("after") == null)
                .map(list -> hues(list.group("hues")))
                .forEach(hues -> missing(hues, edits).stream()
                        .filter(e -> has(BALANCE, words) || edits.stream().noneMatch(other -> standsFor(other, e)))
                        .forEach(edits::add));
        return edits.size() == read.edits().size() ? read : read.withEdits(edits);
    }

    /** The hues that words name. */
    static Set<Hue> hues(String list) {
        return HUE.matcher(list)
                .results()
                .map(name -> HUE_OF_NAME.get(name.group()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hue.class)));
    }

    /** For the hues of a list that have no edit, those that all its others have. */
    private static List<AttributeEdit> missing(Set<Hue> hues, List<AttributeEdit> edits) {
        List<AttributeEdit> told = edits.stream()
                .filter(e -> e.hue().filter(hues::contains).isPresent())
                .toList();
        Set<Hue> heard = told.stream().flatMap(e -> e.hue().stream()).collect(Collectors.toSet());
        boolean plain = told.stream().allMatch(e -> STRENGTHS.contains(e.attribute()))
                && told.stream().map(AttributeEdit::region).distinct().count() == 1;
        if (!plain) {
            return List.of();
        }
        List<AttributeEdit> shared = told.stream()
                .filter(e -> e.hue().equals(told.getFirst().hue()))
                .filter(e -> heard.stream().allMatch(hue -> told.stream().anyMatch(other -> isSame(e, other, hue))))
                .toList();
        return hues.stream()
                .filter(hue -> !heard.contains(hue))
                .flatMap(hue -> shared.stream()
                        .map(e -> new AttributeEdit(e.attribute(), Optional.of(hue), e.region(), e.amount())))
                .toList();
    }

    /** Whether an edit of a hue goes the same way. */
    private static boolean isSame(AttributeEdit edit, AttributeEdit other, Hue hue) {
        return other.hue().equals(Optional.of(hue))
                && other.attribute() == edit.attribute()
                && other.amount() > 0 == edit.amount() > 0;
    }

    /** Whether a white balance does what an edit of a hue would: "less blue and purple" may be heard as warmer. */
    private static boolean standsFor(AttributeEdit balance, AttributeEdit edit) {
        float amount = edit.attribute() == Attribute.HUE_SATURATION ? edit.amount() * balance.amount() : 0;
        return switch (edit.hue().orElseThrow()) {
            case ORANGE, YELLOW -> balance.attribute() == Attribute.TEMPERATURE && amount > 0;
            case BLUE -> balance.attribute() == Attribute.TEMPERATURE && amount < 0;
            case MAGENTA -> balance.attribute() == Attribute.TINT && amount > 0;
            case GREEN -> balance.attribute() == Attribute.TINT && amount < 0;
            case RED, AQUA, PURPLE -> false;
        };
    }
}
