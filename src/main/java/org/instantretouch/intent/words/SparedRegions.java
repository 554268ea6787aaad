package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.UnplacedWishes.WISH;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles where an edit goes that spares a region: "brighten everything but the face", "black and white, the dog in colour". A
 * network hears the region, and edits it.
 */
final class SparedRegions {
    static final String EVERYTHING = "(?:everything|everywhere|everyone|anything|all|(?:whole|entire) \\w+|every \\w+)";

    static final String EXCEPT = "(?:x?cept(?:ing)?|except(?:ing)?|bar|apart from|other than|aside from|besides"
            + "|save|excluding)(?: for)?";

    static final String SPARED = "(?: (?:on|in|for|at))? " + THE + "(" + NAME + "|skin(?: ?tones?)?\\b)";

    /** After a region that is spared: the end of its part of the sentence, or how the rest shall be. */
    static final String THEN = "(?=,? ?$|[;.!?]|,? (?:please|pls|thanks|thank you)\\b"
            + "|,? (?:" + DEGREE + "|some|by|needs?|should|must|gets?"
            + "|goes|more|less|down|up|to be|(?:warm|cool|cold|bright|light|dark|dimm|soft|flatt|clear|hazi|strong)er"
            + "|in (?:bw|gr[ae]y\\w*)|bw|desaturated)\\b|:)";

    private static final String END = "(?=,? ?$|[;.!?]|,? (?:please|pls|thanks|thank you)\\b)";

    private static final String BUT = "(?:,? (?:but|and|while|just|only)|,)";

    private static final String LEFT_OUT = "(?:(?:on|in|for|at) )?" + THE + "(" + NAME + "|skin(?: tones?)?\\b)";

    private static final String WHO = THE + "(" + NAME + "|skin(?: tones?)?\\b|s?he\\b|peoples?\\b)";

    static final String AS_IT_IS =
            "(?:(?:completely |exactly |well )?(?:alone|out|be|untouched|unchanged|unaffected|intact"
                    + "|as (?:it|he|she|they) (?:is|are|was|were)|(?:just )?as is|the same|the way (?:it|they) (?:is|are)))";

    /** A wish that goes everywhere but to a region: "brighten it but not the sky", "warmer, leave the faces alone". */
    private static final Pattern WISH_BUT = wishBut(UnplacedWishes.WISHES);

    /** The same of something that stands for no region: "brighten the minaret but not the sky". */
    private static final Pattern WISH_OF_SOMETHING_BUT = wishBut(
            WISH + "(?: (?:on|to|for) the)? (?!nothing\\b|" + NAME + ")[a-z]{4,}(?: " + UnplacedWishes.EDIT + ")?");

    /** Whatever is wished of things of one hue: "make the lake bluer and leave the sky alone". */
    private static final Pattern HUE_WISH_BUT = wishBut("(?:(?!\\b(?:but|except|without)\\b)[^,;.!?])+?");

    /** What nobody is, or wears: hues by their own names, and what grows, lies or stands around. */
    private static final Pattern OF_THE_SCENE = pattern(
            "(?:reds|oranges|yellows|greens|blues|purples|pinks|magentas|less (?:red|orange|yellow|green|blue|pink|magenta)"
                    + "|flowers?|blossoms?|petals|roses?|tulips?|poppies|lavender|sunflowers?|leaf|leaves"
                    + "|foliage|grass|lawn|hedges?|trees?|bush(?:es)?|ferns?|plants?|vines?|ivy|moss|garden|park|fields?|meadow|wheat|corn|crops?|forest|woods?"
                    + "|sky|skies|clouds?|sunset|sunrise|sea|ocean|lake|river|pond|pool|water|waves|beach|sand|dunes?|desert|hills?|mountains?|cliffs?"
                    + "|rocks?|snow|ice|ground|road|street|pavement|walls?|bricks?|doors?|windows?|houses?|barn|roofs?|buildings?|fence|bridge|car|bus|boats?"
                    + "|train|lights?|lamps?|neon|signs?|curtains?|carpet|sofa|chairs?|table|background|backdrop|scenery|landscape)");

