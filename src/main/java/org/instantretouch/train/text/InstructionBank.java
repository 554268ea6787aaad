package org.instantretouch.train.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * The instruction bank (see its README), split into examples to learn from and examples to judge by. Lines that are marked are
 * judged by, whatever is added to the bank later; what is close to them is then left out. Where none is marked, the split is
 * drawn, and twins and near repeats stay on one side of it.
 *
 * @param train the examples to learn from
 * @param heldOut the examples that are marked, or else {@value #HELD_OUT} of all; never learned from
 * @param styles the names of the styles, in the order of the model format
 */
record InstructionBank(List<Example> train, List<Example> heldOut, List<String> styles) {
    private static final double HELD_OUT = 0.15;

    /** Larger groups, which many wordings chain together, are all learned from. */
    private static final int LARGEST_HELD_OUT = 12;

    /** Two wordings of at least this likeness are not to be told apart by a split. */
    private static final double NEIGHBOUR_LIKENESS = 0.5;

    private static final double FAR_LIKENESS = 0.7;

    /** A request for a style that names no degree. */
    private static final float PLAIN_STYLE = 0.8f;

    /** Reads all {@code .jsonl} files of a folder, and {@code styles.json}. */
    static InstructionBank read(Path folder) throws IOException {
        List<String> styles = List.copyOf(JsonParser.parseString(Files.readString(folder.resolve("styles.json")))
                .getAsJsonObject()
                .keySet());
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(p -> p.toString().endsWith(".jsonl")).sorted().toList();
        }
        List<Example> all = new ArrayList<>();
        BitSet marked = new BitSet();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".jsonl", "");
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    try {
                        JsonObject object = JsonParser.parseString(line).getAsJsonObject();
                        marked.set(all.size(), isTrue(object, "held_out"));
                        all.add(parse(object, name, styles));
                    } catch (RuntimeException e) {
                        throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                    }
                }
            }
        }
        return split(all, marked, styles);
    }

    private static boolean isTrue(JsonObject line, String name) {
        return line.has(name) && line.get(name).getAsBoolean();
    }

    private static Example parse(JsonObject line, String file, List<String> styles) {
        List<AttributeEdit> edits = new ArrayList<>();
        for (JsonElement element : line.getAsJsonArray("edits")) {
            edits.add(edit(element.getAsJsonObject()));
        }
        int style = -1;
        float styleAmount = PLAIN_STYLE;
        if (line.has("style") && !line.get("style").isJsonNull()) {
            style = styles.indexOf(line.get("style").getAsString());
            if (style < 0) {
                throw new IllegalArgumentException("no style is called " + line.get("style"));
            }
            if (line.has("style_amount")) {
                styleAmount = line.get("style_amount").getAsFloat();
            }
        }
        Set<Integer> keeps = new TreeSet<>();
        if (line.has("keep")) {
            for (JsonElement keep : line.getAsJsonArray("keep")) {
                String id = keep.getAsString();
                Keep kept = Keep.of(id)
                        .orElseThrow(() -> new IllegalArgumentException("nothing that can be kept is called " + id));
                keeps.add(Keep.ALL.indexOf(kept));
            }
        }
        return new Example(
                file,
                line.get("text").getAsString(),
                List.copyOf(edits),
                style,
                styleAmount,
                keeps,
                isTrue(line, "unsupported"));
    }

    private static AttributeEdit edit(JsonObject edit) {
        String id = edit.get("attr").getAsString();
        Optional<String> hue = Optional.ofNullable(edit.get("hue")).map(JsonElement::getAsString);
        Region region = Region.WHOLE;
        if (edit.has("region")) {
            String regionId = edit.get("region").getAsString();
            region = Region.of(regionId)
                    .orElseThrow(() -> new IllegalArgumentException("no region is called " + regionId));
        }
        float amount = edit.get("amount").getAsFloat();
        if (id.equals(Attribute.AUTO.id()) && hue.equals(Optional.of("neutral"))) {
            return new AttributeEdit(Attribute.AUTO_WHITE_BALANCE, Optional.empty(), region, amount);
        }
        Attribute attribute =
                Attribute.of(id).orElseThrow(() -> new IllegalArgumentException("no attribute is called " + id));
        return new AttributeEdit(
                attribute, attribute.hasHue() ? hue.flatMap(Hue::of) : Optional.empty(), region, amount);
    }

    private static InstructionBank split(List<Example> all, BitSet marked, List<String> styles) {
        int[] groups = groups(all);
        Set<Integer> apart = marked.isEmpty()
                ? drawn(groups)
                : marked.stream().mapToObj(i -> groups[i]).collect(Collectors.toSet());
        List<Example> train = new ArrayList<>();
        List<Example> heldOut = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            if (!apart.contains(groups[i])) {
                train.add(all.get(i));
            } else if (marked.isEmpty() || marked.get(i)) {
                heldOut.add(all.get(i));
            }
        }
        return new InstructionBank(List.copyOf(train), List.copyOf(heldOut), styles);
    }

    /** The groups held out where no line is marked: by chance, but always the same. */
    private static Set<Integer> drawn(int[] groups) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        for (int group : groups) {
            sizes.merge(group, 1, Integer::sum);
        }
        List<Map.Entry<Integer, Integer>> order = new ArrayList<>(sizes.entrySet());
        Collections.shuffle(order, new Random(20));
        Set<Integer> held = new HashSet<>();
        int count = 0;
        for (Map.Entry<Integer, Integer> group : order) {
            int size = group.getValue();
            if (count < HELD_OUT * groups.length && size <= LARGEST_HELD_OUT) {
                held.add(group.getKey());
                count += size;
            }
        }
        return held;
    }

    /** For each example the number of its group: neighbours that mirror each other or read alike, and near repeats anywhere. */
    private static int[] groups(List<Example> all) {
        int[] parent = IntStream.range(0, all.size()).toArray();
        List<Words> words = Words.of(all.stream().map(Example::text).toList());
        for (int i = 0; i + 1 < all.size(); i++) {
            Example a = all.get(i);
            Example b = all.get(i + 1);
            if (a.file().equals(b.file())
                    && ((a.mirrors(b) && root(parent, i) == i)
                            || words.get(i).likeness(words.get(i + 1)) >= NEIGHBOUR_LIKENESS)) {
                parent[root(parent, i + 1)] = root(parent, i);
            }
        }
        Map<String, List<Integer>> bySubject = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            bySubject
                    .computeIfAbsent(all.get(i).subject(), s -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> same : bySubject.values()) {
            joinNear(same, words, parent);
        }
        return IntStream.range(0, all.size()).map(i -> root(parent, i)).toArray();
    }

    /** Joins the groups of all examples of one subject that are near each other. */
    private static void joinNear(List<Integer> same, List<Words> words, int[] parent) {
        Map<Integer, List<Integer>> byRareWord = new HashMap<>();
        for (int i : same) {
            Set<Integer> candidates = new TreeSet<>();
            for (int word : words.get(i).rarest()) {
                List<Integer> sharing = byRareWord.computeIfAbsent(word, w -> new ArrayList<>());
                candidates.addAll(sharing);
                sharing.add(i);
            }
            for (int candidate : candidates) {
                if (words.get(candidate).isNear(words.get(i))) {
                    parent[root(parent, candidate)] = root(parent, i);
                }
            }
        }
    }

    private static int root(int[] parent, int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    /** The words of a text, numbered from the rarest of all texts on: as they stand, and sorted. */
    private record Words(int[] inOrder, int[] sorted) {
        static List<Words> of(List<String> texts) {
            List<String[]> split = texts.stream()
                    .map(text -> text.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9' ]+", " ")
                            .strip()
                            .split("\\s+"))
                    .toList();
            Map<String, Integer> counts = new TreeMap<>();
            split.forEach(words -> Arrays.stream(words).forEach(word -> counts.merge(word, 1, Integer::sum)));
            List<String> rarestFirst = counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList();
            Map<String, Integer> numbers = new HashMap<>();
            rarestFirst.forEach(word -> numbers.put(word, numbers.size()));
            return split.stream()
                    .map(words -> Arrays.stream(words).mapToInt(numbers::get).toArray())
                    .map(words -> new Words(words, Arrays.stream(words).sorted().toArray()))
                    .toList();
        }

        /**
         * So many of the rarest words that two texts which are near each other have one of these in common (the prefix filter of
         * Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006): of n words, near
         * ones share at least n L / (2 - L), where L is the likeness.
         */
        int[] rarest() {
            int shared = (int) Math.ceil(inOrder.length * FAR_LIKENESS / (2 - FAR_LIKENESS) - 1e-9);
            return Arrays.stream(sorted, 0, inOrder.length - shared + 1)
                    .distinct()
                    .toArray();
        }

        /** Whether both are to stay on one side of a split, wherever in the bank they stand. */
        boolean isNear(Words other) {
            int both = inOrder.length + other.inOrder.length;
            int shorter = Math.min(inOrder.length, other.inOrder.length);
            // Most texts are told apart by their lengths, and nearly all others by how many words they share.
            return 2.0 * shorter / both >= FAR_LIKENESS
                    && 2.0 * shared(other) / both >= FAR_LIKENESS
                    && (shorter >= 4 ? likeness(other) >= FAR_LIKENESS : Arrays.equals(inOrder, other.inOrder));
        }

        /** How many words are in both. */
        private int shared(Words other) {
            int count = 0;
            int i = 0;
            int j = 0;
            while (i < sorted.length && j < other.sorted.length) {
                int order = Integer.compare(sorted[i], other.sorted[j]);
                count += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return count;
        }

        /** Twice the longest common subsequence of words over all words. */
        double likeness(Words other) {
            int[] a = inOrder;
            int[] b = other.inOrder;
            int[][] longest = new int[a.length + 1][b.length + 1];
            for (int i = 1; i <= a.length; i++) {
                for (int j = 1; j <= b.length; j++) {
                    longest[i][j] = a[i - 1] == b[j - 1]
                            ? longest[i - 1][j - 1] + 1
                            : Math.max(longest[i - 1][j], longest[i][j - 1]);
                }
            }
            return 2.0 * longest[a.length][b.length] / (a.length + b.length);
        }
    }
}
