package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTonesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lavender tones, soft | contrast-0.3 | tint+0.15 shadow_tint:purple+0.35 highlight_tint:purple+0.3 contrast-0.3",
                "make the whole feed lilac | hue_saturation:purple+0.5 | tint+0.15 shadow_tint:purple+0.35 highlight_tint:purple+0.3",
                "a dusty blue mood | saturation-0.3 | temperature-0.3 highlight_tint:blue+0.2 shadow_tint:blue+0.3 saturation-0.3 fade+0.2",
                "give it a subtle lavender haze | dehaze-0.4 | tint+0.15 shadow_tint:purple+0.35 highlight_tint:purple+0.3 dehaze-0.4",
                "mocha coloured tones | sepia+1 | temperature+0.25 exposure-0.12 saturation-0.2 shadow_tint:orange+0.45"
                        + " highlight_tint:orange+0.15 hue_saturation:blue-0.4",
                "a touch of burgundy tint | hue_saturation:red+0.2 | tint+0.1 exposure-0.075 shadow_tint:red+0.225 highlight_tint:magenta+0.06"
            })
    void thePhotoIsTinted(String text, String read, String asked) {
        assertEquals(intent(asked), ColourTones.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lavender tones | tint+0.4",
                "more lavender tones | hue_saturation:purple+0.5",
                "less lavender tones | hue_saturation:purple-0.5",
                "no lavender tones | hue_saturation:purple-0.5",
                "the lavender tones are too strong | hue_saturation:purple-0.5",
                "keep the chocolate tones | ''",
                "the chocolate cake, warmer tones | ''",
                "make the lavender look fresh | hue_saturation:purple+0.5",
                "mint tones in the shadows | ''",
                "everything lavender except the dress | hue_saturation:purple+0.5",
                "dusty tones | vibrance-0.4",
                "lavender | hue_saturation:purple+0.5",
                "lavender tones | hue_saturation:purple@sky+0.5"
            })
    void whatElseIsSaidStays(String text, String read) {
        Intent heard = intent(read);
        assertSame(heard, ColourTones.settle(PlainText.of(text), heard));
    }
}
