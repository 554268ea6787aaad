package org.instantretouch.grid;

import java.util.Optional;

/** DESIGN section 2 word for word, in double precision: the oracle of every slicer. Slow. */
public final class ReferenceSlicer implements Slicer {
    @Override
    public void apply(Prediction prediction, float intensity, Optional<float[]> mask, Window window, float[] rgb) {
        for (int row = 0; row < window.height(); row++) {
            for (int column = 0; column < window.width(); column++) {
                int pixel = row * window.width() + column;
                double[] p = {rgb[3 * pixel], rgb[3 * pixel + 1], rgb[3 * pixel + 2]};
                double[] s = p;
                for (Slice slice : prediction.slices()) {
                    s = slice(slice, window, window.x() + column, window.y() + row, s);
                }
                double k = intensity * mask.map(m -> (double) m[pixel]).orElse(1.0);
                double[] out = k == 0 ? p : layer(p, s, k);
                for (int c = 0; c < 3; c++) {
                    rgb[3 * pixel + c] = (float) out[c];
                }
            }
        }
    }

    static double[] layer(double[] p, double[] s, double k) {
        double y0 = luma(p);
        double y1 = luma(s);
        double square = 0;
        double change = 0;
        double dot = 0;
        for (int c = 0; c < 3; c++) {
            double c0 = p[c] - y0;
            double d = s[c] - y1 - c0;
            square += c0 * c0;
            change += d * d;
            dot += d * c0;
        }
        double chromaK = k > 1 && dot < 0 ? Math.min(k, Math.max(square, change) / -dot) : k;
        double[] out = new double[3];
        for (int c = 0; c < 3; c++) {
            double c0 = p[c] - y0;
            out[c] = y0 + k * (y1 - y0) + c0 + chromaK * (s[c] - y1 - c0);
        }
        return out;
    }

    private static double[] slice(Slice slice, Window window, int x, int y, double[] p) {
        BilateralGrid grid = slice.grid();
        double gx = (x + 0.5) / window.photoWidth() * grid.width() - 0.5;
        double gy = (y + 0.5) / window.photoHeight() * grid.height() - 0.5;
        double gz = curve(slice.curve(), guide(slice.kind(), p)) * grid.depth() - 0.5;
        double[] a = new double[BilateralGrid.COEFFICIENTS];
        for (int dz = 0; dz < 2; dz++) {
            for (int dy = 0; dy < 2; dy++) {
                for (int dx = 0; dx < 2; dx++) {
                    double weight = tent(gx, dx) * tent(gy, dy) * tent(gz, dz);
                    int cx = Math.clamp((int) Math.floor(gx) + dx, 0, grid.width() - 1);
                    int cy = Math.clamp((int) Math.floor(gy) + dy, 0, grid.height() - 1);
                    int cz = Math.clamp((int) Math.floor(gz) + dz, 0, grid.depth() - 1);
                    for (int k = 0; k < a.length; k++) {
                        a[k] += weight * grid.coefficients()[grid.index(k, cx, cy, cz)];
                    }
                }
            }
        }
        double[] out = new double[3];
        for (int c = 0; c < 3; c++) {
            out[c] = a[4 * c] * p[0] + a[4 * c + 1] * p[1] + a[4 * c + 2] * p[2] + a[4 * c + 3];
        }
        return out;
    }

    /** The weight of the neighbour {@code side} (0 below, 1 above) of a coordinate. */
    private static double tent(double coordinate, int side) {
        double fraction = coordinate - Math.floor(coordinate);
        return side == 1 ? fraction : 1 - fraction;
    }

    private static double luma(double[] p) {
        return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2];
    }

    private static double guide(GuideKind kind, double[] p) {
        return switch (kind) {
            case LUMA -> luma(p);
            case CHROMA -> Math.max(p[0], Math.max(p[1], p[2])) - Math.min(p[0], Math.min(p[1], p[2]));
        };
    }

    private static double curve(GuideCurve curve, double guide) {
        double position = Math.clamp(guide, 0, 1) * 255;
        int below = Math.min((int) position, 254);
        return curve.table()[below] + (curve.table()[below + 1] - (double) curve.table()[below]) * (position - below);
    }
}
