package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles a sentence that says nothing but what is wrong with each of some parts: "upper half too cold lower half too warm",
 * "foreground underexposed, sky overexposed", "sky is purple, ground is green, fix both"; or what is wrong with one and right with
 * another: "face dark, background nicely exposed". A network hears some of it, or of one part what is wrong with the other.
 */
final class ComplainedParts {
    /** Parts of a room and of the height of a photo have no names elsewhere. */
    private static final Map<String, Region> FURTHER = Map.of(
            "ceiling",
            Region.TOP,
            "floor",
            Region.BOTTOM,
            "upper",
            Region.TOP,
            "lower",
            Region.BOTTOM,
            "front",
            Region.FOREGROUND);

    private static final String PART = THE + "(?<part>(?:(?:top|upper|bottom|lower)[- ](?:left|right)(?: corner)?|"
            + NAME + "|(?:upper|lower) (?:half|part|third)|ceiling|floor|front|skin" + "|shadows|highlights)\\b)";

    private static final Pattern CORNER = Pattern.compile("(?<end>[a-z]+)[- ](?<side>left|right)(?: corner)?");

    private static final String MAYBE_SO = "(?:(?:" + DEGREE + "|rather|quite|really|very|all|so) )?";

    private static final String HUE = "(?:bluish|reddish|orangish|purplish|" + HUES + "(?:ish)?)";

    /** Those that are not a hue's name and an ending. */
    private static final Map<String, Hue> ISH = Map.ofEntries(
            Map.entry("bluish", Hue.BLUE),
            Map.entry("reddish", Hue.RED),
            Map.entry("orangish", Hue.ORANGE),
            Map.entry("orangey", Hue.ORANGE),
            Map.entry("purplish", Hue.PURPLE),
            Map.entry("pinky", Hue.MAGENTA));

    private static final String TOO = MAYBE_SO
            + "too (?:bright|light|dark|dim|warm|hot|cold|cool|saturated|colou?rful|contrasty|flat|" + HUE + ")\\b";

    private static final String EXPOSED =
            MAYBE_SO + "(?:under|over)[- ]?exposed\\b|" + MAYBE_SO + "(?:blown|burnt|burned)(?: out)?\\b";

    private static final String IS = "(?:'s| is| are| was| were| looks?| seems?| came out| comes out|:)? ";

    private static final String ALSO = "(?:,? and (?:also )?|, |/)";

    private static final String WRONG = "(?:" + TOO + "|" + EXPOSED + ")";

    private static final String COMPLAINT = PART + IS + "(?<wrong>" + WRONG + "(?:" + ALSO + WRONG + "){0,2})";

    /** The colour of a part, which is wrong where it shall be put right. */
    private static final String CAST = PART + IS + "(?<wrong>" + MAYBE_SO + "(?:too )?" + HUE + ")\\b";

    private static final String THEN = "(?: ?[,;./] ?| - | )(?:and |but |then |while |whereas )?";

    private static final String BOTH = "(?:both|them|it|this|that|these|the two|all|the colou?rs?)";

    private static final String ASK =
            "(?:,? and|[,;.:]| -)? ?(?:(?:please|pls|can you|could you|i want you to|just|so) ){0,3}";

    private static final String RIGHT = "(?:" + ASK
            + "(?:(?:fix|correct|balance|neutrali[sz]e|even|sort|repair|equali[sz]e)(?: out)?(?: " + BOTH
            + "){0,2}(?: out)?|(?:make|get) " + BOTH
            + " (?:both )?(?:neutral|match|agree|even|equal)|neutral|weird|ugly|wrong|awful|horrible|i want " + BOTH
            + " (?:to (?:agree|match|be neutral)|neutral)))";

    private static final String END = "(?:,? (?:please|pls|thanks|thank you))?[.!?]? ?$";

    private static final String LEAD = "^ ?(?:(?:hi|hey|please|ok|okay|so|well|hm+),? ){0,3}";

    private static final Pattern TOO_MUCH = Pattern.compile(LEAD + several(COMPLAINT) + RIGHT + "?" + END);

    private static final Pattern CASTS = Pattern.compile(LEAD + several(CAST) + RIGHT + END);

    private static final String FINE = "(?:(?:nicely|well|perfectly|correctly|properly|beautifully) (?:exposed|lit)"
            + "|(?:(?:just|already|really|totally) )?(?:fine|ok|okay|good|great|perfect|right|nice|spot on|well exposed))";

    /** The light of one part is wrong, and that of another is right. */
    private static final Pattern BESIDE_RIGHT = Pattern.compile(LEAD + PART + IS + "(?<wrong>" + MAYBE_SO
            + "(?:too )?(?:bright|light|dark|dim|(?:under|over)[- ]?exposed))(?:,? (?:but|while|whereas|though|although)) "
            + PART.replace("<part>", "<right>") + IS + FINE
            + "(?:[,.;] (?:please )?(?:fix|help|sort)(?: (?:it|that))?)?" + END);

