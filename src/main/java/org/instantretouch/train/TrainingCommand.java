package org.instantretouch.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.instantretouch.train.text.TextTraining;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code retouch train}, which runs in a process of its own. */
@Command(
        name = "retouch train",
        mixinStandardHelpOptions = true,
        description = "Trains a model on a folder of photos; going on from its checkpoints where there are any.")
public final class TrainingCommand implements Callable<Integer> {
    @Option(
            names = "--instructions",
            paramLabel = "DIR",
            defaultValue = "assets/instructions",
            description = "The instruction bank (default: ${DEFAULT-VALUE}).")
    private Path instructions = Path.of("assets/instructions");

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            defaultValue = "runs/compact",
            description = "Where weights are kept between runs (default: ${DEFAULT-VALUE}).")
    private Path checkpoints = Path.of("runs/compact");

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "4",
            description = "How often the text side sees each instruction (default: ${DEFAULT-VALUE}).")
    private int epochs = 4;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of all chance (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** Runs the command and exits. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainingCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path into = checkpoints.resolve("model");
        Files.createDirectories(into);
        System.out.println(new TextTraining(instructions, checkpoints, TrainingCommand::log).run(epochs, seed, into));
        return 0;
    }

    private static void log(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + line);
    }
}
