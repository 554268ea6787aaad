package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
    private final ToggleSwitch inverted =
            Controls.toggleSwitch("mask-invert", Texts.get("mask.invert"), Texts.get("tool.invert"));
    private final ToggleSwitch edges =
            Controls.toggleSwitch("mask-edges", Texts.get("mask.edges"), Texts.get("tool.edge"));
    private final ValueSlider feather;

    /** So many rows are in their place. */
    private int grown;

    /** Whether the layer is the selected one, whose parts are listed below the first row. */
    private boolean selected;

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
        feather = new ValueSlider(
                "feather",
                "mask.feather",
                0,
                editor::beginDrag,
                v -> editor.setFeather(layer, (float) (v / 100 * MOST_FEATHER)));
        inverted.selectedProperty().addListener((o, before, on) -> change(mask -> mask.withInverted(on)));
        edges.selectedProperty().addListener((o, before, on) -> change(mask -> mask.withEdgeAware(on)));
        rows = List.of(row(6, text, space, clear), feather, row(16, inverted));
    }

    /**
     * Puts the next row into its place.
     *
     * @return whether there was one
     */
    boolean grow() {
        if (grown < rows.size()) {
            getChildren().add(rows.get(grown++));
            return true;
        }
        if (edges.getParent() == null) {
            rows.getLast().getChildren().add(edges);
            return true;
        }
        return false;
    }

    /** Takes the list of the parts in below the first row. */
    void hold(MaskPartsView parts) {
        getChildren().add(1, parts);
    }

    /** The layer is the selected one, whose parts are listed, or it is not. */
    void select(boolean now) {
        if (selected != now) {
            selected = now;
            shown.ifPresent(this::showText);
        }
    }

    private void showText(Mask mask) {
        text.setText(selected && !mask.parts().isEmpty() ? Texts.get("mask.parts") : MaskText.of(mask));
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
        if (mask.isEverything() && Controls.hasKeyboard(this)) {
            // Else the keyboard goes to the window's first control.
            getParent().requestFocus();
        }
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
        showText(mask);
        inverted.setSelected(mask.inverted());
        edges.setSelected(mask.edgeAware());
        feather.show(100 * mask.feather() / MOST_FEATHER);
        setting = false;
    }
}
