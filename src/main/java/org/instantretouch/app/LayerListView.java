package org.instantretouch.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.instantretouch.edit.Layer;

/**
 * The layers, the top one first. Cards stay while their layers do, so that a slider can be dragged. A card is made ahead, away from the
 * window's thread, and put into the list part by part and unseen; cards of layers that are gone are kept for others.
 */
final class LayerListView extends VBox {
    private static final System.Logger LOG = System.getLogger(LayerListView.class.getName());
    private static final Duration APPEAR = Duration.millis(120);

    /** So long a new card waits for the picture, in milliseconds. */
    private static final long PAUSE = 80;

    /** Between two parts of a card that nobody waits for, in milliseconds. */
    private static final long IDLE = 120;

    /** So many cards of layers that are gone are kept. */
    private static final int MOST_SPARES = 4;

    private final EditorViewModel editor;
    private final Runnable focusInstruction;
    private final MaskPartsView maskParts;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Label none = new Label(Texts.get("layers.none"));
    private final Map<String, LayerCard> cards = new HashMap<>();

    /** Whole cards of no layer, unseen behind the others. */
    private final List<LayerCard> spares = new ArrayList<>();

    /** A card that is being made. */
    private Optional<LayerCard> growing = Optional.empty();

    /** Whether a card is being made that is not {@link #growing} yet. */
    private boolean making;

