package org.instantretouch.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.model.StyleBook;
import org.instantretouch.train.grid.GridComparison;
import org.instantretouch.train.grid.GridTraining;
import org.instantretouch.train.grid.ModelStart;
import org.instantretouch.train.grid.SplitPhotos;
import org.instantretouch.train.text.TextTraining;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code retouch train}, which runs in a process of its own: this class is on the training classpath alone. */
@Command(
        name = "retouch train",
        versionProvider = TrainingCommand.Version.class,
        sortOptions = false,
        description = {
            "Trains a model from a folder of photos and the instruction bank, and writes it as a folder that the app loads.",
            "",
            "First the text side learns to read instructions, then the grid side to retouch as they say. Weights are kept"
                    + " every few minutes: a run that was interrupted goes on from there when started again.",
            "",
            "With --from the text side of a model is taken as it is, and its grid side goes on learning, from these photos, for as"
                    + " long as --minutes says.",
            "",
            "With --compare nothing is learned: the grids of a model are compared, on the photos that training holds out, with"
                    + " what they should do and with the best grids that least squares find."
        })
public final class TrainingCommand implements Callable<Integer> {
    /** The instruction bank that comes with the app, in its home. */
    private static final String BANK = "assets/instructions";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final int MOST_EPOCHS = 1000;

    /** Ten weeks. */
    private static final int MOST_MINUTES = 100_000;

    private static final int MOST_PHOTOS = 10_000;

    @Option(
            names = "--photos",
            required = true,
            paramLabel = "DIR",
            description = "JPEG and PNG photos to learn from, 20 or more.")
    private Path photos = Path.of(".");

    @Option(
            names = "--photos-from",
            paramLabel = "TEXT",
            description = "Where the photos come from, in words, for the model's manifest (default: not stated).")
    private String photosFrom = "not stated";

    @Option(
            names = "--instructions",
            paramLabel = "DIR",
            description = "The instruction bank (default: " + BANK + " of InstantRetouch).")
    private Optional<Path> instructions = Optional.empty();

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Where weights are kept between runs (default: runs/ and the model's name).")
    private Optional<Path> checkpoints = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description =
                    "With --out: a model to go on from, such as models/compact-1 (default: both sides begin anew).")
    private Optional<Path> from = Optional.empty();

    // Not begun with one: the library takes a group that is there for one that was given.
    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Purpose purpose;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "10",
            description = "Without --from: how often the text side sees each instruction (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "150",
            description = "How long the grid side trains, earlier runs included (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** What to do with the photos: either. */
    private static final class Purpose {
        @Option(
                names = "--out",
                paramLabel = "DIR",
                description =
                        "Where to write the model, such as models/compact-2: a new folder, or an empty one. Its name is"
                                + " the model's.")
        private Optional<Path> out = Optional.empty();

        @Option(
                names = "--compare",
                paramLabel = "DIR",
                description = "The model to compare, such as models/compact-1.")
        private Optional<Path> compared = Optional.empty();
    }

