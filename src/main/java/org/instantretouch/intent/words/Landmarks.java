package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.PlainWishes.VERB;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a building, a vehicle or somebody at work of which a sentence says something is what the photo is of: "brighten the pyramid", "give the
 * pagoda more colour", "the fort is too dark". A network that knows the house and the church edits the whole photo for most others.
 * What shall stand out is lighter than what is behind it, and what shall pop has more contrast and colour: "make the yurt pop".
 */
final class Landmarks {
    /** Each may be one or many. */
    private static final String LANDMARK =
            "(?:castle|palace|fort|fortress|citadel|pyramid|sphinx|temple|shrine|pagoda|mosque|minaret|synagogue|church|chapel|cathedral|abbey"
                    + "|monastery|convent|basilica|stupa|tower|belfry|steeple|spire|clock tower|water tower|bell tower|lighthouse|windmill|watermill"
                    + "|mill|barn|silo|farmhouse|cottage|cabin|hut|shack|shed|yurt|tent|tepee|tipi|igloo|treehouse|gazebo|pavilion|bandstand|kiosk|villa"
                    + "|mansion|manor|chalet|bungalow|skyscraper|high-rise|obelisk|monument|memorial|statue|sculpture|totem pole|fountain|arch|archway"
                    + "|aqueduct|amphitheatre|colosseum|stadium|observatory|warehouse|factory|greenhouse|boathouse|beach hut|tomb|mausoleum|crypt"
                    + "|gatehouse|townhouse|ruin|house|building)(?:s|es)?";

    /** What goes or sails, and who plays or works: a network takes golfers for the lawn, and boats for the sea. */
    private static final String ON_THE_MOVE =
            "(?:(?:two|three|four|few|several|other) )?(?:(?:boat|ship|yacht|canoe|kayak|dinghy|ferry|gondola|barge|raft|trawler|sailing boat|fishing boat"
                    + "|train|tram|tractor|lorry|truck|helicopter|aeroplane|airplane|plane|balloon|motorbike|bicycle|bike|carriage|cart"
                    + "|golfer|surfer|skier|snowboarder|skater|swimmer|diver|rower|sailor|climber|hiker|runner|jogger|cyclist|biker|rider|jockey"
                    + "|dancer|ballerina|drummer|guitarist|singer|musician|player|boxer|wrestler|footballer|batsman|goalkeeper|acrobat|juggler"
                    + "|soldier|farmer|shepherd|monk|nun|priest|worker|miner|blacksmith|waiter|cook|chef|bride|groom)s?|ferries|fishermen|fisherman|sailboats?)";

    /** Neither of a hue, nor far away. */
    private static final String KIND =
            "(?:(?:whole|entire|old|little|small|big|great|grand|tall|tiny|ancient|stone|wooden|brick|ruined|famous|pretty|lovely"
                    + "|medieval|gothic|roman|mossy|snowy|abandoned|lonely|lone|main) ){0,2}";

    private static final String WHERE =
            "(?: (?:on|at|by|near|beside|in) (?:the|its|that|this) (?:hill|hilltop|cliff|rocks?|island|shore|lake|river|desert|valley"
                    + "|picture|photo|image|shot|scene|square|village|town))?";

    private static final String THING =
            "(?:the|this|that|our|my|these|those) " + KIND + "(?:" + LANDMARK + "|" + ON_THE_MOVE + ")" + WHERE;

    private static final String MAYBE_SO = "(?: " + DEGREE + ")?";

    private static final String OF_IT =
            "(?:light|brightness|exposure|contrast|colou?r|saturation|warmth|vibrance|punch|depth)";

    private static final String SOME =
            "(?:(?:an?|bit|little|lot|touch|tad|of|some|more|less|extra|slightly|much) ){1,5}";

    private static final String AND = "(?:,? and |, )";

    private static final String FAULT =
            "(?:dark|dim|bright|underexposed|overexposed|flat|dull|cold|warm|contrasty|washed[ -]out|saturated)";

    /** All that a sentence says. */
    private static final Pattern WISH = Pattern.compile(PLEASE + "(?:(?:" + DEGREE + " )?" + VERB + " " + THING
            + "(?: up| down)?" + MAYBE_SO
            + "|(?:make|get|have) " + THING + "(?: look)? " + COMPARATIVE + "(?:" + AND + COMPARATIVE + "){0,2}"
            + "|" + THING + " (?:should|could|must|needs? to|has to|ought to) (?:be|look) " + COMPARATIVE + "(?:" + AND
            + COMPARATIVE + "){0,2}"
            + "|(?:(?:add|put|bring|give) )?" + SOME + OF_IT + "(?:" + AND + OF_IT + ")? (?:on|to|in|for|onto|over) "
            + THING
            + "|give " + THING + " " + SOME + OF_IT + "(?:" + AND + OF_IT + ")?"
            + "|" + THING + " (?:needs?|wants?|could (?:use|do with)|deserves?) " + SOME + OF_IT + "(?:" + AND + OF_IT
            + ")?"
            + "|" + THING + " (?:is|are|looks?|came out|comes out|seems?|appears?) (?:(?:just|still|all) )?"
            + "(?:(?:" + DEGREE + "|far|way|rather|quite) )?(?:too )?" + FAULT + "(?:,? (?:please )?fix (?:it|that))?)"
            + END);

