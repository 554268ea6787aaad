package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what a second place has less of where it is not named again: "more saturation in the sky, less in the foreground",
 * or "less everywhere else". A network hears more in both, something else in the second place, or nothing.
 */
final class OppositePlaces {
    /** What goes up with its name; more of haze is less of what removes it. */
    private static final Map<String, Attribute> NAMES = Map.ofEntries(
            Map.entry("light", Attribute.EXPOSURE),
            Map.entry("glow", Attribute.EXPOSURE),
            Map.entry("brightness", Attribute.EXPOSURE),
            Map.entry("exposure", Attribute.EXPOSURE),
            Map.entry("contrast", Attribute.CONTRAST),
            Map.entry("highlights", Attribute.HIGHLIGHTS),
            Map.entry("shadows", Attribute.SHADOWS),
            Map.entry("whites", Attribute.WHITES),
            Map.entry("blacks", Attribute.BLACKS),
            Map.entry("warmth", Attribute.TEMPERATURE),
            Map.entry("temperature", Attribute.TEMPERATURE),
            Map.entry("saturation", Attribute.SATURATION),
            Map.entry("colour", Attribute.SATURATION),
            Map.entry("color", Attribute.SATURATION),
            Map.entry("vibrance", Attribute.VIBRANCE),
            Map.entry("dehaze", Attribute.DEHAZE),
            Map.entry("clarity", Attribute.DEHAZE),
            Map.entry("haze", Attribute.DEHAZE));

    private static final String TURNED = "haze";

    private static final Set<String> UP = Set.of("more", "up", "raise", "increase", "boost");

    private static final String NAMED =
            "(?<name>" + NAMES.keySet().stream().sorted().collect(Collectors.joining("|")) + ")";

    /** After "on the" those that may be another word are none. */
    private static final String SUBJECTS = "skin|model";

    /** What is behind somebody, where it is set against that. */
    private static final String BEHIND = "walls?|crowd|wallpaper|curtains?|table|tablecloth"
            + "|(?:(?:[a-z]+ )?[a-z]+ )?(?:behind|in the back|in the background|at the back)(?: (?:it|him|her|them|me|us))?";

    /** What lies in front below a sky, or beside what is behind. */
    private static final String BELOW =
            "rocks?|sand|beach|dunes|fields?|meadow|valley|grass|lawn|road|street|shore|snow";

    /** What has no name as a region may be what the photo is of, where something behind it is set against it. */
    private static final String THING =
            "(?<=\\b(?:the|my|his|her|our|their|this|that|these|those) )(?!(?:colou?rs|tones|shadows|highlights|whites|blacks|mid-?tones"
                    + "|mids|photo|picture|image|whole|rest|morning|evening|night|day|winter|summer|spring|autumn|fall|room|hall|kitchen"
                    + "|road|street|ground|floor|sunset|sunrise|light|window|windows|distance|corners?|" + Words.HUES
                    + ")\\b)[a-z]+";

    private static final String FIRST = place("first");
    private static final String SECOND = "(?:" + place("second") + "| (?<rest>" + RestOfPhoto.ELSEWHERE + "))";

    private static final String THEN = "(?:,|;|,? (?:and|but|while)|(?= (?:more|less) ))";

    /** The end of the second part; it does not go on with further places. */
    private static final String END = "(?=,? ?$|[;.!?]|,? (?:please|pls|thanks|thank you)\\b"
            + "|(?:,|,? (?:and|but|then)) (?!" + THE + "(?:" + NAME + "|" + SUBJECTS + "|more|less|up|down|" + DEGREE
            + "|in|on|at|to|for|from)\\b))";

    private static final String VERB = "(?:raise|increase|boost|lower|reduce|decrease)";

    private static final List<Pattern> PARTS = List.of(
            // More shadows may be darker ones.
            pattern("(?<degree>" + DEGREE + " )?(?<way>more|less) (?!shadows|blacks)" + NAMED + FIRST + THEN
                    + "(?<other> " + DEGREE + ")? (?<back>more|less)" + SECOND + END),
            Pattern.compile("^(?:please )?(?:(?:bring|take|turn|push|pull|dial) )?(?:the )?" + NAMED
                    + " (?<way>up|down)(?<degree> " + DEGREE + ")?" + FIRST + THEN + " (?<back>up|down)(?<other> "
                    + DEGREE + ")?" + SECOND + END),
            pattern("(?<way>" + VERB + ") (?:the )?" + NAMED + "(?<degree> " + DEGREE + ")?" + FIRST + THEN
                    + " (?<back>" + VERB + ")(?: it)?(?<other> " + DEGREE + ")?" + SECOND + END));

