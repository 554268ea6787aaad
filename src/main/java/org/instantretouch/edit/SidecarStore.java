package org.instantretouch.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the sidecars of photos live: beside the photo, or, where that folder cannot be written, in a folder of the user's, under
 * the SHA-256 of the photo and a name of its place. Of two, the one that was written last counts, and the other is renamed unless
 * all of its steps are in that one. One of the same photo at another place counts only where there is none at this. Nothing that
 * this version cannot read is overwritten.
 *
 * @param userFolder need not exist
 */
public record SidecarStore(Path userFolder) {
    private static final System.Logger LOG = System.getLogger(SidecarStore.class.getName());

    /**
     * What came of loading.
     *
     * @param photo which photo it is
     * @param history the photo's edit; empty if there is none that can be read
     * @param unread whether there is one that cannot be read
     * @param notices sentences for the user
     */
    public record Loaded(PhotoIdentity photo, Optional<History> history, boolean unread, List<String> notices) {
        public Loaded {
            notices = List.copyOf(notices);
        }
    }

    /**
     * What came of saving.
     *
     * @param file where the edit is
     * @param notices sentences for the user
     * @param away which of them says why the edit is not beside the photo; empty if it is there
     */
    public record Saved(Path file, List<String> notices, Optional<Away> away) {
        public Saved {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Why an edit is not beside its photo.
     *
     * @param reason in few words
     * @param older the older edit that stays beside the photo, where there is one
     * @param notice the sentence for the user that says so
     */
    public record Away(String reason, Optional<Path> older, String notice) {}

    /** The store with the usual folder of the user's data on this system. */
    public static SidecarStore standard() {
        return new SidecarStore(UserFolder.data().resolve("sidecars"));
    }

    /** The sidecar's place beside a photo. */
    public static Path beside(Path photo) {
        return PathText.extended(photo, Sidecar.EXTENSION);
    }

    /** Of two copies of a photo each has its own: the name says what is in the photo, and where it is. */
    private Path elsewhere(Path photo, PhotoIdentity identity) {
        return userFolder.resolve(identity.sha256() + "-" + place(photo) + Sidecar.EXTENSION);
    }

    private static UUID place(Path photo) {
        return UUID.nameUUIDFromBytes(
                PathText.of(photo.toAbsolutePath().normalize()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Finds the edit of a photo. A sidecar that cannot be read is renamed, so that it stays, and so is one that is not taken; one
     * of a newer version, and one that cannot be opened or renamed, is left where it is.
     *
     * @throws IOException if the photo cannot be read at all
     */
    public Loaded load(Path photo) throws IOException {
        PhotoIdentity identity = PhotoIdentity.of(photo);
        List<String> notices = new ArrayList<>();
        Path own = beside(photo);
        Path other = elsewhere(photo, identity);
        boolean otherIsLater = Files.isRegularFile(other) && (!Files.isRegularFile(own) || isLater(other, own));
        List<Path> files = new ArrayList<>(otherIsLater ? List.of(other, own) : List.of(own, other));
        // Where the photo had another name or place then.
        Optional<Path> formerly = latest(identity.sha256() + "-*", other);
        formerly.ifPresent(files::add);
        boolean unread = false;
        Set<Path> closed = new HashSet<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                try {
                    History history = identified(Sidecar.read(file), identity, photo, notices);
                    Path second = file.equals(own) ? other : own;
                    if (!closed.contains(second)) {
                        keepOther(second, history, notices);
                    }
                    if (file.equals(own) || file.equals(other)) {
                        tellOfLater(formerly, file, history, photo, notices);
                    }
                    return new Loaded(identity, Optional.of(history), unread, notices);
                } catch (NewerSidecarException e) {
                    notices.add(String.valueOf(e.getMessage()));
                    return new Loaded(identity, Optional.empty(), true, notices);
                } catch (UnreadableSidecarException e) {
                    unread = true;
                    notices.add(e.getMessage() + keptOrLeft(file));
                } catch (NoSuchFileException e) {
                    LOG.log(System.Logger.Level.DEBUG, "moved meanwhile: " + file, e);
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.DEBUG, "not read: " + file, e);
                    unread = true;
                    closed.add(file);
                    notices.add(
                            file + ": the stored edit cannot be opened (" + reason(e)
                                    + ") and stays where it is; to go on with it, make the file readable and open the photo again");
                }
            }
        }
        // It may be the same photo with other metadata, or another one of the same name: a person must say.
        latest("*-" + place(photo), other)
                .ifPresent(
                        file -> notices.add(photo + ": an edit of what was at this place before is kept as " + file));
        return new Loaded(identity, Optional.empty(), unread, notices);
    }

    /**
     * Where the edit is that {@link #load} takes of a photo at its place; quickly told, as the photo is hardly ever read for it. What
     * is in the file is not looked at.
     *
     * @return empty if there is none
     * @throws IOException if that cannot be told
     */
    public Optional<Path> find(Path photo) throws IOException {
        Path own = beside(photo);
        boolean beside = Files.isRegularFile(own);
        if (latest("*-" + place(photo), own).isPresent()) {
            Path other = elsewhere(photo, PhotoIdentity.of(photo));
            if (Files.isRegularFile(other) && (!beside || isLater(other, own))) {
                return Optional.of(other);
            }
        }
        return beside ? Optional.of(own) : Optional.empty();
    }

    /** The last one but this of the files in the user's folder whose names match; none where that cannot be read. */
    private Optional<Path> latest(String glob, Path but) {
        if (!Files.isDirectory(userFolder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(userFolder, glob + Sidecar.EXTENSION)) {
            Optional<Path> latest = Optional.empty();
            for (Path file : all) {
                if (!file.equals(but) && (latest.isEmpty() || isLater(file, latest.get()))) {
                    latest = Optional.of(file);
                }
            }
            return latest;
        } catch (IOException | DirectoryIteratorException e) {
            // The edit beside the photo counts all the same.
            LOG.log(System.Logger.Level.WARNING, "the stored edits cannot be looked through: " + userFolder, e);
            return Optional.empty();
        }
    }

    private static boolean isLater(Path file, Path than) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
    }

    /** Keeps what is not taken; where it cannot be read or renamed, it is said to be there. */
    private static void keepOther(Path file, History taken, List<String> notices) {
        try {
            keepUnlessIn(taken, file, notices);
        } catch (NewerSidecarException e) {
            notices.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not renamed: " + file, e);
            notices.add(file + ": this is another edit of the photo, which is not used and cannot be renamed");
        }
    }

    /** Renames the edit in a file, if there is one, unless all of its steps are in another. */
    private static void keepUnlessIn(History history, Path file, List<String> notices) throws IOException {
        if (Files.isRegularFile(file)) {
            try {
                if (!isIn(history, Sidecar.read(file))) {
                    notices.add(file
                            + ": this was another edit of the photo; open its file to take it instead: it is kept as "
                            + rename(file, OTHER));
                }
            } catch (UnreadableSidecarException e) {
                notices.add(e.getMessage() + kept(file));
            }
        }
    }

    private static boolean isIn(History history, History other) {
        PhotoIdentity photo = history.current().photo().orElseThrow();
        return Set.copyOf(history.documents())
                .containsAll(other.withPhoto(photo).documents());
    }

    /**
     * Tells of an edit that is later than the one that is taken, as where the photo was moved while it was open; not of that of a
     * copy in the same folder.
     */
    private void tellOfLater(Optional<Path> formerly, Path taken, History history, Path photo, List<String> notices)
            throws IOException {
        if (formerly.isEmpty() || !isLater(formerly.get(), taken)) {
            return;
        }
        Path later = formerly.get();
        try {
            History other = Sidecar.read(later);
            String name = other.current().photo().map(PhotoIdentity::name).orElse("");
            Path copy = photo.resolveSibling(name);
            PhotoIdentity identity = history.current().photo().orElseThrow();
            boolean isOfCopy = elsewhere(copy, identity).equals(later) && Files.exists(copy);
            if (!isOfCopy && !isIn(history, other)) {
                notices.add(
                        photo + ": a later edit of the same photo, under another name or in another folder, is kept as "
                                + later);
            }
        } catch (IOException | InvalidPathException e) {
            LOG.log(System.Logger.Level.DEBUG, "not read: " + later, e);
            notices.add(photo + ": there is a later edit of the same photo, which cannot be read: " + later);
        }
    }

    private static String kept(Path unreadable) throws IOException {
        return "; it is kept as " + rename(unreadable, UNREADABLE);
    }

    /** Keeps it, or where it cannot be renamed, as in a folder that can only be read, leaves it. */
    private static String keptOrLeft(Path unreadable) {
        try {
            return kept(unreadable);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not renamed: " + unreadable, e);
            return "; it cannot be renamed and stays where it is";
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
     * Stores the edit of a photo; the old one stays until the new one is whole. Where there are two, each stays under another name
     * unless all of its steps are in this one. The edit of a photo that is gone is stored where it is found by the photo's content.
     *
     * @param history best with the photo's identity in its current document; else the photo is read for it
     * @throws NewerSidecarException if there is one of a newer version: {@link #setAside} it first, if the user wants that
     * @throws IOException if it can be written neither beside the photo nor in the user's folder
     */
    public Saved save(Path photo, History history) throws IOException {
        PhotoIdentity identity = history.current().photo().isPresent()
                ? history.current().photo().get()
                : PhotoIdentity.of(photo);
        History edit = history.withPhoto(identity);
        Sidecar.Written written = Sidecar.write(edit);
        byte[] bytes = written.bytes();
        List<String> notices = new ArrayList<>();
        if (!written.whole()) {
            notices.add(photo + ": the edit is too large to be stored with all its steps; the oldest are left out");
        }
        Path own = beside(photo);
        Path other = elsewhere(photo, identity);
        refuseNewer(own);
        refuseNewer(other);
        boolean gone = Files.notExists(photo);
        try {
            if (gone) {
                throw new NoSuchFileException(photo.toString());
            }
            if (Files.isRegularFile(other)) {
                keepUnlessIn(edit, own, notices);
            }
            write(own, bytes, notices);
            removeOther(other, edit, notices);
            makeLater(own, other);
            return new Saved(own, notices, Optional.empty());
        } catch (IOException first) {
            try {
                Files.createDirectories(userFolder);
                write(other, bytes, notices);
                makeLater(other, own);
            } catch (IOException second) {
                first.addSuppressed(second);
                throw first;
            }
            String reason = gone
                    ? "the photo is no longer at its place"
                    : "the edit cannot be stored beside the photo (" + reason(first) + ")";
            Optional<Path> older = older(photo, other);
            String notice = photo + ": " + reason + "; the edit is stored as " + other
                    + older.map(file -> "; " + file.getFileName() + " beside the photo is an older edit")
                            .orElse("");
            notices.add(notice);
            return new Saved(other, notices, Optional.of(new Away(reason, older, notice)));
        }
    }

    /** The edit that stays beside a photo although that in another file is later. */
    public static Optional<Path> older(Path photo, Path stored) {
        Path own = beside(photo);
        try {
            return !stored.equals(own) && Files.isRegularFile(own) && Sidecar.isSidecar(own)
                    ? Optional.of(own)
                    : Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not read: " + own, e);
            return Optional.empty();
        }
    }

    /**
     * What was written last counts, also where the other one seems to be later: a clock was set back since, or that of a network
     * folder is ahead.
     */
    private static void makeLater(Path file, Path than) {
        try {
            if (Files.isRegularFile(than) && !isLater(file, than)) {
                Instant time = Files.getLastModifiedTime(than).toInstant();
                // Some discs count in steps of two seconds.
                Files.setLastModifiedTime(file, FileTime.from(time.plusSeconds(2)));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the time is left: " + file, e);
        }
    }

    /** The one in the other place is older now, and must not come back when the newer one is deleted. */
    private static void removeOther(Path other, History edit, List<String> notices) {
        try {
            keepUnlessIn(edit, other, notices);
            Files.deleteIfExists(other);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not removed: " + other, e);
            notices.add(other + ": this older edit of the photo cannot be removed");
        }
    }

    /**
     * Stores an edit as {@code NAME.retouch.copy-N}, where it touches no other: that of a photo which somebody else edits. A name
     * that would become too long is cut.
     *
     * @return the file
     * @throws IOException if it can be written neither beside the photo nor in the user's folder
     */
    public Path saveCopy(Path photo, History history) throws IOException {
        byte[] bytes = Sidecar.bytes(history);
        Path own = beside(photo);
        try {
            return writeCopy(own, bytes);
        } catch (IOException first) {
            try {
                Files.createDirectories(userFolder);
                return writeCopy(userFolder.resolve(String.valueOf(own.getFileName())), bytes);
            } catch (IOException second) {
                first.addSuppressed(second);
                throw first;
            }
        }
    }

    private static Path writeCopy(Path sidecar, byte[] bytes) throws IOException {
        String name = cut(sidecar, COPY);
        for (int n = 1; ; n++) {
            Path copy = sidecar.resolveSibling(name + COPY + n);
            if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    AtomicFile.create(copy, bytes);
                    return copy;
                } catch (FileAlreadyExistsException e) {
                    LOG.log(System.Logger.Level.DEBUG, "taken at the same moment: " + copy, e);
                }
            }
        }
    }

    private static void refuseNewer(Path file) throws NewerSidecarException {
        try {
            if (Files.isRegularFile(file) && Sidecar.isNewer(file)) {
                throw new NewerSidecarException(file);
            }
        } catch (NewerSidecarException e) {
            throw e;
        } catch (IOException e) {
            // Nor is it overwritten: who writes looks what is there.
            LOG.log(System.Logger.Level.DEBUG, "not read: " + file, e);
        }
    }

    /** Why a file cannot be used, in few words. */
    private static String reason(IOException error) {
        return switch (error) {
            case AccessDeniedException _ -> "access is denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case FileSystemException _ -> "the system refuses it";
            default -> String.valueOf(error.getMessage());
        };
    }

    private static void write(Path file, byte[] bytes, List<String> notices) throws IOException {
        if (Files.isRegularFile(file) && !Sidecar.isSidecar(file)) {
            notices.add(file + ": this was no stored edit; it is kept as " + rename(file, UNREADABLE));
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
        for (Path file : List.of(beside(photo), elsewhere(photo, PhotoIdentity.of(photo)))) {
            if (Files.isRegularFile(file)) {
                renamed.add(rename(file, isReadable(file) ? OTHER : UNREADABLE));
            }
        }
        return renamed;
    }

    private static boolean isReadable(Path file) {
        try {
            return !Sidecar.read(file).documents().isEmpty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not read: " + file, e);
            return false;
        }
    }

    /** The longest name that file systems of all kinds take, in bytes. */
    private static final int LONGEST_NAME = 255;

    private static final String UNREADABLE = ".unreadable-";

    private static final String OTHER = ".other-";

    private static final String COPY = ".copy-";

    /** A file's name, short enough for a mark and a number behind it. */
    private static String cut(Path file, String mark) {
        String name = String.valueOf(file.getFileName());
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - (mark + "9999").length()) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }

    /** Renames to the first free one of the name, the mark and a number; a name that would become too long is cut. */
    private static Path rename(Path file, String mark) throws IOException {
        String name = cut(file, mark);
        for (int n = 1; ; n++) {
            Path aside = file.resolveSibling(name + mark + n);
            try {
                // Takes the name: one that was free a moment ago may be somebody else's now.
                Files.createFile(aside);
            } catch (FileAlreadyExistsException e) {
                if (n == Integer.MAX_VALUE) {
                    throw e;
                }
                continue;
            }
            try {
                return Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                Files.deleteIfExists(aside);
                return file.resolveSibling(name + mark + Math.max(1, n - 1)); // Somebody else has moved it.
            } catch (IOException e) {
                Files.deleteIfExists(aside);
                throw e;
            }
        }
    }
}
