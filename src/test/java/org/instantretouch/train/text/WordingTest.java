package org.instantretouch.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static Example example(String text, AttributeEdit... edits) {
        return new Example("test", text, List.of(edits), -1, 0, Set.of(), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warmer", "more warmth please", "give it some evening sun"})
    void aPlainInstructionTakesAWordOfDegree(String text) {
        Example plain = example(text, AttributeEdit.of(Attribute.TEMPERATURE, 0.5f));
        assertTrue(Wording.takesDegree(plain));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Example degree = Wording.withDegree(plain, random);
            assertTrue(degree.text().contains(text), degree.text());
            assertTrue(Wording.namesDegree(degree.text()), degree.text());
            float amount = degree.edits().get(0).amount();
            assertTrue(amount > 0 && amount != 0.5f, degree.text());
        }
    }

    @Test
    void aDegreeKeepsTheSign() {
        Example plain = example("darker", AttributeEdit.of(Attribute.EXPOSURE, -0.5f));
        assertTrue(Wording.withDegree(plain, new Random(2)).edits().get(0).amount() < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slightly warmer", "way too cold", "temp +20", "a lot more sun", "Barely warmer"})
    void whatNamesADegreeTakesNoOther(String text) {
        assertFalse(Wording.takesDegree(example(text, AttributeEdit.of(Attribute.TEMPERATURE, 0.5f))));
    }

    @Test
    void onlyOnePlainEditTakesADegree() {
        AttributeEdit warm = AttributeEdit.of(Attribute.TEMPERATURE, 0.5f);
        assertFalse(Wording.takesDegree(example("warm, bright", warm, AttributeEdit.of(Attribute.EXPOSURE, 0.5f))));
        assertFalse(Wording.takesDegree(example("warmer", warm.withAmount(0.8f))));
        assertFalse(Wording.takesDegree(example("in black and white", AttributeEdit.of(Attribute.BW, 0.5f))));
        assertFalse(Wording.takesDegree(new Example("test", "warm it", List.of(warm), -1, 0, Set.of(), true)));
        assertFalse(Wording.takesDegree(new Example("test", "warm it", List.of(warm), 3, 0.8f, Set.of(), false)));
    }

    @Test
    void anInstructionIsTurnedByItsOneWordThatHasAnOpposite() {
        Example turned = Wording.opposite(example("bring the shadows up", AttributeEdit.of(Attribute.SHADOWS, 0.5f)))
                .orElseThrow();
        assertEquals("bring the shadows down", turned.text());
        assertEquals(List.of(AttributeEdit.of(Attribute.SHADOWS, -0.5f)), turned.edits());
        assertEquals(
                "brighter please",
                Wording.opposite(example("Darker please", AttributeEdit.of(Attribute.EXPOSURE, -0.5f)))
                        .orElseThrow()
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warm it up",
                "not so bright",
                "too dark",
                "less bright than that",
                "more up",
                "sunny",
                "don't lift it"
            })
    void whatOneWordDoesNotTurnIsLeftAlone(String text) {
        assertTrue(Wording.opposite(example(text, AttributeEdit.of(Attribute.EXPOSURE, 0.5f)))
                .isEmpty());
    }

    @Test
    void whatGoesOneWayOrAsksForSeveralThingsIsNotTurned() {
        AttributeEdit warm = AttributeEdit.of(Attribute.TEMPERATURE, 0.5f);
        assertTrue(Wording.opposite(example("more sepia", AttributeEdit.of(Attribute.SEPIA, 0.5f)))
                .isEmpty());
        assertTrue(Wording.opposite(example("more of both", warm, AttributeEdit.of(Attribute.EXPOSURE, 0.5f)))
                .isEmpty());
        assertTrue(Wording.opposite(new Example("test", "warmer", List.of(warm), -1, 0, Set.of(), true))
                .isEmpty());
    }

    @Test
    void aJoinAsksForBoth() {
        Example warm = example("warmer", AttributeEdit.of(Attribute.TEMPERATURE, 0.5f));
        Example dark = example("darker", AttributeEdit.of(Attribute.EXPOSURE, -0.5f));
        assertTrue(Wording.canJoin(warm, dark));
        assertFalse(Wording.canJoin(warm, warm));
        Example both = Wording.join(warm, dark, new Random(3));
        assertEquals(List.of(warm.edits().get(0), dark.edits().get(0)), both.edits());
        assertTrue(both.text().startsWith("warmer") && both.text().endsWith("darker"), both.text());
    }
}
