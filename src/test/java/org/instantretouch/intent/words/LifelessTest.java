package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifelessTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backlit and dull | shadows+0.51 vibrance-0.34 | shadows+0.51 vibrance+0.34",
                "this photo is flat and lifeless | contrast+0.50 | contrast+0.50 vibrance+0.40",
                "It looks so dull and grey! | saturation+0.60 | saturation+0.60 contrast+0.48",
                "everything is drab, flat and boring | contrast+0.45 | contrast+0.45 vibrance+0.36",
                "the wooden table looks dead | whites+0.38 | contrast+0.35 vibrance+0.35",
                "The floor looks so lifeless! | blacks-0.37 | contrast+0.35 vibrance+0.35",
                "a bit flat, a bit dull | contrast+0.25 | contrast+0.25 vibrance+0.20",
                "the picture came out lifeless | vibrance+0.45 | vibrance+0.45 contrast+0.36",
                "bland with no punch, please fix it | contrast+0.40 blacks-0.20 | contrast+0.40 blacks-0.20 vibrance+0.32",
                "no punch | contrast-0.51 | contrast+0.51",
                "there's no pop in it | vibrance-0.38 contrast-0.44 | vibrance+0.38 contrast+0.44",
                "this photo has absolutely no life | saturation-0.40 | saturation+0.40",
            })
    void whatHasNoLifeLacksContrastAndColour(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Lifeless.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backlit and muted | shadows+0.50 vibrance-0.34",
                "the grass looks dead | hue_saturation:green+0.50",
                "the lake looks dead calm | exposure+0.40",
                "the floor looks dead clean | whites+0.40",
                "the sky looks dead | exposure-0.40",
                "it's flat | contrast+0.50",
                "dull, dull, dull | saturation+0.50",
                "it's flat and dull | contrast+0.48 vibrance+0.46",
                "flat and lifeless sky | contrast@sky+0.50",
                "her hair is flat and lifeless | contrast+0.50",
                "make it flat and dull | contrast-0.50",
                "not flat or lifeless | contrast+0.40",
                "looks flat and lifeless, but I like it | contrast+0.46",
                "flat and lifeless is what I want | contrast+0.46",
                "flat and dark | contrast+0.44 exposure+0.48",
                "boring and lifeless | auto+0.60",
                "no pop! | vibrance-0.42 contrast-0.47",
                "no punch please | contrast-0.53",
                "soft with no punch | contrast-0.51",
                "no punch in the sky | contrast@sky-0.50",
                "without colours, only grey | bw+1",
                "it's bright, not only grey | bw+0.98",
                "not bright, just warm | temperature+0.45",
                "bright, only grey | bw+0.9",
                "not colourful, just grey please | bw+0.98",
                "not vivid, only dull and flat | contrast-0.44",
                "not bright, just flat please | contrast-0.4",
                "Not bright, only grey please | bw+0.98",
                "it should not be bright, just grey | bw+0.99",
                "colours not vivid, just flat | contrast-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Lifeless.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it looks so flat and ", "dull, ", "the photo has no punch "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> Lifeless.settle(text, intent("contrast+0.5")));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it's neither warm nor cold, just dead | temperature+0.46 | contrast+0.40 vibrance+0.40",
                "Neither too dark nor too bright, just flat | contrast+0.39 | contrast+0.40 vibrance+0.20",
                "not dark, not bright, only boring | '' | contrast+0.40 vibrance+0.40",
                "dull dull dull | '' | contrast+0.40 vibrance+0.40",
                "boring, boring, boring! | auto+0.7 | contrast+0.40 vibrance+0.40",
                "neither too dark nor too bright, just right | auto+0.56 | auto+0.56",
                "not dark, just moody | exposure-0.2 | exposure-0.2",
                "not dull | vibrance+0.4 | vibrance+0.4",
                "not bright, only grey | bw+0.99 | exposure+0.4 vibrance+0.4",
                "It isn't colourful, just grey and flat | bw+0.99 | vibrance+0.4",
                "it wasn't bright, just grey | bw+0.99 | exposure+0.4 vibrance+0.4",
                "The photo is not colourful, only grey | bw+1 | vibrance+0.4",
            })
    void whatIsNothingInParticularOrSaidOverAndOverHasNoLife(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Lifeless.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a less grey-ish sky | exposure@sky+0.32 | saturation@sky+0.5",
                "make her skin a bit less grey | exposure+0.2 | saturation@subject+0.25",
                "Less grey water, please | whites+0.34 | hue_saturation:blue+0.5 hue_saturation:aqua+0.5",
                "make the sky less grey | saturation@sky+0.44 exposure@sky+0.41 | saturation@sky+0.44 exposure@sky+0.41",
                "less grey hair | exposure+0.2 | exposure+0.2",
                "less grey milk | whites+0.5 | whites+0.5",
                "it's as grey as a monday | exposure+0.53 | contrast+0.4 vibrance+0.2",
                "This looks as dull as ditchwater | saturation-0.3 | contrast+0.4 vibrance+0.4",
                "it's as flat as a pancake | contrast+0.58 | contrast+0.58",
                "make it as flat as a pancake | contrast-0.59 | contrast-0.59",
            })
    void whatIsToBeLessGreyHasMoreColour(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Lifeless.settle(PlainText.of(text), intent(read))));
    }
}
