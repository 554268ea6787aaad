package org.instantretouch.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** From one photo of a folder to the next. For the window's thread. */
final class FolderWalk {
    private static final System.Logger LOG = System.getLogger(FolderWalk.class.getName());

    private final EditorViewModel editor;
    private final ReadOnlyObjectWrapper<Optional<PhotoPlace>> place = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Steps that were asked for and not gone yet. */
    private int steps;

    private boolean looking;

    FolderWalk(EditorViewModel editor) {
        this.editor = editor;
    }

    /** Where the photo in the window stands in its folder, once that is known. */
    ReadOnlyObjectProperty<Optional<PhotoPlace>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Looks where the photo in the window stands. */
    void look(OpenPhoto photo) {
        editor.tasks()
                .run(
                        () -> PhotoPlace.of(photo.file()),
                        found -> {
                            if (editor.photoProperty().get().equals(Optional.of(photo))) {
                                place.set(Optional.of(found));
                            }
                        },
                        error -> {
                            LOG.log(System.Logger.Level.DEBUG, "no place in a folder", error);
                            place.set(Optional.empty());
                        });
    }

    /** Looks again, as photos may have come and gone while the person was in another program. */
    void lookAgain() {
        editor.photoProperty().get().ifPresent(this::look);
    }

    /** Opens the photo so many steps further on in the folder; counted from the one that is being opened, where one is. */
    void go(int further) {
        Optional<Path> from = editor.opening().asked();
        if (from.isEmpty()) {
            return;
        }
        steps += further;
        if (looking) {
            return;
        }
        looking = true;
        editor.tasks()
                .run(
                        () -> PhotoPlace.of(from.get()),
                        found -> {
                            int gone = taken();
                            if (gone != 0 && editor.opening().asked().equals(from)) {
                                open(found, gone);
                            }
                        },
                        error -> {
                            taken();
                            LOG.log(System.Logger.Level.DEBUG, "the folder was not read", error);
                            editor.tell(Notice.error(Texts.get("error.folder", EditorViewModel.describe(error))));
                        });
    }

    private void open(PhotoPlace from, int further) {
        String end = further < 0 ? "folder.first" : "folder.last";
        from.at(further).ifPresentOrElse(editor::open, () -> editor.tell(Notice.info(Texts.get(end))));
    }

    private int taken() {
        int taken = steps;
        steps = 0;
        looking = false;
        return taken;
    }
}
