package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.instantretouch.color.CieLab;
import org.instantretouch.color.ColorDifference;

/**
 * How near results come to their targets, after the gamut map: PSNR in dB, and for edits of one range of hues the mean CIEDE2000
 * on the pixels that they should change.
 */
final class Scores {
    /** A pixel is one that an edit of a hue should change from this CIEDE2000 on. */
    private static final double CONCERNED = 2;

    /** A smaller share of the pixels is noise. */
    private static final double SMALLEST_SHARE = 0.01;

    /** The PSNR of what is all but equal. */
    private static final double LEAST_SQUARE = 1e-8;

    private static final String ALL = "all";

    private final Map<String, List<Double>> psnr = new TreeMap<>();
    private final Map<String, List<Double>> hues = new TreeMap<>();

    /**
     * The medians.
     *
     * @param photos how many photos were measured
     * @param psnr in dB by attribute, region or "styles", and of them "all"
     * @param hues CIEDE2000 by attribute
     */
    record Medians(int photos, Map<String, Double> psnr, Map<String, Double> hues) {
        /** The PSNR of all in one number. */
        double overall() {
            return Objects.requireNonNull(psnr.get(ALL));
        }
    }

    /** Adds a result; all are interleaved colours in the gamut. */
    synchronized void add(ScoredRequest request, float[] before, float[] is, float[] should) {
        if (!request.ofHue()) {
            psnr.computeIfAbsent(request.name(), n -> new ArrayList<>()).add(psnr(is, should));
            return;
        }
        double sum = 0;
        int count = 0;
        for (int i = 0; i < is.length; i += 3) {
            CieLab wanted = lab(should, i);
            if (ColorDifference.ciede2000(lab(before, i), wanted) >= CONCERNED) {
                sum += ColorDifference.ciede2000(lab(is, i), wanted);
                count++;
            }
        }
        if (count >= SMALLEST_SHARE * is.length / 3) {
            hues.computeIfAbsent(request.name(), n -> new ArrayList<>()).add(sum / count);
        }
    }

    private static double psnr(float[] is, float[] should) {
        double sum = 0;
        for (int i = 0; i < is.length; i++) {
            sum += (is[i] - should[i]) * (is[i] - should[i]);
        }
        return -10 * Math.log10(Math.max(sum / is.length, LEAST_SQUARE));
    }

    private static CieLab lab(float[] rgb, int i) {
        return CieLab.ofEncoded(rgb[i], rgb[i + 1], rgb[i + 2]);
    }

    Medians medians(int photos) {
        Map<String, Double> medians = medians(psnr);
        medians.put(ALL, median(medians.values().stream().toList()));
        return new Medians(photos, medians, medians(hues));
    }

    private static Map<String, Double> medians(Map<String, List<Double>> values) {
        Map<String, Double> medians = new TreeMap<>();
        values.forEach((name, some) -> medians.put(name, median(some)));
        return medians;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return Math.round(sorted[sorted.length / 2] * 10) / 10.0;
    }
}
