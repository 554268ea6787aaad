package org.instantretouch.bench.metric;

import java.nio.file.Path;
import java.util.List;
import org.instantretouch.model.ImageNetwork;
import org.instantretouch.model.ModelException;

/**
 * A learned metric from an ONNX file, such as DISTS or the likeness of faces. A network of two pictures gives their distance, one
 * number; a network of one picture gives features, and the metric is the cosine similarity of those of photo and result, from -1
 * to 1. {@link ImageNetwork} says what such a file must be like. Pictures are stretched to the network's size, or given at no more
 * than {@value #LONGEST_SIDE} pixels where it takes any.
 */
public final class NetworkMetric implements AutoCloseable {
    /** The longer side of pictures for networks that take any size. */
    public static final int LONGEST_SIDE = 512;

    private final String name;
    private final ImageNetwork network;

    private NetworkMetric(String name, ImageNetwork network) {
        this.name = name;
        this.network = network;
    }

    /**
     * Loads a metric.
     *
     * @param name what it is called in the findings
     * @throws ModelException if the file cannot be used; it names the file
     */
    public static NetworkMetric open(String name, Path file) throws ModelException {
        ImageNetwork network = ImageNetwork.open(file);
        NetworkMetric metric = new NetworkMetric(name, network);
        try {
            // A grey picture of any size shows whether it gives one number.
            Picture grey =
                    new Picture(LONGEST_SIDE / 4, LONGEST_SIDE / 4, new byte[3 * LONGEST_SIDE * LONGEST_SIDE / 16]);
            metric.checkCount(file, metric.run(grey, grey).length);
        } catch (ModelException e) {
            network.close();
            throw e;
        }
        return metric;
    }

    /**
     * Loads a metric of the likeness of two pictures, from a network that gives features of one.
     *
     * @throws ModelException if the file cannot be used, or its network does not look at one picture
     */
    public static NetworkMetric openLikeness(String name, Path file) throws ModelException {
        NetworkMetric metric = open(name, file);
        if (metric.network.pictures() != 1) {
            metric.close();
            throw new ModelException(
                    file.toString(), "inputs", "there are 2; features of a face need a network of one picture");
        }
        return metric;
    }

    private void checkCount(Path file, int values) throws ModelException {
        if (network.pictures() == 2 && values != 1) {
            throw new ModelException(
                    file.toString(), "output", "has " + values + " values; a distance of two pictures is one number");
        }
    }

    /** What it is called in the findings. */
    public String name() {
        return name;
    }

    /**
     * Compares two pictures.
     *
     * @throws ModelException if the network fails
     */
    public double of(Picture photo, Picture result) throws ModelException {
        return network.pictures() == 2 ? run(photo, result)[0] : cosine(features(photo), features(result));
    }

    private float[] run(Picture first, Picture second) throws ModelException {
        Picture a = sized(first);
        Picture b = sized(second);
        return network.run(
                a.width(), a.height(), network.pictures() == 2 ? List.of(planes(a), planes(b)) : List.of(planes(a)));
    }

    private float[] features(Picture picture) throws ModelException {
        return run(picture, picture);
    }

    private Picture sized(Picture picture) {
        Picture small = picture.atMost(LONGEST_SIDE);
        return picture.stretched(
                network.width().orElse(small.width()), network.height().orElse(small.height()));
    }

    private static float[] planes(Picture picture) {
        int pixels = picture.pixels();
        float[] planes = new float[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c * pixels + i] = (picture.rgb()[3 * i + c] & 0xff) / 255f;
            }
        }
        return planes;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            squaresA += (double) a[i] * a[i];
            squaresB += (double) b[i] * b[i];
        }
        double lengths = Math.sqrt(squaresA * squaresB);
        return lengths == 0 ? 0 : product / lengths;
    }

    /** Frees the network. */
    @Override
    public void close() {
        network.close();
    }
}
