package org.instantretouch.train.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * How different two pictures look beyond their colours: the mean absolute difference of their gradients, at full size, at half and
 * at a quarter, added up. It stands in for LPIPS (Zhang et al. 2018), a network that learnt from millions of photos: what of that
 * an affine transform of colours can get wrong are edges, gradations and blotches, which gradients show.
 */
final class GradientDistance {
    private static final int SCALES = 3;

    private GradientDistance() {}

    /**
     * The distance for each pair of pictures.
     *
     * @param difference [N, 3, S, S] of one less the other; S can be halved twice
     * @return [N]
     */
    static NDArray of(NDArray difference) {
        NDArray scaled = difference;
        NDArray sum = gradients(scaled);
        for (int scale = 1; scale < SCALES; scale++) {
            scaled = half(scaled);
            sum = sum.add(gradients(scaled));
        }
        return sum;
    }

    private static NDArray gradients(NDArray picture) {
        NDArray across = picture.get(new NDIndex(":,:,:,1:")).sub(picture.get(new NDIndex(":,:,:,:-1")));
        NDArray down = picture.get(new NDIndex(":,:,1:")).sub(picture.get(new NDIndex(":,:,:-1")));
        return mean(across.abs()).add(mean(down.abs()));
    }

    /** The mean of each pair. */
    private static NDArray mean(NDArray values) {
        return values.reshape(values.getShape().get(0), -1).mean(new int[] {1});
    }

    private static NDArray half(NDArray picture) {
        long n = picture.getShape().get(0);
        long side = picture.getShape().get(3) / 2;
        return picture.reshape(n, 3, side, 2, side, 2).mean(new int[] {5}).mean(new int[] {3});
    }
}
