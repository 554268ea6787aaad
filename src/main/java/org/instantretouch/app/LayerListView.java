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

/** The layers, the top one first. Cards stay while their layers do, so that a slider can be dragged. */
final class LayerListView extends VBox {
    private static final Duration APPEAR = Duration.millis(120);

    /** So long a new card waits for the picture, in milliseconds. */
    private static final long PAUSE = 80;

    private final EditorViewModel editor;
    private final VBox list = new VBox();
    private final Label none = new Label(Texts.get("layers.none"));
    private final Map<String, LayerCard> cards = new HashMap<>();

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
                card = new LayerCard(editor, layer);
                cards.put(layer.id(), card);
                appear(card);
            }
            card.show(layer, layers);
            shown.add(card);
        }
        cards.values().retainAll(shown);
        if (shown.isEmpty()) {
            shown.add(none);
        }
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
