package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.SparedRegions.AS_IT_IS;
import static org.instantretouch.intent.words.SparedRegions.EXCEPT;
import static org.instantretouch.intent.words.SparedRegions.WITHOUT;
import static org.instantretouch.intent.words.UnplacedWishes.WISH;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what is spared that stands for no region, such as a thing or what somebody wears, and who is spared where a thing changes:
 * "brighten it but not the lamp", "more blue but not her dress", "brighten the table but leave the people alone".
 */
public final class SparedThings {
    /** A wish that spares a thing which stands for no region. */
    private static final Pattern WISH_BUT_THING = Pattern.compile(
            WISH + WITHOUT + " (?:the|my|her|his|their|our|that) (?!" + NAME + ")[a-z]+" + UnplacedWishes.END);

    /** By whose it is, what is named may be of the subject. */
    private static final Pattern OWNED = pattern("my|her|his|their|our");

    private static final String PERSON =
            "(?:(?:the|my|her|his|their|our|all the|any of the) )?(?:faces?|skin(?: ?tones?)?|people|couple|bride|groom|kids|children|girls?|boys?|baby"
                    + "|person|model|family|guests)|her|him|me|them|us";

    /** What goes everywhere else where it is of a thing that no person is, or has. */
    private static final Pattern THING_BUT_PERSON = Pattern.compile(
            "(?<wish>(?:[a-z'-]+,? ){2,12}?[a-z'-]+)(?:(?:,|,? but|,? and) not (?:(?:on|in|for|at) )?(?:" + PERSON + ")"
                    + "|,? " + EXCEPT + " (?:(?:on|in|for|at) )?(?:" + PERSON + ")|(?:,|;|,? (?:but|and)) "
                    + "(?:please )?(?:leave|leaving|keep|keeping) (?:" + PERSON + ") " + AS_IT_IS
                    + "|(?:,|;|,? (?:but|and)) (?:please )?(?:don't|dont|do not|never|no|not) (?:touch|change|affect|(?:brighten|lighten|darken|warm|cool|saturate)(?: up)?) (?:"
                    + PERSON + ")"
                    + "|,? (?:but )?without (?:touch|chang|affect)ing (?:" + PERSON + "))"
                    + UnplacedWishes.END);

    private static final Pattern NO_PLAIN_WISH = pattern(
            "not|no|never|n't|dont|keep|leave|too|is|are|was|were|looks?|except|only|hands?|arms?"
                    + "|legs?|body|teeth|smile|makeup|tan|he|she|they|person|man|woman|people|faces?|person|model|family|guests|bride|groom|couple");

    /** What spares what somebody wears. */
    private static final Pattern BUT_CLOTHES =
            Pattern.compile("(?<wish>.+?)" + WITHOUT + " (?:the|my|her|his|their|our) (?:"
                    + Words.HUES + " )?" + Belongings.CLOTHES + "(?: alone| as (?:it is|they are))?"
                    + UnplacedWishes.END);

    private static final String PLACES =
            "(?:(?:the )?(?:(?:whole )?(?:left|right|top|bottom|upper|lower)(?: (?:side|half|part|third|edge))?|foreground|front|floor|ground|pavement|street|road|grass|lawn"
                    + "|carpet|sand|beach|water|snow|sky))";

    private static final String CHANGE =
            "(?:brighten|lighten|lift|darken|dim|deepen|warm|cool|saturate|desaturate|mute|dehaze|soften|tone down)(?: up| down| off)?";

    private static final String PEOPLE =
            "m[ae]n|wom[ae]n|lady|ladies|gentlem[ae]n|guys?|boys?|girls?|kids?|child|children|baby|babies|toddlers?|people|persons?|couples?"
                    + "|brides?|grooms?|bridesmaids?|family|families|friends?|mother|mum|mom|father|dad|sons?|daughters?|sisters?|brothers?|grandma"
                    + "|grandpa|grandmother|grandfather|dancers?|singers?|players?|runners?|riders?|surfers?|swimmers?|skiers?|climbers?|hikers?"
                    + "|cyclists?|walkers?|fisherm[ae]n|figures?|models?|guests?|band";

