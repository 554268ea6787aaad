package org.instantretouch.app;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.instantretouch.mask.Combine;

/** What the tool in hand can be set to, in a strip over the photo; hidden while there is nothing to set. */
final class ToolOptions extends HBox {
    /** The logarithm of how many times larger than the smallest brush the largest is. */
    private static final double SIZES = Math.log(MaskTools.MOST_SIZE / MaskTools.LEAST_SIZE);

    ToolOptions(EditorViewModel editor) {
        MaskTools masks = editor.masks();
        getStyleClass().add("tool-options");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setSpacing(16);
        setAlignment(Pos.CENTER_LEFT);
        List<Node> brush = List.of(
                slider("brush-size", "tool.size", masks.sizeProperty(), ToolOptions::notch, ToolOptions::size),
                slider("brush-hardness", "tool.hardness", masks.hardnessProperty(), v -> 100 * v, v -> v / 100),
                slider("brush-flow", "tool.flow", masks.flowProperty(), v -> 100 * v, v -> v / 100));
        Node combine =
                new Segments<>("tool.combine", masks.combineProperty(), List.of(Combine.values()), "tool.combine.");
        Node kind = new Segments<>(
                "tool.range.kind",
                masks.rangeKindProperty(),
                List.of(MaskTools.RangeKind.values()),
                "tool.range.kind.");
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
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

    /** Of a hundred, each of which makes the brush the same share larger. */
    private static double notch(double size) {
        return 100 * Math.log(size / MaskTools.LEAST_SIZE) / SIZES;
    }

    private static double size(double notch) {
        return MaskTools.LEAST_SIZE * Math.exp(notch / 100 * SIZES);
    }

    /** A slider that a double click sets to what the value is at first. */
    private static ValueSlider slider(
            String id, String key, DoubleProperty value, DoubleUnaryOperator shown, DoubleUnaryOperator chosen) {
        double usual = shown.applyAsDouble(value.get());
        ValueSlider slider = new ValueSlider(id, key, usual, () -> {}, v -> value.set(chosen.applyAsDouble(v)));
        value.subscribe(v -> slider.show(shown.applyAsDouble(v.doubleValue())));
        return slider;
    }
}
