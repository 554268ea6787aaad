package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;

/**
 * Settles what goes where there shall be less yellow or orange and the warmth is kept: "less yellow, but keep it warm". A network
 * hears a cooler photo, which is what is ruled out, or nothing.
 */
final class KeptWarmth {
    private static final String NOT = "(?<!\\bnot |n.t |\\bnever |\\bno )";

    private static final String TAKE = "(?:less|not (?:so|as|that|quite so)|too|reduce|lower|drop|cut|tone down"
            + "|desaturate|remove|lose|get rid of|take (?:out|away)|take)";

    private static final String WARM_HUES = "(?:yellow|orange)s?";

    /** Less of a hue, which is no thing's of that. */
    private static final Pattern LESS = pattern(NOT + TAKE + "(?: (?:the|that|some|of|much)){0,3} (?<hues>" + WARM_HUES
            + "(?: (?:and|or|&) " + WARM_HUES + ")?)(?: tones?)?(?: (?:out|away|down))?"
            + "(?=$| ?[,;.!?&]| (?:" + DEGREE + "|and|but|or|overall|please|though|while|with|without|yet)\\b)");

    private static final String ONLY =
            "(?: (?!(?:and|but|less|more|not|cool\\w*|cold\\w*|" + HUES + ")\\b)[a-z']+){0,3}? ";

    private static final String COLD = "(?:it |things )?(?:(?:look|feel|go|get) )?(?:cold|cool)(?:er)?";

    private static final Pattern KEPT = pattern(NOT
            + "(?:(?:keep|leav|preserv|retain|maintain)(?:e|ing|s)?|without losing|do(?: not|n.?t) lose"
            + "|(?<!d )(?:like|love) (?:how|its|that|the))" + ONLY + "warm(?:th)?"
            + "|(?:still|stays?|staying|remains?|remaining) (?:(?:nice and|nicely|quite|very) )?warm"
            + "|warmth (?:(?:can|should|must) )?(?:stay|remain)s?"
            + "|without (?:making|turning|letting|getting) " + COLD + "|without cooling(?: it)?"
            + "|do(?: not|n.?t) (?:make|turn|let|get) " + COLD);

    /** Where it is less of the hue that is ruled out. */
    private static final Pattern NOT_LESS =
            pattern("(?:not|don.?t|never) (?:(?:make|get|have|want|it|that|the|this|photo|to|any|to be) ){0,4}" + TAKE
                    + " " + WARM_HUES);

    /** What has a tint or a cast, which an edit of a hue would not take away. */
    private static final Pattern TINTED =
            pattern("highlights?|shadows?|whites|blacks|lights|darks|midtones?|casts?|tints?"
                    + "|tinge|filter|wb|white balance|cooler|colder|warmer|if|why");

    private KeptWarmth() {}

    /**
     * What a sentence asks for; as it was read, unless there shall be less yellow or orange and as much warmth.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Set<Hue> less = less(words);
        if (less.isEmpty()
                || read.isUnsupported()
                || read.style().isPresent()
                || !has(KEPT, words)
                || has(TINTED, words)
                || has(NOT_LESS, words)
                || !NamedRegions.withTheWhole(words).isEmpty()) {
            return read;
        }
        List<AttributeEdit> cooler =
                read.edits().stream().filter(KeptWarmth::isCooler).toList();
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeAll(cooler);
        float amount =
                cooler.isEmpty() ? Words.amount(words) : -cooler.getFirst().amount();
        less.stream()
                .filter(hue -> edits.stream().noneMatch(e -> isStrength(e, hue)))
                .forEach(hue -> edits.add(AttributeEdit.of(Attribute.HUE_SATURATION, hue, -amount)));
        return edits.equals(read.edits()) ? read : keepingWarmth(edits, read);
    }

    private static Set<Hue> less(String words) {
        return LESS.matcher(words)
                .results()
                .flatMap(found -> HueLists.hues(found.group("hues")).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hue.class)));
    }

    private static boolean isCooler(AttributeEdit edit) {
        return edit.attribute() == Attribute.TEMPERATURE && edit.amount() < 0;
    }

    private static boolean isStrength(AttributeEdit edit, Hue hue) {
        return edit.attribute() == Attribute.HUE_SATURATION && edit.hue().equals(Optional.of(hue));
    }

    private static Intent keepingWarmth(List<AttributeEdit> edits, Intent read) {
        Set<Keep> keeps = new HashSet<>(read.keeps());
        Keep.of(Attribute.TEMPERATURE.id()).ifPresent(keeps::add);
        return new Intent(edits, read.style(), keeps, read.unsupported());
    }
}
