package org.instantretouch.train.finish;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.instantretouch.photo.UnreadablePhotoException;

/**
 * Learns the weights of {@link SkyMask}, {@code sky.json}: from the test classpath, with the folder of photos and the file to write.
 * It takes some minutes.
 *
 * <p>What is to be known is where the sky is in photos that have one: who speaks of a sky sees it. The others count little, so that what
 * they show is told from skies too. Each photo with a sky is shown three more times: twice in another light, and once with the sky of
 * any that is in the same part. Beside photos there are made ones, with clouds that end abruptly.
 */
final class SkyTraining {
    private static final int MADE = 150;
    private static final int PIXELS = Scene.SIDE * Scene.SIDE;

    private SkyTraining() {}

    public static void main(String[] arguments) throws IOException, UnreadablePhotoException {
        MaskTraining.learn(samples(Outlines.all(Path.of(arguments[0]))), Path.of(arguments[1]));
    }

    private record Photo(float[] rgb, float[] sky, int fold, boolean hasSky, boolean isOriginal) {
        Photo with(float[] other) {
            return new Photo(other, sky, fold, hasSky, false);
        }
    }

    private static List<MaskTraining.Sample> samples(List<Outlines> outlines) {
        Random random = new Random(5);
        List<Photo> photos = new ArrayList<>();
        for (Outlines photo : outlines) {
            int fold = random.nextInt(MaskTraining.FOLDS);
            photos.add(new Photo(photo.rgb(), photo.sky(), fold, photo.hasSky(), true));
        }
        List<Photo> skies = photos.stream().filter(Photo::hasSky).toList();
        for (Photo photo : skies) {
            for (int time = 0; time < 2; time++) {
                photos.add(photo.with(MaskTraining.inOtherLight(photo.rgb, random)));
            }
            List<Photo> others =
                    skies.stream().filter(other -> other.fold == photo.fold).toList();
            photos.add(photo.with(underOtherSky(photo, others.get(random.nextInt(others.size())))));
        }
        for (int i = 0; i < MADE; i++) {
            photos.add(made(random));
        }
        return photos.parallelStream()
                .map(photo -> new MaskTraining.Sample(
                        new SkyMask(photo.rgb), photo.sky, photo.fold, photo.hasSky, photo.isOriginal))
                .toList();
    }

    /** Another sky in the place of a photo's: where that one ends it goes on as it is above. */
    private static float[] underOtherSky(Photo photo, Photo other) {
        float[] rgb = photo.rgb.clone();
        for (int x = 0; x < Scene.SIDE; x++) {
            int from = -1;
            for (int i = x; i < PIXELS; i += Scene.SIDE) {
                from = other.sky[i] > 0.99f ? i : from;
                for (int c = 0; c < 3 && from >= 0; c++) {
                    rgb[3 * i + c] += photo.sky[i] * (other.rgb[3 * from + c] - rgb[3 * i + c]);
                }
            }
        }
        return rgb;
    }

    /**
     * A sky from one colour to another with some clouds, above a ground; before it may stand a tower. Some have no sky, but count as
     * much.
     */
    private static Photo made(Random random) {
        float[] rgb = new float[3 * PIXELS];
        float[] sky = new float[PIXELS];
        float[][] colours = new float[4][];
        boolean isEvening = random.nextInt(4) == 0;
        float light = 0.5f + 0.5f * random.nextFloat();
        for (int k = 0; k < 2; k++) {
            float hue = isEvening ? 0.02f + 0.13f * random.nextFloat() : 0.52f + 0.14f * random.nextFloat();
            colours[k] = new Color(Color.HSBtoRGB(hue, 0.7f * random.nextFloat(), light)).getRGBColorComponents(null);
        }
        for (int k = 2; k < 4; k++) {
            colours[k] = new Color(Color.HSBtoRGB(
                            -0.1f + 0.5f * random.nextFloat(),
                            0.2f + 0.6f * random.nextFloat(),
                            0.1f + 0.6f * random.nextFloat()))
                    .getRGBColorComponents(null);
        }
        float cloud = 0.3f + 0.7f * random.nextFloat();
        double[][] clouds = new double[random.nextInt(6)][];
        for (int k = 0; k < clouds.length; k++) {
            clouds[k] = new double[] {
                64 * random.nextDouble(),
                40 * random.nextDouble(),
                4 + 10 * random.nextDouble(),
                1 + random.nextDouble(),
                0.5 + 6 * random.nextDouble()
            };
        }
        int horizon = random.nextInt(4) == 0 ? 0 : 12 + random.nextInt(40);
        int tower = random.nextInt(3) == 0 ? 4 + random.nextInt(50) : Scene.SIDE;
        int wide = 4 + random.nextInt(36);
        int above = random.nextInt(8);
        float rough = 0.2f * random.nextFloat();
        for (int i = 0; i < PIXELS; i++) {
            int x = i % Scene.SIDE;
            int y = i / Scene.SIDE;
            boolean isSky = y < horizon && (x < tower || x > tower + wide || y < above);
            sky[i] = isSky ? 1 : 0;
            float covered = 0;
            for (double[] one : clouds) {
                double off = one[2] - Math.hypot((x - one[0]) / one[3], y - one[1]);
                covered = Math.max(covered, (float) Math.clamp(off / one[4], 0, 1));
            }
            float noise = (isSky ? 0.02f : rough) * (random.nextFloat() - 0.5f);
            for (int c = 0; c < 3; c++) {
                float clear = colours[0][c] + (colours[1][c] - colours[0][c]) * y / (horizon + 1);
                float value = isSky ? clear + covered * (cloud - clear) : y < horizon ? colours[2][c] : colours[3][c];
                rgb[3 * i + c] = Math.clamp(value + noise, 0, 1);
            }
        }
        return new Photo(rgb, sky, MaskTraining.IN_ALL, true, false);
    }
}
