package org.instantretouch.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HueNamesTest {
    private static final HueNames NAMES = new HueNames();

    private static Example example(String text, Attribute attribute, Hue hue) {
        AttributeEdit edit = new AttributeEdit(attribute, Optional.of(hue), Region.WHOLE, 0.5f);
        return new Example("test", text, List.of(edit), -1, 0, Set.of(), false);
    }

    @Test
    void aThingGivesWayToThingsOfAllHuesAndTheLabelFollows() {
        Example tomatoes = example("the tomatoes look dull", Attribute.HUE_SATURATION, Hue.RED);
        Random random = new Random(1);
        Set<Hue> hues = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Example renamed = NAMES.renamed(tomatoes, random).orElseThrow();
            assertTrue(renamed.text().matches("the .+ look dull"), renamed.text());
            hues.add(renamed.edits().get(0).hue().orElseThrow());
            // What the new text names is what the new label says: it can be reworded again.
            assertTrue(NAMES.renamed(renamed, random).isPresent(), renamed.text());
        }
        assertEquals(Hue.values().length, hues.size());
    }

    @Test
    void aTurnedHueAndItsNeighbourMoveRoundTheCircleTogether() {
        Example purples = example("purples bluer", Attribute.HUE_SHIFT, Hue.PURPLE);
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            Example renamed = NAMES.renamed(purples, random).orElseThrow();
            assertEquals(0.5f, renamed.edits().get(0).amount());
            if (renamed.edits().get(0).hue().orElseThrow() == Hue.GREEN) {
                assertTrue(
                        renamed.text().endsWith("yellower") || renamed.text().endsWith("more yellow"), renamed.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the light is dull",
                "shadows too green",
                "tomatoes less red, grass as it is",
                "tomatoes and bananas"
            })
    void whatIsNotUnderstoodStaysAsItIs(String text) {
        assertFalse(NAMES.renamed(example(text, Attribute.HUE_SATURATION, Hue.RED), new Random(3))
                .isPresent());
    }

    @Test
    void anInstructionWithoutHuesStaysAsItIs() {
        Example warm = new Example(
                "test", "orange it", List.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f)), -1, 0, Set.of(), false);
        assertFalse(NAMES.renamed(warm, new Random(4)).isPresent());
    }
}
