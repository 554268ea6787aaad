package org.instantretouch.export;

import org.instantretouch.grid.ColourRow;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.PixelRows;
import org.instantretouch.photo.Samples8;

/**
 * Most photos: rows of 8-bit sRGB without alpha that become such again. They pass through memory once, and through the
 * processor with fewer steps than rows of any kind; what comes out is the same to the bit.
 */
final class ByteRows implements PixelRows {
    private final Samples8 samples;
    private final byte[] result;

    /** Of a row. */
    private final int[] codes;

    ByteRows(Samples8 samples) {
        this.samples = samples;
        result = new byte[samples.values().length];
        codes = new int[samples.width()];
    }

    @Override
    public void read(int row, ColourRow into) {
        int from = 3 * samples.width() * row;
        for (int x = 0, i = from; x < samples.width(); x++, i += 3) {
            into.red()[x] = Samples8.fraction(samples.values()[i]);
            into.green()[x] = Samples8.fraction(samples.values()[i + 1]);
            into.blue()[x] = Samples8.fraction(samples.values()[i + 2]);
        }
    }

    @Override
    public void write(int row, ColourRow from) {
        GamutMap.apply(from);
        round(from.red(), from.green(), from.blue(), codes);
        int to = 3 * samples.width() * row;
        for (int x = 0, i = to; x < codes.length; x++, i += 3) {
            result[i] = (byte) codes[x];
            result[i + 1] = (byte) (codes[x] >> 8);
            result[i + 2] = (byte) (codes[x] >> 16);
        }
    }

    /** The three codes of each pixel in one number, which the processor makes several of at once. */
    private static void round(float[] red, float[] green, float[] blue, int[] codes) {
        for (int x = 0; x < codes.length; x++) {
            codes[x] = (int) (red[x] * 255 + 0.5f)
                    | (int) (green[x] * 255 + 0.5f) << 8
                    | (int) (blue[x] * 255 + 0.5f) << 16;
        }
    }

    Samples8 result() {
        return new Samples8(samples.width(), samples.height(), 3, false, result);
    }
}
