package org.instantretouch.session;

import java.util.List;
import java.util.Optional;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.SlicedLayer;
import org.instantretouch.grid.Window;

/**
 * A few of a photo's pixels that tell as much of what an edit does as all of them; evenly spread where its sides can be divided by
 * their distance, as those that models look at can.
 *
 * @param rgb interleaved encoded colours, row by row; not to be changed
 * @param whole all of them as a window
 */
record Thinned(float[] rgb, Window whole) {
    /**
     * Of a photo.
     *
     * @param photo interleaved encoded colours, row by row
     * @param apart pixels from one that is taken to the next, across and down
     */
    static Thinned of(float[] photo, int width, int height, int apart) {
        Window whole = Window.whole(Math.ceilDiv(width, apart), Math.ceilDiv(height, apart));
        float[] rgb = new float[3 * whole.pixels()];
        for (int y = 0; y < whole.height(); y++) {
            for (int x = 0; x < whole.width(); x++) {
                System.arraycopy(photo, 3 * apart * (y * width + x), rgb, 3 * (y * whole.width() + x), 3);
            }
        }
        return new Thinned(rgb, whole);
    }

    /** The same pixels after a layer at full intensity, in [0, 1]. */
    float[] after(Prediction prediction) {
        float[] after = rgb.clone();
        new CpuSlicer().apply(List.of(new SlicedLayer(prediction, 1, Optional.empty())), whole, after);
        GamutMap.apply(after, whole.pixels());
        return after;
    }
}
