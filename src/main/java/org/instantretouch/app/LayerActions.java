package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.instantretouch.edit.Layer;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What can be done with the selected layer as a whole: move, duplicate, delete. Without layers there is nothing to see. */
final class LayerActions extends HBox {
    private final EditorViewModel editor;
    private final Runnable focusLayer;
    private final Button up;
    private final Button down;
    private final Button duplicate;
    private final Button delete;

    /** @param focusLayer gives the keyboard to the selected layer */
    LayerActions(EditorViewModel editor, Runnable focusLayer) {
        this.editor = editor;
        this.focusLayer = focusLayer;
        up = button(Material2OutlinedAL.ARROW_UPWARD, "up", id -> editor.move(id, 1));
        down = button(Material2OutlinedAL.ARROW_DOWNWARD, "down", id -> editor.move(id, -1));
        duplicate = button(Material2OutlinedAL.CONTENT_COPY, "duplicate", editor::duplicate);
        delete = button(Material2OutlinedAL.DELETE_OUTLINE, "delete", editor::remove);
        getChildren().addAll(up, down, duplicate, delete);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("layer-actions");
        editor.onHistory("layer actions", history -> follow());
        editor.selectedProperty().subscribe(selected -> follow());
    }

    private Button button(Ikon ikon, String id, Consumer<String> action) {
        return Controls.iconButton(
                ikon,
                id,
                Texts.get("layer." + id),
                () -> editor.selectedProperty().get().ifPresent(action));
    }

    private void follow() {
        List<Layer> layers = editor.document().layers();
        boolean gone = editor.selectedProperty()
                .get()
                .filter(id -> editor.document().find(id).isEmpty())
                .isPresent();
        if (gone && !layers.isEmpty()) {
            // The selected layer has gone; another one is selected at once.
            return;
        }
        Optional<Layer> selected = editor.selectedProperty().get().flatMap(editor.document()::find);
        setVisible(!layers.isEmpty());
        disable(up, selected.isEmpty() || selected.get() == layers.getLast());
        disable(down, selected.isEmpty() || selected.get() == layers.getFirst());
        disable(duplicate, selected.isEmpty());
        disable(delete, selected.isEmpty());
    }

    /** The next key must not go to whatever button comes after one that can do no more. */
    private void disable(Button button, boolean now) {
        if (now && button.isFocused()) {
            focusLayer.run();
        }
        button.setDisable(now);
    }
}