    /** Where what is spared begins. */
    private static final Pattern BUT_OR_SO = Pattern.compile(BUT + "\\b|,? " + EXCEPT + " |,? without\\b");

    static final String WITHOUT = "(?:" + BUT + " not|,? " + EXCEPT
            + "|,? (?:but )?without (?:touch|affect|chang|alter)ing"
            + "|" + BUT + " (?:please )?(?:do not|don't|dont|never) (?:touch|affect|change|alter)|" + BUT + " leave)";

    /**
     * A wish that goes everywhere but to a region which is to be the opposite: "cooler, but keep the faces warm", "colder but the
     * people stay warm".
     */
    private static final Pattern WISH_BUT_KEEP =
            Pattern.compile(WISH + BUT + " (?:(?:keep|keeping|leave|leaving) " + LEFT_OUT + "|"
                    + WHO + " (?:(?:should|must|shall|can|has to|have to) )?(?:stays?|remains?))"
                    + " (?:nice and )?(?<as>[a-z]+(?: [a-z]+)?)" + UnplacedWishes.END);

    /** The other way round: "keep her bright, rest darker". */
    private static final Pattern KEEP_AND_REST = Pattern.compile("(?:please )?(?:keep|keeping|leave|leaving) "
            + LEFT_OUT
            + " (?:nice and )?(?<as>[a-z]+(?: [a-z]+)??)(?:" + BUT + "|;)? (?:" + WISH + " " + RestOfPhoto.REST + "|"
            + RestOfPhoto.REST + " " + WISH + ")" + UnplacedWishes.END);

    /** A region stays as it is, and the rest does not: "keep the sky as it is, make everything else darker". */
    private static final Pattern LEAVE_AND_REST =
            Pattern.compile("(?:please )?(?:(?:keep|keeping|leave|leaving) " + LEFT_OUT
                    + "(?: (?:" + AS_IT_IS
                    + "|natural(?: looking)?))?|(?:do not|don't|dont|never|without) (?:touch|change|affect|touching|changing) "
                    + LEFT_OUT
                    + ")(?:" + BUT + "|;)? (?:(?:just|please|only) )?(?:" + WISH + " " + RestOfPhoto.REST + "(?: "
                    + WISH + ")?|"
                    + RestOfPhoto.REST + " " + WISH + ")" + UnplacedWishes.END);

    /** Another wish after one that spares a region goes everywhere: "darker but not the faces and a bit warmer". */
    private static final Pattern WISH_BUT_AND = Pattern.compile(WISH + "(?:" + BUT + " not " + LEFT_OUT + "|" + BUT
            + " (?:leave|keep) " + LEFT_OUT + " " + AS_IT_IS + "|,? " + EXCEPT + " " + LEFT_OUT
            + "|,? (?:but )?without (?:touching|changing|affecting) " + LEFT_OUT
            + ")(?:,| and|, and) (?:also |make it )?(?<also>" + PlainWishes.COMPARATIVE + ")" + UnplacedWishes.END);

    /** How a region is that an edit up would change, and one down, by the edit's attribute. */
    private static final Map<Attribute, List<Pattern>> OPPOSITES = Map.of(
            Attribute.EXPOSURE, List.of(pattern("dark|dim"), pattern("bright|light|lit|well lit")),
            Attribute.TEMPERATURE, List.of(pattern("cool|cold"), pattern("warm")),
            Attribute.SATURATION,
                    List.of(
                            pattern("muted|desaturated"),
                            pattern("in colou?r|colou?red|colou?rful|saturated|vivid|vibrant")),
            Attribute.CONTRAST, List.of(pattern("soft|flat"), pattern("contrasty|crisp|punchy")));

    /**
     * "But" that begins another wish is none of these: "brighten everything, but the sky a lot more", "everything warmer but the sky
     * cooler".
     */
    private static final Pattern ALL_BUT = pattern(EVERYTHING + "(?:(?: else)? but" + SPARED + THEN
            + "|(?: \\w+){1,4} but" + SPARED + END + "|,?(?: \\w+){0,6},? " + EXCEPT + SPARED + THEN + ")");

