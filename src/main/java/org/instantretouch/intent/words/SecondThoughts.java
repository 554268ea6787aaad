package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of an instruction what it takes back in its own words, as who dictates does: "contrast up... I mean down" says
 * "contrast down". A network hears the first, or both. Marks that are dictated by their names are those: "warmer comma brighter full
 * stop".
 */
public final class SecondThoughts {
    private static final String PAUSE = "[ ,.;:!?\u2026-]*";

    private static final String SOUND = "(?:(?:um+|uh+|err?|hmm+|oh|oops|well)\\b" + PAUSE + "){0,3}";

    private static final String NO = "(?:no\\b" + PAUSE + SOUND + "){0,3}";

    /** Some may be said of what follows: "or no longer", "never mind the sky". */
    private static final String HESITATION =
            "(?:(?:wait|sorry|actually|hang on|hold on|(?:scratch|scrap|strike) that|i meant?|or rather|make that|or actually"
                    + "|(?:on|no,?) second thoughts?|on reflection|(?:i(?:'ve| have)? )?changed my mind)\\b"
                    + "|(?:or no|(?:or )?(?:maybe|perhaps) not|never ?mind|forget (?:it|that))(?= ?(?:[,.;:!?\u2026-]|$))"
                    + "|no(?=[ ,.;:!?\u2026-]+(?:(?:leave|keep) (?:it|the)\\b|not (?:that|so|too) )))" + PAUSE + SOUND;

    /** A "no" alone may be what is not wanted: "more reds, no oranges". */
    private static final Pattern TAKEN_BACK = Pattern.compile("(?<=\\w)(?=[^\\w'\u2019])" + PAUSE + SOUND + "(?:" + NO
            + HESITATION + "(?:" + NO + HESITATION + "){0,3}" + NO + "|oh no\\b" + PAUSE + ")");

    private static final String MAYBE_SO = "(?:" + DEGREE + " )?";

    private static final String MAYBE_SO_AFTER = "(?: " + DEGREE + ")?";

    private static final String TONES = "(?:exposure|brightness|contrast|shadows|highlights|whites|blacks|mid-?tones"
            + "|saturation|vibrance|warmth|temperature|tint|haze|fade|vignette)\\b";

    /** What one word, or a few, may be said in place of; the most first. */
    private static final List<Pattern> KINDS = Stream.of(
                    MAYBE_SO + "(?:bright|light|dark|dimm|warm|cool|cold|soft|flatt|strong|weak)er\\b" + MAYBE_SO_AFTER,
                    MAYBE_SO + "(?:more|less) " + TONES,
                    "(?:more|less) " + Words.HUES + "\\b",
                    "too (?:bright|light|dark|warm|cool|cold)\\b",
                    "(?:warm|cool|cold|bright|dark)\\b",
                    "(?:up|down)\\b" + MAYBE_SO_AFTER,
                    "(?:increase|decrease|raise|lower|reduce|boost|brighten|darken|lighten|warm|cool|saturate|desaturate)\\b",
                    "(?:the )?" + Words.HUES + "\\b",
                    "(?:the )?" + TONES,
                    THE + NAME,
                    DEGREE,
                    "(?:more|less)\\b")
            .map(kind -> Pattern.compile("\\b" + kind))
            .toList();

    /** A wish for all tones of a kind, whatever else there was said of them. */
    private static final Pattern WHOLE_WISH =
            Pattern.compile("(?:increase|decrease|raise|lower|reduce|boost|add|more|less|turn up"
                    + "|turn down) (?:the )?(?<what>" + TONES + ")");

    private static final Pattern PLACE = Pattern.compile("(?:the |my )?" + NAME);

    /** What is of another place than that named before. */
    private static final Pattern OF_PLACE = Pattern.compile("(?:" + THE + NAME
            + "|everything\\b|all of it\\b|(?:it's )?the (?:whole|entire) [a-z]+\\b)"
            + ".* (?:is|are|looks?|needs?|should)\\b.*");

