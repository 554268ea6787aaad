package org.instantretouch.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.edit.AtomicFile;
import org.instantretouch.edit.UserFolder;

/**
 * What the editor remembers from one start to the next: recent photos, what was typed, the last choices. Of several windows each
 * puts its own changes into what the others have stored, one after the other. A file that cannot be read or written costs the
 * person these conveniences and nothing else.
 */
final class Settings implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Settings.class.getName());
    private static final int MOST_RECENT = 8;
    private static final int MOST_TYPED = 100;
    private static final int MOST_BYTES = 1 << 20;
    private static final String RECENT = "recent.";
    private static final String TYPED = "typed.";
    private static final String PHOTOS = "folder";

    private final Path folder;
    private final SettingsLock lock;

    /** Who changes settings, mostly the window's thread, does not wait for the disk. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(BackgroundThreads.named("settings"));

    private final Properties values = new Properties();

    /** What was changed here and is not in the file yet. */
    private final List<Consumer<Properties>> changes = new ArrayList<>();

    /** The settings in a folder, which need not exist. */
    Settings(Path folder) {
        this.folder = folder;
        lock = new SettingsLock(folder);
        values.putAll(read().orElseGet(Properties::new));
    }

    /** What is in the file now; empty if that cannot be read. */
    private Optional<Properties> read() {
        Path file = file();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                Properties stored = new Properties();
                stored.load(new StringReader(Files.readString(file)));
                return Optional.of(stored);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Logger.Level.WARNING, "the settings cannot be read: " + file, e);
        }
        return Optional.empty();
    }

    /** The settings of this user. */
    static Settings standard() {
        return new Settings(UserFolder.data());
    }

    /** Where they are kept, and what else belongs to the person. */
    Path folder() {
        return folder;
    }

    private Path file() {
        return folder.resolve("settings.properties");
    }

    synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    synchronized void put(String key, String value) {
        putAll(Map.of(key, value));
    }

    /** Puts several at once. */
    synchronized void putAll(Map<String, String> more) {
        Properties after = copy();
        after.putAll(more);
        if (!values.equals(after)) {
            change(all -> all.putAll(more));
        }
    }

    /** A folder that was put; empty if it is no longer there. */
    Optional<Path> folder(String key) {
        try {
            return get(key).map(Path::of).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            LOG.log(Logger.Level.DEBUG, "no folder: " + key, e);
            return Optional.empty();
        }
    }

    /** Photos opened lately, the last one first; some may be gone. */
    synchronized List<Path> recent() {
        return list(RECENT).stream()
                .flatMap(text -> {
                    try {
                        return Stream.of(Path.of(text));
                    } catch (InvalidPathException e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    /** A photo was opened. */
    void opened(Path photo) {
        putFirst(RECENT, photo.toAbsolutePath().normalize().toString(), MOST_RECENT);
        chosen(photo);
    }

    /** A photo was opened or chosen: others will be looked for beside it. */
    void chosen(Path photo) {
        Path beside = photo.toAbsolutePath().normalize().getParent();
        // The person's own photos are not where the copy of the sample is.
        if (beside != null && !beside.equals(folder.toAbsolutePath().normalize())) {
            put(PHOTOS, beside.toString());
        }
    }

    /** Where photos are looked for; empty if it is no longer there. */
    Optional<Path> photos() {
        return folder(PHOTOS);
    }

    /** Where a small picture of a recent photo is kept. */
    Path thumbnail(Path photo) {
        byte[] name = photo.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve("thumbnails").resolve(UUID.nameUUIDFromBytes(name) + ".png");
    }

    /** Deletes the small pictures of photos that are no longer among the recent ones. */
    void dropThumbnails() throws IOException {
        Path thumbnails = folder.resolve("thumbnails");
        if (!Files.isDirectory(thumbnails)) {
            return;
        }
        Set<Path> kept = recent().stream().map(this::thumbnail).collect(Collectors.toSet());
        try (DirectoryStream<Path> pictures = Files.newDirectoryStream(thumbnails, "*.png")) {
            for (Path picture : pictures) {
                if (!kept.contains(picture)) {
                    Files.deleteIfExists(picture);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Instructions typed lately, the last one first. */
    synchronized List<String> typed() {
        return list(TYPED);
    }

    /** An instruction was typed. */
    void typed(String instruction) {
        putFirst(TYPED, instruction, MOST_TYPED);
    }

    private List<String> list(String prefix) {
        return list(values, prefix);
    }

    private static List<String> list(Properties all, String prefix) {
        List<String> list = new ArrayList<>();
        for (int i = 0; all.getProperty(prefix + i) instanceof String value; i++) {
            list.add(value);
        }
        return list;
    }

    private synchronized void putFirst(String prefix, String value, int most) {
        change(all -> putFirst(all, prefix, value, most));
    }

    private static void putFirst(Properties all, String prefix, String value, int most) {
        List<String> list = list(all, prefix);
        list.remove(value);
        list.addFirst(value);
        for (int i = 0; i < Math.min(list.size(), most); i++) {
            all.setProperty(prefix + i, list.get(i));
        }
    }

    private void change(Consumer<Properties> change) {
        change.accept(values);
        changes.add(change);
        store();
    }

    private void store() {
        if (writer.isShutdown()) {
            write();
        } else {
            writer.execute(this::write);
        }
    }

    private synchronized Properties copy() {
        return (Properties) values.clone();
    }

    private void write() {
        try {
            lock.during(this::writeAlone);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "the settings cannot be stored: " + file(), e);
        }
    }

    /** Between reading and writing no other window does the same. */
    private void writeAlone() throws IOException {
        List<Consumer<Properties>> due = changes();
        if (due.isEmpty()) { // all went along with one before
            return;
        }
        Properties all = read().orElseGet(this::copy);
        due.forEach(change -> change.accept(all));
        StringWriter text = new StringWriter();
        all.store(text, null);
        Files.createDirectories(folder); // where there is no lock
        AtomicFile.write(file(), text.toString().getBytes(StandardCharsets.UTF_8));
        written(all, due);
    }

    private synchronized List<Consumer<Properties>> changes() {
        return List.copyOf(changes);
    }

    /** Changes are in the file now; what other windows have put into its lists is known here, too, but choices stay. */
    private synchronized void written(Properties all, List<Consumer<Properties>> stored) {
        changes.removeAll(stored);
        all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(RECENT) || key.startsWith(TYPED))
                .forEach(key -> values.setProperty(key, all.getProperty(key)));
        changes.forEach(change -> change.accept(values));
    }

    /** Ends when all is written. */
    @Override
    public void close() {
        writer.close();
        lock.close();
    }
}
