package org.instantretouch.photo;

/**
 * A rectangle of a photo in its own full-resolution pixels.
 *
 * @param x the first column, from 0
 * @param y the first row, from 0
 * @param width columns, at least 1
 * @param height rows, at least 1
 * @throws IllegalArgumentException if a number is out of its range
 */
public record Region(int x, int y, int width, int height) {
    public Region {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no region is " + width + " x " + height + " at " + x + ", " + y);
        }
    }

    /** How many pixels the region has across at a downsample: the last block may be cut off. */
    public int widthAt(int downsample) {
        return Math.ceilDiv(width, downsample);
    }

    /** How many pixels the region has down at a downsample. */
    public int heightAt(int downsample) {
        return Math.ceilDiv(height, downsample);
    }
}
