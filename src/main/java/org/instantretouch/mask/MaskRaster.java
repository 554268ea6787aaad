package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.grid.Window;

/**
 * A mask as values in [0, 1] for the pixels of a photo, at any size and in any window: windows of one photo fit together bit for
 * bit. Safe for use by several threads.
 *
 * <p>A mask that is edge-aware goes through bilateral space, so that it ends where the photo does: see {@link MaskGrid}. Its parts
 * do so in runs of like size, one over the other: see {@link MaskRun}. Without a guide it stays as it was painted.
 */
public final class MaskRaster {
    private final Mask mask;
    private final List<RunRaster> runs;

    /** The proportions of the photo, where windows are of a copy in other proportions. */
    private final Optional<Window> shape;

    /** In whose colours ranges are looked for, and along whose edges they are drawn, where these are not the windows' own. */
    private final Optional<MaskColours> colours;

    private MaskRaster(Mask mask, List<RunRaster> runs, Optional<Window> shape, Optional<MaskColours> colours) {
        this.mask = mask;
        this.runs = runs;
        this.shape = shape;
        this.colours = colours;
    }

    /** The raster of a mask over a photo with that guide. */
    public static MaskRaster of(Mask mask, MaskGuide guide) {
        return of(mask, Optional.of(guide));
    }

    /** The raster of a mask; the guide makes a difference only where {@link Mask#needsGuide()}. */
    public static MaskRaster of(Mask mask, Optional<MaskGuide> guide) {
        List<RunRaster> runs = guide.filter(g -> mask.needsGuide())
                .map(g -> lift(mask, g))
                .orElse(List.of(RunRaster.plain(new MaskRun(mask.parts(), 0), mask.feather())));
        return new MaskRaster(mask, runs, Optional.empty(), Optional.empty());
    }

    private static List<RunRaster> lift(Mask mask, MaskGuide guide) {
        List<RunRaster> lifted = new ArrayList<>();
        for (MaskRun run : MaskRun.of(mask.parts())) {
            lifted.add(
                    lifted.isEmpty()
                            ? RunRaster.first(run, mask.feather(), mask.start(), guide)
                            : RunRaster.next(run, mask.feather(), guide));
        }
        return lifted;
    }

    /** The same for windows of a copy that has been stretched to other proportions than the photo's own. */
    public MaskRaster stretchedFrom(int photoWidth, int photoHeight) {
        return new MaskRaster(mask, runs, Optional.of(Window.whole(photoWidth, photoHeight)), colours);
    }

    /**
     * The same with ranges in the colours of a copy of the photo instead of each window's own; where they are drawn along edges,
     * along the copy's.
     */
    public MaskRaster rangesIn(MaskColours copy) {
        return new MaskRaster(mask, runs, shape, Optional.of(copy));
    }

    /** Whether {@link #read} looks at colours. */
    public boolean needsColours() {
        return runs.stream().anyMatch(run -> run.needsColours(colours));
    }

    /**
     * Fills in the mask's values.
     *
     * @param window which pixels of the photo these are
     * @param rgb the window's interleaved colours in the working space; any array where not {@link #needsColours()}
     * @param into takes a value for each pixel, row by row
     * @throws IllegalArgumentException if an array is too short
     */
    public void read(Window window, float[] rgb, float[] into) {
        if (into.length < window.pixels() || needsColours() && rgb.length < 3 * window.pixels()) {
            throw new IllegalArgumentException("an array is too short for " + window.pixels() + " pixels");
        }
        Window proportions = shape.orElse(window);
        Geometry geometry = Geometry.of(window, proportions.photoWidth(), proportions.photoHeight());
        Arrays.fill(into, 0, window.pixels(), mask.start());
        for (RunRaster run : runs) {
            run.apply(window, geometry, rgb, colours, into);
        }
        if (mask.inverted()) {
            PlainMask.invert(into, window.pixels());
        }
    }
}
