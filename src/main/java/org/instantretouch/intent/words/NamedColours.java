package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * Settles by how much what has a hue is turned that is to become a colour by its name: "turn the zucchini lime green", "make the pink
 * flowers lavender". A network takes the last word for all of it, and lime green for more of green, and turns one hue as far as
 * another.
 */
public final class NamedColours {
    private static final String COLOURS = "colours.properties";
    private static final String THINGS = "hues-of-things.properties";

    /** The share of the way that is gone by what is to be more of a colour, and by what is to be a little more of it. */
    private static final float TOWARDS = 0.5f;

    private static final float A_LITTLE_TOWARDS = 0.3f;

    /** Hues that lie no further apart, in degrees, are one. */
    private static final int SAME = 8;

    /** A colour is of the range whose middle is no further off, in degrees. */
    private static final int NEAR = 25;

    /** Nothing is turned further, in degrees: what is between would be another colour. */
    private static final int FURTHEST = 75;

    private static final float SOFTER = -0.25f;
    private static final float DEEPER = -0.2f;
    private static final float LIGHTER = 0.25f;

    private static final int ROUND = 360;

    /** Where a colour lies. */
    private record Place(int degrees, float lighter, float stronger) {
        static Place of(String text) {
            String[] values = text.strip().split(" +", -1);
            if (values.length != 3) {
                throw new IllegalStateException(COLOURS + ": " + text);
            }
            return new Place(Integer.parseInt(values[0]), Float.parseFloat(values[1]), Float.parseFloat(values[2]));
        }

        /** By how many degrees it lies onwards from the middle of a range. */
        int from(Hue hue) {
            return Math.floorMod(degrees - hue.centre() + ROUND / 2, ROUND) - ROUND / 2;
        }

        Place as(String manner) {
            return new Place(
                    degrees,
                    lighter + (has(DEEP, manner) ? DEEPER : has(LIGHT, manner) ? LIGHTER : 0),
                    stronger + (has(SOFT, manner) ? SOFTER : 0));
        }
    }

    private static final Map<String, Place> PLACES = places();
    private static final Map<String, Hue> OF_THINGS = ofThings();

    private static final Pattern SOFT = pattern("soft|softer|gentle|subtle|muted|dusty");
    private static final Pattern DEEP = pattern("deep|deeper|rich|richer|dark|darker");
    private static final Pattern LIGHT = pattern("pale|paler|light|lighter|bright|brighter");

    private static final String MANNER =
            "(?<manner>nice|real|proper|true|lush|beautiful|lovely|pretty|warm|soft|softer|gentle|subtle"
                    + "|muted|dusty|deep|deeper|rich|richer|dark|darker|pale|paler|light|lighter|bright|brighter)";

    /** Words that do not stand in the name of a thing: what comes after a preposition is beside it. */
    private static final String NOT_IN_NAME =
            "(?!(?:more|into|to|towards?|and|but|not|less|like|than|with|without|a|an|as|the|my|her|his"
                    + "|their|our|those|these|this|that|all|in|on|by|near|under|over|behind|at|beside|around|from|of|just|only|is|are|was|were|has|have|looks?)\\b)";

    private static final String OF_ALL = "(?:(?:all|of) )*+";

    private static final String OWN = "(?:(?:the|my|her|his|their|our|those|these|this|that) )";

    private static final String WHAT = "(?:" + NOT_IN_NAME + "[a-z'-]+ ){1,4}?)";

    private static final String TURNED =
            "(?:turn|change|convert|recolou?r|make|shift|push|move) " + OF_ALL + OWN + "?+(?<what>"
                    + WHAT
                    + "(?<little>(?:a (?:little|bit|touch|tad|shade)|slightly) )?(?<towards>more(?: of)? |towards? )?(?:(?:in)?to |as )?";

    private static final String PAINTED =
            "(?:re)?(?:paint|colou?r|dye) " + OF_ALL + OWN + "?+(?<painted>" + WHAT + "(?:in )?";

    /** How somebody would like to have something: "I'd like the door in teal", "could the boat be turquoise". */
    private static final String HAD = "(?:(?:have|see|get|give me|show me) )?+" + OF_ALL + OWN + "(?<had>" + WHAT
            + "(?:in |(?:to )?(?:be|become) (?:painted |in |more of )?|painted |as )";

    private static final Pattern WISH =
            Pattern.compile(PlainWishes.PLEASE + "(?:" + TURNED + "|" + PAINTED + "|" + HAD + ")"
                    + "(?:(?:a|an|the) )?(?:" + MANNER + " )?(?<colour>" + alternatives(PLACES)
                    + ")(?: (?:colou?r|shade|tone|hue))?(?: (?:like|as in)(?: [a-z']+){1,4})?" + UnplacedWishes.END);

