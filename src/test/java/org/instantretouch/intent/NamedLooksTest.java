package org.instantretouch.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedLooksTest {
    private static final Intent WARMER = Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f));

    private static Intent settle(String text) {
        return NamedLooks.settle(StatedAmounts.plain(text), WARMER);
    }

    @ParameterizedTest
    @CsvSource({
        "Velvia, velvia, 0.8",
        "Fuji Velvia 50 look, velvia, 0.8",
        "make it look like CineStill 800T, cinestill-800t, 0.8",
        "a subtle classic chrome feel please, classic-chrome, 0.4",
        "strong Kodak Gold 200 vibes, kodak-gold, 1",
        "in the style of Wes Anderson, wes-anderson, 0.8",
        "as if shot on a disposable camera, disposable-camera, 0.8",
        "'Amélie colours', amelie, 0.8",
        "acros, acros, 1",
        "a hint of Tri-X 400, tri-x, 1",
        "black and white HP5, hp5, 1",
        "sin city style, sin-city, 1"
    })
    void aLookIsToldByItsName(String text, String look, float amount) {
        Intent intent = settle(text);
        StyleRequest style = intent.style().orElseThrow();
        assertEquals(look, style.style().name());
        assertEquals(amount, style.amount());
        assertEquals(0, intent.edits().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer",
                "less velvia",
                "not velvia",
                "velvia, but darker",
                "remove the joker",
                "velvia or provia",
                "the 50d was too dark",
                "dune",
                "gold",
                ""
            })
    void whatSaysMoreOrElseIsLeftToTheNetwork(String text) {
        assertSame(WARMER, settle(text));
    }

    @Test
    void longTextTakesNoTime() {
        String text = "look velvia ".repeat(5_000);
        assertTimeout(Duration.ofSeconds(5), () -> settle(text));
    }
}