    /** What is said in place of all that was said before. */
    private static final Pattern JUST =
            Pattern.compile("(?:(?:just|only|simply) (?:" + DEGREE + " )?(?:of )?(?:" + PlainWishes.COMPARATIVE
                    + "|(?:more|less) " + TONES + "|" + Words.HUES
                    + " (?:in|into|to) the (?:shadows|highlights|mid-?tones|darks|lights)"
                    + "|(?:soft|warm|cool|bright|dark|mut|light)er colou?rs|" + PlainWishes.VERB
                    + "(?: it| this)?(?: up| down)?|make it "
                    + PlainWishes.COMPARATIVE + ")" + MAYBE_SO_AFTER + ")");

    /** What is said where nothing shall be done after all. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?:please )?(?:(?:just )?(?:leave|keep) (?:it|this|that|everything)"
                    + "(?: (?:alone|be|as is|as it (?:is|was)|the way it (?:is|was)|like (?:this|that|it is)|at that))?"
                    + "|don'?t(?: do (?:it|that|anything))?|do nothing|nothing|leave)[ ,.!?]*(?:(?:please|pls|thanks|thank you)\\b[ .!]*)?");

    /** With nothing after it, this takes back all that there is. */
    private static final Pattern OVER = pattern(
            "never ?mind|forget (?:it|that)|(?:scratch|scrap|strike) that|(?:maybe|perhaps) not|changed my mind");

    /** What is read as that. */
    private static final String AS_IT_IS = "leave it as it is";

    /** What one thing is left as it is for. */
    private static final Pattern LEFT_FOR = Pattern.compile(
            "leave (?:the |its )?[a-z]+(?: alone| as (?:it|is|it is))?(?:,| and|, and| but|, but) (?:add|more|less|make|give|raise|lower"
                    + "|increase|reduce|lift|boost|just|only)\\b.*");

    /** What is left out of a wish is not said in its place: "brighten, actually leave the sky alone and add contrast". */
    private static final Pattern LEFT_REGION = Pattern.compile("leave " + THE + "(?:" + NAME + "|skin\\b|whites\\b)");

    private static final Pattern THE_OPPOSITE =
            Pattern.compile("(?:(?:just|exactly|quite|rather) )?the (?:(?:exact|very) )?(?:opposite|reverse"
                    + "|other way(?: (?:a?round|about))?)");

    /** Words that ask for one thing and for its opposite. */
    private static final Map<String, String> OPPOSITES = opposites(
            "brighter darker",
            "lighter darker",
            "warmer cooler",
            "colder warmer",
            "cooler warmer",
            "more less",
            "up down",
            "increase decrease",
            "raise lower",
            "boost reduce",
            "brighten darken",
            "lighten darken",
            "warm cool",
            "saturate desaturate",
            "add reduce",
            "softer harder");

    private static final Pattern WAY = pattern(String.join("|", OPPOSITES.keySet()));

    private static final String MADE = MAYBE_SO
            + "(?:(?:bright|light|dark|dimm|warm|cool|cold|soft|flatt|strong|weak|redd|blu|green|yellow|purpl|pink|whit)er"
            + "|(?:more|less) [a-z]+(?: (?:blue|green|red|yellow|orange|pink|purple))?)";

    /** What is said instead right after what is not meant: "darker no wait not darker more blue". */
    private static final Pattern NOT_THAT = Pattern.compile(
            "(?<before>[a-z' ]*?)\\b(?<what>(?:bright|light|dark|dimm|warm|cool|cold|soft|flatt|strong|redd|blu|green|yellow|pink|whit)er|(?:more|less) [a-z]+)"
                    + "[ ,.;!-]+(?:(?:no|wait|sorry|uh+|um+|er+|oh|actually|hang on|hold on|i mean|or)\\b[ ,.;!-]*){1,5}not \\k<what>[ ,.;!-]+(?:(?:but|just|rather|only|i mean|more like|instead)\\b[ ,]*)?"
                    + "(?<rest>" + MADE + MAYBE_SO_AFTER + ")(?<after>(?:,? please)?[ .!]*)");

