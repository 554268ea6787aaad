package org.instantretouch.train.finish;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.instantretouch.intent.Attribute;

/**
 * Learns the weights of a {@link LearnedMask}. The second network learns from what the first says of photos that it has not seen: it
 * learns in {@value #FOLDS} parts, each without a fifth of the photos.
 */
final class MaskTraining {
    static final int FOLDS = 5;

    /** The part of what is shown in all. */
    static final int IN_ALL = FOLDS;

    private static final int HIDDEN = 24;
    private static final int STEPS = 1100;
    private static final int BATCH = 4096;
    private static final double RATE = 5e-3;

    /** How much a photo counts that has nothing of what is to be found. */
    private static final double WITHOUT = 0.03;

    /** The deviation of the noise on inputs, of theirs. */
    private static final double NOISE = 0.05;

    private static final int PIXELS = Scene.SIDE * Scene.SIDE;

    private final List<Sample> samples;

    /**
     * A photo to learn from.
     *
     * @param wanted the mask that is to be found
     * @param fold the part of the learning that it is not shown in, or {@link #IN_ALL}
     * @param counts whether it counts in full
     * @param isOriginal whether it is a photo as it is
     */
    record Sample(LearnedMask mask, float[] wanted, int fold, boolean counts, boolean isOriginal) {}

    private MaskTraining(List<Sample> samples) {
        this.samples = samples;
    }

    /** Learns, says how well photos are told that were not shown, and writes the weights. */
    static void learn(List<Sample> samples, Path file) throws IOException {
        Files.writeString(
                file, new Gson().toJson(new MaskTraining(samples).learn()).replace("],", "],\n") + "\n");
    }

    /** A photo as it may have been taken or developed. */
    static float[] inOtherLight(float[] photo, Random random) {
        float[] rgb = photo.clone();
        Finisher.applyTo(rgb, Attribute.EXPOSURE, (float) (0.3 * random.nextGaussian()));
        Finisher.applyTo(rgb, Attribute.CONTRAST, (float) (0.3 * random.nextGaussian()));
        Finisher.applyTo(rgb, Attribute.SATURATION, (float) (0.3 * random.nextGaussian()));
        Finisher.applyTo(rgb, Attribute.TEMPERATURE, (float) (0.3 * random.nextGaussian()));
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.clamp(rgb[i], 0, 1);
        }
        return rgb;
    }

    private TwoNetworks learn() {
        List<float[][]> signs =
                samples.stream().map(sample -> sample.mask.signs()).toList();
        List<float[]> first = unseen(signs, 0);
        List<float[][]> more = IntStream.range(0, samples.size())
                .mapToObj(i -> samples.get(i).mask.signsWith(first.get(i)))
                .toList();
        report(unseen(more, FOLDS));
        return new TwoNetworks(learn(signs, -1, 2 * FOLDS), learn(more, -1, 2 * FOLDS + 1));
    }

    /** What networks say of the photos that they were not shown; of those that are shown in all, one of them. */
    private List<float[]> unseen(List<float[][]> signs, int seed) {
        List<SmallNetwork> networks = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> learn(signs, fold, seed + fold))
                .toList();
        return IntStream.range(0, samples.size())
                .parallel()
                .mapToObj(i -> LearnedMask.likely(networks.get(samples.get(i).fold % FOLDS), signs.get(i)))
                .toList();
    }

    private SmallNetwork learn(List<float[][]> signs, int without, long seed) {
        Random random = new Random(seed);
        List<Integer> full = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).fold != without) {
                (samples.get(i).counts ? full : others).add(i);
            }
        }
        double ofFull = full.size() / (full.size() + WITHOUT * others.size());
        int in = signs.getFirst().length;
        double[][] some = new double[BATCH][];
        for (int i = 0; i < BATCH; i++) {
            some[i] = input(signs.get(random.nextInt(signs.size())), random.nextInt(PIXELS));
        }
        Learning.Standard standard = Learning.Standard.of(some);
        Learning learning = new Learning(in, HIDDEN, 1, random);
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < BATCH; i++) {
                List<Integer> from = random.nextDouble() < ofFull ? full : others;
                int photo = from.get(random.nextInt(from.size()));
                int pixel = random.nextInt(PIXELS);
                double[] input = standard.of(input(signs.get(photo), pixel));
                for (int k = 0; k < in; k++) {
                    input[k] += NOISE * random.nextGaussian();
                }
                float[] wanted = {samples.get(photo).wanted[pixel]};
                learning.learn(input, wanted, (found, is) -> (1 / (1 + Math.exp(-found)) - is) / BATCH);
            }
            learning.step(RATE * 0.5 * (1 + Math.cos(Math.PI * step / STEPS)));
        }
        return learning.network(standard);
    }

    private static double[] input(float[][] signs, int pixel) {
        double[] input = new double[signs.length];
        for (int k = 0; k < input.length; k++) {
            input[k] = signs[k][pixel];
        }
        return input;
    }

    private void report(List<float[]> likely) {
        double[] overlaps = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).counts && samples.get(i).isOriginal)
                .mapToDouble(i -> Outlines.overlap(samples.get(i).mask.mask(likely.get(i)), samples.get(i).wanted))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "overlap in %d photos that were not shown: mean %.3f, quarters %.2f %.2f %.2f%n",
                overlaps.length,
                IntStream.range(0, overlaps.length)
                        .mapToDouble(i -> overlaps[i])
                        .average()
                        .orElse(0),
                overlaps[overlaps.length / 4],
                overlaps[overlaps.length / 2],
                overlaps[overlaps.length * 3 / 4]);
    }
}
