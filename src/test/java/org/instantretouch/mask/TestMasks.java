package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Masks for tests. */
public final class TestMasks {
    private TestMasks() {}

    /** A wavy stroke of some points across the photo. */
    public static Stroke wave(int points, float radius, float hardness) {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            float t = i / (float) Math.max(1, points - 1);
            line.add(new Point(0.1f + 0.8f * t, 0.5f + 0.3f * (float) Math.sin(9 * t)));
        }
        return new Stroke(line, radius, hardness, 0.9f, false);
    }

    /** A dab. */
    public static Stroke dab(float x, float y, float radius, float hardness) {
        return new Stroke(List.of(new Point(x, y)), radius, hardness, 1, false);
    }

    /** Every kind of shape, and every way to combine them. */
    public static Mask everyKind() {
        return new Mask(
                List.of(
                        MaskPart.of(wave(23, 0.08f, 0.4f)),
                        new MaskPart(new LinearGradient(new Point(0.2f, 0.1f), new Point(0.9f, 0.8f)), Combine.ADD),
                        new MaskPart(
                                new RadialGradient(new Point(0.6f, 0.4f), 0.3f, 0.1f, 0.5f, 0.7f), Combine.SUBTRACT),
                        new MaskPart(new TonalRange(0.2f, 0.7f, 0.1f), Combine.INTERSECT),
                        MaskPart.of(new ColorRange(0.8f, 0.3f, 0.2f, 0.05f, 0.1f)),
                        MaskPart.of(new Stroke(List.of(new Point(0.3f, 0.6f)), 0.1f, 1, 0.8f, true))),
                true,
                0.01f,
                true);
    }

    /** Colours that change smoothly, with some noise. */
    public static float[] photo(int width, int height) {
        Random random = new Random(5);
        float[] rgb = new float[3 * width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i += 3) {
                rgb[i] = x / (float) width;
                rgb[i + 1] = y / (float) height;
                rgb[i + 2] = 0.2f + 0.1f * random.nextFloat();
            }
        }
        return rgb;
    }
}