    /** Words by which it is said how a photo is, or what is not wanted. */
    private static final Pattern NO_WISH =
            pattern("not|no|never|without|than|instead|rather|already|there|there's|has|have|had|is|are|was|were"
                    + "|sees?|looks?|seems?|got|gets|shows?|why|too|keep|keeping|leave|leaving");

    private OppositePlaces() {}

    private static String place(String group) {
        return " (?:in|on|at|to|for|over|around|across|from) " + THE + "(?<" + group + ">" + NAME + "|(?:" + SUBJECTS
                + "|" + BEHIND + "|" + BELOW + ")\\b|" + THING + "\\b)";
    }

    /**
     * What a sentence asks for; as it was read, unless it was not heard that two places go opposite ways.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || has(NO_WISH, words) || Words.hasShortNot(words)) {
            return read;
        }
        return PARTS.stream()
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::find)
                .findFirst()
                .map(parts -> settled(words, parts, read))
                .orElse(read);
    }

    private static Intent settled(String words, Matcher parts, Intent read) {
        Region first = region(parts.group("first"));
        boolean ofRest = parts.group("rest") != null;
        Region second = ofRest ? NamedRegions.rest(first) : region(parts.group("second"));
        boolean isOfThings = isThing(parts.group("first")) || (!ofRest && isThing(parts.group("second")));
        boolean isBehind = first == Region.BACKGROUND || second == Region.BACKGROUND;
        if (isOfThings && (!isBehind || ofRest)) {
            return read;
        }
        boolean isBelow = parts.group("first").matches(BELOW)
                || (!ofRest && parts.group("second").matches(BELOW));
        if (isBelow && !isBehind && first != Region.SKY && second != Region.SKY) {
            return read;
        }
        boolean up = UP.contains(parts.group("way"));
        if (first == second || (ofRest && !SparedRegions.isAPart(first)) || up == UP.contains(parts.group("back"))) {
            return read;
        }
        AttributeEdit here = wish(parts.group("name"), up, size(parts, "degree", Words.PLAIN), first);
        Optional<AttributeEdit> heardHere = heard(here, read);
        float size = Math.abs(heardHere.orElse(here).amount());
        AttributeEdit there = wish(parts.group("name"), !up, size(parts, "other", size), second);
        Optional<AttributeEdit> heardThere = heard(there, read);
        if (heardHere.isPresent() && heardThere.isPresent()) {
            return read;
        }
        // Where nothing else is said of the second place, what was heard there is made up.
        String others = words.substring(0, parts.start()) + words.substring(parts.end());
        boolean isMadeUp = !NamedRegions.in(others).contains(second);
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> isOf(here, e)
                || isOf(there, e)
                || (isMadeUp && e.region() == second)
                || (isOfThings && e.region() == Region.WHOLE && e.attribute() == here.attribute()));
        edits.add(heardHere.orElse(here));
        edits.add(heardThere.orElse(there));
        return read.withEdits(edits);
    }

    private static Region region(String name) {
        Region region = NamedRegions.of(name);
        if (name.matches(BELOW)) {
            return Region.FOREGROUND;
        }
        if (region == Region.WHOLE) {
            return name.matches(BEHIND) ? Region.BACKGROUND : Region.SUBJECT;
        }
        return region;
    }

    private static boolean isThing(String name) {
        return !name.matches(NAME) && !name.matches(SUBJECTS) && !name.matches(BEHIND) && !name.matches(BELOW);
    }

    /** How much a degree is, or what counts where there is none. */
    private static float size(Matcher parts, String group, float otherwise) {
        String degree = parts.group(group);
        return degree == null ? otherwise : Words.amount(degree);
    }

    private static AttributeEdit wish(String name, boolean up, float size, Region region) {
        Attribute attribute = NAMES.getOrDefault(name, Attribute.EXPOSURE);
        float amount = up == name.equals(TURNED) ? -size : size;
        return RegionLists.in(region, AttributeEdit.of(attribute, amount));
    }

    /** What was heard of a wish, by its own amount. */
    private static Optional<AttributeEdit> heard(AttributeEdit wish, Intent read) {
        return read.edits().stream()
                .filter(e -> isOf(wish, e) && e.amount() > 0 == wish.amount() > 0)
                .findFirst();
    }

    /** Whether an edit is of the same attribute and place. */
    private static boolean isOf(AttributeEdit wish, AttributeEdit edit) {
        return edit.attribute() == wish.attribute() && edit.region() == wish.region();
    }
}
