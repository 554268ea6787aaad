package org.instantretouch.model;

import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Region;

/**
 * What the subject of a photo makes of amounts. Exposure multiplies light, of which dark clothes and faces against the light have
 * next to none: where a subject is dark and shall be brighter, its shadows are lifted as well.
 *
 * @param middle the median of its encoded luma
 */
record PhotoSubject(float middle) {
    /** A subject that takes up less of a photo than this is not told from what is beside it. */
    private static final double LEAST = 0.003;

    /** A subject whose middle tone is below the first is all dark, above the second it is not. */
    private static final float DARK = 0.2f;

    private static final float LIT = 0.42f;

    private static final float BRIGHTER_TO_SHADOWS = 0.6f;
    private static final float BRIGHTER_TO_EXPOSURE = 0.3f;

    /**
     * The subject of a photo; empty if it has none.
     *
     * @param rgb interleaved encoded colours in [0, 1]
     */
    static Optional<PhotoSubject> of(float[] rgb, int width, MaskCells mask) {
        MaskCells.Inside subject = mask.of(rgb, width);
        return subject.share() < LEAST ? Optional.empty() : Optional.of(new PhotoSubject(subject.luma(0.5)));
    }

    /** The amounts for the photo: those of the subject are added to, where it shall be brighter by itself. */
    AttributeVector adapted(AttributeVector asked) {
        Amounts amounts = new Amounts(asked);
        float brighter = amounts.asked(Region.SUBJECT, Attribute.EXPOSURE);
        if (brighter > 0 && amounts.asked(Region.SUBJECT, Attribute.SHADOWS) == 0) {
            float dark = Math.clamp((LIT - middle) / (LIT - DARK), 0f, 1f);
            amounts.add(Region.SUBJECT, Attribute.SHADOWS, BRIGHTER_TO_SHADOWS * dark * brighter);
            amounts.add(Region.SUBJECT, Attribute.EXPOSURE, BRIGHTER_TO_EXPOSURE * dark * brighter);
        }
        return amounts.fitted();
    }
}
