package org.instantretouch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PreviewFindingsTest {
    private static PreviewFindings.Row row(double megapixels, int layers, double slider) {
        Timing any = new Timing(1, 1);
        return new PreviewFindings.Row("a photo", megapixels, layers, new Timing(slider, 99), any, any, any, any);
    }

    private static PreviewFindings findings(Optional<Timing> bare, PreviewFindings.Row... rows) {
        return new PreviewFindings("a device", 10, 10, 1, List.of(rows), bare);
    }

    @Test
    void aTimingIsTheMedianAndThe95thPercentile() {
        List<Double> millis = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            millis.add((double) i);
        }
        Collections.shuffle(millis, new Random(1));
        assertEquals(new Timing(50, 95), Timing.of(millis));
        assertEquals(new Timing(7, 7), Timing.of(List.of(7.0)));
        assertThrows(IllegalArgumentException.class, () -> Timing.of(List.of()));
    }

    @Test
    void ratiosAreThoseOfOneLayer() {
        PreviewFindings findings = findings(
                Optional.of(new Timing(20, 99)), row(100, 1, 27), row(12, 1, 24), row(100, 8, 500), row(12, 8, 400));
        assertEquals(27.0 / 20, findings.oneLayerToBareShader().orElseThrow());
        assertEquals(27.0 / 24, findings.largestToSmallest().orElseThrow());
    }

    @Test
    void onePhotoHasNoRatioOfSizesAndNoOpenGlNoneToTheShader() {
        PreviewFindings findings = findings(Optional.empty(), row(12, 1, 24), row(12, 3, 50));
        assertEquals(Optional.empty(), findings.largestToSmallest());
        assertEquals(Optional.empty(), findings.oneLayerToBareShader());
    }

    @Test
    void madePhotosHaveTheSizeThatTheySayAndTheSamePixelsWhereverTheyAreReadFrom() {
        for (PreviewSubject subject : PreviewBenchmark.madePhotos()) {
            assertTrue(subject.name().endsWith(Math.round(subject.megapixels()) + " MP"), subject.name());
            float[] tile = new float[3 * 20 * 10];
            float[] pixel = new float[3];
            subject.reader().read(700, 300, 20, 10, 1, tile);
            subject.reader().read(713, 304, 1, 1, 1, pixel);
            for (int c = 0; c < 3; c++) {
                assertEquals(tile[3 * (4 * 20 + 13) + c], pixel[c]);
            }
            // A block is its middle, and blocks at the far edges may be cut off.
            float[] blocks = new float[3 * 4 * 4];
            int right = subject.width() - 14;
            int bottom = subject.height() - 13;
            subject.reader().read(right, bottom, 14, 13, 4, blocks);
            for (float value : blocks) {
                assertTrue(value > 0 && value < 1);
            }
        }
    }
}
