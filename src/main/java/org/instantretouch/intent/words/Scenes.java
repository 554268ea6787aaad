package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Intent;

/**
 * Finds what a sentence only says of what is in the photo: "icy harbour, the ships are too blue", "my retro scooter is too dark". A network
 * hears a look in "icy" and "retro"; without them, it hears what is asked for.
 */
public final class Scenes {
    /** By the names of the looks, what a photo may be of or have in it. */
    private static final Map<String, Pattern> OF_LOOKS = Map.ofEntries(
            Map.entry("vintage", pattern("vintage|retro|antique")),
            Map.entry("winter", pattern("winter|wintry|snow|snowy|snow-covered|frozen|icy|frosty")),
            Map.entry("summer", pattern("summer|summery|sunny|beach|tropical|holidays?|vacation")),
            Map.entry("autumn", pattern("autumn|fall|autumnal")),
            Map.entry("polaroid", pattern("polaroids?|instax")),
            Map.entry("ektachrome", pattern("ektachromes?|kodachromes?|agfachromes?")),
            Map.entry("cyberpunk", pattern("neon|neons|cyberpunk|night")),
            Map.entry("moonlight", pattern("moon|moonlit|moonlight|night|midnight")),
            Map.entry("cozy", pattern("cosy|cozy|fireplace|campfire")),
            Map.entry("golden-hour", pattern("golden hour|sunset|sunrise")),
            Map.entry("dramatic", pattern("stormy|storm|concert")),
            Map.entry("low-key", pattern("dark|candlelit|concert|club")),
            Map.entry("gloomy", pattern("rainy|foggy|overcast|cloudy")),
            Map.entry("pastel", pattern("pastel")),
            Map.entry("noir", pattern("noir")),
            Map.entry("hdr", pattern("hdr")));

    /** Those words that stand before a thing, which is the same thing without them. */
    private static final String KIND_OF_THING =
            "(?:vintage|retro|antique|wintry|snowy|icy|frosty|frozen|tropical|cosy|cozy|moonlit|stormy|pastel)";

    private static final String SEASON = "(?:winter|summer|autumn|beach|holiday|neon|polaroid)";

    /** What is no thing, but how a photo looks, or something that makes it look so. */
    private static final String LOOK =
            "(?:looks?|looking|feels?|feeling|vibes?|moods?|style|styled|styling|tones?|toning|tints?|colou?rs?|palette|grad(?:e|ing)|filters?"
                    + "|presets?|effects?|treatment|aesthetic|atmosphere|ambien[ct]e|warmth|film|films|light|lighting|glow|fade|version|edit"
                    + "|scene|thing)";

    private static final Pattern OF_A_LOOK = pattern(
            "(?:vibes?|moods?|style|palette|filters?|presets?|effects?|treatment|aesthetic"
                    + "|atmosphere|(?:a|an|the|this|that) (?:[\\w'-]+ ){0,2}(?:look|feel|feeling)(?=$|[,;.!?]| (?:of|please|to|but|and|with)\\b))");

    /** What does not stand in the name of a thing or a place: a wish, how much, or a look. */
    private static final Pattern NO_NAME = pattern(LOOK
            + "|is|are|was|were|be|it|i|we|you|they|make|makes|made|give|keep|leave|add|more|less|let|turn|go|get|set|lift|raise|lower|boost"
            + "|brighten|darken|warm|cool|want|need|needs|should|please|pls|can|could|like|as|not|no|without|never|than|half|too|bit|touch"
            + "|hint|tad|dash|strong|strongly|slight|slightly|subtle|subtly|full|just|only|very|so|really|much|plus|minus|\\w+n't|dont"
            + "|everything|everywhere|all|all over|day for night|moody|dreamy|cinematic|gritty|gloomy|dramatic|bright|brighter|darker"
            + "|warmer|cooler|colder|softer|for|into");

    /** Before what a photo is of. */
    private static final Pattern IT_SHOWS = Pattern.compile("^(?:(?:this is|it is|it's|that's|here is|here's|this was) "
            + "|(?:this |my |it was )?(?:taken|shot|photographed) (?:at|in|on|during|inside) "
            + "|(?:an? |the |this |my )?(?:photo|picture|pic|image|shot|snap|photograph) (?:of|from|at|in) )");

    private static final Pattern OWN = Pattern.compile("^(?:my|our|his|her|their|this|these) ");

    /** Things and occasions of which it is seldom said that a photo shall look like them. */
    private static final String THING =
            "(?:cars?|bikes?|bicycles?|motor(?:bikes?|cycles?)|scooters?|trucks?|vans?|bus|buses|trams?"
                    + "|trains?|boats?|tractors?|guitars?|pianos?|radios?|record player|typewriters?|cameras?|clocks?|watch|watches|lamps?"
                    + "|chairs?|armchairs?|sofas?|tables?|desks?|dressers?|fridges?|kettles?|phones?|telephones?|"
                    + Belongings.CLOTHES
                    + "|sunglasses|posters?|signs?|lights|tubes|shops?|stores?|boutiques?|markets?|diners?"
                    + "|furniture|toys?|dolls?|jewell?ery|rings?|bottles?|cups?|mugs?|teapots?|suitcases?|bags?|trip|walk|hike|party|parties"
                    + "|festival|match|race|marathon|parade|picnic|camp|holidays? (?:photos?|pictures?|pics?|shots?|snaps?))\\b";

