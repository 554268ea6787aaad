package org.instantretouch.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.instantretouch.bench.SpeedBenchmark;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.RetouchModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retouch bench speed}: how long an edit takes, by the size of the photo. */
@Command(name = "speed", sortOptions = false)
final class SpeedCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Option(
            names = {"-i", "--instruction"},
            paramLabel = "TEXT",
            descriptionKey = "speed.instruction")
    private String instruction = "warmer, and lift the shadows a little";

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "bench.rounds")
    private int rounds = 20;

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(spec.commandLine(), Messages.get("speed.wrongRounds", String.valueOf(rounds)));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (RetouchModel opened = model.open()) {
            SpeedBenchmark benchmark = new SpeedBenchmark(opened, Instruction.of(instruction), rounds);
            out.println(
                    Messages.get("speed.what", opened.name(), opened.device().text(), String.valueOf(rounds)));
            out.println();
            out.println(Messages.get("speed.header"));
            out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
            for (SpeedBenchmark.Row row : benchmark.run(SpeedBenchmark.SIZES)) {
                SpeedBenchmark.Size size = row.size();
                out.printf(
                        Locale.ROOT,
                        "| %s | %d x %d | %s | %s | %s | %s |%n",
                        size.name(),
                        size.width(),
                        size.height(),
                        TimingText.of(row.look()),
                        TimingText.of(row.predict()),
                        TimingText.of(row.slice()),
                        TimingText.of(row.total()));
            }
        }
        return Main.DONE;
    }
}
