package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BelongingsTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);

    /** Whatever is worn is known by every rule that knows any of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"dress", "gown", "hoodie", "blazer", "jeans", "scarf", "cap", "boots", "sweater", "uniform"})
    void whatIsWornIsThatToEveryRule(String worn) {
        assertTrue(Belongings.areIn("make her " + worn + " lighter"));
        assertEquals("", ImpossibleWishes.possible("paint the " + worn + " red"));
        assertEquals(intent("exposure@subject-0.5"), ToneOfThings.settle("darken the " + worn, REFUSED));
        assertEquals(
                intent("hue_saturation:blue@background+0.4"),
                SparedRegions.settle("more blue but not the " + worn, intent("hue_saturation:blue+0.4")));
        assertEquals(
                intent("exposure@subject+0.5 hue_luminance:orange@subject-0.8"),
                KeptSkin.settle("brighten the " + worn + " but not the skin", intent("exposure@subject+0.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"make the sky bluer", "the top is dark", "a dressing table", "lower the whites", "suitable light"
            })
    void whatIsNobodysIsNone(String text) {
        assertFalse(Belongings.areIn(text));
    }
}
