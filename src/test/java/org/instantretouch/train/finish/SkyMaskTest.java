package org.instantretouch.train.finish;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;

class SkyMaskTest {
    private static final int SIDE = Scene.SIDE;
    private static final int PIXELS = SIDE * SIDE;
    private static final Path PHOTOS = Path.of("..", "shared", "photos", "train");

    /** White and grey clouds with hard edges before blue, above a wood. */
    private static float[] cloudy() {
        Random random = new Random(7);
        float[] rgb = new float[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            boolean cloud = Math.hypot(x - 20, y - 10) < 9 || Math.hypot((x - 46) / 1.6, y - 20) < 7;
            float[] colour = y > 40
                    ? new float[] {0.15f, 0.2f, 0.1f}
                    : cloud ? new float[] {0.92f, 0.92f, 0.93f} : new float[] {0.35f, 0.55f, 0.85f};
            for (int c = 0; c < 3; c++) {
                float noise = (y > 40 ? 0.12f : 0.015f) * (random.nextFloat() - 0.5f);
                rgb[3 * i + c] = Math.clamp(colour[c] + noise, 0, 1);
            }
        }
        return rgb;
    }

    @Test
    void whatLiesBehindCloudsIsSkyToo() {
        float[] mask = new Scene(cloudy()).mask(Region.SKY);
        assertTrue(mask[10 * SIDE + 20] > 0.9f, "a cloud");
        assertTrue(mask[24 * SIDE + 20] > 0.9f, "the blue below it");
        assertTrue(mask[34 * SIDE + 46] > 0.9f, "the blue below another one");
        assertTrue(mask[50 * SIDE + 20] < 0.1f, "the wood");
    }

    /** What is no sky is not taken from the foreground. */
    @Test
    void whereNoSkyWasOutlinedHardlyAnyIsSeenBelow() throws Exception {
        assumeTrue(Files.isDirectory(PHOTOS), PHOTOS + " is not there");
        List<Outlines> photos =
                Outlines.all(PHOTOS).stream().filter(photo -> !photo.hasSky()).toList();
        double seen = 0;
        for (Outlines photo : photos) {
            float[] sky = SkyMask.of(photo.rgb()).seen();
            for (int i = PIXELS / 2; i < PIXELS; i++) {
                seen += sky[i] / (PIXELS / 2) / photos.size();
            }
        }
        assertTrue(seen < 0.02, "of the lower half " + seen);
    }

    /** Of the photos that the networks learned from: that the weights and the program belong together. */
    @Test
    void skiesThatWereOutlinedByHandAreFound() throws Exception {
        assumeTrue(Files.isDirectory(PHOTOS), PHOTOS + " is not there");
        List<Outlines> photos =
                Outlines.all(PHOTOS).stream().filter(Outlines::hasSky).toList();
        double overlap = 0;
        double found = 0;
        for (Outlines photo : photos) {
            float[] mask = new Scene(photo.rgb()).mask(Region.SKY);
            double both = 0;
            double all = 0;
            for (int i = 0; i < PIXELS; i++) {
                both += Math.min(mask[i], photo.sky()[i]);
                all += photo.sky()[i];
            }
            overlap += Outlines.overlap(mask, photo.sky()) / photos.size();
            found += both / all / photos.size();
        }
        assertTrue(overlap > 0.68, "overlap " + overlap);
        assertTrue(found > 0.8, "of the skies " + found);
    }
}
