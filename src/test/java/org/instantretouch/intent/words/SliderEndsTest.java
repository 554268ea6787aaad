package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
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
                // There is none of it left.
                "Set CONTRAST to 0 | contrast-0.63 | contrast-1",
                "contrast 0 | contrast+0.62 | contrast-1",
                "saturation: 0 | '' | saturation-1",
                "turn the contrast all the way down to zero | contrast-0.6 | contrast-1",
                "zero contrast, please | contrast-0.68 | contrast-1",
                "reduce the saturation to nothing | saturation-0.7 | saturation-1",
                "colour at zero, light a touch higher | saturation-0.72 exposure+0.19 | exposure+0.19 saturation-1",
                "set shadows to 0 | shadows-0.63 | shadows-1",
                "saturation at minimum | '' | saturation-1",
                "set contrast to 0% | contrast-0.6 | contrast-1",
                "remove the colour from the background | saturation@background-0.7 | saturation@background-1",
                "strip all the colour out of the sky, please | saturation@sky-0.7 | saturation@sky-1",
            })
    void aSliderGoesToItsEnd(String text, String read, String asked) {
        assertEquals(intent(asked), SliderEnds.settle(PlainText.of(text), intent(read)));
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
                "contrast to 0.8 | contrast-0.2",
                "contrast at 0, exposure +20 | exposure+0.2",
                "saturation from 20 to 0 | saturation-0.2",
                "the contrast is at zero | contrast+0.5",
                "don't set the contrast to zero | contrast-0.5",
                "colours to zero, in black and white | bw+1",
                "zero warmth, zero contrast | temperature-0.5",
                "pull some colour out of the background | saturation@background-0.4",
                "remove the colour cast from the background | tint@background-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SliderEnds.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what stays as it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set exposure to 0 | exposure-0.4 | brightness",
                "tint 0 | tint-0.5 | tint",
                "set the temperature to zero | temperature-0.57 | temperature",
            })
    void aSliderThatBeginsAtNothingStaysThere(String text, String read, String kept) {
        Intent settled = SliderEnds.settle(PlainText.of(text), intent(read));
        assertEquals(List.of(), settled.edits());
        assertEquals(Set.of(Keep.of(kept).orElseThrow()), settled.keeps());
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no saturation at all | '' | saturation-1",
                "without any contrast, please | contrast+0.3 | contrast-1",
                "saturation: none | '' | saturation-1",
                "without any contrast it is dull | contrast+0.65 | contrast+0.65",
                "no saturation changes | saturation-0.2 | saturation-0.2",
                "there is no contrast at all | contrast+0.73 | contrast+0.73",
            })
    void whatThereShallBeNoneOfEndsAtNothing(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SliderEnds.settle(PlainText.of(text), intent(read))));
    }
}
