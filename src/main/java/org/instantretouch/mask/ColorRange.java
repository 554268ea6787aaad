package org.instantretouch.mask;

/**
 * 1 where the photo's colour is near another, brightness aside: the distance is taken in the (a, b) plane of Oklab, after
 * Ottosson (2020), "A perceptual color space for image processing". Strong colours lie 0.1 to 0.3 from grey there.
 *
 * @param red of the colour looked for, encoded, in the working space; likewise green and blue
 * @param tolerance the largest distance that is wholly inside
 * @param softness how far outside it fades to 0
 * @throws IllegalArgumentException if a number is out of its range
 */
public record ColorRange(float red, float green, float blue, float tolerance, float softness) implements MaskShape {
    /** Farther out no photo has colours. */
    public static final float FARTHEST = 4;

    public ColorRange {
        Limits.check("red", red, -FARTHEST, FARTHEST);
        Limits.check("green", green, -FARTHEST, FARTHEST);
        Limits.check("blue", blue, -FARTHEST, FARTHEST);
        Limits.check("tolerance", tolerance, 0, 1);
        Limits.check("softness", softness, 0, 1);
    }

    @Override
    public boolean needsColours() {
        return true;
    }
}
