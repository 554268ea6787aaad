package org.instantretouch.mask;

/**
 * 1 where the photo's luma is in a range.
 *
 * @param low the least luma that is wholly inside, in [0, 1]
 * @param high the largest luma that is wholly inside, in [low, 1]
 * @param softness how far outside it fades to 0, in luma
 * @throws IllegalArgumentException if a number is out of its range
 */
public record TonalRange(float low, float high, float softness) implements MaskShape {
    public TonalRange {
        Limits.check("low", low, 0, 1);
        Limits.check("high", high, low, 1);
        Limits.check("softness", softness, 0, 1);
    }

    @Override
    public boolean needsColours() {
        return true;
    }
}
