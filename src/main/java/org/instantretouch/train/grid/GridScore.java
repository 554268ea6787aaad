package org.instantretouch.train.grid;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.instantretouch.color.CieLab;
import org.instantretouch.color.ColorDifference;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.train.finish.Scene;

/**
 * How near the network comes to finishing on photos that it never saw, at full amounts both ways: the median PSNR in dB after
 * the gamut map, for each attribute, each region and all styles together; for edits of one range of hues the median CIEDE2000
 * on the pixels that they should change.
 */
final class GridScore {
    private static final int PHOTOS = 12;
    private static final int PHOTOS_AT_ONCE = 2;
    private static final int REQUESTS_AT_ONCE = 40;

    /** A pixel is one that an edit of a hue should change from this CIEDE2000 on. */
    private static final double CONCERNED = 2;

    /** Fewer pixels than these are noise. */
    private static final int FEWEST_PIXELS = Scene.SIDE * Scene.SIDE / 100;

    private final List<byte[]> photos;
    private final List<Request> requests = new ArrayList<>();

    private record Request(String name, AttributeVector attributes, boolean ofHue) {}

    /**
     * @param styles each style at full strength
     */
    GridScore(List<byte[]> heldOut, List<AttributeVector> styles) {
        photos = heldOut.subList(0, Math.min(PHOTOS, heldOut.size()));
        for (Attribute attribute : Attribute.values()) {
            for (float amount : new float[] {1, -1}) {
                if (amount < 0 && Requests.isPositive(attribute)) {
                    continue;
                }
                if (attribute.hasHue()) {
                    for (Hue hue : Hue.values()) {
                        add(attribute.id(), AttributeEdit.of(attribute, hue, amount));
                    }
                } else {
                    add(attribute.id(), AttributeEdit.of(attribute, amount));
                }
            }
        }
        for (Region region : Region.values()) {
            for (float amount : new float[] {1, -1}) {
                if (region != Region.WHOLE) {
                    add(
                            "region " + region.id(),
                            new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, amount));
                }
            }
        }
        styles.forEach(style -> requests.add(new Request("styles", style, false)));
    }

    private void add(String name, AttributeEdit edit) {
        boolean ofHue = edit.attribute().hasHue()
                && edit.attribute() != Attribute.SHADOW_TINT
                && edit.attribute() != Attribute.HIGHLIGHT_TINT;
        requests.add(new Request(name, AttributeVector.of(Intent.of(edit)), ofHue));
    }

    /**
     * The medians.
     *
     * @param photos how many photos were measured
     * @param psnr in dB by attribute, region or "styles"
     * @param hues CIEDE2000 by attribute
     */
    record Medians(int photos, Map<String, Double> psnr, Map<String, Double> hues) {}

    Medians of(Trainer trainer) {
        Map<String, List<Double>> psnr = new TreeMap<>();
        Map<String, List<Double>> hues = new TreeMap<>();
        for (int from = 0; from < photos.size(); from += PHOTOS_AT_ONCE) {
            for (int first = 0; first < requests.size(); first += REQUESTS_AT_ONCE) {
                List<Request> some = requests.subList(first, Math.min(requests.size(), first + REQUESTS_AT_ONCE));
                Batch batch = PairSource.fixed(
                        photos.subList(from, Math.min(photos.size(), from + PHOTOS_AT_ONCE)),
                        some.stream().map(Request::attributes).toList());
                float[] sliced = sliced(trainer, batch);
                for (int edit = 0; edit < batch.editCount(); edit++) {
                    Request request = some.get(edit % some.size());
                    float[] is = mapped(sliced, edit);
                    float[] should = mapped(batch.targets(), edit);
                    if (request.ofHue()) {
                        difference(mapped(batch.colours(), edit), is, should)
                                .ifPresent(d -> hues.computeIfAbsent(request.name(), n -> new ArrayList<>())
                                        .add(d));
                    } else {
                        psnr.computeIfAbsent(request.name(), n -> new ArrayList<>())
                                .add(psnr(is, should));
                    }
                }
            }
        }
        Map<String, Double> medians = medians(psnr);
        medians.put("all", median(medians.values().stream().toList()));
        return new Medians(photos.size(), medians, medians(hues));
    }

    /** The planes of a batch, predicted and sliced. */
    static float[] sliced(Trainer trainer, Batch batch) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDList outputs = trainer.evaluate(GridTrainer.inputs(manager, batch));
            outputs.attach(manager);
            return GridTrainer.sliced(manager, batch, outputs).toFloatArray();
        }
    }

    private static Map<String, Double> medians(Map<String, List<Double>> values) {
        Map<String, Double> medians = new TreeMap<>();
        values.forEach((name, some) -> medians.put(name, median(some)));
        return medians;
    }

    private static double psnr(float[] is, float[] should) {
        double sum = 0;
        for (int i = 0; i < is.length; i++) {
            sum += (is[i] - should[i]) * (is[i] - should[i]);
        }
        return -10 * Math.log10(Math.max(sum / is.length, 1e-8));
    }

    /** The mean CIEDE2000 on the pixels that should change, where there are enough of them. */
    private static Optional<Double> difference(float[] before, float[] is, float[] should) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < is.length; i += 3) {
            CieLab wanted = lab(should, i);
            if (ColorDifference.ciede2000(lab(before, i), wanted) >= CONCERNED) {
                sum += ColorDifference.ciede2000(lab(is, i), wanted);
                count++;
            }
        }
        return count < FEWEST_PIXELS ? Optional.empty() : Optional.of(sum / count);
    }

    private static CieLab lab(float[] rgb, int i) {
        return CieLab.ofEncoded(rgb[i], rgb[i + 1], rgb[i + 2]);
    }

    /** One edit's planes as interleaved colours, gamut mapped. */
    static float[] mapped(float[] planes, int edit) {
        int pixels = Scene.SIDE * Scene.SIDE;
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = planes[(3 * edit + i % 3) * pixels + i / 3];
        }
        GamutMap.apply(rgb, pixels);
        return rgb;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return Math.round(sorted[sorted.length / 2] * 10) / 10.0;
    }
}