    /** Two parts whose light is to be closer: "dark bird bright sky, balance them". */
    private static final Pattern TO_BALANCE = Pattern.compile(LEAD + "(?<firstHow>dark|bright) " + "(?<first>" + NAME
            + "|(?!(?:and|but|on|in|day|night|mood)\\b)[a-z]+)(?:,? (?:and|but|against(?: an?| the)?)|,)? (?:an? |the )?(?<secondHow>dark|bright) (?<second>"
            + NAME
            + "|land|ground|trees)(?:,|,? and|;)? (?:please )?(?:balance|even|equali[sz]e|fix)(?: (?:them|it|both|this))?(?: out)?"
            + END);

    private static final Pattern A_COMPLAINT = pattern(COMPLAINT);
    private static final Pattern A_CAST = pattern(CAST);

    private static final Pattern ONE = pattern(
            "(?<degree>" + MAYBE_SO + ")(?:too )?(?<what>bright|light|dark|dim|warm|hot|cold|cool|saturated|colou?rful"
                    + "|contrasty|flat|under[- ]?exposed|over[- ]?exposed|blown|burnt|burned|" + HUE + ")");

    private static final Pattern OPENS_WITH_COLOUR = pattern("out of");

    private ComplainedParts() {}

    private static String several(String part) {
        String one = Words.unnamed(part);
        return one + "(?:" + THEN + one + "){1,3}";
    }

    /**
     * What puts one thing right that is wrong.
     *
     * @param any of these does, the first where none was heard
     */
    private record Remedy(List<AttributeEdit> any) {
        boolean isOne(AttributeEdit edit) {
            return any.stream()
                    .anyMatch(e -> e.attribute() == edit.attribute()
                            && e.region() == edit.region()
                            && e.hue().equals(edit.hue())
                            && e.amount() > 0 == edit.amount() > 0);
        }

        boolean isHeard(Intent read) {
            return read.edits().stream().anyMatch(this::isOne);
        }
    }

    /**
     * What a sentence asks for; as it was read, unless that lacks what puts a part right, or has it for another.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        Matcher balance = TO_BALANCE.matcher(words);
        if (balance.matches() && !balance.group("firstHow").equals(balance.group("secondHow"))) {
            return balanced(balance, read);
        }
        Matcher beside = BESIDE_RIGHT.matcher(words);
        if (beside.matches()) {
            return besideRight(beside, read);
        }
        boolean areCasts = CASTS.matcher(words).matches();
        if (!areCasts && !TOO_MUCH.matcher(words).matches()) {
            return read;
        }
        List<Remedy> remedies = (areCasts ? A_CAST : A_COMPLAINT)
                .matcher(words)
                .results()
                .flatMap(part -> ONE.matcher(part.group("wrong"))
                        .results()
                        .flatMap(wrong -> remedies(part.group("part"), wrong)))
                .toList();
        return remedies.stream().anyMatch(remedy -> remedy.any.isEmpty()) ? read : with(remedies, read);
    }

    /** What is not heard of two parts, of which one is to be lighter and the other darker. */
    private static Intent balanced(Matcher balance, Intent read) {
        Region second = place(balance.group("second"), Region.FOREGROUND);
        Region first = place(balance.group("first"), second == Region.SKY ? Region.FOREGROUND : Region.SUBJECT);
        if (first == second) {
            return read;
        }
        float size = balance.group("firstHow").equals("dark") ? Words.PLAIN : -Words.PLAIN;
        List<Remedy> remedies = List.of(
                in(first, List.of(AttributeEdit.of(Attribute.EXPOSURE, size))),
                in(second, List.of(AttributeEdit.of(Attribute.EXPOSURE, -size))));
        return with(remedies, read);
    }

    private static Region place(String name, Region other) {
        Region region = NamedRegions.of(name);
        return region == Region.WHOLE ? other : region;
    }

    /** What puts one part right, and nothing of the other. */
    private static Intent besideRight(Matcher beside, Intent read) {
        Matcher wrong = ONE.matcher(beside.group("wrong"));
        List<Region> right = regions(beside.group("right")).toList();
        if (!wrong.find() || regions(beside.group("part")).anyMatch(right::contains)) {
            return read;
        }
        List<Remedy> remedies =
                remedies(beside.group("part"), wrong.toMatchResult()).toList();
        Intent put = remedies.stream().anyMatch(remedy -> remedy.any.isEmpty()) ? read : with(remedies, read);
        return put.withEdits(
                put.edits().stream().filter(e -> !right.contains(e.region())).toList());
    }

