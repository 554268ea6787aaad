package org.instantretouch.train.grid;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Photos in memory, each stretched to a square of {@link #SIDE} pixels, 8 bits a channel.
 *
 * @param photos interleaved sRGB codes
 */
record TrainingPhotos(List<byte[]> photos) {
    static final int SIDE = 320;

    /** Reads all JPEG and PNG files of a folder; those that cannot be read are named and left out. */
    static TrainingPhotos read(Path folder, Consumer<String> log) throws IOException {
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(p -> p.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)"))
                    .sorted()
                    .toList();
        }
        List<byte[]> photos = new ArrayList<>();
        for (Path file : files) {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                log.accept(file + " is no photo that can be read; it is left out");
            } else {
                photos.add(square(image));
            }
        }
        if (photos.size() < 20) {
            throw new IOException(folder + ": it holds " + photos.size() + " photos; training needs 20 at least");
        }
        return new TrainingPhotos(photos);
    }

    private static byte[] square(BufferedImage image) {
        BufferedImage square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = square.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, SIDE, SIDE, null);
        graphics.dispose();
        int[] pixels = square.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
        byte[] codes = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            codes[3 * i] = (byte) (pixels[i] >> 16);
            codes[3 * i + 1] = (byte) (pixels[i] >> 8);
            codes[3 * i + 2] = (byte) pixels[i];
        }
        return codes;
    }
}
