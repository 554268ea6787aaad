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

    ByteRows(Samples8 samples) {
        this.samples = samples;
        result = new byte[samples.values().length];
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
        int to = 3 * samples.width() * row;
        for (int x = 0, i = to; x < samples.width(); x++, i += 3) {
            result[i] = (byte) (from.red()[x] * 255 + 0.5f);
            result[i + 1] = (byte) (from.green()[x] * 255 + 0.5f);
            result[i + 2] = (byte) (from.blue()[x] * 255 + 0.5f);
        }
    }

    Samples8 result() {
        return new Samples8(samples.width(), samples.height(), 3, false, result);
    }
}
