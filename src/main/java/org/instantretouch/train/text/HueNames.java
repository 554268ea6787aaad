package org.instantretouch.train.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;

/**
 * A lexicon of colours and of things that have a colour of their own, by hue ({@code hue-names.properties}): an instruction about
 * tomatoes becomes one about bananas, so that the network learns the names and not the sentence.
 */
final class HueNames {
    /** How a name is used in a sentence; names of one kind can stand for each other. */
    private enum Kind {
        COLOURS,
        THING,
        THINGS,
        NEARER,
        ISH
    }

    private record Name(Hue hue, Kind kind) {}

    private record Found(int from, int to, Name name) {}

    private static final List<Hue> CIRCLE = List.of(Hue.values());

    private final Map<Name, List<String>> texts = new HashMap<>();
    private final Map<String, Name> names = new HashMap<>();
    private final Pattern pattern;

    private HueNames(Properties lists) {
        for (String key : lists.stringPropertyNames()) {
            String[] parts = key.split("\\.");
            Name name = new Name(Hue.of(parts[0]).orElseThrow(), Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            List<String> all = List.of(lists.getProperty(key).strip().split("\\s*,\\s*"));
            texts.put(name, all);
            all.forEach(text -> names.putIfAbsent(text, name));
        }
        String alternatives = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        pattern = Pattern.compile("(?<![\\w'-])(" + alternatives + ")(?![\\w'-])", Pattern.CASE_INSENSITIVE);
    }

    static HueNames load() {
        Properties lists = new Properties();
        try (InputStream in =
                Objects.requireNonNull(HueNames.class.getResourceAsStream("hue-names.properties"), "lexicon")) {
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HueNames(lists);
    }

    /**
     * The instruction about things of another hue (or of the same by chance), where all that it says of hues is understood: its
     * edits name one hue, and so does its text; where a hue is turned, its text may also name the hues next to it, which then
     * move round the circle together with it.
     */
    Optional<Example> renamed(Example example, Random random) {
        Set<Hue> hues = example.edits().stream().flatMap(e -> e.hue().stream()).collect(Collectors.toSet());
        List<Found> found = found(example.text());
        if (hues.size() != 1 || found.isEmpty()) {
            return Optional.empty();
        }
        Hue own = hues.iterator().next();
        boolean turns = example.edits().stream()
                .filter(e -> e.hue().isPresent())
                .allMatch(e -> e.attribute() == Attribute.HUE_SHIFT);
        boolean understood = turns
                ? found.stream().anyMatch(f -> f.name().hue() == own)
                        && found.stream().allMatch(f -> distance(f.name().hue(), own) <= 1)
                : found.size() == 1
                        && found.get(0).name().hue() == own
                        && found.get(0).name().kind().compareTo(Kind.NEARER) < 0;
        if (!understood) {
            return Optional.empty();
        }
        int round = random.nextInt(CIRCLE.size());
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Found name : found) {
            List<String> others = texts.getOrDefault(
                    new Name(turned(name.name().hue(), round), name.name().kind()), List.of());
            if (others.isEmpty()) {
                return Optional.empty();
            }
            text.append(example.text(), done, name.from()).append(others.get(random.nextInt(others.size())));
            done = name.to();
        }
        text.append(example.text().substring(done));
        List<AttributeEdit> edits = example.edits().stream()
                .map(e -> new AttributeEdit(e.attribute(), e.hue().map(h -> turned(h, round)), e.region(), e.amount()))
                .toList();
        return Optional.of(new Example(
                example.file(),
                text.toString(),
                edits,
                example.style(),
                example.styleAmount(),
                example.keeps(),
                example.unsupported()));
    }

    private List<Found> found(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Name name = names.get(matcher.group().toLowerCase(Locale.ROOT));
            if (name != null) {
                found.add(new Found(matcher.start(), matcher.end(), name));
            }
        }
        return found;
    }

    private static Hue turned(Hue hue, int round) {
        return CIRCLE.get((hue.ordinal() + round) % CIRCLE.size());
    }

    /** Steps round the circle, the shorter way. */
    private static int distance(Hue a, Hue b) {
        int steps = Math.abs(a.ordinal() - b.ordinal());
        return Math.min(steps, CIRCLE.size() - steps);
    }
}
