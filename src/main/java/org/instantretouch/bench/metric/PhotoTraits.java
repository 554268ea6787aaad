package org.instantretouch.bench.metric;

import java.util.EnumMap;
import java.util.Map;
import org.instantretouch.color.HueRange;

/**
 * What decides whether instructions can be tried on a photo.
 *
 * @param chroma the mean chroma
 * @param lightness the mean lightness
 * @param contrast the lightness' standard deviation
 * @param shares how much of the photo is of each hue, from 0 to 1
 */
public record PhotoTraits(double chroma, double lightness, double contrast, Map<HueRange, Double> shares) {
    public PhotoTraits {
        shares = Map.copyOf(shares);
    }

    /** Of a picture at the size that it is measured at. */
    public static PhotoTraits of(Picture picture) {
        LabPicture lab = new LabPicture(picture);
        Map<HueRange, Double> shares = new EnumMap<>(HueRange.class);
        for (HueRange hue : HueRange.values()) {
            int count = 0;
            for (int i = 0; i < lab.pixels(); i++) {
                count += lab.is(hue, i) ? 1 : 0;
            }
            shares.put(hue, (double) count / lab.pixels());
        }
        return new PhotoTraits(mean(lab.chroma), mean(lab.lightness), Change.deviation(lab.lightness), shares);
    }

    /** How much of the photo is of a hue, from 0 to 1. */
    public double share(HueRange hue) {
        return shares.getOrDefault(hue, 0.0);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
