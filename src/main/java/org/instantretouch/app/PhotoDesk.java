package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.ModelStore;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.Region;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.session.Retoucher;
import org.jspecify.annotations.Nullable;

/** Photos, their edits and the model, as the editor needs them: the long work that runs in the background. */
final class PhotoDesk implements AutoCloseable {
    private final ModelStore models;
    private final String modelName;
    private final SidecarStore sidecars;
    private final Map<Path, History> saved = new HashMap<>();
    private @Nullable RetouchModel model;
    private @Nullable Retoucher retoucher;
    private @Nullable OpenPhoto retouched;

    PhotoDesk(ModelStore models, String modelName, SidecarStore sidecars) {
        this.models = models;
        this.modelName = modelName;
        this.sidecars = sidecars;
    }

    /**
     * A photo just opened.
     *
     * @param notices sentences for the person
     */
    record Opened(OpenPhoto photo, History history, List<String> notices) {}

    String modelName() {
        return modelName;
    }

    /** The model, loaded by the first call. */
    synchronized RetouchModel model() throws ModelException {
        RetouchModel loaded = model;
        if (loaded == null) {
            loaded = RetouchModel.open(models.find(modelName), ModelOptions.defaults());
            model = loaded;
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

    /** Reads a photo and its edit. */
    Opened open(Path file) throws IOException {
        Photo photo = PhotoReader.read(file);
        List<String> notices = new ArrayList<>();
        photo.notes().forEach(note -> notices.add(file.getFileName() + ": " + note));
        PhotoPyramid pyramid = new PhotoPyramid(
                photo.width(),
                photo.height(),
                (x, y, width, height, downsample, into) ->
                        photo.read(new Region(x, y, width, height), downsample, into));
        SidecarStore.Loaded loaded = sidecars.load(file);
        notices.addAll(loaded.notices());
        History history = loaded.history().orElseGet(() -> History.of(EditDocument.empty()));
        synchronized (saved) {
            saved.put(file, history);
        }
        return new Opened(new OpenPhoto(file, photo, pyramid, guide(photo)), history, List.copyOf(notices));
    }

    private static MaskGuide guide(Photo photo) {
        return MaskGuide.of(photo.width(), photo.height(), photo::thumbnail);
    }

    /** Saves an edit, unless it is saved already. */
    List<String> save(OpenPhoto photo, History history) throws IOException {
        synchronized (saved) {
            if (Optional.ofNullable(saved.get(photo.file())).equals(Optional.of(history))) {
                return List.of();
            }
            List<String> notices = sidecars.save(photo.file(), history).notices();
            saved.put(photo.file(), history);
            return notices;
        }
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
        }
    }
}
