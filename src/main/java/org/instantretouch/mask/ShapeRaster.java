package org.instantretouch.mask;

import java.util.Optional;
import org.instantretouch.color.Oklab;
import org.instantretouch.grid.Luma;
import org.instantretouch.grid.Window;

/** A shape made ready for the rows of one window; for one thread. */
sealed interface ShapeRaster
        permits StrokeRaster,
                ShapeRaster.Linear,
                ShapeRaster.Radial,
                ShapeRaster.Tonal,
                ShapeRaster.Color,
                ShapeRaster.Scaled {
    /**
     * Fills in the values along a row.
     *
     * @param rgb the window's colours; looked at only where {@link MaskShape#needsColours()}
     */
    void row(int row, float[] rgb, RowValues into);

    /**
     * The raster of a shape.
     *
     * @param colours in which ranges are looked for; in the window's own where empty
     */
    static ShapeRaster of(MaskShape shape, Geometry geometry, float feather, Optional<MaskColours> colours) {
        return colours.isPresent() && shape.needsColours()
                ? Scaled.of(shape, geometry, colours.get())
                : of(shape, geometry, feather);
    }

    private static ShapeRaster of(MaskShape shape, Geometry geometry, float feather) {
        return switch (shape) {
            case Stroke s -> StrokeRaster.of(s, geometry, feather);
            case LinearGradient s -> Linear.of(s, geometry, feather);
            case RadialGradient s -> Radial.of(s, geometry, feather);
            case TonalRange s -> new Tonal(s, geometry.width());
            case ColorRange s -> Color.of(s, geometry.width());
        };
    }

    /**
     * @param directionX from the start of the gradient to its end
     * @param start the feathered start along the direction
     */
    record Linear(Geometry geometry, float directionX, float directionY, float start, float length)
            implements ShapeRaster {
        static Linear of(LinearGradient shape, Geometry geometry, float feather) {
            float x = geometry.u(shape.to()) - geometry.u(shape.from());
            float y = geometry.v(shape.to()) - geometry.v(shape.from());
            // At least a pixel: the border of a gradient of almost no length.
            float length = (float) Math.max(Math.hypot(x, y), 1e-9);
            float dx = x / length;
            float dy = y / length;
            float more = Math.max(feather, geometry.pixel() - length) / 2;
            float start = geometry.u(shape.from()) * dx + geometry.v(shape.from()) * dy - more;
            return new Linear(geometry, dx, dy, start, length + 2 * more);
        }

        @Override
        public void row(int row, float[] rgb, RowValues into) {
            float along = geometry.v(row) * directionY - start;
            float scale = 1 / length;
            for (int x = 0; x < geometry.width(); x++) {
                into.values[x] = 1 - Ramp.smooth((geometry.u(x) * directionX + along) * scale);
            }
            into.span(0, geometry.width());
        }
    }

    /**
     * @param xx, xy, yx, yy turn the axes into coordinates, and scale the ellipse to the unit circle
     * @param reach half the width and height of what is above 0
     */
    record Radial(
            Geometry geometry,
            float centerX,
            float centerY,
            float xx,
            float xy,
            float yx,
            float yy,
            float reachX,
            float reachY,
            RadialRamp ramp)
            implements ShapeRaster {
        static Radial of(RadialGradient shape, Geometry geometry, float feather) {
            double cos = Math.cos(shape.rotation());
            double sin = Math.sin(shape.rotation());
            float rx = shape.radiusX();
            float ry = shape.radiusY();
            RadialRamp ramp = new RadialRamp(shape, feather, geometry.pixel());
            return new Radial(
                    geometry,
                    geometry.u(shape.center()),
                    geometry.v(shape.center()),
                    (float) (cos / rx),
                    (float) (sin / rx),
                    (float) (-sin / ry),
                    (float) (cos / ry),
                    ramp.reach((float) Math.hypot(rx * cos, ry * sin)),
                    ramp.reach((float) Math.hypot(rx * sin, ry * cos)),
                    ramp);
        }

        @Override
        public void row(int row, float[] rgb, RowValues into) {
            float y = geometry.v(row) - centerY;
            if (Math.abs(y) > reachY + geometry.pixel()) {
                into.span(0, 0);
                return;
            }
            into.span(geometry.firstColumn(centerX - reachX), geometry.endColumn(centerX + reachX));
            for (int i = into.from; i < into.to; i++) {
                float x = geometry.u(i) - centerX;
                into.values[i] = ramp.at(xx * x + xy * y, yx * x + yy * y);
            }
        }
    }

    record Tonal(TonalRange shape, int width) implements ShapeRaster {
        @Override
        public void row(int row, float[] rgb, RowValues into) {
            float scale = 1 / Math.max(shape.softness(), 1e-6f);
            int at = 3 * row * width;
            for (int x = 0; x < width; x++, at += 3) {
                float luma = Math.max(0, Math.min(1, Luma.of(rgb[at], rgb[at + 1], rgb[at + 2])));
                float outside = Math.max(shape.low() - luma, luma - shape.high());
                into.values[x] = 1 - Ramp.smooth(outside * scale);
            }
            into.span(0, width);
        }
    }

    /** A range in the colours of a copy, its values scaled to the window. */
    record Scaled(ScaledRows rows, int width) implements ShapeRaster {
        static Scaled of(MaskShape shape, Geometry geometry, MaskColours copy) {
            Geometry own = Geometry.of(Window.whole(copy.width(), copy.height()), copy.width(), copy.height());
            ShapeRaster range = ShapeRaster.of(shape, own, 0);
            ScaledRows rows = new ScaledRows(
                    geometry, copy.width(), copy.height(), (row, into) -> range.row(row, copy.rgb(), into));
            return new Scaled(rows, geometry.width());
        }

        @Override
        public void row(int row, float[] rgb, RowValues into) {
            rows.row(row, into.values, 0);
            into.span(0, width);
        }
    }

    /** Costs three cube roots a pixel, some 50 ns. */
    record Color(ColorRange shape, float a, float b, int width) implements ShapeRaster {
        static Color of(ColorRange shape, int width) {
            float[] ab = new float[2];
            Oklab.ab(shape.red(), shape.green(), shape.blue(), ab);
            return new Color(shape, ab[0], ab[1], width);
        }

        @Override
        public void row(int row, float[] rgb, RowValues into) {
            float scale = 1 / Math.max(shape.softness(), 1e-6f);
            float[] ab = new float[2];
            int at = 3 * row * width;
            for (int x = 0; x < width; x++, at += 3) {
                Oklab.ab(rgb[at], rgb[at + 1], rgb[at + 2], ab);
                float da = ab[0] - a;
                float db = ab[1] - b;
                float outside = (float) Math.sqrt(da * da + db * db) - shape.tolerance();
                into.values[x] = 1 - Ramp.smooth(outside * scale);
            }
            into.span(0, width);
        }
    }
}
