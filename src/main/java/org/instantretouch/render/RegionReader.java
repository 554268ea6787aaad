package org.instantretouch.render;

/** Pixels of a photo by region and downsample; safe for use by several threads. */
@FunctionalInterface
public interface RegionReader {
    /**
     * Reads a region of the photo.
     *
     * @param x its first column in full-resolution pixels
     * @param y its first row
     * @param width columns in full-resolution pixels
     * @param height rows in full-resolution pixels
     * @param downsample the side of the blocks that are averaged, in linear light and by their opacity, each to one pixel; those at
     *     the far edges may be cut off
     * @param rgb takes the interleaved encoded colours of all blocks, row by row
     */
    void read(int x, int y, int width, int height, int downsample, float[] rgb);

    /** Bits a channel that the photo has: 8 or 16. */
    default int bits() {
        return 8;
    }

    /** Whether the photo may be transparent in places; only then is its opacity asked for. */
    default boolean transparent() {
        return false;
    }

    /**
     * Reads how opaque a region is, as {@link #read} does its colours.
     *
     * @param opacity takes a value a block, 0 to 1
     */
    default void readOpacity(int x, int y, int width, int height, int downsample, float[] opacity) {
        throw new UnsupportedOperationException("the photo is opaque");
    }
}
