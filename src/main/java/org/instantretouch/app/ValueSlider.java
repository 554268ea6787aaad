package org.instantretouch.app;

import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A slider from 0 to 100 between its name and its value, which can be typed into; a double click sets the usual value. */
final class ValueSlider extends HBox {
    private static final double LARGEST = 100;

    private final Slider slider;
    private final TextField value;
    private final Runnable begun;

    /** While the slider is set from outside it tells of no change. */
    private boolean setting;

    /**
     * @param id of the slider; with {@code -value} after it, of the field
     * @param key of its name; with {@code .short} after it, of the text before it
     * @param usual the value of a double click
     * @param begun is called when it is taken in hand: what it changes from then on is one step
     * @param changed takes another value
     */
    ValueSlider(String id, String key, double usual, Runnable begun, DoubleConsumer changed) {
        super(8);
        this.begun = begun;
        String name = Texts.get(key);
        slider = Controls.slider(0, LARGEST, 1, id, name);
        value = Controls.numberField(id + "-value", 3, TypedNumber.typing(3), this::number);
        Controls.whenTakenInHand(slider, begun);
        Controls.resetByDoubleClick(slider, usual);
        slider.valueProperty().addListener((o, before, now) -> {
            value.setText(number());
            if (!setting) {
                changed.accept(now.doubleValue());
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        value.setAccessibleText(name);
        value.setText(number());
        value.setOnAction(e -> {
            typed();
            slider.requestFocus();
        });
        value.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                typed();
            }
        });
        Label label = Controls.label(Texts.get(key + ".short"), slider);
        label.getStyleClass().add("value-name");
        getChildren().addAll(label, slider, value);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Shows a value, which is no change. */
    void show(double shown) {
        double within = Math.clamp(shown, 0, LARGEST);
        if (Math.abs(slider.getValue() - within) > 0.01) {
            setting = true;
            slider.setValue(within);
            setting = false;
        }
    }

    void focusSlider() {
        slider.requestFocus();
    }

    private String number() {
        return String.valueOf(Math.round(slider.getValue()));
    }

    private void typed() {
        if (!value.getText().equals(number())) {
            TypedNumber.readWhole(value.getText()).ifPresent(number -> {
                begun.run();
                slider.setValue(Math.clamp(number, 0, LARGEST));
            });
        }
        value.setText(number());
    }
}
