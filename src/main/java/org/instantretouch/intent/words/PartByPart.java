package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.ADJECTIVE;
import static org.instantretouch.intent.words.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.PlainWishes.VERB;
import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles a sentence that says nothing but how each of some parts shall be: "subject brighter background darker", and at most one
 * thing more, which without a part is of the whole photo: "face brighter background darker more contrast". A network hears
 * none of it, or one part as the other shall be.
 */
final class PartByPart {
    /** Without "make" before it, "face dark background bright" complains of both. */
    private static final String SAID = "(?:" + COMPARATIVE + "|warm|cool|cold)";

    private static final String MADE = "(?:" + COMPARATIVE + "|(?:" + DEGREE + " )?" + ADJECTIVE + ")";

    private static final String THEN = "(?: ?[,;./] ?| - | )(?:and |but |then |while )?";

    /** Before "more" it is that of what comes next. */
    private static final String MAYBE_SO = "(?: " + DEGREE + "(?! (?:more|less)\\b))?";

    private static final String TO_DO = VERB + " " + THE + NAME + MAYBE_SO;

    /** What no part is or gets without a word that says so: neither "the sky is more contrast" nor "is a vignette". */
    private static final String WHOLE = "(?:(?:add |plus )?(?:" + DEGREE + " )?(?:more|less) (?:contrast|saturation)"
            + MAYBE_SO + "|(?:add|plus) (?:some |" + DEGREE + " (?:of )?)?(?:contrast|saturation)"
            + "|(?:add |plus )?(?:an? )?(?:(?:slight|subtle|soft|strong) )?vignette)";

    private static final String END = "(?:,? (?:please|pls|thanks|thank you))?[.!]? ?$";

    private static final Pattern SENTENCE = Pattern.compile(PLEASE + "(?:" + parts(THE + NAME + " " + SAID + MAYBE_SO)
            + "|make " + parts(THE + NAME + " " + MADE + MAYBE_SO) + "|(?<toDo>" + parts(TO_DO) + "))(?:" + THEN
            + "(?<whole>"
            + WHOLE + "))?" + END);

    private static final Pattern PART = Pattern.compile("\\b(?<part>" + NAME + ") " + MADE + MAYBE_SO);

    /** Likewise, where the verb comes first. */
    private static final Pattern PART_TO_DO =
            Pattern.compile("\\b" + VERB + " " + THE + "(?<part>" + NAME + ")" + MAYBE_SO);

    private PartByPart() {}

    private static String parts(String part) {
        return part + "(?:" + THEN + "(?:make )?" + part + "){1,3}";
    }

    /**
     * What a sentence asks for; as it was read, unless that lacks what it says of a part, or has it of
     * another.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher sentence = SENTENCE.matcher(words);
        if (read.isUnsupported() || read.style().isPresent() || !sentence.find()) {
            return read;
        }
        List<AttributeEdit> said = said(sentence.group("toDo") == null ? PART : PART_TO_DO, words);
        if (sentence.group("whole") != null) {
            said.add(ofTheWhole(sentence.group("whole"), read));
        }
        boolean isClear = said.stream().map(RegionLists::region).distinct().count() == said.size();
        return isClear && !isHeard(said, read)
                ? read.withEdits(
                        said.stream().map(e -> heard(e, read).orElse(e)).toList())
                : read;
    }

    /** Whether all that is said was read, and none of it of another part. */
    private static boolean isHeard(List<AttributeEdit> said, Intent read) {
        Intent asked = read.withEdits(said);
        return said.stream().allMatch(e -> heard(e, read).isPresent())
                && read.edits().stream()
                        .filter(e -> said.stream().map(RegionLists::wish).anyMatch(RegionLists.wish(e)::equals))
                        .allMatch(e -> heard(e, asked).isPresent());
    }

    private static List<AttributeEdit> said(Pattern part, String words) {
        List<AttributeEdit> said = new ArrayList<>();
        part.matcher(words)
                .results()
                .forEach(found -> PlainWishes.edits(found.group()).stream()
                        .map(e -> RegionLists.in(NamedRegions.of(found.group("part")), e))
                        .forEach(said::add));
        return said;
    }

    /** By as much as was heard of it in a part. */
    private static AttributeEdit ofTheWhole(String whole, Intent read) {
        AttributeEdit said = whole.endsWith("vignette")
                ? AttributeEdit.of(Attribute.VIGNETTE, Words.amount(whole))
                : PlainWishes.edits(whole).getFirst();
        return read.edits().stream()
                .filter(e -> e.attribute() == said.attribute() && e.amount() * said.amount() > 0)
                .findFirst()
                .map(e -> said.withAmount(e.amount()))
                .orElse(said);
    }

    /** What was read for the same wish. */
    private static Optional<AttributeEdit> heard(AttributeEdit said, Intent read) {
        return read.edits().stream()
                .filter(e -> RegionLists.region(e) == RegionLists.region(said)
                        && RegionLists.wish(e).equals(RegionLists.wish(said)))
                .findFirst();
    }
}
