package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.UnplacedWishes.PART;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles where an edit goes that is of the rest of a photo: "darken the sky and brighten the rest", "focus on her by darkening the
 * rest". A network hears the whole photo, so that the two cancel in the region, or the region too, or one of two wishes.
 */
final class RestOfPhoto {
    /** Where the rest is. */
    static final String ELSEWHERE = "(?:everywhere else|elsewhere|(?:in|on|at|to|for|from) the rest)\\b";

    static final String REST = "(?:(?:all (?:of )?)?(?:the )?rest"
            + "(?: of (?:it|(?:the |this |my )?(?:photo|picture|pic|image|shot|scene|frame)))?"
            + "|(?:everything|everywhere|all) else)";

    private static final Pattern NAMED = pattern(REST);

    /** Words by which the rest is to be left alone, or what the region is compared with. */
    private static final Pattern NO_WISH =
            pattern("not|no|dont|fine|ok|okay|good|great|perfect|nice|lovely|alone|untouched"
                    + "|unchanged|stays?|remains?|leave|leaving|same|than|compared|match\\w*|even|blend\\w*|as (?:it|is|they)"
                    + "|(?:with|to|like|as) " + REST);

    private static final Pattern BY_THE_REST = Pattern.compile(".*\\bby (?:[a-z]+ )?[a-z]+ing " + REST + "(?: (?:"
            + DEGREE + "|darker|brighter|lighter|down|back))*" + END);

    private static final String UP =
            "(?:(?:bright|light|warm)er|more (?:saturated|saturation|colou?rful|vivid|contrast))";

    private static final String DOWN = "(?:(?:dark|dimm|cool|cold)er|desaturated|muted"
            + "|less (?:saturated|saturation|colou?rful|vivid|contrast))";

    private static final String VERB =
            "(?:brighten|lighten|lift|darken|dim|warm|cool|saturate|desaturate|mute)(?: up| down)?";

    private static final String THEN = ",? ?(?:and |but |while |with )?";

    /** "Foreground a bit brighter, the rest darker". */
    private static final Pattern BY_STATE =
            Pattern.compile("(?:please )?(?:make )?" + PART + degree("degreeThere") + " "
                    + way("there", UP + "|" + DOWN) + THEN + REST + degree("degreeElsewhere") + " "
                    + way("elsewhere", UP + "|" + DOWN) + END);

    /** "Desaturate the sky and saturate the rest a bit". */
    private static final Pattern BY_VERB = Pattern.compile("(?:please )?" + way("there", VERB) + " " + PART
            + degree("degreeThere") + THEN + way("elsewhere", VERB) + " " + REST + degree("degreeElsewhere") + END);

    private static final String STATE = "(?:bright|light|dark|dim|warm|cool|cold|saturated|colou?rful|muted)";

    /** "Warm skin, rest cooler". */
    private static final Pattern BY_ADJECTIVE = Pattern.compile("(?:please )?" + way("there", STATE) + " " + PART
            + degree("degreeThere") + THEN + REST + degree("degreeElsewhere") + " " + way("elsewhere", UP + "|" + DOWN)
            + END);

    /** What is done to the rest at last. */
    private static final Pattern LAST = Pattern.compile(".{4,120}?(?:,|,? (?:and|but|while)) (?:" + VERB + " " + REST
            + "(?: " + DEGREE + ")?|(?:make )?" + REST + "(?: " + DEGREE + ")? (?:" + UP + "|" + DOWN + "))" + END);

    /** Beside the rest, it is the subject's. */
    private static final Pattern SKIN = pattern("skin(?: tones?)?");

    private static final Map<Attribute, Pattern> OF = Map.of(
            Attribute.EXPOSURE, pattern("(?:bright|light|dark)(?:e[nr])?|lift|dim|dimmer"),
            Attribute.TEMPERATURE, pattern("warm|warmer|cool|cooler|cold|colder"),
            Attribute.SATURATION, pattern("(?:de)?saturated?|saturation|muted?|colou?rful|vivid"),
            Attribute.CONTRAST, pattern("contrast"));

    private static final Pattern IS_UP =
            pattern(UP + "|bright(?:en)?|light(?:en)?|lift|warm|(?<!less )(?:saturated?|colou?rful)");

    private RestOfPhoto() {}

    /** A wish for a region, and one for what is not it. */
    private record Two(AttributeEdit there, AttributeEdit elsewhere) {}

    private static String degree(String name) {
        return "(?<" + name + ">(?: " + DEGREE + ")?)";
    }

    private static String way(String name, String words) {
        return "(?<" + name + ">" + words + ")";
    }

