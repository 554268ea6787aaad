package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedStatesTest {
    private static final String LIGHT_AND_COLOUR = "exposure+0.4 vibrance+0.4 temperature+0.2";
    private static final String AS_NEW = "contrast+0.3 saturation+0.4 temperature-0.2";

    /** A sentence, the look that is heard in it, what else is, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Let us forget that it was winter | winter | '' | temperature+0.5",
                "you shouldn't be able to tell it was winter | winter | '' | temperature+0.5",
                "it shouldn't look like January | '' | '' | temperature+0.5",
                "we don't want it to look like november | '' | temperature-0.4 | temperature+0.5",
                "make it less like december | '' | temperature-0.3 | temperature+0.5",
                "it was gloomy outside, make it not gloomy | gloomy | exposure+0.4 | exposure+0.4",
                "this feels like a horror movie, i'd like the opposite | '' | contrast+0.3 saturation-0.4 | exposure+0.4 saturation+0.3 temperature+0.3",
                "the opposite of vintage | vintage | saturation+0.3 | saturation+0.3",
                "restore it to how the colours looked when it was new | vintage | saturation+0.5 | saturation+0.5",
                "hide that it was night | moonlight | exposure-0.6 | exposure+0.5",
            })
    void whatAPhotoIsNotToLookLikeIsTakenBack(String text, String style, String read, String asked) {
        assertEquals(intent(asked), RefusedStates.settle(PlainText.of(text), styled(style, read)));
    }

    @ParameterizedTest
    @CsvSource({
        "'make me forget how rainy it was'",
        "'make people forget it was raining'",
        "'hide the fact that it was a rainy day'",
        "'make it look as if it wasn''t raining'",
        "'it was raining, make it look like it wasn''t'",
        "'pretend it wasn''t such a grey day'",
    })
    void aWetDayIsToBeBrightAndColourful(String text) {
        assertEquals(intent(LIGHT_AND_COLOUR), RefusedStates.settle(PlainText.of(text), styled("gloomy", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "'take it back to what it was before it faded'",
        "'how it looked before the colours faded'",
        "'bring the colours back to how they were before they faded'",
    })
    void whatHasFadedIsToBeAsItWas(String text) {
        assertEquals(intent(AS_NEW), RefusedStates.settle(PlainText.of(text), intent("fade+0.6")));
    }

    /** A sentence, the look that is heard in it, and what else is, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it was raining, keep it gloomy | gloomy | ''",
                "it was a gloomy day and i want it to look gloomy | gloomy | ''",
                "make it look like it was raining | gloomy | ''",
                "pretend it was winter | winter | ''",
                "it should look like november | gloomy | ''",
                "i want it to look faded, as it was before | '' | fade+0.5",
                "before it faded it had strong blues | '' | hue_saturation:blue+0.5",
                "i don't want it to look like winter but like spring | winter | ''",
                "never let me forget it was winter | winter | ''",
                "don't make me forget it was winter | winter | ''",
                "the opposite of magenta | '' | tint-0.5",
                // That is taken back already.
                "i don't want it to look gloomy | '' | exposure+0.4",
                "it shouldn't look like winter | '' | temperature+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String style, String read) {
        assertEquals(styled(style, read), RefusedStates.settle(PlainText.of(text), styled(style, read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part :
                List.of("make it ", "it was ", "the opposite of ", "what it was before ", "so gloomy ", "like a ")) {
            assertTimeout(Duration.ofSeconds(20), () -> RefusedStates.settle(part.repeat(3000), intent("")));
        }
    }

    private static Intent styled(String style, String edits) {
        return style.isEmpty()
                ? intent(edits)
                : new Intent(
                        intent(edits).edits(),
                        Optional.of(new StyleRequest(new Style(style, List.of()), 0.8f)),
                        Set.of(),
                        0);
    }
}
