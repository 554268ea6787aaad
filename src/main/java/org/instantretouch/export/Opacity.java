package org.instantretouch.export;

import org.instantretouch.color.SrgbCurve;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;

/** The alpha channel of samples as fractions. */
final class Opacity {
    private Opacity() {}

    /** Lays pixels over white, in linear light. */
    static void overWhite(float[] rgb, float[] opacity, int pixels) {
        for (int i = 0; i < pixels; i++) {
            float share = opacity[i];
            for (int at = 3 * i; at < 3 * i + 3 && share < 1; at++) {
                rgb[at] = SrgbCurve.encode(share * SrgbCurve.decode(rgb[at]) + 1 - share);
            }
        }
    }

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
