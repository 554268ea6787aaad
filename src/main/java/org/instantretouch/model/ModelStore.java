package org.instantretouch.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that holds the installed models, each in a folder of its own.
 *
 * @param folder need not exist: then there are no models
 */
public record ModelStore(Path folder) {
    /** The model that comes with the app. */
    public static final String DEFAULT_MODEL = "compact-1";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** The folder {@code models} in the app's home (system property {@code org.instantretouch.home}), else in the working directory. */
    public static ModelStore standard() {
        return new ModelStore(Path.of(System.getProperty("org.instantretouch.home", ""))
                .toAbsolutePath()
                .resolve("models"));
    }

    /**
     * The folder of a model.
     *
     * @throws ModelException if the name is no plain folder name, or there is no such model; it lists those there are
     */
    public Path find(String name) throws ModelException {
        boolean plain = isPlain(name);
        Path found = plain ? folder.resolve(name) : folder;
        if (!plain || !Files.isRegularFile(found.resolve(ModelManifest.FILE))) {
            List<String> names = list();
            throw new ModelException(
                    "model \"" + name + "\"",
                    (plain ? "there is no such model" : "a model is chosen by its plain folder name")
                            + (names.isEmpty()
                                    ? "; there are none in " + folder + ": install one there"
                                    : "; choose one of " + String.join(", ", names)));
        }
        return found;
    }

    /** The names of the installed models, in alphabetical order. */
    public List<String> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(c -> Files.isRegularFile(c.resolve(ModelManifest.FILE)))
                    .map(c -> String.valueOf(c.getFileName()))
                    .filter(ModelStore::isPlain)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            System.getLogger(ModelStore.class.getName())
                    .log(System.Logger.Level.WARNING, "The folder of models cannot be read: " + folder, e);
            return List.of();
        }
    }

    /** Whether a model may have a name: letters, digits, '.', '_' and '-' alone, and no '.' first. */
    public static boolean isPlain(String name) {
        return NAME.matcher(name).matches();
    }
}
