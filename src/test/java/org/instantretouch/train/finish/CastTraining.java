package org.instantretouch.train.finish;

import com.google.gson.Gson;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.intent.Attribute;

/**
 * Learns the weights of {@link CastEstimate}, {@code cast.json}: from the test classpath, with the folder of photos, a file with the
 * names of those held out, one a line, and the file to write. It takes some minutes.
 *
 * <p>Each photo is taken twelve times: as it is, three times with a cast, four times with a cast and another exposure, and four times
 * with those and a colour that fills a part of it, which is no cast. Beside photos there are made ones of noise and of blocks. What is
 * learned is what takes the cast out again, by absolute error, as if each photo had none of its own: that some have makes the network
 * careful.
 */
final class CastTraining {
    private static final int TIMES = 12;
    private static final int MADE = 240;
    private static final int HIDDEN = 48;
    private static final int EPOCHS = 50;
    private static final int BATCH = 64;
    private static final double RATE = 3e-3;

    /** How steep the loss is near 0: the gradient of an absolute error, but smooth. */
    private static final double STEEP = 5;

    private static final int SIDE = Scene.SIDE;
    private static final int PIXELS = SIDE * SIDE;

    private final Random random;

    private CastTraining(long seed) {
        random = new Random(seed);
    }

    /** What goes into the network, and what is to come out of it. */
    record Sample(float[] in, float[] balance) {}

