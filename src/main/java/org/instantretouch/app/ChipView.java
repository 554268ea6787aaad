package org.instantretouch.app;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A pill; a click opens a slider for its amount, where it has one. */
final class ChipView extends HBox {
    private static final double SLIDER_RANGE = 100;

    private final EditorViewModel editor;
    private final Button what = new Button();
    private final Button remove;
    private String layer = "";
    private Optional<Chip> shown = Optional.empty();
    private Optional<PopOver> opened = Optional.empty();

    /** A pill of nothing yet. */
    ChipView(EditorViewModel editor) {
        this.editor = editor;
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER_LEFT);
        what.getStyleClass().add("chip-text");
        what.setOnAction(e -> shown.ifPresent(chip -> chip.amount().ifPresent(amount -> open(chip, amount))));
        Controls.named(what, "");
        remove = Controls.iconButton(
                Material2OutlinedAL.CLOSE,
                "chip-remove",
                "",
                () -> shown.ifPresent(chip -> editor.removeChip(layer, chip)));
        remove.getStyleClass().add("chip-remove");
        getChildren().addAll(what, remove);
    }

    /** Shows a part of what was understood of a layer. */
    void show(String ofLayer, Chip chip) {
        layer = ofLayer;
        if (shown.filter(chip::equals).isPresent()) {
            return;
        }
        if (shown.filter(before -> before.kind() == chip.kind()).isEmpty()) {
            getStyleClass().setAll("chip", "chip-" + chip.kind().name().toLowerCase(java.util.Locale.ROOT));
        }
        shown = Optional.of(chip);
        String label = chip.label();
        what.setText(label);
        Controls.rename(
                what,
                chip.kind() == Chip.Kind.REFUSAL ? Texts.get("chip.refusal.long") : Texts.get("chip.tooltip", label));
        Controls.rename(remove, Texts.get("chip.remove", label));
    }

    private void open(Chip chip, float amount) {
        String ofLayer = layer;
        opened.ifPresent(PopOver::hide);
        PopOver popOver = new PopOver();
        opened = Optional.of(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowSize(0);
        Label title = new Label(chip.label());
        title.getStyleClass().add("panel-title");
        boolean signed = chip.kind() == Chip.Kind.EDIT;
        String name = Texts.get("chip.amount", chip.label());
        Slider slider = Controls.slider(signed ? -SLIDER_RANGE : 0, SLIDER_RANGE, 1, "chip-amount", name);
        slider.setValue(amount * SLIDER_RANGE);
        slider.setPrefWidth(220);
        Controls.resetByDoubleClick(slider, amount * SLIDER_RANGE);
        TextField value = Controls.numberField("chip-value", 3, signed ? "[+-]?\\d{0,3}" : "\\d{0,3}");
        value.setAccessibleText(name);
        value.setText(number(slider, signed));
        Runnable typed = () -> {
            if (value.getText().matches(".*\\d") && !value.getText().equals(number(slider, signed))) {
                slider.setValue(Math.clamp(Integer.parseInt(value.getText()), slider.getMin(), slider.getMax()));
            }
            value.setText(number(slider, signed));
        };
        value.setOnAction(e -> {
            typed.run();
            slider.requestFocus();
        });
        value.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                typed.run();
            }
        });
        // Escape closes this, and takes back what was typed.
        value.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                value.setText(number(slider, signed));
            }
        });
        // All that is changed until this is closed is one step of the history.
        editor.beginDrag();
        slider.valueProperty().addListener((o, before, now) -> {
            title.setText(
                    chip.withAmount((float) (now.doubleValue() / SLIDER_RANGE)).label());
            value.setText(number(slider, signed));
            editor.setAmount(ofLayer, chip, (float) (now.doubleValue() / SLIDER_RANGE));
        });
        popOver.setOnHidden(e -> {
            typed.run();
            editor.beginDrag();
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(8, slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, title, row);
        content.getStyleClass().add("pop-over-content");
        if (signed) {
            Button flip = new Button(Texts.get("chip.flip"), Controls.icon(Material2OutlinedMZ.SWAP_HORIZ));
            flip.setId("chip-flip");
            flip.setOnAction(e -> {
                slider.setValue(-slider.getValue());
                popOver.hide();
            });
            content.getChildren().add(flip);
        }
        popOver.setContentNode(content);
        popOver.show(what);
        slider.requestFocus();
    }

    private static String number(Slider slider, boolean signed) {
        long value = Math.round(slider.getValue());
        return signed && value > 0 ? "+" + value : String.valueOf(value);
    }
}
