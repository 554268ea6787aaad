package org.instantretouch.grid;

/**
 * A row of encoded colours, one array a channel: loops over it become vector instructions, those over interleaved colours do not.
 *
 * @param red values of the pixels, as are green and blue; the arrays are owned by the row, and all of one length
 */
@SuppressWarnings("ArrayRecordComponent") // Rows are working memory: they are never compared.
public record ColourRow(float[] red, float[] green, float[] blue) {
    /** A black row. */
    public static ColourRow ofWidth(int width) {
        return new ColourRow(new float[width], new float[width], new float[width]);
    }

    /** Pixels. */
    public int width() {
        return red.length;
    }

    /** Takes interleaved colours over, from index {@code from} on. */
    public void read(float[] rgb, int from) {
        for (int x = 0, i = from; x < red.length; x++, i += 3) {
            red[x] = rgb[i];
            green[x] = rgb[i + 1];
            blue[x] = rgb[i + 2];
        }
    }

    /** Puts the colours into interleaved ones, from index {@code to} on. */
    public void write(float[] rgb, int to) {
        for (int x = 0, i = to; x < red.length; x++, i += 3) {
            rgb[i] = red[x];
            rgb[i + 1] = green[x];
            rgb[i + 2] = blue[x];
        }
    }
}
