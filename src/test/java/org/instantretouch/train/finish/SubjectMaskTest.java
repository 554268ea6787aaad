package org.instantretouch.train.finish;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;

class SubjectMaskTest {
    private static final int SIDE = Scene.SIDE;
    private static final int PIXELS = SIDE * SIDE;
    private static final Path PHOTOS = Path.of("..", "shared", "photos", "train");

    @Test
    void whatIsBehindEdgesIsTheSubjectThoughItsColoursAreElsewhere() {
        Random random = new Random(5);
        float[] rgb = new float[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            boolean disc = Math.hypot(x - 38, y - 36) < 14;
            boolean patch = x < 8 && y < 8;
            for (int c = 0; c < 3; c++) {
                float ground = disc || patch ? 0.75f - 0.2f * c : 0.2f + 0.1f * c;
                rgb[3 * i + c] = ground + 0.02f * random.nextFloat();
            }
        }
        float[] mask = new Scene(rgb).mask(Region.SUBJECT);
        assertTrue(mask[36 * SIDE + 38] > 0.95f, "the disc's middle");
        assertTrue(mask[36 * SIDE + 49] > 0.8f, "the disc's edge");
        assertTrue(mask[36 * SIDE + 20] < 0.1f, "beside the disc");
        assertTrue(mask[3 * SIDE + 3] < 0.1f, "the patch in the corner");
    }

    /** Many small things of all colours: whoever speaks of a subject means what is likeliest. */
    @Test
    void inACrowdThereIsASubjectToo() {
        Random random = new Random(2);
        float[] rgb = new float[3 * PIXELS];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextFloat();
        }
        float most = 0;
        for (float value : new Scene(rgb).mask(Region.SUBJECT)) {
            most = Math.max(most, value);
        }
        assertTrue(most > 0.9f, "at most " + most);
    }

    /** Of the photos that the networks learned from: that the weights and the program belong together. */
    @Test
    void subjectsThatWereOutlinedByHandAreFound() throws Exception {
        assumeTrue(Files.isDirectory(PHOTOS), PHOTOS + " is not there");
        List<Outlines> photos =
                Outlines.all(PHOTOS).stream().filter(Outlines::hasSubject).toList();
        double overlap = 0;
        double outside = 0;
        for (Outlines photo : photos) {
            float[] mask = new Scene(photo.rgb()).mask(Region.SUBJECT);
            double spilt = 0;
            double ground = 0;
            for (int i = 0; i < PIXELS; i++) {
                spilt += mask[i] * (1 - photo.subject()[i]);
                ground += 1 - photo.subject()[i];
            }
            overlap += Outlines.overlap(mask, photo.subject()) / photos.size();
            outside += spilt / Math.max(1, ground) / photos.size();
        }
        assertTrue(overlap > 0.5, "overlap " + overlap);
        assertTrue(outside < 0.15, "of what is not the subject " + outside);
    }
}
