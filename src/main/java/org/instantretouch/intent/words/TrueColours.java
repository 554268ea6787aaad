package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.HUE_OF_SHADE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * Settles that a thing shall look as it is where a sentence says of what colour that is, and of what it looks: "my jacket was navy, not
 * black", "the shoes look grey but they're beige". A network hears a colour that is named, and makes more of the wrong one.
 *
 * <p>What looks black and is of a dark colour is lifted to where that shows; what looks white and is cream has its bright parts tinted;
 * what looks of a hue and has none loses that hue.
 */
final class TrueColours {
    private enum Kind {
        BLACK("black"),
        WHITE("white"),
        GREY("gr[ae]y|silver"),
        /** Of no hue, nearly black. */
        CHARCOAL("charcoal(?: gr[ae]y)?|dark gr[ae]y|anthracite|slate gr[ae]y"),
        /** Nearly white, and warm. */
        CREAM("cream|creamy|ivory|off[- ]?white|ecru|eggshell|champagne|magnolia|bone|warm white"),
        /** Neither light nor dark, and warm. */
        BEIGE("beige|camel|tan|taupe|sand|oatmeal|greige|nude"),
        HUED(hues());

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(String colour) {
            return Stream.of(values())
                    .filter(kind -> Pattern.matches(kind.words, colour))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Names of dark colours, and some of light ones. */
    private static final Map<String, Hue> SHADES = Map.ofEntries(
            Map.entry("burgundy", Hue.RED),
            Map.entry("maroon", Hue.RED),
            Map.entry("oxblood", Hue.RED),
            Map.entry("claret", Hue.RED),
            Map.entry("wine red", Hue.RED),
            Map.entry("auburn", Hue.ORANGE),
            Map.entry("chocolate", Hue.ORANGE),
            Map.entry("olive", Hue.GREEN),
            Map.entry("khaki", Hue.GREEN),
            Map.entry("sage", Hue.GREEN),
            Map.entry("plum", Hue.PURPLE),
            Map.entry("aubergine", Hue.PURPLE),
            Map.entry("mustard", Hue.YELLOW),
            Map.entry("blush", Hue.MAGENTA),
            Map.entry("coral", Hue.RED),
            Map.entry("denim", Hue.BLUE));

    private static final Map<String, Hue> HUES = new HashMap<>(HUE_OF_SHADE);

    static {
        HUES.putAll(HUE_OF_NAME);
        HUES.putAll(SHADES);
    }

    private static final String COLOUR =
            Stream.of(Kind.values()).map(kind -> kind.words).collect(Collectors.joining("|", "(?:", ")"));

    private static final String REALLY =
            "(?:(?:really|actually|in fact|in reality|in real life|truly|definitely|clearly|more(?: of)?|an?) ){0,3}";

    /** Neither tones nor what is to be white or black, and has become something else. */
    private static final String THING =
            "(?:(?:it|this|that|they|these)|(?:(?:the|my|her|his|our|their|this|that|these|those) )?"
                    + "(?!(?:whites?|blacks?|shadows?|highlights?|photos?|pictures?|images?|background|backdrop|paper|snow|teeth|page|screen"
                    + "|light|lighting|cast|tint|look|mood|why|what|if|when|make|turn|change|keep|leave|the|my|her|his|our|their|these|those)\\b)"
                    + "[a-z'-]+(?: (?!(?:is|are|was|were|looks?|should|not|isn|aren|wasn|weren|background|backdrop|but|and|if|shadows?|highlights?)\\b)[a-z'-]+){0,4})";

    private static final String IS =
            "(?:(?:'s|'re)(?: (?:supposed|meant) to be)?| (?:is|are|was|were|should be|should have been|must be|has to be|wore|is supposed to be|was supposed to be"
                    + "|are supposed to be|is meant to be|are meant to be|are))";

    private static final String IS_NOT = "(?: (?:is|are|was|were|should)(?:n't|nt| not)(?: be)?|'s not|'re not)";

    private static final String LOOKS =
            " (?:looks?|looked|seems?|appears?|came out|comes out|come out|turned out|turned|shows(?: up)?|(?:is|are) showing(?: up)?)(?: (?:as|all|too|a bit|like|so))?";

    private static final String NOT =
            "(?: in (?:real life|reality)| really)?(?:,| -)? ?(?:and |but )?(?:certainly |definitely )?(?:not|never|rather than|instead of)(?: (?:a|this|that|so|at all))? (?:(?:pure|plain|bright|stark|jet|pitch|snow|just) )?";

    private static final String SO = "(?:(?: ?[,;.-] ?| )(?:but |and |when |while |although |though )?)"
            + "(?:(?:it|this|that|they|these|the [a-z]+)(?:'s|'re| is| are| was| were| should be)? )?";

    /** What else may be said of it. */
    private static final String AFTER =
            "(?: (?:in (?:real life|reality|person|fact|truth)|really|actually|at all|here|in (?:the|this) (?:photo|picture|pic|image)"
                    + "|irl|originally|then))?(?:,? (?:please |can you |could you )?(?:(?:fix|correct|change|sort)(?: (?:it|this|that))?"
                    + "|(?:shift|turn|bring|put|pull|move|get|take|push) (?:it|this|that|them) (?:back|right)))?"
                    + UnplacedWishes.END;

    private static final String IN_TRUTH =
            "^ ?(?:(?:sorry|hi|hey|but|just|well|actually|fyi|no|in reality|in real life),? ){0,2}";

    private static final List<Pattern> SENTENCES = Stream.of(
                    THING + IS + " " + REALLY + "(?:(?:dusty|pale|warm|soft|rich|deep) )?(?<true>" + COLOUR + ")" + NOT
                            + "(?<shown>" + COLOUR + ")",
                    THING + IS_NOT + " " + REALLY + "(?<shown>" + COLOUR + ")" + SO + REALLY + "(?<true>" + COLOUR
                            + ")",
                    "(?:please )?(?:make|get|turn|have|i want) " + THING + " (?:to be |look )?" + REALLY + "(?<true>"
                            + COLOUR + ")" + NOT + "(?<shown>" + COLOUR + ")",
                    THING + " (?:is|are|looks?|came out|turned out)(?: all| so| too)? (?<shown>" + COLOUR
                            + ") ?[,;.-] ?(?:but |and )?(?:it|they) (?:was|were|used to be|should be|should have been) "
                            + REALLY + "(?<true>" + COLOUR + ")",
                    THING + LOOKS + " (?<shown>" + COLOUR + ")" + SO + REALLY + "(?<true>" + COLOUR + ")",
                    "(?:the (?:photo|picture|camera|light|flash) (?:makes|made|turns|turned) )?(?:(?:the|my|her|his|our|their|this) )?(?<true>"
                            + COLOUR
                            + ") (?!(?:" + COLOUR
                            + "|photo|picture|light|shadows?|highlights?|background|paper|cast|tint)\\b)[a-z'-]+(?: (?!looks?\\b|is\\b|and\\b)[a-z'-]+)?(?:"
                            + LOOKS + "| (?:look|appear|come out|all)) (?<shown>" + COLOUR + ")")
            .map(sentence -> Pattern.compile(IN_TRUTH + sentence + AFTER))
            .toList();

    /** What it should be, and the question why it is not. */
    private static final List<Pattern> WHY_SHOWN = Stream.of(
                    THING + IS + " " + REALLY + "(?<true>" + COLOUR
                            + ")(?: ?[,;.!:-]+|,? so|,? but|,? and) ?(?:so |but |and )?why (?:is|are|does|do|did|has|have|was)"
                            + " (?:it|they|he|she|this|(?:the|my|her|his) [a-z]+(?: [a-z]+)?)(?: (?:look|come out|turn|turned|gone|got|become))?(?: (?:so|all|that|too|such a|a bit))? (?<shown>"
                            + COLOUR + ")(?:ish)?",
                    "(?:but )?why (?:is|are|does|do|did|has|have|was) (?:it|they|he|she|this|(?:the|my|her|his) [a-z]+(?: [a-z]+)?)(?: (?:look|come out|turn|turned|gone|got|become))?(?: (?:so|all|that|too|a bit))? (?<shown>"
                            + COLOUR + ")(?:ish)?(?: ?[?,;.!:-]+|,? when|,? if) ?(?:and |but )?" + THING + IS + " "
                            + REALLY + "(?<true>" + COLOUR + ")")
            .map(sentence -> Pattern.compile(IN_TRUTH + sentence + AFTER))
            .toList();

    private static final Pattern SHOULD_BE = Words.pattern("should|supposed|must|has to|meant");

    /** Of what is said beside it. */
    private static final Pattern WHY_IT = Words.pattern("why [a-z]+ (?:it|they|he|she|this)");

    /** What has less colour than it looks. */
    private static final Pattern GREYER = Pattern.compile(IN_TRUTH + THING + IS + " (?:" + Words.DEGREE
            + " )?(?:more gr[ae]y|gr[ae]yer)(?: (?:than (?:this|that|here|it looks|it is here|shown|in (?:the|this) (?:photo|picture|pic))"
            + "|in (?:real life|reality|person)))" + UnplacedWishes.END);

    /** An animal that has no hue of its own. */
    private static final Pattern GREY_FUR =
            Pattern.compile(IN_TRUTH + "(?:" + THING + "(?:" + LOOKS + "| is| is too| is all) "
                    + COLOUR
                    + "(?:,|;|\\.|,? but|,? and) )?(?:its|his|her|the|their) (?:fur|coat|hide|feathers|plumage|wool|mane) "
                    + "(?:should|must|has to|ought to|is supposed to|are supposed to) (?:really |just )?be gr[ae]y"
                    + UnplacedWishes.END);

    /** How much of its colour it loses. */
    private static final float ALL = 0.85f;

    private static final Pattern DARK =
            Words.pattern("dark|deep|bottle|forest|midnight|navy|burgundy|maroon|oxblood|claret|aubergine|plum"
                    + "|chocolate|olive|indigo");

    /** By which it is beyond doubt which of the two colours is shown. */
    private static final Pattern TOLD = Words.pattern(
            "was|were|should|supposed|meant|must|has to|really|actually|in (?:fact|reality|real life|person|truth)|irl|originally|looks?|looked"
                    + "|seems?|appears?|came|comes?|turned|shows?|showing");

    private static final Pattern TOO = Words.pattern("too");

    /** What somebody knows the colour of. */
    private static final Pattern OWN = Pattern.compile("^ ?(?:my|her|his|our|their)\\b");

    /** So many steps round the hues, one may turn into the other. */
    private static final int FURTHEST = 3;

    private static final float LESS = 0.3f;
    private static final float MORE = 0.4f;
    private static final float TINT = 0.25f;

    private TrueColours() {}

    private static String hues() {
        return Stream.of(HUE_OF_NAME.keySet(), HUE_OF_SHADE.keySet(), SHADES.keySet())
                .flatMap(Collection::stream)
                .sorted()
                .collect(Collectors.joining(
                        "|",
                        "(?:(?:dark|deep|light|pale|bright|bottle|forest|navy|royal|sky|baby|midnight|sage|olive|brick|hot) )?(?:",
                        ")"));
    }

    /**
     * What a sentence asks for; as it was read, unless it says nothing but of what colour something is and of what it looks, and what
     * was heard would not make it that.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        if (GREYER.matcher(words).matches()) {
            boolean isHeard =
                    read.edits().stream().anyMatch(e -> e.attribute() == Attribute.SATURATION && e.amount() < 0);
            return isHeard ? read : Intent.of(in(place(read), Attribute.SATURATION, -LESS));
        }
        if (GREY_FUR.matcher(words).matches() && isOnlyLessColour(read)) {
            return Intent.of(in(Region.SUBJECT, Attribute.SATURATION, -ALL));
        }
        Optional<Intent> turned = WHY_SHOWN.stream()
                .map(sentence -> sentence.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .filter(found -> Words.has(SHOULD_BE, words) || Words.has(WHY_IT, words))
                .map(found -> turned(found.group("true"), found.group("shown"), read));
        if (turned.isPresent()) {
            return turned.orElseThrow();
        }
        return SENTENCES.stream()
                .map(sentence -> sentence.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> edits(found.group("true"), found.group("shown"), words, read))
                .filter(edits -> !edits.isEmpty())
                .map(edits -> new Intent(edits, Optional.empty(), read.keeps(), read.unsupported()))
                .orElse(read);
    }

    private static boolean isOnlyLessColour(Intent read) {
        return !read.edits().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> e.amount() < 0
                                && (e.attribute() == Attribute.HUE_SATURATION
                                        || e.attribute() == Attribute.SATURATION));
    }

    private static List<AttributeEdit> edits(String colour, String shown, String words, Intent read) {
        Kind kind = Kind.of(colour);
        return switch (Kind.of(shown)) {
            case BLACK, CHARCOAL -> outOfBlack(kind, colour, words, read);
            case WHITE -> outOfWhite(kind, colour, words, read);
            case GREY -> outOfGrey(kind, colour, read);
            case CREAM, BEIGE -> outOfBeige(kind, read);
            case HUED -> outOf(hue(shown), kind, colour, words, read);
        };
    }

    /** A dark colour beside black; of others, either may be what is shown. */
    private static List<AttributeEdit> outOfBlack(Kind kind, String colour, String words, Intent read) {
        if (kind == Kind.HUED && (Words.has(DARK, colour) || isTold(words))) {
            return List.of(
                    in(place(read), Attribute.SHADOWS, LESS),
                    AttributeEdit.of(Attribute.HUE_LUMINANCE, hue(colour), MORE),
                    AttributeEdit.of(Attribute.HUE_SATURATION, hue(colour), LESS));
        }
        return kind == Kind.CHARCOAL || (kind == Kind.GREY && Words.has(TOLD, words))
                ? List.of(in(place(read), Attribute.BLACKS, MORE))
                : List.of();
    }

    private static List<AttributeEdit> outOfWhite(Kind kind, String colour, String words, Intent read) {
        return switch (kind) {
            case CREAM ->
                Words.hasShortNot(words) && !isTold(words)
                        ? List.of()
                        : List.of(AttributeEdit.of(Attribute.HIGHLIGHT_TINT, Hue.YELLOW, TINT));
            case BEIGE ->
                List.of(
                        AttributeEdit.of(Attribute.HIGHLIGHT_TINT, Hue.ORANGE, TINT),
                        in(place(read), Attribute.WHITES, -LESS));
            case GREY -> Words.has(TOLD, words) ? List.of(in(place(read), Attribute.WHITES, -MORE)) : List.of();
            case HUED ->
                read.edits().isEmpty()
                        ? List.of(AttributeEdit.of(Attribute.HIGHLIGHT_TINT, hue(colour), LESS))
                        : List.of();
            case BLACK, WHITE, CHARCOAL -> List.of();
        };
    }

    private static List<AttributeEdit> outOfGrey(Kind kind, String colour, Intent read) {
        return switch (kind) {
            case CREAM, BEIGE -> List.of(in(place(read), Attribute.TEMPERATURE, LESS));
            case HUED ->
                read.edits().stream().noneMatch(e -> e.attribute().hasHue() || e.attribute() == Attribute.TEMPERATURE)
                        ? List.of(
                                colour.startsWith("gold")
                                        ? in(place(read), Attribute.TEMPERATURE, LESS)
                                        : AttributeEdit.of(Attribute.HUE_SATURATION, hue(colour), MORE))
                        : List.of();
            case BLACK, WHITE, GREY, CHARCOAL -> List.of();
        };
    }

    /** What is grey or white is cooler than beige, unless that was heard. */
    private static List<AttributeEdit> outOfBeige(Kind kind, Intent read) {
        boolean isWarmer = read.edits().stream()
                .allMatch(e -> (e.attribute() == Attribute.TEMPERATURE || e.attribute() == Attribute.HUE_SATURATION)
                        && e.amount() > 0);
        return isWarmer && (kind == Kind.GREY || kind == Kind.WHITE)
                ? List.of(in(place(read), Attribute.TEMPERATURE, -LESS))
                : List.of();
    }

    private static List<AttributeEdit> outOf(Hue shown, Kind kind, String colour, String words, Intent read) {
        boolean isMore = read.edits().stream()
                .anyMatch(e -> e.attribute() == Attribute.HUE_SATURATION
                        && e.hue().equals(Optional.of(shown))
                        && e.amount() > 0);
        // What looks too green may still be turquoise; what came out green is that.
        boolean isTurned = kind == Kind.HUED
                && !Words.has(TOO, words)
                && read.edits().stream().allMatch(e -> e.attribute() == Attribute.HUE_SHIFT)
                && read.edits().stream().anyMatch(e -> e.hue().equals(Optional.of(hue(colour))));
        if (!read.edits().isEmpty() && !isMore && !isTurned) {
            return List.of();
        }
        if (kind == Kind.CREAM || kind == Kind.BEIGE) {
            return List.of();
        }
        if (kind != Kind.HUED) {
            return List.of(new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(shown), place(read), -Words.PLAIN));
        }
        int steps = Math.floorMod(hue(colour).ordinal() - shown.ordinal(), Hue.values().length);
        int way = steps == 0 ? 0 : steps <= FURTHEST ? 1 : steps >= Hue.values().length - FURTHEST ? -1 : 0;
        boolean isTold = isTold(words) || SHADES.containsKey(colour);
        return way == 0 || isMore || !isTold
                ? List.of()
                : List.of(AttributeEdit.of(Attribute.HUE_SHIFT, shown, way * Words.PLAIN));
    }

