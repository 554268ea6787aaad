package org.instantretouch.intent.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;

/**
 * Finds a look where a sentence names nothing but what has it: a work, a place, a person, a drink, a cloth, a season, a mood. "Copacabana",
 * "like a Vermeer", "give it a Tuscany vibe". A network that knows none of these refuses them or reads nothing in them, and only
 * then is anything found here.
 *
 * <p>The list has three kinds of names for each look: those that can be nothing else; things, which are a look by themselves or
 * where the photo is to be like them, but none where they may be asked for ("a kite", "give me champagne"); and those that are one
 * only beside a word of how a photo looks: "nice" is praise, "Nice vibes" is a look.
 */
public final class Allusions {
    static final String FILE = "allusions.properties";

    /** The most words that a sentence of a name and what is said around it has. */
    private static final int MOST_WORDS = 16;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern LIKE_END = Pattern.compile("(?<=\\w{3})(?:ish|esque)$");

    private static final String PHOTO = "(?:it|this|that|everything|(?:the|this|my|our) (?:whole |entire )?"
            + "(?:photo|picture|pic|image|shot|frame|edit|thing))";

    private static final String POLITE =
            "(?:(?:please|pls|plz|hey|hi|ok|okay|can you|could you|would you|i want|id like|i would like|i need|we want|lets"
                    + "|how about|maybe|just|now|try|going for|im going for|go for|aim for|i want to|id love|should be|do) )*";

    private static final String DEGREE =
            "(?:(?:more|very|really|all|so|kinda|kind of|sort of|a bit|a little|slightly|somewhat|subtle|total|pure|full|proper|that) )*";

    /** By which a photo is to be like what is named. */
    private static final String LIKENED =
            "(?:(?:something |somewhat |a bit |a little |kinda |kind of |looking |more )?like"
                    + "|think(?:ing)?(?: of)?|imagine|(?:in |with )?(?:the |a )?(?:style|manner|mood|spirit|feel|feeling|look|vibes?|palette|colou?rs|tones"
                    + "|light|atmosphere) of|inspired by|reminiscent of|evok(?:e|ing)|evocative of|channel(?:l?ing)?"
                    + "|a la|straight out of|straight from|out of|as if (?:its|it was|it were) (?:in|from)|as if (?:in|from)|as though (?:in|from)) ";

    /** Looks of which a network knows the names, and of each but that it is warm. */
    private static final Set<String> HALF_HEARD = Set.of("desert-dust");

    private static final String FREE = POLITE + "(?:make " + PHOTO + " (?:be )?)?" + DEGREE;
    private static final String GIVEN = POLITE + "(?:give|lend|bring) (?:" + PHOTO + "|me|us) " + DEGREE;
    private static final String LIKE = POLITE + "(?:make " + PHOTO + " |give " + PHOTO + " |give me )?"
            + "(?:(?:to )?(?:look|feel|seem)(?:s|ing)? |be |just )?" + LIKENED + DEGREE;
    private static final String FELT = POLITE + "(?:make " + PHOTO + " |let " + PHOTO
            + " |it should |this should |should )(?:look|feel|seem) " + DEGREE;

    private static final String ARTICLE = "(?:(?:an?|the|that|those|some|this) )?";

    /** Before a name that is a look by itself. */
    private static final Pattern ALONE = Pattern.compile(POLITE + "(?:make " + PHOTO + " )?");

    private static final Pattern BEFORE =
            Pattern.compile("(?:" + FREE + "|" + GIVEN + "|" + FELT + ")" + ARTICLE + DEGREE);
    private static final Pattern LIKE_BEFORE = Pattern.compile("(?:" + LIKE + "|" + FELT + ")" + ARTICLE);

    private static final String END = "(?: (?:please|pls|plz|thanks|thank you|to it|to this|for me|for this))*";

    private static final Pattern AFTER = Pattern.compile(END);
    private static final Pattern LOOK_AFTER =
            Pattern.compile("(?: (?:like|ish|esque|inspired|style|styled|type|kind of|sort of|kind|sort|colou?r))?"
                    + "(?: (?:vibes?|feels?|feeling|moods?|look|looks|looking|aesthetics?|energy|style|styled|styling|palette|colou?rs?|colou?ring"
                    + "|scheme|light|lighting|tones?|toning|grade|grading|atmosphere|ambiance|ambience|treatment|spirit|flavou?r|inspired|esque|ish|preset))"
                    + END);

    /** Which names are a look, and where. */
    private enum Kind {
        /** Wherever one may be asked for. */
        NAME,
        /** By itself, and in a likeness. */
        THING,
        /** In a likeness only. */
        LIKENESS
    }

    /**
     * What a name stands for.
     *
     * @param style the name of a style, if it has no edits
     */
    private record Allusion(Kind kind, String style, List<AttributeEdit> edits) {}

    /** The list, which is read when a sentence needs it: hardly any does. */
    private static final class Names {
        static final Map<String, Allusion> ALL = read();

