package org.instantretouch.mask;

import java.util.Arrays;
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
 * <p>A pixel counts by how decided the mask would be there if all strokes were of full flow: least at one half, where the soft
 * border of a brush lies. So the border is settled by those pixels of like luma nearby that were painted on, or not, for certain,
 * however little a stroke covers. Where the guide knows nothing of a luma at a place, the plain mask stands in.
 *
 * <p>Where some pixels of the guide change, only the cells near them are worked out anew, to the last bit as a new grid would
 * have them.
 */
final class MaskGrid {
    /** Cells along luma: edges of more than some 2 / 16 in luma are kept. */
    private static final int DEPTH = 16;

    /** Value times weight and weight of the cells at one place. */
    private static final int COLUMN = 2 * (DEPTH + 1);

    /** The blur reaches so many cells. */
    private static final int BLUR = 2;

    /** The weight of a pixel at which the mask would be one half. */
    private static final float UNDECIDED = 0.05f;

    /** The weight of the plain mask; that of a cell in the middle of an even area is near 1 / 4. */
    private static final float PLAIN = 1e-3f;

    private final MaskGuide guide;
    private final float cellsX;
    private final float cellsY;
    private final int width;
    private final int height;

    /** The weight of a decided pixel of the guide. */
    private final float share;

    // Each: {@code COLUMN * (y * width + x) + 2 * z} for value times weight, and the next for weight.

    /** Blurred along luma. */
    private final float[] deep;

    /** Blurred across, too. */
    private final float[] across;

    /** Blurred along all axes. */
    private final float[] cells;

    /** Outside these places the mask is the same everywhere, and stays as it is. */
    private Area reach;

    /**
     * @param cell the side of a cell, in longer sides of the photo
     * @param values the mask at the pixels of the guide
     * @param full the same with all strokes at full flow
     * @param used the pixels of the guide outside which the mask is 0 everywhere, or 1 everywhere
     */
    MaskGrid(float cell, MaskGuide guide, float[] values, float[] full, Area used) {
        this.guide = guide;
        float longer = Math.max(guide.width(), guide.height());
        cellsX = guide.width() / longer / cell;
        cellsY = guide.height() / longer / cell;
        width = (int) Math.ceil(cellsX) + 1;
        height = (int) Math.ceil(cellsY) + 1;
        share = 1 / (cell * longer * cell * longer);
        deep = new float[COLUMN * width * height];
        across = new float[deep.length];
        cells = new float[deep.length];
        calculate(values, full, new Area(0, 0, width, height));
        reach = blurred(splatted(used));
    }

    /**
     * Takes over values that changed.
     *
     * @param values the mask at the pixels of the guide
     * @param full the same with all strokes at full flow
     * @param changed where they may differ from before
     * @return the places in the grid that may differ now, for {@link #pixels}
     */
    Area update(float[] values, float[] full, Area changed) {
        if (changed.isEmpty()) {
            return Area.NONE;
        }
        Area touched = splatted(changed);
        calculate(values, full, touched);
        reach = reach.union(blurred(touched));
        return blurred(touched);
    }

    /** The pixels of a photo of some size whose values depend on some places of the grid. */
    Area pixels(Area places, int photoWidth, int photoHeight) {
        if (places.isEmpty()) {
            return Area.NONE;
        }
        int left = first((places.x() - 1) / cellsX, photoWidth);
        int top = first((places.y() - 1) / cellsY, photoHeight);
        return new Area(
                left,
                top,
                end((places.x() + places.width()) / cellsX, photoWidth) - left,
                end((places.y() + places.height()) / cellsY, photoHeight) - top);
    }

    /** A pixel before all those that lie beyond a part of the side. */
    private static int first(float part, int side) {
        return (int) Math.clamp(Math.floor(part * side) - 1, 0, side);
    }

    private static int end(float part, int side) {
        return (int) Math.clamp(Math.ceil(part * side) + 1, 0, side);
    }

    /** The places that pixels of the guide are splatted to. */
    private Area splatted(Area pixels) {
        if (pixels.isEmpty()) {
            return Area.NONE;
        }
        int left = (int) placeX(pixels.x());
        int top = (int) placeY(pixels.y());
        return new Area(
                left,
                top,
                (int) placeX(pixels.x() + pixels.width() - 1) + 2 - left,
                (int) placeY(pixels.y() + pixels.height() - 1) + 2 - top);
    }

    private float placeX(int x) {
        return (x + 0.5f) / guide.width() * cellsX;
    }

    private float placeY(int y) {
        return (y + 0.5f) / guide.height() * cellsY;
    }

    /** The places that the blur carries others to. */
    private Area blurred(Area places) {
        return places.isEmpty() ? places : wider(wider(places, BLUR, 0), 0, BLUR);
    }

    private Area wider(Area places, int x, int y) {
        int left = Math.max(0, places.x() - x);
        int top = Math.max(0, places.y() - y);
        return new Area(
                left,
                top,
                Math.min(width, places.x() + places.width() + x) - left,
                Math.min(height, places.y() + places.height() + y) - top);
    }

    private void calculate(float[] values, float[] full, Area places) {
        clear(places);
        splat(values, full, places);
        blurDepths(places);
        Area wide = wider(places, BLUR, 0);
        blur(deep, across, wide, COLUMN, true);
        blur(across, cells, wider(wide, 0, BLUR), COLUMN * width, false);
    }

    private void clear(Area places) {
        for (int y = places.y(); y < places.y() + places.height(); y++) {
            int at = COLUMN * (y * width + places.x());
            Arrays.fill(deep, at, at + COLUMN * places.width(), 0);
        }
    }

