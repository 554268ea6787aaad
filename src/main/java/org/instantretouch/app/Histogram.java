package org.instantretouch.app;

import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Luma;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.render.Compositor;

/**
 * How often each value occurs in an edited photo, as the screen shows it; what is wholly transparent is not counted.
 *
 * @param counts for red, green, blue and luma, 256 each
 * @param pixels that were counted
 * @param black share of pixels at 0 in all channels
 * @param white share of pixels at the top in at least one channel
 */
record Histogram(int[][] counts, int pixels, double black, double white) {
    static final int CODES = 256;

    /** The luma's place among the counts. */
    static final int LUMA = 3;

    /** Counts a small copy of the photo. */
    static Histogram of(OpenPhoto photo, EditDocument edit) {
        OpenPhoto.SmallCopy small = photo.small();
        float[] rgb = small.rgb().clone();
        Optional<MaskGuide> guide = edit.needsGuide() ? Optional.of(photo.guide()) : Optional.empty();
        Window whole = Window.whole(small.width(), small.height());
        new Compositor(edit, guide)
                .stretchedFrom(photo.photo().width(), photo.photo().height())
                .composite(whole, rgb);
        GamutMap.apply(rgb, whole.pixels());
        int[][] counts = new int[4][CODES];
        int counted = 0;
        int black = 0;
        int white = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            if (!small.shows(i / 3)) {
                continue;
            }
            counted++;
            int red = code(rgb[i]);
            int green = code(rgb[i + 1]);
            int blue = code(rgb[i + 2]);
            counts[0][red]++;
            counts[1][green]++;
            counts[2][blue]++;
            counts[LUMA][code(Luma.of(rgb[i], rgb[i + 1], rgb[i + 2]))]++;
            black += red + green + blue == 0 ? 1 : 0;
            white += Math.max(red, Math.max(green, blue)) == CODES - 1 ? 1 : 0;
        }
        double pixels = Math.max(1, counted);
        return new Histogram(counts, counted, black / pixels, white / pixels);
    }

    /** The 8-bit code of an encoded value. */
    static int code(float value) {
        return (int) (Math.clamp(value, 0f, 1f) * (CODES - 1) + 0.5f);
    }
}
