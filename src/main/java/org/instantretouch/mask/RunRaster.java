package org.instantretouch.mask;

import java.util.Optional;
import org.instantretouch.grid.Window;

/**
 * A run made ready for a photo. Safe for use by several threads.
 *
 * @param added what the run adds, in bilateral space; empty if the run is not lifted
 * @param kept what it keeps of the runs below; empty if there are none
 */
record RunRaster(MaskRun run, float feather, Optional<LiftedParts> added, Optional<LiftedParts> kept) {
    /** A run whose values stay as they were painted. */
    static RunRaster plain(MaskRun run, float feather) {
        return new RunRaster(run, feather, Optional.empty(), Optional.empty());
    }

    /** The first run of a mask that starts at some value. */
    static RunRaster first(MaskRun run, float feather, float start, MaskGuide guide) {
        return run.isLifted()
                ? new RunRaster(
                        run,
                        feather,
                        Optional.of(LiftedParts.of(run.parts(), run.cell(), feather, start, guide)),
                        Optional.empty())
                : plain(run, feather);
    }

    /** A run over others. */
    static RunRaster next(MaskRun run, float feather, MaskGuide guide) {
        return run.isLifted()
                ? new RunRaster(
                        run,
                        feather,
                        Optional.of(LiftedParts.of(run.parts(), run.cell(), feather, 0, guide)),
                        Optional.of(LiftedParts.of(run.keeping(), run.cell(), feather, 1, guide)))
                : plain(run, feather);
    }

    /** Whether {@link #apply} looks at the colours of the window. */
    boolean needsColours(Optional<MaskColours> colours) {
        return run.hasRanges() ? colours.isEmpty() : added.isPresent();
    }

    /**
     * Applies the run to the values of the runs below in a window.
     *
     * @param colours in which ranges are looked for, and along whose edges a run with ranges is drawn; the window's own where
     *     empty
     */
    void apply(Window window, Geometry geometry, float[] rgb, Optional<MaskColours> colours, float[] values) {
        if (added.isEmpty()) {
            PlainMask.apply(run.parts(), feather, geometry, rgb, colours, values);
            return;
        }
        Optional<MaskColours> copy = colours.filter(c -> run.hasRanges());
        float[] adds = added.get().values(window, geometry, rgb, copy);
        if (kept.isEmpty()) {
            System.arraycopy(adds, 0, values, 0, adds.length);
            return;
        }
        float[] keeps = kept.get().values(window, geometry, rgb, copy);
        for (int i = 0; i < adds.length; i++) {
            values[i] = MaskRun.over(values[i], keeps[i], adds[i]);
        }
    }
}
