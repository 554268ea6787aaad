package org.instantretouch.bench.metric;

/**
 * A photo and its retouched form in grey, the latter's histogram matched to the photo's: what is left between them is a change of
 * structure, not of tone. Grey is 0.299 R + 0.587 G + 0.114 B of the 8-bit codes (ITU-R BT.601), from 0 to 255.
 *
 * <p>Matching sorts both by brightness and gives the n-th darkest pixel of the one the n-th darkest value of the other; pixels of
 * one value share the mean of their values. A tone curve that keeps the order of the greys is undone entirely.
 *
 * @param photo the photo's greys
 * @param matched the retouched greys, in the photo's histogram
 */
record GreyPair(Plane photo, Plane matched) {
    /** Greys are counted exactly, in thousandths of a code. */
    private static final int THOUSANDTHS = 1000;

    private static final int LEVELS = 255 * THOUSANDTHS + 1;

    static GreyPair of(Picture photo, Picture retouched) {
        Picture.requireSameSize(photo, retouched);
        int[] reference = grey(photo);
        int[] source = grey(retouched);
        return new GreyPair(
                plane(photo, reference), new Plane(photo.width(), photo.height(), matched(source, reference)));
    }

    private static int[] grey(Picture picture) {
        byte[] rgb = picture.rgb();
        int[] grey = new int[picture.pixels()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 299 * (rgb[3 * i] & 0xff) + 587 * (rgb[3 * i + 1] & 0xff) + 114 * (rgb[3 * i + 2] & 0xff);
        }
        return grey;
    }

    private static Plane plane(Picture picture, int[] grey) {
        double[] values = new double[grey.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (double) grey[i] / THOUSANDTHS;
        }
        return new Plane(picture.width(), picture.height(), values);
    }

    private static double[] matched(int[] source, int[] reference) {
        int[] counts = counts(source);
        int[] left = counts(reference);
        double[] levels = new double[LEVELS];
        int level = 0;
        for (int grey = 0; grey < LEVELS; grey++) {
            long sum = 0;
            for (int need = counts[grey]; need > 0; ) {
                while (left[level] == 0) {
                    level++;
                }
                int taken = Math.min(need, left[level]);
                sum += (long) taken * level;
                left[level] -= taken;
                need -= taken;
            }
            levels[grey] = (double) sum / counts[grey] / THOUSANDTHS;
        }
        double[] matched = new double[source.length];
        for (int i = 0; i < matched.length; i++) {
            matched[i] = levels[source[i]];
        }
        return matched;
    }

    private static int[] counts(int[] grey) {
        int[] counts = new int[LEVELS];
        for (int value : grey) {
            counts[value]++;
        }
        return counts;
    }
}
