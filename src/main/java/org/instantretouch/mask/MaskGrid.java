package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.List;
import org.instantretouch.grid.Luma;
import org.instantretouch.grid.Window;

/**
 * A mask in bilateral space: how much of what is near in place and in luma is masked.
 *
 * <p>After Chen, Paris and Durand (2007), "Real-time edge-aware image processing with the bilateral grid". The mask's values at
 * the pixels of the guide are splatted with trilinear weights into cells over (x, y, luma), in homogeneous form (value times
 * weight, weight); the cells are blurred by a binomial of five along each axis; a pixel of the photo then takes the quotient of
 * the two at its own place and luma, each interpolated trilinearly. A mask so cannot pass from one side of an edge to the other,
 * whose lumas lie cells apart.
 *
 * <p>A pixel counts by how decided the mask is there: least at one half, where the soft border of a brush lies. So the border is
 * settled by those pixels of like luma nearby that were painted on, or not, for certain. Where the guide knows nothing of a
 * luma at a place, the plain mask stands in.
 */
final class MaskGrid {
    /** Cells along luma: edges of more than some 2 / 16 in luma are kept. */
    private static final int DEPTH = 16;

    /** Sides of a cell in longer sides of the photo; between them, half the radius of the finest shape. */
    private static final float FINEST = 1 / 128f;

    private static final float COARSEST = 1 / 32f;

    /** The weight of a pixel at which the mask is one half. */
    private static final float UNDECIDED = 0.05f;

    /** The weight of the plain mask; that of a cell in the middle of an even area is near 1 / 4. */
    private static final float PLAIN = 1e-3f;

    private final float cellsX;
    private final float cellsY;
    private final int width;
    private final int height;

    /** Value times weight, and weight, of each cell: {@code 2 * ((y * width + x) * (DEPTH + 1) + z)}. */
    private final float[] cells;

    /** @param values the mask at the pixels of the guide */
    MaskGrid(Mask mask, MaskGuide guide, float[] values) {
        float longer = Math.max(guide.width(), guide.height());
        float cell = cell(mask);
        cellsX = guide.width() / longer / cell;
        cellsY = guide.height() / longer / cell;
        width = (int) Math.ceil(cellsX) + 1;
        height = (int) Math.ceil(cellsY) + 1;
        cells = new float[2 * width * height * (DEPTH + 1)];
        splat(guide, values, 1 / (cell * longer * cell * longer));
        int row = 2 * width * (DEPTH + 1);
        blur(2, DEPTH + 1);
        blur(2 * (DEPTH + 1), width);
        blur(row, height);
    }

    private static float cell(Mask mask) {
        List<Float> radii = new ArrayList<>();
        for (MaskPart part : mask.parts()) {
            switch (part.shape()) {
                case Stroke s -> radii.add(s.radius());
                case RadialGradient s -> radii.add(Math.min(s.radiusX(), s.radiusY()));
                case LinearGradient _, TonalRange _, ColorRange _ -> {}
            }
        }
        float finest = (float) radii.stream().mapToDouble(r -> r).min().orElse(1);
        return Math.clamp(finest / 2, FINEST, COARSEST);
    }

    private void splat(MaskGuide guide, float[] values, float share) {
        float[] rgb = guide.rgb();
        for (int y = 0, i = 0; y < guide.height(); y++) {
            float gy = (y + 0.5f) / guide.height() * cellsY;
            for (int x = 0; x < guide.width(); x++, i++) {
                float gx = (x + 0.5f) / guide.width() * cellsX;
                float gz = depth(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
                float decided = 2 * values[i] - 1;
                float weight = share * (UNDECIDED + (1 - UNDECIDED) * decided * decided);
                int x0 = (int) gx;
                int y0 = (int) gy;
                int z0 = Math.min((int) gz, DEPTH - 1);
                for (int corner = 0; corner < 8; corner++) {
                    int cx = Math.min(x0 + (corner & 1), width - 1);
                    int cy = Math.min(y0 + (corner >> 1 & 1), height - 1);
                    int cz = z0 + (corner >> 2);
                    float w = weight
                            * ((corner & 1) == 0 ? 1 - (gx - x0) : gx - x0)
                            * ((corner & 2) == 0 ? 1 - (gy - y0) : gy - y0)
                            * ((corner & 4) == 0 ? 1 - (gz - z0) : gz - z0);
                    int at = 2 * ((cy * width + cx) * (DEPTH + 1) + cz);
                    cells[at] += w * values[i];
                    cells[at + 1] += w;
                }
            }
        }
    }

    private static float depth(float r, float g, float b) {
        return Math.max(0, Math.min(1, Luma.of(r, g, b))) * DEPTH;
    }

    /** 1 4 6 4 1 along an axis of some length, whose neighbours lie a stride apart; nothing lies outside. */
    private void blur(int stride, int length) {
        float[] line = new float[length + 4];
        for (int start = 0; start < cells.length; start++) {
            if (start / stride % length != 0) {
                continue;
            }
            for (int i = 0; i < length; i++) {
                line[i + 2] = cells[start + i * stride];
            }
            for (int i = 0; i < length; i++) {
                cells[start + i * stride] =
                        (line[i] + line[i + 4] + 4 * (line[i + 1] + line[i + 3]) + 6 * line[i + 2]) / 16;
            }
        }
    }

    /** Turns the plain mask of a window into the one along edges. */
    void refine(Window window, float[] rgb, float[] mask) {
        int column = 2 * (DEPTH + 1);
        for (int y = 0, i = 0; y < window.height(); y++) {
            float gy = (window.y() + y + 0.5f) / window.photoHeight() * cellsY;
            int y0 = Math.min((int) gy, height - 1);
            int down = y0 + 1 < height ? width * column : 0;
            float fy = gy - y0;
            for (int x = 0; x < window.width(); x++, i++) {
                float gx = (window.x() + x + 0.5f) / window.photoWidth() * cellsX;
                int x0 = Math.min((int) gx, width - 1);
                int right = x0 + 1 < width ? column : 0;
                float fx = gx - x0;
                float gz = depth(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
                int z0 = Math.min((int) gz, DEPTH - 1);
                float fz = gz - z0;
                int at = (y0 * width + x0) * column + 2 * z0;
                float value = mix(at, right, down, fx, fy, fz);
                float weight = mix(at + 1, right, down, fx, fy, fz);
                float refined = (value + PLAIN * mask[i]) / (weight + PLAIN);
                mask[i] = Math.max(0, Math.min(1, refined));
            }
        }
    }

    private float mix(int at, int right, int down, float fx, float fy, float fz) {
        float near = plane(at, right, down, fx, fy);
        float far = plane(at + 2, right, down, fx, fy);
        return near + fz * (far - near);
    }

    private float plane(int at, int right, int down, float fx, float fy) {
        float upper = cells[at] + fx * (cells[at + right] - cells[at]);
        float lower = cells[at + down] + fx * (cells[at + down + right] - cells[at + down]);
        return upper + fy * (lower - upper);
    }
}
