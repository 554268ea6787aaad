package org.instantretouch.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A pill; a click opens a slider for its amount, where it has one. */
final class ChipView extends HBox {
    /** A slider's value is taken over when it has stood still, for each asks the model anew. */
    private static final double SLIDER_RANGE = 100;

    private final EditorViewModel editor;
    private final String layer;
    private final Chip chip;

    ChipView(EditorViewModel editor, String layer, Chip chip) {
        this.editor = editor;
        this.layer = layer;
        this.chip = chip;
        getStyleClass().addAll("chip", "chip-" + chip.kind().name().toLowerCase(java.util.Locale.ROOT));
        setAlignment(Pos.CENTER_LEFT);
        Button what = new Button(chip.label());
        what.getStyleClass().add("chip-text");
        Controls.named(
                what,
                chip.kind() == Chip.Kind.REFUSAL
                        ? Texts.get("chip.refusal.long")
                        : Texts.get("chip.tooltip", chip.label()));
        what.setOnAction(e -> {
            if (chip.amount().isPresent()) {
                open(what, chip.amount().get());
            }
        });
        Button remove = Controls.iconButton(
                Material2OutlinedAL.CLOSE,
                "chip-remove",
                Texts.get("chip.remove", chip.label()),
                () -> editor.removeChip(layer, chip));
        remove.getStyleClass().add("chip-remove");
        getChildren().addAll(what, remove);
    }

    private void open(Button owner, float amount) {
        PopOver popOver = new PopOver();
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        Label title = new Label(chip.label());
        title.getStyleClass().add("panel-title");
        boolean signed = chip.kind() == Chip.Kind.EDIT;
        Slider slider = Controls.slider(
                signed ? -SLIDER_RANGE : 0, SLIDER_RANGE, 1, "chip-amount", Texts.get("chip.amount", chip.label()));
        slider.setValue(amount * SLIDER_RANGE);
        slider.setPrefWidth(220);
        slider.valueProperty().addListener((o, before, now) -> {
            title.setText(
                    chip.withAmount((float) (now.doubleValue() / SLIDER_RANGE)).label());
            if (!slider.isValueChanging()) {
                editor.setAmount(layer, chip, (float) (now.doubleValue() / SLIDER_RANGE));
            }
        });
        slider.valueChangingProperty().addListener((o, before, changing) -> {
            if (!changing) {
                editor.setAmount(layer, chip, (float) (slider.getValue() / SLIDER_RANGE));
            }
        });
        VBox content = new VBox(8, title, slider);
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
        popOver.show(owner);
        slider.requestFocus();
    }
}
