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
import org.instantretouch.grid.GamutMap;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.train.finish.Scene;

/**
 * How near the network comes to finishing on photos that it never saw: the median PSNR in dB after the gamut map, for each
 * attribute both ways, and of the whole photo and a region.
 */
final class GridScore {
    private static final float AMOUNT = 0.6f;
    private static final int PHOTOS = 12;
    private static final int PHOTOS_AT_ONCE = 2;

    private final List<byte[]> photos;
    private final Map<String, List<AttributeVector>> requests = requests();

    GridScore(List<byte[]> heldOut) {
        photos = heldOut.subList(0, Math.min(PHOTOS, heldOut.size()));
    }

    private static Map<String, List<AttributeVector>> requests() {
        Map<String, List<AttributeVector>> requests = new TreeMap<>();
        for (Attribute attribute : Attribute.values()) {
            List<AttributeVector> both = new ArrayList<>();
            for (float amount : new float[] {AMOUNT, -AMOUNT}) {
                Optional<Hue> hue =
                        attribute.hasHue() ? Optional.of(amount > 0 ? Hue.ORANGE : Hue.BLUE) : Optional.empty();
                both.add(AttributeVector.of(Intent.of(new AttributeEdit(attribute, hue, Region.WHOLE, amount))));
            }
            requests.put(attribute.id(), both);
        }
        for (Region region : Region.values()) {
            requests.put(
                    "exposure:" + region.id(),
                    List.of(AttributeVector.of(
                            Intent.of(new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, -AMOUNT)))));
        }
        return requests;
    }

    Map<String, Double> of(Trainer trainer) {
        List<String> names = new ArrayList<>();
        List<AttributeVector> all = new ArrayList<>();
        requests.forEach((name, some) -> some.forEach(r -> {
            names.add(name);
            all.add(r);
        }));
        Map<String, List<Double>> psnr = new TreeMap<>();
        for (int from = 0; from < photos.size(); from += PHOTOS_AT_ONCE) {
            Batch batch = PairSource.fixed(photos.subList(from, Math.min(photos.size(), from + PHOTOS_AT_ONCE)), all);
            try (NDManager manager = trainer.getManager().newSubManager()) {
                NDList outputs = trainer.evaluate(GridTrainer.inputs(manager, batch));
                outputs.attach(manager);
                float[] sliced = GridTrainer.sliced(manager, batch, outputs).toFloatArray();
                for (int edit = 0; edit < batch.editCount(); edit++) {
                    double error = error(sliced, batch.targets(), edit);
                    psnr.computeIfAbsent(names.get(edit % names.size()), n -> new ArrayList<>())
                            .add(-10 * Math.log10(Math.max(error, 1e-8)));
                }
            }
        }
        Map<String, Double> medians = new TreeMap<>();
        psnr.forEach((name, values) -> medians.put(name, median(values)));
        medians.put("all", median(medians.values().stream().toList()));
        return medians;
    }

    private static double error(float[] sliced, float[] targets, int edit) {
        float[] a = mapped(sliced, edit);
        float[] b = mapped(targets, edit);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / a.length;
    }

    /** One edit's planes as interleaved colours, gamut mapped. */
    private static float[] mapped(float[] planes, int edit) {
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
