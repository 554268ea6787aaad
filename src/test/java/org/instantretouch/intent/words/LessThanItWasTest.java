package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessThanItWasTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the evening sky isn't as pink as it was | hue_saturation:magenta@sky-0.48 | hue_saturation:magenta@sky+0.48",
                "The meadow is not nearly as green as I remember it. | hue_saturation:green-0.5 | hue_saturation:green+0.5",
                "the colours aren't as vivid as they were in real life | saturation-0.4 | saturation+0.4",
                "the colours are not as bright as they were | exposure+0.4 | saturation+0.5",
                "the lake isn't as turquoise as when we stood there | '' | hue_saturation:aqua+0.5",
                "the sea isn't as blue as it should be, fix it please | '' | hue_saturation:blue+0.5",
                "it's not as warm as i'd like | temperature-0.45 | temperature+0.45",
                "the sky isn't as dark as it was | '' | exposure@sky-0.5",
                "the left isn't as bright as the right | '' | exposure@left+0.5",
                "the tulips came out less red than they were | hue_saturation:red-0.5 | hue_saturation:red+0.5",
                "the room looks colder than it was | temperature-0.5 | temperature+0.5",
                "her coat isn't as blue as it looks here | '' | hue_saturation:blue@subject-0.5",
                "the hall isn't as warm as it looks | temperature+0.44 | temperature-0.44",
                "the leather is darker in real life | hue_luminance:orange+0.49 | hue_luminance:orange-0.49",
                "the fabric is warmer in reality than here | temperature-0.47 | temperature+0.47",
                "the colours are deeper than I wanted | '' | saturation-0.5",
                "the reds aren't as strong as they were | '' | hue_saturation:red+0.5",
                "the light isn't as warm as it was | temperature-0.4 | temperature+0.4",
                "her skin is lighter in real life | hue_luminance:orange-0.45 | hue_luminance:orange@subject+0.45",
                "the jacket is less blue in reality | '' | hue_saturation:blue-0.5",
            })
    void whatIsLessThanItWasIsMore(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(LessThanItWas.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the sky isn't as blue as it was | hue_saturation:blue@sky+0.5",
                "the leaves aren't as yellow as they were | hue_shift:green-0.5",
                "the wall isn't as yellow as it looks | temperature-0.5",
                "not as green as it was but still greenish | tint+0.3",
                "his face is not as red as his nose | hue_saturation:red@subject-0.42",
                "the picture is not as contrasty as the other one | ''",
                "the shadows are not as dark as they should be | shadows+0.4",
                "the shadows aren't as dark as they should be | ''",
                "the vignette is stronger than I wanted | vignette-0.50",
                "the light is stronger than I wanted | exposure-0.46",
                "the blacks aren't as deep as I want | blacks-0.47",
                "the contrast is less strong than it was | contrast+0.52",
                "the effect is stronger than I like | contrast-0.5",
                "the edit is stronger than I like | contrast-0.5",
                "the light isn't as strong as it was | ''",
                "the haze is stronger than it was | ''",
                "the colours are softer than I wanted | vibrance+0.48",
                "this isn't as bright as that | ''",
                "the whole effect is stronger than I wanted | contrast-0.5",
                "the waves are stronger than I wanted | contrast-0.4",
                "my film look is warmer than I wanted | temperature-0.4",
                "make the sky as blue as it was | hue_saturation:blue@sky+0.5",
                "it isn't as blue as it was, make it warmer | temperature+0.5",
                "keep the sky no bluer than it was | hue_saturation:blue@sky-0.3",
                "I want it less red than it was | hue_saturation:red-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), LessThanItWas.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "the old print is less blue than it was and more of it, in the shadows, ".repeat(200);
        assertTimeout(Duration.ofSeconds(1), () -> LessThanItWas.settle(text, intent("exposure+0.5")));
    }
}
