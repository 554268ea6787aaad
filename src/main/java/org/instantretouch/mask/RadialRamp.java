package org.instantretouch.mask;

/**
 * The smooth step across the border of an ellipse around the origin, whose axes lie along the coordinates: 1 within, 0 outside.
 * The feather is as wide all around, though a radius is not as long.
 */
final class RadialRamp {
    /** With three the distance is right to a thousandth of the longer radius, and better where the radii are alike. */
    private static final int STEPS = 3;

    /** So near the border, in radii, the distance from it is too short to tell the length of a radius. */
    private static final float NEAR = 1e-3f;

    /** No length that is divided by is shorter, in longer sides. */
    private static final double TINY = 1e-12;

    private final float radiusX;
    private final float radiusY;
    private final float softness;
    private final float feather;
    private final float pixel;

    /** In radii of a mean length: what holds everywhere in a circle, and is near enough without a feather. */
    private final Ramp mean;

    /** In radii of the shorter length: where this has come to an end, so has the step anywhere. */
    private final Ramp widest;

    private final boolean isEven;

    RadialRamp(RadialGradient shape, float feather, float pixel) {
        radiusX = shape.radiusX();
        radiusY = shape.radiusY();
        softness = shape.softness();
        this.feather = feather;
        this.pixel = pixel;
        float radius = (float) Math.sqrt(radiusX * radiusY);
        mean = Ramp.of(1 - softness, 1, feather / radius, pixel / radius);
        float shorter = Math.min(radiusX, radiusY);
        widest = Ramp.of(1 - softness, 1, feather / shorter, pixel / shorter);
        isEven = radiusX == radiusY || feather == 0;
    }

    /** How far it is above 0 in a direction in which the ellipse itself reaches so far. */
    float reach(float extent) {
        return isEven ? mean.outer() * extent : extent + Math.max(feather, pixel) / 2;
    }

    /** The value at a place in radii. */
    float at(float p, float q) {
        float radii = (float) Math.sqrt(p * p + q * q);
        if (isEven) {
            return mean.at(radii);
        }
        float most = widest.at(radii);
        if (most == 0 || most == 1) {
            return most;
        }
        float radius = radius(p, q, radii);
        float width = softness * radius;
        float more = Math.max(feather, pixel - width) / 2;
        return Ramp.smooth((more + (1 - radii) * radius) / (width + 2 * more));
    }

    /** How long a radius is from a place straight to the border. */
    private float radius(float p, float q, float radii) {
        float beyond = Math.abs(radii - 1);
        return (float)
                (beyond > NEAR
                        ? distance(Math.abs(p * radiusX), Math.abs(q * radiusY)) / beyond
                        : radii / Math.sqrt(square(p / radiusX, q / radiusY)));
    }

    /**
     * How far a place is from the ellipse. After Chatfield (2017), "Simple method for distance to ellipse": the nearest point is
     * sought on the circle of curvature at the one before. Costs some 100 ns.
     */
    private double distance(double x, double y) {
        double px = Math.max(TINY, x);
        double py = Math.max(TINY, y);
        double squares = (double) radiusX * radiusX - (double) radiusY * radiusY;
        // Of the nearest point, in radii.
        double tx = Math.sqrt(0.5);
        double ty = tx;
        for (int i = 0; i < STEPS; i++) {
            double centerX = squares / radiusX * tx * tx * tx;
            double centerY = -squares / radiusY * ty * ty * ty;
            double scale = Math.sqrt(square(tx * radiusX - centerX, ty * radiusY - centerY)
                    / Math.max(TINY * TINY, square(px - centerX, py - centerY)));
            double nextX = Math.max(0, (px - centerX) * scale + centerX) / radiusX;
            double nextY = Math.max(0, (py - centerY) * scale + centerY) / radiusY;
            double norm = 1 / Math.sqrt(Math.max(TINY * TINY, square(nextX, nextY)));
            tx = nextX * norm;
            ty = nextY * norm;
        }
        return Math.sqrt(square(px - tx * radiusX, py - ty * radiusY));
    }

    private static double square(double x, double y) {
        return x * x + y * y;
    }
}
