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
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.instantretouch.edit.Layer;

/**
 * The layers, the top one first. Cards stay while their layers do, so that a slider can be dragged. A card is made ahead, part by
 * part and unseen, while nobody waits for it; cards of layers that are gone are kept for others.
 */
final class LayerListView extends VBox {
    private static final Duration APPEAR = Duration.millis(120);

    /** So long a new card waits for the picture, in milliseconds. */
    private static final long PAUSE = 80;

    /** Between two parts of a card that is made ahead, in milliseconds. */
    private static final long IDLE = 120;

    /** So many cards of layers that are gone are kept. */
    private static final int MOST_SPARES = 4;

    private final EditorViewModel editor;
    private final VBox list = new VBox();
    private final Label none = new Label(Texts.get("layers.none"));
    private final Map<String, LayerCard> cards = new HashMap<>();

    /** Cards of no layer, unseen behind the others. */
    private final List<LayerCard> spares = new ArrayList<>();

    LayerListView(EditorViewModel editor) {
        this.editor = editor;
        getStyleClass().add("layer-list");
        list.getStyleClass().add("layer-cards");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        Label title = new Label(Texts.get("layers.title"));
        title.getStyleClass().add("panel-title");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
        editor.historyProperty().subscribe(history -> changed(history.current().layers()));
        editor.selectedProperty().subscribe(this::select);
        makeAheadSoon();
    }

    private void makeAheadSoon() {
        editor.tasks().later("spare card", IDLE, this::makeAhead);
    }

    /** Makes the next part of a spare card. It is looked through until it is whole: what is hidden gets no style. */
    private void makeAhead() {
        if (editor.openingProperty().get()) {
            // A photo is waited for.
            makeAheadSoon();
        } else if (spares.isEmpty()) {
            LayerCard card = new LayerCard(editor);
            card.setManaged(false);
            card.setOpacity(0);
            card.setMouseTransparent(true);
            // Out of the keyboard's reach.
            card.setDisable(true);
            spares.add(card);
            list.getChildren().add(card);
            makeAheadSoon();
        } else {
            LayerCard card = spares.getFirst();
            if (card.isVisible()) {
                if (card.grow()) {
                    makeAheadSoon();
                } else {
                    card.setVisible(false);
                    card.setDisable(false);
                }
                card.resize(list.getWidth(), card.prefHeight(list.getWidth()));
            }
        }
    }

    private LayerCard card() {
        LayerCard card = spares.isEmpty() ? new LayerCard(editor) : spares.removeLast();
        card.setManaged(true);
        card.setVisible(true);
        card.setOpacity(1);
        card.setMouseTransparent(false);
        card.setDisable(false);
        makeAheadSoon();
        return card;
    }

    /** Shows layers; but a new card takes longer than a frame, and the picture of its layer comes first. */
    private void changed(List<Layer> layers) {
        if (cards.keySet().containsAll(layers.stream().map(Layer::id).toList())) {
            show(layers);
        } else {
            editor.tasks().later("cards", PAUSE, () -> show(editor.document().layers()));
        }
    }

    private void show(List<Layer> layers) {
        List<Node> shown = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            LayerCard card = cards.get(layer.id());
            if (card == null) {
                card = card();
                cards.put(layer.id(), card);
                appear(card);
            }
            card.show(layer, layers);
            shown.add(card);
        }
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
        if (shown.isEmpty()) {
            shown.add(none);
        }
        shown.addAll(spares);
        if (!shown.equals(list.getChildren())) {
            list.getChildren().setAll(shown);
        }
        select(editor.selectedProperty().get());
    }

    private void select(Optional<String> id) {
        cards.forEach((layer, card) -> card.select(id.isPresent() && id.get().equals(layer)));
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
