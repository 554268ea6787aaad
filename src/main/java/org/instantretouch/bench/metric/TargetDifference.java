package org.instantretouch.bench.metric;

import org.instantretouch.color.CieLab;
import org.instantretouch.color.ColorDifference;

/**
 * How far a result is from the picture that it should have been. Of values in [0, 1], over all pixels and channels.
 *
 * @param l1 the mean distance
 * @param l2 the root of the mean squared distance
 * @param psnr the peak signal-to-noise ratio in decibels, 20 log10(1 / l2); infinite for equal pictures
 * @param ciede2000 the mean colour difference of the pixels; about 1 is just noticeable
 */
public record TargetDifference(double l1, double l2, double psnr, double ciede2000) {
    /**
     * Of a result and its target.
     *
     * @throws IllegalArgumentException if their sizes differ
     */
    public static TargetDifference of(Picture result, Picture target) {
        Picture.requireSameSize(result, target);
        byte[] a = result.rgb();
        byte[] b = target.rgb();
        long distances = 0;
        long squares = 0;
        for (int i = 0; i < a.length; i++) {
            int distance = Math.abs((a[i] & 0xff) - (b[i] & 0xff));
            distances += distance;
            squares += distance * distance;
        }
        double colours = 0;
        for (int i = 0; i < a.length; i += 3) {
            if (a[i] != b[i] || a[i + 1] != b[i + 1] || a[i + 2] != b[i + 2]) {
                colours += ColorDifference.ciede2000(lab(a, i), lab(b, i));
            }
        }
        double l2 = Math.sqrt((double) squares / a.length) / 255;
        return new TargetDifference(
                (double) distances / a.length / 255, l2, -20 * Math.log10(l2), 3 * colours / a.length);
    }

    /** Whether the pictures are equal. */
    public boolean isNone() {
        return Double.isInfinite(psnr);
    }

    private static CieLab lab(byte[] rgb, int at) {
        return CieLab.ofEncoded((rgb[at] & 0xff) / 255.0, (rgb[at + 1] & 0xff) / 255.0, (rgb[at + 2] & 0xff) / 255.0);
    }
}
