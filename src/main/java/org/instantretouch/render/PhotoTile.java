package org.instantretouch.render;

/**
 * A square of one level of a photo. Beside its own pixels it holds one more column and row of its neighbours to the right and below,
 * so that a pixel between two tiles is interpolated from one of them alone.
 *
 * @param key which tile
 * @param texels its pixels, the neighbours' included
 * @param preliminary whether a better one will take its place
 */
public record PhotoTile(TileKey key, Texels texels, boolean preliminary) {}
