package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of a mask put together, pixel by pixel, without regard to edges and before inversion. */
final class PlainMask {
    private PlainMask() {}

    private record Part(ShapeRaster raster, Combine effect) {}

    /** Fills in the values of a window. */
    static void read(Mask mask, Geometry geometry, float[] rgb, float[] into) {
        int width = geometry.width();
        int pixels = width * geometry.height();
        Arrays.fill(into, 0, pixels, mask.start());
        List<Part> parts = new ArrayList<>();
        for (MaskPart part : mask.parts()) {
            parts.add(new Part(ShapeRaster.of(part.shape(), geometry, mask.feather()), part.effect()));
        }
        RowValues values = new RowValues(width);
        for (int row = 0; row < geometry.height(); row++) {
            int at = row * width;
            for (Part part : parts) {
                part.raster.row(row, rgb, values);
                combine(part.effect, values, into, at, width);
            }
        }
    }

    private static void combine(Combine effect, RowValues part, float[] into, int at, int width) {
        float[] v = part.values;
        switch (effect) {
            case ADD -> {
                for (int x = part.from; x < part.to; x++) {
                    into[at + x] = Combine.ADD.of(into[at + x], v[x]);
                }
            }
            case SUBTRACT -> {
                for (int x = part.from; x < part.to; x++) {
                    into[at + x] = Combine.SUBTRACT.of(into[at + x], v[x]);
                }
            }
            case INTERSECT -> {
                Arrays.fill(into, at, at + part.from, 0);
                for (int x = part.from; x < part.to; x++) {
                    into[at + x] = Combine.INTERSECT.of(into[at + x], v[x]);
                }
                Arrays.fill(into, at + part.to, at + width, 0);
            }
        }
    }

    /** Exchanges 0 and 1. */
    static void invert(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = 1 - values[i];
        }
    }
}
