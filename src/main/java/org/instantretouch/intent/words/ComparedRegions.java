package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.EDIT;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.UnplacedWishes.PART;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what stays that a sentence only names to tell where, or how much: "darken around the subject", "face too dark compared to
 * the background". A network edits what it hears named.
 */
final class ComparedRegions {
    private static final Pattern AROUND = Pattern.compile(EDIT
            + "(?: (?:the )?(?:areas?|space|parts?|surroundings|stuff|things))?(?: all)? a?round " + PART + "(?: "
            + EDIT
            + ")?" + END);

    /** What is compared by "more than" may be changed as well, only less so. */
    private static final Pattern COMPARED = Pattern.compile(
            "(.*\\b(?:compared (?:to|with)|against|relative to|next to" + "|(?<!more |less )than)) " + PART + END);

    private static final String SKIN = "(?:(?:the |my |her |his |our |their )?(?:skin(?: ?tones?)?|faces?))";

    /** Skin by what it is compared with, where no place was heard. */
    private static final Pattern SKIN_THAN = Pattern.compile(
            "(?:(?:please|i want|i'd like|would like|like|make|can you make|could you make|get|so|that) )*" + SKIN
                    + " (?:(?:should|must|has to|needs to|ought to|to) (?:be |look )?)?(?:" + Words.DEGREE
                    + " )?(?:(?:more|less) (?:" + Words.HUES
                    + ")|redder|oranger|yellower|pinker|greener) than (?:the|her|his|my|our|their|that) [a-z]+(?: [a-z]+)?"
                    + END);

    /** Parts of a room that lie somewhere. */
    private static final Map<String, Region> ROOM = Map.of(
            "floor",
            Region.BOTTOM,
            "carpet",
            Region.BOTTOM,
            "ceiling",
            Region.TOP,
            "wall",
            Region.BACKGROUND,
            "walls",
            Region.BACKGROUND);

    private static final String THING = "(?:the |my |her |his |our |their )([a-z]+)";

    /** What is as it shall be, and what shall be so. */
    private static final Pattern AS_MUCH_AS = Pattern.compile("(?:please )?(?:(?:make|get|turn|i want) )?" + THING
            + " (?:(?:should|must|to) be |look )?(?:just )?as (?:bright|light|dark|warm|cool|cold|white|saturated|colou?rful|contrasty) as "
            + THING + END);

    private static final String SOMEONE =
            "(?:it|him|her|them|(?:the|my|our|his|her|their|this|that) (?!(?:sky|skies|clouds?|foreground|background|backdrop|left|right|top"
                    + "|bottom|middle|cent(?:er|re)|edges?|corners?|shadows?|highlights?|whites|blacks|colou?rs?|tones?|photo|picture|image"
                    + "|shot|water|sea|ground|grass|mountains?|hills?|horizon|road|path|river|lake|coast|island|moon|stars|text|"
                    + Words.HUES + ")\\b)[a-z]+)";

    private static final String REST =
            "(?:(?:the rest|everything else|all else|anything else)(?: (?:of|in) (?:it|the (?:photo|picture|image|scene|shot|frame)))?"
                    + "|everything around (?:it|him|her|them)|(?:what is|what's|all) around (?:it|him|her|them)|its surroundings|the surroundings)";

    /** What is to stand out by its light from all else, after what may be said of where it is. */
    private static final Pattern THAN_THE_REST = Pattern.compile("(?:^ ?|(?<before>^.{5,80}?)(?:,|;|\\.| so| and) )"
            + "(?:please |can you |could you |i want to |just )?(?:make|get|have|let) " + SOMEONE
            + " (?:be |look |stand out )?"
            + PlainWishes.COMPARATIVE + " than " + REST + END);

    /** What is not seen among others like it. */
    private static final Pattern LOST = Pattern.compile("^ ?" + SOMEONE + "(?: [a-z]+)? "
            + "(?:(?:gets?|is|are) (?:a bit |totally |completely |kind of |really )?lost (?:among|amongst|between|in|against|with)"
            + "|(?:is|are) (?:a bit |very |really |so )?(?:hard|difficult) to (?:make out|see|spot|find|pick out)(?: (?:among|amongst|between|in|against))?"
            + "|(?:blends?|disappears?|vanish(?:es)?) (?:into|in|among|amongst|between|against))"
            + "(?: (?!(?:dark\\w*|shadows?|shade|black|gloom|murk|haze|fog|mist|glare|light|night|make|brighten|lighten|lift)\\b)[a-z]+){0,5}"
            + "(?:,|;|\\.| so| and) (?:please |can you |could you )?(?:(?:make|get) (?:it|him|her|them) "
            + PlainWishes.COMPARATIVE
            + "|(?:brighten|lighten) (?:it|him|her|them)(?: up)?(?: " + Words.DEGREE + ")?)" + END);

