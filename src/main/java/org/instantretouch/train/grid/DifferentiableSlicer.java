package org.instantretouch.train.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Slices grids so that gradients flow back to them (DESIGN section 2), at a square lattice of pixels of a photo.
 *
 * <p>The colours are first multiplied by the weights of the guide, and each row of pixels then by its row of cells, so that
 * coefficients never exist at the resolution of the pixels.
 */
final class DifferentiableSlicer {
    private final int side;
    private final NDArray acrossX;
    private final NDArray acrossY;
    private final NDArray depths;
    private final NDArray segments;

    /**
     * @param side pixels across and down the lattice; they lie {@code stride} photo pixels apart
     * @param offsetX the photo pixel of the lattice's first column, likewise y
     */
    DifferentiableSlicer(NDManager manager, int side, int stride, int offsetX, int offsetY) {
        this.side = side;
        acrossX = manager.create(weights(side, stride, offsetX), new Shape(side, GridNetwork.CELLS));
        acrossY = manager.create(weights(side, stride, offsetY), new Shape(side, GridNetwork.CELLS));
        depths = manager.arange(GridNetwork.DEPTH)
                .toType(DataType.FLOAT32, false)
                .reshape(1, GridNetwork.DEPTH, 1, 1);
        segments = manager.arange(GridNetwork.CURVE_SEGMENTS)
                .toType(DataType.FLOAT32, false)
                .reshape(1, GridNetwork.CURVE_SEGMENTS, 1, 1);
    }

    /** For each pixel along one axis the weights of the cells. */
    private static float[] weights(int side, int stride, int offset) {
        int cells = GridNetwork.CELLS;
        float[] weights = new float[side * cells];
        for (int i = 0; i < side; i++) {
            double at = (i * stride + offset + 0.5) / (side * stride) * cells - 0.5;
            at = Math.clamp(at, 0, cells - 1);
            int below = Math.min((int) at, cells - 2);
            weights[i * cells + below] = (float) (1 - (at - below));
            weights[i * cells + below + 1] = (float) (at - below);
        }
        return weights;
    }

    /**
     * Slices.
     *
     * @param grids [N, 96, 16, 16]
     * @param curve the weights of the guide curve's segments [15]
     * @param colours [N, 3, side, side]
     * @return [N, 3, side, side]
     */
    NDArray slice(NDArray grids, NDArray curve, NDArray colours) {
        long n = colours.getShape().get(0);
        NDArray luma = colours.get(":,0:1")
                .mul(0.2126f)
                .add(colours.get(":,1:2").mul(0.7152f))
                .add(colours.get(":,2:3").mul(0.0722f));
        NDArray guide = luma.mul((float) GridNetwork.CURVE_SEGMENTS)
                .sub(segments)
                .clip(0, 1)
                .mul(curve.reshape(1, GridNetwork.CURVE_SEGMENTS, 1, 1))
                .sum(new int[] {1}, true);
        NDArray z = guide.mul((float) GridNetwork.DEPTH).sub(0.5f).clip(0, GridNetwork.DEPTH - 1);
        NDArray tent = z.sub(depths).abs().neg().add(1f).maximum(0f);
        NDArray ones = colours.getManager().ones(new Shape(n, 1, side, side));
        long terms = 4L * GridNetwork.DEPTH;
        NDArray weighted = colours.concat(ones, 1)
                .reshape(n, 4, 1, side, side)
                .mul(tent.reshape(n, 1, GridNetwork.DEPTH, side, side))
                .reshape(n, terms, side, side)
                .transpose(0, 2, 3, 1);
        NDArray rows = acrossY.matMul(grids)
                .reshape(n, 3, terms, side, GridNetwork.CELLS)
                .transpose(0, 3, 2, 1, 4)
                .reshape(n, side, terms, 3L * GridNetwork.CELLS);
        return weighted.matMul(rows)
                .reshape(n, side, side, 3, GridNetwork.CELLS)
                .mul(acrossX.reshape(1, 1, side, 1, GridNetwork.CELLS))
                .sum(new int[] {4})
                .transpose(0, 3, 1, 2);
    }
}
