package org.instantretouch.photo;

import java.util.Optional;

/**
 * How large a picture is meant to be in print.
 *
 * <p>A scaled picture keeps these numbers, as photographers know it from Lightroom and darktable: its print gets smaller, not
 * coarser. All formats write them to the nearest of their own numbers, so that a whole number of pixels an inch stays one.
 *
 * @param x pixels an inch across, in [1, 65535]: what a JPEG can say
 * @param y pixels an inch down, likewise
 * @throws IllegalArgumentException if a number is outside of its range
 */
public record Resolution(double x, double y) {
    /** Centimetres of an inch. */
    static final double INCH = 2.54;

    private static final double MOST = 65_535;

    public Resolution {
        if (!isSound(x) || !isSound(y)) {
            throw new IllegalArgumentException("a resolution of " + x + " by " + y + " pixels an inch");
        }
    }

    private static boolean isSound(double value) {
        return value >= 1 && value <= MOST;
    }

    /** What a file says in pixels an inch; empty where that is absurd. */
    static Optional<Resolution> of(double x, double y) {
        return isSound(x) && isSound(y) ? Optional.of(new Resolution(x, y)) : Optional.empty();
    }

    /** What a PNG says in pixels a metre; empty where that is absurd. */
    static Optional<Resolution> ofMetre(long x, long y) {
        return of(ofMetre(x), ofMetre(y));
    }

    /** The whole number of pixels an inch that is written so, where there is one. */
    private static double ofMetre(long pixels) {
        double exact = pixels * INCH / 100;
        double whole = Math.rint(exact);
        return perMetre(whole) == pixels ? whole : exact;
    }

    /** Pixels a metre, to the nearest whole number. */
    static long perMetre(double perInch) {
        return Math.round(perInch / INCH * 100);
    }

    /** Whether both numbers are whole in centimetres rather than in inches. */
    boolean isMetric() {
        return !(isWhole(x) && isWhole(y)) && isWhole(x / INCH) && isWhole(y / INCH);
    }

    private static boolean isWhole(double value) {
        // Far less than any format can tell apart, and far more than the rounding of a product.
        return Math.abs(value - Math.rint(value)) < 1e-6 && value >= 1 - 1e-6;
    }

    /** Of the picture turned by a quarter. */
    Resolution turned() {
        return new Resolution(y, x);
    }
}
