package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.AtomicFile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.EditLocks;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.OwnLooks;
import org.instantretouch.edit.Sidecar;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.ModelStore;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.WriteOptions;
import org.instantretouch.render.Backdrop;
import org.instantretouch.session.Retoucher;
import org.jspecify.annotations.Nullable;

/** Photos, their edits and the model, as the editor needs them: the long work that runs in the background. Safe for all threads. */
final class PhotoDesk implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PhotoDesk.class.getName());

    /** Pixels of the longer side of the small picture of a recent photo. */
    private static final int THUMBNAIL_SIDE = 240;

    private final ModelStore models;
    private final String modelName;
    private final SidecarStore sidecars;
    private final Settings settings;
    private final EditLocks locks;

    /** The edits as they are on the disk, of photos that somebody still holds. */
    private final Map<OpenPhoto, History> saved = Collections.synchronizedMap(new WeakHashMap<>());

    /** The sidecars beside these photos as they were read or written last. */
    private final Map<OpenPhoto, Optional<Stamp>> stamps = Collections.synchronizedMap(new WeakHashMap<>());

    /** Where the edits of these were written. */
    private final Map<OpenPhoto, Path> places = Collections.synchronizedMap(new WeakHashMap<>());

    /** Of these another editor may have saved the edit since they were opened. */
    private final Set<OpenPhoto> editedElsewhere =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Held while edits of photos that are not open are changed. */
    private final Object pasting = new Object();

    private volatile String modelInUse;
    private @Nullable RetouchModel model;
    private @Nullable Retoucher retoucher;
    private @Nullable OpenPhoto retouched;

    PhotoDesk(ModelStore models, String modelName, SidecarStore sidecars, Settings settings) {
        this.models = models;
        this.modelName = modelName;
        modelInUse = modelName;
        this.sidecars = sidecars;
        this.settings = settings;
        locks = new EditLocks(settings.folder());
    }

    /**
     * The edit of a photo.
     *
     * @param notices sentences for the person
     */
    record LoadedEdit(History history, List<String> notices) {}

    /** What a file is told by when it was changed from outside. */
    private record Stamp(FileTime modified, long bytes) {
        /** Of the sidecar beside a photo; empty if there is none. */
        static Optional<Stamp> of(Path photo) {
            try {
                Path sidecar = SidecarStore.beside(photo);
                return Optional.of(new Stamp(Files.getLastModifiedTime(sidecar), Files.size(sidecar)));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.TRACE, "no sidecar", e);
                return Optional.empty();
            }
        }
    }

    /** The model and, once it is loaded, what it runs on, such as "compact-1, CPU". */
    String modelInUse() {
        return modelInUse;
    }

    Settings settings() {
        return settings;
    }

    /** The looks that the person keeps. */
    OwnLooks looks() {
        return new OwnLooks(settings.folder().resolve("looks"));
    }

    /** The model, loaded by the first call. */
    synchronized RetouchModel model() throws ModelException {
        RetouchModel loaded = model;
        if (loaded == null) {
            loaded = RetouchModel.open(models.find(modelName), ModelOptions.defaults());
            model = loaded;
            modelInUse = Texts.get(
                    "status.model.ready", loaded.name(), loaded.device().gpu() ? "GPU" : "CPU");
        }
        return loaded;
    }

    /** What turns instructions for a photo into layers. */
    synchronized Retoucher retoucher(OpenPhoto photo) throws ModelException {
        Retoucher ready = retoucher;
        if (ready == null || retouched != photo) {
            ready = new Retoucher(model(), photo.photo());
            retoucher = ready;
            retouched = photo;
        }
        return ready;
    }

    /** Reads a photo. */
    OpenPhoto read(Path file) throws IOException {
        return new OpenPhoto(file, PhotoReader.read(file));
    }

    /** Loads the edit of a photo; if another editor has it, this is said, and it is not saved here as long as that is so. */
    LoadedEdit loadEdit(OpenPhoto photo) throws IOException {
        boolean own = locks.hold(photo.file());
        stamps.put(photo, Stamp.of(photo.file()));
        SidecarStore.Loaded loaded = sidecars.load(photo.file());
        History history = history(loaded);
        saved.put(photo, history);
        List<String> notices = new ArrayList<>(loaded.notices());
        if (!own) {
            editedElsewhere.add(photo);
            notices.add(EditedElsewhereException.stillOpen(photo).text());
        }
        return new LoadedEdit(history, notices);
    }

    private static History history(SidecarStore.Loaded loaded) {
        return loaded.history().orElseGet(() -> History.of(EditDocument.empty().withPhoto(loaded.photo())));
    }

    /** Lets other editors save the edits of all photos but these. */
    void holdOnly(List<Path> photos) {
        locks.holdOnly(photos);
    }

    /**
     * Saves an edit, unless it is saved already.
     *
     * @return what came of it; empty if it is saved already
     * @throws EditedElsewhereException if another editor has the photo, or the stored edit was changed by another
     */
    Optional<SidecarStore.Saved> save(OpenPhoto photo, History history) throws IOException {
        if (isSaved(photo, history)) {
            return Optional.empty();
        }
        if (!locks.hold(photo.file())) {
            editedElsewhere.add(photo);
            throw EditedElsewhereException.stillOpen(photo);
        }
        if ((editedElsewhere.contains(photo) || isTouched(photo))
                && !isSaved(photo, history(sidecars.load(photo.file())))) {
            throw EditedElsewhereException.changed(photo);
        }
        editedElsewhere.remove(photo);
        SidecarStore.Saved written = sidecars.save(photo.file(), history);
        places.put(photo, written.file());
        synchronized (saved) {
            // The photo may have been opened again meanwhile.
            saved.replaceAll((open, before) -> open.key().equals(photo.key()) ? history : before);
        }
        written(photo.key());
        return Optional.of(written);
    }

    /** Where the edit of a photo is; empty if there is none. */
    Optional<Path> place(OpenPhoto photo) throws IOException {
        Path written = places.get(photo);
        return written == null ? sidecars.find(photo.file()) : Optional.of(written);
    }

    /** Whether a photo that need not be open has a stored edit with layers, as far as that can be read. */
    boolean hasEdit(Path photo) {
        try {
            Optional<Path> file = sidecars.find(photo);
            return file.isPresent()
                    && !Sidecar.read(file.get()).current().layers().isEmpty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no edit: " + photo, e);
            return false;
        }
    }

    /** Whether there is a sidecar that is not the one that was read or written here: of another computer, or a restored one. */
    private boolean isTouched(OpenPhoto photo) {
        Optional<Stamp> now = Stamp.of(photo.file());
        // Where the photo is gone that one is not written again.
        return now.isPresent() && !now.equals(stamps.get(photo)) && !Files.notExists(photo.file());
    }

    /** The sidecar of a photo was written here, from what the photo in the window has, too. */
    void written(Path key) {
        synchronized (stamps) {
            stamps.replaceAll((photo, before) -> photo.key().equals(key) ? Stamp.of(photo.file()) : before);
        }
    }

    /** A photo was opened again and goes on with an edit that is not saved yet: what is on the disk is what that came from. */
    void carryOn(OpenPhoto before, OpenPhoto opened) {
        Optional.ofNullable(saved.get(before)).ifPresent(history -> saved.put(opened, history));
        Optional.ofNullable(stamps.get(before)).ifPresent(stamp -> stamps.put(opened, stamp));
        if (editedElsewhere.contains(before)) {
            editedElsewhere.add(opened);
        }
    }

    /** The edit of a photo, which was loaded, as it was read or written last: newer than the loaded one if it was saved since. */
    History stored(OpenPhoto photo) {
        return Objects.requireNonNull(saved.get(photo), "not loaded");
    }

    /** Whether it is this very edit that was read or written last; quickly answered. */
    boolean isOnDisk(OpenPhoto photo, History history) {
        return saved.get(photo) == history && !editedElsewhere.contains(photo);
    }

    private boolean isSaved(OpenPhoto photo, History history) {
        return Optional.ofNullable(saved.get(photo)).equals(Optional.of(history));
    }

    /** Stores an edit that cannot be saved in its place under a name of its own; returns the file. */
    Path saveCopy(OpenPhoto photo, History history) throws IOException {
        return sidecars.saveCopy(photo.file(), history);
    }

    /**
     * The stored edit of a photo that need not be open, with no layers if there is none, and sentences for the person.
     *
     * @throws IOException if there is one that cannot be read
     */
    LoadedEdit stored(Path photo) throws IOException {
        SidecarStore.Loaded loaded = sidecars.load(photo);
        if (loaded.history().isEmpty() && loaded.unread()) {
            throw new IOException(Texts.get("batch.unreadable", String.join(" ", loaded.notices())));
        }
        return new LoadedEdit(history(loaded), loaded.notices());
    }

    /**
     * Stores layers for a photo that is not open, as one step on top of its own history.
     *
     * @return sentences for the person
     * @throws IOException if it cannot be stored, or another editor has the photo
     */
    List<String> paste(Path photo, List<Layer> layers) throws IOException {
        synchronized (pasting) {
            if (!locks.holdBriefly(photo)) {
                throw new IOException(Texts.get("batch.elsewhere", photo));
            }
            try {
                SidecarStore.Loaded loaded = sidecars.load(photo);
                History pasted = history(loaded).push(new EditDocument(Optional.of(loaded.photo()), layers));
                List<String> notices = new ArrayList<>(loaded.notices());
                notices.addAll(sidecars.save(photo, pasted).notices());
                return List.copyOf(notices);
            } finally {
                locks.releaseBrief(photo);
            }
        }
    }

    /** A copy of a file in the person's folder, made unless it is there. */
    Path ownCopy(Path file) throws IOException {
        Path copy = settings.folder().resolve(String.valueOf(file.getFileName()));
        if (!Files.exists(copy)) {
            Files.createDirectories(settings.folder());
            AtomicFile.write(copy, Files.readAllBytes(file));
        }
        return copy;
    }

    /** Puts the stored edits of a photo aside, so that a new one can be stored; returns the files that they are now. */
    List<Path> setAside(OpenPhoto photo) throws IOException {
        List<Path> files = sidecars.setAside(photo.file());
        editedElsewhere.remove(photo);
        return files;
    }

    /** Remembers a photo among the recent ones, with a small picture. */
    void remember(OpenPhoto photo) throws IOException {
        settings.opened(photo.file());
        settings.dropThumbnails();
        Path picture = settings.thumbnail(photo.file());
        OpenPhoto.SmallCopy small = photo.small();
        double scale = Math.min(1, (double) THUMBNAIL_SIDE / Math.max(small.width(), small.height()));
        int width = Math.max(1, (int) Math.round(small.width() * scale));
        int height = Math.max(1, (int) Math.round(small.height() * scale));
        float[] rgb = photo.photo().thumbnail(width, height);
        photo.photo().opacity(width, height).ifPresent(opacity -> Backdrop.layUnder(rgb, opacity, width));
        byte[] samples = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            samples[i] = (byte) Math.round(255 * Math.clamp(rgb[i], 0f, 1f));
        }
        Files.createDirectories(picture.resolveSibling("."));
        PhotoWriter.write(
                picture,
                new Samples8(width, height, 3, false, samples),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                new WriteOptions(WriteOptions.DEFAULT.quality(), true, true));
    }

    /** Closes the model and the settings, and lets the photos go. */
    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
        }
        settings.close();
        locks.close();
    }
}
