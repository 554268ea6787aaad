package org.instantretouch.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instantretouch.mask.Area;

/**
 * Where a layer applies: a picture of 8-bit weights, stretched over the photo and interpolated. Immutable. A mask that grew out
 * of another knows what differs between the two, so that a renderer passes on only that.
 */
public final class PreviewMask {
    /** So many changes back a mask remembers; a renderer that holds an older one takes the whole mask. */
    private static final int HISTORY = 64;

    private final int width;
    private final int height;
    private final byte[] values;
    private final Object lineage;
    private final long version;

    /** Stands for this very mask in those that grow out of it, and does not keep its values. */
    private final Object identity = new Object();

    /** The last changes, the newest last. */
    private final List<Change> changes;

    /** What differs between the mask of that identity and the next. */
    private record Change(Object before, Area area) {}

    private PreviewMask(int width, int height, byte[] values, Object lineage, long version, List<Change> changes) {
        if (width < 1 || height < 1 || values.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(values.length + " values for a mask of " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.values = values;
        this.lineage = lineage;
        this.version = version;
        this.changes = List.copyOf(changes);
    }

    /**
     * A mask that has no other before it.
     *
     * @param values 0 (nothing of the layer) to 255 (all of it), row by row; the array is owned by the mask
     */
    public static PreviewMask of(int width, int height, byte[] values) {
        return new PreviewMask(width, height, values, new Object(), 0, List.of());
    }

    /**
     * The mask after this one.
     *
     * @param newValues all values, of which only those in the area differ; the array is owned by the new mask
     * @param changed what may differ; an empty area for nothing
     * @throws IllegalArgumentException if the area does not lie within the mask
     */
    public PreviewMask next(byte[] newValues, Area changed) {
        boolean within = changed.x() >= 0
                && changed.y() >= 0
                && changed.x() <= width - changed.width()
                && changed.y() <= height - changed.height();
        if (!changed.isEmpty() && !within) {
            throw new IllegalArgumentException(changed + " does not lie within " + width + " x " + height);
        }
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(identity, changed));
        return new PreviewMask(
                width,
                height,
                newValues,
                lineage,
                version + 1,
                all.subList(Math.max(0, all.size() - HISTORY), all.size()));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The weights, row by row; not to be written to. */
    public byte[] values() {
        return values;
    }

    /** How many changes lie behind this mask. */
    public long version() {
        return version;
    }

    /** What this mask shares with those that grew out of it and that it grew out of, and with no other. */
    public Object lineage() {
        return lineage;
    }

    /** What may differ from an older mask of the same lineage; no value if that is not known, an empty area if nothing does. */
    public Optional<Area> changedSince(PreviewMask older) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).before == older.identity) {
                return changes.subList(i, changes.size()).stream()
                        .map(Change::area)
                        .reduce(Area::union);
            }
        }
        return Optional.empty();
    }
}
