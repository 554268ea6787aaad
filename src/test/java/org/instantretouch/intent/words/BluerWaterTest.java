package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BluerWaterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "make the water bluer",
                "Bluer sea please",
                "brighter, and a bluer lake",
                "more blue in the river",
                "more turquoise water",
                "the pool should be bluer",
                "turn the sea a deeper blue",
                "bring out the blue in the water",
                "a richer blue of the ocean",
                "don't touch the sky but make the sea bluer",
                "make the sea blue",
                "swimming pool aqua",
                "dye the sea teal",
                "turn the lake turquoise, please",
                "I want the ocean to be a deep blue",
                "the bay more blue and the sky darker",
                "the river a bit bluer",
                "turn the sea water teal",
                "bluer water with less haze",
            })
    void waterThatIsToBeBluerIsAskedFor(String text) {
        assertTrue(BluerWater.isAskedFor(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make the sky bluer",
                "the water is blue",
                "the water is too blue",
                "less blue in the water",
                "don't make the water bluer",
                "not more blue in the sea",
                "brighter water",
                "bluer",
                "more blue in the sky above the sea",
                "like blue water",
                "make her dress sea blue",
                "her sea blue eyes should pop",
                "ocean blue grade",
                "bluer waves of hair",
                "more blue sea bass",
                "turn the walls ocean blue",
                "make the sea blue dress brighter",
                "a richer blue pool table",
                "bluer water bottle",
                "brighten the lake blue tiles",
                "",
            })
    void whatIsOfSomethingElseOrTheOppositeIsNot(String text) {
        assertFalse(BluerWater.isAskedFor(text));
    }

    @Test
    void longSentencesAreReadAtOnce() {
        assertTimeout(Duration.ofSeconds(2), () -> BluerWater.isAskedFor("the sea to be a more deeper ".repeat(300)));
    }
}
