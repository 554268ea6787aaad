package org.instantretouch.render;

/**
 * A square of one level of a photo, clipped to sRGB in 8 bits. Beside its own pixels it holds one more column and row of its
 * neighbours to the right and below, so that a pixel between two tiles is interpolated from one of them alone.
 *
 * @param key which tile
 * @param width columns, the neighbour's included
 * @param height rows, the neighbour's included
 * @param argb pixels, row by row, with their opacity, which is not multiplied into the others; the array is owned by the tile
 * @param preliminary whether a better one will take its place
 */
public record PhotoTile(TileKey key, int width, int height, int[] argb, boolean preliminary) {}
