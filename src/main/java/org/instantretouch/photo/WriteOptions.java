package org.instantretouch.photo;

/**
 * How to write a photo.
 *
 * @param quality of a JPEG, 1 to 100 on libjpeg's scale
 * @param fullChroma whether a JPEG keeps its colours at full resolution (4:4:4) or at half (4:2:0)
 * @param overwrite whether a file that is already there may be replaced
 * @throws IllegalArgumentException if the quality is not in its range
 */
public record WriteOptions(int quality, boolean fullChroma, boolean overwrite) {
    /** Quality 92, full chroma, nothing overwritten. */
    public static final WriteOptions DEFAULT = new WriteOptions(92, true, false);

    public WriteOptions {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality " + quality + " is not in 1 to 100");
        }
    }
}