    private static final String ANIMALS =
            "animals?|dogs?|pupp(?:y|ies)|cats?|kittens?|horses?|pon(?:y|ies)|foals?|donkeys?|cows?|calf|calves|bulls?|sheep|lambs?|goats?|pigs?"
                    + "|deer|stags?|fox(?:es)?|bears?|lions?|tigers?|elephants?|giraffes?|zebras?|camels?|monkeys?|rabbits?|hares?|squirrels?|birds?"
                    + "|ducks?|swans?|geese|goose|gulls?|seagulls?|owls?|eagles?|herons?|penguins?|parrots?|chickens?|hens?|seals?|turtles?|frogs?"
                    + "|butterfl(?:y|ies)";

    private static final String BUILDINGS =
            "buildings?|houses?|huts?|cabins?|cottages?|barns?|churches|church|chapels?|cathedrals?|temples?|mosques?|minarets?|castles?|palaces?"
                    + "|towers?|steeples?|spires?|domes?|lighthouses?|windmills?|columns?|pillars?|obelisks?|monuments?|statues?|sculptures?|fountains?"
                    + "|skyscrapers?|bridges?|piers?|ruins?|tents?";

    private static final String VEHICLES =
            "cars?|vans?|trucks?|lorry|lorries|bus|buses|coach|trams?|trains?|bikes?|bicycles?|motorbikes?|motorcycles?|scooters?|tractors?"
                    + "|boats?|ships?|sailboats?|yachts?|canoes?|kayaks?|ferry|ferries|planes?|airplanes?|aeroplanes?|helicopters?";

    /** What can stand in a place, and is the subject of a photo where it does. */
    static final String STANDING = "(?:" + PEOPLE + "|" + ANIMALS + "|" + BUILDINGS + "|" + VEHICLES
            + "|tree|palm|cactus|flags?|kites?|balloons?|umbrellas?|benches|bench|chairs?|tables?|sofa|lamp ?posts?|lamps?|lanterns?|vases?)\\b";

    private static final String WHO =
            "(?:the|my|her|his|their|our|that|those|all the) (?!(?:left|right|top|bottom|upper|lower|" + Words.HUES
                    + ")\\b)(?:[a-z]+ )?" + STANDING + "|him|her|me|us|them";

    /** A place that changes, and who or what stands in it and does not. */
    private static final Pattern PLACE_BUT = Pattern.compile(PlainWishes.PLEASE + "(?:" + CHANGE + " " + PLACES + "(?: "
            + Words.DEGREE + ")?|(?:make|turn|have|get) "
            + PLACES + " " + PlainWishes.COMPARATIVE + ")(?:(?:,|,? but|,? and) not (?:" + WHO + ")|,? " + EXCEPT
            + " (?:" + WHO
            + ")|(?:,|;|,? (?:but|and)) (?:please )?(?:leave|leaving|spare) (?:" + WHO + ")(?: " + AS_IT_IS
            + ")?|(?:,|;|,? (?:but|and)) (?:please )?keep (?:" + WHO + ") " + AS_IT_IS
            + "|(?:,|;|,? (?:but|and)) (?:please )?(?:don't|dont|do not) (?:touch|change|affect|brighten|darken|warm|cool) (?:"
            + WHO
            + ")|,? (?:but )?without (?:touch|chang|affect|darken|brighten)ing (?:" + WHO + "))" + UnplacedWishes.END);

    /** In these somebody who is spared is as well; in the sky a part of what stands before it. */
    private static final Set<Region> HOLDING =
            EnumSet.of(Region.LEFT, Region.RIGHT, Region.TOP, Region.BOTTOM, Region.FOREGROUND);

    private static final float IN_PLACE = -0.8f;
    private static final float IN_SKY = -0.5f;

    private SparedThings() {}

    /**
     * Whether an instruction spares what stands in a place that changes, "darken the sky and leave the column": how much it gets back of
     * that depends on how much of it the photo shows there.
     *
     * @param text an instruction
     */
    public static boolean isInPlace(String text) {
        return PLACE_BUT.matcher(PlainText.of(text)).matches();
    }

