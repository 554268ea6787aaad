package org.instantretouch.train.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Style;

/** The text side from the bank to its files: {@code text.onnx}, {@code tokenizer.json}. */
public final class TextTraining {
    /** The longest sentence that the text side reads, in tokens. */
    public static final int MAX_TOKENS = 64;

    private final Path bank;
    private final Path checkpoints;
    private final Consumer<String> log;

    /**
     * @param bank the folder of the instruction bank
     * @param checkpoints the folder that keeps weights between runs; it exists
     */
    public TextTraining(Path bank, Path checkpoints, Consumer<String> log) {
        this.bank = bank;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /**
     * What the bank's instructions to learn from ask for.
     *
     * @param styles the styles, in the order of {@code styles.json}
     */
    public static List<AttributeVector> requests(Path bank, List<Style> styles) throws IOException {
        return InstructionBank.read(bank).train().stream()
                .filter(e -> !e.edits().isEmpty() || e.style() >= 0)
                .map(e -> AttributeVector.of(e.intent(styles)))
                .toList();
    }

    /**
     * Trains, going on from the checkpoints where there are any, and writes the files into a folder.
     *
     * @return the figures on the held-out examples
     */
    public Map<String, Object> run(int epochs, long seed, Path into) throws IOException {
        InstructionBank examples = InstructionBank.read(bank);
        log.accept("%d instructions to learn from, %d held out"
                .formatted(examples.train().size(), examples.heldOut().size()));
        MiniLm miniLm = new MiniLm(MAX_TOKENS);
        TextTrainer.Result result = new TextTrainer(examples, miniLm, checkpoints, log).train(epochs, seed);
        new TextExport(miniLm, examples.styles().size()).write(result.weights(), into.resolve("text.onnx"));
        miniLm.copyTokenizer(into.resolve("tokenizer.json"));
        return result.score().asMap();
    }
}