    private void splat(float[] values, float[] full, Area places) {
        float[] rgb = guide.rgb();
        // All pixels of the guide that share in these places, also where their values have not changed.
        Area pixels = pixels(places, guide.width(), guide.height());
        for (int y = pixels.y(); y < pixels.y() + pixels.height(); y++) {
            float gy = placeY(y);
            int y0 = (int) gy;
            for (int x = pixels.x(); x < pixels.x() + pixels.width(); x++) {
                int i = y * guide.width() + x;
                float gx = placeX(x);
                float gz = depth(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
                float decided = 2 * full[i] - 1;
                float weight = share * (UNDECIDED + (1 - UNDECIDED) * decided * decided);
                int x0 = (int) gx;
                int z0 = Math.min((int) gz, DEPTH - 1);
                for (int corner = 0; corner < 8; corner++) {
                    int cx = x0 + (corner & 1) - places.x();
                    int cy = y0 + (corner >> 1 & 1) - places.y();
                    if (cx < 0 || cy < 0 || cx >= places.width() || cy >= places.height()) {
                        continue;
                    }
                    float w = weight
                            * ((corner & 1) == 0 ? 1 - (gx - x0) : gx - x0)
                            * ((corner & 2) == 0 ? 1 - (gy - y0) : gy - y0)
                            * ((corner & 4) == 0 ? 1 - (gz - z0) : gz - z0);
                    int at = COLUMN * ((cy + places.y()) * width + cx + places.x()) + 2 * (z0 + (corner >> 2));
                    deep[at] += w * values[i];
                    deep[at + 1] += w;
                }
            }
        }
    }

    private static float depth(float r, float g, float b) {
        return Math.max(0, Math.min(1, Luma.of(r, g, b))) * DEPTH;
    }

    private void blurDepths(Area places) {
        float[] column = new float[COLUMN];
        for (int y = places.y(); y < places.y() + places.height(); y++) {
            for (int x = places.x(); x < places.x() + places.width(); x++) {
                int at = COLUMN * (y * width + x);
                System.arraycopy(deep, at, column, 0, COLUMN);
                for (int i = 0; i < COLUMN; i++) {
                    deep[at + i] = binomial(column, i, 2, i / 2, DEPTH + 1);
                }
            }
        }
    }

    private void blur(float[] from, float[] to, Area places, int stride, boolean alongX) {
        for (int y = places.y(); y < places.y() + places.height(); y++) {
            for (int x = places.x(); x < places.x() + places.width(); x++) {
                int at = COLUMN * (y * width + x);
                for (int i = at; i < at + COLUMN; i++) {
                    to[i] = binomial(from, i, stride, alongX ? x : y, alongX ? width : height);
                }
            }
        }
    }

    /**
     * 1 4 6 4 1 along an axis; nothing lies outside.
     *
     * @param stride from one neighbour to the next
     * @param place of the value along the axis, which has that length
     */
    private static float binomial(float[] from, int at, int stride, int place, int length) {
        float outer = (place > 1 ? from[at - 2 * stride] : 0) + (place < length - 2 ? from[at + 2 * stride] : 0);
        float inner = (place > 0 ? from[at - stride] : 0) + (place < length - 1 ? from[at + stride] : 0);
        return (outer + 4 * inner + 6 * from[at]) / 16;
    }

    /** Turns the plain mask of a window into the one along edges; the window's colours and values lie packed. */
    void refine(Window window, float[] rgb, float[] mask) {
        Area pixels = pixels(reach, window.photoWidth(), window.photoHeight());
        int from = Math.max(pixels.x(), window.x());
        int to = Math.min(pixels.x() + pixels.width(), window.x() + window.width());
        int first = Math.max(pixels.y(), window.y());
        int end = Math.min(pixels.y() + pixels.height(), window.y() + window.height());
        for (int y = first; y < end; y++) {
            int at = (y - window.y()) * window.width() + from - window.x();
            refine(window.photoWidth(), window.photoHeight(), y, from, to, rgb, mask, at, mask);
        }
    }

    /**
     * The same for a row of pixels.
     *
     * @param row of the photo of that size
     * @param from the first pixel's column
     * @param to the column after the last pixel's
     * @param rgb colours, three for each value of the plain mask
     * @param at where in {@code plain} and {@code into} the first pixel is
     * @param into takes the values
     */
    void refine(
            int photoWidth,
            int photoHeight,
            int row,
            int from,
            int to,
            float[] rgb,
            float[] plain,
            int at,
            float[] into) {
        float gy = (row + 0.5f) / photoHeight * cellsY;
        int y0 = Math.min((int) gy, height - 1);
        int down = y0 + 1 < height ? width * COLUMN : 0;
        float fy = gy - y0;
        for (int x = from, i = at; x < to; x++, i++) {
            float gx = (x + 0.5f) / photoWidth * cellsX;
            int x0 = Math.min((int) gx, width - 1);
            int right = x0 + 1 < width ? COLUMN : 0;
            float fx = gx - x0;
            float gz = depth(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
            int z0 = Math.min((int) gz, DEPTH - 1);
            float fz = gz - z0;
            int cell = (y0 * width + x0) * COLUMN + 2 * z0;
            float value = mix(cell, right, down, fx, fy, fz);
            float weight = mix(cell + 1, right, down, fx, fy, fz);
            float refined = (value + PLAIN * plain[i]) / (weight + PLAIN);
            into[i] = Math.max(0, Math.min(1, refined));
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
