package org.instantretouch.bench.metric;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much of a photo's structure a retouch has kept: taken between the photo's greys and those of the result, brought to the
 * photo's histogram, so that changes of tone and colour do not count.
 *
 * @param ssim structural similarity (Wang et al. 2004), 1 for the same structure
 * @param cwSsim complex wavelet structural similarity (Sampat et al. 2009), 1 for the same structure; empty for a picture of fewer
 *     than some forty pixels a side
 * @param gmsd gradient magnitude similarity deviation (Xue et al. 2014), 0 for the same structure
 */
public record Fidelity(double ssim, OptionalDouble cwSsim, double gmsd) {
    /**
     * Of a photo and its retouched form.
     *
     * @return empty where the pictures are smaller than the window of SSIM, 11 pixels a side
     * @throws IllegalArgumentException if their sizes differ
     */
    public static Optional<Fidelity> of(Picture photo, Picture retouched) {
        Picture.requireSameSize(photo, retouched);
        if (Math.min(photo.width(), photo.height()) < StructuralSimilarity.WINDOW) {
            return Optional.empty();
        }
        GreyPair grey = GreyPair.of(photo, retouched);
        return Optional.of(new Fidelity(
                StructuralSimilarity.of(grey.photo(), grey.matched()),
                WaveletSimilarity.of(grey.photo(), grey.matched()),
                GradientDeviation.of(grey.photo(), grey.matched())));
    }
}
