package org.instantretouch.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.TonalRange;

/**
 * The list of what the selected layer's mask is made of, and what the chosen entry can be set to. There is one, which goes to the
 * card of that layer.
 */
final class MaskPartsView extends VBox {
    private static final double ROW = 28;

    /** The list's border, above and below. */
    private static final double BORDER = 2;

    /** A longer list is scrolled. */
    private static final int MOST_ROWS = 6;

    /** The softness of a full slider, in luma. */
    private static final float MOST_TONAL_SOFTNESS = 0.5f;

    /** Tolerance and softness of a full slider, in Oklab: as far as most colours are from grey. */
    private static final float MOST_COLOUR_REACH = 0.2f;

    private final EditorViewModel editor;
    private final MaskParts parts;
    private final Runnable leave;
    private final ListView<MaskEntry> list = new ListView<>();
    private final ObjectProperty<Combine> effect = new SimpleObjectProperty<>(Combine.ADD);
    private final Segments<Combine> combine =
            new Segments<>("mask.part.combine", effect, List.of(Combine.values()), "tool.combine.");
    private final RangeSlider tones = new RangeSlider(0, 100, 0, 100);
    private final HBox tonesRow;
    private final ValueSlider tonalSoftness;
    private final ValueSlider radialSoftness;
    private final ValueSlider tolerance;
    private final ValueSlider colourSoftness;

    /** What is not in yet: to put all of it in at once would hold the window. */
    private final Deque<Node> rows = new ArrayDeque<>();

    /** While the controls are set from the mask they must not change it. */
    private boolean setting;

