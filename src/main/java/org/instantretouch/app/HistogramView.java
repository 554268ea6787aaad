package org.instantretouch.app;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The histogram of the edited photo, drawn in the background after every change; its corners light up where pixels are clipped. */
final class HistogramView extends Pane {
    private static final PseudoClass CLIPPED = PseudoClass.getPseudoClass("clipped");
    private static final double HEIGHT = 96;
    private static final double CORNER = 20;

    /** Where nothing was counted, out of sight: four channels of nothing would make a white line. */
    private static final double FOOT = HEIGHT + 1;

    /** So long after a change it is counted, in milliseconds. */
    private static final long PAUSE = 60;

    /** From this share of the pixels on, clipping is worth a light. */
    private static final double NOTABLE = 0.0005;

    private static final List<String> CHANNELS = List.of("red", "green", "blue", "luma");

    private final EditorViewModel editor;
    private final List<Polygon> curves = new ArrayList<>();
    private final ToggleButton shadows;
    private final ToggleButton highlights;
    private Tasks.Handle counting = Tasks.Handle.NONE;

    HistogramView(EditorViewModel editor) {
        this.editor = editor;
        getStyleClass().add("histogram");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Controls.named(this, AccessibleRole.IMAGE_VIEW, Texts.get("histogram"));
        for (String channel : CHANNELS) {
            Polygon curve = new Polygon();
            curve.getStyleClass().addAll("histogram-curve", "histogram-" + channel);
            curve.setMouseTransparent(true);
            curves.add(curve);
        }
        getChildren().addAll(curves);
        shadows = corner("clipped-shadows");
        highlights = corner("clipped-highlights");
        getChildren().addAll(shadows, highlights);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        editor.historyProperty().subscribe(h -> countSoon());
        editor.photoProperty().subscribe(p -> countSoon());
    }

    private ToggleButton corner(String id) {
        ToggleButton corner = Controls.iconToggle(Material2OutlinedMZ.WARNING, id, Texts.get("histogram.clipped"));
        corner.getStyleClass().add("clipping-corner");
        corner.selectedProperty().bindBidirectional(editor.clippingProperty());
        return corner;
    }

    @Override
    protected void layoutChildren() {
        shadows.resizeRelocate(2, 2, CORNER, CORNER);
        highlights.resizeRelocate(getWidth() - CORNER - 2, 2, CORNER, CORNER);
    }

    /** Soon, not at once: the picture itself comes first. */
    private void countSoon() {
        editor.tasks().later("histogram", PAUSE, this::count);
    }

    private void count() {
        counting.cancel();
        editor.photoProperty().get().ifPresent(photo -> {
            var document = editor.document();
            counting = editor.tasks()
                    .run(
                            () -> Histogram.of(photo, document),
                            this::show,
                            error -> System.getLogger(HistogramView.class.getName())
                                    .log(System.Logger.Level.WARNING, "no histogram", error));
        });
    }

    private void show(Histogram histogram) {
        // The highest bars are often the clipped ones: they are cut so that the others show.
        int highest = 1;
        for (int[] counts : histogram.counts()) {
            for (int code = 1; code < Histogram.CODES - 1; code++) {
                highest = Math.max(highest, counts[code]);
            }
        }
        for (int channel = 0; channel < curves.size(); channel++) {
            draw(curves.get(channel), histogram.counts()[channel], highest);
        }
        shadows.pseudoClassStateChanged(CLIPPED, histogram.black() > NOTABLE);
        highlights.pseudoClassStateChanged(CLIPPED, histogram.white() > NOTABLE);
        setAccessibleHelp(Texts.get(
                "histogram.help",
                String.valueOf(Math.round(100 * histogram.black())),
                String.valueOf(Math.round(100 * histogram.white()))));
    }

    private void draw(Polygon curve, int[] counts, int highest) {
        double width = Math.max(1, getWidth());
        Double[] points = new Double[2 * counts.length + 4];
        points[0] = 0.0;
        points[1] = FOOT;
        for (int code = 0; code < counts.length; code++) {
            points[2 * code + 2] = code * width / (counts.length - 1);
            // The square root lifts what is rare.
            points[2 * code + 3] = FOOT - (HEIGHT - 5) * Math.sqrt(Math.min(1, (double) counts[code] / highest));
        }
        points[2 * counts.length + 2] = width;
        points[2 * counts.length + 3] = FOOT;
        curve.getPoints().setAll(points);
    }
}
