package org.instantretouch.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BilateralGridTest {
    @Test
    void coefficientsStandCoefficientMajor() {
        BilateralGrid grid = BilateralGrid.identity(16, 12, 8);
        assertEquals(((5 * 8 + 3) * 12 + 7) * 16 + 9, grid.index(5, 9, 7, 3));
        assertEquals(1, grid.coefficients()[grid.index(5, 9, 7, 3)]);
        assertEquals(0, grid.coefficients()[grid.index(4, 9, 7, 3)]);
    }

    @Test
    void equalGridsHaveTheSameHashAndAHugeOneHasItAtOnce() {
        BilateralGrid grid = BilateralGrid.identity(256, 256, 8);
        assertEquals(BilateralGrid.identity(256, 256, 8).hashCode(), grid.hashCode());
        assertNotEquals(
                TestGrids.random(1, 16, 16, 8).hashCode(),
                TestGrids.random(2, 16, 16, 8).hashCode());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 10_000; i++) {
                assertEquals(grid.hashCode(), grid.hashCode());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, 101, -101})
    void refusesCoefficientsThatAreNotSensible(float value) {
        float[] coefficients = new float[12];
        coefficients[7] = value;
        var error = assertThrows(IllegalArgumentException.class, () -> new BilateralGrid(1, 1, 1, coefficients));
        assertTrue(error.getMessage().contains("coefficient 7"), error.getMessage());
    }

    @Test
    void refusesSizesThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> new BilateralGrid(2, 1, 1, new float[12]));
        assertThrows(IllegalArgumentException.class, () -> new BilateralGrid(0, 1, 1, new float[0]));
        assertThrows(IllegalArgumentException.class, () -> new BilateralGrid(257, 1, 1, new float[12 * 257]));
    }

    @Test
    void aGuideCurveIsLinearBetweenItsEntries() {
        float[] table = new float[GuideCurve.ENTRIES];
        table[1] = 1;
        GuideCurve curve = new GuideCurve(table);
        assertEquals(0.25f, curve.at(0.25f / 255), 1e-5);
        assertEquals(0, curve.at(-3), 0);
        assertEquals(0, curve.at(7), 0);
    }

    @Test
    void theFirstSliceIsGuidedByLuma() {
        Slice chroma = new Slice(GuideKind.CHROMA, GuideCurve.identity(), BilateralGrid.identity(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Prediction.of(chroma));
        assertThrows(IllegalArgumentException.class, () -> new Prediction(List.of()));
    }
}
