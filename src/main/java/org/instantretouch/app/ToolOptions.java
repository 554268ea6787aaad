package org.instantretouch.app;

import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.instantretouch.edit.Layer;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.TonalRange;

/** What the tool in hand can be set to, in a strip over the photo; hidden while there is nothing to set. */
final class ToolOptions extends HBox {
    private final EditorViewModel editor;
    private final RangeSlider tones = new RangeSlider(0, 100, 0, 100);

    /** While the slider is set from the document it must not change the document. */
    private boolean setting;

    ToolOptions(EditorViewModel editor) {
        this.editor = editor;
        MaskTools masks = editor.masks();
        getStyleClass().add("tool-options");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setSpacing(16);
        setAlignment(Pos.CENTER_LEFT);
        Slider size = Controls.slider(0, 100, 1, "brush-size", Texts.get("tool.size"));
        // Each notch is the same share larger.
        double span = Math.log(MaskTools.MOST_SIZE / MaskTools.LEAST_SIZE);
        masks.sizeProperty().subscribe(v -> {
            double place = 100 * Math.log(v.doubleValue() / MaskTools.LEAST_SIZE) / span;
            if (Math.abs(place - size.getValue()) > 0.01) {
                size.setValue(place);
            }
        });
        size.valueProperty()
                .subscribe(
                        v -> masks.sizeProperty().set(MaskTools.LEAST_SIZE * Math.exp(v.doubleValue() / 100 * span)));
        List<Node> brush = List.of(
                labelled("tool.size.short", size),
                percent("tool.hardness", "brush-hardness", masks.hardnessProperty()),
                percent("tool.flow", "brush-flow", masks.flowProperty()));
        Node combine = segments("tool.combine", masks.combineProperty(), List.of(Combine.values()), "tool.combine.");
        Node kind = segments(
                "tool.range.kind",
                masks.rangeKindProperty(),
                List.of(MaskTools.RangeKind.values()),
                "tool.range.kind.");
        tones.setId("tonal-range");
        Controls.named(tones, Texts.get("tool.range.tones"));
        tones.setMajorTickUnit(25);
        tones.skinProperty().subscribe(skin -> {
            // Each of its thumbs takes the keyboard.
            for (String thumb : List.of("low-thumb", "high-thumb")) {
                Node node = tones.lookup("." + thumb);
                if (node != null) {
                    node.setAccessibleText(Texts.get("tool.range." + thumb));
                }
            }
        });
        // Each time the slider is taken in hand is a step of its own.
        tones.focusWithinProperty().subscribe(within -> editor.masks().beginShape());
        tones.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> editor.masks().beginShape());
        tones.lowValueProperty().subscribe(v -> tonesMoved());
        tones.highValueProperty().subscribe(v -> tonesMoved());
        HBox range = labelled("tool.range.tones.short", tones);
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        hint.setMinWidth(Label.USE_PREF_SIZE);
        editor.toolProperty().subscribe(tool -> {
            getChildren().clear();
            switch (tool) {
                case HAND -> {}
                case BRUSH, ERASER -> getChildren().addAll(brush);
                case LINEAR, RADIAL -> getChildren().addAll(combine, hint);
                case RANGE -> getChildren().addAll(kind, combine, range, hint);
            }
            hint.setText(tool.paints() && !tool.isBrush() ? Texts.get("tool.hint." + tool.id()) : "");
            showTones();
        });
        editor.onHistory("tones", h -> showTones());
        editor.selectedProperty().subscribe(s -> showTones());
        visibleProperty().bind(editor.toolProperty().map(t -> t != Tool.HAND));
        managedProperty().bind(visibleProperty());
    }

    private static HBox labelled(String key, Node control) {
        HBox box = new HBox(8, Controls.label(Texts.get(key), control), control);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox percent(String key, String id, DoubleProperty value) {
        Slider slider = Controls.slider(0, 1, 0.01, id, Texts.get(key));
        slider.setPrefWidth(90);
        slider.valueProperty().bindBidirectional(value);
        return labelled(key + ".short", slider);
    }

    private static <T extends Enum<T>> HBox segments(
            String name, ObjectProperty<T> value, List<T> choices, String prefix) {
        SegmentedButton buttons = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        buttons.setToggleGroup(group);
        for (T choice : choices) {
            String text = Texts.get(prefix + choice.name().toLowerCase(java.util.Locale.ROOT));
            ToggleButton button = Controls.named(new ToggleButton(text), Texts.get(name) + ": " + text);
            button.setId(name.replace('.', '-') + "-" + choice.name().toLowerCase(java.util.Locale.ROOT));
            button.setOnAction(e -> {
                value.set(choice);
                button.setSelected(true);
            });
            value.subscribe(now -> button.setSelected(now == choice));
            buttons.getButtons().add(button);
        }
        HBox box = new HBox(buttons);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** The last tonal range of the selected layer, and where it stands among the mask's parts. */
    private Map.Entry<Integer, TonalRange> lastRange() {
        List<MaskPart> parts =
                editor.selectedLayer().map(Layer::mask).map(m -> m.parts()).orElse(List.of());
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).shape() instanceof TonalRange range) {
                return Map.entry(i, range);
            }
        }
        return Map.entry(-1, new TonalRange(0, 1, 0));
    }

    private void showTones() {
        if (editor.toolProperty().get() != Tool.RANGE) {
            return;
        }
        Map.Entry<Integer, TonalRange> range = lastRange();
        setting = true;
        tones.setHighValue(100 * range.getValue().high());
        tones.setLowValue(100 * range.getValue().low());
        tones.setHighValue(100 * range.getValue().high());
        setting = false;
        tones.setDisable(range.getKey() < 0);
    }

    private void tonesMoved() {
        Map.Entry<Integer, TonalRange> range = lastRange();
        if (setting || range.getKey() < 0) {
            return;
        }
        float low = (float) Math.clamp(tones.getLowValue() / 100, 0, 1);
        float high = (float) Math.clamp(tones.getHighValue() / 100, low, 1);
        editor.masks()
                .replace(
                        range.getKey(),
                        new TonalRange(low, high, range.getValue().softness()));
    }
}
