package org.instantretouch.app;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Asks before the window is closed while something would be lost. */
final class QuitPane extends DialogCard {
    private final Button stay;

    /**
     * @param asking whether the question stands
     * @param question what is asked
     * @param quit closes the window without asking again
     */
    QuitPane(BooleanProperty asking, ObservableValue<String> question, Runnable quit) {
        super("quit.title", asking);
        Label text = new Label();
        text.textProperty().bind(question);
        text.setWrapText(true);
        stay = button("quit-stay", Texts.get("quit.stay"), this::close);
        Button go = button("quit-go", Texts.get("quit.quit"), quit);
        getChildren().addAll(text, buttons(go, stay));
    }

    @Override
    void focusFirst() {
        stay.requestFocus();
    }
}