    /** The same where something that is told by its hue becomes another hue by its plain name. */
    private static final Pattern PLAIN_WISH = Pattern.compile(PlainWishes.PLEASE + "(?:" + TURNED + "|" + PAINTED + "|"
            + HAD + ")(?:(?:a|an|the) )?(?:" + MANNER + " )?(?<colour>" + HUES + ")" + UnplacedWishes.END);

    /** A hue before what could be the name of a colour together: "turn the red apple green" is no apple green. */
    private static final Pattern THING_AND_HUE = Pattern.compile("(?:" + HUES + "|dark|light|bright|pale) ?");

    private static final Pattern HUED = pattern(HUES);

    /** What is called by a colour, and has no hue of its own. */
    private static final Pattern NO_THING =
            pattern("light|lighting|tones?|mood|look|feel|hour|glow|shadows?|highlights?|midtones?|whites?"
                    + "|blacks?|cast|tint|skin|faces?|hair|lips|eyes|teeth|foreground|balance");

    /** What is behind, which may be a thing where its hue is said. */
    private static final Pattern BEHIND = pattern("background|backdrop");

    /** What becomes of another hue by its weather, its light or as it ripens. */
    private static final Pattern OF_NATURE = pattern(
            "sky|skies|sea|ocean|water|lake|river|pool|lagoon|waves|apples?|pears?|grapes|peppers?|tomato(?:es)?|berries");

