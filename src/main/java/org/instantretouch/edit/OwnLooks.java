package org.instantretouch.edit;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Edits that a person keeps as looks of their own: each a sidecar of no photo in one folder, called as the file is. So they can be
 * copied, renamed and given away as files, and applied as any other edit.
 *
 * @param folder need not exist
 */
public record OwnLooks(Path folder) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 60;

    private static final System.Logger LOG = System.getLogger(OwnLooks.class.getName());

    /** What no file's name may have on one system or another. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/:*?\"<>|]+");

    /** A file's name that begins so is hidden, or not the same on all systems. */
    private static final Pattern BEFORE_NAME = Pattern.compile("^[. -]+");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

    /** What a deleted look's file is called before its name: it is no look any more, and can become one again. */
    private static final String DELETED = ".deleted-";

    /** A file's name that ends so ends before that on Windows. */
    private static final Pattern AFTER_NAME = Pattern.compile("[. ]+$");

    /** What is a device on Windows, whatever follows the dot. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|com[\\d\u00b9\u00b2\u00b3]|lpt[\\d\u00b9\u00b2\u00b3]) *(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * A look.
     *
     * @param name as the person calls it
     * @param file which it is kept in
     * @param edit of no photo
     */
    public record OwnLook(String name, Path file, EditDocument edit) {}

    /**
     * The looks that there are.
     *
     * @param looks in the order of their names
     * @param notices of files that cannot be read, sentences for the user
     */
    public record Found(List<OwnLook> looks, List<String> notices) {
        public Found {
            looks = List.copyOf(looks);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Reads all looks.
     *
     * @throws IOException if the folder is there and cannot be read
     */
    public Found all() throws IOException {
        if (Files.notExists(folder)) {
            return new Found(List.of(), List.of());
        }
        List<OwnLook> looks = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[!.]*" + Sidecar.EXTENSION)) {
            for (Path file : files) {
                read(file, looks, notices);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        looks.sort(Comparator.comparing(OwnLook::name, String.CASE_INSENSITIVE_ORDER));
        return new Found(looks, notices);
    }

    private static void read(Path file, List<OwnLook> looks, List<String> notices) {
        try {
            EditDocument edit = of(Sidecar.read(file).current());
            if (edit.layers().isEmpty()) {
                notices.add(file + ": this edit has no layer that could be a look of other photos");
            } else {
                looks.add(new OwnLook(name(file), file, edit));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no look: " + file, e);
            notices.add(
                    e instanceof UnreadableSidecarException || e instanceof NewerSidecarException
                            ? String.valueOf(e.getMessage())
                            : file + ": the look cannot be read; make the file readable");
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - Sidecar.EXTENSION.length());
    }

    /**
     * What of an edit can be a look: the layers that act, but for those that were painted where they are on one photo.
     *
     * @return an edit of no photo, maybe without layers
     */
    public static EditDocument of(EditDocument edit) {
        return new EditDocument(edit.activeLayers().stream()
                .filter(layer -> !layer.mask().isPainted())
                .toList());
    }

    /**
     * The name that a look of that name can have as a file: what files cannot be called stands as "-".
     *
     * @return empty if no letter, digit or picture sign is left
     */
    public static String name(String wanted) {
        String clean = NOT_IN_NAMES.matcher(wanted.strip()).replaceAll("-");
        String begun = BEFORE_NAME.matcher(clean).replaceFirst("");
        int[] characters = begun.codePoints().limit(LONGEST_NAME).toArray();
        String name =
                AFTER_NAME.matcher(new String(characters, 0, characters.length)).replaceFirst("");
        if (!LETTER_OR_DIGIT.matcher(name).find()) {
            return "";
        }
        return DEVICE.matcher(name).matches() ? "look " + name : name;
    }

    /**
     * Keeps an edit as a look.
     *
     * @param name as {@link #name(String)} gives it
     * @throws FileAlreadyExistsException if there is one of that name
     * @throws IOException if it cannot be stored
     * @throws IllegalArgumentException if the name is empty or no file can be called so
     */
    public void keep(String name, EditDocument edit) throws IOException {
        Path file = file(name);
        Files.createDirectories(folder);
        if (isTaken(file, other -> true)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        AtomicFile.create(file, Sidecar.bytes(History.of(of(edit))));
    }

    /**
     * Calls a look otherwise.
     *
     * @param name as {@link #name(String)} gives it
     * @return the look by that name
     * @throws FileAlreadyExistsException if there is another one of that name
     * @throws IOException if its file cannot be called so
     * @throws IllegalArgumentException if the name is empty or no file can be called so
     */
    public OwnLook rename(OwnLook look, String name) throws IOException {
        Path file = file(name);
        if (isTaken(file, other -> !other.equals(look.file().getFileName()))) {
            throw new FileAlreadyExistsException(file.toString());
        }
        return new OwnLook(name, Files.move(look.file(), file), look.edit());
    }

    /** Whether one of the folder's files is called so; some systems take A.retouch and a.retouch for one. */
    private boolean isTaken(Path file, Predicate<Path> of) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .filter(of)
                    .anyMatch(other -> String.valueOf(other).equalsIgnoreCase(String.valueOf(file.getFileName())));
        }
    }

    /**
     * Deletes a look. Its file stays under a hidden name, until another look of that name is deleted.
     *
     * @throws IOException if it cannot be deleted
     */
    public void delete(OwnLook look) throws IOException {
        Files.move(look.file(), deleted(look), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Brings a deleted look back as it was.
     *
     * @throws FileAlreadyExistsException if there is another one of its name by now
     * @throws IOException if it cannot be brought back
     */
    public void bringBack(OwnLook look) throws IOException {
        Files.move(deleted(look), look.file());
    }

    private static Path deleted(OwnLook look) {
        return look.file().resolveSibling(DELETED + look.file().getFileName());
    }

    private Path file(String name) {
        if (name.isEmpty() || NOT_IN_NAMES.matcher(name).find()) {
            throw new IllegalArgumentException("no look can be called \"" + name + '"');
        }
        return folder.resolve(name + Sidecar.EXTENSION);
    }
}
