package org.instantretouch.train.grid;

import java.util.List;
import java.util.Random;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.finish.Finisher;
import org.instantretouch.train.finish.Scene;

/**
 * Makes batches: photos cropped, mirrored and at times spoilt as photos from a camera are, and finished as asked. Purples and pinks
 * are rare in photos, and what is done to them would not be learned: so the hues of some photos are turned, and edited mostly.
 */
final class PairSource {
    private static final int SIDE = GridNetwork.PHOTO_SIDE;
    private static final double SPOILT = 0.35;
    private static final double RECOLOURED = 0.3;
    private static final double HUES_OF_RECOLOURED = 0.6;
    private static final double DRAWN_AGAIN = 0.8;
    private static final int MOST_TRIES = 3;

    /** A mean change of colours that nobody would notice. */
    private static final double LITTLE_CHANGE = 0.0015;

    private final List<byte[]> photos;
    private final Requests requests;

    PairSource(List<byte[]> photos, Requests requests) {
        this.photos = photos;
        this.requests = requests;
    }

    /** A random batch. */
    Batch next(int photoCount, int editsEach, Random random) {
        Batch batch = Batch.empty(photoCount, editsEach, random.nextInt(Batch.STRIDE), random.nextInt(Batch.STRIDE));
        for (int p = 0; p < photoCount; p++) {
            float[] photo = crop(photos.get(random.nextInt(photos.size())), random);
            boolean isRecoloured = random.nextDouble() < RECOLOURED;
            if (isRecoloured) {
                Finisher.recolour(photo, 360 * random.nextFloat());
                round(photo);
            }
            if (random.nextDouble() < SPOILT) {
                spoil(photo, random);
            }
            int first = p * editsEach;
            Pairs pairs = new Pairs(batch, p, photo);
            for (int e = 0; e < editsEach; e++) {
                boolean isOfHues = isRecoloured && random.nextDouble() < HUES_OF_RECOLOURED;
                pairs.set(first + e, next(isOfHues, random));
                // Where this photo hardly has what the request is about, such as a hue, it is mostly another one.
                for (int tries = 1;
                        tries < MOST_TRIES
                                && batch.change(first + e) < LITTLE_CHANGE
                                && random.nextDouble() < DRAWN_AGAIN;
                        tries++) {
                    pairs.set(first + e, next(isOfHues, random));
                }
            }
        }
        return batch;
    }

    private AttributeVector next(boolean isOfHues, Random random) {
        return isOfHues ? requests.nextOfHues(random) : requests.next(random);
    }

    /** A batch of whole photos, each with the same requests, at the middle lattice. */
    static Batch fixed(List<byte[]> photos, List<AttributeVector> requests) {
        return fixed(photos, requests, Batch.STRIDE / 2, Batch.STRIDE / 2);
    }

    /** A batch of whole photos, each with the same requests. */
    static Batch fixed(List<byte[]> photos, List<AttributeVector> requests, int offsetX, int offsetY) {
        Batch batch = Batch.empty(photos.size(), requests.size(), offsetX, offsetY);
        for (int p = 0; p < photos.size(); p++) {
            Pairs pairs = new Pairs(batch, p, scaled(photos.get(p), 0, 0, 1, 1, false));
            for (int e = 0; e < requests.size(); e++) {
                pairs.set(p * requests.size() + e, requests.get(e));
            }
        }
        return batch;
    }

    /** What the edits of one photo of a batch have in common. */
    private static final class Pairs {
        private final Batch batch;
        private final Finisher finisher;
        private final float[] lattice;

        Pairs(Batch batch, int p, float[] photo) {
            this.batch = batch;
            batch.setPhoto(p, photo);
            finisher = new Finisher(new Scene(boxes(photo)));
            lattice = lattice(photo, batch.offsetX(), batch.offsetY());
        }

        /** Sets an edit of the batch. */
        void set(int edit, AttributeVector request) {
            batch.setRequest(edit, request);
            batch.setPair(edit, lattice, finisher.finish(lattice, request));
        }
    }

    private static float[] crop(byte[] codes, Random random) {
        double width = 0.6 + 0.4 * random.nextDouble();
        double height = 0.6 + 0.4 * random.nextDouble();
        return scaled(
                codes,
                random.nextDouble() * (1 - width),
                random.nextDouble() * (1 - height),
                width,
                height,
                random.nextBoolean());
    }

    /** A part of a photo at the network's size, bilinear; interleaved in [0, 1]. */
    private static float[] scaled(byte[] codes, double left, double top, double width, double height, boolean mirror) {
        int from = TrainingPhotos.SIDE;
        float[] result = new float[3 * SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            double sy = Math.clamp((top + height * (y + 0.5) / SIDE) * from - 0.5, 0, from - 1.001);
            int y0 = (int) sy;
            float fy = (float) (sy - y0);
            for (int x = 0; x < SIDE; x++) {
                double share = (x + 0.5) / SIDE;
                double sx = Math.clamp((left + width * (mirror ? 1 - share : share)) * from - 0.5, 0, from - 1.001);
                int x0 = (int) sx;
                float fx = (float) (sx - x0);
                int i = 3 * (y0 * from + x0);
                for (int c = 0; c < 3; c++) {
                    float a = (codes[i + c] & 255) + fx * ((codes[i + 3 + c] & 255) - (codes[i + c] & 255));
                    int j = i + 3 * from + c;
                    float b = (codes[j] & 255) + fx * ((codes[j + 3] & 255) - (codes[j] & 255));
                    result[3 * (y * SIDE + x) + c] = (a + fy * (b - a)) / 255;
                }
            }
        }
        return result;
    }

    /** Wrong exposure, white balance or contrast, as in photos that need an edit; cut to [0, 1]. */
    private static void spoil(float[] photo, Random random) {
        Finisher.applyTo(photo, Attribute.EXPOSURE, (float) (random.nextGaussian() * 0.3));
        Finisher.applyTo(photo, Attribute.TEMPERATURE, (float) (random.nextGaussian() * 0.4));
        Finisher.applyTo(photo, Attribute.TINT, (float) (random.nextGaussian() * 0.25));
        Finisher.applyTo(photo, Attribute.CONTRAST, (float) (random.nextGaussian() * 0.3));
        round(photo);
    }

    private static void round(float[] photo) {
        for (int i = 0; i < photo.length; i++) {
            photo[i] = Math.round(Math.clamp(photo[i], 0f, 1f) * 255) / 255f;
        }
    }

    /** Means of blocks: the scene's size. */
    private static float[] boxes(float[] photo) {
        float[] result = new float[3 * Scene.SIDE * Scene.SIDE];
        float share = 1f / (Batch.STRIDE * Batch.STRIDE);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int to = 3 * (y / Batch.STRIDE * Scene.SIDE + x / Batch.STRIDE);
                for (int c = 0; c < 3; c++) {
                    result[to + c] += share * photo[3 * (y * SIDE + x) + c];
                }
            }
        }
        return result;
    }

    private static float[] lattice(float[] photo, int offsetX, int offsetY) {
        float[] result = new float[3 * Scene.SIDE * Scene.SIDE];
        for (int y = 0; y < Scene.SIDE; y++) {
            for (int x = 0; x < Scene.SIDE; x++) {
                int from = (y * Batch.STRIDE + offsetY) * SIDE + x * Batch.STRIDE + offsetX;
                System.arraycopy(photo, 3 * from, result, 3 * (y * Scene.SIDE + x), 3);
            }
        }
        return result;
    }
}