    /** What is to stay how it is, beside a wish for something else. */
    private static final Pattern LEFT_SO = Pattern.compile("(?<wish>[a-z' -]+?)(?:,? (?:but|and|while)|,) (?:please )?"
            + "(?:leave|leaving|keep|keeping) (?:the|my|her|his|our|their) (?<what>[a-z]+) (?<as>[a-z]+)(?: as (?:it|they) (?:is|are))?"
            + UnplacedWishes.END);

    /** What is said of how the rest is, which is no wish to edit it. */
    private static final Pattern RIGHT_ALREADY = pattern(
            "fine|ok|okay|good|great|perfect|nice|lovely|well|happy|love|like|as (?:it )?is|focus|sharp|blur\\w*|gone"
                    + "|is|are|looks?|seems?|was|were|too|keep|leave|not|n't|don't");

    /** What the region does next is another wish. */
    private static final Pattern GOES_ON = Pattern.compile("[,;.:!?] ?(?:s?he|they|it|and|but|so|which|that|then)\\b");

    private static final Pattern BARE = pattern("faces?|skin(?: ?tones?)?|hands?|arms?|legs?|body|people");

    private static final Set<Hue> HUES_OF_SKIN = EnumSet.of(Hue.RED, Hue.ORANGE, Hue.YELLOW, Hue.MAGENTA);

    private static final Set<Hue> HUES_OF_SKIES = EnumSet.of(Hue.AQUA, Hue.BLUE, Hue.PURPLE);

    private static final Pattern SKIN = pattern("skin(?: ?tones?)?");

    private static final Pattern OF_WHOEVER = pattern("skin(?: ?tones?)?|s?he|peoples?");

    private SparedRegions() {}

    /** What a region is not to become. */
    private static final Pattern NOT_MADE = pattern("(?:do not|don't|dont|never) (?:make|turn|get|let) " + LEFT_OUT
            + " (?:(?:get|look|be|any|even|too) )?(?<made>brighter|lighter|darker|warmer|cooler|colder)");

    /** Whether a region is not to become what the photo would not become anyway. */
    private static boolean isMadeOtherwise(String words, Intent read) {
        Matcher made = NOT_MADE.matcher(words);
        if (!made.find()) {
            return false;
        }
        List<AttributeEdit> asked = PlainWishes.edits(made.group("made"));
        return !read.edits().stream()
                .allMatch(e -> asked.stream().anyMatch(a -> RegionLists.wish(a).equals(RegionLists.wish(e))));
    }

    private static Pattern wishBut(String wish) {
        return Pattern.compile(wish + "(?:" + BUT + " not " + LEFT_OUT + "|,? "
                + EXCEPT + " " + LEFT_OUT
                + "|,? (?:but )?(?:without|no|not) (?:to )?(?:touch|affect|change|alter|touching|affecting|changing|altering"
                + "|brightening|lightening|darkening|warming|cooling|saturating) "
                + LEFT_OUT
                + "|" + BUT
                + " (?:please )?(?:do not|don't|dont|never) (?:touch|affect|change|alter|(?:brighten|lighten|darken|warm|cool|saturate)(?: up)?) "
                + LEFT_OUT
                + "|" + BUT + " (?:please )?(?:do not|don't|dont|never) (?:make|turn|get|let) " + LEFT_OUT
                + " (?:(?:get|look|be|any|even|too) )?(?:bright|light|dark|warm|cool|cold)er"
                + "|" + BUT + " (?:leave|leaving|keep|keeping) " + LEFT_OUT + "(?: " + AS_IT_IS + ")?"
                + "|" + BUT + " (?:please )?(?:spare|sparing|protect|protecting|avoid|avoiding|skip|skipping) "
                + LEFT_OUT
                + "|" + BUT + " " + WHO + " (?:(?:should|must|shall|can|has to|have to) )?(?:stays?|remains?)(?: "
                + AS_IT_IS + ")?"
                + "|" + BUT + " " + LEFT_OUT + " (?:do )?(?:not|no|never) (?:to )?(?:touch|change|affect)(?:ed|d)?)"
                + UnplacedWishes.END);
    }

