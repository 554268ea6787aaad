package org.instantretouch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.photo.PhotoFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retouch edit}: one photo. */
@Command(name = "edit", sortOptions = false)
final class EditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", descriptionKey = "edit.input")
    private Path input = Path.of("");

    @Option(
            names = {"-i", "--instruction"},
            paramLabel = "TEXT",
            required = true,
            descriptionKey = "edit.instruction")
    private List<String> instructions = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUTPUT",
            required = true,
            descriptionKey = "edit.output")
    private Path output = Path.of("");

    @Option(names = "--intensity", paramLabel = "0..2", defaultValue = "1", descriptionKey = "edit.intensity")
    private float intensity;

    @Mixin
    private ExportChoice export = new ExportChoice();

    @Mixin
    private WorkChoice work = new WorkChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    private final Optional<ModelOpening> early;

    /** @param early the usual model, if it is already being opened; who began that closes it too, as the command may never run */
    EditCommand(Optional<ModelOpening> early) {
        this.early = early;
    }

    @Override
    public Integer call() throws Exception {
        Intensity.check(spec, intensity);
        ExportOptions options = export.options();
        work.apply();
        List<Instruction> parsed = new ArrayList<>();
        for (String text : instructions) {
            parsed.add(Instruction.of(text));
        }
        PrintWriter err = spec.commandLine().getErr();
        RetouchTask task = new RetouchTask(input, parsed, intensity, output, options, work.threads());
        task.check();
        try (ModelOpening opening = early.orElseGet(model::opening);
                PhotoFile photo = PhotoFile.open(input);
                Progress progress = new Progress(Messages.get("edit.progress", output.toString()))) {
            if (intensity > 0) {
                ModelManifest.Photo seen = opening.manifest().photo();
                photo.prepare(seen.width(), seen.height());
            }
            task.run(photo, opening.model(), note -> err.println(OneLine.of(note)), progress::rows);
        } catch (OutOfMemoryError e) {
            throw new FailedCommandException(OneLine.of(input.toString(), e), e);
        }
        return Main.DONE;
    }
}
