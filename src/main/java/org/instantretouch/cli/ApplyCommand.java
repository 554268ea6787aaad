package org.instantretouch.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Sidecar;
import org.instantretouch.edit.UnreadableSidecarException;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.ExportProgress;
import org.instantretouch.export.PhotoExporter;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.PhotoFile;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.UnwritablePhotoException;
import org.instantretouch.session.Retoucher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retouch apply}: the look of one photo on others. */
@Command(name = "apply", sortOptions = false)
final class ApplyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SIDECAR", descriptionKey = "apply.sidecar")
    private Path sidecar = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", descriptionKey = "apply.inputs")
    private List<Path> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            descriptionKey = "apply.output")
    private Path folder = Path.of("");

    @Option(names = "--same-grid", descriptionKey = "apply.sameGrid")
    private boolean sameGrid;

    @Mixin
    private ExportChoice export = new ExportChoice();

    @Mixin
    private WorkChoice work = new WorkChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Override
    public Integer call() throws Exception {
        ExportOptions options = export.options();
        work.apply();
        EditDocument look = look();
        if (look.layers().isEmpty()) {
            throw new FailedCommandException(Messages.get("apply.noLayers", sidecar.toString()));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FailedCommandException(Messages.get("apply.noFolder", folder.toString()));
        }
        if (sameGrid) {
            makeFolder();
            return run(look, Optional.empty(), options);
        }
        try (RetouchModel opened = model.open()) {
            makeFolder();
            return run(look, Optional.of(opened), options);
        }
    }

    private EditDocument look() throws IOException, FailedCommandException {
        try {
            return Sidecar.read(sidecar).current();
        } catch (UnreadableSidecarException e) {
            if (isPhoto(sidecar)) {
                throw new FailedCommandException(Messages.get("apply.noSidecar", sidecar.toString()), e);
            }
            throw e;
        }
    }

    private static boolean isPhoto(Path file) {
        try (PhotoFile photo = PhotoFile.open(file)) {
            return true;
        } catch (IOException e) {
            return false; // that is the answer
        }
    }

    private void makeFolder() throws FailedCommandException {
        try {
            Files.createDirectories(folder);
        } catch (AccessDeniedException e) {
            throw new FailedCommandException(OneLine.of(e), e);
        } catch (IOException e) {
            String reason = e instanceof FileSystemException file && file.getReason() != null
                    ? " (" + file.getReason() + ")"
                    : "";
            throw new FailedCommandException(Messages.get("apply.folderNotMade", folder.toString(), reason), e);
        }
    }

    private int run(EditDocument look, Optional<RetouchModel> opened, ExportOptions options) {
        Instant began = Instant.now();
        int failed = 0;
        Map<String, Path> outputs = new HashMap<>();
        PhotoFiles files = new PhotoFiles(inputs);
        try (Progress progress = new Progress(Messages.get("batch.progress"))) {
            Progress.Steps steps = progress.begin(inputs.size());
            for (Path input : inputs) {
                failed += run(look, opened, options, input, files, outputs) ? 0 : 1;
                steps.stepBy(1);
            }
        }
        int done = inputs.size() - failed;
        String seconds = String.format(
                Locale.ROOT, "%.1f", Duration.between(began, Instant.now()).toMillis() / 1000.0);
        spec.commandLine()
                .getOut()
                .println(
                        failed == 0
                                ? Messages.get("batch.summary", done, inputs.size(), seconds)
                                : Messages.get("batch.summaryFailed", done, inputs.size(), seconds, failed));
        return failed == 0 ? Main.DONE : Main.FAILED;
    }

    /**
     * Whether a photo could be edited. Errors, such as of memory, end a photo like any other: the next may be smaller.
     *
     * @param files of all photos
     * @param outputs the photos by the places of their results
     */
    private boolean run(
            EditDocument look,
            Optional<RetouchModel> opened,
            ExportOptions options,
            Path input,
            PhotoFiles files,
            Map<String, Path> outputs) {
        try {
            String name = nameFor(input);
            Path output = folder.resolve(name);
            Optional<Path> other = Optional.ofNullable(outputs.putIfAbsent(PhotoFiles.place(output), input));
            if (other.isPresent()) {
                throw new FailedCommandException(Messages.get(
                        "apply.twice", output.toString(), other.get().toString()));
            }
            if (options.write().overwrite()) {
                files.refuse(output);
            }
            try (PhotoFile photo = RetouchTask.open(input, output, options)) {
                EditDocument edit =
                        opened.isPresent() ? Retoucher.of(opened.get(), photo).transfer(look) : look;
                List<String> lost =
                        new PhotoExporter(photo, edit, options, work.threads()).export(output, ExportProgress.NONE);
                RetouchTask.tell(input, photo.notes(), this::print);
                RetouchTask.tell(input, lost, this::print);
            }
            return true;
        } catch (IOException | FailedCommandException | InvalidInstructionException | RuntimeException | Error e) {
            print(failure(input, e));
            Main.printTrace(spec, e);
            return false;
        }
    }

    /** What went wrong with a photo; its result has its name, and an error about that needs no other. */
    private static String failure(Path input, Throwable error) {
        return error instanceof UnwritablePhotoException ? OneLine.of(error) : OneLine.of(input.toString(), error);
    }

    /** The photo's own name where it can be written in its format; else that of a JPEG. */
    private static String nameFor(Path input) {
        String name = String.valueOf(input.getFileName());
        try {
            PhotoWriter.formatOf(input);
            return name;
        } catch (UnwritablePhotoException e) {
            int dot = name.lastIndexOf('.');
            return (dot > 0 ? name.substring(0, dot) : name) + ".jpg";
        }
    }

    private void print(String text) {
        spec.commandLine().getErr().println(OneLine.of(text));
    }
}