    /**
     * What a sentence asks for; as it was read, unless it spares a region.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        return ColourAlone.settle(words, read)
                .or(() -> ComplainedAllBut.settle(words, read))
                .or(() -> spared(words, read).map(region -> movedOff(region, words, read)))
                .or(() -> ForbiddenThere.isOfOther(words, read) || isMadeOtherwise(words, read)
                        ? Optional.empty()
                        : plainlySpared(words, read)
                                .or(() -> sparedByHue(words, read))
                                .map(region -> allMovedOff(region, read)))
                .or(() -> beforeAnother(words, read))
                .or(() -> SparedThings.beside(words, read))
                .or(() -> ForbiddenThere.isOfOther(words, read)
                        ? Optional.empty()
                        : SparedThings.besidePerson(words, read))
                .or(() -> leftAsItIs(words, read))
                .or(() -> SparedThings.inPlace(words, read))
                .orElse(read);
    }

    /**
     * What acts everywhere but in a region. The background is all but the subject, and the other way round; other regions are taken
     * out of the whole photo, as the bottom is not all but the top.
     */
    static List<AttributeEdit> elsewhere(Region region, Attribute attribute, float amount) {
        return elsewhere(region, AttributeEdit.of(attribute, amount));
    }

    static List<AttributeEdit> elsewhere(Region region, AttributeEdit edit) {
        return isAPart(region)
                ? List.of(new AttributeEdit(edit.attribute(), edit.hue(), NamedRegions.rest(region), edit.amount()))
                : List.of(
                        new AttributeEdit(edit.attribute(), edit.hue(), Region.WHOLE, edit.amount()),
                        new AttributeEdit(edit.attribute(), edit.hue(), region, -edit.amount()));
    }

    /** Whether all but a region is a region, too. */
    static boolean isAPart(Region region) {
        return region == Region.SUBJECT || region == Region.BACKGROUND;
    }

    /** The region that is left out of what all edits do. */
    private static Optional<Region> spared(String words, Intent read) {
        if (read.edits().isEmpty() || has(RIGHT_ALREADY, words) || has(ColourAlone.GREY, words)) {
            return Optional.empty();
        }
        AttributeEdit first = read.edits().getFirst();
        boolean one = read.edits().stream()
                .allMatch(e -> e.attribute() == first.attribute() && e.amount() > 0 == first.amount() > 0);
        return one && isOfAnyPlace(first.attribute())
                ? first(ALL_BUT, words, true)
                        .filter(region -> read.edits().stream().allMatch(e -> isNear(e, region)))
                : Optional.empty();
    }

    static boolean isOfAnyPlace(Attribute attribute) {
        return switch (attribute) {
            case VIGNETTE, VIBRANCE, AUTO, AUTO_WHITE_BALANCE, BW -> false;
            default -> !attribute.hasHue();
        };
    }

    private static boolean isNear(AttributeEdit edit, Region region) {
        return edit.region() == Region.WHOLE || edit.region() == region || edit.region() == NamedRegions.rest(region);
    }

    /** What was heard to be kept as well is the skin that is spared. */
    private static Intent movedOff(Region region, String words, Intent read) {
        AttributeEdit first = read.edits().getFirst();
        List<AttributeEdit> edits = elsewhere(region, first.attribute(), first.amount());
        return new Intent(edits, read.style(), has(SKIN, words) ? Set.of() : read.keeps(), read.unsupported());
    }

