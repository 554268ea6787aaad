package org.instantretouch.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedLooksTest {
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
        NamedLooks.Named named = NamedLooks.in(text).orElseThrow();
        assertEquals("", named.rest());
        Intent intent = named.with(Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f)));
        assertEquals(List.of(), intent.edits());
        StyleRequest style = intent.style().orElseThrow();
        assertEquals(look, style.style().name());
        assertEquals(amount, style.amount());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Velvia, but darker | velvia | darker",
                "a bit warmer, with a Kodachrome look and +0.5 EV | kodachrome | a bit warmer, +0.5 ev",
                "acros with more contrast | acros | more contrast"
            })
    void whatIsSaidBesideALookIsReadAlone(String text, String look, String rest) {
        NamedLooks.Named named = NamedLooks.in(text).orElseThrow();
        assertEquals(look, named.look().style().name());
        assertEquals(rest, named.rest());
        Intent darker = Intent.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f));
        assertEquals(darker.edits(), named.with(darker).edits());
        assertEquals(Optional.of(named.look()), named.with(darker).style());
    }

    @Test
    void aWarmLookWithoutColoursIsToned() {
        Intent warmer = Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.SEPIA, 0.3f)),
                NamedLooks.in("Tri-X, warm").orElseThrow().with(warmer).edits());
        Intent sepia = Intent.of(AttributeEdit.of(Attribute.SEPIA, 1));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.SEPIA, 0.4f)),
                NamedLooks.in("Tri-X, sepia").orElseThrow().with(sepia).edits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer",
                "less velvia",
                "not velvia",
                "remove the joker",
                "velvia or provia",
                "velvia, provia",
                "i shot this on tri-x, brighten it",
                "acros with a red filter",
                "no velvia, just brighter",
                "the 50d was too dark",
                "dune",
                "gold",
                ""
            })
    void whatSaysItOtherwiseIsLeftToTheNetwork(String text) {
        assertEquals(Optional.empty(), NamedLooks.in(text));
    }

    @Test
    void longTextTakesNoTime() {
        String text = "look velvia ".repeat(5_000);
        assertTimeout(Duration.ofSeconds(5), () -> NamedLooks.in(text));
    }
}
