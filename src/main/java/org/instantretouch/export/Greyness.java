package org.instantretouch.export;

import java.util.Arrays;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.grid.Luma;

/** Whether a result has any colour. */
final class Greyness {
    /**
     * How far the channels of a grey may lie apart, of 1: a model's prediction leaves greys grey up to about three codes of
     * 255, which nobody sees and nobody asked for.
     */
    private static final float UNSEEN = 4 / 255f;

    private Greyness() {}

    /** Whether no pixel shows colour. */
    static boolean isGrey(float[] rgb, int pixels) {
        for (int i = 0; i < 3 * pixels; i += 3) {
            float max = Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
            float min = Math.min(rgb[i], Math.min(rgb[i + 1], rgb[i + 2]));
            if (!(max - min <= UNSEEN)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Turns working-space colours into greys of a profile, in place.
     *
     * @param rgb three values a pixel; the first {@code pixels} take the greys, from 0 to 1
     * @param profile of one channel, or of three, whose green curve is that of its {@link ColorProfile#grey()}
     */
    static void intoGrey(float[] rgb, int pixels, ColorProfile profile) {
        for (int i = 0; i < 3 * pixels; i += 3) {
            Arrays.fill(rgb, i, i + 3, Luma.of(rgb[i], rgb[i + 1], rgb[i + 2]));
        }
        profile.transform().fromWorking(rgb, rgb, pixels);
        boolean single = profile.channels() == 1;
        for (int i = 0; i < pixels; i++) {
            rgb[i] = Math.clamp(rgb[single ? i : 3 * i + 1], 0f, 1f);
        }
    }
}