    /** The same with the hue that is shown turned towards the true one, unless another was heard to turn there. */
    private static Intent turned(String colour, String shown, Intent read) {
        boolean isOfHues = Kind.of(colour) == Kind.HUED && Kind.of(shown) == Kind.HUED;
        if (!isOfHues) {
            return read;
        }
        Hue to = hue(colour);
        Hue from = hue(shown);
        int steps = Math.floorMod(to.ordinal() - from.ordinal(), Hue.values().length);
        int way = steps == 0 ? 0 : steps <= FURTHEST ? 1 : steps >= Hue.values().length - FURTHEST ? -1 : 0;
        boolean isHeard = read.edits().stream()
                .anyMatch(e -> e.attribute() == Attribute.HUE_SHIFT
                        && e.amount() * way > 0
                        && (e.hue().equals(Optional.of(from))
                                || (from.beside(way) != to && e.hue().equals(Optional.of(from.beside(way))))));
        boolean isOnlyOfIt = read.edits().stream()
                .allMatch(e -> e.attribute() == Attribute.HUE_SHIFT || e.attribute() == Attribute.HUE_SATURATION);
        if (way == 0 || isHeard || !isOnlyOfIt) {
            return read;
        }
        Region place = place(read);
        return Intent.of(
                new AttributeEdit(Attribute.HUE_SHIFT, Optional.of(from), place, way * Words.PLAIN),
                new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(from), place, -LESS));
    }

    private static boolean isTold(String words) {
        return Words.has(TOLD, words) || OWN.matcher(words).find();
    }

    private static Hue hue(String colour) {
        String name = colour.substring(colour.lastIndexOf(' ') + 1);
        return Objects.requireNonNull(Optional.ofNullable(HUES.get(colour)).orElseGet(() -> HUES.get(name)));
    }

    /** Where something was heard. */
    private static Region place(Intent read) {
        return read.edits().stream()
                .map(AttributeEdit::region)
                .filter(region -> region != Region.WHOLE)
                .findFirst()
                .orElse(Region.WHOLE);
    }

    private static AttributeEdit in(Region region, Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), region, amount);
    }
}
