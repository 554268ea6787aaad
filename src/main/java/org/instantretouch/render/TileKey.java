package org.instantretouch.render;

/**
 * Which tile of a {@link PhotoPyramid}.
 *
 * @param level the photo is smaller by 2 to the power of this along either side
 * @param column tiles to the left of it
 * @param row tiles above it
 */
public record TileKey(int level, int column, int row) {
    /** The first column of the tile, in pixels of its level. */
    public int x() {
        return column * PhotoPyramid.TILE;
    }

    /** The first row of the tile, in pixels of its level. */
    public int y() {
        return row * PhotoPyramid.TILE;
    }
}
