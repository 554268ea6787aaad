package org.instantretouch.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.instantretouch.edit.Layer;
import org.instantretouch.intent.Intent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * One layer: its name, what was understood, how strong it is and where it applies. A card takes longer to make than the window may
 * be held: it can be made on any thread, is put together part by part, and serves one layer after another.
 */
final class LayerCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    /** Most layers have no more. */
    private static final int USUAL_CHIPS = 3;

    private final EditorViewModel editor;
    private String id = "";
    private final FontIcon eyeIcon = Controls.icon(Material2OutlinedMZ.VISIBILITY);
    private final ToggleButton eye;
    private final Label name = new Label();
    private final Label words = new Label();
    private final VBox named = new VBox(2, name, words);
    private final StackPane title = new StackPane();
    private final FlowPane chips = new FlowPane(6, 6);
    private final Strength strength;
    private final MaskControls masks;

    /** Parts that are still to be put onto the card. */
    private final Deque<Runnable> parts = new ArrayDeque<>();

    private Optional<Layer> shown = Optional.empty();
    private Optional<Intent> shownIntent = Optional.empty();

    /** While the controls are set from the layer they must not change it. */
    private boolean setting = true;

    /** A card of no layer, with nothing but its head on it yet. */
    LayerCard(EditorViewModel editor) {
        this.editor = editor;
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
        words.setId("layer-words");
        words.getStyleClass().add("layer-words");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                beginReword();
            }
        });
        Controls.named(words, Texts.get("layer.reword"));
        named.setAlignment(Pos.CENTER_LEFT);
        title.getChildren().add(named);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button pencil = Controls.iconButton(
                Material2OutlinedAL.EDIT, "reword-layer", Texts.get("layer.reword"), this::beginReword);
        HBox head = new HBox(6, eye, title, pencil);
        head.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(0);
        getChildren().addAll(head, chips);
        // Controls keep the press for themselves.
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> editor.selectedProperty().set(Optional.of(id)));
        setOnMousePressed(e -> {
            if (!(e.getTarget() instanceof Node target) || !isIn(target, Control.class)) {
                requestFocus();
            }
            // Else the list behind the card would take the keyboard.
            e.consume();
        });
        focusedProperty().subscribe(focused -> {
            if (focused && !id.isEmpty()) {
                editor.selectedProperty().set(Optional.of(id));
            }
        });
        setOnKeyPressed(this::keyPressed);
        canBeDragged();
        strength = new Strength();
        masks = new MaskControls(editor);
        parts.add(() -> getChildren().add(strength));
        for (int i = 0; i < USUAL_CHIPS; i++) {
            ChipView chip = new ChipView(editor);
            parts.add(() -> chips.getChildren().add(chip));
        }
        parts.add(() -> getChildren().add(masks));
    }

    /**
     * Puts the next part onto the card.
     *
     * @return whether there was one
     */
    boolean grow() {
        Runnable part = parts.poll();
        if (part == null) {
            return masks.grow();
        }
        part.run();
        return true;
    }

    /** Fits the card, which is whole, to a layer, which may be another than before. */
    void show(Layer layer) {
        if (shown.isPresent() && shown.get() == layer) {
            return;
        }
        setting = true;
        boolean another = !id.equals(layer.id());
        id = layer.id();
        String shownName = layer.name();
        if (another || !name.getText().equals(shownName)) {
            name.setText(shownName);
            Controls.rename(name, Texts.get("layer.rename.tooltip", shownName));
            setAccessibleText(Texts.get("layer.name", shownName));
            strength.name(shownName);
        }
        showWords(layer);
        eye.setSelected(layer.visible());
        Ikon picture = layer.visible() ? Material2OutlinedMZ.VISIBILITY : Material2OutlinedMZ.VISIBILITY_OFF;
        if (eyeIcon.getIconCode() != picture) {
            eyeIcon.setIconCode(picture);
        }
        pseudoClassStateChanged(HIDDEN, !layer.visible());
        strength.show(layer.intensity(), another);
        if (another || shownIntent.filter(layer.intent()::equals).isEmpty()) {
            shownIntent = Optional.of(layer.intent());
            showChips(Chip.of(layer.intent()));
        }
        shown = Optional.of(layer);
        if (another) {
            showMask();
        } else {
            // While one paints, the picture comes first.
            editor.tasks().later("mask of " + id, 0, this::showMask);
        }
        setting = false;
    }

    /** The words that a layer of another name stands for; else its name says them. */
    private void showWords(Layer layer) {
        boolean apart = !layer.name().equals(layer.instruction());
        words.setVisible(apart);
        words.setManaged(apart);
        String quoted = apart ? Texts.get("layer.words", layer.instruction()) : "";
        if (!words.getText().equals(quoted)) {
            words.setText(quoted);
            Controls.rename(words, Texts.get("layer.words.tooltip", layer.instruction()));
        }
    }

    private void showMask() {
        shown.ifPresent(layer -> masks.show(id, layer.mask()));
    }

    /** Chips that are there show other parts; those too many are hidden until they are needed again. */
    private void showChips(List<Chip> now) {
        while (chips.getChildren().size() < now.size()) {
            chips.getChildren().add(new ChipView(editor));
        }
        for (int i = 0; i < chips.getChildren().size(); i++) {
            if (chips.getChildren().get(i) instanceof ChipView chip) {
                chip.setVisible(i < now.size());
                chip.setManaged(i < now.size());
                if (i < now.size()) {
                    chip.show(id, now.get(i));
                }
            }
        }
        chips.setVisible(!now.isEmpty());
        chips.setManaged(!now.isEmpty());
    }

    /** The card's layer is gone: it waits for another one. */
    void release() {
        title.getChildren().setAll(named);
        id = "";
        shown = Optional.empty();
        setVisible(false);
        setManaged(false);
    }

    void select(boolean now) {
        pseudoClassStateChanged(SELECTED, now);
        masks.select(now);
    }

    /** Takes the list of the mask's parts in. */
    void hold(MaskPartsView parts) {
        masks.hold(parts);
    }

    private void beginRename() {
        type("rename", name.getText(), text -> editor.rename(id, text));
    }

    private void beginReword() {
        shown.ifPresent(layer ->
                type("reword", layer.instruction(), text -> editor.predicted().reword(id, text)));
    }

    /**
     * Puts a field in the place of the name.
     *
     * @param kind says what is typed
     * @param typed takes it
     */
    private void type(String kind, String before, Consumer<String> typed) {
        TextField field = new TextField(before);
        field.setId(kind);
        Controls.named(field, Texts.get("layer." + kind));
        Label hint = new Label(Texts.get("layer." + kind + ".hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox typing = new VBox(4, field, hint);
        Consumer<Boolean> end = keep -> {
            if (title.getChildren().contains(typing)) {
                title.getChildren().setAll(named);
                if (keep) {
                    typed.accept(field.getText());
                }
            }
        };
        field.setOnAction(e -> {
            end.accept(true);
            requestFocus();
        });
        field.focusedProperty().addListener((o, was, now) -> {
            // Who goes to another window comes back to what is half typed.
            if (!now && (getScene() == null || getScene().getFocusOwner() != field)) {
                end.accept(true);
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                end.accept(false);
                requestFocus();
                e.consume();
            }
        });
        title.getChildren().setAll(typing);
        field.requestFocus();
        field.selectAll();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() == this) {
            boolean done = true;
            switch (event.getCode()) {
                case DELETE, BACK_SPACE -> editor.remove(id);
                case F2 -> beginRename();
                case ENTER -> beginReword();
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

    private void canBeDragged() {
        setOnDragDetected(e -> {
            if (!(e.getTarget() instanceof Node target) || !isIn(target, Control.class)) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(id);
                board.setContent(content);
                e.consume();
            }
        });
    }

    /** The id of the layer that it shows. */
    String layer() {
        return id;
    }

    /** The intensity, as a slider and in percent. */
    private final class Strength extends HBox {
        private final Slider intensity = Controls.slider(0, 200, 1, "intensity", Texts.get("layer.intensity.tooltip"));

        /** What the field said before anything was typed into it. */
        private String shownPercent = "";

        private final TextField percent =
                Controls.numberField("intensity-value", 4, TypedNumber.typing(3) + " ?%?", () -> shownPercent);

        Strength() {
            super(8);
            intensity.getStyleClass().add("intensity");
            intensity.valueProperty().subscribe(v -> {
                if (!setting) {
                    editor.setIntensity(id, v.floatValue() / 100);
                }
            });
            Controls.whenTakenInHand(intensity, editor::beginDrag);
            Controls.resetByDoubleClick(intensity, 100);
            HBox.setHgrow(intensity, Priority.ALWAYS);
            Region centre = new Region();
            centre.getStyleClass().add("centre-mark");
            centre.setMouseTransparent(true);
            StackPane track = new StackPane(centre, intensity);
            HBox.setHgrow(track, Priority.ALWAYS);
            percent.setOnAction(e -> {
                typed();
                intensity.requestFocus();
            });
            percent.focusedProperty().subscribe(focused -> {
                if (!focused) {
                    typed();
                }
            });
            getChildren().addAll(track, percent);
            setAlignment(Pos.CENTER_LEFT);
        }

        void name(String layer) {
            intensity.setAccessibleText(Texts.get("layer.intensity", layer));
            percent.setAccessibleText(Texts.get("layer.intensity", layer));
        }

        /** @param anew whether what is being typed is of another layer */
        void show(float shown, boolean anew) {
            double value = Math.round(1000 * shown) / 10.0;
            if (Math.abs(intensity.getValue() - value) > 0.05) {
                intensity.setValue(value);
            }
            if (anew || !percent.isFocused() || percent.getText().equals(shownPercent)) {
                showPercent(shown);
            }
        }

        private void showPercent(float shown) {
            shownPercent = Math.round(100 * shown) + " %";
            if (!percent.getText().equals(shownPercent)) {
                percent.setText(shownPercent);
            }
        }

        private void typed() {
            if (percent.getText().equals(shownPercent)) {
                return;
            }
            TypedNumber.readWhole(percent.getText().replaceFirst(" ?%?$", "")).ifPresent(number -> {
                editor.beginDrag();
                editor.setIntensity(id, Math.clamp(number, 0, 200) / 100f);
            });
            editor.document().find(id).ifPresent(l -> showPercent(l.intensity()));
        }
    }
}
