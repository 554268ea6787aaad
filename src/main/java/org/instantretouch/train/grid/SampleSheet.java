package org.instantretouch.train.grid;

import ai.djl.training.Trainer;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.train.finish.Scene;

/**
 * What the network makes of a few photos that it does not learn from, each beside what the operators make: a picture to look at
 * while it learns.
 */
final class SampleSheet {
    private static final int PHOTOS = 4;

    /** Sheet pixels of a point of the lattice. */
    private static final int ZOOM = 2;

    private static final int SIDE = ZOOM * Scene.SIDE;
    private static final int GAP = 8;
    private static final int HEADER = 40;
    private static final Color GROUND = new Color(0x2b2b2b);
    private static final Color TEXT = new Color(0xb0b0b0);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private static final List<Sample> SAMPLES = List.of(
            new Sample("brighter", AttributeEdit.of(Attribute.EXPOSURE, 0.7f)),
            new Sample("warmer", AttributeEdit.of(Attribute.TEMPERATURE, 0.7f)),
            new Sample("lifted shadows", AttributeEdit.of(Attribute.SHADOWS, 0.8f)),
            new Sample("less saturated", AttributeEdit.of(Attribute.SATURATION, -0.7f)),
            new Sample("darker blues", AttributeEdit.of(Attribute.HUE_LUMINANCE, Hue.BLUE, -0.9f)),
            new Sample("darker sky", new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.SKY, -0.8f)),
            new Sample("vignette", AttributeEdit.of(Attribute.VIGNETTE, 0.9f)));

    private final List<byte[]> photos;

    private record Sample(String name, AttributeEdit edit) {}

    /** @param heldOut photos, encoded; the first few are shown */
    SampleSheet(List<byte[]> heldOut) {
        photos = heldOut.subList(0, Math.min(PHOTOS, heldOut.size()));
    }

    /** Draws the sheet as a PNG. */
    void write(Trainer trainer, Path file) throws IOException {
        TrainingPicture.write(draw(trainer), file);
    }

    private BufferedImage draw(Trainer trainer) {
        Batch batch = PairSource.fixed(
                photos,
                SAMPLES.stream().map(s -> AttributeVector.of(Intent.of(s.edit))).toList());
        float[] predicted = GridScore.sliced(trainer, batch);
        BufferedImage sheet = new BufferedImage(
                left(SAMPLES.size()), HEADER + photos.size() * (SIDE + GAP), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setFont(FONT);
            graphics.setColor(GROUND);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            graphics.setColor(TEXT);
            graphics.drawString("photo", GAP, HEADER / 2);
            for (int sample = 0; sample < SAMPLES.size(); sample++) {
                graphics.drawString(SAMPLES.get(sample).name, left(sample), HEADER / 2 - 4);
                graphics.drawString("as it should be, and as it is", left(sample), HEADER - 8);
            }
            for (int photo = 0; photo < photos.size(); photo++) {
                int top = HEADER + photo * (SIDE + GAP);
                place(batch.colours(), photo * SAMPLES.size(), GAP, top, graphics);
                for (int sample = 0; sample < SAMPLES.size(); sample++) {
                    int edit = photo * SAMPLES.size() + sample;
                    place(batch.targets(), edit, left(sample), top, graphics);
                    place(predicted, edit, left(sample) + SIDE, top, graphics);
                }
            }
        } finally {
            graphics.dispose();
        }
        return sheet;
    }

    /** Where a sample's two pictures begin; of the number of samples, where the sheet ends. */
    private static int left(int sample) {
        return 2 * GAP + SIDE + sample * (2 * SIDE + GAP);
    }

    private static void place(float[] planes, int edit, int x, int y, Graphics2D graphics) {
        float[] rgb = GridScore.mapped(planes, edit);
        BufferedImage picture = new BufferedImage(Scene.SIDE, Scene.SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < Scene.SIDE * Scene.SIDE; i++) {
            Color colour = new Color(
                    Math.clamp(rgb[3 * i], 0, 1), Math.clamp(rgb[3 * i + 1], 0, 1), Math.clamp(rgb[3 * i + 2], 0, 1));
            picture.setRGB(i % Scene.SIDE, i / Scene.SIDE, colour.getRGB());
        }
        graphics.drawImage(picture, x, y, SIDE, SIDE, null);
    }
}
