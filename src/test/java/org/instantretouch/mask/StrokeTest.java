package org.instantretouch.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.grid.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeTest {
    private static Stroke line(float x1, float y1, float x2, float y2, float radius) {
        return new Stroke(List.of(new Point(x1, y1), new Point(x2, y2)), radius, 1, 1, false);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 0.5, 0.5, true",
        "1.09, 0.5, 1.09, 0.5, true",
        "1.11, 0.5, 1.11, 0.5, false",
        // A height is half a width.
        "0.5, 1.19, 0.5, 1.19, true",
        "0.5, 1.21, 0.5, 1.21, false",
        "1.08, 1.16, 1.08, 1.16, false",
        "-1, 0.5, 2, 0.5, true",
        "-1, 1.5, 2, -0.5, true",
        "-1, -0.3, 2, -0.3, false",
        "-1, -0.1, 2, -0.1, true",
        "0.9, -1, 2, 1, false",
        "-1, 0.5, -0.2, 0.5, false",
        "-0.2, -0.2, 0.9, -5, false"
    })
    void itTouchesThePhotoWhereItsRadiusComesToThat(float x1, float y1, float x2, float y2, boolean touches) {
        assertEquals(touches, line(x1, y1, x2, y2, 0.1f).touches(400, 200));
        assertEquals(touches, line(x2, y2, x1, y1, 0.1f).touches(2, 1));
    }

    /** But for a pixel and a half: the middles of pixels are what a raster asks. */
    @Test
    void whatTouchesHasAValueInSomePixel() {
        Random random = new Random(1);
        int width = 160;
        int height = 90;
        for (int i = 0; i < 400; i++) {
            float[] at = new float[4];
            for (int k = 0; k < 4; k++) {
                at[k] = 3 * random.nextFloat() - 1;
            }
            float[] values = new float[width * height];
            MaskRaster.of(Mask.of(line(at[0], at[1], at[2], at[3], 0.1f)), Optional.empty())
                    .read(Window.whole(width, height), new float[0], values);
            boolean seen = false;
            for (float value : values) {
                seen |= value > 0;
            }
            float border = 1.5f / width;
            boolean surely = line(at[0], at[1], at[2], at[3], 0.1f - border).touches(width, height);
            boolean maybe = line(at[0], at[1], at[2], at[3], 0.1f + border).touches(width, height);
            assertEquals(seen, seen ? maybe : surely, i + "");
        }
    }
}