    /**
     * What a sentence asks for; as it was read, unless it names one region and the rest.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        return settleBySubject(SKIN.matcher(words).replaceAll("subject"), read);
    }

    private static Intent settleBySubject(String words, Intent read) {
        List<Region> named = NamedRegions.in(words);
        if (named.size() != 1
                || NAMED.matcher(words).results().count() != 1
                || read.isUnsupported()
                || read.style().isPresent()
                || has(NO_WISH, words)
                || Words.hasShortNot(words)) {
            return read;
        }
        Region region = named.getFirst();
        return BY_THE_REST.matcher(words).matches()
                ? offThe(region, read)
                : heard(region, read)
                        .or(() -> said(words, region, read))
                        .map(two -> withTwo(two, read))
                        .or(() -> besideAnother(words, region, read))
                        .orElse(read);
    }

    /** Light for the rest after another wish for the region: "more drama in the sky and brighten the rest". */
    private static Optional<Intent> besideAnother(String words, Region region, Intent read) {
        List<AttributeEdit> everywhere =
                read.edits().stream().filter(e -> e.region() == Region.WHOLE).toList();
        boolean isOfRest = everywhere.size() == 1
                && LAST.matcher(words).matches()
                && everywhere.getFirst().attribute() == Attribute.EXPOSURE
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.WHOLE
                                || (e.region() == region && e.attribute() != Attribute.EXPOSURE));
        return isOfRest && read.edits().size() > 1
                ? Optional.of(read.withEdits(read.edits().stream()
                        .flatMap(e ->
                                e.region() == Region.WHOLE ? SparedRegions.elsewhere(region, e).stream() : Stream.of(e))
                        .toList()))
                : Optional.empty();
    }

    /** What is done to the rest alone, where the region got it as well. */
    private static Intent offThe(Region region, Intent read) {
        boolean one = read.edits().stream()
                        .map(e -> Map.entry(e.attribute(), e.amount() > 0))
                        .distinct()
                        .count()
                == 1;
        boolean there = read.edits().stream().anyMatch(e -> e.region() == region || e.region() == Region.WHOLE);
        AttributeEdit first = one && there ? read.edits().getFirst() : null;
        return first != null
                        && SparedRegions.isAPart(region)
                        && !first.attribute().hasHue()
                ? read.withEdits(SparedRegions.elsewhere(region, first.attribute(), first.amount()))
                : read;
    }

    /** What was heard of a region and, all over the photo, of the rest. */
    private static Optional<Two> heard(Region region, Intent read) {
        return read.edits().stream()
                .filter(there -> there.region() == region && !there.attribute().hasHue())
                .flatMap(there -> read.edits().stream()
                        .filter(e -> isOfTheRest(e, there, read))
                        .map(e -> new Two(there, e)))
                .findFirst();
    }

    /**
     * Whether an edit is meant for what is not in another's region: the opposite, or where all but the region is a region itself,
     * any.
     */
    private static boolean isOfTheRest(AttributeEdit edit, AttributeEdit there, Intent read) {
        boolean same = edit.attribute() == there.attribute();
        boolean opposite = same && edit.amount() * there.amount() < 0;
        return SparedRegions.isAPart(there.region())
                ? edit.region() == Region.WHOLE
                        && SparedRegions.mayMoveOff(edit, there.region())
                        && (opposite || (!same && read.edits().size() == 2))
                : opposite && (edit.region() == Region.WHOLE || edit.region() == Region.BACKGROUND);
    }

    /** What the words say of a region and the rest, where at best one of it was heard. */
    private static Optional<Two> said(String words, Region region, Intent read) {
        return Stream.of(BY_STATE, BY_VERB, BY_ADJECTIVE)
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(two -> OF.keySet().stream()
                        .filter(attribute -> isOf(attribute, two, read))
                        .findFirst()
                        .map(attribute -> new Two(
                                edit(attribute, region, two.group("there"), two.group("degreeThere"), read),
                                edit(
                                        attribute,
                                        Region.WHOLE,
                                        two.group("elsewhere"),
                                        two.group("degreeElsewhere"),
                                        read))));
    }

    /** Whether two wishes are the two ways of an attribute, of which nothing but one was heard. */
    private static boolean isOf(Attribute attribute, Matcher two, Intent read) {
        Pattern of = OF.get(attribute);
        return of != null
                && has(of, two.group("there"))
                && has(of, two.group("elsewhere"))
                && has(IS_UP, two.group("there")) != has(IS_UP, two.group("elsewhere"))
                && read.edits().stream().allMatch(e -> e.attribute() == attribute)
                && read.edits().stream().map(e -> e.amount() > 0).distinct().count() < 2;
    }

    /** By the amount that was heard that way, or that of the words. */
    private static AttributeEdit edit(Attribute attribute, Region region, String way, String degree, Intent read) {
        float sign = has(IS_UP, way) ? 1 : -1;
        float amount = read.edits().stream()
                .map(AttributeEdit::amount)
                .filter(heard -> heard * sign > 0)
                .findFirst()
                .orElse(sign * Words.amount(degree));
        return new AttributeEdit(attribute, Optional.empty(), region, amount);
    }

    private static Intent withTwo(Two two, Intent read) {
        Region region = two.there.region();
        List<AttributeEdit> elsewhere =
                SparedRegions.elsewhere(region, two.elsewhere.attribute(), two.elsewhere.amount());
        double takenBack = elsewhere.stream()
                .filter(e -> e.region() == region)
                .mapToDouble(AttributeEdit::amount)
                .sum();
        List<AttributeEdit> edits = new ArrayList<>();
        edits.add(two.there.withAmount((float) Math.clamp(two.there.amount() + takenBack, -1, 1)));
        elsewhere.stream().filter(e -> e.region() != region).forEach(edits::add);
        read.edits().stream()
                .filter(e -> e.attribute() != two.there.attribute() && e.attribute() != two.elsewhere.attribute())
                .forEach(edits::add);
        return read.withEdits(edits);
    }
}
