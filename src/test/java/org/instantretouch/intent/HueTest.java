package org.instantretouch.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HueTest {
    @ParameterizedTest
    @EnumSource(Hue.class)
    void aFullTurnEndsAtTheMiddleOfTheRangeBeside(Hue hue) {
        assertEquals(hue.beside(1).centre(), (hue.centre() + hue.turned(1)) % 360, 1e-9);
        assertEquals(hue.beside(-1).centre(), (hue.centre() + hue.turned(-1) + 360) % 360, 1e-9);
        assertEquals(0, hue.turned(0));
        assertEquals(hue.degreesBeside(true), hue.beside(1).degreesBeside(false));
    }

    @ParameterizedTest
    @EnumSource(Hue.class)
    void moreTurnsFurtherAndTheAmountOfATurnIsFound(Hue hue) {
        for (int i = -10; i < 10; i++) {
            assertTrue(hue.turned(i / 10.0) < hue.turned((i + 1) / 10.0));
            assertEquals(i / 10.0, hue.amountOfTurn(hue.turned(i / 10.0)), 1e-4);
        }
        assertEquals(1, hue.amountOfTurn(300));
        assertEquals(-1, hue.amountOfTurn(-300));
    }

    @Test
    void theCircleIsClosed() {
        assertEquals(Hue.RED, Hue.MAGENTA.beside(1));
        assertEquals(Hue.MAGENTA, Hue.RED.beside(-1));
        assertEquals(42, Hue.MAGENTA.degreesBeside(true));
    }
}
