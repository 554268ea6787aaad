package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueColoursTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What came out of another hue turns back, and not further.
                "teal paint came out blue, shift it back | hue_shift:aqua-0.5 | hue_shift:blue-0.5",
                "the turquoise van came out green, bring it back | hue_shift:green+0.58 hue_shift:aqua+0.58 | hue_shift:green+0.5",
                "her purple coat turned blue | hue_shift:blue+0.58 hue_shift:purple+0.58 | hue_shift:blue+0.5",
                // Fur that has no hue loses all of it.
                "the koala came out purple, its fur should be grey | hue_saturation:purple-0.6 | saturation@subject-0.85",
                "its coat should be gray | saturation@subject-0.6 | saturation@subject-0.85",
                // What looks black and has a colour.
                "My jacket was NAVY, not black | blacks-0.49 hue_luminance:blue-0.62 | shadows+0.3 hue_luminance:blue+0.4 hue_saturation:blue+0.3",
                "the boots are dark brown, not black | blacks@subject-0.5 | shadows@subject+0.3 hue_luminance:orange+0.4 hue_saturation:orange+0.3",
                "that coat isn't black, it's bottle green | '' | shadows+0.3 hue_luminance:green+0.4 hue_saturation:green+0.3",
                "the shoes look black but they're actually burgundy | '' | shadows+0.3 hue_luminance:red+0.4 hue_saturation:red+0.3",
                "it came out black but the dress is plum | blacks-0.4 | shadows+0.3 hue_luminance:purple+0.4 hue_saturation:purple+0.3",
                "her eyes are brown not black | blacks@subject-0.45 | shadows@subject+0.3 hue_luminance:orange+0.4 hue_saturation:orange+0.3",
                "make the jacket navy, not black | hue_luminance:blue-0.6 | shadows+0.3 hue_luminance:blue+0.4 hue_saturation:blue+0.3",
                "his suit is charcoal, not black | blacks@subject-0.5 | blacks@subject+0.4",
                "the scarf was grey rather than black, please fix it | blacks-0.5 | blacks+0.4",
                // What looks white and is not.
                "my dress is ivory not white | whites@subject+0.49 | highlight_tint:yellow+0.25",
                "the curtains should be cream, not pure white | whites-0.4 | highlight_tint:yellow+0.25",
                "the tablecloth is beige not white | whites+0.4 | highlight_tint:orange+0.25 whites-0.3",
                "the sky was grey, not white | whites@sky+0.5 | whites@sky-0.4",
                "her gown is pink, not white | '' | highlight_tint:magenta+0.3",
                // What looks grey and is warm, or has a hue.
                "the shoes are beige, not grey | whites@subject+0.41 | temperature@subject+0.3",
                "sofa is beige in real life, not grey | whites+0.5 | temperature+0.3",
                "the carpet was brown and not grey | sepia+0.65 | hue_saturation:orange+0.4",
                // What looks of a hue and has none, or another.
                "the cat is grey not brown | hue_saturation:orange+0.43 | hue_saturation:orange-0.5",
                "the tie was burgundy not brown | '' | hue_shift:orange-0.5",
                "the sofa is more grey than this | whites@subject+0.52 | saturation@subject-0.3",
                "the rug is a bit greyer in real life | saturation+0.4 | saturation-0.3",
                // The name of a thing tells what it is.
                "my navy suit looks black | hue_luminance:blue+0.5 | shadows+0.3 hue_luminance:blue+0.4 hue_saturation:blue+0.3",
                "the camera made the dark green jumper look black | '' | shadows+0.3 hue_luminance:green+0.4 hue_saturation:green+0.3",
                "our cream walls look white | auto_white_balance+0.5 | highlight_tint:yellow+0.25",
                "her beige shoes came out grey | hue_saturation:orange+0.5 | temperature+0.3",
                "the groom's tie is navy not black | blacks@subject-0.4 | shadows@subject+0.3 hue_luminance:blue+0.4 hue_saturation:blue+0.3",
                "my gold ring looks silver | auto_white_balance+0.45 | temperature+0.3",
                "the throw is grey, not beige | hue_saturation:orange+0.55 | temperature-0.3",
                "the bark should be brown, why is the tree so green | hue_saturation:green-0.52 | hue_shift:green-0.5 hue_saturation:green-0.3",
                "the dog is brown, why does he look red? | hue_shift:orange@subject+0.4 hue_saturation:red@subject-0.48 | hue_shift:red@subject+0.5 hue_saturation:red@subject-0.3",
                "why is the roof so orange, it should be red | hue_saturation:orange-0.5 | hue_shift:orange-0.5 hue_saturation:orange-0.3",
                "her dress is pink, why is it purple | hue_shift:purple+0.56 | hue_shift:purple+0.56",
                "the wall should be white, why is it so yellow | temperature@background-0.49 | temperature@background-0.49",
                "the bark is brown and the tree is green | hue_saturation:green-0.5 | hue_saturation:green-0.5",
                "the grass is green, why is the tree brown | hue_shift:green+0.54 | hue_shift:green+0.54",
                "the foam should be creamy not grey | whites+0.52 | temperature+0.3",
                "her veil is grey, it was ivory | hue_saturation:orange+0.47 | temperature+0.3",
                "the roses are pink, they were red | hue_shift:magenta+0.55 hue_saturation:red+0.46 | hue_shift:magenta+0.55 hue_saturation:red+0.46",
            })
    void aThingIsToLookAsItIs(String text, String read, String asked) {
        assertEquals(intent(asked), TrueColours.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the blackboard is grey, not black | blacks-0.5",
                "the turquoise sea looks too green | hue_shift:green+0.55 hue_shift:aqua+0.55",
                "the blacks are navy, not black | blacks-0.5",
                "the shadows are blue, not black | shadow_tint:orange+0.5",
                "the background is cream, not white | temperature@background-0.5",
                "the paper is cream, not white | temperature-0.5",
                "the rice isn't white, it's cream | hue_saturation:yellow-0.5",
                "my teeth are yellow, not white | hue_saturation:yellow@subject-0.5",
                "the dress is yellow, not white | temperature-0.5",
                "the walls are white, not grey | whites@background+0.5",
                "the wall is grey, not blue | temperature@background+0.5",
                "her hair is auburn, not red | hue_shift:red+0.4",
                "the coat is camel, not brown | hue_saturation:orange+0.4",
                "the sky is cyan, not blue | ''",
                "the suit is brown, not black | blacks-0.5",
                "the suit is black, not shiny | highlights-0.4",
                "is the jacket navy or black? | ''",
                "more grey than this please | saturation-0.5",
                "the sky was greyer than this | saturation@sky-0.6",
                "the sofa looks blue but the cushions are red | temperature+0.5",
                "the dress was white but the light made it yellow | temperature-0.5",
                "not black but dark blue shadows please | shadow_tint:blue+0.5",
                "it's not black and white | ''",
                "the white sheets look grey | whites+0.5",
                "the black dog looks grey | blacks@subject-0.5",
                "the red car looks black in the shade | hue_luminance:red+0.4",
                "my navy suit looks great | ''",
                "the walls are white, not cream | temperature-0.4",
                "the golden light looks white | temperature+0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), TrueColours.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("my jacket ", "was navy, ", "not black ", "a-", "it is really actually ")) {
            assertTimeout(Duration.ofSeconds(20), () -> TrueColours.settle(part.repeat(3000), intent("blacks-0.5")));
        }
    }
}
