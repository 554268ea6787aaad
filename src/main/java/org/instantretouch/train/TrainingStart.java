package org.instantretouch.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instantretouch.intent.Style;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.StyleBook;

/** What a training run begins from, which the weights that it keeps must have begun from, too. */
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
        if (!before.equals(start) && WEIGHTS.stream().map(checkpoints::resolve).anyMatch(Files::exists)) {
            throw new IOException(checkpoints + ": the weights in it began from something else (" + before + ", not "
                    + start + "); name another folder with --checkpoints");
        }
        Files.writeString(file, start);
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