        /** The most words of a name. */
        static final int LONGEST = ALL.keySet().stream()
                .mapToInt(name -> name.split(" ", -1).length)
                .max()
                .orElseThrow();

        private Names() {}
    }

    private Allusions() {}

    /**
     * What a sentence asks for, where all of it is an allusion, and nothing was read or it was refused; otherwise what was read.
     *
     * @param styles those that the network knows
     */
    public static Intent settle(String text, Intent read, Collection<Style> styles) {
        if (!read.keeps().isEmpty() || read.style().isPresent()) {
            return read;
        }
        boolean isUnread = read.isUnsupported() || read.isEmpty();
        return in(PlainText.of(text))
                .filter(allusion -> isUnread || isHalfHeard(allusion, read))
                .flatMap(allusion -> intent(allusion, styles))
                .orElse(read);
    }

    /** Whether all that was heard is a part of what a look of its own does: of "like the sahara", that it is warm. */
    private static boolean isHalfHeard(Allusion allusion, Intent read) {
        return HALF_HEARD.contains(allusion.style)
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.WHOLE
                                && allusion.edits.stream()
                                        .anyMatch(own ->
                                                own.attribute() == e.attribute() && own.amount() * e.amount() > 0));
    }

    /**
     * Whether a sentence is an allusion and nothing else: "clair de lune".
     *
     * @param plain the sentence in its plain form
     */
    static boolean isOne(String plain) {
        return in(plain).isPresent();
    }

    private static Optional<Intent> intent(Allusion allusion, Collection<Style> styles) {
        if (!allusion.edits.isEmpty()) {
            return Optional.of(new Intent(allusion.edits, Optional.empty(), Set.of(), 0));
        }
        return Stream.concat(styles.stream(), NamedLooks.all().stream())
                .filter(style -> style.name().equals(allusion.style))
                .findFirst()
                .map(style -> new Intent(List.of(), Optional.of(StyleRequest.plain(style)), Set.of(), 0));
    }

    private static Optional<Allusion> in(String plain) {
        if (plain.indexOf('?') >= 0) {
            return Optional.empty();
        }
        List<String> words = words(plain);
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        // The longest name first: "city lights", not what is left of it before a word of how it looks.
        for (int size = Math.min(Names.LONGEST, words.size()); size > 0; size--) {
            for (int from = 0; from + size <= words.size(); from++) {
                Optional<Allusion> found = named(words, from, from + size);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Allusion> named(List<String> words, int from, int to) {
        String name = String.join(" ", words.subList(from, to));
        String bare = LIKE_END.matcher(name).replaceFirst("");
        Allusion found = Names.ALL.containsKey(name) ? Names.ALL.get(name) : Names.ALL.get(bare);
        if (found == null) {
            return Optional.empty();
        }
        String before = from == 0 ? "" : String.join(" ", words.subList(0, from)) + " ";
        String after = to == words.size() ? "" : " " + String.join(" ", words.subList(to, words.size()));
        boolean likened = LIKE_BEFORE.matcher(before).matches()
                && (AFTER.matcher(after).matches() || LOOK_AFTER.matcher(after).matches());
        boolean styled = BEFORE.matcher(before).matches()
                && (LOOK_AFTER.matcher(after).matches()
                        || (!Names.ALL.containsKey(name) && AFTER.matcher(after).matches()));
        boolean meant = likened
                || styled
                || switch (found.kind) {
                    case NAME ->
                        BEFORE.matcher(before).matches() && AFTER.matcher(after).matches();
                    case THING ->
                        ALONE.matcher(before).matches() && AFTER.matcher(after).matches();
                    case LIKENESS -> false;
                };
        return meant ? Optional.of(found) : Optional.empty();
    }

    /** The words of a text in its plain form, without what people leave out of names or put in. */
    static List<String> words(String plain) {
        String letters =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return APART.splitAsStream(APOSTROPHES.matcher(letters).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** All names, each with the look that it stands for. */
    static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        Names.ALL.forEach((name, allusion) -> all.put(name, allusion.style));
        return all;
    }

    private static Map<String, Allusion> read() {
        Map<String, Allusion> names = new HashMap<>();
        WordList.of(FILE).forEach((id, line) -> add(names, id, line));
        return Map.copyOf(names);
    }

    private static void add(Map<String, Allusion> names, String id, String line) {
        String[] parts = line.split(":", -1);
        String[] kinds = parts[0].split(";", -1);
        if (parts.length > 2 || kinds.length != Kind.values().length) {
            throw new IllegalStateException(FILE + ": " + id);
        }
        List<AttributeEdit> edits = parts.length == 1 ? List.of() : NamedLooks.edits(parts[1]);
        for (Kind kind : Kind.values()) {
            Allusion allusion = new Allusion(kind, id, edits);
            Arrays.stream(kinds[kind.ordinal()].split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> {
                        if (names.put(name, allusion) != null) {
                            throw new IllegalStateException(FILE + ": " + name + " stands in it twice");
                        }
                    });
        }
    }
}
