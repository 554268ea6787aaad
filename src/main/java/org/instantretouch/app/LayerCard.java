package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
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
import org.instantretouch.edit.Layer;
import org.instantretouch.mask.Mask;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One layer: its name, what was understood, how strong it is and where it applies. */
final class LayerCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final EditorViewModel editor;
    private final String id;
    private final FontIcon eyeIcon = Controls.icon(Material2OutlinedMZ.VISIBILITY);
    private final ToggleButton eye;
    private final Label name = new Label();
    private final StackPane title = new StackPane();
    private final Button up;
    private final Button down;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Slider intensity;
    private final TextField percent = new TextField();

    /** Made when the layer first has a mask. */
    private Optional<MaskControls> maskControls = Optional.empty();

    private final HBox actions;
    private List<Chip> shownChips = List.of();

    /** What the field said before anything was typed into it. */
    private String shownPercent = "";

    /** While the controls are set from the layer they must not change it. */
    private boolean setting = true;

    LayerCard(EditorViewModel editor, Layer layer) {
        this.editor = editor;
        id = layer.id();
        getStyleClass().add("card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        eye = Controls.iconToggle(Material2OutlinedMZ.VISIBILITY, "eye", Texts.get("layer.visible"));
        eye.setGraphic(eyeIcon);
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
        title.getChildren().add(name);
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

        getChildren().addAll(head, chips, strength);

        setOnMousePressed(e -> editor.selectedProperty().set(Optional.of(id)));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                editor.selectedProperty().set(Optional.of(id));
            }
        });
        setOnKeyPressed(this::keyPressed);
        reorderByDragging();
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
        if (!percent.isFocused() || percent.getText().equals(shownPercent)) {
            showPercent(layer.intensity());
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
        if (!mask.isEverything() && maskControls.isEmpty()) {
            MaskControls made = new MaskControls(editor, id);
            maskControls = Optional.of(made);
            getChildren().add(made);
        }
        maskControls.ifPresent(controls -> controls.show(mask));
        setting = false;
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        actions.setVisible(selected);
        actions.setManaged(selected);
    }

    private void showPercent(float shown) {
        shownPercent = Math.round(100 * shown) + " %";
        percent.setText(shownPercent);
    }

    private void typedPercent() {
        if (percent.getText().equals(shownPercent)) {
            return;
        }
        String digits = percent.getText().replaceAll("\\D", "");
        if (!digits.isEmpty()) {
            editor.setIntensity(id, Math.min(200, Integer.parseInt(digits)) / 100f);
        }
        editor.document().find(id).ifPresent(l -> showPercent(l.intensity()));
    }

    /** Puts a field in the place of the name. */
    private void beginRename() {
        TextField field = new TextField(name.getText());
        field.setId("rename");
        field.setAccessibleText(Texts.get("layer.rename"));
        field.setOnAction(e -> endRename(field, true));
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                endRename(field, true);
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                endRename(field, false);
                requestFocus();
                e.consume();
            }
        });
        title.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void endRename(TextField field, boolean keep) {
        if (title.getChildren().contains(field)) {
            title.getChildren().setAll(name);
            if (keep) {
                editor.rename(id, field.getText());
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() == this) {
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

    /** Whether a node is a control of the card that the pointer works on, or a part of one; texts do not count. */
    private boolean isIn(Node node, Class<?> kind) {
        for (Node n = node; n != null && n != this; n = n.getParent()) {
            if (kind.isInstance(n) && !(n instanceof Label)) {
                return true;
            }
        }
        return false;
    }

    private void reorderByDragging() {
        setOnDragDetected(e -> {
            if (!(e.getTarget() instanceof Node target) || !isIn(target, Control.class)) {
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
        setOnDragEntered(e -> pseudoClassStateChanged(
                DROP, e.getGestureSource() instanceof LayerCard && e.getGestureSource() != this));
        setOnDragExited(e -> pseudoClassStateChanged(DROP, false));
        setOnDragDropped(e -> {
            if (e.getGestureSource() instanceof LayerCard source && source != this) {
                editor.moveTo(source.id, id);
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }
}
