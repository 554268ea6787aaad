package org.instantretouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.instantretouch.session.EndingSignals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code retouch train}: starts the training in a process of its own, since its libraries are on no path of the app. What the
 * training takes is its own affair, {@code --help} included.
 */
@Command(name = TrainCommand.NAME)
final class TrainCommand implements Callable<Integer> {
    static final String NAME = "train";

    private static final String VERBOSE = "--verbose";
    private static final String HOME = "org.instantretouch.home";
    private static final String NATIVE = "onnxruntime.native.path";
    private static final String OPTIONS = "RETOUCH_JAVA_OPTIONS";
    private static final String TRAINING = "org.instantretouch.train.TrainingCommand";

    @Parameters(paramLabel = "ARGUMENTS", arity = "0..*", descriptionKey = "train.arguments")
    private List<String> arguments = new ArrayList<>();

    /**
     * The command line with a mark before what the training takes, so that no option of it is read here. What stands before the
     * command holds for the training, too.
     */
    static String[] untouched(String[] arguments) {
        int at = 0;
        while (at < arguments.length && arguments[at].equals(VERBOSE)) {
            at++;
        }
        if (at == arguments.length || !arguments[at].equals(NAME)) {
            return arguments;
        }
        List<String> marked = new ArrayList<>(List.of(arguments));
        marked.add(at + 1, "--");
        marked.addAll(at + 2, List.of(arguments).subList(0, Math.min(1, at)));
        return marked.toArray(String[]::new);
    }

    @Override
    public Integer call() throws Exception {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new FailedCommandException(Messages.get("train.noHome"));
        }
        Path target = Path.of(home, "target");
        Path libraries = target.resolve("train.classpath");
        if (!Files.isRegularFile(libraries)) {
            throw new FailedCommandException(Messages.get("train.noClasspath"));
        }
        String classpath = target.resolve("instantretouch.jar")
                + System.getProperty("path.separator")
                + Files.readString(libraries).strip();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                options(Optional.ofNullable(System.getProperty(NATIVE)), Optional.ofNullable(System.getenv(OPTIONS))));
        command.addAll(List.of("-D" + HOME + "=" + home, "-cp", classpath, TRAINING));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // Threads that wait should not burn the cores, and big tensors should not be returned to the system at every
        // step.
        builder.environment()
                .putAll(Map.of(
                        "OMP_WAIT_POLICY",
                        "PASSIVE",
                        "GLIBC_TUNABLES",
                        "glibc.malloc.mmap_threshold=4294967296:glibc.malloc.trim_threshold=8589934592"));
        try {
            Process training = builder.start();
            // It would go on alone, for hours, where the system asks this process alone to end.
            AtomicInteger ended = new AtomicInteger();
            EndingSignals.handle(status -> {
                ended.set(status);
                training.destroy();
            });
            int status = training.waitFor();
            return ended.get() == 0 ? status : ended.get();
        } catch (IOException e) {
            throw new FailedCommandException(Messages.get("train.notStarted"), e);
        }
    }

    /**
     * Java's options for the training.
     *
     * @param natives where the libraries of ONNX Runtime lie unpacked
     * @param given what the person gives Java, who has the last word
     */
    static List<String> options(Optional<String> natives, Optional<String> given) {
        List<String> options = new ArrayList<>(List.of(
                // Else a signal would tear PyTorch down while it computes, which crashes.
                "-Xrs",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=" + Runtime.getRuntime().availableProcessors(),
                "-Dai.djl.pytorch.num_interop_threads=1"));
        // Else each training would unpack them to a temporary folder, which stays.
        natives.ifPresent(folder -> options.add("-D" + NATIVE + "=" + folder));
        given.map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> options.addAll(List.of(text.split("\\s+"))));
        return options;
    }
}
