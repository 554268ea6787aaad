package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

class NotchesTest {
    static ScrollEvent scroll(double delta, boolean inertia) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                true,
                inertia,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void aNotchOfAWheelIsOneHoweverFarItScrolls() {
        assertEquals(1, Notches.of(scroll(40, false)));
        assertEquals(-1, Notches.of(scroll(-120, false)));
    }

    @Test
    void aTouchpadTurnsByPartsThatAddUp() {
        Notches notches = new Notches();
        int whole = 0;
        for (int i = 0; i < 10; i++) {
            whole += notches.whole(scroll(10, false));
        }
        assertEquals(2, whole);
        assertEquals(0, notches.whole(scroll(-30, false)), "the other way begins anew");
        assertEquals(-1, notches.whole(scroll(-10, false)));
    }

    @Test
    void whatRollsOnByItselfDoesNotCount() {
        assertEquals(0, Notches.of(scroll(30, true)));
    }
}
