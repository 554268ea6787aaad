package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.instantretouch.edit.Layer;
import org.instantretouch.mask.Mask;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One layer: its name, what was understood, how strong it is and where it applies. */
final class LayerCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    /** The feather of a full slider, relative to the photo's longer side. */
    private static final double MOST_FEATHER = 0.2;

    private final EditorViewModel editor;
    private final String id;
    private final ToggleButton eye;
    private final Label name = new Label();
    private final TextField rename = new TextField();
    private final Button up;
    private final Button down;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Slider intensity;
    private final TextField percent = new TextField();
    private final Label maskText = new Label();
    private final Button clear;
    private final ToggleSwitch inverted = new ToggleSwitch(Texts.get("mask.invert"));
    private final ToggleSwitch edges = new ToggleSwitch(Texts.get("mask.edges"));
    private final Slider feather;
    private final VBox maskControls;
    private final HBox actions;
    private List<Chip> shownChips = List.of();

    /** While the controls are set from the layer they must not change it. */
    private boolean setting = true;

    LayerCard(EditorViewModel editor, Layer layer) {
        this.editor = editor;
        id = layer.id();
        getStyleClass().add("card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        eye = Controls.iconToggle(Material2OutlinedMZ.VISIBILITY, "eye", Texts.get("layer.visible"));
        eye.setOnAction(e -> editor.setVisible(id, eye.isSelected()));
        name.getStyleClass().add("layer-name");
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                beginRename();
            }
        });
        Controls.named(name, Texts.get("layer.rename"));
        rename.setVisible(false);
        rename.setManaged(false);
        rename.setId("rename");
        rename.setAccessibleText(Texts.get("layer.rename"));
        rename.setOnAction(e -> endRename(true));
        rename.focusedProperty().subscribe(focused -> {
            if (!focused && rename.isVisible()) {
                endRename(true);
            }
        });
        StackPane title = new StackPane(name, rename);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        up = Controls.iconButton(
                Material2OutlinedAL.ARROW_UPWARD, "up", Texts.get("layer.up"), () -> editor.move(id, 1));
        down = Controls.iconButton(
                Material2OutlinedAL.ARROW_DOWNWARD, "down", Texts.get("layer.down"), () -> editor.move(id, -1));
        Button duplicate = Controls.iconButton(
                Material2OutlinedAL.CONTENT_COPY,
                "duplicate",
                Texts.get("layer.duplicate"),
                () -> editor.duplicate(id));
        Button delete = Controls.iconButton(
                Material2OutlinedAL.DELETE_OUTLINE, "delete", Texts.get("layer.delete"), () -> editor.remove(id));
        actions = new HBox(up, down, duplicate, delete);
        actions.getStyleClass().add("layer-actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(6, eye, title, actions);
        head.setAlignment(Pos.CENTER_LEFT);

        intensity = Controls.slider(0, 200, 1, "intensity", Texts.get("layer.intensity.tooltip"));
        intensity.getStyleClass().add("intensity");
        intensity.valueProperty().subscribe(v -> {
            if (!setting) {
                editor.setIntensity(id, v.floatValue() / 100);
            }
        });
        intensity.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && e.getButton() == MouseButton.PRIMARY) {
                intensity.setValue(100);
            }
        });
        HBox.setHgrow(intensity, Priority.ALWAYS);
        Region centre = new Region();
        centre.getStyleClass().add("centre-mark");
        centre.setMouseTransparent(true);
        StackPane track = new StackPane(centre, intensity);
        HBox.setHgrow(track, Priority.ALWAYS);
        percent.setId("intensity-value");
        percent.getStyleClass().add("number");
        percent.setPrefColumnCount(4);
        percent.setTextFormatter(new TextFormatter<>(c -> c.getControlNewText().matches("\\d{0,3} ?%?") ? c : null));
        percent.setOnAction(e -> typedPercent());
        percent.focusedProperty().subscribe(focused -> {
            if (!focused) {
                typedPercent();
            }
        });
        HBox strength = new HBox(8, track, percent);
        strength.setAlignment(Pos.CENTER_LEFT);

        maskText.getStyleClass().add("small");
        maskText.setMinWidth(0);
        clear = Controls.iconButton(
                Material2OutlinedAL.CLEAR, "mask-clear", Texts.get("layer.mask.clear"), () -> setMask(Mask.EVERYTHING));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox maskRow = new HBox(6, maskText, space, clear);
        maskRow.setAlignment(Pos.CENTER_LEFT);
        feather = Controls.slider(0, 1, 0.01, "feather", Texts.get("mask.feather"));
        feather.valueProperty().subscribe(v -> {
            if (!setting) {
                editor.document()
                        .find(id)
                        .ifPresent(l -> editor.setMask(
                                id, l.mask().withFeather((float) (v.doubleValue() * MOST_FEATHER)), id + ":feather"));
            }
        });
        HBox.setHgrow(feather, Priority.ALWAYS);
        HBox featherRow = new HBox(8, Controls.label(Texts.get("mask.feather.short"), feather), feather);
        featherRow.setAlignment(Pos.CENTER_LEFT);
        inverted.setId("mask-invert");
        Controls.named(inverted, Texts.get("tool.invert"));
        inverted.selectedProperty().subscribe(on -> {
            if (!setting) {
                editor.document().find(id).ifPresent(l -> setMask(l.mask().withInverted(on)));
            }
        });
        edges.setId("mask-edges");
        Controls.named(edges, Texts.get("tool.edge"));
        edges.selectedProperty().subscribe(on -> {
            if (!setting) {
                editor.document().find(id).ifPresent(l -> setMask(l.mask().withEdgeAware(on)));
            }
        });
        HBox switches = new HBox(16, inverted, edges);
        switches.setAlignment(Pos.CENTER_LEFT);
        maskControls = new VBox(8, maskRow, featherRow, switches);
        getChildren().addAll(head, chips, strength, maskControls);

        setOnMousePressed(e -> editor.selectedProperty().set(Optional.of(id)));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                editor.selectedProperty().set(Optional.of(id));
            }
        });
        setOnKeyPressed(this::keyPressed);
        reorderByDragging();
    }

    private void setMask(Mask mask) {
        editor.setMask(id, mask, "");
    }

    /** Fits the card to its layer. */
    void show(Layer layer, List<Layer> all) {
        setting = true;
        String shownName = layer.name();
        name.setText(shownName);
        setAccessibleText(Texts.get("layer.name", shownName));
        eye.setSelected(layer.visible());
        eye.setGraphic(
                Controls.icon(layer.visible() ? Material2OutlinedMZ.VISIBILITY : Material2OutlinedMZ.VISIBILITY_OFF));
        pseudoClassStateChanged(HIDDEN, !layer.visible());
        int place = all.indexOf(layer);
        up.setDisable(place == all.size() - 1);
        down.setDisable(place == 0);
        double value = Math.round(1000 * layer.intensity()) / 10.0;
        if (Math.abs(intensity.getValue() - value) > 0.05) {
            intensity.setValue(value);
        }
        intensity.setAccessibleText(Texts.get("layer.intensity", shownName));
        percent.setAccessibleText(Texts.get("layer.intensity", shownName));
        if (!percent.isFocused()) {
            percent.setText(Math.round(value) + " %");
        }
        List<Chip> now = Chip.of(layer.intent());
        if (!now.equals(shownChips)) {
            shownChips = now;
            chips.getChildren()
                    .setAll(now.stream().map(c -> new ChipView(editor, id, c)).toList());
        }
        chips.setVisible(!now.isEmpty());
        chips.setManaged(!now.isEmpty());
        Mask mask = layer.mask();
        boolean masked = !mask.isEverything();
        maskControls.setVisible(masked);
        maskControls.setManaged(masked);
        maskText.setText(MaskText.of(mask));
        inverted.setSelected(mask.inverted());
        edges.setSelected(mask.edgeAware());
        double shownFeather = Math.min(1, mask.feather() / MOST_FEATHER);
        if (Math.abs(feather.getValue() - shownFeather) > 1e-3) {
            feather.setValue(shownFeather);
        }
        setting = false;
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        actions.setVisible(selected);
        actions.setManaged(selected);
    }

    private void typedPercent() {
        String digits = percent.getText().replaceAll("\\D", "");
        if (!digits.isEmpty()) {
            editor.setIntensity(id, Math.min(200, Integer.parseInt(digits)) / 100f);
        }
        editor.document().find(id).ifPresent(l -> percent.setText(Math.round(100 * l.intensity()) + " %"));
    }

    private void beginRename() {
        rename.setText(name.getText());
        name.setVisible(false);
        rename.setVisible(true);
        rename.setManaged(true);
        rename.requestFocus();
        rename.selectAll();
    }

    private void endRename(boolean keep) {
        rename.setVisible(false);
        rename.setManaged(false);
        name.setVisible(true);
        if (keep) {
            editor.rename(id, rename.getText());
        }
    }

    private void keyPressed(KeyEvent event) {
        if (rename.isVisible()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                endRename(false);
                requestFocus();
                event.consume();
            }
        } else if (event.getTarget() == this) {
            boolean done = true;
            switch (event.getCode()) {
                case DELETE, BACK_SPACE -> editor.remove(id);
                case F2 -> beginRename();
                case SPACE -> editor.document().find(id).ifPresent(l -> editor.setVisible(id, !l.visible()));
                case UP -> {
                    done = event.isAltDown();
                    if (done) {
                        editor.move(id, 1);
                    }
                }
                case DOWN -> {
                    done = event.isAltDown();
                    if (done) {
                        editor.move(id, -1);
                    }
                }
                default -> done = false;
            }
            if (done) {
                event.consume();
            }
        }
    }

    private void reorderByDragging() {
        setOnDragDetected(e -> {
            if (e.getTarget() == this || e.getTarget() == name) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(id);
                board.setContent(content);
                e.consume();
            }
        });
        setOnDragOver(e -> {
            if (e.getGestureSource() instanceof LayerCard && e.getGestureSource() != this) {
                e.acceptTransferModes(TransferMode.MOVE);
                e.consume();
            }
        });
        setOnDragDropped(e -> {
            if (e.getGestureSource() instanceof LayerCard source && source != this) {
                editor.moveTo(source.id, id);
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }
}