    @Option(
            names = "--compare-photos",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many photos to compare on (default: ${DEFAULT-VALUE}).")
    private int comparePhotos;

    @Option(names = "--verbose", description = "After an error, show where in the program it happened.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help, and do nothing else.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version, and do nothing else.")
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The version of the app, from its jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return Optional.ofNullable(TrainingCommand.class.getPackage().getImplementationVersion())
                    .map(version -> new String[] {"InstantRetouch " + version})
                    .orElseGet(() -> new String[] {"InstantRetouch (not packaged)"});
        }
    }

    /** Runs the command and exits. */
    public static void main(String[] arguments) {
        // Libraries log to standard error; a person should see only what concerns the training.
        Logger.getLogger("").setLevel(Level.OFF);
        System.exit(run(commandLine(), arguments));
    }

    /** The command line: exit codes are 0 done, 1 failed, 2 wrong usage, and an error is told in a line. */
    static CommandLine commandLine() {
        return new CommandLine(new TrainingCommand())
                .setParameterExceptionHandler((error, arguments) -> {
                    PrintWriter err = error.getCommandLine().getErr();
                    err.println("retouch train: " + error.getMessage() + "; try: retouch train --help");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((error, command, parsed) -> failed(error, command));
    }

    /** Runs a command line, and returns its exit code. */
    static int run(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (Error error) { // of memory, or of a library that does not run on this system
            return failed(error, command);
        }
    }

    private static int failed(Throwable error, CommandLine command) {
        command.getErr().println("retouch train: " + ErrorLine.of(error));
        if (command.getCommand() instanceof TrainingCommand training && training.verbose) {
            error.printStackTrace(command.getErr());
        }
        return ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws IOException, ModelException {
        check("--epochs", epochs, MOST_EPOCHS);
        check("--minutes", minutes, MOST_MINUTES);
        check("--compare-photos", comparePhotos, MOST_PHOTOS);
        if (!Files.isDirectory(photos)) {
            throw new IOException(photos + ": this is no folder; name a folder of photos");
        }
        if (purpose.compared.isPresent()) {
            compare(purpose.compared.get());
        } else {
            train(purpose.out.orElseThrow());
        }
        return 0;
    }

    /** The folder of the instruction bank. */
    private Path bank() throws IOException {
        Path bank = instructions.orElseGet(
                () -> Path.of(System.getProperty("org.instantretouch.home", "")).resolve(BANK));
        TrainingStart.requireBank(bank);
        return bank;
    }

    private void check(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " " + value + ": it must be 1 to " + most);
        }
    }

    private void compare(Path folder) throws IOException, ModelException {
        List<AttributeVector> styles = atFullStrength(StyleBook.read(bank().resolve(CompactModel.STYLES)));
        try (RetouchModel model = RetouchModel.open(folder, ModelOptions.defaults())) {
            GridComparison.of(model, photos, styles, comparePhotos, TrainingCommand::log)
                    .forEach(System.out::println);
        }
    }

    private void train(Path out) throws IOException, ModelException {
        Path kept = checkpoints.orElseGet(() -> Path.of("runs").resolve(CompactModel.name(out)));
        TrainingStart.requireFree(out, kept);
        Path bank = bank();
        Path made = Files.createDirectories(TrainingStart.made(kept));
        try (TrainingLock lock = TrainingLock.of(kept)) {
            train(out, bank, kept, made);
        }
    }

    private void train(Path out, Path bank, Path kept, Path made) throws IOException, ModelException {
        Path styleFile = bank.resolve(CompactModel.STYLES);
        List<Style> styles = StyleBook.read(styleFile);
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("photos", photosFrom);
        provenance.put("instructions", instructions.map(Path::toString).orElse(BANK));
        Map<String, Object> settings = new TreeMap<>(Map.of("gridMinutes", minutes, "seed", seed));
        provenance.put("settings", settings);
        Optional<Start> start = Optional.empty();
        if (from.isPresent()) {
            start = Optional.of(start(from.get(), bank, kept, made, styles.size(), provenance));
        } else {
            TrainingStart.keep(kept, TrainingStart.ANEW);
            provenance.put("startedFrom", TextTraining.STARTED_FROM);
            settings.put("textEpochs", epochs);
        }
        TrainingStart.keepSettings(kept, bank, seed, TrainingCommand::log);
        TextTraining textSide = TextTraining.read(bank, kept, TrainingCommand::log);
        List<AttributeVector> asked = textSide.requests(styles);
        // Before the text side, which learns for hours: photos that will not do are found at once.
        SplitPhotos split = SplitPhotos.read(photos, kept, start.map(Start::grid), TrainingCommand::log);
        CompactModel.TextSide text = start.isPresent()
                ? start.get().text()
                : CompactModel.TextSide.trained(textSide.run(epochs, seed, made));
        Map<String, Object> grid = new GridTraining(
                        split, asked, atFullStrength(styles), kept, start.map(Start::grid), TrainingCommand::log)
                .run(Duration.ofMinutes(minutes), seed, made);
        Files.copy(styleFile, made.resolve(CompactModel.STYLES), StandardCopyOption.REPLACE_EXISTING);
        TrainingStart.requireFree(out, kept);
        CompactModel.install(made, out, provenance, text, grid);
        log("wrote " + out);
    }

    /** What both sides take of a model. */
    private record Start(CompactModel.TextSide text, ModelStart grid) {}

    /** Takes the text side of a model, and tells in the provenance of what the new model comes. */
    private static Start start(Path folder, Path bank, Path kept, Path made, int styles, Map<String, Object> provenance)
            throws IOException, ModelException {
        try (RetouchModel model = RetouchModel.open(folder, ModelOptions.defaults())) {
            ModelManifest manifest = model.manifest();
            CompactModel.TextSide text = CompactModel.copyText(folder, manifest, styles, made);
            TrainingStart.sameStyles(folder, bank);
            TrainingStart.keep(kept, manifest.name() + ", " + model.hash());
            Map<String, Object> startedFrom = new LinkedHashMap<>();
            startedFrom.put("model", manifest.name());
            startedFrom.put("version", manifest.version());
            startedFrom.put("hash", model.hash());
            startedFrom.put("licence", manifest.licence());
            startedFrom.put("provenance", manifest.provenance());
            provenance.put("startedFrom", startedFrom);
            return new Start(text, ModelStart.of(folder, manifest));
        }
    }

    private static List<AttributeVector> atFullStrength(List<Style> styles) {
        return styles.stream()
                .map(style ->
                        AttributeVector.of(new Intent(List.of(), Optional.of(new StyleRequest(style, 1)), Set.of(), 0)))
                .toList();
    }

    private static void log(String line) {
        System.out.println(stamped(line, LocalTime.now()));
    }

    /** A line of the log with its time. */
    static String stamped(String line, LocalTime time) {
        return TIME.format(time) + "  " + line;
    }
}
