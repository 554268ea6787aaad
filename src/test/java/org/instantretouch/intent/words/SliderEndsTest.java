package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliderEndsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shadows to max | shadows-0.91 | shadows+1",
                "minimum saturation | saturation+0.44 | saturation-1",
                "zero vibrance, please | '' | vibrance-1",
                "Shadows to the max, please | shadows-0.9 | shadows+1",
                "highlights to minimum | highlights-0.6 | highlights-1",
                "push shadows to the limit | shadows-0.8 | shadows+1",
                "max out the shadows | '' | shadows+1",
                "shadows maxed | '' | shadows+1",
                "whites to max blacks to min | whites-0.8 blacks-0.7 | whites+1 blacks-1",
                "contrast to max, saturation to min | contrast+0.9 saturation-0.5 | contrast+0.9 saturation-1",
                "warmer, and blacks to the maximum | temperature+0.5 blacks-0.9 | temperature+0.5 blacks+1",
            })
    void aSliderGoesToItsEnd(String text, String read, String asked) {
        assertEquals(intent(asked), SliderEnds.settle(StatedAmounts.plain(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highlights to max | highlights+0.88",
                "highlights at max, bring them back | highlights-0.83",
                "shadows at minimum, open them | shadows+0.53",
                "pull highlights to max | highlights-0.93",
                "crush the blacks to the max | blacks-0.92",
                "max out the blacks | blacks-0.85",
                "lower shadows to minimum | shadows-0.54",
                "the shadows are maxed out | shadows+0.65",
                "shadows to the limit of detail | shadows+0.71",
                "shadows to max in the foreground | shadows@foreground-0.5",
                "full shadows | shadows-0.82",
                "don't take the shadows to max | shadows-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SliderEnds.settle(StatedAmounts.plain(text), intent(read)));
    }
}