    /** How little of what was said before is meant: "no wait not that bright just a little". */
    private static final Pattern ONLY_SO_MUCH = Pattern.compile(
            "(?:(?:but|well) )?not (?:quite )?(?:that|so|too|as) (?:much|strong(?:ly)?|[a-z]+)(?: as that)?"
                    + "[,;.]? (?:but )?(?:(?:just|only|maybe|more like|rather) ){1,2}(?:by )?(?<degree>a (?:little(?: bit)?|bit|touch|tad|hint)|slightly)");

    /** How much was said before, which is not meant. */
    private static final Pattern SO_MUCH = Pattern.compile("\\b(?:" + DEGREE
            + "|lots) (?=(?:more|less|(?:bright|light|dark|dimm|warm|cool|cold|soft|flatt|strong|weak|rich|deep|clear|punchi)er)\\b)"
            + "|\\b(?:very|really|strongly|heavily) |,? (?:" + DEGREE + "|lots|very much)$");

    /** What says nothing of its own at the end: "no, decrease it, please". */
    private static final Pattern END =
            Pattern.compile("(?: (?:it|them))?[ ,.!?]*(?:(?:please|pls|thanks|thank you)\\b[ .!]*)?$");

    /** Where it is said how the photo is, for which a complaint alone may stand. */
    private static final Pattern HOW_IT_IS =
            Pattern.compile("\\b(?:too|is|are|was|were|it's|looks?|feels?|seems?|came|comes)\\b");

    private static final Pattern GREY = Pattern.compile("\\bblack (?:and|&) white\\b");

    private static final Pattern A_LOOK = Pattern.compile("\\blook$");

    /** By which something may hold beside what is changed of it, or has an object that is meant by "it". */
    private static final Pattern LIMITED = Pattern.compile(
            "n['\u2019]t\\b|\\b(?:but|then|not|no|never|dont|without|than|keep|leave|what|whatever|which"
                    + "|remove|erase|delete|replace|clone|blur)\\b");

    /** What there is more than one wish in, or none. */
    private static final Pattern SEVERAL = Pattern.compile("[,.;:!?&/+\\n]|n['\u2019]t\\b"
            + "|\\b(?:and|but|then|plus|or|not|no|never|dont|without|than|keep|leave|what|whatever|which)\\b");

    /** A mark by its name, where a sentence begins or ends: a full stop is one of light after a number, or "a". */
    private static final Pattern MARK_FIRST = Pattern.compile(
            "^ ?(?:(?:new (?:line|paragraph)|comma|full stop|question mark|exclamation (?:mark|point)) )+(?=\\w)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARK_LAST = Pattern.compile(
            "(?<=\\w)(?<!\\b(?:an?|one|two|three|four|by|half|another|whole|about|almost|nearly|roughly|around|or|of|this|that|the|under|below|above|(?:just|well) over"
                    + "|inverted|up to|than|at least|at most|only|just|maybe|per|each|every|plus|minus|\\d))"
                    + " (?:full stop|exclamation (?:mark|point)|question mark|comma)[ .!]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARK_BETWEEN = Pattern.compile(
            "(?<=\\w)(?<!\\b(?:an?|the|this|that|my|your|its|one|each|every|of|no)) comma (?=\\w)",
            Pattern.CASE_INSENSITIVE);

    private SecondThoughts() {}

    private static Map<String, String> opposites(String... pairs) {
        Map<String, String> opposites = new HashMap<>();
        for (String pair : pairs) {
            String[] two = pair.split(" ");
            opposites.put(two[0], two[1]);
            opposites.putIfAbsent(two[1], two[0]);
        }
        return Map.copyOf(opposites);
    }

