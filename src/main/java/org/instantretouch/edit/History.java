package org.instantretouch.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The documents that an edit has gone through, and which of them is the current one. Immutable. At most {@link #LIMIT} are kept;
 * the oldest go first.
 */
public final class History {
    /** The most documents of a history. */
    public static final int LIMIT = 500;

    private final List<EditDocument> documents;
    private final int position;

    /** What the last change was, while further ones of its kind are to become one step with it. */
    private final Optional<Object> key;

    private History(List<EditDocument> documents, int position, Optional<Object> key) {
        this.documents = documents;
        this.position = position;
        this.key = key;
    }

    /** The history of an edit that begins. */
    public static History of(EditDocument document) {
        return new History(List.of(document), 0, Optional.empty());
    }

    /**
     * A history of its parts.
     *
     * @param documents from the oldest to the newest; of more than {@link #LIMIT} the oldest are left out
     * @param position of the current one
     * @throws IllegalArgumentException if there are no documents, or there is none at that position
     */
    public static History of(List<EditDocument> documents, int position) {
        if (position < 0 || position >= documents.size()) {
            throw new IllegalArgumentException("no document " + position + " among " + documents.size());
        }
        int end = documents.size();
        int from = Math.min(position, Math.max(0, end - LIMIT));
        int to = Math.min(end, from + LIMIT);
        return new History(List.copyOf(documents.subList(from, to)), position - from, Optional.empty());
    }

    /** All documents, from the oldest to the newest. */
    public List<EditDocument> documents() {
        return documents;
    }

    /** Where among the documents the current one stands. */
    public int position() {
        return position;
    }

    /** The document as it is now. */
    public EditDocument current() {
        return documents.get(position);
    }

    /** One step on; what had been undone is gone. A document equal to the current one is no step. */
    public History push(EditDocument document) {
        return push(document, false, Optional.empty());
    }

    /**
     * One step on; but where the step before was pushed with an equal key, both become one, as while a slider is dragged.
     *
     * @param change says what is changed, such as the layer's id and "intensity"
     */
    public History push(EditDocument document, Object change) {
        return push(document, key.isPresent() && key.get().equals(change), Optional.of(change));
    }

    private History push(EditDocument document, boolean replace, Optional<Object> newKey) {
        if (document.equals(current())) {
            return replace || newKey.isEmpty() ? new History(documents, position, newKey) : this;
        }
        List<EditDocument> kept = new ArrayList<>(documents.subList(0, replace ? position : position + 1));
        kept.add(document);
        if (kept.size() > LIMIT) {
            kept.removeFirst();
        }
        return new History(List.copyOf(kept), kept.size() - 1, newKey);
    }

    /** Whether there is a step to take back. */
    public boolean canUndo() {
        return position > 0;
    }

    /** Whether there is a step to take again. */
    public boolean canRedo() {
        return position < documents.size() - 1;
    }

    /** One step back; the same where there is none. */
    public History undo() {
        return new History(documents, Math.max(0, position - 1), Optional.empty());
    }

    /** One step on again; the same where there is none. */
    public History redo() {
        return new History(documents, Math.min(documents.size() - 1, position + 1), Optional.empty());
    }

    /** The same for another photo, or for the same photo whose content has changed. */
    public History withPhoto(PhotoIdentity photo) {
        return map(d -> d.withPhoto(photo));
    }

    private History map(UnaryOperator<EditDocument> change) {
        return new History(documents.stream().map(change).toList(), position, key);
    }

    /** Whether the documents and the position are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof History h && position == h.position && documents.equals(h.documents);
    }

    @Override
    public int hashCode() {
        return 31 * documents.hashCode() + position;
    }
}
