package org.instantretouch.model;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Region;

/** What a model saw in a photo: made once a photo, good for any number of predictions by the same model; holds no native memory. */
public final class PhotoFeatures {
    /** The tensors by which a stage may tell what full amounts of automatic corrections add, and where regions are. */
    private static final String AUTOMATIC = "automatic";

    private static final String MASKS = "masks";

    /** So many pixels tell what amounts are fitted by. */
    private static final int ENOUGH = 15_000;

    private final String modelHash;
    private final PhotoTones tones;
    private final PhotoColours colours;
    private final PhotoHues hues;
    private final Optional<PhotoSky> sky;
    private final Optional<PhotoSubject> subject;
    private final Map<String, Tensor> tensors;

    /**
     * @param rgb the photo, interleaved, encoded in [0, 1]
     * @param width of the photo
     */
    PhotoFeatures(String modelHash, float[] rgb, int width, Map<String, Tensor> tensors) {
        this.modelHash = modelHash;
        tones = PhotoTones.of(rgb);
        colours = PhotoColours.of(rgb, balance(tensors));
        hues = PhotoHues.of(rgb);
        sky = mask(tensors, Region.SKY).flatMap(mask -> PhotoSky.of(rgb, width, mask));
        subject = mask(tensors, Region.SUBJECT).flatMap(mask -> PhotoSubject.of(rgb, width, mask));
        this.tensors = Map.copyOf(tensors);
    }

    /** From one pixel that is looked at to the next, of so many. */
    static int step(int pixels) {
        return Math.max(1, Math.ceilDiv(pixels, ENOUGH));
    }

    /** What automatic white balance adds, where a stage tells. */
    private static float[] balance(Map<String, Tensor> tensors) {
        if (tensors.get(AUTOMATIC) instanceof Tensor.Floats(var shape, float[] values)
                && shape.equals(new Shape(1, 2, AttributeVector.COLUMNS))) {
            int from = AttributeVector.COLUMNS + Attribute.TEMPERATURE.ordinal();
            return Arrays.copyOfRange(values, from, from + 2);
        }
        return new float[2];
    }

    /** Where a region is, where a stage tells. */
    private static Optional<MaskCells> mask(Map<String, Tensor> tensors, Region region) {
        if (tensors.get(MASKS) instanceof Tensor.Floats(var shape, float[] values)
                && shape.dimension() == 5
                && shape.get(1) == Region.values().length
                && values.length > 0) {
            int cells = values.length / Region.values().length;
            int from = region.ordinal() * cells;
            return Optional.of(new MaskCells(
                    (int) shape.get(4),
                    (int) shape.get(3),
                    (int) shape.get(2),
                    Arrays.copyOfRange(values, from, from + cells)));
        }
        return Optional.empty();
    }

    /** Amounts fitted to the photo. */
    AttributeVector fitted(AttributeVector asked) {
        AttributeVector whole = colours.adapted(tones.adapted(hues.adapted(asked)));
        AttributeVector skies = sky.map(seen -> seen.adapted(whole)).orElse(whole);
        return subject.map(seen -> seen.adapted(skies)).orElse(skies);
    }

    /** The {@link RetouchModel#hash()} of the model that looked. */
    public String modelHash() {
        return modelHash;
    }

    Map<String, Tensor> tensors() {
        return tensors;
    }
}
