package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlamedLightTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kill the light pollution | exposure-0.4 | temperature@sky-0.5 hue_saturation:orange@sky-0.5",
                "get rid of the light pollution glow | dehaze+0.5 | temperature@sky-0.5 hue_saturation:orange@sky-0.5",
                "reduce light pollution a little | dehaze+0.2 | temperature@sky-0.25 hue_saturation:orange@sky-0.25",
                "flash killed the mood | exposure+0.5 | exposure-0.4 temperature+0.4",
                "the flash ruined the warm light | temperature-0.5 | temperature+0.4",
                "The flash is falling too heavily on the rug | exposure@foreground+0.5 | exposure@foreground-0.5",
                "the light comes in too strong from the left | exposure@left+0.5 | exposure@left-0.5",
                "veil is glowing blue from the sky, take that out | hue_saturation:blue@sky-0.6 | hue_saturation:blue-0.6",
                "the flash made his face too white | exposure@subject-0.46 | exposure@subject-0.35 highlights@subject-0.5",
                "his face is too white | whites@subject-0.49 | exposure@subject-0.35 highlights@subject-0.5",
                "The flash blew out our faces! | highlights@subject-0.52 | exposure@subject-0.35 highlights@subject-0.5",
                "my son's face is a bit too white from the flash | whites@subject-0.2 | exposure@subject-0.175 highlights@subject-0.25",
                "flash burnt out all our faces | highlights@subject-0.52 | exposure@subject-0.35 highlights@subject-0.5",
                "all of the faces are way too white | whites@subject-0.84 | exposure@subject-0.56 highlights@subject-0.8",
                "her face is far too white | whites@subject-0.69 | exposure@subject-0.56 highlights@subject-0.8",
                "All of the faces are completely white | whites@subject-0.72 | exposure@subject-0.56 highlights@subject-0.8",
                "the flash made the kids in front white and the room black | exposure@background-0.5 | exposure@subject-0.35 highlights@subject-0.5 exposure@background+0.45 shadows@background+0.45",
                "flash blew out the faces and left the hall dark | highlights@left-0.5 exposure@left-0.5 | exposure@subject-0.35 highlights@subject-0.5 exposure@background+0.45 shadows@background+0.45",
                "front is too white and the back too dark because of the flash | exposure@background+0.5 | exposure@foreground-0.35 highlights@foreground-0.5 exposure@background+0.45 shadows@background+0.45",
            })
    void whatALightHasDoneIsUndone(String text, String read, String asked) {
        assertEquals(intent(asked), BlamedLight.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "light pollution haze low in the sky, cut it | dehaze@sky+0.5",
                "fill flash killed the shadows on his coat | shadows-0.5",
                "the flash killed the ambience, give me candle tones again | temperature+0.5",
                "the light from behind is too strong | exposure@subject+0.5",
                "the light is too strong behind her | exposure@subject+0.5",
                "the sun is too strong, her face is dark | exposure@subject+0.5",
                "the light is not too strong on the left | exposure@left+0.3",
                "the light is too weak on the left | exposure@left+0.5",
                "the flash is too harsh on the left | highlights@left-0.5",
                "drain the blue from the sky | hue_saturation:blue@sky-0.5",
                "her dress is blue from the sky | temperature@subject+0.5",
                "the snow is blue from the sky, and darken the sky | temperature@sky+0.5 exposure@sky-0.5",
                "his face is not too white | whites@subject+0.33",
                "make his face whiter | whites@subject+0.5",
                "make her face completely white | whites@subject+0.8",
                "her face completely white | whites@subject+0.8",
                "her dress is too white | whites@subject-0.52",
                "the flash made the room too white | exposure-0.52",
                "the flash made her eyes red | hue_saturation:red@subject-0.55",
                "her face is too white but the dress is fine | whites@subject-0.48",
                "the flash lit the room nicely and the faces are dark | exposure@subject+0.48",
                "the flash made the background black | exposure@background+0.6",
                "front white, background black | exposure@background-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), BlamedLight.settle(PlainText.of(text), intent(read)));
    }
}
