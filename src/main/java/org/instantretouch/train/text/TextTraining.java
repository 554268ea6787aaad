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

    /** What the text side starts from. */
    public static final String STARTED_FROM = "BAAI/bge-small-en-v1.5 (MIT), the text encoder alone, in its 8-bit form";

    private final InstructionBank bank;
    private final Path checkpoints;
    private final Consumer<String> log;

    private TextTraining(InstructionBank bank, Path checkpoints, Consumer<String> log) {
        this.bank = bank;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /**
     * Reads the instruction bank.
     *
     * @param bank its folder
     * @param checkpoints the folder that keeps weights between runs; it exists
     * @throws IOException if it cannot be read, a line of it is none, or it holds nothing to learn from or to judge by
     */
    public static TextTraining read(Path bank, Path checkpoints, Consumer<String> log) throws IOException {
        InstructionBank read = InstructionBank.read(bank);
        if (read.train().isEmpty() || read.heldOut().isEmpty()) {
            throw new IOException(bank + ": it holds no instructions to "
                    + (read.train().isEmpty() ? "learn from" : "judge by")
                    + "; name the folder of an instruction bank with --instructions");
        }
        return new TextTraining(read, checkpoints, log);
    }

    /**
     * What the bank's instructions to learn from ask for.
     *
     * @param styles the styles, in the order of {@code styles.json}
     */
    public List<AttributeVector> requests(List<Style> styles) {
        return bank.train().stream()
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
        log.accept(bank.train().size() + " instructions to learn from, "
                + bank.heldOut().size() + " held out");
        BaseEncoder base = new BaseEncoder(MAX_TOKENS);
        TextTrainer.Result result = new TextTrainer(bank, base, checkpoints, log).train(epochs, seed);
        new TextExport(base, bank.styles().size()).write(result.weights(), into.resolve("text.onnx"));
        base.copyTokenizer(into.resolve("tokenizer.json"));
        return result.score().asMap();
    }
}
