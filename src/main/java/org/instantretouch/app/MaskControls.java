package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.instantretouch.mask.Mask;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What a layer's mask is made of, and what can be done to it as a whole. It is put together row by row, and serves any layer. */
final class MaskControls extends VBox {
    /** The feather of a full slider, relative to the photo's longer side. */
    private static final double MOST_FEATHER = 0.2;

    private final EditorViewModel editor;
    private final List<HBox> rows;
    private String layer = "";
    private Optional<Mask> shown = Optional.empty();
    private final Label text = new Label();
    private final ToggleSwitch inverted = new ToggleSwitch(Texts.get("mask.invert"));
    private final ToggleSwitch edges = new ToggleSwitch(Texts.get("mask.edges"));
    private final Slider feather = Controls.slider(0, 1, 0.01, "feather", Texts.get("mask.feather"));

    /** While the controls are set from the mask they must not change it. */
    private boolean setting;

    /** Controls of no mask, hidden, and without a row yet. */
    MaskControls(EditorViewModel editor) {
        super(8);
        this.editor = editor;
        text.getStyleClass().add("small");
        text.setMinWidth(0);
        Button clear = Controls.iconButton(
                Material2OutlinedAL.CLEAR,
                "mask-clear",
                Texts.get("layer.mask.clear"),
                () -> change(mask -> Mask.EVERYTHING));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        feather.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> editor.beginDrag());
        feather.focusedProperty().addListener((o, before, now) -> editor.beginDrag());
        feather.valueProperty().addListener((o, before, now) -> {
            if (!setting) {
                editor.setFeather(layer, (float) (now.doubleValue() * MOST_FEATHER));
            }
        });
        HBox.setHgrow(feather, Priority.ALWAYS);
        inverted.setId("mask-invert");
        Controls.named(inverted, Texts.get("tool.invert"));
        inverted.selectedProperty().addListener((o, before, on) -> change(mask -> mask.withInverted(on)));
        edges.setId("mask-edges");
        Controls.named(edges, Texts.get("tool.edge"));
        edges.selectedProperty().addListener((o, before, on) -> change(mask -> mask.withEdgeAware(on)));
        rows = List.of(
                row(6, text, space, clear),
                row(8, Controls.label(Texts.get("mask.feather.short"), feather), feather),
                row(16, inverted));
    }

    /**
     * Puts the next row into its place.
     *
     * @return whether there was one
     */
    boolean grow() {
        if (getChildren().size() < rows.size()) {
            getChildren().add(rows.get(getChildren().size()));
            return true;
        }
        if (edges.getParent() == null) {
            rows.getLast().getChildren().add(edges);
            return true;
        }
        return false;
    }

    private static HBox row(double spacing, javafx.scene.Node... nodes) {
        HBox row = new HBox(spacing, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void change(UnaryOperator<Mask> change) {
        if (!setting) {
            editor.document().find(layer).ifPresent(l -> editor.setMask(layer, change.apply(l.mask()), ""));
        }
    }

    /** Fits the controls to a layer's mask; without one they are hidden. */
    void show(String ofLayer, Mask mask) {
        boolean another = !layer.equals(ofLayer);
        layer = ofLayer;
        setVisible(!mask.isEverything());
        setManaged(!mask.isEverything());
        if (mask.isEverything()) {
            return;
        }
        if (!another && shown.filter(before -> before == mask).isPresent()) {
            return;
        }
        shown = Optional.of(mask);
        setting = true;
        text.setText(MaskText.of(mask));
        inverted.setSelected(mask.inverted());
        edges.setSelected(mask.edgeAware());
        double value = Math.min(1, mask.feather() / MOST_FEATHER);
        if (Math.abs(feather.getValue() - value) > 1e-3) {
            feather.setValue(value);
        }
        setting = false;
    }
}
