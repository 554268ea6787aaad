package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Dragging a layer to another place of the list: a line shows where it would go, and the list scrolls where the pointer is at its border. */
final class LayerDrag {
    /** So near to the upper or lower border of what is seen the list scrolls, in pixels. */
    private static final double BORDER = 32;

    /** In pixels a frame, at the border. */
    private static final double FASTEST = 12;

    /** Of the line, in pixels. */
    private static final double THICK = 2;

    /** The line's distance from the first card and from the last one, in pixels. */
    private static final double BETWEEN = 4;

    private static final Duration FRAME = Duration.millis(16);

    private final ScrollPane scroll;
    private final Region list;
    private final BiConsumer<String, String> move;
    private final Region line = new Region();
    private final Timeline scrolling = new Timeline(new KeyFrame(FRAME, e -> scrollOn()));

    /** What is dragged over the list. */
    private Optional<LayerCard> dragged = Optional.empty();

    /** Where the pointer was last, in the scene. */
    private double pointer;

    /**
     * @param list of the cards, the top one first
     * @param move takes the layer that is dragged and the one to whose place it goes
     */
    LayerDrag(ScrollPane scroll, Region list, BiConsumer<String, String> move) {
        this.scroll = scroll;
        this.list = list;
        this.move = move;
        line.getStyleClass().add("drop-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        scrolling.setCycleCount(Animation.INDEFINITE);
        scroll.addEventFilter(DragEvent.DRAG_OVER, this::over);
        scroll.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        scroll.setOnDragExited(e -> end());
        scroll.addEventHandler(DragEvent.DRAG_DONE, e -> end());
    }

    /** The line, which is to lie over the list. */
    Node line() {
        return line;
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() instanceof LayerCard card) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
            dragged = Optional.of(card);
            pointer = event.getSceneY();
            show();
            if (speed() == 0) {
                scrolling.stop();
            } else {
                scrolling.play();
            }
        }
    }

    private void dropped(DragEvent event) {
        if (event.getGestureSource() instanceof LayerCard card) {
            dragged = Optional.of(card);
            pointer = event.getSceneY();
            place().ifPresent(place -> move.accept(card.layer(), place.layer()));
            end();
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void end() {
        dragged = Optional.empty();
        scrolling.stop();
        line.setVisible(false);
    }

    private List<LayerCard> cards() {
        return list.getChildrenUnmodifiable().stream()
                .filter(card -> card instanceof LayerCard && card.isManaged())
                .map(LayerCard.class::cast)
                .toList();
    }

    /** Before how many cards the pointer is. */
    private int gap(List<LayerCard> cards) {
        double y = list.sceneToLocal(0, pointer).getY();
        return (int) cards.stream()
                .filter(card -> card.getBoundsInParent().getCenterY() < y)
                .count();
    }

    /** The card whose place what is dragged would take; empty where it would stay. */
    private Optional<LayerCard> place() {
        List<LayerCard> cards = cards();
        int from = dragged.map(cards::indexOf).orElse(-1);
        int gap = gap(cards);
        int to = gap > from ? gap - 1 : gap;
        return from < 0 || to == from ? Optional.empty() : Optional.of(cards.get(to));
    }

    /** Shows where what is dragged would go. */
    private void show() {
        boolean moves = place().isPresent();
        line.setVisible(moves);
        if (moves) {
            List<LayerCard> cards = cards();
            int gap = gap(cards);
            Bounds first = cards.getFirst().getBoundsInParent();
            double y = gap == 0
                    ? first.getMinY() - BETWEEN
                    : gap == cards.size()
                            ? cards.getLast().getBoundsInParent().getMaxY() + BETWEEN
                            : (cards.get(gap - 1).getBoundsInParent().getMaxY()
                                            + cards.get(gap).getBoundsInParent().getMinY())
                                    / 2;
            Bounds seen = scroll.getBoundsInParent();
            Point2D at = line.getParent().sceneToLocal(list.localToScene(first.getMinX(), y));
            double top = Math.clamp(at.getY() - THICK / 2, seen.getMinY(), seen.getMaxY() - THICK);
            line.resizeRelocate(at.getX(), top, first.getWidth(), THICK);
        }
    }

    /** How fast the list scrolls, in pixels a frame: up where it is negative. */
    private double speed() {
        double y = scroll.sceneToLocal(0, pointer).getY();
        double below = scroll.getHeight() - y;
        return FASTEST * (share(below) - share(y));
    }

    private static double share(double fromBorder) {
        return Math.clamp((BORDER - fromBorder) / BORDER, 0, 1);
    }

    private void scrollOn() {
        double unseen = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (dragged.isPresent() && unseen > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + speed() / unseen, 0, 1));
            scroll.layout();
            show();
        }
    }
}
