package org.instantretouch.app;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The tools, at the left of the photo. */
final class ToolBarView extends VBox {
    private static final Map<Tool, Ikon> ICONS = Map.of(
            Tool.HAND, Material2OutlinedMZ.PAN_TOOL,
            Tool.BRUSH, Material2OutlinedAL.BRUSH,
            Tool.ERASER, Material2OutlinedAL.BACKSPACE,
            Tool.LINEAR, Material2OutlinedAL.GRADIENT,
            Tool.RADIAL, Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED,
            Tool.RANGE, Material2OutlinedMZ.TONALITY);

    ToolBarView(EditorViewModel editor) {
        getStyleClass().add("tool-bar-view");
        ToggleGroup group = new ToggleGroup();
        for (Tool tool : Tool.values()) {
            ToggleButton button = Controls.iconToggle(
                    ICONS.getOrDefault(tool, Material2OutlinedAL.BRUSH),
                    "tool-" + tool.id(),
                    Texts.get("tool." + tool.id()));
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                editor.toolProperty().set(tool);
                button.setSelected(true);
            });
            editor.toolProperty().subscribe(now -> button.setSelected(now == tool));
            getChildren().add(button);
        }
        ToggleButton overlay = Controls.iconToggle(Material2OutlinedMZ.OPACITY, "overlay", Texts.get("tool.overlay"));
        overlay.selectedProperty().bindBidirectional(editor.overlayProperty());
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        Button undo = Controls.iconButton(Material2OutlinedMZ.UNDO, "undo", Texts.get("status.undo"), editor::undo);
        Button redo = Controls.iconButton(Material2OutlinedMZ.REDO, "redo", Texts.get("status.redo"), editor::redo);
        editor.onHistory("undo", history -> {
            undo.setDisable(!history.canUndo());
            redo.setDisable(!history.canRedo());
        });
        getChildren().addAll(overlay, space, undo, redo);
        setDisable(true);
        editor.afterPhoto("tools", now -> setDisable(now.isEmpty()));
    }
}
