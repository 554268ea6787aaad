package org.instantretouch.edit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the sidecars of photos live: beside the photo, or, where that folder cannot be written, in a folder of the user's, under
 * the SHA-256 of the photo. Of two, the one that was written last counts. Nothing that this version cannot read is overwritten.
 *
 * @param userFolder need not exist
 */
public record SidecarStore(Path userFolder) {
    /**
     * What came of loading.
     *
     * @param history the photo's edit; empty if there is none that can be read
     * @param notices sentences for the user
     */
    public record Loaded(Optional<History> history, List<String> notices) {
        public Loaded {
            notices = List.copyOf(notices);
        }
    }

    /**
     * What came of saving.
     *
     * @param file where the edit is
     * @param notices sentences for the user
     */
    public record Saved(Path file, List<String> notices) {
        public Saved {
            notices = List.copyOf(notices);
        }
    }

    /** The store with the usual folder of the user's data on this system. */
    public static SidecarStore standard() {
        return new SidecarStore(dataFolder().resolve("sidecars"));
    }

    private static Path dataFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", ""));
        if (system.startsWith("windows")) {
            return folder("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("InstantRetouch");
        } else if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("InstantRetouch");
        }
        return folder("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("instantretouch");
    }

    private static Path folder(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /** The sidecar's place beside a photo. */
    public static Path beside(Path photo) {
        return photo.resolveSibling(photo.getFileName() + Sidecar.EXTENSION);
    }

    private Path elsewhere(PhotoIdentity photo) {
        return userFolder.resolve(photo.sha256() + Sidecar.EXTENSION);
    }

    /**
     * Finds the edit of a photo. A sidecar that cannot be read is renamed, so that it stays; one of a newer version is left where
     * it is.
     *
     * @throws IOException if the photo or the sidecar cannot be read at all
     */
    public Loaded load(Path photo) throws IOException {
        PhotoIdentity identity = PhotoIdentity.of(photo);
        List<String> notices = new ArrayList<>();
        Path own = beside(photo);
        Path other = elsewhere(identity);
        boolean otherIsLater = Files.isRegularFile(other)
                && (!Files.isRegularFile(own)
                        || Files.getLastModifiedTime(other).compareTo(Files.getLastModifiedTime(own)) > 0);
        for (Path file : otherIsLater ? List.of(other, own) : List.of(own, other)) {
            if (Files.isRegularFile(file)) {
                try {
                    History history = Sidecar.read(file);
                    return new Loaded(Optional.of(identified(history, identity, photo, notices)), notices);
                } catch (NewerSidecarException e) {
                    notices.add(String.valueOf(e.getMessage()));
                    return new Loaded(Optional.empty(), notices);
                } catch (UnreadableSidecarException e) {
                    notices.add(e.getMessage() + kept(file));
                }
            }
        }
        return new Loaded(Optional.empty(), notices);
    }

    private static String kept(Path unreadable) {
        try {
            return "; it is kept as " + rename(unreadable);
        } catch (IOException e) {
            return "; it cannot be renamed, and stays as it is";
        }
    }

    private static History identified(History history, PhotoIdentity identity, Path photo, List<String> notices) {
        Optional<PhotoIdentity> stored = history.current().photo();
        if (stored.isPresent() && !stored.get().sameContent(identity)) {
            notices.add(photo + ": the photo has changed since it was edited; look whether the edit still suits it");
        }
        return history.withPhoto(identity);
    }

    /**
     * Stores the edit of a photo; the old one stays until the new one is whole.
     *
     * @param history best with the photo's identity in its current document; else the photo is read for it
     * @throws NewerSidecarException if there is one of a newer version: {@link #setAside} it first, if the user wants that
     * @throws IOException if it can be written neither beside the photo nor in the user's folder
     */
    public Saved save(Path photo, History history) throws IOException {
        PhotoIdentity identity = history.current().photo().isPresent()
                ? history.current().photo().get()
                : PhotoIdentity.of(photo);
        byte[] bytes = Sidecar.bytes(history.withPhoto(identity));
        List<String> notices = new ArrayList<>();
        Path own = beside(photo);
        Path other = elsewhere(identity);
        refuseNewer(own);
        refuseNewer(other);
        try {
            write(own, bytes, notices);
            return new Saved(own, notices);
        } catch (IOException first) {
            try {
                Files.createDirectories(userFolder);
                write(other, bytes, notices);
            } catch (IOException second) {
                first.addSuppressed(second);
                throw first;
            }
            notices.add(photo + ": its folder cannot be written to; the edit is stored as " + other);
            return new Saved(other, notices);
        }
    }

    private static void refuseNewer(Path file) throws IOException {
        if (Files.isRegularFile(file) && Sidecar.isNewer(file)) {
            throw new NewerSidecarException(file);
        }
    }

    private static void write(Path file, byte[] bytes, List<String> notices) throws IOException {
        if (Files.isRegularFile(file) && !Sidecar.isSidecar(file)) {
            notices.add(file + ": this was no stored edit; it is kept as " + rename(file));
        }
        AtomicFile.write(file, bytes);
    }

    /**
     * Renames whatever sidecars a photo has, so that its edit can begin anew.
     *
     * @return the new names
     */
    public List<Path> setAside(Path photo) throws IOException {
        List<Path> renamed = new ArrayList<>();
        for (Path file : List.of(beside(photo), elsewhere(PhotoIdentity.of(photo)))) {
            if (Files.isRegularFile(file)) {
                renamed.add(rename(file));
            }
        }
        return renamed;
    }

    /** Renames to the first free {@code NAME.unreadable-N}. */
    private static Path rename(Path file) throws IOException {
        for (int n = 1; ; n++) {
            Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + n);
            try {
                // Without REPLACE_EXISTING a name that is taken is refused.
                return Files.move(file, aside);
            } catch (FileAlreadyExistsException e) {
                if (n == Integer.MAX_VALUE) {
                    throw e;
                }
            } catch (NoSuchFileException e) {
                return aside; // Somebody else has moved it.
            }
        }
    }
}