    /** @param focusInstruction gives the keyboard to where the next layer is asked for */
    LayerListView(EditorViewModel editor, Runnable focusInstruction) {
        this.editor = editor;
        this.focusInstruction = focusInstruction;
        maskParts = new MaskPartsView(editor, this::focusSelected);
        getStyleClass().add("layer-list");
        list.getStyleClass().add("layer-cards");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        Label title = new Label(Texts.get("layers.title"));
        title.getStyleClass().add("panel-title");
        // The bar comes and goes in the space beside the cards, which stay as wide as they are.
        list.prefWidthProperty().bind(scroll.widthProperty());
        list.setMinWidth(USE_PREF_SIZE);
        scroll.hvalueProperty().subscribe(() -> scroll.setHvalue(0));
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, new LayerActions(editor, this::focusSelected));
        head.getStyleClass().add("panel-head");
        LayerDrag drag = new LayerDrag(scroll, list, editor::moveTo);
        getChildren().addAll(head, scroll, drag.line());
        editor.onHistory("layers", history -> changed(history.current().layers()));
        editor.selectedProperty().subscribe(this::select);
        makeAheadSoon();
    }

    private void makeAheadSoon() {
        editor.tasks().later("spare card", IDLE, this::makeAhead);
    }

    private void makeAhead() {
        if (editor.openingProperty().get()) {
            // A photo is waited for.
            makeAheadSoon();
        } else if (maskParts.getParent() == null) {
            // Looked through, as a card that is made ahead: its style is there before it is needed.
            maskParts.setManaged(false);
            maskParts.setOpacity(0);
            maskParts.setMouseTransparent(true);
            maskParts.setDisable(true);
            list.getChildren().add(maskParts);
            makeAheadSoon();
        } else if (maskParts.grow()) {
            if (maskParts.getParent() == list) {
                maskParts.resize(list.getWidth(), maskParts.prefHeight(list.getWidth()));
            }
            makeAheadSoon();
        } else if (spares.isEmpty() && growing.isEmpty()) {
            make();
        } else if (growing.isPresent()) {
            grow(growing.get());
            makeAheadSoon();
        }
    }

    /** Makes a card, away from the window's thread: on that it would take too long. */
    private void make() {
        if (!making) {
            making = true;
            editor.tasks().run(() -> new LayerCard(editor), this::made, error -> {
                making = false;
                LOG.log(System.Logger.Level.WARNING, "no card for a layer", error);
            });
        }
    }

    private void made(LayerCard card) {
        making = false;
        growing = Optional.of(card);
        // Looked through until it is whole: what is hidden gets no style.
        card.setManaged(false);
        card.setOpacity(0);
        card.setMouseTransparent(true);
        // Out of the keyboard's reach.
        card.setDisable(true);
        list.getChildren().add(card);
        if (missing().isEmpty()) {
            makeAheadSoon();
        } else {
            showNextSoon(0);
        }
    }

    /** Puts the next part onto a card that is being made. */
    private void grow(LayerCard card) {
        if (!card.grow()) {
            card.setVisible(false);
            growing = Optional.empty();
            spares.add(card);
        }
        card.resize(list.getWidth(), card.prefHeight(list.getWidth()));
    }

    private static void use(LayerCard card) {
        card.setManaged(true);
        card.setVisible(true);
        card.setOpacity(1);
        card.setMouseTransparent(false);
        card.setDisable(false);
        appear(card);
    }

    /** Shows layers; but a new card takes longer than a frame, and the picture of its layer comes first. */
    private void changed(List<Layer> layers) {
        if (cards.keySet().containsAll(layers.stream().map(Layer::id).toList())) {
            show(layers);
        } else {
            showNextSoon(PAUSE);
        }
    }

    private void showNextSoon(long pause) {
        editor.tasks().later("cards", pause, this::showNext);
    }

    /** The layers that have no card yet, the top one first. */
    private List<Layer> missing() {
        return editor.document().layers().reversed().stream()
                .filter(layer -> !cards.containsKey(layer.id()))
                .toList();
    }

    /** Whether all layers show. */
    private boolean showsAll() {
        return missing().isEmpty() && cards.values().stream().allMatch(Node::isManaged);
    }

    /** Comes a step nearer to showing all layers, and goes on soon: the window's thread is held for no more than a step. */
    private void showNext() {
        List<Layer> layers = editor.document().layers();
        List<Layer> missing = missing();
        if (missing.isEmpty() || cards.values().stream().anyMatch(card -> !card.isManaged())) {
            show(layers);
        } else if (!spares.isEmpty()) {
            LayerCard card = spares.removeLast();
            card.show(missing.getFirst());
            cards.put(missing.getFirst().id(), card);
        } else if (growing.isPresent()) {
            grow(growing.get());
        } else {
            make();
        }
        if (showsAll()) {
            makeAheadSoon();
        } else if (!making) {
            showNextSoon(0);
        }
    }

    /** Shows the layers that have a card. */
    private void show(List<Layer> layers) {
        List<Node> shown = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            LayerCard card = cards.get(layer.id());
            if (card != null) {
                if (!card.isManaged()) {
                    use(card);
                    if (layer.equals(layers.getLast())) {
                        scroll.setVvalue(0);
                    }
                }
                card.show(layer);
                shown.add(card);
            }
        }
        boolean keyboardLost =
                cards.values().stream().anyMatch(card -> !shown.contains(card) && Controls.hasKeyboard(card));
        cards.values().removeIf(card -> {
            boolean gone = !shown.contains(card);
            if (gone) {
                card.release();
                if (spares.size() < MOST_SPARES) {
                    spares.add(card);
                }
            }
            return gone;
        });
        if (layers.isEmpty()) {
            shown.add(none);
        }
        shown.addAll(spares);
        growing.ifPresent(shown::add);
        if (!shown.equals(list.getChildren())) {
            list.getChildren().setAll(shown);
            editor.tasks().later("reveal layer", 0, this::revealSelected);
        }
        select(editor.selectedProperty().get());
        if (keyboardLost) {
            focusSelected();
        }
    }

    /** Scrolls as little as it takes to see the selected layer: it may have been moved out of sight. */
    private void revealSelected() {
        editor.selectedProperty()
                .get()
                .flatMap(id -> Optional.ofNullable(cards.get(id)))
                .filter(Node::isManaged)
                .ifPresent(card -> {
                    applyCss();
                    layout();
                    double seen = scroll.getViewportBounds().getHeight();
                    double unseen = list.getHeight() - seen;
                    double top = scroll.getVvalue() * unseen;
                    double above = card.getBoundsInParent().getMinY();
                    double below = Math.min(above, card.getBoundsInParent().getMaxY() - seen);
                    if (unseen > 0) {
                        scroll.setVvalue(Math.clamp(top, below, above) / unseen);
                    }
                });
    }

    private void select(Optional<String> id) {
        cards.forEach((layer, card) -> {
            boolean selected = id.isPresent() && id.get().equals(layer);
            card.select(selected);
            if (selected && !isIn(card, maskParts)) {
                maskParts.setOpacity(1);
                maskParts.setMouseTransparent(false);
                maskParts.setDisable(false);
                card.hold(maskParts);
                maskParts.show();
            }
        });
    }

    private static boolean isIn(Node card, Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == card) {
                return true;
            }
        }
        return false;
    }

    /** Gives the keyboard to the selected layer, or to the top one; without layers, to where the next one is asked for. */
    private void focusSelected() {
        List<Layer> layers = editor.document().layers();
        if (layers.isEmpty()) {
            focusInstruction.run();
        } else {
            String id = editor.selectedLayer().orElse(layers.getLast()).id();
            Optional.ofNullable(cards.get(id)).ifPresent(Node::requestFocus);
        }
    }

    private static void appear(Node card) {
        if (!Platform.getPreferences().isReducedMotion()) {
            FadeTransition fade = new FadeTransition(APPEAR, card);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }
}