    /** Nothing is done where no hue can be turned so far, whichever way it is asked for. */
    static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 1);

    private NamedColours() {}

    private static String alternatives(Map<String, ?> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /**
     * What a sentence asks for that says nothing but what has a hue and which colour that is to be; empty where it does not.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Optional<Intent> settle(String words, Intent read) {
        Matcher wish = WISH.matcher(words);
        if (read.style().isPresent()
                || !wish.matches()
                || isThingAndHue(wish)
                || (read.isUnsupported() && !isPlainlyOfHue(wish))) {
            return Optional.empty();
        }
        String what = what(wish);
        Place place = Objects.requireNonNull(PLACES.get(wish.group("colour")))
                .as(Objects.requireNonNullElse(wish.group("manner"), ""));
        float share = wish.group("little") != null ? A_LITTLE_TOWARDS : wish.group("towards") != null ? TOWARDS : 1;
        return hue(what)
                .map(hue -> Math.abs(place.from(hue)) > FURTHEST
                        ? outOfReach(what, hue, read)
                        : read.withEdits(Stream.concat(
                                        edits(hue, place, share, region(what, read)).stream(),
                                        read.edits().stream().filter(heard -> isMoreOf(place, hue, heard)))
                                .toList()));
    }

    /**
     * What is to become a colour by its name.
     *
     * @param hue that it has
     * @param degrees where the colour lies round the hues of Oklab
     */
    public record Turn(Hue hue, int degrees) {}

    /**
     * The turn that an instruction asks for, if that is all that it says, and one of all the way.
     *
     * @param text an instruction
     */
    public static Optional<Turn> turn(String text) {
        Matcher wish = WISH.matcher(PlainText.of(text));
        if (!wish.matches() || isThingAndHue(wish) || wish.group("little") != null || wish.group("towards") != null) {
            return Optional.empty();
        }
        Place place = Objects.requireNonNull(PLACES.get(wish.group("colour")));
        return hue(what(wish))
                .filter(hue -> Math.abs(place.from(hue)) <= FURTHEST)
                .map(hue -> new Turn(hue, place.degrees));
    }

    /**
     * A refusal where a sentence says no more than that something of a hue is to become another that is too far off, "make the blue car
     * red", as of what has no hue to turn; empty elsewhere.
     */
    static Optional<Intent> tooFar(String words, Intent read) {
        Matcher wish = PLAIN_WISH.matcher(words);
        if (!wish.matches() || wish.group("little") != null || wish.group("towards") != null) {
            return Optional.empty();
        }
        String what = what(wish);
        Hue target = Objects.requireNonNull(HUE_OF_NAME.get(wish.group("colour")));
        return (isThingOfHue(what) || read.isEmpty())
                        && hue(what).filter(hue -> isTooFar(hue, target)).isPresent()
                ? Optional.of(REFUSED)
                : Optional.empty();
    }

    /** Whether what is refused is no more than that something of a hue becomes another. */
    private static boolean isPlainlyOfHue(Matcher wish) {
        return hue(what(wish)).isPresent() && isThingOfHue(what(wish));
    }

    /** What is green becomes a bluish one at least. */
    private static boolean isTooFar(Hue hue, Hue target) {
        boolean isBluish = hue == Hue.GREEN && target == Hue.BLUE;
        return !isBluish && Math.abs(new Place(target.centre(), 0, 0).from(hue)) > FURTHEST;
    }

    private static String what(Matcher wish) {
        return Stream.of("what", "painted", "had")
                .map(wish::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .strip();
    }

    /** Whether a sentence says nothing but that something, whatever its hue, is to become a colour by a name of its own. */
    static boolean isWish(String words) {
        Matcher wish = WISH.matcher(words);
        return wish.matches() && !isThingAndHue(wish);
    }

    private static boolean isThingAndHue(Matcher wish) {
        return wish.group("colour").contains(" ")
                && THING_AND_HUE.matcher(what(wish)).matches();
    }

    /** Turned towards what is too far off, a hue would become what lies between. */
    private static Intent outOfReach(String what, Hue hue, Intent read) {
        List<AttributeEdit> others = read.edits().stream()
                .filter(edit ->
                        edit.attribute() != Attribute.HUE_SHIFT || !edit.hue().equals(Optional.of(hue)))
                .toList();
        return isThingOfHue(what) || others.isEmpty() ? REFUSED : read.withEdits(others);
    }

    /** Whether something is told by its hue, and has no other by its season or its light. */
    private static boolean isThingOfHue(String what) {
        return has(HUED, what)
                && !HUED.matcher(noun(what)).matches()
                && !has(OF_NATURE, what)
                && OF_THINGS.get(noun(what)) != Hue.GREEN;
    }

    private static String noun(String what) {
        return what.substring(what.lastIndexOf(' ') + 1);
    }

    /** The hue that something has, as it is said or known. */
    private static Optional<Hue> hue(String what) {
        List<Hue> said = HUED.matcher(what)
                .results()
                .map(name -> Objects.requireNonNull(HUE_OF_NAME.get(name.group())))
                .distinct()
                .toList();
        if (has(NO_THING, what) || said.size() > 1 || (said.isEmpty() && has(BEHIND, what))) {
            return Optional.empty();
        }
        return said.stream().findFirst().or(() -> ofThing(noun(what)));
    }

    /** The hue that something has by itself. */
    static Optional<Hue> ofThing(String name) {
        return Optional.ofNullable(OF_THINGS.get(name));
    }

    private static Region region(String what, Intent read) {
        List<Region> named = NamedRegions.in(what);
        if (named.size() == 1 && named.getFirst() == Region.SKY) {
            return Region.SKY;
        }
        List<Region> heard =
                read.edits().stream().map(AttributeEdit::region).distinct().toList();
        return heard.size() == 1 ? heard.getFirst() : Region.WHOLE;
    }

    private static List<AttributeEdit> edits(Hue hue, Place place, float share, Region region) {
        int way = place.from(hue);
        List<AttributeEdit> edits = new ArrayList<>();
        if (Math.abs(way) > SAME) {
            edits.add(edit(Attribute.HUE_SHIFT, hue, region, hue.amountOfTurn(share * way)));
        }
        // Grass and leaves are yellowish greens, which have a turn of their own beyond yellow.
        int beyond = place.degrees - Hue.YELLOW.centre();
        if (hue == Hue.GREEN && way < 0 && beyond < 0) {
            edits.add(edit(Attribute.HUE_SHIFT, Hue.YELLOW, region, Hue.YELLOW.amountOfTurn(share * beyond)));
        }
        if (place.lighter != 0) {
            edits.add(edit(Attribute.HUE_LUMINANCE, hue, region, share * place.lighter));
        }
        if (place.stronger != 0) {
            edits.add(edit(Attribute.HUE_SATURATION, hue, region, share * place.stronger));
        }
        return edits;
    }

    /** Whether more was heard of what has the colour already, as shallow water has. */
    private static boolean isMoreOf(Place place, Hue hue, AttributeEdit edit) {
        return edit.attribute() == Attribute.HUE_SATURATION
                && edit.amount() > 0
                && edit.hue()
                        .filter(h -> h != hue && Math.abs(place.from(h)) <= NEAR)
                        .isPresent();
    }

    private static AttributeEdit edit(Attribute attribute, Hue hue, Region region, double amount) {
        return new AttributeEdit(attribute, Optional.of(hue), region, (float) amount);
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        WordList.of(COLOURS).forEach((id, line) -> {
            String[] parts = line.split(":", -1);
            names(parts[0]).forEach(name -> put(places, name, Place.of(parts[parts.length - 1]), id));
        });
        return Map.copyOf(places);
    }

    private static Map<String, Hue> ofThings() {
        Map<String, Hue> hues = new HashMap<>();
        WordList.of(THINGS)
                .forEach((id, line) ->
                        names(line).forEach(name -> put(hues, name, Hue.of(id).orElseThrow(), id)));
        return Map.copyOf(hues);
    }

    private static <T> void put(Map<String, T> values, String name, T value, String id) {
        if (values.put(name, value) != null) {
            throw new IllegalStateException(id + ": " + name + " stands there twice");
        }
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip);
    }
}