    private ComparedRegions() {}

    /**
     * What a sentence asks for, without what it names for comparison.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (isPlacedNowhere(read)
                && (isThanTheRest(words) || LOST.matcher(words).matches())) {
            return read.withEdits(
                    read.edits().stream().map(e -> e.withRegion(Region.SUBJECT)).toList());
        }
        if (read.isUnsupported() || read.style().isPresent() || !isOneWish(read)) {
            return read;
        }
        if (SKIN_THAN.matcher(words).matches()) {
            return onSkin(read);
        }
        Matcher much = AS_MUCH_AS.matcher(words);
        if (much.matches()) {
            return offStandard(place(much.group(1)), place(much.group(2)), read);
        }
        Matcher around = AROUND.matcher(words);
        if (around.matches()) {
            return NamedRegions.of(around.group(1)) == Region.SUBJECT ? behind(read) : read;
        }
        Matcher compared = COMPARED.matcher(words);
        return compared.matches() ? without(NamedRegions.of(compared.group(2)), compared.group(1), read) : read;
    }

    private static boolean isThanTheRest(String words) {
        Matcher than = THAN_THE_REST.matcher(words);
        return than.matches()
                && NamedRegions.in(Objects.requireNonNullElse(than.group("before"), "")).stream()
                        .allMatch(region -> region == Region.SUBJECT);
    }

    /** Whether what was heard is of the whole photo, or of all but what it is for. */
    private static boolean isPlacedNowhere(Intent read) {
        return !read.isUnsupported()
                && read.style().isEmpty()
                && !read.edits().isEmpty()
                && isOneWish(read)
                && read.edits().stream()
                        .allMatch(e -> !e.attribute().hasHue()
                                && (e.region() == Region.WHOLE || e.region() == Region.BACKGROUND));
    }

    /** Whether all edits do the same, wherever they do it. */
    private static boolean isOneWish(Intent read) {
        return read.edits().stream()
                        .map(e -> e.withAmount(Math.signum(e.amount())))
                        .map(e -> new AttributeEdit(e.attribute(), e.hue(), Region.WHOLE, e.amount()))
                        .distinct()
                        .count()
                == 1;
    }

    /** The edit, where it reached the subject, behind it. */
    private static Intent behind(Intent read) {
        AttributeEdit first = read.edits().getFirst();
        boolean there = read.edits().stream().anyMatch(e -> e.region() == Region.SUBJECT);
        boolean near =
                read.edits().stream().allMatch(e -> e.region() == Region.SUBJECT || e.region() == Region.BACKGROUND);
        return there && near
                ? read.withEdits(
                        List.of(new AttributeEdit(first.attribute(), first.hue(), Region.BACKGROUND, first.amount())))
                : read;
    }

    private static Intent onSkin(Intent read) {
        boolean isOfHue = read.edits().size() == 1
                && read.edits().getFirst().attribute().hasHue()
                && read.edits().getFirst().region() == Region.WHOLE;
        AttributeEdit first = read.edits().getFirst();
        return isOfHue
                ? read.withEdits(
                        List.of(new AttributeEdit(first.attribute(), first.hue(), Region.SUBJECT, first.amount())))
                : read;
    }

    private static Region place(String name) {
        return ROOM.getOrDefault(name, NamedRegions.of(name));
    }

    /** What was heard where nothing shall change, where it shall. */
    private static Intent offStandard(Region place, Region standard, Intent read) {
        AttributeEdit first = read.edits().getFirst();
        return read.edits().size() == 1 && first.region() == standard && standard != Region.WHOLE && place != standard
                ? read.withEdits(List.of(new AttributeEdit(first.attribute(), first.hue(), place, first.amount())))
                : read;
    }

    /** Without what a region got that only another was to get. */
    private static Intent without(Region standard, String rest, Intent read) {
        List<Region> named = NamedRegions.in(rest);
        boolean other = read.edits().stream().map(AttributeEdit::region).anyMatch(named::contains);
        return other && !named.contains(standard)
                ? read.withEdits(read.edits().stream()
                        .filter(e -> e.region() != standard)
                        .toList())
                : read;
    }
}
