package org.instantretouch.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast the preview is on a machine.
 *
 * @param device by what means it draws
 * @param width device pixels across
 * @param height device pixels down
 * @param rounds how often each thing was measured
 * @param rows what was found, by photo and number of layers
 * @param bareShader the fragment shader of one layer alone over the same pixels; empty where there is no OpenGL
 */
public record PreviewFindings(
        String device, int width, int height, int rounds, List<Row> rows, Optional<Timing> bareShader) {
    /**
     * What was found for a photo and a number of layers: from the change to the frame that shows it.
     *
     * @param slider the intensity of the top layer changes
     * @param dab the brush paints a piece of a stroke into the mask of the lowest layer
     * @param edgeDab the same where the mask follows the photo's edges
     * @param pan the view moves by some pixels
     * @param zoom the view grows by a twentieth
     */
    public record Row(
            String photo,
            double megapixels,
            int layers,
            Timing slider,
            Timing dab,
            Timing edgeDab,
            Timing pan,
            Timing zoom) {}

    public PreviewFindings {
        rows = List.copyOf(rows);
    }

    /** How many times as long a slider's change with one layer on the first photo takes as the shader alone. */
    public Optional<Double> oneLayerToBareShader() {
        return bareShader.flatMap(
                bare -> single().findFirst().map(row -> row.slider().median() / bare.median()));
    }

    /** How many times as long a slider's change with one layer takes on the largest photo as on the smallest; empty for one photo. */
    public Optional<Double> largestToSmallest() {
        Comparator<Row> bySize = Comparator.comparingDouble(Row::megapixels);
        Optional<Row> smallest = single().min(bySize);
        Optional<Row> largest = single().max(bySize);
        return single().count() < 2
                ? Optional.empty()
                : largest.flatMap(
                        l -> smallest.map(s -> l.slider().median() / s.slider().median()));
    }

    private Stream<Row> single() {
        return rows.stream().filter(row -> row.layers() == 1);
    }
}
