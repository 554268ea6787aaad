package org.instantretouch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.instantretouch.bench.ProcessRun;
import org.instantretouch.bench.ScratchFolder;
import org.instantretouch.file.PartFile;
import org.instantretouch.file.PartFolder;
import org.instantretouch.session.EndingSignals;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The entry point: {@code retouch}. Exit codes: 0 done, 1 failed, 2 wrong usage. An error is one line on standard error;
 * {@code --verbose} adds the stack trace.
 */
@Command(name = "retouch", versionProvider = Version.class, mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
public final class Main implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** All commands, in the order in which the help names them. */
    private static final List<String> COMMANDS = List.of(
            "edit", "batch", "apply", "explain", "models", TrainCommand.NAME, "bench", "doctor", "generate-completion");

    /** Those that run a model, and leave nothing to do at their end but to take away files. */
    private static final Set<String> RUNNING_MODELS =
            Set.of("edit", "batch", "apply", "explain", "models", "bench", "doctor");

    /** An instruction that begins with a number below zero is none of the options, whose names are letters. */
    private static final Predicate<String> NEGATIVE =
            Pattern.compile("-\\s*[.\\d].*", Pattern.DOTALL).asMatchPredicate();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--verbose", descriptionKey = "verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Parameters(paramLabel = "PHOTO", arity = "0..*", descriptionKey = "photo")
    private String[] photos = {};

    public static void main(String[] arguments) {
        // Libraries log to standard error; a person should see only what concerns the photo.
        Logger.getLogger("").setLevel(Level.OFF);
        Arrays.stream(arguments)
                .filter(a -> !a.startsWith("-"))
                .findFirst()
                .filter(RUNNING_MODELS::contains)
                .ifPresent(command -> EndingSignals.handle(Main::endAtOnce));
        int status = run(
                new Output(new FileOutputStream(FileDescriptor.out)),
                new PrintWriter(System.err, true, System.err.charset()),
                arguments);
        System.exit(status);
    }

    /** Runs one command line, which has failed, too, where what it prints is lost. */
    static int run(Output output, PrintWriter err, String... arguments) {
        PrintWriter out = new PrintWriter(output, true, System.out.charset());
        int status = run(out, err, arguments);
        out.flush();
        if (status == DONE && output.lost().isPresent()) {
            err.println(OneLine.of(Messages.get(
                    "output.lost", String.valueOf(output.lost().get().getMessage()))));
            return FAILED;
        }
        return status;
    }

    /** Ends the process with no file half written, no temporary one left, and nothing that it started going on. */
    private static void endAtOnce(int status) {
        try {
            ProcessRun.endAll();
            PartFile.abandonAll();
            PartFolder.abandonAll();
            ScratchFolder.deleteAll();
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    /** A command by its name. Only the one that is made is loaded, and needs the libraries that it uses. */
    private static Object command(String name, Optional<ModelOpening> early) {
        return switch (name) {
            case "edit" -> new EditCommand(early);
            case "batch" -> new BatchCommand();
            case "apply" -> new ApplyCommand();
            case "explain" -> new ExplainCommand();
            case "models" -> new ModelsCommand();
            case TrainCommand.NAME -> new TrainCommand();
            case "bench" -> new BenchCommand();
            case "doctor" -> new DoctorCommand();
            case "generate-completion" -> new GenerateCompletion();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The command that is asked for alone, where it is clear which: a start is quicker by what the others would take. */
    private static void addCommands(CommandLine commandLine, Optional<ModelOpening> early, String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean alone = COMMANDS.contains(first) && !first.equals("generate-completion");
        for (String name : alone ? List.of(first) : COMMANDS) {
            commandLine.addSubcommand(command(name, early));
        }
    }

    /** Runs one command line, and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Optional<ModelOpening> early = ModelOpening.early(arguments);
        try {
            return run(out, err, early, arguments);
        } finally {
            early.ifPresent(ModelOpening::close);
        }
    }

    private static int run(PrintWriter out, PrintWriter err, Optional<ModelOpening> early, String[] given) {
        if (given.length > 1 && isHelp(given) && !COMMANDS.contains(given[1]) && !given[1].startsWith("-")) {
            err.println(OneLine.of(noSuchCommand(given[1])));
            return WRONG_USAGE;
        }
        String[] arguments = withoutHelpCommand(given);
        Main main = new Main();
        CommandLine commandLine = new CommandLine(main);
        addCommands(commandLine, early, arguments);
        if (Arrays.stream(arguments).anyMatch(NEGATIVE)) { // such as "-1 EV"
            Optional.ofNullable(commandLine.getSubcommands().get("explain"))
                    .ifPresent(explain -> explain.setUnmatchedOptionsArePositionalParams(true));
        }
        commandLine.setResourceBundle(ResourceBundle.getBundle(Messages.BUNDLE));
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler(Main::wrongUsage);
        commandLine.setExecutionExceptionHandler((error, command, parsed) -> main.failed(error, command));
        try {
            return commandLine.execute(TrainCommand.untouched(arguments));
        } catch (Error error) { // of memory, or of a library that does not run on this system
            return main.failed(error, commandLine);
        }
    }

    private static boolean isHelp(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("help");
    }

    /** "Help" is asked for in other programs as a command of its own. */
    private static String[] withoutHelpCommand(String[] arguments) {
        if (!isHelp(arguments)) {
            return arguments;
        }
        List<String> asked = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        asked.add("--help");
        return asked.toArray(String[]::new);
    }

    /** The editor. */
    @Override
    public Integer call() throws FailedCommandException {
        for (String photo : photos) {
            if (isNothing(photo)) {
                spec.commandLine().getErr().println(OneLine.of(noSuchCommand(photo)));
                return WRONG_USAGE;
            }
        }
        Optional<String> obstacle = EditorStart.obstacle();
        if (obstacle.isPresent()) {
            spec.commandLine().getErr().println(obstacle.get());
            return WRONG_USAGE;
        }
        EditorStart.run(EditorStart.EDITOR, photos);
        return DONE;
    }

    /** Whether an argument is the name of a photo or a folder that is not there, and does not even look like one. */
    private static boolean isNothing(String argument) {
        return !argument.contains(".") && !argument.contains("/") && Files.notExists(Path.of(argument));
    }

    private static String noSuchCommand(String name) {
        return Messages.get("noSuchCommand", name);
    }

    private static int wrongUsage(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        boolean ofEditor = command.getCommandSpec().parent() == null;
        Optional<String> first =
                Arrays.stream(arguments).filter(a -> !a.startsWith("-")).findFirst();
        String text = first.filter(a -> ofEditor && isNothing(a))
                .map(Main::noSuchCommand)
                .orElseGet(() -> "retouch: " + UsageText.of(error));
        command.getErr().println(OneLine.of(text));
        if (Arrays.asList(arguments).contains("--verbose")) {
            error.printStackTrace(command.getErr());
        }
        return WRONG_USAGE;
    }

    /** The stack trace, where {@code --verbose} asks for it. */
    static void printTrace(CommandSpec spec, Throwable error) {
        if (spec.root().userObject() instanceof Main main && main.verbose) {
            error.printStackTrace(spec.commandLine().getErr());
        }
    }

    private int failed(Throwable error, CommandLine command) {
        command.getErr().println("retouch: " + OneLine.of(error));
        if (verbose) {
            error.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