    private static final String PLACE =
            "(?:wedding|garden|street|forest|wood|park|landscape|mountains?|lake|meadow|sky|trees?|leaves|foliage"
                    + "|portraits?|photos?|pictures?|pics?|shots?|bar|city|village)\\b";

    private static final Pattern OF_THING = pattern(
            THING
                    + "(?=$| (?:on|in|at|of|by|to|from|with|near|under|against|behind|beside|outside|photos?|pictures?|pics?|shots?))");

    /** After a word that is a thing itself. */
    private static final String NO_THING =
            "(?:bright|light|dark|dimm|warm|cool|cold|soft|strong|weak|blu|redd|green|yellow|pal|deep|clear|crisp|rich)er"
                    + "|more|less|is|are|was|were|looks|needs|pop|stand|to|in|on|of|a|and|but|with|than|too";

    private static final String MUCH =
            "(?:(?:a|all|bit|little|lot|tad|rather|quite|very|really|so|way|far|much|pretty|completely|totally"
                    + "|slightly|somewhat|kind of|sort of|almost) ){0,3}";

    private static final String FAULT =
            "(?:over-?exposed|under-?exposed|blown(?: out)?|burn(?:t|ed)(?: out)?|clipp(?:ed|ing)|washed[ -]out"
                    + "|faded|dull|flat|pale|gr[ae]y|dingy|muddy|murky|lifeless|hazy|harsh|dark|dim|bright|yellow|blue|green|orange|red|pink"
                    + "|purple|magenta|cyan|cold|warm|weak)(?:ish)?\\b";

    private static final String DULL =
            "(?:faded|dull|flat|pale|gr[ae]y|dingy|muddy|murky|lifeless|washed[ -]out|yellowed)";

    private static final String VERB =
            "(?:brighten|lighten|lift|darken|dim|warm|cool|saturate|desaturate|mute|soften|dehaze|make"
                    + "|boost|increase|reduce|raise|lower|tone down)(?: up| down)?";

    private static final Pattern WISH =
            pattern(VERB + "|more|less|add|bring|take|tone|\\w{3,}er|needs?|should|up|down");

    private static final Pattern ASKED =
            Pattern.compile("^(?:please|pls|can you|could you|can we|could we|would you) \\w+ \\w+");

    /** How a photo is, by which it is there. */
    private static final Pattern COMPLAINT =
            pattern("too [a-z]+|over-?exposed|under-?exposed|(?:blown|burnt|washed)[ -]out"
                    + "|(?:is|are|was|were|has|have|look|looks|looked|came|come|comes|turned|went|got|seems?|\\w+'s)(?: gone| got| out| been)? "
                    + MUCH + FAULT + "|(?:colou?rs|skin|faces?|skies|sky|leaves|sand|water|light) " + MUCH + DULL
                    + "(?=$|[,;.!])"
                    + "|(?:can't|cannot|cant|can hardly|can barely|hardly) see|hardly visible|(?:has|have) faded");

    /** Of what it shall not be, or is not. */
    private static final Pattern NO_COMPLAINT =
            pattern("(?:not|n't|dont|never|nothing|no|without|but|make|makes|be|get|go|if)(?: \\w+){0,3} too");

    /** The first end of a part of a sentence. */
    private static final Pattern END = Pattern.compile("[,;.!?:\u2026]+\\s|\\s[-\u2014]+\\s");

    private static final Pattern AND = Pattern.compile("\\s(?:and|but)\\s");

    /** An old print or slide, which is what the photo was taken from. */
    private static final Pattern OLD_PRINT = Pattern.compile(
            "(?:(?:this|these|an?|the|my|our|some|it's|this is|i scanned) ){0,2}"
                    + "(?:(?:old|faded|scanned|ancient|yellowed|damaged|family|dad's|grandpa's|grandma's|grandad's|my father's) ){1,3}"
                    + "(?:polaroid|instax|ektachrome|kodachrome|agfachrome)s?(?: (?:slide|transparency|transparencies|scan|print|photo|picture|original)s?)?");

    private static final Pattern PRINT_GONE = pattern("(?:too|very|so|really|quite|all|gone|turned|went|way too) (?:"
            + Words.HUES + "|reddish|bluish|dark|bright|flat|pale|dull|washed out)");

    /** Something else than the word of a look. */
    private static final Pattern ANY_WORD = pattern("(?!(?:a|an|the|this|that|and|of|in|on|at|old)\\b)[a-z]{2,}");

