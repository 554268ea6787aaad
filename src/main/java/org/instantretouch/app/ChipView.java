package org.instantretouch.app;

import java.util.Optional;
import java.util.function.Supplier;
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
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A pill; a click opens a slider for its amount, where it has one. */
final class ChipView extends HBox {
    private static final double SLIDER_RANGE = 100;

    /** Between the pill and what is opened beside it. */
    private static final double GAP = 4;

    private final EditorViewModel editor;
    private final Button what = new Button();
    private final Button remove;
    private String layer = "";
    private Optional<Chip> shown = Optional.empty();
    private Optional<PopOver> opened = Optional.empty();

    /** Fits what is opened to the chip. */
    private Runnable follow = () -> {};

    /** While the slider is set from the chip it must not change it. */
    private boolean setting;

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
                () -> shown.ifPresent(chip -> editor.predicted().removeChip(layer, chip)));
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
        follow.run();
        String label = chip.label();
        what.setText(label);
        Controls.rename(
                what,
                chip.kind() == Chip.Kind.REFUSAL ? Texts.get("chip.refusal.long") : Texts.get("chip.tooltip", label));
        Controls.rename(remove, Texts.get("chip.remove", label));
    }

    private void open(Chip chip, float amount) {
        String ofLayer = layer;
        Chip.Unit unit = chip.unit();
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
        Supplier<String> number = () -> unit.number(slider.getValue() / SLIDER_RANGE);
        TextField value = Controls.numberField("chip-value", 3, unit.typing(), number);
        value.setAccessibleText(name);
        value.setText(number.get());
        Runnable typed = () -> {
            if (!value.getText().equals(number.get())) {
                unit.amount(value.getText())
                        .ifPresent(
                                a -> slider.setValue(Math.clamp(a * SLIDER_RANGE, slider.getMin(), slider.getMax())));
            }
            value.setText(number.get());
        };
        // The field keeps Escape to itself: what was typed is taken back, and there is nothing left to do here.
        value.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                popOver.hide();
                e.consume();
            }
        });
        value.setOnAction(e -> {
            typed.run();
            slider.requestFocus();
        });
        value.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                typed.run();
            }
        });
        // All that is changed until this is closed is one step of the history.
        editor.beginDrag();
        slider.valueProperty().addListener((o, before, now) -> {
            title.setText(
                    chip.withAmount((float) (now.doubleValue() / SLIDER_RANGE)).label());
            value.setText(number.get());
            if (!setting) {
                editor.predicted().setAmount(ofLayer, chip, (float) (now.doubleValue() / SLIDER_RANGE));
            }
        });
        follow = () -> follow(ofLayer, chip, slider, popOver);
        Subscription following = editor.thinkingProperty().subscribe(thinking -> follow.run());
        popOver.setOnHidden(e -> {
            following.unsubscribe();
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
        popOver.show(what, -GAP);
        slider.requestFocus();
    }

    /** The chip may have been changed or gone by an undo; but while the model works on what the slider says, that is ahead of it. */
    private void follow(String ofLayer, Chip chip, Slider slider, PopOver popOver) {
        if (editor.thinkingProperty().get() || !popOver.isShowing()) {
            return;
        }
        Optional<Float> amount =
                shown.filter(now -> now.isOf(chip) && layer.equals(ofLayer)).flatMap(Chip::amount);
        setting = true;
        amount.ifPresentOrElse(a -> slider.setValue(a * SLIDER_RANGE), popOver::hide);
        setting = false;
    }
}
