package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.export.ExportProgress;
import org.instantretouch.export.PhotoExporter;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.PhotoFile;
import org.instantretouch.photo.PhotoQueue;
import org.instantretouch.photo.UnwritablePhotoException;
import org.instantretouch.session.Retoucher;

/**
 * One photo of many: read, given its edit, and written where pictures are.
 *
 * @param queue of all photos that are worked on at once
 * @param look the edit of another photo that this one is to have; empty for its own
 * @param open the photo's own edit where it is in the editor, or waits to be saved; else the stored one counts
 * @param threads that work on the photo
 * @param folder where the picture goes; empty to write none
 */
record BatchWork(
        PhotoDesk desk,
        PhotoQueue queue,
        Path file,
        Optional<EditDocument> look,
        Optional<EditDocument> open,
        ExportChoices choices,
        int threads,
        Optional<Path> folder,
        FreeNames names) {
    private static final System.Logger LOG = System.getLogger(BatchWork.class.getName());

    /**
     * What came of it.
     *
     * @param edit what the photo was given
     * @param renamed whether the picture has another name than the photo, as a file of that name was there
     * @param notes sentences for the person
     */
    record Result(EditDocument edit, boolean renamed, List<String> notes) {}

    /** A picture that was written. */
    private record Written(Path file, List<String> notes) {}

    /**
     * Carries it out.
     *
     * @param work asked where this can stop
     * @param progress makes a listener once the number of rows is known
     */
    Result run(StoppableWork work, IntFunction<ExportProgress> progress)
            throws IOException, InvalidInstructionException {
        try (PhotoQueue.Place place = queue.open(file)) {
            PhotoFile photo = place.photo();
            work.check();
            List<String> notes = new ArrayList<>();
            EditDocument edit = look.isPresent() ? transferred(look.get(), photo) : own(notes);
            work.check();
            notes.addAll(photo.notes());
            boolean renamed = false;
            if (folder.isPresent()) {
                PhotoExporter exporter = new PhotoExporter(photo, edit, choices.options(), threads);
                Written written = export(exporter, folder.get(), progress);
                notes.addAll(written.notes);
                renamed = !written.file.equals(folder.get().resolve(FreeNames.stem(file) + choices.extension()));
            }
            return new Result(edit, renamed, List.copyOf(notes));
        }
    }

    /** Under the first free name; if another takes that meanwhile, under the next. */
    private Written export(PhotoExporter exporter, Path to, IntFunction<ExportProgress> progress) throws IOException {
        while (true) {
            Path target = names.next(to, FreeNames.stem(file), choices.extension());
            try {
                return new Written(target, exporter.export(target, progress.apply(exporter.rows())));
            } catch (UnwritablePhotoException e) {
                if (!e.isAlreadyThere()) {
                    throw e;
                }
                LOG.log(System.Logger.Level.DEBUG, "taken meanwhile: " + target, e);
            }
        }
    }

    private EditDocument transferred(EditDocument look, PhotoFile photo)
            throws IOException, InvalidInstructionException {
        RetouchModel model = desk.model();
        photo.prepare(model.photoWidth(), model.photoHeight());
        return Retoucher.of(model, photo).transfer(look);
    }

    private EditDocument own(List<String> notes) throws IOException {
        if (open.isPresent()) {
            return open.get();
        }
        PhotoDesk.LoadedEdit stored = desk.stored(file);
        notes.addAll(stored.notices());
        return stored.history().current();
    }
}
