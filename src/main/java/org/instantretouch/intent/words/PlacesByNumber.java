package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles a sentence that says nothing but by what number the light of each of some places goes: "faces +0.3 ev, everything else
 * -0.3", "ceiling minus a third, floor plus a third". A network hears the number of one for all, one place alone, or nothing.
 */
final class PlacesByNumber {
    /** What is no region by its name, but lies in one. */
    private static final Map<String, Region> THINGS = Map.of(
            "ceiling", Region.TOP,
            "floor", Region.BOTTOM,
            "land", Region.FOREGROUND,
            "road", Region.FOREGROUND,
            "street", Region.FOREGROUND,
            "grass", Region.FOREGROUND,
            "lawn", Region.FOREGROUND,
            "beach", Region.FOREGROUND,
            "crowd", Region.BACKGROUND,
            "wall", Region.BACKGROUND);

    /** What is bright in a room, of which the highlights are. */
    private static final String WINDOW = "(?:windows?(?: (?:light|view))?|view (?:outside|through the window)|outside)";

    private static final String ROOM =
            "(?:(?:whole )?(?:room|interior|inside|indoors|kitchen|bedroom|bathroom|living room|lounge|hall|hallway|office|church))";

    private static final String ALL =
            "(?:everything|overall|everywhere|all|(?:the )?whole (?:photo|picture|image|shot|frame)"
                    + "|(?:the )?(?:photo|picture|image))";

    private static final String PLACE =
            THE + "(?:" + RestOfPhoto.REST + "|" + RestOfPhoto.ELSEWHERE + "|" + ALL + "|" + WINDOW + "|" + ROOM + "|"
                    + NAME + "|(?:" + THINGS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")\\b)";

    private static final String PART = "(?:(?:an?|one|two|three)[ -])?(?:third|quarter|half|thirds|quarters)";

    private static final String NUMBER = "(?:\\d{1,2}/\\d|\\d{0,3}(?:[.,]\\d{1,2})?(?<=\\d)|" + PART + "|"
            + StatedNumber.IN_WORDS + "|(?:one|two|three)\\b)";

    private static final String STOPS = " ?(?:of )?(?:an? )?(?:f-?)?(?:ev|stops?)\\b";

    /** Each has a sign, or says which way it goes. */
    private static final String ITEM = "(?<place>" + PLACE + ")(?: exposure| brightness| light)?:? ?"
            + "(?:(?<up>\\+ ?|plus |up (?:by )?)|(?<down>- ?|minus |down (?:by )?))"
            + "(?:(?<stops>" + NUMBER + "|an?(?= (?:full )?stop))(?: full)?(?:" + STOPS + ")|(?<number>" + NUMBER
            + ")(?: ?%| per ?cent| points)?)(?![\\w.%/])";

    private static final String THEN = "(?:[,;./]? (?:and |but |then |while )?|/)";

    private static final Pattern SENTENCE =
            Pattern.compile(PLEASE + "(?:(?:make|set|put|bring|take|push|pull|turn) )?" + Words.unnamed(ITEM) + "(?:"
                    + THEN + "(?:(?:make|bring|take|push|pull|turn) )?" + Words.unnamed(ITEM) + "){1,3}" + END);

    private static final Pattern ONE = Pattern.compile("(?<![\\w-])" + ITEM);

    private static final Pattern OF_ALL = pattern(ALL);
    private static final Pattern OF_WINDOW = pattern(WINDOW);
    private static final Pattern OF_ROOM = pattern(ROOM);

    /** A stop of the highlights beside one of all light. */
    private static final double OF_HIGHLIGHTS = 0.75;

    private static final Pattern OF_REST = pattern(RestOfPhoto.REST + "|" + RestOfPhoto.ELSEWHERE);

    /** Where another is of stops, or none is more than that, a number without a unit is; a part of one always. */
    private static final double MOST_STOPS = 3;

    /** So little of a slider would not be seen, so that something else is meant. */
    private static final double LEAST = 0.05;

    private PlacesByNumber() {}

    /** A place and by how much its light goes. */
    private record Place(String name, double amount) {
        boolean isRest() {
            return OF_REST.matcher(name).find();
        }

        boolean isWindow() {
            return OF_WINDOW.matcher(name).find();
        }

