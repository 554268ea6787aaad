package org.instantretouch.intent;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
 * Settles sentences that name a film, a film stock or a camera's film simulation and nothing else: "Fuji Acros", "make it look
 * like Kodachrome, please". Such names are no words that a network could tell the meaning of.
 */
final class NamedLooks {
    private static final float PLAIN = 0.8f;
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
                            + " colour-negative negative slide black-and-white bw monochrome 35mm 120 50 100 125 160 200 400 800 1600"
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

    private static final Map<List<String>, Style> LOOKS = read();

    private static final int LONGEST =
            LOOKS.keySet().stream().mapToInt(List::size).max().orElse(0);

    private NamedLooks() {}

    /** What a sentence asks for; as it was read, unless it names one look and nothing else. */
    static Intent settle(String words, Intent read) {
        List<String> said = words(words);
        for (int length = LONGEST; length > 0; length--) {
            for (int from = 0; from + length <= said.size(); from++) {
                Style look = LOOKS.get(said.subList(from, from + length));
                if (look != null) {
                    List<String> rest = new ArrayList<>(said.subList(0, from));
                    rest.addAll(said.subList(from + length, said.size()));
                    return settled(look, rest).orElse(read);
                }
            }
        }
        return read;
    }

    private static List<String> words(String text) {
        return APART.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Intent> settled(Style look, List<String> rest) {
        if (!rest.stream().allMatch(w -> SAID_BESIDE.contains(w) || WEAKER.contains(w) || STRONGER.contains(w))) {
            return Optional.empty();
        }
        float degree = !Collections.disjoint(rest, WEAKER) ? WEAK : !Collections.disjoint(rest, STRONGER) ? 1 : PLAIN;
        // Where all colour goes, less would leave some.
        boolean whole = look.recipe().stream().anyMatch(e -> Math.abs(e.amount()) == 1);
        return Optional.of(new Intent(List.of(), Optional.of(new StyleRequest(look, whole ? 1 : degree)), Set.of(), 0));
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
