package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleOffColourTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "her face is too red | hue_saturation:red@subject-0.5 | hue_saturation:red@subject-0.5 hue_shift:red@subject+0.2",
                "Why are the baby's cheeks so red? | hue_saturation:red-0.5 | hue_saturation:red@subject-0.5 hue_shift:red@subject+0.2",
                "skin too pink | tint-0.5 | hue_saturation:red@subject-0.5 hue_saturation:magenta@subject-0.25 hue_shift:red@subject+0.2",
                "the kids' faces are all pinkish, please | tint@subject-0.5 | hue_saturation:red@subject-0.5 hue_saturation:magenta@subject-0.25 hue_shift:red@subject+0.2",
                "too much pink in her skin | tint@subject-0.5 | hue_saturation:red@subject-0.5 hue_saturation:magenta@subject-0.25 hue_shift:red@subject+0.2",
                "less red faces and brighter | exposure+0.4 hue_saturation:red@subject-0.5 | exposure+0.4 hue_saturation:red@subject-0.5 hue_shift:red@subject+0.2",
                "his hand looks sunburnt, calm the red there | hue_saturation:red-0.5 | hue_saturation:red@subject-0.5 hue_shift:red@subject+0.2",
                "Her cheeks are a bit flushed, bring down the redness a little. | hue_saturation:red@subject-0.25 | hue_saturation:red@subject-0.25 hue_shift:red@subject+0.1",
                "the kids look sunburnt, tone down the reds please | hue_saturation:red@subject-0.5 | hue_saturation:red@subject-0.5 hue_shift:red@subject+0.2",
                "her face is too red and the sky should be bluer | hue_saturation:red@subject-0.5 hue_saturation:blue@sky+0.5"
                        + " | hue_saturation:blue@sky+0.5 hue_saturation:red@subject-0.5 hue_shift:red@subject+0.2",
                "the hand looks way too red | hue_saturation:red@subject-0.7 | hue_saturation:red@subject-0.5 hue_shift:red@subject+0.28",
                "his skin is way too red | hue_shift:red@subject+0.7 hue_shift:orange@subject+0.7 hue_saturation:red@subject-0.8"
                        + " | hue_shift:red@subject+0.4 hue_saturation:red@subject-0.5",
                "his skin looks red | hue_shift:red+0.4 hue_saturation:red-0.5 | hue_shift:red@subject+0.4 hue_saturation:red@subject-0.5",
                "People look orange | temperature-0.55 | temperature@subject-0.55",
                "everyone looks too yellow! | temperature-0.5 | temperature@subject-0.5",
                "the guests all look a bit bluish | temperature+0.3 | temperature@subject+0.3",
                "baby looks blue | temperature+0.5 | temperature@subject+0.5",
                "why does everyone look green? | tint+0.5 | tint@subject+0.5",
                "everyone looks orange in this photo | temperature-0.5 | temperature@subject-0.5",
                "people look really orange | temperature-0.56 hue_saturation:orange-0.5"
                        + " | temperature@subject-0.56 hue_saturation:orange@subject-0.5",
                "it's dark and everybody looks yellow | exposure+0.55 temperature-0.54"
                        + " | exposure+0.55 temperature@subject-0.54",
                "skin less magenta | tint-0.45 | tint@subject-0.45",
                "skin less blue | hue_saturation:blue-0.43 temperature+0.4 | hue_saturation:blue@subject-0.43 temperature@subject+0.4",
                "Less blue skin please | hue_saturation:blue-0.46 temperature@subject+0.42 | hue_saturation:blue@subject-0.46 temperature@subject+0.42",
                "Her face a bit less green, please | tint+0.2 | tint@subject+0.2",
                "skin less pink | tint-0.5 | hue_saturation:red@subject-0.5 hue_saturation:magenta@subject-0.25 hue_shift:red@subject+0.2",
                "the faces less red | hue_saturation:red@subject-0.5 | hue_saturation:red@subject-0.5 hue_shift:red@subject+0.2",
                "her hands are redder than her face | '' | hue_saturation:red@subject-0.4",
                "the wall is redder than her face | '' | ''",
            })
    void itIsThePeopleThatArePutRight(String text, String read, String asked) {
        assertEquals(intent(asked), PeopleOffColour.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "too orange | temperature-0.5",
                "everything looks orange | temperature-0.5",
                "they look orange | temperature-0.5",
                "people look orange, the whole photo is too warm | temperature-0.5",
                "people look orange and the room is yellow | temperature-0.5",
                "everyone looks orange and the walls too | temperature-0.5",
                "everyone and everything looks orange | temperature-0.5",
                "everyone looks yellow, fix the white balance | temperature-0.5",
                "everyone looks blue with cold | temperature+0.5",
                "people look yellow because of the lamps | temperature-0.5",
                "her skin is pink, love it | tint-0.5",
                "the sky looks pink | tint-0.5",
                "her dress is too pink | tint@subject-0.4",
                "make her skin pink | hue_saturation:red@subject+0.4",
                "pink cheeks please | hue_saturation:red@subject+0.4",
                "skin too pink and everything too green | tint-0.5",
                "her face is not too red | hue_saturation:red@subject-0.3",
                "the toast is burnt, calm the red there | hue_saturation:red-0.5",
                "her cheeks look flushed, which i like | hue_saturation:red@subject-0.4",
                "his arms are sunburnt, make the sky less red | hue_saturation:red@sky-0.5",
                "people look red | hue_saturation:red@subject-0.5",
                "people look pale | hue_saturation:orange@subject+0.4",
                "the bride looks orange | temperature@subject-0.5",
                // The colour is the wish.
                "make everyone look yellow | temperature+0.5",
                "I want people to look orange | temperature+0.6",
                "everyone looks blue | temperature-0.5",
                "everyone looks orange | tint+0.5 exposure+0.5",
                "skin less magenta and everything warmer | tint-0.45",
                "skin warmer, walls less magenta | tint-0.45",
                "skin less blue | hue_saturation:green-0.43",
                "the skin is less red than the wall | hue_saturation:red@subject-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, PeopleOffColour.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyone looks so ", "people look orange ", "and the guests, "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> PeopleOffColour.settle(text, intent("temperature-0.5")));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Make the skin more even | hue_saturation:orange@subject+0.4 | hue_saturation:red@subject-0.4 hue_shift:red@subject+0.2",
                "more even skin tone please | hue_saturation:orange+0.5 | hue_saturation:red@subject-0.4 hue_shift:red@subject+0.2",
                "even out her complexion a bit | hue_saturation:orange@subject-0.5 | hue_saturation:red@subject-0.2 hue_shift:red@subject+0.1",
                "make the skin even warmer | temperature@subject+0.5 | temperature@subject+0.5",
                "more even skin and a darker sky | exposure@sky-0.4 | exposure@sky-0.4",
                "the skin is even darker here | hue_luminance:orange+0.5 | hue_luminance:orange+0.5",
            })
    void redPartsOfSkinComeCloserToTheRest(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(PeopleOffColour.settle(PlainText.of(text), intent(read))));
    }
}
