package org.instantretouch.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.instantretouch.color.CieLab;
import org.instantretouch.color.HueRange;
import org.instantretouch.color.Oklab;
import org.instantretouch.color.SrgbCurve;

/**
 * What a small copy of a photo shows, in CIELAB.
 *
 * @param rgb its interleaved encoded colours; not to be changed
 * @param colours of its pixels
 * @param sortedLightness the darkest first
 * @param warmth the mean of the logarithm of red to blue light
 */
record SmallCopy(float[] rgb, List<CieLab> colours, double[] sortedLightness, double warmth) {
    /** Added to linear light, that the warmth of black can be told. */
    private static final double FLARE = 0.02;

    /** From this lightness on what is white has lost its cast. */
    private static final double NEARLY_WHITE = 97;

    /** @param rgb interleaved encoded colours */
    static SmallCopy of(float[] rgb) {
        List<CieLab> colours = new ArrayList<>(rgb.length / 3);
        double warmth = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            colours.add(CieLab.ofEncoded(rgb[i], rgb[i + 1], rgb[i + 2]));
            warmth += Math.log((SrgbCurve.decode(rgb[i]) + FLARE) / (SrgbCurve.decode(rgb[i + 2]) + FLARE));
        }
        return new SmallCopy(
                rgb,
                colours,
                colours.stream().mapToDouble(CieLab::lightness).sorted().toArray(),
                warmth / colours.size());
    }

    /** The chroma axes of a pixel in Oklab. */
    float[] ab(int pixel) {
        float[] ab = new float[2];
        Oklab.ab(rgb[3 * pixel], rgb[3 * pixel + 1], rgb[3 * pixel + 2], ab);
        return ab;
    }

    /** The lightness that a share of the pixels does not reach. */
    double lightness(double share) {
        return sortedLightness[(int) (share * (sortedLightness.length - 1))];
    }

    /** The mean chroma. */
    double chroma() {
        return colours.stream().mapToDouble(CieLab::chroma).average().orElse(0);
    }

    /** The mean of how much redder than greener. */
    double tint() {
        return colours.stream().mapToDouble(CieLab::a).average().orElse(0);
    }

    /**
     * The pixels that are likeliest to be grey, by which a cast shows: of the brighter half, without what is nearly white, the half
     * that has least colour.
     */
    int[] likelyGreys() {
        List<Integer> bright = IntStream.range(0, colours.size())
                .filter(i -> colours.get(i).lightness() < NEARLY_WHITE)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -colours.get(i).lightness()))
                .toList();
        return bright.stream()
                .limit(Math.ceilDiv(bright.size(), 2))
                .sorted(Comparator.comparingDouble(i -> colours.get(i).chroma()))
                .limit(Math.ceilDiv(bright.size(), 4))
                .mapToInt(i -> i)
                .toArray();
    }

    /** The mean of some pixels. */
    double mean(int[] pixels, ToDoubleFunction<CieLab> of) {
        return Arrays.stream(pixels)
                .mapToDouble(i -> of.applyAsDouble(colours.get(i)))
                .average()
                .orElse(0);
    }

    /** The standard deviation of lightness. */
    double contrast() {
        double mean = Arrays.stream(sortedLightness).average().orElse(0);
        return Math.sqrt(Arrays.stream(sortedLightness)
                .map(l -> (l - mean) * (l - mean))
                .average()
                .orElse(0));
    }

    /** The share of the pixels that have a hue. */
    double share(HueRange hue) {
        return (double) of(hue).count() / colours.size();
    }

    /** By how much of itself the mean chroma of what has a hue differs in another copy. */
    double chromaChange(HueRange hue, SmallCopy now) {
        return now.chroma(of(hue)) / chroma(of(hue)) - 1;
    }

    private IntStream of(HueRange hue) {
        return IntStream.range(0, colours.size())
                .filter(i -> colours.get(i).chroma() > HueRange.LEAST_CHROMA
                        && hue.holds(colours.get(i).hue()));
    }

    private double chroma(IntStream pixels) {
        return pixels.mapToDouble(i -> colours.get(i).chroma()).average().orElse(0);
    }

    /** The mean change of lightness, in another copy, of what lies between two values of it. */
    double lightnessChange(SmallCopy now, double from, double to) {
        return IntStream.range(0, colours.size())
                .filter(i ->
                        colours.get(i).lightness() >= from && colours.get(i).lightness() <= to)
                .mapToDouble(
                        i -> now.colours.get(i).lightness() - colours.get(i).lightness())
                .average()
                .orElse(0);
    }
}
