package org.instantretouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.ModelStore;
import org.instantretouch.model.RetouchModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retouch models}: what is installed, whether it is whole, and one more. */
@Command(
        name = "models",
        subcommands = {
            ModelsCommand.ListCommand.class,
            ModelsCommand.VerifyCommand.class,
            ModelsCommand.AddCommand.class
        })
final class ModelsCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Messages.get("models.noSubcommand"));
    }

    /** {@code retouch models list}. */
    @Command(name = "list")
    static final class ListCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            ModelStore store = ModelStore.standard();
            PrintWriter out = spec.commandLine().getOut();
            List<String> names = store.list();
            if (names.isEmpty()) {
                out.println(Messages.get("models.none", store.folder().toString()));
            }
            boolean sound = true;
            for (String name : names) {
                try {
                    ModelManifest manifest = ModelManifest.read(store.find(name));
                    long bytes = manifest.files().stream()
                            .mapToLong(ModelManifest.ModelFile::bytes)
                            .sum();
                    String size = String.format(Locale.ROOT, "%.0f", bytes / MEGABYTE);
                    out.println(OneLine.of(String.format(
                            Locale.ROOT,
                            "%-16s %-4s %8s  %-12s %s",
                            name,
                            manifest.version(),
                            Messages.get("models.size", size),
                            manifest.licence(),
                            manifest.description())));
                } catch (ModelException e) {
                    spec.commandLine().getErr().println("retouch: " + OneLine.of(e));
                    sound = false;
                }
            }
            return sound ? Main.DONE : Main.FAILED;
        }
    }

    /** {@code retouch models verify}. */
    @Command(name = "verify")
    static final class VerifyCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "models.name")
        private Optional<String> name = Optional.empty();

        @Override
        public Integer call() throws FailedCommandException {
            ModelStore store = ModelStore.standard();
            List<String> names = name.map(List::of).orElseGet(store::list);
            if (names.isEmpty()) {
                throw new FailedCommandException(
                        Messages.get("models.none", store.folder().toString()));
            }
            boolean sound = true;
            for (String one : names) {
                try (RetouchModel model = RetouchModel.open(store.find(one), ModelOptions.defaults())) {
                    spec.commandLine()
                            .getOut()
                            .println(Messages.get(
                                    "models.ok", one, model.device().text()));
                } catch (ModelException e) {
                    spec.commandLine().getErr().println("retouch: " + OneLine.of(e));
                    sound = false;
                }
            }
            return sound ? Main.DONE : Main.FAILED;
        }
    }

    /** {@code retouch models add}. */
    @Command(name = "add")
    static final class AddCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "FOLDER", descriptionKey = "models.folder")
        private Path folder = Path.of("");

        @Override
        public Integer call() throws IOException, FailedCommandException {
            String name = new ModelCopy(ModelStore.standard()).add(folder);
            spec.commandLine().getOut().println(Messages.get("models.added", name));
            return Main.DONE;
        }
    }
}