    /** An instruction without what it takes back; the same, unless all that it says is one wish and what is changed of it. */
    public static String settled(String text) {
        return withoutTakenBack(marked(text));
    }

    private static String marked(String text) {
        String begun = MARK_FIRST.matcher(text).replaceFirst("");
        String ended = MARK_LAST.matcher(begun).replaceFirst("");
        String whole = MARK_BETWEEN.matcher(ended).replaceAll(", ");
        return whole.isBlank() ? text : whole;
    }

    private static String withoutTakenBack(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        Matcher not = NOT_THAT.matcher(words);
        if (words.length() == text.length() && not.matches() && !has(SEVERAL, not.group("before"))) {
            return not.group("before") + not.group("rest") + not.group("after");
        }
        List<MatchResult> found = TAKEN_BACK.matcher(words).results().toList();
        if (found.size() != 1 || words.length() != text.length()) {
            return text;
        }
        String before = words.substring(0, found.getFirst().start());
        String said = words.substring(found.getFirst().end());
        if (NOTHING.matcher(said).matches()
                || (said.isEmpty() && has(OVER, found.getFirst().group()))) {
            return has(SEVERAL, GREY.matcher(before).replaceAll("grey")) ? text : AS_IT_IS;
        }
        String after = END.matcher(said).replaceFirst("");
        Matcher little = ONLY_SO_MUCH.matcher(after);
        if (little.matches() && !has(SEVERAL, before) && !has(HOW_IT_IS, before)) {
            return SO_MUCH.matcher(before).replaceAll("") + " " + little.group("degree");
        }
        if (JUST.matcher(after).matches() && isOfAll(before)) {
            return after;
        }
        return has(SEVERAL, before) || after.isEmpty() || (has(HOW_IT_IS, before) && !after.startsWith("too "))
                ? text
                : opposite(before, after)
                        .or(() -> replaced(before, after))
                        .or(() -> alone(before, after))
                        .filter(asked -> !asked.equals(before))
                        .orElse(text);
    }

    /** What was said before the other way round, where that is what is said after it. */
    private static Optional<String> opposite(String before, String after) {
        return THE_OPPOSITE.matcher(after).matches()
                ? only(WAY, before)
                        .map(way -> before.substring(0, way.start())
                                + OPPOSITES.get(way.group())
                                + before.substring(way.end()))
                : Optional.empty();
    }

    /** Whether what was said before is of the whole photo, and says nothing of how it is, or of what is not to be. */
    private static boolean isOfAll(String before) {
        return !has(LIMITED, before)
                && !has(HOW_IT_IS, A_LOOK.matcher(before).replaceFirst(""))
                && NamedRegions.in(before).isEmpty();
    }

    /** What was said before with what is said for a part of it. */
    private static Optional<String> replaced(String before, String after) {
        return KINDS.stream()
                .filter(kind -> kind.matcher(after).matches())
                .flatMap(kind -> only(kind, before).stream())
                .findFirst()
                .map(part -> before.substring(0, part.start()) + after + before.substring(part.end()));
    }

    private static Optional<MatchResult> only(Pattern kind, String before) {
        List<MatchResult> found = kind.matcher(before).results().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What is said after it where that needs nothing of what was said before. */
    private static Optional<String> alone(String before, String after) {
        Matcher wish = WHOLE_WISH.matcher(after);
        if (LEFT_FOR.matcher(after).matches()
                && NamedRegions.in(before).isEmpty()
                && !LEFT_REGION.matcher(after).lookingAt()) {
            return Optional.of(after);
        }
        boolean isWhole = wish.matches()
                ? before.contains(wish.group("what")) && NamedRegions.in(before).isEmpty()
                : PLACE.matcher(before).matches() && OF_PLACE.matcher(after).matches();
        return isWhole ? Optional.of(after) : Optional.empty();
    }
}