    public static void main(String[] arguments) throws IOException {
        SortedSet<String> heldOut = new TreeSet<>(Files.readAllLines(Path.of(arguments[1])));
        CastTraining training = new CastTraining(5);
        List<Sample> learned = new ArrayList<>();
        List<Sample> kept = new ArrayList<>();
        List<Path> photos;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            photos = files.sorted().toList();
        }
        for (Path photo : photos) {
            BufferedImage picture = ImageIO.read(photo.toFile());
            if (picture != null) {
                training.add(boxes(picture), heldOut.contains(String.valueOf(photo.getFileName())) ? kept : learned);
            }
        }
        for (int i = 0; i < MADE; i++) {
            training.add(training.made(), learned);
        }
        SmallNetwork network = training.learn(learned);
        System.out.printf(
                Locale.ROOT,
                "%d samples; mean error of temperature and tint on %d held out: %s, where nothing is done: %s%n",
                learned.size(),
                kept.size(),
                Arrays.toString(error(network, kept)),
                Arrays.toString(error(network(), kept)));
        Files.writeString(Path.of(arguments[2]), new Gson().toJson(network).replace("],", "],\n") + "\n");
    }

    /** Weights of 0. */
    private static SmallNetwork network() {
        return Learning.nothing(2 * CastEstimate.MEANS, HIDDEN, 2);
    }

    /** Mean absolute errors of temperature and tint. */
    static double[] error(SmallNetwork network, List<Sample> samples) {
        double[] sum = new double[2];
        for (Sample sample : samples) {
            float[] found = network.of(sample.in);
            for (int c = 0; c < 2; c++) {
                sum[c] += Math.abs(found[c] - sample.balance[c]) / samples.size();
            }
        }
        return sum;
    }

    private static float[] boxes(BufferedImage picture) {
        double[] sums = new double[3 * PIXELS];
        int[] counts = new int[PIXELS];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int to = y * SIDE / picture.getHeight() * SIDE + x * SIDE / picture.getWidth();
                Color colour = new Color(picture.getRGB(x, y));
                counts[to]++;
                sums[3 * to] += colour.getRed() / 255.0;
                sums[3 * to + 1] += colour.getGreen() / 255.0;
                sums[3 * to + 2] += colour.getBlue() / 255.0;
            }
        }
        float[] rgb = new float[3 * PIXELS];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) (sums[i] / Math.max(1, counts[i / 3]));
        }
        return rgb;
    }

    private void add(float[] photo, List<Sample> to) {
        for (int time = 0; time < TIMES; time++) {
            float temperature = time == 0 ? 0 : (float) Math.clamp(0.45 * random.nextGaussian(), -1.2, 1.2);
            float tint = time == 0 ? 0 : (float) Math.clamp(0.3 * random.nextGaussian(), -0.8, 0.8);
            float[] rgb = photo.clone();
            if (time >= 8) {
                fill(rgb);
            }
            if (time >= 4) {
                Finisher.applyTo(rgb, Attribute.EXPOSURE, (float) (0.35 * random.nextGaussian()));
            }
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = SrgbCurve.decode(rgb[i]);
            }
            WhiteBalance.of(temperature, tint).apply(rgb);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = Math.clamp(SrgbCurve.encode(Math.max(0, rgb[i])), 0f, 1f);
            }
            to.add(new Sample(CastEstimate.input(rgb), new float[] {-temperature, -tint}));
        }
    }

    /** Gives a part of a photo a colour: rows of it, or pixels anywhere. */
    private void fill(float[] rgb) {
        double share = 0.2 + 0.7 * random.nextDouble();
        float hue = random.nextFloat();
        float saturation = 0.3f + 0.7f * random.nextFloat();
        float value = 0.2f + 0.75f * random.nextFloat();
        float spread = 0.3f * random.nextFloat();
        boolean anywhere = random.nextBoolean();
        int from = random.nextInt(PIXELS);
        for (int i = 0; i < PIXELS; i++) {
            if (anywhere ? random.nextDouble() < share : (i - from + PIXELS) % PIXELS < share * PIXELS) {
                float here = Math.clamp(value * (1 + spread * (random.nextFloat() - 0.5f)), 0f, 1f);
                set(rgb, i, Color.HSBtoRGB(hue, saturation, here));
            }
        }
    }

    /** Greys with noise in each channel, or blocks of any hue. */
    private float[] made() {
        boolean noise = random.nextBoolean();
        int block = 1 << random.nextInt(noise ? 4 : 5);
        double dark = 0.4 * random.nextDouble();
        double bright = dark + (1 - dark) * (0.3 + 0.7 * random.nextDouble());
        double strength = random.nextDouble();
        double greys = random.nextDouble();
        boolean slope = random.nextBoolean();
        float[] rgb = new float[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int x = i % SIDE / block * block;
            int y = i / SIDE / block * block;
            int first = y * SIDE + x;
            if (first != i) {
                System.arraycopy(rgb, 3 * first, rgb, 3 * i, 3);
            } else if (noise) {
                double share = slope ? (x + y) / (2.0 * SIDE) : random.nextDouble();
                for (int c = 0; c < 3; c++) {
                    double grey = dark + (bright - dark) * share + 0.25 * strength * (random.nextDouble() - 0.5);
                    rgb[3 * i + c] = (float) Math.clamp(grey, 0, 1);
                }
            } else {
                double colour = random.nextDouble() < greys ? 0.02 : strength;
                float value = (float) (dark + (bright - dark) * random.nextDouble());
                set(rgb, i, Color.HSBtoRGB(random.nextFloat(), (float) (colour * random.nextDouble()), value));
            }
        }
        return rgb;
    }

    private static void set(float[] rgb, int pixel, int packed) {
        Color colour = new Color(packed);
        rgb[3 * pixel] = colour.getRed() / 255f;
        rgb[3 * pixel + 1] = colour.getGreen() / 255f;
        rgb[3 * pixel + 2] = colour.getBlue() / 255f;
    }

    /** Weights learned by Adam with decoupled decay (Loshchilov and Hutter 2019), the rate falling to 0. */
    SmallNetwork learn(List<Sample> samples) {
        int in = samples.getFirst().in.length;
        double[][] inputs = new double[samples.size()][in];
        for (int i = 0; i < inputs.length; i++) {
            for (int k = 0; k < in; k++) {
                inputs[i][k] = samples.get(i).in[k];
            }
        }
        Learning.Standard standard = Learning.Standard.of(inputs);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = standard.of(inputs[i]);
        }
        Learning learning = new Learning(in, HIDDEN, 2, random);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            order.add(i);
        }
        int steps = EPOCHS * Math.max(1, samples.size() / BATCH);
        for (int step = 0; step < steps; step++) {
            int from = step * BATCH % (Math.max(1, samples.size() / BATCH) * BATCH);
            if (from == 0) {
                Collections.shuffle(order, random);
            }
            List<Integer> batch = order.subList(from, Math.min(order.size(), from + BATCH));
            for (int i : batch) {
                learning.learn(
                        inputs[i],
                        samples.get(i).balance,
                        (found, wanted) -> Math.tanh(STEEP * (found - wanted)) / batch.size());
            }
            learning.step(RATE * (1 - step / (double) steps));
        }
        return learning.network(standard);
    }
}
