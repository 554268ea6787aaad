package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptSkinTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warm it up but keep skin natural | temperature+0.4 | temperature@background+0.4",
                "Warmer, but natural skin tones | temperature+0.37 | temperature@background+0.37",
                "warmer, natural skin | temperature@subject+0.38 | temperature@background+0.38",
                "boost colours but skin should stay natural | vibrance+0.5 saturation+0.4 | vibrance@background+0.5 saturation@background+0.4",
                "vibrant but natural skin | vibrance+0.47 | vibrance@background+0.47",
                "don't touch the skin, just brighten the dress | exposure@subject+0.5 | exposure@subject+0.5 hue_luminance:orange@subject-0.8",
                "brighten the gown but not her face | exposure@subject+0.25 | exposure@subject+0.25 hue_luminance:orange@subject-0.4",
                "only the shirt a bit darker, skin stays | exposure@subject-0.25 | exposure@subject-0.25 hue_luminance:orange@subject+0.4",
                "warmer but the skin stays the same | temperature+0.4 | temperature@background+0.4",
                "cooler, leave her skin as it is | temperature-0.4 | temperature@background-0.4",
                "more saturation but skin should stay unchanged | saturation+0.5 | saturation@background+0.5",
                "warm it up but skin stays | temperature+0.4 | temperature@background+0.4",
                "desaturate but keep skin colour | saturation-0.58 | saturation@background-0.58",
                "cooler without making the skin blue | temperature-0.42 | temperature@background-0.42",
                "warmer without orange skin | temperature+0.45 | temperature+0.45 hue_saturation:orange@subject-0.3",
                "warmer without making her skin orange | temperature+0.46 | temperature+0.46 hue_saturation:orange@subject-0.3",
                "punchy colours but natural skin | saturation+0.55 vibrance+0.57 | saturation@background+0.55 vibrance@background+0.57",
                "strong, rich colours with natural skin | saturation+0.5 | saturation@background+0.5",
                "boost the colours, skin natural | saturation+0.42 | saturation@background+0.42",
                "make the colours pop but skin natural | vibrance+0.55 | vibrance@background+0.55",
            })
    void editsOfColoursSpareTheSkin(String text, String read, String asked) {
        assertEquals(intent(asked), KeptSkin.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighter but natural skin | exposure+0.45",
                "brighten the dress and the skin | exposure@subject+0.46",
                "brighten the dress | exposure@subject+0.46",
                "the dress should be whiter, not the skin | whites@subject+0.5",
                "don't touch the dress, brighten the skin | exposure@subject+0.46",
                "brighter and warmer, but natural skin | exposure+0.5 temperature+0.5",
                "warm natural skin | temperature@subject+0.34",
                "warmer skin but natural | temperature@subject+0.34",
                "warmer but the skin should stay warm | temperature+0.46",
                "brighter and the skin stays the same | exposure+0.5",
                "skin stays the same | temperature+0.4",
                "warmer but natural | temperature+0.36",
                "warmer but keep the skin bright | temperature+0.44",
                "warmer but no orange skin | temperature+0.47 hue_saturation:orange@subject-0.55",
                "cooler without orange skin | temperature-0.4",
                "skin is reddy why not natural gold | hue_shift:orange+0.5",
                "bold colours and brighter skin | saturation+0.5",
                "vivid colours look unnatural on skin | saturation-0.4",
                "rich colours, natural skin, darker background | saturation+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), KeptSkin.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void tealAndOrangeLeavesTheSkinLessOrange() {
        Intent look = new Intent(
                List.of(), Optional.of(new StyleRequest(new Style("teal-orange", List.of()), 0.7f)), Set.of(), 0);
        Intent settled = KeptSkin.settle("teal and orange but keep skin natural", look);
        assertEquals(intent("hue_saturation:orange-0.2").edits(), settled.edits());
        assertEquals(look.style(), settled.style());
        assertEquals(look, KeptSkin.settle("teal and orange", look));
    }
}
