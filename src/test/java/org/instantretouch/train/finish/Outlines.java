package org.instantretouch.train.finish;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.UnreadablePhotoException;

/**
 * Subjects and skies of photos, outlined by hand.
 *
 * @param rgb the photo, {@link Scene#SIDE} x {@link Scene#SIDE} pixels
 * @param subject how far each pixel is of it; 0 everywhere where there is none
 * @param sky likewise
 */
record Outlines(String photo, float[] rgb, float[] subject, float[] sky) {
    private static final int SIDE = Scene.SIDE;

    /** A photo's name, its subject and its sky: "-", or polygons, parted by semicolons, in tenths of its width and height. */
    private static final String FILE = "outlines.tsv";

    /** Of all photos that were outlined, from the folder where they are. */
    static List<Outlines> all(Path photos) throws IOException, UnreadablePhotoException {
        List<Outlines> all = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] fields = line.split("\t");
                float[] rgb = PhotoReader.read(photos.resolve(fields[0])).thumbnail(SIDE, SIDE);
                all.add(new Outlines(fields[0], rgb, filled(fields[1]), filled(fields[2])));
            }
        }
        return all;
    }

    boolean hasSubject() {
        return isThere(subject);
    }

    boolean hasSky() {
        return isThere(sky);
    }

    private static boolean isThere(float[] outline) {
        for (float value : outline) {
            if (value > 0) {
                return true;
            }
        }
        return false;
    }

    /** The share of the area of two masks together that is in both. */
    static double overlap(float[] mask, float[] outline) {
        double both = 0;
        double either = 0;
        for (int i = 0; i < mask.length; i++) {
            both += Math.min(mask[i], outline[i]);
            either += Math.max(mask[i], outline[i]);
        }
        return both / either;
    }

    private static float[] filled(String polygons) {
        int fine = 4 * SIDE;
        BufferedImage image = new BufferedImage(fine, fine, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        for (String polygon : polygons.equals("-") ? new String[0] : polygons.split(";")) {
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
        float[] filled = new float[SIDE * SIDE];
        for (int i = 0; i < fine * fine; i++) {
            int at = i / fine / 4 * SIDE + i % fine / 4;
            filled[at] += (image.getRaster().getSample(i % fine, i / fine, 0) > 0 ? 1 : 0) / 16f;
        }
        return filled;
    }
}
