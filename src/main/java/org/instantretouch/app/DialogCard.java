package org.instantretouch.app;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A panel over the window: there while its model says so; Escape closes it. */
abstract class DialogCard extends VBox {
    private static final double WIDTH = 420;

    private final BooleanProperty showing;

    DialogCard(String titleKey, BooleanProperty showing) {
        this(titleKey, showing, WIDTH);
    }

    DialogCard(String titleKey, BooleanProperty showing, double width) {
        this.showing = showing;
        getStyleClass().add("dialog-card");
        setPrefWidth(width);
        setMaxSize(width, USE_PREF_SIZE);
        setAccessibleText(Texts.get(titleKey));
        visibleProperty().bind(showing);
        managedProperty().bind(showing);
        Label title = new Label(Texts.get(titleKey));
        title.getStyleClass().add("dialog-title");
        getChildren().add(title);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        showing.subscribe(now -> {
            if (now) {
                focusFirst();
            }
        });
    }

    /** Closes the panel; what runs goes on. */
    final void close() {
        showing.set(false);
    }

    /** Enter presses a button also where a check box has the keyboard: Space is for that. */
    final void pressedByEnter(Button button) {
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof CheckBox) {
                button.fire();
                e.consume();
            }
        });
    }

    /** Where the keyboard is when the panel opens. */
    abstract void focusFirst();

    /** A button of the bottom row. */
    static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        Controls.named(button, text);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** The bottom row. */
    static HBox buttons(Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("dialog-buttons");
        return row;
    }
}
