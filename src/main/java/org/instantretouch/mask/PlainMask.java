package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of a mask put together, pixel by pixel, without regard to edges and before inversion. */
final class PlainMask {
    private PlainMask() {}

    private record Part(ShapeRaster raster, Combine effect) {}

    /** The values of a window; before the first part they are all the same. */
    static float[] of(List<MaskPart> parts, float feather, float start, Geometry geometry, float[] rgb) {
        return of(parts, feather, start, geometry, rgb, Optional.empty());
    }

    /** The same with ranges in the colours of a copy, where there is one. */
    static float[] of(
            List<MaskPart> parts,
            float feather,
            float start,
            Geometry geometry,
            float[] rgb,
            Optional<MaskColours> colours) {
        float[] values = new float[geometry.width() * geometry.height()];
        Arrays.fill(values, start);
        apply(parts, feather, geometry, rgb, colours, values);
        return values;
    }

    /** Applies parts to the values of a window. */
    static void apply(List<MaskPart> maskParts, float feather, Geometry geometry, float[] rgb, float[] values) {
        apply(maskParts, feather, geometry, rgb, Optional.empty(), values);
    }

    /** The same with ranges in the colours of a copy, where there is one. */
    static void apply(
            List<MaskPart> maskParts,
            float feather,
            Geometry geometry,
            float[] rgb,
            Optional<MaskColours> colours,
            float[] values) {
        int width = geometry.width();
        List<Part> parts = new ArrayList<>();
        for (MaskPart part : maskParts) {
            parts.add(new Part(ShapeRaster.of(part.shape(), geometry, feather, colours), part.effect()));
        }
        RowValues rowValues = new RowValues(width);
        for (int row = 0; row < geometry.height(); row++) {
            int at = row * width;
            for (Part part : parts) {
                part.raster.row(row, rgb, rowValues);
                combine(part.effect, rowValues, values, at, width);
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