    /**
     * Shows nothing before {@link #show}.
     *
     * @param leave takes the keyboard when there is nothing left to show
     */
    MaskPartsView(EditorViewModel editor, Runnable leave) {
        super(8);
        this.editor = editor;
        this.parts = editor.parts();
        this.leave = leave;
        getStyleClass().add("mask-parts");
        list.setId("mask-parts");
        list.setAccessibleText(Texts.get("mask.parts.name"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new MaskPartCell(parts::remove));
        list.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> {
            if (!setting) {
                parts.choose(now.intValue());
            }
        });
        // The entry may have been chosen before, with another tool in hand since.
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> parts.choose(list.getSelectionModel().getSelectedIndex()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        effect.addListener((o, before, now) -> chosen().filter(e -> !setting).ifPresent(e -> parts.combine(e, now)));
        tonesRow = tones();
        tonalSoftness = new ValueSlider(
                "tonal-softness",
                "mask.softness",
                100 * MaskTools.TONAL_SOFTNESS / MOST_TONAL_SOFTNESS,
                editor.masks()::beginShape,
                v -> chosen(TonalRange.class)
                        .ifPresent(r -> parts.reshape(
                                new TonalRange(r.low(), r.high(), (float) (v / 100 * MOST_TONAL_SOFTNESS)))));
        radialSoftness = new ValueSlider(
                "radial-softness",
                "mask.edge.softness",
                100 * MaskTools.RADIAL_SOFTNESS,
                editor.masks()::beginShape,
                v -> chosen(RadialGradient.class)
                        .ifPresent(r -> parts.reshape(new RadialGradient(
                                r.center(), r.radiusX(), r.radiusY(), r.rotation(), (float) (v / 100)))));
        tolerance = new ValueSlider(
                "colour-tolerance",
                "mask.tolerance",
                100 * MaskTools.COLOUR_TOLERANCE / MOST_COLOUR_REACH,
                editor.masks()::beginShape,
                v -> chosen(ColorRange.class)
                        .ifPresent(r -> reshape(r, (float) (v / 100 * MOST_COLOUR_REACH), r.softness())));
        colourSoftness = new ValueSlider(
                "colour-softness",
                "mask.softness",
                100 * MaskTools.COLOUR_SOFTNESS / MOST_COLOUR_REACH,
                editor.masks()::beginShape,
                v -> chosen(ColorRange.class)
                        .ifPresent(r -> reshape(r, r.tolerance(), (float) (v / 100 * MOST_COLOUR_REACH))));
        rows.addAll(List.of(list, combine, radialSoftness, tonesRow, tonalSoftness, tolerance, colourSoftness));
        // While one paints, the picture comes first.
        parts.stateProperty().addListener((o, before, now) -> editor.tasks().later("mask part rows", 0, this::show));
    }

    /** Puts the next row in; false where all are. */
    boolean grow() {
        Node row = rows.poll();
        if (row != null) {
            getChildren().add(row);
        }
        return row != null;
    }

    private HBox tones() {
        tones.setId("tonal-range");
        tones.setMajorTickUnit(25);
        tones.setBlockIncrement(1);
        Controls.named(tones, Texts.get("tool.range.tones"));
        tones.skinProperty().subscribe(skin -> {
            // Each of its thumbs takes the keyboard.
            for (String thumb : List.of("low-thumb", "high-thumb")) {
                Node node = tones.lookup("." + thumb);
                if (node != null) {
                    node.setAccessibleText(Texts.get("tool.range." + thumb));
                }
            }
        });
        // Each time the slider is taken in hand is a step of its own.
        tones.focusWithinProperty().subscribe(within -> editor.masks().beginShape());
        tones.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> editor.masks().beginShape());
        tones.lowValueProperty().subscribe(v -> tonesMoved());
        tones.highValueProperty().subscribe(v -> tonesMoved());
        HBox.setHgrow(tones, Priority.ALWAYS);
        Label label = Controls.label(Texts.get("mask.tones.short"), tones);
        label.getStyleClass().add("value-name");
        HBox row = new HBox(8, label, tones);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Optional<MaskEntry> chosen() {
        return parts.stateProperty().get().entry();
    }

    private <T> Optional<T> chosen(Class<T> shape) {
        return chosen().map(MaskEntry::shape).filter(shape::isInstance).map(shape::cast);
    }

    private void reshape(ColorRange range, float newTolerance, float newSoftness) {
        parts.reshape(new ColorRange(range.red(), range.green(), range.blue(), newTolerance, newSoftness));
    }

    private void tonesMoved() {
        if (!setting) {
            chosen(TonalRange.class).ifPresent(range -> {
                float low = (float) Math.clamp(tones.getLowValue() / 100, 0, 1);
                float high = (float) Math.clamp(tones.getHighValue() / 100, low, 1);
                parts.reshape(new TonalRange(low, high, range.softness()));
            });
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> chosen().ifPresent(parts::remove);
            case ENTER -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To what the chosen entry is changed with: its handles on the photo, or what is below the list. */
    private void open() {
        parts.open();
        chosen(TonalRange.class)
                .flatMap(range -> Optional.ofNullable(tones.lookup(".low-thumb")))
                .ifPresent(Node::requestFocus);
        chosen(ColorRange.class).ifPresent(range -> tolerance.focusSlider());
    }

    /** Fits the controls to the mask of the selected layer. */
    void show() {
        MaskParts.State state = parts.stateProperty().get();
        boolean any = !state.entries().isEmpty();
        if (!any && Controls.hasKeyboard(this)) {
            leave.run();
        }
        setVisible(any);
        setManaged(any);
        while (any && grow()) {
            // Row by row.
        }
        setting = true;
        showEntries(state);
        Optional<MaskEntry> entry = state.entry();
        place(combine, entry.isPresent());
        Optional<TonalRange> tonal = chosen(TonalRange.class);
        Optional<ColorRange> colour = chosen(ColorRange.class);
        Optional<RadialGradient> radial = chosen(RadialGradient.class);
        place(radialSoftness, radial.isPresent());
        place(tonesRow, tonal.isPresent());
        place(tonalSoftness, tonal.isPresent());
        place(tolerance, colour.isPresent());
        place(colourSoftness, colour.isPresent());
        entry.ifPresent(e -> {
            effect.set(e.effect());
            combine.allow(Combine.INTERSECT, e.canDo(Combine.INTERSECT));
        });
        radial.ifPresent(ellipse -> radialSoftness.show(100 * ellipse.softness()));
        tonal.ifPresent(range -> {
            // Neither may pass the other.
            tones.setHighValue(100 * range.high());
            tones.setLowValue(100 * range.low());
            tones.setHighValue(100 * range.high());
            tonalSoftness.show(100 * range.softness() / MOST_TONAL_SOFTNESS);
        });
        colour.ifPresent(range -> {
            tolerance.show(100 * range.tolerance() / MOST_COLOUR_REACH);
            colourSoftness.show(100 * range.softness() / MOST_COLOUR_REACH);
        });
        setting = false;
    }

    private void showEntries(MaskParts.State state) {
        ObservableList<MaskEntry> shown = list.getItems();
        List<MaskEntry> now = state.entries();
        if (shown.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                if (!shown.get(i).equals(now.get(i))) {
                    shown.set(i, now.get(i));
                }
            }
        } else {
            shown.setAll(now);
            double height = ROW * Math.min(now.size(), MOST_ROWS) + BORDER;
            list.setMinHeight(height);
            list.setPrefHeight(height);
        }
        int chosen = state.chosen().orElse(-1);
        if (list.getSelectionModel().getSelectedIndex() != chosen) {
            list.getSelectionModel().clearAndSelect(chosen);
            if (now.size() > MOST_ROWS && chosen >= 0) {
                list.scrollTo(chosen);
            }
        }
    }

    /** Shows a row or not; the keyboard does not stay on one that has gone. */
    private void place(Node row, boolean shown) {
        if (!shown && Controls.hasKeyboard(row)) {
            list.requestFocus();
        }
        row.setVisible(shown);
        row.setManaged(shown);
    }
}
