package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonsAndHoursTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Make the leaves turn",
                "please let the foliage change colour",
                "turn the leaves",
                "the trees should be turning",
                "leaves turning colours"
            })
    void leavesTurn(String text) {
        Intent turned = intent("hue_shift:green-0.8 hue_shift:yellow-0.5 hue_saturation:orange+0.3");
        assertEquals(turned, SeasonsAndHours.settle(PlainText.of(text), Intent.nothing()));
        assertEquals(turned, SeasonsAndHours.settle(PlainText.of(text), REFUSED));
    }

    @Test
    void overcastIsALook() {
        assertEquals(
                new Intent(List.of(), Optional.of(StyleRequest.plain(NamedLooks.of("overcast"))), Set.of(), 0),
                SeasonsAndHours.settle("overcast, please", intent("temperature+0.4")));
        for (String text : List.of(
                "as if it was cloudy",
                "make it look like it was shot on an overcast day",
                "as though it were taken under a grey sky")) {
            assertEquals(
                    new Intent(List.of(), Optional.of(StyleRequest.plain(NamedLooks.of("overcast"))), Set.of(), 0),
                    SeasonsAndHours.settle(text, intent("dehaze-0.4")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"as if it were shot in the shade", "make it look like it was taken in open shade, please"})
    void shadeIsBlueAndSoft(String text) {
        assertEquals(intent("temperature-0.4 contrast-0.3"), SeasonsAndHours.settle(text, intent("vignette+0.5")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it was dawn, it shouldn't look like noon | exposure-0.44 | temperature+0.4 exposure-0.44 highlights-0.2",
                "It looks like midday but it was early evening | exposure+0.45 | temperature+0.4 exposure-0.2 highlights-0.2",
                "shot at dusk but looks like day | temperature-0.41 | exposure-0.5 temperature-0.41",
                "it was noon but it looks like dusk | exposure-0.4 | exposure+0.5",
                "less like noon, more like six in the evening | exposure-0.3 | exposure-0.3 temperature+0.35 highlights-0.2",
                "a bit less like midday and more like late afternoon | exposure-0.3 | exposure-0.3 temperature+0.35 highlights-0.2",
                "Less noon, more early evening | '' | temperature+0.35 highlights-0.2",
                "turn this dull grey day into a sunny one | temperature+0.42 | temperature+0.42 exposure+0.3",
                "make this gloomy afternoon sunny | '' | exposure+0.3 temperature+0.4",
                "less contrast and sunnier | contrast-0.5 temperature+0.4 | contrast-0.5 temperature+0.4 exposure+0.2",
                "sunnier and warmer, but with a deeper blue overhead | temperature+0.4 hue_luminance:blue@sky-0.4 | temperature@foreground+0.4 hue_luminance:blue@sky-0.4 exposure@foreground+0.2",
                "leaves more orange but the grass stays green | hue_shift:green-0.49 | hue_shift:yellow-0.6 hue_saturation:orange+0.4 hue_saturation:yellow+0.2",
                "turn the trees golden and keep the lawn green | hue_shift:green-0.5 | hue_saturation:yellow+0.5 hue_luminance:yellow+0.2",
                "make the leaves more orange | hue_shift:green-0.5 | hue_shift:green-0.5",
                "the church was candlelit and now it looks like an office | temperature-0.47 | temperature+0.45 exposure-0.25",
                "it was lit by candles, it looks like a supermarket | temperature-0.4 | temperature+0.45 exposure-0.25",
                "the church was candlelit | temperature+0.3 | temperature+0.3",
            })
    void theHourIsWarm(String text, String read, String asked) {
        assertEquals(intent(asked), SeasonsAndHours.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sunnier pitch, and the stands can stay dull | temperature+0.4 hue_saturation:green+0.4",
                "football pitch greener and sunnier, the stands can stay dull | temperature+0.4 hue_saturation:green+0.5",
                "sunnier and brighter | temperature+0.4 exposure+0.5",
                "make the dull sky look like a bright summery one | exposure@sky+0.4",
                "turn the grey sky into a sunny one | exposure@sky+0.4",
                "it looks like noon | exposure+0.4",
                "it was noon and it looks like noon | exposure+0.4",
                "this was at sunset and it looks great | temperature+0.4",
                "it was dawn, it looks like dawn, keep it | temperature+0.4",
                "make noon look like dawn | temperature+0.4",
                "it looks like it was cloudy | temperature+0.4",
                "it was taken in the shade | temperature+0.4",
                "like it was taken in the shade of an iceberg | temperature-0.6",
                "too overcast | temperature+0.4",
                "overcast and lifeless | temperature+0.4",
                "not overcast | temperature+0.4",
                "turn the leaves green | ''",
                "don't turn the leaves | ''",
                "the leaves turned brown | ''",
                "less like noon, more like dawn | exposure-0.3",
                "less like five in the evening, more like noon | exposure+0.3",
                "less like noon, more like four in the afternoon | temperature+0.3"
            })
    void whatElseIsSaidStays(String text, String read) {
        Intent heard = intent(read);
        assertSame(heard, SeasonsAndHours.settle(PlainText.of(text), heard));
    }
}
