package org.instantretouch.cli;

import java.util.Optional;
import org.instantretouch.photo.MemoryLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how much of the computer a command may take for a photo. */
final class WorkChoice {
    private static final int MOST_THREADS = 64;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(names = "--memory", paramLabel = "SIZE", descriptionKey = "memory")
    private Optional<String> memory = Optional.empty();

    /** Checks the options, and sets {@link MemoryLimit}. */
    void apply() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), Messages.get("batch.wrongThreads", Integer.toString(threads)));
        }
        MemoryChoice.apply(spec, memory);
    }

    int threads() {
        return threads;
    }
}
