package org.instantretouch.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Style;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelStore;
import org.instantretouch.model.StyleBook;

/** What must be right before a training run begins: what it begins from and learns by, and where its model is to go. */
final class TrainingStart {
    /** No model. */
    static final String ANEW = "anew";

    /** What the two sides keep between runs. */
    private static final List<String> WEIGHTS = List.of("text-last.weights", "grid.weights");

    private TrainingStart() {}

    /**
     * Keeps beside the weights what they began from.
     *
     * @param checkpoints the folder of the weights; it exists
     * @throws IOException if weights are there that began from something else
     */
    static void keep(Path checkpoints, String start) throws IOException {
        Path file = checkpoints.resolve("started-from.txt");
        String before = Files.exists(file) ? Files.readString(file).strip() : ANEW;
        if (!before.equals(start) && holdsWeights(checkpoints)) {
            throw new IOException(checkpoints + ": the weights in it began from something else (" + before + ", not "
                    + start + "); name another folder with --checkpoints");
        }
        Files.writeString(file, start);
    }

    /**
     * Keeps beside the weights what they learn by, and says so where those that are there have learned by something else.
     *
     * @param checkpoints the folder of the weights; it exists
     * @param bank the folder of the instruction bank
     */
    static void keepSettings(Path checkpoints, Path bank, long seed, Consumer<String> log) throws IOException {
        Path file = checkpoints.resolve("learned-by.txt");
        List<String> now = List.of("instructions " + hash(bank), "seed " + seed);
        if (holdsWeights(checkpoints) && Files.exists(file)) {
            List<String> before = Files.readAllLines(file);
            String others = now.stream()
                    .filter(line -> !before.contains(line))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .collect(Collectors.joining(" and "));
            if (!others.isEmpty()) {
                log.accept(checkpoints + ": the weights in it have learned by other " + others
                        + "; they go on with what is given now");
            }
        }
        Files.write(file, now);
    }

    private static boolean holdsWeights(Path checkpoints) {
        return WEIGHTS.stream().map(checkpoints::resolve).anyMatch(Files::exists);
    }

    /** Of the names and bytes of a folder's files. */
    private static String hash(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Checks that a folder is one of an instruction bank.
     *
     * @throws IOException if it is no folder, or holds no styles
     */
    static void requireBank(Path bank) throws IOException {
        if (!Files.isDirectory(bank)) {
            throw new IOException(
                    bank + ": this is no folder; name the folder of an instruction bank with --instructions");
        }
        if (!Files.isRegularFile(bank.resolve(CompactModel.STYLES))) {
            throw new IOException(bank + ": it holds no " + CompactModel.STYLES
                    + "; name the folder of an instruction bank with --instructions");
        }
    }

    /**
     * Checks that a model can be written to a folder once it is trained.
     *
     * @param out the folder; its name is to be the model's
     * @param checkpoints the folder of the weights
     * @throws IOException if something is there already, the name is none for a model, or one folder is within the other
     */
    static void requireFree(Path out, Path checkpoints) throws IOException {
        String name = CompactModel.name(out);
        if (!ModelStore.isPlain(name)) {
            throw new IOException(
                    out + ": a model's name is letters, digits, '.', '_' and '-' alone; name another folder"
                            + " with --out");
        }
        Path folder = out.toAbsolutePath().normalize();
        Path made = made(checkpoints).toAbsolutePath().normalize();
        if (made.startsWith(folder) || folder.startsWith(made)) {
            throw new IOException(out + ": the weights are kept in " + checkpoints
                    + ", which must be apart from the model; name another folder with --checkpoints");
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
            throw new IOException(
                    out + ": it is there already, and is not replaced; name a new folder with --out, and with"
                            + " --checkpoints " + checkpoints + " where training is to go on from the weights there");
        }
        Path parent = Files.createDirectories(folder.resolveSibling(".").normalize());
        if (!Files.isWritable(parent)) {
            throw new AccessDeniedException(parent.toString());
        }
    }

    /** Where the files of a model are made, beside the weights. */
    static Path made(Path checkpoints) {
        return checkpoints.resolve("model");
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /**
     * Checks that a model tells the styles of an instruction bank apart. Their recipes may differ: the text side does not know
     * them, and the grid side learns them.
     *
     * @throws IOException if it has others, or in another order
     * @throws ModelException if a file of styles is none
     */
    static void sameStyles(Path model, Path bank) throws IOException, ModelException {
        Path ofModel = model.resolve(CompactModel.STYLES);
        Path ofBank = bank.resolve(CompactModel.STYLES);
        if (!names(ofModel).equals(names(ofBank))) {
            throw new IOException(ofModel + ": these are other styles than in " + ofBank
                    + "; training can go on from a model of the same styles only");
        }
    }

    private static List<String> names(Path styles) throws ModelException {
        return StyleBook.read(styles).stream().map(Style::name).toList();
    }
}
