package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a thing which has a hue of its own, and no place, is warmer or cooler by that: "warmer grass" is yellower green. A
 * network hears a warmer photo.
 */
final class WarmthOfThings {
    /** What is green turns towards yellow or blue; what is of a warm colour has more or less of it, and so has water. */
    private enum Kind {
        GREEN(
                "grass|lawns?|leaves|foliage|trees?|hedges?|greenery|plants?|bush(?:es)?|shrubs|meadows?|vegetation|moss|ferns?"),
        SAND("sand|dunes?|straw|hay|wheat"),
        WOOD("wood|timber|woodwork|bricks?|brickwork|terracotta"),
        WATER("water|sea|ocean|lake|pool|river|waves");

        private final String names;

        Kind(String names) {
            this.names = names;
        }

        private List<AttributeEdit> edits(float warmer) {
            return switch (this) {
                case GREEN -> List.of(AttributeEdit.of(Attribute.HUE_SHIFT, Hue.GREEN, -warmer));
                case SAND ->
                    List.of(
                            AttributeEdit.of(Attribute.HUE_SATURATION, Hue.YELLOW, 0.8f * warmer),
                            AttributeEdit.of(Attribute.HUE_SATURATION, Hue.ORANGE, 0.5f * warmer));
                case WOOD -> List.of(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.ORANGE, 0.8f * warmer));
                case WATER ->
                    warmer > 0
                            ? List.of(
                                    AttributeEdit.of(Attribute.HUE_SHIFT, Hue.BLUE, -0.8f * warmer),
                                    AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, -0.3f * warmer))
                            : List.of(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, -0.8f * warmer));
            };
        }

        /** Whether an edit is of a hue that this kind has. */
        private boolean isOf(AttributeEdit edit) {
            return edits(1).stream()
                    .anyMatch(e -> e.hue().equals(edit.hue())
                            && (e.attribute() == edit.attribute() || edit.attribute() == Attribute.HUE_SHIFT));
        }
    }

    private static final Map<Kind, Pattern> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> pattern(kind.names)));

    private static final String THING =
            "(?<thing>" + THE + "(?:(?:dry|green|lush|long|wet|dark|autumn|beach|red|wooden|blue|deep) )?(?:"
                    + Arrays.stream(Kind.values()).map(kind -> kind.names).collect(Collectors.joining("|")) + "))";

    private static final String MAYBE_SO = "(?: " + DEGREE + ")?";

    private static final String WARMER = "(?<tone>(?:more |less )?(?:warm|cool|cold)(?:er)?)\\b";

    private static final List<Pattern> WISHES = List.of(
            Pattern.compile(PLEASE + "(?:make |get |turn )?" + THING
                    + "(?: (?:look|be|to (?:look|be)|should (?:be|look)|needs? to (?:be|look)))?" + MAYBE_SO + " "
                    + WARMER + MAYBE_SO + UnplacedWishes.END),
            Pattern.compile(PLEASE + "(?<tone>warm|cool)(?: up| down| off)?" + MAYBE_SO + " " + THING
                    + "(?: up| down| off)?" + MAYBE_SO + UnplacedWishes.END),
            Pattern.compile(PLEASE + "(?:(?:make|give me|have|with) )?(?:an? |some )?(?:" + DEGREE
                    + " )?(?<tone>warmer|cooler|colder) " + THING + UnplacedWishes.END));

    private static final Pattern ENDS =
            Pattern.compile("[,;.!?/&+]+(?: (?:and|but|then) )? *| (?:and|but|while|then) ");

    /** A thing alone, which shares what is said of the one beside it. */
    private static final Pattern BARE = Pattern.compile(THE + "[a-z]+" + UnplacedWishes.END);

    private static final Pattern POLITE = Pattern.compile("^(?:please|pls|thanks|thank you)$");

    private static final Pattern OF_TONE =
            pattern("(?:warm|cool|cold)\\w*|temp\\w*|wb|white balance|whole|everything|overall|all|same|too|also");

    /** What a thing may get warmer without, as nothing else does. */
    private static final Pattern WITHOUT = Pattern.compile(
            ",? (?:but )?without (?:(?:making|turning|getting|touching|affecting|changing|warming(?: up)?"
                    + "|cooling(?: down)?) )?(?:the |my |her |his )?(?!it\\b|everything\\b)[a-z]+(?: [a-z]+){0,4}"
                    + UnplacedWishes.END);

    private WarmthOfThings() {}

    /**
     * What a sentence asks for; as it was read, unless a clause asks for a thing of a hue to be warmer or cooler, and no other one
     * for any such tone.
     *
     * @param said the words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String said, Intent read) {
        String words = WITHOUT.matcher(said).replaceFirst("");
        if (read.isUnsupported() || !has(OF_TONE, words)) {
            return read;
        }
        List<String> clauses = ENDS.splitAsStream(words)
                .map(String::strip)
                .filter(clause -> !clause.isEmpty() && !has(POLITE, clause))
                .toList();
        List<Matcher> wishes =
                clauses.stream().flatMap(clause -> wish(clause).stream()).toList();
        boolean isElsewhere = clauses.stream()
                .filter(clause -> wish(clause).isEmpty())
                .anyMatch(clause -> has(OF_TONE, clause) || BARE.matcher(clause).matches());
        // What was heard of a place is where the thing is.
        boolean isPlaced = read.edits().stream()
                .anyMatch(e -> e.attribute() == Attribute.TEMPERATURE && e.region() != Region.WHOLE);
        if (wishes.isEmpty() || isElsewhere || isPlaced || isStated(words)) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> e.attribute() == Attribute.TEMPERATURE);
        for (Matcher wish : wishes) {
            Kind kind = kind(wish.group("thing"));
            edits.removeIf(kind::isOf);
            edits.addAll(kind.edits(warmer(wish)));
        }
        return read.withEdits(edits);
    }

    private static boolean isStated(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }

    private static Optional<Matcher> wish(String clause) {
        return WISHES.stream()
                .map(pattern -> pattern.matcher(clause))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static Kind kind(String thing) {
        return KINDS.entrySet().stream()
                .filter(kind -> has(kind.getValue(), thing))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static float warmer(Matcher wish) {
        String tone = wish.group("tone");
        float amount = Words.amount(wish.group());
        return tone.contains("warm") != tone.startsWith("less ") ? amount : -amount;
    }
}
