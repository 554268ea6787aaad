package org.instantretouch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.instantretouch.file.PartFile;
import org.instantretouch.model.ModelException;
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
     * Copies the files that the manifest lists, and the manifest last: until it is there, what was copied is no model.
     *
     * @param from the model's folder; the name in its manifest becomes that of the copy
     * @return the name
     * @throws ModelException if the model cannot be used, or its name is none for a folder
     * @throws FailedCommandException if its name is taken, or it cannot be copied
     */
    String add(Path from) throws ModelException, FailedCommandException {
        ModelManifest manifest = ModelManifest.read(from);
        String name = manifest.name();
        Path to = store.folder().resolve(name);
        if (Files.exists(to.resolve(ModelManifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
            throw new FailedCommandException(Messages.get("models.add.taken", name, to.toString()));
        }
        RetouchModel.open(from, ModelOptions.defaults()).close();
        try {
            for (ModelManifest.ModelFile file : manifest.files()) {
                copy(from.resolve(file.path()), to.resolve(file.path()), true);
            }
            copy(from.resolve(ModelManifest.FILE), to.resolve(ModelManifest.FILE), false);
        } catch (FileAlreadyExistsException e) {
            throw new FailedCommandException(Messages.get("models.add.taken", name, to.toString()), e);
        } catch (IOException e) {
            throw new FailedCommandException(Messages.get("models.add.copy", name, to.toString(), OneLine.of(e)), e);
        }
        return name;
    }

    private static void copy(Path from, Path to, boolean overwrite) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        try (InputStream in = Files.newInputStream(from);
                PartFile part = PartFile.forTarget(to)) {
            OutputStream out = Channels.newOutputStream(part.channel());
            in.transferTo(out);
            if (overwrite) {
                part.replace();
            } else {
                part.place();
            }
        }
    }
}