    /** The same with all of the remedies, and none of them elsewhere or the other way. */
    private static Intent with(List<Remedy> remedies, Intent read) {
        Set<Attribute> attributes = remedies.stream()
                .flatMap(remedy -> remedy.any.stream().map(AttributeEdit::attribute))
                .collect(Collectors.toSet());
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(
                e -> attributes.contains(e.attribute()) && remedies.stream().noneMatch(remedy -> remedy.isOne(e)));
        remedies.stream()
                .filter(remedy -> !remedy.isHeard(read))
                .map(remedy -> remedy.any.getFirst())
                .forEach(edits::add);
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    private static Stream<Remedy> remedies(String part, MatchResult wrong) {
        float size = Words.amount(wrong.group("degree").strip());
        String what = wrong.group("what");
        return switch (part) {
            case "shadows" -> Stream.of(ofTones(what, size, Attribute.SHADOWS, Attribute.SHADOW_TINT));
            case "highlights" -> Stream.of(ofTones(what, size, Attribute.HIGHLIGHTS, Attribute.HIGHLIGHT_TINT));
            default -> regions(part).map(region -> inRegion(region, what, size));
        };
    }

    private static Remedy inRegion(Region region, String what, float size) {
        return hue(what).map(hue -> ofHue(hue, size, region)).orElseGet(() -> in(region, ofWord(what, size)));
    }

    /** A corner is in two. */
    private static Stream<Region> regions(String part) {
        Matcher corner = CORNER.matcher(part);
        return corner.matches()
                ? Stream.of(corner.group("end"), corner.group("side")).map(ComplainedParts::region)
                : Stream.of(region(part));
    }

    /** The hue of a word such as "bluish". */
    static Optional<Hue> hue(String what) {
        return Optional.ofNullable(ISH.get(what))
                .or(() -> Optional.ofNullable(HUE_OF_NAME.get(what.replace("ish", ""))));
    }

    /** What is no other region by its name is who the photo is of. */
    private static Region region(String part) {
        Region region = NamedRegions.of(part);
        return region == Region.WHOLE ? FURTHER.getOrDefault(part.split(" ")[0], Region.SUBJECT) : region;
    }

    private static Remedy in(Region region, List<AttributeEdit> any) {
        return new Remedy(any.stream().map(e -> RegionLists.in(region, e)).toList());
    }

    private static List<AttributeEdit> ofWord(String what, float size) {
        return switch (what) {
            case "dark", "dim" -> ofAny(size, Attribute.EXPOSURE, Attribute.SHADOWS);
            case "bright", "light" -> ofAny(-size, Attribute.EXPOSURE, Attribute.HIGHLIGHTS, Attribute.WHITES);
            case "warm" -> ofAny(-size, Attribute.TEMPERATURE);
            case "cold", "cool" -> ofAny(size, Attribute.TEMPERATURE);
            case "contrasty" -> ofAny(-size, Attribute.CONTRAST);
            case "flat" -> ofAny(size, Attribute.CONTRAST);
            case "saturated", "colorful", "colourful" -> ofAny(-size, Attribute.SATURATION, Attribute.VIBRANCE);
            default ->
                what.startsWith("under")
                        ? ofAny(size, Attribute.EXPOSURE, Attribute.SHADOWS)
                        : what.startsWith("over")
                                ? ofAny(-size, Attribute.EXPOSURE, Attribute.HIGHLIGHTS, Attribute.WHITES)
                                : ofAny(-size, Attribute.HIGHLIGHTS, Attribute.WHITES, Attribute.EXPOSURE);
        };
    }

    private static List<AttributeEdit> ofAny(float amount, Attribute... attributes) {
        return Arrays.stream(attributes)
                .map(attribute -> AttributeEdit.of(attribute, amount))
                .toList();
    }

    /** The light of dark or bright tones, or a tint of theirs. */
    private static Remedy ofTones(String what, float size, Attribute light, Attribute tint) {
        Optional<Hue> hue = hue(what);
        if (hue.isPresent()) {
            return new Remedy(hue.stream()
                    .map(TintComplaints::opposite)
                    .flatMap(ComplainedParts::near)
                    .map(other -> new AttributeEdit(tint, Optional.of(other), Region.WHOLE, size))
                    .toList());
        }
        return new Remedy(
                switch (what) {
                    case "dark", "underexposed" -> ofAny(size, light);
                    case "bright", "light", "overexposed" -> ofAny(-size, light);
                    default -> List.of();
                });
    }

    /** A hue, and those next to it. */
    private static Stream<Hue> near(Hue hue) {
        Hue[] all = Hue.values();
        return Stream.of(0, 1, all.length - 1).map(step -> all[(hue.ordinal() + step) % all.length]);
    }

    /** White balance where a hue is one of its ways, or less of the hue, in a part or in all things of that hue. */
    private static Remedy ofHue(Hue hue, float size, Region region) {
        AttributeEdit less = new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(hue), region, -size);
        AttributeEdit everywhere = new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(hue), Region.WHOLE, -size);
        return new Remedy(Stream.concat(
                        TintComplaints.balance(hue, size).map(e -> RegionLists.in(region, e)).stream(),
                        Stream.of(less, everywhere))
                .toList());
    }
}
