package org.instantretouch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.instantretouch.file.PartFile;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.ModelStore;
import org.instantretouch.model.RetouchModel;

/** Installs a model: copies it into the folder of models once it has been found whole and has run. */
final class ModelCopy {
    private final ModelStore store;

    ModelCopy(ModelStore store) {
        this.store = store;
    }

    /**
     * Copies the files that the manifest lists, and the manifest last: until it is there, what was copied is no model. If that
     * fails, nothing of it stays.
     *
     * @param from the model's folder; the name in its manifest becomes that of the copy
     * @return the name
     * @throws IOException if the model cannot be used, or its name is none for a folder
     * @throws FailedCommandException if its name is taken, or it cannot be copied
     */
    String add(Path from) throws IOException, FailedCommandException {
        ModelManifest manifest = ModelManifest.read(from);
        String name = manifest.name();
        Path to = store.folder().resolve(name);
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FailedCommandException(Messages.get("models.add.taken", name, to.toString()));
        }
        RetouchModel.open(from, ModelOptions.defaults()).close();
        copy(manifest, from, to);
        return name;
    }

    /** Copies what a manifest lists, and it, to a folder that is not there yet. */
    static void copy(ModelManifest manifest, Path from, Path to) throws FailedCommandException {
        try {
            for (ModelManifest.ModelFile file : manifest.files()) {
                copy(from.resolve(file.path()), to.resolve(file.path()));
            }
            copy(from.resolve(ModelManifest.FILE), to.resolve(ModelManifest.FILE));
        } catch (IOException e) {
            try {
                remove(to);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw new FailedCommandException(
                    Messages.get("models.add.copy", manifest.name(), to.toString(), OneLine.of(e)), e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        try (InputStream in = Files.newInputStream(from);
                PartFile part = PartFile.forTarget(to)) {
            OutputStream out = Channels.newOutputStream(part.channel());
            in.transferTo(out);
            part.place();
        }
    }
}
