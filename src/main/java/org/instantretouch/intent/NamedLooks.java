package org.instantretouch.intent;

import static org.instantretouch.intent.Words.has;
import static org.instantretouch.intent.Words.pattern;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds films, film stocks and cameras' film simulations by their names: "Fuji Acros", "make it look like Kodachrome, but
 * brighter". Such names are no words that a network could tell the meaning of.
 */
public final class NamedLooks {
    private static final float WEAK = 0.4f;

    private static final String FILE = "looks.properties";

    private static final Pattern EDIT =
            Pattern.compile("(?<attribute>[a-z_]+)(?:\\.(?<hue>[a-z]+))?(?<amount>[+-][\\d.]+)");

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\d'+-]+");

    /** Words of a sentence that names a look, which say nothing of it. */
    private static final Set<String> SAID_BESIDE = Set.of(
            ("make give apply use try do add turn convert edit want wants i i'd like would need can could you we me my it its this that"
                            + " these the a an some photo photos picture image shot shots pic frame colour colours color colors grade"
                            + " graded grading palette tone tones toning look looks looking feel feeling vibe vibes aesthetic style"
                            + " styled film films stock simulation sim emulation emulate emulating simulate simulating preset filter"
                            + " profile movie in into on of with to as if was were is from for please pls thanks kodak fuji fujifilm"
                            + " fujicolor ilford agfa inspired shoot taken real old classic vintage analog analogue instant"
                            + " negative slide bw monochrome 35mm 120 50 100 125 160 200 400 800 1600"
                            + " 3200 iso 64 25 x-tra")
                    .split(" "));

    private static final Set<String> WEAKER = Set.of(
            "subtle",
            "subtly",
            "slight",
            "slightly",
            "bit",
            "touch",
            "hint",
            "soft",
            "gentle",
            "light",
            "mild",
            "faint");

    private static final Set<String> STRONGER =
            Set.of("strong", "strongly", "heavy", "full", "extreme", "lot", "total", "very");

    private static final AttributeEdit GREY = AttributeEdit.of(Attribute.BW, 1);

    private static final Pattern ENDS = Pattern.compile("[,;.!?&\\n](?!\\d)|\\b(?:and|but|with|plus|then)\\b");

    /** Words of how the photo was taken, and of a filter before the film. */
    private static final Pattern NO_WISH =
            pattern("filters?|(?:i|we|it's|this|that|photo|picture) (?:is|was|shot|took|used)");

    /** As much sepia as black and white takes before it shows what colours there were. */
    private static final float MOST_SEPIA = 0.4f;

    private static final Map<List<String>, Style> LOOKS = read();

    private static final int LONGEST =
            LOOKS.keySet().stream().mapToInt(List::size).max().orElse(0);

    private NamedLooks() {}

    /**
     * A look that a sentence names.
     *
     * @param rest what it says beside that, to be read alone; empty if nothing
     */
    public record Named(StyleRequest look, String rest) {
        /**
         * What the sentence asks for.
         *
         * @param read what the rest was read as
         */
        public Intent with(Intent read) {
            if (rest.isEmpty()) {
                return new Intent(List.of(), Optional.of(look), Set.of(), 0);
            }
            boolean grey = look.style().recipe().stream().anyMatch(GREY::equals);
            return new Intent(grey ? toned(read) : read.edits(), Optional.of(look), read.keeps(), read.unsupported());
        }

        /** A warm look without colours is one that is toned. */
        private List<AttributeEdit> toned(Intent read) {
            List<AttributeEdit> edits = new ArrayList<>(read.edits());
            edits.add(GREY);
            return TonedGrey.settle("bw " + rest, read.withEdits(edits)).edits().stream()
                    .filter(e -> !e.equals(GREY))
                    .map(e -> e.attribute() == Attribute.SEPIA ? e.withAmount(Math.min(MOST_SEPIA, e.amount())) : e)
                    .toList();
        }
    }

    /** All of them, by their ids. */
    public static List<Style> all() {
        return LOOKS.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Style::name))
                .toList();
    }

    /**
     * The look that a sentence, or one of its clauses, names and says nothing else; empty if there is none, or more than one.
     *
     * @param text the instruction
     */
    public static Optional<Named> in(String text) {
        String words = StatedAmounts.plain(text);
        if (has(NO_WISH, words)) {
            return Optional.empty();
        }
        Optional<StyleRequest> alone = look(words);
        if (alone.isPresent()) {
            return alone.map(look -> new Named(look, ""));
        }
        List<String> clauses = ENDS.splitAsStream(words)
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
        List<String> rest = clauses.stream().filter(c -> look(c).isEmpty()).toList();
        if (rest.size() != clauses.size() - 1
                || rest.stream().anyMatch(c -> named(words(c)).isPresent())) {
            return Optional.empty();
        }
        return clauses.stream()
                .flatMap(c -> look(c).stream())
                .findFirst()
                .map(look -> new Named(look, String.join(", ", rest)));
    }

    private static List<String> words(String text) {
        return APART.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** The look that a clause names, if it says nothing else. */
    private static Optional<StyleRequest> look(String clause) {
        List<String> said = words(clause);
        return named(said).flatMap(name -> {
            List<String> rest = new ArrayList<>(said.subList(0, name.from));
            rest.addAll(said.subList(name.from + name.length, said.size()));
            return rest.stream().allMatch(w -> SAID_BESIDE.contains(w) || WEAKER.contains(w) || STRONGER.contains(w))
                    ? Optional.of(new StyleRequest(name.look, degree(name.look, rest)))
                    : Optional.empty();
        });
    }

    private record Name(Style look, int from, int length) {}

    /** The longest name of a look among words. */
    private static Optional<Name> named(List<String> said) {
        for (int length = LONGEST; length > 0; length--) {
            for (int from = 0; from + length <= said.size(); from++) {
                Style look = LOOKS.get(said.subList(from, from + length));
                if (look != null) {
                    return Optional.of(new Name(look, from, length));
                }
            }
        }
        return Optional.empty();
    }

    private static float degree(Style look, List<String> rest) {
        float plain = StyleRequest.plain(look).amount();
        if (plain == 1 || !Collections.disjoint(rest, STRONGER)) {
            return 1;
        }
        return Collections.disjoint(rest, WEAKER) ? plain : WEAK;
    }

    private static Map<List<String>, Style> read() {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(NamedLooks.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<List<String>, Style> looks = new HashMap<>();
        for (String id : lines.stringPropertyNames()) {
            String[] parts = lines.getProperty(id).split(":", -1);
            Style style = new Style(id, recipe(parts[1]));
            for (String name : parts[0].split(",", -1)) {
                looks.put(words(name), style);
            }
        }
        return looks;
    }

    private static List<AttributeEdit> recipe(String text) {
        List<AttributeEdit> recipe = new ArrayList<>();
        for (String part : text.strip().split(" +", -1)) {
            Matcher edit = EDIT.matcher(part);
            if (!edit.matches()) {
                throw new IllegalStateException(FILE + ": " + part);
            }
            Attribute attribute = Attribute.of(edit.group("attribute")).orElseThrow();
            Optional<Hue> hue =
                    Optional.ofNullable(edit.group("hue")).map(id -> Hue.of(id).orElseThrow());
            recipe.add(new AttributeEdit(attribute, hue, Region.WHOLE, Float.parseFloat(edit.group("amount"))));
        }
        return recipe;
    }
}
