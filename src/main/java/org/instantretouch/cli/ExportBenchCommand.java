package org.instantretouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.instantretouch.bench.Contest;
import org.instantretouch.bench.ExportBenchmark;
import org.instantretouch.bench.MadeFiles;
import org.instantretouch.bench.ProcessRun;
import org.instantretouch.bench.ScratchFolder;
import org.instantretouch.bench.SpeedBenchmark;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.ExportProgress;
import org.instantretouch.export.PhotoExporter;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.JpegCodec;
import org.instantretouch.photo.Layout;
import org.instantretouch.photo.PhotoFile;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.session.Retoucher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retouch bench export}: what it takes to write a photo at full resolution, beside other programs. */
@Command(name = "export", sortOptions = false)
final class ExportBenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 1000;

    /** 24 megapixels. */
    private static final int MADE_WIDTH = 6000;

    private static final int MADE_HEIGHT = 4000;

    /** The instructions of the large TIFF's layers; each gets a mask. */
    private static final List<String> LAYERS = List.of("warmer", "lift the shadows", "more contrast");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--photo", paramLabel = "JPEG", descriptionKey = "exportBench.photo")
    private Optional<Path> photo = Optional.empty();

    @Option(
            names = {"-i", "--instruction"},
            paramLabel = "TEXT",
            descriptionKey = "speed.instruction")
    private String instruction = "warmer, and lift the shadows a little";

    @Option(names = "--part", paramLabel = "whole|warm|sizes", descriptionKey = "exportBench.part")
    private Set<Part> parts = new LinkedHashSet<>();

    @Option(names = "--large", descriptionKey = "exportBench.large")
    private boolean large;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "bench.rounds")
    private int rounds = 7;

    @Option(names = "--darktable", paramLabel = "PROGRAM", descriptionKey = "exportBench.darktable")
    private String darktable = "darktable-cli";

    @Mixin
    private JsonChoice json = new JsonChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    /** What can be left out. */
    enum Part {
        /** Whole processes. */
        WHOLE,
        /** Within this process, warm. */
        WARM,
        /** Prediction and slicing without files, by size. */
        SIZES
    }

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(spec.commandLine(), Messages.get("speed.wrongRounds", String.valueOf(rounds)));
        }
        json.check();
        Set<Part> chosen = parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
        Instruction parsed = Instruction.of(instruction);
        if (large || chosen.contains(Part.WHOLE)) {
            launcher();
        }
        try (ScratchFolder scratch = new ScratchFolder();
                RetouchModel opened = model.open()) {
            ExportReport report = new ExportReport(spec.commandLine().getOut());
            ExportBenchmark benchmark = new ExportBenchmark(rounds, scratch.path());
            if (chosen.contains(Part.WHOLE) || chosen.contains(Part.WARM)) {
                Path file = photo(scratch.path());
                try (PhotoFile source = PhotoFile.open(file)) {
                    Layout layout = source.layout();
                    report.begin(layout.width(), layout.height(), Files.size(file), rounds);
                }
                if (chosen.contains(Part.WHOLE)) {
                    report.whole(benchmark.processes(contestants(file, scratch.path()), darktable, file));
                }
                if (chosen.contains(Part.WARM)) {
                    report.warm(benchmark.warm(work(opened, parsed, file), file));
                }
            }
            if (chosen.contains(Part.SIZES)) {
                SpeedBenchmark speed = new SpeedBenchmark(opened, parsed, rounds);
                List<SpeedBenchmark.Row> rows =
                        speed.run(List.of(SpeedBenchmark.SIZES.getFirst(), SpeedBenchmark.SIZES.getLast()));
                report.sizes(rows.getFirst(), rows.getLast());
            }
            if (large) {
                report.large("exportBench.largeTiff", largeTiff(benchmark, opened, scratch.path()));
                report.large("exportBench.largeJpeg", largeJpeg(benchmark, scratch.path()));
            }
            report.end();
            json.write(report.json());
        }
        return Main.DONE;
    }

    /** A copy of the photo, or a made one, in a folder of its own: nothing is written beside the person's. */
    private Path photo(Path folder) throws IOException, FailedCommandException {
        Path copy = folder.resolve("photo.jpg");
        if (photo.isEmpty()) {
            MadeFiles.write(copy, MADE_WIDTH, MADE_HEIGHT, 8);
            return copy;
        }
        Path given = photo.get();
        try (PhotoFile file = PhotoFile.open(given)) {
            if (file.format() != PhotoFormat.JPEG) {
                throw new FailedCommandException(Messages.get("exportBench.noJpeg", given.toString()));
            }
        }
        return Files.copy(given, copy);
    }

    private static String launcher() throws FailedCommandException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Optional<Path> launcher = Optional.ofNullable(System.getProperty("org.instantretouch.home"))
                .map(home -> Path.of(home, windows ? "retouch.cmd" : "retouch"))
                .filter(Files::isRegularFile);
        return launcher.orElseThrow(() -> new FailedCommandException(Messages.get("exportBench.noLauncher")))
                .toString();
    }

    private List<String> command(String... arguments) throws FailedCommandException {
        List<String> command = new ArrayList<>();
        command.add(launcher());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--model", model.name()));
        return command;
    }

    private List<Contest.Contestant> contestants(Path file, Path folder) throws FailedCommandException {
        Path result = folder.resolve("whole.jpg");
        List<String> edit = command("edit", file.toString(), "-i", instruction, "-o", result.toString());
        List<Contest.Contestant> all = new ArrayList<>();
        if (JpegCodec.current() == JpegCodec.TURBO) {
            all.add(new Contest.Contestant(Messages.get("exportBench.edit"), edit, Map.of(), result));
        }
        String options =
                Optional.ofNullable(System.getenv("RETOUCH_JAVA_OPTIONS")).orElse("");
        String without = (options + " -D" + JpegCodec.TURBO_PROPERTY + "=false").strip();
        all.add(new Contest.Contestant(
                Messages.get("exportBench.editJdk"), edit, Map.of("RETOUCH_JAVA_OPTIONS", without), result));
        return all;
    }

    private List<ExportBenchmark.Work> work(RetouchModel opened, Instruction parsed, Path file) throws IOException {
        EditDocument edit;
        try (PhotoFile source = PhotoFile.open(file)) {
            edit = Retoucher.of(opened, source)
                    .add(EditDocument.empty(), parsed, 1)
                    .document();
        }
        List<ExportBenchmark.Work> all = new ArrayList<>();
        if (JpegCodec.current() == JpegCodec.TURBO) {
            all.add(new ExportBenchmark.Work(Messages.get("exportBench.warm"), target -> export(file, edit, target)));
        }
        all.add(new ExportBenchmark.Work(Messages.get("exportBench.warmJdk"), target -> {
            String before = System.getProperty(JpegCodec.TURBO_PROPERTY, "true");
            System.setProperty(JpegCodec.TURBO_PROPERTY, "false");
            try {
                export(file, edit, target);
            } finally {
                System.setProperty(JpegCodec.TURBO_PROPERTY, before);
            }
        }));
        return all;
    }

    private static void export(Path file, EditDocument edit, Path target) throws IOException {
        try (PhotoFile source = PhotoFile.open(file)) {
            new PhotoExporter(source, edit, ExportOptions.DEFAULT).export(target, ExportProgress.NONE);
        }
    }

    /** 100 megapixels of 16 bits, three layers with masks, one of which follows edges. */
    private ProcessRun largeTiff(ExportBenchmark benchmark, RetouchModel opened, Path folder) throws Exception {
        Path small = folder.resolve("small.jpg");
        MadeFiles.write(small, 600, 400, 8);
        List<Mask> masks = List.of(
                Mask.of(new Stroke(
                                List.of(new Point(0.1f, 0.2f), new Point(0.5f, 0.5f), new Point(0.9f, 0.3f)),
                                0.15f,
                                0.5f,
                                1,
                                false))
                        .withEdgeAware(true),
                Mask.of(new RadialGradient(new Point(0.5f, 0.4f), 0.4f, 0.3f, 0.3f, 0.6f)),
                Mask.of(new TonalRange(0.1f, 0.6f, 0.2f)));
        EditDocument edit = EditDocument.empty();
        try (PhotoFile source = PhotoFile.open(small)) {
            Retoucher retoucher = Retoucher.of(opened, source);
            for (int i = 0; i < LAYERS.size(); i++) {
                edit = retoucher.add(edit, Instruction.of(LAYERS.get(i)), 1).document();
                Layer top = edit.layers().getLast();
                edit = edit.replace(top.withMask(masks.get(i)));
            }
        }
        Path sidecar = new SidecarStore(folder.resolve("sidecars"))
                .save(small, History.of(edit))
                .file();
        Path photo = folder.resolve("large.tif");
        MadeFiles.write(photo, 12_000, 8_334, 16);
        Path results = folder.resolve("results");
        ProcessRun run =
                benchmark.process(command("apply", sidecar.toString(), photo.toString(), "-o", results.toString()));
        Files.delete(photo);
        Files.delete(results.resolve("large.tif"));
        return run;
    }

    /** 400 megapixels. */
    private ProcessRun largeJpeg(ExportBenchmark benchmark, Path folder) throws Exception {
        Path photo = folder.resolve("large.jpg");
        MadeFiles.write(photo, 20_000, 20_000, 8);
        Path result = folder.resolve("large-result.jpg");
        ProcessRun run =
                benchmark.process(command("edit", photo.toString(), "-i", instruction, "-o", result.toString()));
        Files.delete(photo);
        Files.delete(result);
        return run;
    }
}
