package org.instantretouch.train.grid;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import org.instantretouch.file.PartFile;
import org.jfree.chart.ChartUtils;

/** Pictures that are drawn again and again during training. */
final class TrainingPicture {
    private TrainingPicture() {}

    /** Writes a PNG; an older one stays until this one is whole. */
    static void write(BufferedImage picture, Path file) throws IOException {
        try (PartFile part = PartFile.forTarget(file)) {
            ChartUtils.writeBufferedImageAsPNG(Channels.newOutputStream(part.channel()), picture);
            part.replace();
        }
    }
}
