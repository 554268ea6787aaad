package org.instantretouch.mask;

/** A smooth step from 1 at a distance to 0 at a larger one. */
final class Ramp {
    private final float outer;
    private final float scale;

    private Ramp(float inner, float outer) {
        this.outer = outer;
        scale = 1 / (outer - inner);
    }

    /** Widened by half the feather to either side, and to at least one pixel, so that it is not jagged. */
    static Ramp of(float inner, float outer, float feather, float pixel) {
        float more = Math.max(feather, pixel - (outer - inner)) / 2;
        return new Ramp(inner - more, outer + more);
    }

    /** From here on it is 0. */
    float outer() {
        return outer;
    }

    float at(float distance) {
        return smooth((outer - distance) * scale);
    }

    /** 0 below 0, 1 above 1, and 3t² - 2t³ between. */
    static float smooth(float t) {
        float c = Math.max(0, Math.min(1, t));
        return c * c * (3 - 2 * c);
    }
}
