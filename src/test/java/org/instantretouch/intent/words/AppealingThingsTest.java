package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppealingThingsTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Make the lake more inviting | hue_saturation:aqua+0.4 hue_saturation:blue+0.3 hue_luminance:aqua+0.2 exposure+0.15"
                        + " vibrance+0.2",
                "our back garden should look inviting | exposure+0.2 shadows+0.2 vibrance+0.3 hue_saturation:green+0.2"
                        + " hue_luminance:green+0.2 temperature+0.1",
                "make the curry look really appetizing | exposure+0.15 temperature+0.15 vibrance+0.3 saturation+0.1 contrast+0.15"
                        + " shadows+0.15",
                "an inviting hallway please | exposure+0.25 shadows+0.25 temperature+0.2 vibrance+0.25 highlights-0.1"
            })
    void lightAndColourDoIt(String text, String asked) {
        assertEquals(intent(asked), AppealingThings.settle(PlainText.of(text), REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make the kitchen inviting and add a lamp",
                "make the kitchen less inviting",
                "make him look more appealing",
                "make the offer more appealing",
                "the kitchen is not inviting",
                "is the garden inviting?"
            })
    void whatElseIsAskedStaysRefused(String text) {
        assertSame(REFUSED, AppealingThings.settle(PlainText.of(text), REFUSED));
    }

    @Test
    void whatIsBrightAsWellIsNotOnlyCosy() {
        Intent cosy = new Intent(
                List.of(),
                Optional.of(new StyleRequest(
                        new Style("cozy", intent("temperature+0.5").edits()), 0.8f)),
                Set.of(),
                0);
        assertEquals(
                intent("exposure+0.4 shadows+0.35 whites+0.1 temperature+0.15 vibrance+0.25 highlights-0.1"),
                AppealingThings.settle("make the flat look bright and inviting for the listing", cosy));
        assertSame(cosy, AppealingThings.settle("make the flat look inviting", cosy));
    }

    @Test
    void whatWasNotHeardIsDone() {
        String bright = "exposure+0.4 shadows+0.35 whites+0.1 temperature+0.15 vibrance+0.25 highlights-0.1";
        Intent nothing = Intent.nothing();
        assertEquals(intent(bright), AppealingThings.settle("make the lounge look bright, airy and inviting", nothing));
        assertEquals(intent(bright), AppealingThings.settle("the hall should feel light, fresh and calm", nothing));
        assertSame(REFUSED, AppealingThings.settle("make the horses calm", REFUSED));
    }

    @Test
    void whatIsLushIsGreen() {
        Intent lush = intent(
                "exposure+0.2 shadows+0.2 vibrance+0.3 hue_saturation:green+0.2 hue_luminance:green+0.2 temperature+0.1");
        assertEquals(lush, AppealingThings.settle("make the garden look lush", intent("auto+0.4")));
        Intent heard = intent("hue_saturation:green+0.5");
        assertSame(heard, AppealingThings.settle("make the garden look lush", heard));
        assertSame(REFUSED, AppealingThings.settle("make the garden less lush", REFUSED));
    }

    @Test
    void whatWasHeardStays() {
        Intent read = intent("vibrance+0.4");
        assertSame(read, AppealingThings.settle("make the pasta appetising", read));
    }
}