    /** What of colours that make it known is none. */
    private static final String CREATURE =
            "(?:bird|robin|heron|owl|eagle|hawk|falcon|kite|buzzard|stork|crane|swan|duck|goose|gull|seagull|puffin|penguin|pelican|egret|sparrow"
                    + "|wren|finch|thrush|woodpecker|hummingbird|pigeon|crow|raven|magpie|horse|foal|deer|stag|elk|moose|fox|wolf|bear|lion|tiger|leopard"
                    + "|cheetah|elephant|giraffe|zebra|rhino|hippo|monkey|gorilla|seal|whale|dolphin|shark|turtle|rabbit|hare|squirrel|hedgehog|cow|sheep"
                    + "|lamb|goat|donkey|pony|camel|puppy|kitten)s?(?:'s (?:breast|wings?|feathers|plumage|head|tail|fur|face|mane|neck|coat))?";

    private static final String KNOWN =
            "(?:" + THING + "|(?:the|this|that|our|my) (?:little |small |big |old )?" + CREATURE + ")";

    private static final String STAND_OUT =
            "(?: to)? (?:really )?(?:(?<pops>pop)(?: out)?|stand out|come forward|jump out)"
                    + "(?<how>(?: more| better|" + MAYBE_SO + "){0,2})";

    private static final Pattern STANDS_OUT =
            Pattern.compile(PLEASE + "(?:make|let|have|get|help) " + KNOWN + STAND_OUT + END);

    /** Whatever is set against something that it is in front of. */
    private static final Pattern SET_APART = Pattern.compile(PLEASE + "(?:(?:make|let|have|get|help) )?"
            + "(?:(?:the|this|that|our|my|her|his|their|these|those) (?!(?:colou?rs?|tones?|shadows?|highlights?|whites|blacks|sky|clouds|background"
            + "|foreground|edges|corners|stars|photo|picture|" + HUES
            + ")\\b)[a-z-]+(?: [a-z-]+)?|s?he|they|her|him|them)"
            + "(?: (?:should|must|could|needs? to|has to|have to|ought to))?" + STAND_OUT
            + " (?:from|against|in front of) (?!(?:[a-z]+ )?(?:sky|skies|clouds|light|sun|noise|rest|others?)\\b)"
            + "(?:(?:the|its|his|her|their|all the|that) )?+(?!an?\\b)"
            + "[a-z]+(?: (?:behind|around)(?: (?:it|him|her|them))?| [a-z]+)?" + END);

    /** How much lighter what stands out becomes, and how much darker the rest. */
    private static final float LIGHT = 0.35f;

    private static final float CONTRAST = 0.4f;
    private static final float COLOUR = 0.3f;

    private static final Pattern HUE = Words.pattern(Words.HUES);

    private Landmarks() {}

    /**
     * What a sentence asks for; as it was read, unless all that it says is of a landmark, or that one is to be seen.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isPresent() || !read.keeps().isEmpty()) {
            return read;
        }
        Matcher standsOut = STANDS_OUT.matcher(words);
        if (standsOut.matches()) {
            return isPlaced(words, read) ? read : seen(standsOut);
        }
        Matcher apart = SET_APART.matcher(words);
        if (apart.matches()) {
            return Words.has(HUE, words) || isApart(read) ? read : seen(apart);
        }
        return read.isUnsupported()
                        || isPlaced(words, read)
                        || !WISH.matcher(words).matches()
                ? read
                : placed(words, read);
    }

    /** Whether all is heard of the subject, or where the words say. */
    private static boolean isPlaced(String words, Intent read) {
        List<Region> named = NamedRegions.in(words);
        return !read.edits().isEmpty()
                && read.edits().stream().allMatch(e -> e.region() == Region.SUBJECT || named.contains(e.region()))
                && read.edits().stream().noneMatch(e -> e.attribute().hasHue());
    }

    /** Whether something was heard to be lighter than what is behind it. */
    private static boolean isApart(Intent read) {
        List<AttributeEdit> light = read.edits().stream()
                .filter(e -> e.attribute() == Attribute.EXPOSURE)
                .toList();
        return !light.isEmpty()
                && light.stream()
                        .allMatch(e -> e.amount() > 0 ? e.region() == Region.SUBJECT : e.region() == Region.BACKGROUND);
    }

    private static Intent seen(Matcher standsOut) {
        float share = Words.amount(standsOut.group("how")) / Words.PLAIN;
        return standsOut.group("pops") == null
                ? Intent.of(
                        in(Region.SUBJECT, Attribute.EXPOSURE, LIGHT * share),
                        in(Region.BACKGROUND, Attribute.EXPOSURE, -LIGHT * share))
                : Intent.of(
                        in(Region.SUBJECT, Attribute.CONTRAST, CONTRAST * share),
                        in(Region.SUBJECT, Attribute.SATURATION, COLOUR * share));
    }

    /** The same there, and no hue that no word names. */
    private static Intent placed(String words, Intent read) {
        List<AttributeEdit> plain =
                read.edits().stream().filter(e -> !e.attribute().hasHue()).toList();
        if (plain.stream().anyMatch(e -> !isOfAnyPlace(e.attribute())) || Words.has(HUE, words)) {
            return read;
        }
        List<AttributeEdit> asked = plain.isEmpty() ? PlainWishes.edits(words) : plain;
        List<AttributeEdit> edits = new ArrayList<>();
        asked.stream()
                .flatMap(e -> Stream.of(in(Region.SUBJECT, e.attribute(), e.amount())))
                .filter(e -> edits.stream().noneMatch(other -> other.attribute() == e.attribute()))
                .forEach(edits::add);
        return edits.isEmpty() ? read : read.withEdits(edits);
    }

    private static boolean isOfAnyPlace(Attribute attribute) {
        return switch (attribute) {
            case VIGNETTE, AUTO, AUTO_WHITE_BALANCE, BW, SEPIA, FADE -> false;
            default -> !attribute.hasHue();
        };
    }

    private static AttributeEdit in(Region region, Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), region, amount);
    }
}
