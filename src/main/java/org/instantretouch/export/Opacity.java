package org.instantretouch.export;

import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;

/** The alpha channel of samples as fractions. */
final class Opacity {
    private Opacity() {}

    /** Reads the alpha of pixels that lie one after another. */
    static void read(Samples samples, int firstPixel, int pixels, float[] into) {
        int channels = samples.channels();
        int at = firstPixel * channels + channels - 1;
        for (int i = 0; i < pixels; i++, at += channels) {
            into[i] = switch (samples) {
                case Samples8 s -> (s.values()[at] & 0xff) / 255f;
                case Samples16 s -> (s.values()[at] & 0xffff) / 65535f;
            };
        }
    }
}
