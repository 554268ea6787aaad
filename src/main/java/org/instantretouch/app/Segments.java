package org.instantretouch.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/** A choice of a few, side by side, one of which always holds. */
final class Segments<T extends Enum<T>> extends HBox {
    private final Map<T, ToggleButton> buttons;

    /**
     * @param name the key of the name of all; with hyphens, and the choice after it, the id of each
     * @param value what is chosen
     * @param prefix of the keys of the choices' texts
     */
    Segments(String name, ObjectProperty<T> value, List<T> choices, String prefix) {
        SegmentedButton row = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        row.setToggleGroup(group);
        buttons = new EnumMap<>(choices.getFirst().getDeclaringClass());
        for (T choice : choices) {
            String id = choice.name().toLowerCase(Locale.ROOT);
            String text = Texts.get(prefix + id);
            ToggleButton button = Controls.named(new ToggleButton(text), Texts.get(name) + ": " + text);
            button.setMinWidth(USE_PREF_SIZE);
            button.setId(name.replace('.', '-') + "-" + id);
            button.setOnAction(e -> {
                value.set(choice);
                button.setSelected(true);
            });
            value.subscribe(now -> button.setSelected(now == choice));
            row.getButtons().add(button);
            buttons.put(choice, button);
        }
        // The arrow keys go from one to the next without an action.
        group.selectedToggleProperty()
                .addListener((o, before, now) -> buttons.forEach((choice, button) -> {
                    if (button == now) {
                        value.set(choice);
                    }
                }));
        getChildren().add(row);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Whether a choice can be taken. */
    void allow(T choice, boolean allowed) {
        Optional.ofNullable(buttons.get(choice)).ifPresent(button -> button.setDisable(!allowed));
    }
}
