package org.instantretouch.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.bench.PreviewBenchmark;
import org.instantretouch.bench.PreviewFindings;
import org.instantretouch.bench.PreviewSubject;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.render.Viewport;
import org.instantretouch.session.PhotoRegions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retouch bench}: measurements that a person can repeat. */
@Command(
        name = "bench",
        subcommands = {
            QualityCommand.class,
            CompareCommand.class,
            JudgedCommand.class,
            BehaviourCommand.class,
            SpeedCommand.class,
            ExportBenchCommand.class,
            BenchCommand.PreviewCommand.class,
            BenchCommand.EditorCommand.class
        })
final class BenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Messages.get("bench.noSubcommand"));
    }

    private static void checkRounds(CommandSpec spec, int rounds) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(spec.commandLine(), Messages.get("bench.wrongRounds", String.valueOf(rounds)));
        }
    }

    /** {@code retouch bench editor}: the same of the whole editor, its window's thread and its memory. */
    @Command(name = "editor", sortOptions = false)
    static final class EditorCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--photo", paramLabel = "FILE", descriptionKey = "bench.editorPhoto")
        private List<Path> photos = new ArrayList<>();

        @Option(names = "--rounds", paramLabel = "N", descriptionKey = "bench.rounds")
        private int rounds = 40;

        @Override
        public Integer call() throws FailedCommandException {
            checkRounds(spec, rounds);
            if (EditorStart.obstacle().isPresent()) {
                System.setProperty("glass.platform", "Headless");
                System.setProperty("prism.order", "sw");
            }
            EditorStart.run(
                    EditorStart.BENCHMARK,
                    Stream.concat(
                                    Stream.of(String.valueOf(rounds)),
                                    photos.stream().map(Path::toString))
                            .toArray(String[]::new));
            return Main.DONE;
        }
    }

    /** {@code retouch bench preview}: how long the editor's preview takes from a change to the frame that shows it. */
    @Command(name = "preview", sortOptions = false)
    static final class PreviewCommand implements Callable<Integer> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--photo", paramLabel = "FILE", descriptionKey = "bench.photo")
        private List<Path> photos = new ArrayList<>();

        @Option(names = "--size", paramLabel = "WxH", descriptionKey = "bench.size")
        private String size = "1280x800";

        @Option(names = "--rounds", paramLabel = "N", descriptionKey = "bench.rounds")
        private int rounds = 40;

        @Mixin
        private JsonChoice json = new JsonChoice();

        @Override
        public Integer call() throws Exception {
            try (Progress progress = new Progress(Messages.get("bench.progress"))) {
                Viewport view = view();
                checkRounds(spec, rounds);
                PreviewBenchmark benchmark =
                        new PreviewBenchmark(view.width(), view.height(), rounds, new Percent(progress));
                json.check();
                PreviewFindings findings = benchmark.run(subjects());
                print(findings, spec.commandLine().getOut());
                json.write(json(findings));
            }
            return Main.DONE;
        }

        /** Moves a bar of a hundred steps. */
        private static final class Percent implements IntConsumer {
            private final Progress.Steps steps;
            private int shown;

            Percent(Progress progress) {
                steps = progress.begin(100);
            }

            @Override
            public void accept(int percent) {
                steps.stepBy(percent - shown);
                shown = percent;
            }
        }

        private Viewport view() {
            Matcher sides = SIZE.matcher(size);
            if (!sides.matches() || !isSide(sides.group(1)) || !isSide(sides.group(2))) {
                throw new ParameterException(spec.commandLine(), Messages.get("bench.wrongSize", size));
            }
            return new Viewport(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), 1, 0, 0);
        }

        private static boolean isSide(String digits) {
            int side = Integer.parseInt(digits);
            return side >= 1 && side <= Viewport.MAX_SIDE;
        }

        private List<PreviewSubject> subjects() throws IOException {
            if (photos.isEmpty()) {
                return PreviewBenchmark.madePhotos();
            }
            List<PreviewSubject> subjects = new ArrayList<>();
            for (Path file : photos) {
                Photo photo = PhotoReader.read(file);
                subjects.add(new PreviewSubject(
                        String.valueOf(file.getFileName()), photo.width(), photo.height(), new PhotoRegions(photo)));
            }
            return subjects;
        }

        private static void print(PreviewFindings findings, PrintWriter out) {
            out.println(Messages.get("bench.device", OneLine.of(findings.device())));
            out.println(Messages.get(
                    "bench.what",
                    String.valueOf(findings.width()),
                    String.valueOf(findings.height()),
                    String.valueOf(findings.rounds())));
            out.println();
            out.println(Messages.get("bench.header"));
            out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            for (PreviewFindings.Row row : findings.rows()) {
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %s | %s | %s | %s | %s |%n",
                        OneLine.of(row.photo()).replace("|", "\\|"),
                        row.layers(),
                        TimingText.of(row.slider()),
                        TimingText.of(row.dab()),
                        TimingText.of(row.edgeDab()),
                        TimingText.of(row.pan()),
                        TimingText.of(row.zoom()));
            }
            findings.bareShader()
                    .ifPresent(bare -> out.printf(
                            Locale.ROOT, "| %s | 1 | %s | | | | |%n", Messages.get("bench.bare"), TimingText.of(bare)));
            out.println();
            findings.oneLayerToBareShader().ifPresent(ratio -> out.println(Messages.get("bench.toBare", ratio(ratio))));
            findings.largestToSmallest().ifPresent(ratio -> out.println(Messages.get("bench.bySize", ratio(ratio))));
        }

        private static String ratio(double ratio) {
            return String.format(Locale.ROOT, "%.2f", ratio);
        }

        private static JsonObject json(PreviewFindings findings) {
            JsonObject object = new JsonObject();
            object.addProperty("device", findings.device());
            object.addProperty("width", findings.width());
            object.addProperty("height", findings.height());
            object.addProperty("rounds", findings.rounds());
            JsonArray rows = new JsonArray();
            for (PreviewFindings.Row row : findings.rows()) {
                JsonObject one = new JsonObject();
                one.addProperty("photo", row.photo());
                one.addProperty("megapixels", row.megapixels());
                one.addProperty("layers", row.layers());
                one.add("slider_ms", TimingText.json(row.slider()));
                one.add("dab_ms", TimingText.json(row.dab()));
                one.add("edge_aware_dab_ms", TimingText.json(row.edgeDab()));
                one.add("pan_ms", TimingText.json(row.pan()));
                one.add("zoom_ms", TimingText.json(row.zoom()));
                rows.add(one);
            }
            object.add("rows", rows);
            findings.bareShader().ifPresent(bare -> object.add("bare_shader_ms", TimingText.json(bare)));
            findings.oneLayerToBareShader().ifPresent(ratio -> object.addProperty("one_layer_to_bare_shader", ratio));
            findings.largestToSmallest().ifPresent(ratio -> object.addProperty("largest_to_smallest", ratio));
            return object;
        }
    }
}
