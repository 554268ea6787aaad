package org.instantretouch.photo;

/** Pixels by region and downsample, in the working space; viewer, export and analysis all read through it. */
public interface PixelSource {
    /** Full-resolution pixels across. */
    int width();

    /** Full-resolution pixels down. */
    int height();

    /**
     * Reads a region. Safe for use by several threads.
     *
     * @param region in full-resolution pixels
     * @param downsample the side of the blocks that are averaged, in linear light and by their opacity, each to one encoded pixel; blocks
     *     begin at the region's corner and those at its far edges average what is left of the region; 1 is exact
     * @param into takes {@code region.widthAt(downsample) * region.heightAt(downsample)} interleaved RGB pixels
     * @throws IllegalArgumentException if the region is not within the photo, or the array is too short
     */
    void read(Region region, int downsample, float[] into);
}
