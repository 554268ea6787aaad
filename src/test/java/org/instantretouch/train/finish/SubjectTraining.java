package org.instantretouch.train.finish;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.instantretouch.photo.UnreadablePhotoException;

/**
 * Learns the weights of {@link SubjectMask}, {@code subject.json}: from the test classpath, with the folder of photos and the file to
 * write. It takes some minutes.
 *
 * <p>Each photo that has a subject is shown as it is and in another light. Beside photos there are made ones: a thing on a ground, of
 * whose colour there may be something at the border too, which is none of it.
 */
final class SubjectTraining {
    private static final int MADE = 800;
    private static final int PIXELS = Scene.SIDE * Scene.SIDE;

    private SubjectTraining() {}

    public static void main(String[] arguments) throws IOException, UnreadablePhotoException {
        Random random = new Random(5);
        List<MaskTraining.Sample> samples = new ArrayList<>();
        for (Outlines photo : Outlines.all(Path.of(arguments[0]))) {
            if (photo.hasSubject()) {
                int fold = random.nextInt(MaskTraining.FOLDS);
                samples.add(sample(photo, photo.rgb(), fold, true));
                samples.add(sample(photo, MaskTraining.inOtherLight(photo.rgb(), random), fold, false));
            }
        }
        for (int i = 0; i < MADE; i++) {
            samples.add(made(random));
        }
        MaskTraining.learn(samples, Path.of(arguments[1]));
    }

    private static MaskTraining.Sample made(Random random) {
        float[] rgb = new float[3 * PIXELS];
        float[] subject = new float[PIXELS];
        float[][] colours = new float[2][];
        for (int k = 0; k < 2; k++) {
            colours[k] = new Color(Color.HSBtoRGB(
                            random.nextFloat(), 0.8f * random.nextFloat(), 0.1f + 0.8f * random.nextFloat()))
                    .getRGBColorComponents(null);
        }
        double x = 20 + 24 * random.nextDouble();
        double y = 20 + 24 * random.nextDouble();
        double radius = 8 + 10 * random.nextDouble();
        double wide = 0.7 + 0.8 * random.nextDouble();
        int patches = random.nextInt(4);
        int size = 4 + random.nextInt(8);
        float rough = 0.1f * random.nextFloat();
        for (int i = 0; i < PIXELS; i++) {
            int column = i % Scene.SIDE;
            int row = i / Scene.SIDE;
            subject[i] = Math.hypot((column - x) / wide, row - y) < radius ? 1 : 0;
            int fromSide = patches == 1 ? column : Scene.SIDE - 1 - column;
            boolean isPatch = patches > 0 && fromSide < size && (patches < 3 ? row < size : row > Scene.SIDE / 2);
            float[] colour = colours[subject[i] > 0 || isPatch ? 0 : 1];
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = Math.clamp(colour[c] + rough * (random.nextFloat() - 0.5f), 0, 1);
            }
        }
        return new MaskTraining.Sample(
                new SubjectMask(rgb, SkyMask.of(rgb).seen()), subject, MaskTraining.IN_ALL, true, false);
    }

    private static MaskTraining.Sample sample(Outlines photo, float[] rgb, int fold, boolean isOriginal) {
        SubjectMask mask = new SubjectMask(rgb, SkyMask.of(rgb).seen());
        return new MaskTraining.Sample(mask, photo.subject(), fold, true, isOriginal);
    }
}
