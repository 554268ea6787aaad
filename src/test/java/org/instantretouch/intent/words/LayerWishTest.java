package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.words.FollowUp.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerWishTest {
    @ParameterizedTest
    @CsvSource({
        "make layer 2 stronger, TIMES, 1.5, 2",
        "Layer 3 a bit weaker please, TIMES, 0.8, 3",
        "hide layer 1, HIDE, 0, 1",
        "switch off layer no. 4, HIDE, 0, 4",
        "show layer two again, SHOW, 0, 2",
        "bring layer 2 back, SHOW, 0, 2",
        "make the first layer weaker, TIMES, 0.6, 1",
        "the 2nd layer a lot stronger, TIMES, 2, 2",
        "delete layer 3, DELETE, 0, 3",
        "ok remove the bottom layer, DELETE, 0, -1",
        "undo layer 1, DELETE, 0, 1",
        "set layer 2 to 40 %, INTENSITY, 0.4, 2",
        "layer 2 at 60 percent, INTENSITY, 0.6, 2",
        "layer 2 off please, HIDE, 0, 2",
        "the third layer on again, SHOW, 0, 3",
        "layer 1 half as strong, TIMES, 0.5, 1",
        "double the top layer, TIMES, 2, 1",
        "same again but less, TIMES, 1.5, 0",
        "the same but a bit weaker, TIMES, 0.8, 0"
    })
    void layersHaveNumbers(String words, Kind kind, float amount, int number) {
        LayerWish wish = LayerWish.in(words).orElseThrow();
        assertEquals(new FollowUp(kind, amount), wish.said().orElseThrow());
        assertEquals(number, wish.number());
        assertEquals("", wish.what());
    }

    @ParameterizedTest
    @CsvSource({
        "delete the contrast layer, DELETE, contrast, false",
        "undo the contrast, DELETE, contrast, true",
        "please take back the darker sky, DELETE, darker sky, true",
        "make the warm layer weaker, TIMES, warm, false",
        "hide the sky layer, HIDE, sky, false",
        "remove the fog layer, DELETE, fog, true",
        "revert my green reflections, DELETE, green reflections, true"
    })
    void layersAreToldByWhatTheyDo(String words, Kind kind, String what, boolean partly) {
        LayerWish wish = LayerWish.in(words).orElseThrow();
        assertEquals(kind, wish.said().orElseThrow().kind());
        assertEquals(what, wish.what());
        assertEquals(partly, wish.partly());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"swap layers 1 and 2", "make layer 2 warmer", "merge layer 1 with layer 2", "move layer 3 up"})
    void whatElseIsSaidOfALayerIsNoEditOfThePhoto(String words) {
        assertEquals(Optional.empty(), LayerWish.in(words).orElseThrow().said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer",
                "undo that",
                "undo the last two",
                "undo",
                "hide that",
                "delete this layer",
                "delete the last layer",
                "make the bottom layer darker",
                "the second layer of hills is too dark",
                "brighten the top layer of the cake",
                "make the misty layer bluer",
                "more contrast",
                "the layer is too strong",
                "a layer of fog",
                "undo two of the lamps",
                "undo the yellowing of age",
                "undo the edit before",
                "undo the matte and add colour",
                "same again",
                "same for the sky",
                ""
            })
    void otherInstructionsAreOfNoLayerAmongOthers(String words) {
        assertEquals(Optional.empty(), LayerWish.in(words));
    }

    private static boolean isOf(String words, String instruction, AttributeEdit... edits) {
        return LayerWish.in(words).orElseThrow().isOf(instruction, Intent.of(edits));
    }

    @Test
    void aLayerIsToldByItsWordsOrByWhatItChanges() {
        AttributeEdit contrast = AttributeEdit.of(Attribute.CONTRAST, 0.5f);
        AttributeEdit warmth = AttributeEdit.of(Attribute.TEMPERATURE, 0.5f);
        AttributeEdit greens = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.GREEN, -0.5f);
        AttributeEdit sky = RegionLists.in(Region.SKY, AttributeEdit.of(Attribute.EXPOSURE, -0.5f));
        assertTrue(isOf("undo the contrast", "punchier", contrast));
        assertFalse(isOf("undo the contrast", "warmer", warmth));
        assertTrue(isOf("undo the warmth", "make it warmer", warmth));
        assertTrue(isOf("undo the warmth", "golden", warmth));
        assertTrue(isOf("delete the green layer", "calm the leaves", greens));
        assertTrue(isOf("hide the sky layer", "moodier up there", sky));
        assertTrue(isOf("undo the darker sky", "up there, please", sky));
        assertFalse(isOf("undo the brighter sky", "up there, please", sky));
        assertTrue(isOf("undo the contrast boost", "punchier", contrast));
        assertFalse(isOf("undo the lamps", "warmer", warmth));
    }

    @Test
    void whatOneWishOfALayerIsToldByIsLeftOut() {
        AttributeEdit contrast = AttributeEdit.of(Attribute.CONTRAST, 0.5f);
        AttributeEdit warmth = AttributeEdit.of(Attribute.TEMPERATURE, 0.5f);
        LayerWish wish = LayerWish.in("undo the contrast").orElseThrow();
        assertEquals(Intent.of(warmth), wish.without(Intent.of(warmth, contrast)));
    }
}
