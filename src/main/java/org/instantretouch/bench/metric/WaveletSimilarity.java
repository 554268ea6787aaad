package org.instantretouch.bench.metric;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * CW-SSIM after Sampat, Wang, Gupta, Bovik and Markey, <i>Complex Wavelet Structural Similarity: A New Image Similarity Index</i>
 * (2009): in windows of 7 x 7 complex wavelet coefficients c and d, (2 |sum c d*| + K) / (sum |c|^2 + sum |d|^2 + K), the mean
 * over windows, orientations and scales. It hardly minds small shifts and changes of brightness and contrast.
 *
 * <p>The coefficients are those of a bank of complex Gabor filters without response to a constant (Morlet wavelets; Daugman 1985)
 * in place of the authors' steerable pyramid: 8 orientations, wavelengths of 8 and 16 pixels, a round Gaussian envelope of 0.56
 * wavelengths (one octave wide) cut at three sigma, taken at every quarter of a wavelength where the filter lies within the
 * picture. Sums are means over the window here, so K = 0.01 is in units of squared codes. Such a filter is a sum of two separable
 * ones, so it costs little.
 */
final class WaveletSimilarity {
    private static final int[] WAVELENGTHS = {8, 16};
    private static final int ORIENTATIONS = 8;
    private static final double SIGMA = 0.56;
    private static final int WINDOW = 7;
    private static final double K = 0.01;

    private WaveletSimilarity() {}

    /** @return from 0 to 1, for pictures that are equal; empty where the picture is smaller than the smallest window */
    static OptionalDouble of(Plane a, Plane b) {
        double[] scales = Arrays.stream(WAVELENGTHS)
                .mapToObj(Bank::new)
                .filter(bank -> bank.fits(a))
                .mapToDouble(bank -> bank.similarity(a, b))
                .toArray();
        return Arrays.stream(scales).average();
    }

    /** A plane of complex coefficients. */
    private record Coefficients(Plane real, Plane imaginary) {}

    /** The filters of one wavelength. */
    private static final class Bank {
        private final int wavelength;
        private final int step;
        private final double[] envelope;

        Bank(int wavelength) {
            this.wavelength = wavelength;
            step = wavelength / 4;
            envelope = Plane.gaussian(SIGMA * wavelength, (int) Math.ceil(3 * SIGMA * wavelength));
        }

        boolean fits(Plane plane) {
            return Math.min(plane.width(), plane.height()) >= envelope.length + (WINDOW - 1) * step;
        }

        double similarity(Plane a, Plane b) {
            Plane blurredA = a.filtered(envelope, envelope, step);
            Plane blurredB = b.filtered(envelope, envelope, step);
            return IntStream.range(0, ORIENTATIONS)
                    .parallel()
                    .mapToDouble(i -> {
                        double angle = Math.PI * i / ORIENTATIONS;
                        return compare(coefficients(a, blurredA, angle), coefficients(b, blurredB, angle));
                    })
                    .average()
                    .orElseThrow();
        }

        /** Sum over (u, v) of envelope(u) envelope(v) (e^{i(ku u + kv v)} - c) plane(x + u, y + v). */
        private Coefficients coefficients(Plane plane, Plane blurred, double angle) {
            double ku = 2 * Math.PI / wavelength * Math.cos(angle);
            double kv = 2 * Math.PI / wavelength * Math.sin(angle);
            double[] cosU = wave(ku, 0);
            double[] sinU = wave(ku, -Math.PI / 2);
            double[] cosV = wave(kv, 0);
            double[] sinV = wave(kv, -Math.PI / 2);
            // What a constant of 1 gives: real, since the envelope is even.
            double constant = Arrays.stream(cosU).sum() * Arrays.stream(cosV).sum();
            double[] cc = plane.filtered(cosU, cosV, step).values();
            double[] ss = plane.filtered(sinU, sinV, step).values();
            double[] sc = plane.filtered(sinU, cosV, step).values();
            double[] cs = plane.filtered(cosU, sinV, step).values();
            double[] real = new double[cc.length];
            double[] imaginary = new double[cc.length];
            for (int i = 0; i < cc.length; i++) {
                real[i] = cc[i] - ss[i] - constant * blurred.values()[i];
                imaginary[i] = sc[i] + cs[i];
            }
            return new Coefficients(
                    new Plane(blurred.width(), blurred.height(), real),
                    new Plane(blurred.width(), blurred.height(), imaginary));
        }

        private double[] wave(double frequency, double phase) {
            double[] wave = new double[envelope.length];
            int radius = envelope.length / 2;
            for (int i = 0; i < wave.length; i++) {
                wave[i] = envelope[i] * Math.cos(frequency * (i - radius) + phase);
            }
            return wave;
        }

        private static double compare(Coefficients c, Coefficients d) {
            int width = c.real.width();
            int height = c.real.height();
            double[] re = new double[width * height];
            double[] im = new double[width * height];
            double[] power = new double[width * height];
            for (int i = 0; i < re.length; i++) {
                double a = c.real.values()[i];
                double b = c.imaginary.values()[i];
                double e = d.real.values()[i];
                double f = d.imaginary.values()[i];
                re[i] = a * e + b * f;
                im[i] = b * e - a * f;
                power[i] = a * a + b * b + e * e + f * f;
            }
            double[] mean = new double[WINDOW];
            Arrays.fill(mean, 1.0 / WINDOW);
            double[] meanRe =
                    new Plane(width, height, re).filtered(mean, mean, 1).values();
            double[] meanIm =
                    new Plane(width, height, im).filtered(mean, mean, 1).values();
            double[] meanPower =
                    new Plane(width, height, power).filtered(mean, mean, 1).values();
            double sum = 0;
            for (int i = 0; i < meanRe.length; i++) {
                sum += (2 * Math.hypot(meanRe[i], meanIm[i]) + K) / (meanPower[i] + K);
            }
            return sum / meanRe.length;
        }
    }
}
