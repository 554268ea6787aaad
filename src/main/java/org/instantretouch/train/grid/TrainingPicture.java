package org.instantretouch.train.grid;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.instantretouch.file.PartFile;
import org.jfree.chart.ChartUtils;

/** Pictures that are drawn again and again during training. */
final class TrainingPicture {
    private TrainingPicture() {}

    /** Writes a PNG; an older one stays until this one is whole. */
    static void write(BufferedImage picture, Path file) throws IOException {
        ByteBuffer png = ByteBuffer.wrap(ChartUtils.encodeAsPNG(picture));
        try (PartFile part = PartFile.forTarget(file)) {
            while (png.hasRemaining()) {
                part.channel().write(png);
            }
            part.replace();
        }
    }
}