    /** The first wish everywhere but in the region, and the other one everywhere. */
    private static Optional<Intent> beforeAnother(String words, Intent read) {
        Matcher but = WISH_BUT_AND.matcher(words);
        if (!but.matches()) {
            return Optional.empty();
        }
        Region region = region(but);
        List<RegionLists.Wish> also = PlainWishes.in(but.group("also"));
        List<AttributeEdit> others = read.edits().stream()
                .filter(e -> also.contains(RegionLists.wish(e)))
                .toList();
        List<AttributeEdit> sparing =
                read.edits().stream().filter(e -> !others.contains(e)).toList();
        boolean isClear = others.size() == also.size()
                && !sparing.isEmpty()
                && sparing.stream().allMatch(e -> isNear(e, region) && mayMoveOff(e, region))
                && sparing.stream().map(AttributeEdit::attribute).distinct().count() == sparing.size();
        if (!isClear) {
            return Optional.empty();
        }
        List<AttributeEdit> edits = new ArrayList<>();
        sparing.forEach(e -> edits.addAll(elsewhere(region, e.attribute(), e.amount())));
        others.forEach(e -> edits.add(new AttributeEdit(e.attribute(), e.hue(), Region.WHOLE, e.amount())));
        return Optional.of(new Intent(edits, read.style(), Set.of(), read.unsupported()));
    }

    /**
     * The same without more of how something is already, which was heard of it beside the opposite elsewhere. Where the opposite is
     * done everywhere, as much of it is taken back there.
     */
    private static Optional<Intent> leftAsItIs(String words, Intent read) {
        Matcher left = LEFT_SO.matcher(words);
        if (!left.matches()) {
            return Optional.empty();
        }
        String state = left.group("as");
        Region named = NamedRegions.of(left.group("what"));
        List<AttributeEdit> everywhere = read.edits().stream()
                .filter(e -> e.region() == Region.WHOLE && isOpposite(state, e))
                .toList();
        Predicate<AttributeEdit> isThere =
                e -> isMoreOf(state, e) && e.region() == (named == Region.WHOLE ? Region.SUBJECT : named);
        List<AttributeEdit> edits = everywhere.isEmpty()
                ? read.edits().stream()
                        .filter(e -> !isMoreOf(state, e)
                                || (named == Region.WHOLE ? e.region() == Region.SUBJECT : e.region() != named)
                                || !goesBothWays(e, read))
                        .toList()
                : read.edits().stream()
                        .map(e -> everywhere.stream()
                                .filter(all -> isThere.test(e) && all.attribute() == e.attribute())
                                .map(all -> e.withAmount(-all.amount()))
                                .findFirst()
                                .orElse(e))
                        .toList();
        return edits.equals(read.edits()) ? Optional.empty() : Optional.of(read.withEdits(edits));
    }

    private static boolean isMoreOf(String state, AttributeEdit edit) {
        return isOpposite(state, edit.withAmount(-edit.amount()));
    }

    /** The region that is left out of a wish in plain words. */
    private static Optional<Region> plainlySpared(String words, Intent read) {
        Matcher but = WISH_BUT.matcher(words);
        Matcher leave = LEAVE_AND_REST.matcher(words);
        return (but.matches() || leave.matches()
                        ? Optional.of(region(but.matches() ? but : leave))
                        : besideSomething(words).or(() -> keptOpposite(words, read)))
                .filter(region -> reaches(region, read)
                        && read.edits().stream().allMatch(e -> isNear(e, region) && mayMoveOff(e, region))
                        && read.edits().stream().noneMatch(e -> goesBothWays(e, read)));
    }

    /**
     * The region that is left out where things are told by their hue, all over the photo, and it has such hues too; what somebody
     * wears may be where the skin is.
     */
    private static Optional<Region> sparedByHue(String words, Intent read) {
        Matcher but = HUE_WISH_BUT.matcher(words);
        if (!but.matches() || read.edits().stream().noneMatch(e -> e.attribute().hasHue())) {
            return Optional.empty();
        }
        String name = named(but).orElseThrow();
        Region region = region(name);
        String wish = BUT_OR_SO.split(words)[0];
        boolean isElsewhere = region != Region.SUBJECT || has(OF_THE_SCENE, wish);
        boolean isNowhere = NamedRegions.in(wish).isEmpty() && !SparedThings.mayBeOfSubject(wish);
        boolean hasHues = read.edits().stream()
                .allMatch(e -> (e.region() == Region.WHOLE || (isNowhere && e.region() == region))
                        && e.hue().map(hue -> mayHave(name, hue)).orElse(isOfAnyPlace(e.attribute())));
        return isElsewhere && hasHues ? Optional.of(region) : Optional.empty();
    }

