package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles which way hues turn where a sentence turns two or more: "greens to yellow and blues to purple". A network that has one
 * answer for each direction hears one of them, or both the same way. A hue that gets warmer or cooler turns towards orange or blue.
 *
 * <p>A lone turn stays as it was read: by its words, a hue is as often to be stronger, or a tint is meant.
 */
final class HueTurns {
    private static final int LEAST = 2;
    private static final int HALF_ROUND = Hue.values().length / 2;

    /** The hue that there is more of by each word. */
    static final Map<String, Hue> COMPARATIVES = Map.of(
            "redder", Hue.RED,
            "oranger", Hue.ORANGE,
            "yellower", Hue.YELLOW,
            "greener", Hue.GREEN,
            "bluer", Hue.BLUE,
            "purpler", Hue.PURPLE,
            "pinker", Hue.MAGENTA);

    private static final String COMPARATIVE = "(?:" + String.join("|", COMPARATIVES.keySet()) + ")";

    /** What has the hue: "red flowers", "the blue of the sky". */
    private static final String THING = "(?: (?:of|in) (?:the |her |his |my )?[a-z]+)?(?: (?!(?:" + HUES
            + "|a|an|and|are|away|but|from|in|into|is|less|more|not|of|or|than|to|towards?|with)\\b)[a-z']+){0,2}?";

    private static final String BY = " (?:" + DEGREE + " )?";

    private static final Pattern TURN = pattern("(?<source>" + HUES + ")" + THING
            + "(?: (?:to|towards?|into) (?:(?:the|a|more|proper|real|deep) )?|" + BY + "(?:more |less |(?="
            + COMPARATIVE
            + ")))(?<target>" + HUES + "|" + COMPARATIVE + ")(?:ish)?");

    private static final String MANY = "(?<many>" + HUES + "(?<=s))";

    /** A hue by its warmth, after it or before it; by one thing of it, as in "a warmer red", more is meant. */
    private static final List<Pattern> WARMTHS = List.of(
            pattern(MANY + BY + "(?<warmth>warmer|cooler|colder)"),
            pattern("(?<warmth>warmer|cooler|colder) (?:the )?" + MANY + "(?= ?(?:[,;.&!?]|and\\b|please\\b|$))"));

    private static final Pattern BACK = pattern("less \\w+$");

    /** The same without a word between what is and what shall be: "turn the red flowers orange". */
    private static final Pattern MADE =
            pattern("(?<=(?:\\b(?:turn|make|change|render|recolou?r|paint|and)|[,&]) (?:(?:the|all the|all|her|his|my"
                    + "|its|their) )?)(?<source>" + HUES + ")" + THING + " (?<target>" + HUES
                    + ")(?= ?(?:[,;.&!?]|and\\b|please\\b|$))");

    /** Words of what hues have become, of what they shall not become, and of those that pass or are put into others. */
    private static final Pattern NO_WISH = pattern(
            "not|don.?t|doesn.?t|didn.?t|shouldn.?t|mustn.?t|never|no|from|away|without|instead|rather|than|too|gone"
                    + "|went|going|turned|turns|turning|drift\\w*|closer|apart|has|have|had|keep|are|is|was|were|why"
                    + "|came|looks?|reads?|between|range|gradient|fade|transition|add\\w*|put|give|mix\\w*|match\\w*|compare");

    private HueTurns() {}

    /**
     * What a sentence asks for; as it was read, unless it turns at least two hues.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || has(NO_WISH, words)) {
            return read;
        }
        List<Turn> turns = Stream.of(TURN, MADE)
                .flatMap(pattern -> pattern.matcher(words).results())
                .map(Turn::of)
                .filter(turn -> turn.source() != turn.target())
                .toList();
        Map<Hue, Integer> ways = new EnumMap<>(Hue.class);
        turns.forEach(turn -> ways.putIfAbsent(turn.source(), turn.way()));
        WARMTHS.forEach(pattern -> pattern.matcher(words)
                .results()
                .forEach(found -> HueLists.hues(found.group("many"))
                        .forEach(hue -> ways.putIfAbsent(hue, wayByWarmth(hue, found.group("warmth"))))));
        if (ways.size() < LEAST || ways.containsValue(0)) {
            return read;
        }
        Set<Hue> targets = turns.stream().map(Turn::target).collect(Collectors.toSet());
        return turned(read, ways, targets, turns.isEmpty() ? Words.amount(words) : Words.PLAIN);
    }

    /** Which way a hue turns that gets warmer or cooler; 0 for orange, which only gets stronger or weaker. */
    private static int wayByWarmth(Hue hue, String warmth) {
        int warmer = switch (hue) {
            case BLUE, PURPLE, MAGENTA, RED -> 1;
            case ORANGE -> 0;
            case YELLOW, GREEN, AQUA -> -1;
        };
        return warmth.equals("warmer") ? warmer : -warmer;
    }

    /**
     * One hue's way to another.
     *
     * @param way the shorter one round the hues; 0 where both are as long
     */
    private record Turn(Hue source, Hue target, int way) {
        static Turn of(MatchResult match) {
            Hue source = hue(match.group("source"));
            Hue target = hue(match.group("target"));
            int way = Integer.signum(HALF_ROUND - Math.floorMod(target.ordinal() - source.ordinal(), 2 * HALF_ROUND));
            return new Turn(source, target, has(BACK, match.group()) ? -way : way);
        }

        private static Hue hue(String name) {
            return Optional.ofNullable(COMPARATIVES.get(name)).orElseGet(() -> HUE_OF_NAME.get(name));
        }
    }

    /**
     * The same with these turns: those that were heard as they are, the others by the most that was heard.
     *
     * @param plain the amount where none was heard
     */
    private static Intent turned(Intent read, Map<Hue, Integer> ways, Set<Hue> targets, float plain) {
        List<AttributeEdit> heard = read.edits().stream()
                .filter(e -> e.attribute() == Attribute.HUE_SHIFT)
                .toList();
        float amount = (float)
                heard.stream().mapToDouble(e -> Math.abs(e.amount())).max().orElse(plain);
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> heard.contains(e) && isWrong(e, ways, targets));
        ways.forEach((hue, way) -> {
            List<AttributeEdit> own =
                    heard.stream().filter(e -> e.hue().equals(Optional.of(hue))).toList();
            if (own.stream().noneMatch(edits::contains)) {
                Region region = own.isEmpty() ? Region.WHOLE : own.getFirst().region();
                edits.add(new AttributeEdit(Attribute.HUE_SHIFT, Optional.of(hue), region, amount * way));
            }
        });
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** Whether a hue goes the other way, or where another one goes. */
    private static boolean isWrong(AttributeEdit shift, Map<Hue, Integer> ways, Set<Hue> targets) {
        Hue hue = shift.hue().orElseThrow();
        return ways.containsKey(hue) ? Math.signum(shift.amount()) != ways.get(hue) : targets.contains(hue);
    }
}
