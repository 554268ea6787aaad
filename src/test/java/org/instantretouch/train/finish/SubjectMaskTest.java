package org.instantretouch.train.finish;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.instantretouch.intent.Region;
import org.instantretouch.photo.PhotoReader;
import org.junit.jupiter.api.Test;

class SubjectMaskTest {
    private static final int SIDE = Scene.SIDE;
    private static final int PIXELS = SIDE * SIDE;
    private static final Path PHOTOS = Path.of("..", "shared", "photos", "train");

    /** A photo's name, a tab, and polygons, parted by semicolons, in tenths of its width and height. */
    private static final String OUTLINES = "subjects.tsv";

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

    @Test
    void subjectsThatWereOutlinedByHandAreFound() throws IOException {
        assumeTrue(Files.isDirectory(PHOTOS), PHOTOS + " is not there");
        List<String> lines;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(OUTLINES))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        double overlap = 0;
        double outside = 0;
        for (String line : lines) {
            String[] fields = line.split("\t");
            float[] rgb = PhotoReader.read(PHOTOS.resolve(fields[0])).thumbnail(SIDE, SIDE);
            float[] mask = new Scene(rgb).mask(Region.SUBJECT);
            float[] outline = outline(fields[1]);
            double both = 0;
            double either = 0;
            double spilt = 0;
            double ground = 0;
            for (int i = 0; i < PIXELS; i++) {
                both += Math.min(mask[i], outline[i]);
                either += Math.max(mask[i], outline[i]);
                spilt += mask[i] * (1 - outline[i]);
                ground += 1 - outline[i];
            }
            overlap += both / either / lines.size();
            outside += spilt / Math.max(1, ground) / lines.size();
        }
        assertTrue(overlap > 0.5, "overlap " + overlap);
        assertTrue(outside < 0.15, "of what is not the subject " + outside);
    }

    private static float[] outline(String polygons) {
        int fine = 4 * SIDE;
        BufferedImage image = new BufferedImage(fine, fine, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        for (String polygon : polygons.split(";")) {
            Path2D path = new Path2D.Double();
            for (String point : polygon.split(" ")) {
                String[] at = point.split(",");
                double x = Double.parseDouble(at[0]) * fine / 10;
                double y = Double.parseDouble(at[1]) * fine / 10;
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
            graphics.fill(path);
        }
        graphics.dispose();
        float[] outline = new float[PIXELS];
        for (int i = 0; i < fine * fine; i++) {
            int at = i / fine / 4 * SIDE + i % fine / 4;
            outline[at] += (image.getRaster().getSample(i % fine, i / fine, 0) > 0 ? 1 : 0) / 16f;
        }
        return outline;
    }
}
