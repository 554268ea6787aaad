package org.instantretouch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.photo.Layout;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.StripWriter;
import org.instantretouch.photo.WriteOptions;

/** Files of photos by a formula, written in strips so that they may be of any size. */
public final class MadeFiles {
    /** Fine noise as of a camera at a low sensitivity, in parts of the whole range. */
    private static final float NOISE = 0.02f;

    private static final int TOP_16 = 65_535;

    /** Strips that are made together. */
    private static final int BATCH = 16;

    private MadeFiles() {}

    /**
     * Writes an RGB photo in sRGB, without metadata.
     *
     * @param target a new file; JPEG, TIFF or PNG by its name
     * @param bits a sample, 8 or 16
     * @throws IOException if it cannot be written, or there is no room for it
     */
    public static void write(Path target, int width, int height, int bits) throws IOException {
        Layout layout = new Layout(width, height, 3, false, bits);
        PhotoWriter.checkSpace(target, layout.bytes());
        MadePhoto made = new MadePhoto(width, height, NOISE);
        try (StripWriter writer =
                StripWriter.open(target, layout, ColorProfile.SRGB, PhotoMetadata.NONE, WriteOptions.DEFAULT)) {
            int rows = writer.rows();
            int strips = Math.ceilDiv(height, rows);
            for (int first = 0; first < strips; first += BATCH) {
                List<Samples> batch = IntStream.range(first, Math.min(strips, first + BATCH))
                        .parallel()
                        .mapToObj(i -> strip(made, layout, i * rows, Math.min(rows, height - i * rows)))
                        .toList();
                for (int i = 0; i < batch.size(); i++) {
                    writer.append(writer.pack(first + i, batch.get(i)));
                }
            }
            writer.commit();
        }
    }

    private static Samples strip(MadePhoto made, Layout layout, int top, int rows) {
        float[] rgb = new float[3 * layout.width() * rows];
        made.read(0, top, layout.width(), rows, 1, rgb);
        if (layout.bits() == 8) {
            byte[] values = new byte[rgb.length];
            Picture.round(rgb, values, 0);
            return new Samples8(layout.width(), rows, 3, false, values);
        }
        short[] values = new short[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[i] = (short) Math.round(TOP_16 * Math.clamp(rgb[i], 0, 1));
        }
        return new Samples16(layout.width(), rows, 3, false, values);
    }
}
