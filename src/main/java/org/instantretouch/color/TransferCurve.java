package org.instantretouch.color;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one channel of an RGB or grey space encodes linear light.
 *
 * <p>Both directions are tables (off by less than 1e-5 of the value), extended beyond [0, 1]: mirrored below 0, by the curve's
 * own formula above 1, and by a line of its last slope where the curve is a list of samples.
 */
public final class TransferCurve {
    /** sRGB. */
    public static final TransferCurve SRGB = new TransferCurve(SrgbCurve::decodeExactly, SrgbCurve::encodeExactly);

    /** How far from 0 a curve may begin and from 1 it may end: some scanners' profiles stay short of both. */
    private static final double FARTHEST_BLACK = 0.25;

    private static final double FARTHEST_WHITE = 0.5;

    private final DoubleUnaryOperator exact;
    private final DoubleUnaryOperator exactInverse;

    /** Made when first needed, as many profiles are read and few convert anything. */
    private volatile @Nullable CurveTable decoder;

    private volatile @Nullable CurveTable encoder;

    private TransferCurve(DoubleUnaryOperator decode, DoubleUnaryOperator encode) {
        exact = decode;
        exactInverse = encode;
    }

    /**
     * linear = encoded^gamma.
     *
     * @throws IllegalArgumentException if gamma is not in 0.1 to 10
     */
    public static TransferCurve gamma(double gamma) {
        if (!(gamma >= 0.1 && gamma <= 10)) {
            throw new IllegalArgumentException("gamma " + gamma + " is not in 0.1 to 10");
        }
        return new TransferCurve(x -> Math.pow(x, gamma), y -> Math.pow(y, 1 / gamma));
    }

    /**
     * A parametric curve as ICC.1:2022 10.18 numbers them.
     *
     * @param type 0 to 4
     * @param p its 1, 3, 4, 5 or 7 parameters: g a b c d e f
     * @throws IllegalArgumentException if the type or the parameters do not make a rising curve
     */
    public static TransferCurve parametric(int type, double... p) {
        double g = p[0];
        DoubleUnaryOperator curve = switch (type) {
            case 0 -> x -> Math.pow(x, g);
            case 1 -> x -> x >= -p[2] / p[1] ? Math.pow(p[1] * x + p[2], g) : 0;
            case 2 -> x -> (x >= -p[2] / p[1] ? Math.pow(p[1] * x + p[2], g) : 0) + p[3];
            case 3 -> x -> x >= p[4] ? Math.pow(p[1] * x + p[2], g) : p[3] * x;
            case 4 -> x -> x >= p[4] ? Math.pow(p[1] * x + p[2], g) + p[5] : p[3] * x + p[6];
            default -> throw new IllegalArgumentException("no parametric curve has type " + type);
        };
        return checked(curve);
    }

    /**
     * A curve given by at least two evenly spaced samples over [0, 1], linear between them.
     *
     * @throws IllegalArgumentException if the samples do not rise
     */
    public static TransferCurve sampled(double... samples) {
        int last = samples.length - 1;
        if (last < 1) {
            throw new IllegalArgumentException("a sampled curve needs two samples");
        }
        return checked(x -> {
            int below = (int) Math.clamp(x * last, 0, last - 1);
            return samples[below] + (samples[below + 1] - samples[below]) * (x * last - below);
        });
    }

    private static TransferCurve checked(DoubleUnaryOperator curve) {
        double previous = curve.applyAsDouble(0);
        double first = previous;
        for (int i = 1; i <= 256; i++) {
            double y = curve.applyAsDouble(i / 256.0);
            if (!(y >= previous - 1e-3) || !(Math.abs(y) <= 2)) {
                throw new IllegalArgumentException("the curve does not rise");
            }
            previous = y;
        }
        if (Math.abs(first) > FARTHEST_BLACK || Math.abs(previous - 1) > FARTHEST_WHITE) {
            throw new IllegalArgumentException("the curve does not lead from black to white");
        }
        return new TransferCurve(curve, y -> inverse(curve, y));
    }

    /** The least x with curve(x) at least y, by bisection. */
    private static double inverse(DoubleUnaryOperator curve, double y) {
        double low = 0;
        double high = 1;
        while (curve.applyAsDouble(high) < y && high < 64) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 40; i++) {
            double middle = 0.5 * (low + high);
            if (curve.applyAsDouble(middle) < y) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Encoded value to linear light. */
    public float decode(float encoded) {
        return decoder().at(encoded);
    }

    /** Linear light to encoded value. */
    public float encode(float linear) {
        return encoder().at(linear);
    }

    /** The table from encoded values to linear light. */
    CurveTable decoder() {
        CurveTable table = decoder;
        if (table == null) {
            table = new CurveTable(exact);
            decoder = table;
        }
        return table;
    }

    /** The table from linear light to encoded values. */
    CurveTable encoder() {
        CurveTable table = encoder;
        if (table == null) {
            table = new CurveTable(exactInverse);
            encoder = table;
        }
        return table;
    }

    /** Whether the curve is sRGB's up to the rounding of profiles in the wild (1e-3 of linear light). */
    boolean isSrgb() {
        for (int i = 0; i <= 64; i++) {
            double x = i / 64.0;
            if (Math.abs(exact.applyAsDouble(x) - SrgbCurve.decodeExactly(x)) > 1e-3) {
                return false;
            }
        }
        return true;
    }
}
