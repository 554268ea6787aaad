package org.instantretouch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.instantretouch.file.PartFile;
import org.instantretouch.file.PartFolder;
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
     * Copies the files that the manifest lists, and the manifest, as a whole: until all is there, there is no model.
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
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !isLeftover(to)) {
            throw new FailedCommandException(Messages.get("models.add.taken", name, to.toString()));
        }
        RetouchModel.open(from, ModelOptions.defaults()).close();
        copy(manifest, from, to);
        return name;
    }

    /** Whether it is what a copy that was broken off has left: a folder without a manifest. */
    private static boolean isLeftover(Path to) {
        return Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)
                && Files.notExists(to.resolve(ModelManifest.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Copies what a manifest lists, and it, into a hidden folder, which is renamed at the end; if that fails, nothing of it stays.
     * What copies that were killed have left hidden beside it is deleted. A leftover in its place is renamed, too.
     */
    static void copy(ModelManifest manifest, Path from, Path to) throws FailedCommandException {
        PartFolder.clean(to.resolveSibling("."));
        try (PartFolder part = PartFolder.forTarget(to)) {
            for (ModelManifest.ModelFile file : manifest.files()) {
                copy(from.resolve(file.path()), part.path().resolve(file.path()));
            }
            copy(from.resolve(ModelManifest.FILE), part.path().resolve(ModelManifest.FILE));
            if (isLeftover(to)) {
                Files.move(to, hidden(to, "leftover"));
            }
            part.place();
        } catch (IOException e) {
            throw new FailedCommandException(
                    Messages.get("models.add.copy", manifest.name(), to.toString(), OneLine.of(e)), e);
        }
    }

    /** A name beside a folder that nobody has, and that is none of a model. */
    private static Path hidden(Path folder, String mark) {
        String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return folder.resolveSibling("." + folder.getFileName() + "-" + number + "." + mark);
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
