package org.instantretouch.app;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The keys of the editor, and what each does. */
final class KeysPane extends DialogCard {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 460;

    /** Three rows: so much shows in the lowest window. */
    private static final double LEAST_HEIGHT = 90;

    private static final double KEYS_WIDTH = 170;

    /** In the order in which one comes to need them. */
    private static final List<String> ROWS = List.of(
            "instruction",
            "tools",
            "brush",
            "overlay",
            "before",
            "zoom",
            "move",
            "photos",
            "layer",
            "layer.move",
            "undo",
            "reset",
            "clipping",
            "looks",
            "files",
            "save",
            "copy",
            "many",
            "help");

    private final ScrollPane scroll;

    KeysPane(BooleanProperty showing) {
        super("keys.title", showing, WIDTH);
        Button close = button("keys-close", Texts.get("keys.close"), this::close);
        close.defaultButtonProperty().bind(showing);
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("dialog-grid", "keys");
        ColumnConstraints keys = new ColumnConstraints(KEYS_WIDTH);
        ColumnConstraints does = new ColumnConstraints();
        does.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, does);
        for (int i = 0; i < ROWS.size(); i++) {
            grid.addRow(i, text("keys." + ROWS.get(i)), text("keys." + ROWS.get(i) + ".does"));
        }
        scroll = new ScrollPane(grid);
        scroll.setId("keys");
        scroll.setAccessibleText(Texts.get("keys.title"));
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(LEAST_HEIGHT);
        getChildren().addAll(scroll, buttons(close));
    }

    private static Label text(String key) {
        Label label = new Label(Texts.get(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    @Override
    void focusFirst() {
        // Arrow keys scroll it.
        scroll.requestFocus();
    }
}