        /** Empty for what is all but another. */
        Optional<Region> region() {
            if (isRest()) {
                return Optional.empty();
            }
            if (isWindow()
                    || OF_ROOM.matcher(name).find()
                    || OF_ALL.matcher(name).find()) {
                return Optional.of(Region.WHOLE);
            }
            return NamedRegions.in(name).stream()
                    .findFirst()
                    .or(() -> THINGS.entrySet().stream()
                            .filter(thing -> name.endsWith(thing.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst());
        }
    }

    /**
     * What a sentence asks for; as it was read, unless it is a list of places with their numbers.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isPresent() || !SENTENCE.matcher(words).matches()) {
            return read;
        }
        List<MatchResult> found = ONE.matcher(words).results().toList();
        boolean isInStops = found.stream().anyMatch(item -> item.group("stops") != null)
                || found.stream().allMatch(item -> StatedNumber.value(item.group("number")) <= MOST_STOPS);
        List<Place> places = found.stream().map(item -> place(item, isInStops)).toList();
        List<Region> regions =
                places.stream().flatMap(place -> place.region().stream()).toList();
        List<Place> windows = places.stream().filter(Place::isWindow).toList();
        if (places.stream().anyMatch(place -> OF_ROOM.matcher(place.name()).find()) || !windows.isEmpty()) {
            boolean isRoom = places.size() == 2
                    && windows.size() == 1
                    && regions.size() == 2
                    && regions.stream().allMatch(region -> region == Region.WHOLE);
            return isRoom ? read.withEdits(ofRoom(places)) : read;
        }
        long rests = places.stream().filter(Place::isRest).count();
        boolean isClear = regions.stream().distinct().count() == regions.size()
                && regions.size() + rests == places.size()
                && (rests == 0 || (rests == 1 && regions.size() == 1 && regions.getFirst() != Region.WHOLE));
        boolean canBeSeen = places.stream().allMatch(place -> place.amount() == 0 || Math.abs(place.amount()) >= LEAST);
        double elsewhere =
                places.stream().filter(Place::isRest).mapToDouble(Place::amount).sum();
        boolean canBeHad = places.stream().allMatch(place -> Math.abs(place.amount() - elsewhere) <= 1);
        return isClear && canBeSeen && canBeHad ? new Intent(edits(places), read.style(), read.keeps(), 0) : read;
    }

    private static Place place(MatchResult item, boolean isInStops) {
        boolean stops = item.group("stops") != null;
        String number = stops ? item.group("stops") : item.group("number");
        double value = StatedNumber.value(number);
        boolean isOfStops = stops
                || number.matches("[a-z ]*(?:third|quarter|half)s?|\\d+/\\d|\\d*[.,]\\d+")
                || (isInStops && value <= MOST_STOPS);
        boolean isOfHighlights =
                isOfStops && OF_WINDOW.matcher(item.group("place")).find();
        double size = isOfStops
                ? value / StatedAmounts.EV_OF_ONE * (isOfHighlights ? OF_HIGHLIGHTS : 1)
                : value / StatedNumber.WHOLE;
        return new Place(item.group("place"), Math.min(1, size) * (item.group("up") != null ? 1 : -1));
    }

    /** All of a room, and the highlights for its windows. */
    private static List<AttributeEdit> ofRoom(List<Place> places) {
        return places.stream()
                .filter(place -> place.amount() != 0)
                .map(place -> place.isWindow()
                        ? AttributeEdit.of(Attribute.HIGHLIGHTS, (float) place.amount())
                        : AttributeEdit.of(Attribute.EXPOSURE, (float) place.amount()))
                .toList();
    }

    /** The rest is all but the one place that is named. */
    private static List<AttributeEdit> edits(List<Place> places) {
        double elsewhere = places.stream()
                .filter(Place::isRest)
                .mapToDouble(Place::amount)
                .findFirst()
                .orElse(0);
        List<AttributeEdit> edits = new ArrayList<>();
        for (Place place : places) {
            place.region().ifPresent(region -> {
                boolean isAPart = SparedRegions.isAPart(region);
                if (elsewhere != 0) {
                    edits.add(edit(isAPart ? NamedRegions.rest(region) : Region.WHOLE, elsewhere));
                }
                edits.add(edit(region, place.amount() - (isAPart ? 0 : elsewhere)));
            });
        }
        edits.removeIf(e -> e.amount() == 0);
        return edits;
    }

    private static AttributeEdit edit(Region region, double amount) {
        return RegionLists.in(region, AttributeEdit.of(Attribute.EXPOSURE, (float) Math.clamp(amount, -1, 1)));
    }
}
