package org.instantretouch.photo;

import java.util.List;
import java.util.Locale;

/**
 * What was done to a picture, to be kept in its XMP: as {@code retouch:Software}, {@code retouch:Instructions},
 * {@code retouch:Intensities} and {@code retouch:Models}, lists in the same order, and as one event of {@code xmpMM:History}.
 *
 * @param software who did it, with its version
 * @param steps in the order in which they were applied
 */
public record ProcessingNote(String software, List<Step> steps) {
    /** The namespace of the properties named above. */
    public static final String NAMESPACE = "https://instantretouch.org/ns/1.0/";

    /**
     * One instruction.
     *
     * @param instruction as it was typed
     * @param intensity of its result; 1 is as predicted
     * @param model that carried it out
     */
    public record Step(String instruction, float intensity, String model) {
        String intensityText() {
            return String.format(Locale.ROOT, "%.2f", intensity);
        }
    }

    public ProcessingNote {
        steps = List.copyOf(steps);
    }
}