    private static final int LONGEST = 9;

    /** A wish or a complaint, with a thing of which there is a kind. */
    private static final Pattern OF_KNOWN = Pattern.compile("^(?<before>(?:.*\\b" + VERB
            + "|.*\\b(?:contrast|light|colou?r|saturation|warmth|detail|shadows|highlights|more \\w+|less \\w+) (?:in|on|to|for|of)"
            + "|(?:.*(?:,|\\band|\\bbut|\\bthat|\\bbecause))?) ?(?:the|my|our|his|her|their|this|these) (?:[a-z]+ )?)(?<kind>"
            + KIND_OF_THING + " (?!(?:" + LOOK + "|" + NO_THING + ")\\b)|" + SEASON + " (?=" + THING + "|" + PLACE
            + "))(?<thing>[a-z].*)$");

    /** A forest is the same without its season, but not its colours. */
    private static final Pattern COLOURS_OF_IT = pattern("colou?rs|tones|palette");

    private static final Pattern IS_SAID =
            pattern("is|are|was|were|looks?|looked|came|needs?|should|could|must|has|have|too");

    private Scenes() {}

    /**
     * What a sentence says beside what is in the photo, to be read alone; empty unless it names that by a word that was heard as a
     * look.
     *
     * @param text the instruction
     * @param read what it was read as
     */
    public static Optional<String> rest(String text, Intent read) {
        Optional<Pattern> of =
                read.style().map(style -> OF_LOOKS.get(style.style().name()));
        if (of.isEmpty()) {
            return Optional.empty();
        }
        String words = PlainText.of(text).strip();
        return besideTheScene(words, of.orElseThrow()).or(() -> withoutTheKind(words, of.orElseThrow()));
    }

    /**
     * What a sentence asks for.
     *
     * @param whole what it was read as
     * @param alone what {@link #rest} was read as
     */
    public static Intent settle(Intent whole, Intent alone) {
        boolean isOther = alone.style()
                .filter(style ->
                        whole.style().map(s -> s.style().equals(style.style())).orElse(false))
                .isEmpty();
        if (!alone.isEmpty() || !alone.keeps().isEmpty()) {
            return isOther ? alone : whole;
        }
        return whole.edits().isEmpty()
                ? whole
                : new Intent(whole.edits(), Optional.empty(), whole.keeps(), whole.unsupported());
    }

    private static Optional<String> besideTheScene(String words, Pattern of) {
        Matcher shows = IT_SHOWS.matcher(words);
        int from = shows.find() ? shows.end() : 0;
        Matcher end = END.matcher(words);
        boolean ends = end.find(from);
        Matcher and = AND.matcher(words);
        if (from > 0 && and.find(from) && (!ends || and.start() < end.start())) {
            return beside(words, from, and.start(), and.end(), of);
        }
        return ends ? beside(words, from, end.start(), end.end(), of) : Optional.empty();
    }

    private static Optional<String> beside(String words, int from, int to, int next, Pattern of) {
        String scene = words.substring(from, to);
        String rest = words.substring(next);
        if (OLD_PRINT.matcher(scene).matches() && has(PRINT_GONE, rest)) {
            return Optional.of(rest);
        }
        boolean isScene = has(of, scene)
                && !has(NO_NAME, scene)
                && (of.matcher(scene).results().count() > 1
                        || has(ANY_WORD, of.matcher(scene).replaceAll("")))
                && scene.split(" ", -1).length <= LONGEST;
        if (!isScene || rest.isBlank() || has(of, rest) || has(OF_A_LOOK, rest)) {
            return Optional.empty();
        }
        boolean isComplaint = has(COMPLAINT, rest) && !has(NO_COMPLAINT, rest);
        boolean isWish = has(WISH, rest)
                && (from > 0
                        || hasThing(of, scene)
                        || OWN.matcher(scene).find()
                        || ASKED.matcher(rest).find());
        return isComplaint || isWish ? Optional.of(rest) : Optional.empty();
    }

    /** Whether it is the kind of a thing. */
    private static boolean hasThing(Pattern of, String scene) {
        Matcher kind = of.matcher(scene);
        return kind.find()
                && OF_THING.matcher(scene).region(kind.end(), scene.length()).find();
    }

    private static Optional<String> withoutTheKind(String words, Pattern of) {
        Matcher known = OF_KNOWN.matcher(words);
        if (!known.matches() || !has(of, known.group("kind")) || has(OF_A_LOOK, words)) {
            return Optional.empty();
        }
        String before = known.group("before");
        String thing = known.group("thing");
        boolean asks = has(pattern(VERB), before) || has(IS_SAID, thing) || has(pattern("more|less"), before);
        return asks && !has(of, before) && !has(of, thing) && !has(COLOURS_OF_IT, thing)
                ? Optional.of(before + thing)
                : Optional.empty();
    }
}