    /** What stands in a place that changes gets back what that takes. */
    static Optional<Intent> inPlace(String words, Intent read) {
        boolean isOfOnePlace = !read.edits().isEmpty()
                && read.isOfOnePlace()
                && read.edits().stream().allMatch(e -> SparedRegions.isOfAnyPlace(e.attribute()));
        if (!isOfOnePlace || !PLACE_BUT.matcher(words).matches()) {
            return Optional.empty();
        }
        Region place = read.edits().getFirst().region();
        boolean isSky = place == Region.SKY;
        boolean isOfPeople = isSky && NamedRegions.in(words).contains(Region.SUBJECT);
        if (isOfPeople || (!isSky && !HOLDING.contains(place))) {
            return Optional.empty();
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        read.edits()
                .forEach(e -> edits.add(new AttributeEdit(
                        e.attribute(), e.hue(), Region.SUBJECT, e.amount() * (isSky ? IN_SKY : IN_PLACE))));
        return Optional.of(read.withEdits(edits));
    }

    /** A thing that was heard as the subject is spared as that; what somebody wears, where a hue of it would change. */
    static Optional<Intent> beside(String words, Intent read) {
        boolean isThing = read.edits().stream().anyMatch(e -> e.region() == Region.SUBJECT)
                && read.edits().stream()
                        .allMatch(e -> SparedRegions.isAPart(e.region()) && SparedRegions.isOfAnyPlace(e.attribute()))
                && WISH_BUT_THING.matcher(words).matches();
        Matcher clothes = BUT_CLOTHES.matcher(words);
        boolean isWorn = clothes.matches()
                && !mayBeOfSubject(clothes.group("wish"))
                && !read.edits().isEmpty()
                && read.edits().stream().allMatch(e -> e.attribute().hasHue() && e.region() == Region.WHOLE);
        return isThing || isWorn
                ? Optional.of(read.withEdits(List.copyOf(read.edits().stream()
                        .map(e -> new AttributeEdit(e.attribute(), e.hue(), Region.BACKGROUND, e.amount()))
                        .collect(Collectors.toMap(
                                e -> e.withAmount(Math.signum(e.amount())),
                                e -> e,
                                (one, same) -> one,
                                LinkedHashMap::new))
                        .values())))
                : Optional.empty();
    }

    /** What was heard for the whole photo, of a thing that is to change and somebody who is not, is done everywhere else. */
    static Optional<Intent> besidePerson(String words, Intent read) {
        Matcher but = THING_BUT_PERSON.matcher(words);
        boolean isOfThing = but.matches()
                && !mayBeOfSubject(but.group("wish"))
                && !has(NO_PLAIN_WISH, but.group("wish"))
                && NamedRegions.in(but.group("wish")).isEmpty();
        if (!isOfThing || read.edits().isEmpty()) {
            return Optional.empty();
        }
        List<AttributeEdit> edits = read.edits().stream()
                .filter(e -> !isThereToo(e, read))
                .map(e ->
                        isOfPersonToo(e) ? new AttributeEdit(e.attribute(), e.hue(), Region.BACKGROUND, e.amount()) : e)
                .toList();
        return edits.equals(read.edits())
                ? Optional.empty()
                : Optional.of(new Intent(edits, read.style(), Set.of(), read.unsupported()));
    }

    private static boolean isOfPersonToo(AttributeEdit edit) {
        return edit.attribute().hasHue()
                ? edit.region() == Region.SUBJECT
                : (edit.region() == Region.WHOLE || edit.region() == Region.SUBJECT)
                        && SparedRegions.mayMoveOff(edit, Region.SUBJECT);
    }

    /** Whether an edit of the subject is one of what is around it as well. */
    private static boolean isThereToo(AttributeEdit edit, Intent read) {
        return edit.region() == Region.SUBJECT
                && read.edits().stream()
                        .anyMatch(e -> (e.region() == Region.BACKGROUND || e.region() == Region.FOREGROUND)
                                && e.attribute() == edit.attribute()
                                && e.hue().equals(edit.hue())
                                && e.amount() * edit.amount() > 0);
    }

    static boolean mayBeOfSubject(String words) {
        return has(OWNED, words) || Belongings.areIn(words);
    }
}
