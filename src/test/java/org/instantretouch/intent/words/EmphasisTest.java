package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmphasisTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my dog should be the star | exposure@subject+0.35 exposure@background-0.35",
                "make her the focus of the picture | exposure@subject+0.35 exposure@background-0.35",
                "make the light come from the left | exposure@left+0.4 exposure@right-0.3",
                "emphasise the subject | exposure@subject+0.35 exposure@background-0.35",
                "Emphasize the dog, please! | exposure@subject+0.35 exposure@background-0.35",
                "accentuate the person a bit more | exposure@subject+0.35 exposure@background-0.35",
                "more emphasis on the subject | exposure@subject+0.35 exposure@background-0.35",
                "draw attention to the bride | exposure@subject+0.35 exposure@background-0.35",
                "draw the viewer's eye to the dog | exposure@subject+0.35 exposure@background-0.35",
                "lead the eye to the center | exposure@center+0.35 vignette+0.35",
                "please guide the eye towards the middle | exposure@center+0.35 vignette+0.35",
                "separate her from the background | exposure@subject+0.35 exposure@background-0.35",
                "separate the couple better from the background. | exposure@subject+0.35 exposure@background-0.35",
                "separate the owl from the trees | exposure@subject+0.35 exposure@background-0.35",
                "the product disappears into the backdrop | exposure@subject+0.35 exposure@background-0.35",
                "he totally blends into the background, please separate them | exposure@subject+0.35 exposure@background-0.35",
                "make the bird stand out from the leaves | exposure@subject+0.35 exposure@background-0.35",
                "make the background less distracting | exposure@background-0.35 saturation@background-0.35",
                "distracting background | exposure@background-0.35 saturation@background-0.35",
                "the background is too busy | exposure@background-0.35 saturation@background-0.35",
            })
    void lightDrawsTheEye(String text, String asked) {
        assertEquals(intent(asked), Emphasis.settle(PlainText.of(text), REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "focus on the cat",
                "more focus on the eyes",
                "emphasise my legs, longer",
                "accentuate her waist",
                "emphasise the sky",
                "lead the eye in with a path",
                "draw attention to the bride with a sparkling halo",
                "separate the yolks from the whites",
                "isolate the bottle on white",
                "separate the layers from the background",
                "the sky should be the star",
                "she is the star",
                "spotlight on her",
                "make the light come from behind her",
                "separate the background from the sky",
                "the bird disappears into the mist",
                "she blends into the background, which i like",
                "replace the distracting background",
                "remove the distracting person from the background",
                "make the background less distracting by blurring it",
            })
    void whatTakesMoreThanLightStaysRefused(String text) {
        assertSame(REFUSED, Emphasis.settle(PlainText.of(text), REFUSED));
    }

    @Test
    void whatIsLostInTheDarkIsNotToBeDarkenedWithIt() {
        assertEquals(
                intent("exposure@subject+0.35 exposure@background-0.35"),
                Emphasis.settle("she gets lost in the background", intent("exposure@background+0.5")));
        Intent heard = intent("contrast@subject+0.4");
        assertSame(heard, Emphasis.settle("she gets lost in the background", heard));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draw the eye to the bride", "distracting background"})
    void whatWasUnderstoodStays(String text) {
        Intent read = intent("exposure@background-0.5");
        assertSame(read, Emphasis.settle(PlainText.of(text), read));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the bird is lost in the branches behind it | shadows@background+0.56 | exposure@subject+0.35 exposure@background-0.35",
                "he disappears into the crowd behind him | exposure@background+0.5 | exposure@subject+0.35 exposure@background-0.35",
                "the heron blends into the reeds around it | '' | exposure@subject+0.35 exposure@background-0.35",
                "the bird is lost in the branches behind it | contrast@subject+0.4 | contrast@subject+0.4",
                "her hair disappears into the background | '' | shadows@subject+0.5",
                "his black jacket melts into the wall | '' | shadows@subject+0.5",
                "her dress disappears into the background | '' | exposure@subject+0.35 exposure@background-0.35",
            })
    void whatIsLostBeforeWhatIsBehindItIsLit(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Emphasis.settle(PlainText.of(text), intent(read))));
    }
}
