package org.instantretouch.grid;

/** The pixels of a window, as layers take them row by row and give them back: so they need not lie in one array of floats. */
public interface PixelRows {
    /**
     * Gives the colours of a row.
     *
     * @param row of the window, from 0
     * @param into takes encoded colours; values outside [0, 1] are allowed
     */
    void read(int row, ColourRow into);

    /** Takes the colours of a row back, after all layers; may change {@code from} itself. */
    void write(int row, ColourRow from);

    /**
     * Pixels in an array, in place.
     *
     * @param rgb interleaved, row by row
     * @param width pixels a row
     */
    static PixelRows of(float[] rgb, int width) {
        return new PixelRows() {
            @Override
            public void read(int row, ColourRow into) {
                into.read(rgb, 3 * width * row);
            }

            @Override
            public void write(int row, ColourRow from) {
                from.write(rgb, 3 * width * row);
            }
        };
    }
}
