package org.instantretouch.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.instantretouch.edit.Layer;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.RadialGradient;

/**
 * What the mask of the selected layer is made of, entry by entry, and the one that is chosen: it can be changed and removed. What
 * has just come is chosen. For the window's thread.
 */
final class MaskParts {
    private final EditorViewModel editor;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State("", List.of(), Optional.empty()));
    private Consumer<MaskEntry> whenOpened = entry -> {};

    /**
     * The entries at a time.
     *
     * @param layer whose mask it is; empty if none is selected
     * @param chosen which of the entries
     */
    record State(String layer, List<MaskEntry> entries, Optional<Integer> chosen) {
        Optional<MaskEntry> entry() {
            return chosen.map(entries::get);
        }
    }

    MaskParts(EditorViewModel editor) {
        this.editor = editor;
        editor.onHistory("mask parts", history -> follow());
        editor.selectedProperty().subscribe(selected -> follow());
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void follow() {
        Optional<Layer> layer = editor.selectedLayer();
        String id = layer.map(Layer::id).orElse("");
        List<MaskEntry> now = layer.map(l -> MaskEntry.of(l.mask())).orElse(List.of());
        State before = state.get();
        state.set(new State(id, now, before.layer().equals(id) ? chosen(before, now) : Optional.empty()));
    }

    /** Which entry is chosen after a change: the one that has come, else the one that was, else the one in its place. */
    private static Optional<Integer> chosen(State before, List<MaskEntry> now) {
        List<MaskEntry> old = before.entries();
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).isSameAs(now.get(same))) {
            same++;
        }
        int first = same;
        int gone = old.size() - now.size();
        if (gone == -1) {
            return Optional.of(first);
        }
        return before.chosen()
                .map(i -> gone <= 0 || i < first ? i : Math.max(first, i - gone))
                .filter(i -> !now.isEmpty())
                .map(i -> Math.min(i, now.size() - 1));
    }

    // What is chosen

    /** Chooses an entry; for a gradient its tool is taken in hand, so that its handles show. */
    void choose(int index) {
        if (index >= 0 && index < state.get().entries().size()) {
            chosen(index);
            switch (state.get().entries().get(index).shape()) {
                case LinearGradient _ -> editor.toolProperty().set(Tool.LINEAR);
                case RadialGradient _ -> editor.toolProperty().set(Tool.RADIAL);
                default -> {}
            }
        }
    }

    /** Chooses the entry that a part of the mask belongs to. */
    void choosePart(int part) {
        List<MaskEntry> entries = state.get().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).contains(part)) {
                chosen(i);
            }
        }
    }

    private void chosen(int index) {
        State now = state.get();
        state.set(new State(now.layer(), now.entries(), Optional.of(index)));
    }

    /** Whether a part of the mask belongs to the chosen entry. */
    boolean isChosen(int part) {
        return state.get().entry().filter(entry -> entry.contains(part)).isPresent();
    }

    /** Who gives the keyboard to what an entry shows on the photo. */
    void onOpened(Consumer<MaskEntry> opened) {
        whenOpened = opened;
    }

    /** Goes to what the chosen entry shows on the photo. */
    void open() {
        state.get().chosen().ifPresent(this::choose);
        state.get().entry().ifPresent(whenOpened);
    }

    // Changes

    /** Takes an entry out of the mask; without its last one the layer applies everywhere. */
    void remove(MaskEntry entry) {
        remove(entry.first(), entry.count());
    }

    /** Takes parts out of the mask. */
    void remove(int first, int count) {
        change(first, count, parts -> List.of());
    }

    /** Lets an entry do something else to those before it. */
    void combine(MaskEntry entry, Combine effect) {
        if (effect != entry.effect() && entry.canDo(effect)) {
            change(
                    entry.first(),
                    entry.count(),
                    parts -> parts.stream()
                            .map(part -> MaskEntry.doing(part, effect))
                            .toList());
        }
    }

    /** Gives the chosen entry another shape; all that comes in this way since {@link MaskTools#beginShape} is one step. */
    void reshape(MaskShape shape) {
        State now = state.get();
        now.entry().ifPresent(entry -> editor.masks().replace(now.layer(), entry.first(), shape));
    }

    /** As one step of the history; but a stroke under way would bring back what it began on. */
    private void change(int first, int count, UnaryOperator<List<MaskPart>> change) {
        editor.selectedLayer().filter(layer -> !editor.masks().hasStroke()).ifPresent(layer -> {
            List<MaskPart> parts = new ArrayList<>(layer.mask().parts());
            // The list may be behind the edit.
            if (first + count <= parts.size()) {
                List<MaskPart> changed = change.apply(List.copyOf(parts.subList(first, first + count)));
                parts.subList(first, first + count).clear();
                parts.addAll(first, changed);
                editor.setMask(
                        layer.id(),
                        parts.isEmpty() ? Mask.EVERYTHING : layer.mask().withParts(parts),
                        "");
            }
        });
    }
}
