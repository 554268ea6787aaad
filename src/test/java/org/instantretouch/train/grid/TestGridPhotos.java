package org.instantretouch.train.grid;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Folders of made photos: soft blotches of colour with noise, the same ones each time. */
final class TestGridPhotos {
    private TestGridPhotos() {}

    /** Writes so many photos to a new folder "photos" and returns it. */
    static Path write(Path folder, int count) throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        for (int n = 0; n < count; n++) {
            Random random = new Random(n);
            double[] phase = random.doubles(6, 0, Math.PI).toArray();
            BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 32; y++) {
                for (int x = 0; x < 48; x++) {
                    int rgb = 0;
                    for (int c = 0; c < 3; c++) {
                        double value = 0.4 + 0.3 * Math.sin(x * 0.1 + phase[c]) * Math.cos(y * 0.15 + phase[3 + c]);
                        rgb = rgb << 8 | (int) (255 * Math.clamp(value + 0.1 * random.nextGaussian(), 0, 1));
                    }
                    image.setRGB(x, y, rgb);
                }
            }
            ImageIO.write(image, "png", photos.resolve("photo" + n + ".png").toFile());
        }
        return photos;
    }
}
