package org.instantretouch.app;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Asks before the window is closed while an export is running. */
final class QuitPane extends DialogCard {
    private final Button stay;

    /**
     * @param asking whether the question stands
     * @param quit closes the window without asking again
     */
    QuitPane(BooleanProperty asking, Runnable quit) {
        super("quit.title", asking);
        Label text = new Label(Texts.get("quit.exporting"));
        text.setWrapText(true);
        stay = button("quit-stay", Texts.get("quit.stay"), this::close);
        Button go = button("quit-go", Texts.get("quit.quit"), quit);
        getChildren().addAll(text, buttons(go, stay));
    }

    @Override
    void focusFirst() {
        // The constructor of the card asks before the buttons are there.
        if (stay != null) {
            stay.requestFocus();
        }
    }
}
