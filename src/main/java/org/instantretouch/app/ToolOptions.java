package org.instantretouch.app;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.instantretouch.mask.Combine;

/** What the tool in hand can be set to, in a strip over the photo; hidden while there is nothing to set. */
final class ToolOptions extends HBox {
    ToolOptions(EditorViewModel editor) {
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
        Node combine =
                new Segments<>("tool.combine", masks.combineProperty(), List.of(Combine.values()), "tool.combine.");
        Node kind = new Segments<>(
                "tool.range.kind",
                masks.rangeKindProperty(),
                List.of(MaskTools.RangeKind.values()),
                "tool.range.kind.");
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        hint.setMinWidth(Label.USE_PREF_SIZE);
        editor.toolProperty().subscribe(tool -> {
            getChildren().clear();
            switch (tool) {
                case HAND -> {}
                case BRUSH, ERASER -> getChildren().addAll(brush);
                case LINEAR, RADIAL -> getChildren().addAll(combine, hint);
                case RANGE -> getChildren().addAll(kind, combine, hint);
            }
            hint.setText(tool.paints() && !tool.isBrush() ? Texts.get("tool.hint." + tool.id()) : "");
        });
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
}
