package org.instantretouch.app;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the editor's buttons and sliders: each has its name for screen readers, and a tooltip that says the same. */
final class Controls {
    /** The style class of fields for numbers. */
    static final String NUMBER = "number";

    private static final Duration TOOLTIP_DELAY = Duration.millis(500);

    private Controls() {}

    /** A picture of the editor's icon font. */
    static FontIcon icon(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** A button that shows an icon alone. */
    static Button iconButton(Ikon ikon, String id, String name, Runnable action) {
        Button button = new Button("", icon(ikon));
        button.setOnAction(e -> action.run());
        return iconOnly(button, id, name);
    }

    /** A toggle that shows an icon alone. */
    static ToggleButton iconToggle(Ikon ikon, String id, String name) {
        return iconOnly(new ToggleButton("", icon(ikon)), id, name);
    }

    /** A switch that is turned by a click on its text as well, as a check box is. */
    static ToggleSwitch toggleSwitch(String id, String text, String name) {
        ToggleSwitch turned = new ToggleSwitch(text);
        turned.setId(id);
        turned.setOnMouseClicked(e -> {
            // On its thumb and the thumb's track it is turned already.
            boolean onText = e.getTarget() instanceof Node at
                    && Collections.disjoint(at.getStyleClass(), List.of("thumb", "thumb-area"));
            if (onText && e.getButton() == MouseButton.PRIMARY) {
                turned.fire();
            }
        });
        return named(turned, name);
    }

    private static <B extends ButtonBase> B iconOnly(B button, String id, String name) {
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("icon-button");
        return named(button, name);
    }

    /** Gives a control its name and the tooltip that says it. */
    static <C extends Control> C named(C control, String name) {
        control.setAccessibleText(name);
        Tooltip tooltip = new Tooltip(name);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        control.setTooltip(tooltip);
        return control;
    }

    /** Gives a control that has a name another one, on its tooltip too. */
    static void rename(Control control, String name) {
        control.setAccessibleText(name);
        control.getTooltip().setText(name);
    }

    /** Gives a node that is no control its name. */
    static <N extends Node> N named(N node, AccessibleRole role, String name) {
        node.setAccessibleRole(role);
        node.setAccessibleText(name);
        return node;
    }

    /**
     * A slider that also steps by the wheel: one step a notch, ten with Shift, as the arrow keys do; but in something that scrolls
     * the wheel is for that, unless the slider has the keyboard and the pointer was moved to it.
     *
     * @param step of a key or a notch
     */
    static Slider slider(double min, double max, double step, String id, String name) {
        Slider slider = new Slider(min, max, min);
        slider.setId(id);
        slider.setBlockIncrement(step);
        BooleanProperty pointedAt = new SimpleBooleanProperty();
        slider.addEventHandler(MouseEvent.MOUSE_MOVED, e -> pointedAt.set(true));
        slider.addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointedAt.set(false));
        Notches wheel = new Notches();
        slider.setOnScroll(e -> {
            boolean meant =
                    isScrolled(slider) ? pointedAt.get() && slider.isFocused() : pointedAt.get() || slider.isFocused();
            if (!meant) {
                return;
            }
            int notches = wheel.whole(e);
            slider.setValue(Math.clamp(slider.getValue() + notches * step * (e.isShiftDown() ? 10 : 1), min, max));
            e.consume();
        });
        // Before the slider's own keys, which know no Shift.
        slider.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            double steps = switch (e.getCode()) {
                case LEFT, DOWN -> -1;
                case RIGHT, UP -> 1;
                default -> 0;
            };
            if (steps != 0) {
                slider.setValue(Math.clamp(slider.getValue() + steps * step * (e.isShiftDown() ? 10 : 1), min, max));
                e.consume();
            }
        });
        return named(slider, name);
    }

    private static boolean isScrolled(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Runs when a slider is pointed at, pressed or gets the keyboard, but not while it is being dragged. */
    static void whenTakenInHand(Slider slider, Runnable begun) {
        slider.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> {
            if (!e.isPrimaryButtonDown()) {
                begun.run();
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> begun.run());
        slider.focusedProperty().addListener((o, before, now) -> begun.run());
    }

    /** A double click on a slider sets a value. */
    static void resetByDoubleClick(Slider slider, double value) {
        slider.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && e.getButton() == MouseButton.PRIMARY) {
                slider.setValue(value);
            }
        });
    }

    /**
     * A field for the number that a slider shows; Escape takes back what was typed.
     *
     * @param pattern what may stand in it while one types
     * @param number what it says before that
     */
    static TextField numberField(String id, int columns, String pattern, Supplier<String> number) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add(NUMBER);
        field.setPrefColumnCount(columns);
        field.setMinWidth(TextField.USE_PREF_SIZE);
        field.setTextFormatter(new TextFormatter<>(c -> c.getControlNewText().matches(pattern) ? c : null));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                field.setText(number.get());
            }
        });
        return field;
    }

    /**
     * Whether the keyboard is at a node or at something in it. What JavaFX calls focus within is also where a list's chosen row
     * is, wherever the keyboard may be.
     */
    static boolean hasKeyboard(Node node) {
        Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
    }

    /** A small text beside a control that it belongs to. */
    static Label label(String text, Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("small");
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
