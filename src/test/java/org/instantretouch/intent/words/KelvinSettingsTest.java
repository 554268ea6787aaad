package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KelvinSettingsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temp 3200K | temperature+0.25 | temperature-0.69",
                "white balance 4800 K | temperature+0.38 | temperature-0.21",
                "set WB to 4000 kelvin please | temperature+0.46 | temperature-0.45",
                "temperature 4000 | temperature+0.48 | temperature-0.45",
                "tungsten white balance 3200k | '' | temperature-0.69",
                "color temp 8000k | temperature+0.41 | temperature+0.75",
                "3200k | temperature+0.31 | temperature-0.69",
                "set white balance to 5500K | auto_white_balance+0.4 | ''",
                "exposure +0.5, temp 4500k | exposure+0.33 temperature+0.26 | exposure+0.33 temperature-0.3",
                "temp 4500k and more contrast | contrast+0.45 temperature+0.3 | contrast+0.45 temperature-0.3",
            })
    void whatIsSetInKelvinIsTheLightThatShallLookWhite(String text, String read, String asked) {
        assertEquals(intent(asked), KelvinSettings.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000K warmer | temperature+0.6",
                "temp 3200 feel, tungsten glow | temperature+0.7",
                "temp 3200K, warm glow | temperature+0.3",
                "it was shot at 3200k | temperature-0.38",
                "white balance from 4500 K to 6000 K | temperature+0.45",
                "wb 5200 -> 6200 | temperature+0.3",
                "temp +2000K | temperature+0.6",
                "set 3200K tungsten, the bulbs went orange | temperature-0.8",
                "room lamps 2700K and they look it, neutralise half of that | temperature-0.5",
                "iso 3200 | ''",
                "wb 3200k on the sky | temperature@sky-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), KelvinSettings.settle(PlainText.of(text), intent(read)));
    }
}
