package org.instantretouch.train.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.model.JsonFields;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.StyleBook;
import org.instantretouch.train.ErrorLine;

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
        List<String> styles = StyleBook.read(folder.resolve("styles.json")).stream()
                .map(Style::name)
                .toList();
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(p -> p.toString().endsWith(".jsonl")).sorted().toList();
        }
        List<Example> all = new ArrayList<>();
        BitSet marked = new BitSet();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".jsonl", "");
            int number = 0;
            for (String line : lines(file)) {
                number++;
                if (!line.isBlank()) {
                    JsonFields fields = JsonFields.ofLine(file + ", line " + number, line);
                    marked.set(all.size(), fields.isTrue("held_out"));
                    all.add(parse(fields, name, styles));
                }
            }
        }
        return split(all, marked, styles);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": it is not a text file in UTF-8; write one JSON object a line", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": " + ErrorLine.of(e), e);
        }
    }

    private static Example parse(JsonFields line, String file, List<String> styles) throws ModelException {
        String text = line.string("text");
        List<AttributeEdit> edits = new ArrayList<>();
        for (JsonFields edit : line.objects("edits")) {
            edits.add(StyleBook.edit(edit));
        }
        int style = -1;
        if (line.has("style")) {
            String name = line.string("style");
            style = styles.indexOf(name);
            if (style < 0) {
                throw line.wrong("style", "there is no style " + name);
            }
        }
        float styleAmount = line.has("style_amount") ? line.number("style_amount", 0, 1) : PLAIN_STYLE;
        Set<Integer> keeps = new TreeSet<>();
        if (line.has("keep")) {
            for (String id : line.strings("keep")) {
                Keep kept = Keep.of(id)
                        .orElseThrow(() -> line.wrong("keep", "there is nothing to be kept that is called " + id));
                keeps.add(Keep.ALL.indexOf(kept));
            }
        }
        boolean unsupported = line.isTrue("unsupported");
        line.end();
        return new Example(file, text, List.copyOf(edits), style, styleAmount, keeps, unsupported);
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