    private static boolean mayHave(String name, Hue hue) {
        if (has(BARE, name)) {
            return HUES_OF_SKIN.contains(hue);
        }
        return region(name) != Region.SKY || HUES_OF_SKIES.contains(hue);
    }

    /** The region that is spared by an edit of something; that may be of the subject, and not in a place. */
    private static Optional<Region> besideSomething(String words) {
        Matcher but = WISH_OF_SOMETHING_BUT.matcher(words);
        return but.matches() ? Optional.of(region(but)).filter(region -> region != Region.SUBJECT) : Optional.empty();
    }

    /** The region that is to be, and stay, the opposite of what the edits would make of it. */
    private static Optional<Region> keptOpposite(String words, Intent read) {
        return opposite(WISH_BUT_KEEP, words, read)
                .or(() -> opposite(KEEP_AND_REST, words, read).filter(SparedRegions::isAPart));
    }

    private static Optional<Region> opposite(Pattern pattern, String words, Intent read) {
        Matcher keep = pattern.matcher(words);
        return keep.matches() && read.edits().stream().allMatch(e -> isOpposite(keep.group("as"), e))
                ? Optional.of(region(keep))
                : Optional.empty();
    }

    private static boolean isOpposite(String kept, AttributeEdit edit) {
        List<Pattern> opposites = OPPOSITES.get(edit.attribute());
        return opposites != null
                && opposites.get(edit.amount() > 0 ? 0 : 1).matcher(kept).matches();
    }

    private static Region region(Matcher matched) {
        return region(named(matched).orElseThrow());
    }

    static Region region(String name) {
        return has(OF_WHOEVER, name) ? Region.SUBJECT : NamedRegions.of(name);
    }

    /** Whether anything was heard that changes a region. */
    private static boolean reaches(Region region, Intent read) {
        return read.edits().stream().anyMatch(e -> e.region() == Region.WHOLE || e.region() == region);
    }

    /** Whether an edit can be done everywhere but in a region: what vibrance does cannot be taken back. */
    static boolean mayMoveOff(AttributeEdit edit, Region region) {
        return switch (edit.attribute()) {
            case BW -> true;
            case VIBRANCE -> isAPart(region);
            default -> isOfAnyPlace(edit.attribute());
        };
    }

    private static boolean goesBothWays(AttributeEdit edit, Intent read) {
        return read.edits().stream().anyMatch(e -> e.attribute() == edit.attribute() && e.amount() * edit.amount() < 0);
    }

    /** What was heard to be kept as well is the region. */
    private static Intent allMovedOff(Region region, Intent read) {
        Map<String, AttributeEdit> edits = new LinkedHashMap<>();
        read.edits()
                .forEach(e ->
                        edits.putIfAbsent(e.attribute() + e.hue().map(Hue::id).orElse(""), e));
        return new Intent(
                edits.values().stream()
                        .flatMap(e -> elsewhere(region, e).stream())
                        .toList(),
                read.style(),
                Set.of(),
                read.unsupported());
    }

    /**
     * The region in a pattern's first finding.
     *
     * @param last whether there is none where the sentence goes on, which then is about the region
     */
    static Optional<Region> first(Pattern pattern, String words, boolean last) {
        Matcher matcher = pattern.matcher(words);
        if (!matcher.find()
                || (last
                        && GOES_ON.matcher(words)
                                .region(matcher.end(), words.length())
                                .find())) {
            return Optional.empty();
        }
        return named(matcher).map(SparedRegions::region);
    }

    /** The first group that was found. */
    private static Optional<String> named(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(matcher.group(i));
            }
        }
        return Optional.empty();
    }
}
