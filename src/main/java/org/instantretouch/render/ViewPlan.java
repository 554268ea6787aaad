package org.instantretouch.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which tiles a viewport is drawn from, and where.
 *
 * @param columns the horizontal axis at the finest level drawn
 * @param rows its vertical axis
 * @param pieces tiles in drawing order: finer ones over coarser ones, which are there only where finer ones are missing
 * @param complete whether nothing is missing
 */
public record ViewPlan(ViewAxis columns, ViewAxis rows, List<Piece> pieces, boolean complete) {
    /**
     * A tile and the device pixels that it fills.
     *
     * @param columns the horizontal axis at the tile's level
     * @param rows its vertical axis
     * @param left the first device pixel across
     * @param right the first behind the piece
     * @param top the first device pixel down
     * @param bottom the first below the piece
     */
    public record Piece(PhotoTile tile, ViewAxis columns, ViewAxis rows, int left, int right, int top, int bottom) {}

    /** Plans a frame, and asks the pyramid for what is missing. */
    public static ViewPlan of(PhotoPyramid photo, Viewport view) {
        return of(photo, view, tile -> true);
    }

    /**
     * Plans a frame of those tiles alone that can be drawn now; coarser ones stand in for the others.
     *
     * @param ready says of a tile whether it can be drawn; it is asked once for each, the finest first
     */
    public static ViewPlan of(PhotoPyramid photo, Viewport view, Predicate<PhotoTile> ready) {
        int level = level(photo, view.scale());
        ViewAxis columns = ViewAxis.of(view.width(), view.left(), view.scale(), photo.width(), level);
        ViewAxis rows = ViewAxis.of(view.height(), view.top(), view.scale(), photo.height(), level);
        List<TileKey> needed = keys(level, columns, rows);
        Map<TileKey, PhotoTile> found = new LinkedHashMap<>(photo.request(needed));
        found.values().removeIf(ready.negate());
        List<Piece> pieces = new ArrayList<>();
        boolean all = found.size() == needed.size();
        if (!all) {
            for (int coarser = photo.levels() - 1; coarser > level; coarser--) {
                addCoarser(photo, view, coarser, ready, pieces);
            }
        }
        addPieces(needed, found, columns, rows, pieces);
        boolean complete = all && found.values().stream().noneMatch(PhotoTile::preliminary);
        return new ViewPlan(columns, rows, List.copyOf(pieces), complete);
    }

    /** The coarsest level that is no coarser than the screen. */
    private static int level(PhotoPyramid photo, double scale) {
        int level = 0;
        while (level < photo.levels() - 1 && scale * (2 << level) <= 1) {
            level++;
        }
        return level;
    }

    private static void addCoarser(
            PhotoPyramid photo, Viewport view, int level, Predicate<PhotoTile> ready, List<Piece> pieces) {
        ViewAxis columns = ViewAxis.of(view.width(), view.left(), view.scale(), photo.width(), level);
        ViewAxis rows = ViewAxis.of(view.height(), view.top(), view.scale(), photo.height(), level);
        List<TileKey> keys = keys(level, columns, rows);
        Map<TileKey, PhotoTile> found = new HashMap<>();
        for (TileKey key : keys) {
            photo.tile(key).filter(ready).ifPresent(tile -> found.put(key, tile));
        }
        addPieces(keys, found, columns, rows, pieces);
    }

    private static void addPieces(
            List<TileKey> keys, Map<TileKey, PhotoTile> found, ViewAxis columns, ViewAxis rows, List<Piece> pieces) {
        for (TileKey key : keys) {
            PhotoTile tile = found.get(key);
            if (tile != null) {
                pieces.add(new Piece(
                        tile,
                        columns,
                        rows,
                        columns.firstAt(key.x()),
                        columns.firstAt(key.x() + PhotoPyramid.TILE),
                        rows.firstAt(key.y()),
                        rows.firstAt(key.y() + PhotoPyramid.TILE)));
            }
        }
    }

    private static List<TileKey> keys(int level, ViewAxis columns, ViewAxis rows) {
        List<TileKey> keys = new ArrayList<>();
        if (columns.from() == columns.to() || rows.from() == rows.to()) {
            return keys;
        }
        int right = columns.texel(columns.to() - 1) / PhotoPyramid.TILE;
        int bottom = rows.texel(rows.to() - 1) / PhotoPyramid.TILE;
        for (int row = rows.texel(rows.from()) / PhotoPyramid.TILE; row <= bottom; row++) {
            for (int column = columns.texel(columns.from()) / PhotoPyramid.TILE; column <= right; column++) {
                keys.add(new TileKey(level, column, row));
            }
        }
        return keys;
    }

    /** Whether another plan draws the same pixels of the photo, given that the viewports are equal. */
    public boolean sameTiles(ViewPlan other) {
        if (pieces.size() != other.pieces.size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).tile() != other.pieces.get(i).tile()) {
                return false;
            }
        }
        return true;
    }

    /** Whether no device pixel shows the photo. */
    public boolean empty() {
        return columns.from() == columns.to() || rows.from() == rows.to();
    }
}
