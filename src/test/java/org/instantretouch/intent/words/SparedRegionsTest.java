package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparedRegionsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The region is heard as where the edit goes, or not at all, or beside what is right.
                "brighten everything but the background | exposure@background+0.49 | exposure@subject+0.49",
                "cool everything but the subject | temperature@subject-0.5 | temperature@background-0.5",
                "everything brighter except the face | exposure@subject+0.46 | exposure@background+0.46",
                "darken all except the left side | exposure@left-0.54 | exposure-0.54 exposure@left+0.54",
                "everything has a red cast except the sky | ''"
                        + " | temperature-0.3 temperature@sky+0.3 tint-0.3 tint@sky+0.3",
                "it's too yellow everywhere but the sky | temperature@sky-0.52 | temperature-0.52 temperature@sky+0.52",
                "everything is too dark except the sky | exposure@sky+0.49 exposure@foreground+0.49 | exposure+0.49 exposure@sky-0.49",
                "the whole photo looks green apart from the face | tint+0.5 | tint@background+0.5",
                "warm everything but the background | temperature+0.5 | temperature@subject+0.5",
                "cool all but her | temperature@background-0.55 temperature@subject-0.55 | temperature@background-0.55",
                "less contrast everywhere except for the sky, please | contrast-0.64 | contrast-0.64 contrast@sky+0.64",
                "brighten the whole image but the subject | exposure@subject+0.46 | exposure@background+0.46",
                "everything apart from the edges warmer | temperature+0.53 | temperature+0.53 temperature@edges-0.53",
                "everything should be a bit warmer, except the faces | temperature@subject+0.21 | temperature@background+0.21",
                "cool all of it bar the sky | temperature@sky-0.58 | temperature-0.58 temperature@sky+0.58",
                "darken everything but the middle | exposure@center-0.44 | exposure-0.44 exposure@center+0.44",
                "everything except the dog a bit brighter | exposure+0.2 | exposure@background+0.2",
                "everything except the skin warmer | temperature+0.43 | temperature@background+0.43",
                "everything but her skin cooler | temperature@subject-0.36 | temperature@background-0.36",
                "saturate everything but the skin tones | saturation+0.55 | saturation@background+0.55",
                // Several wishes.
                "warmer, brighter, but not the sky | temperature+0.5 exposure+0.4"
                        + " | temperature+0.5 temperature@sky-0.5 exposure+0.4 exposure@sky-0.4",
                "brighter and cooler and don't touch the faces | exposure+0.5 temperature-0.4"
                        + " | exposure@background+0.5 temperature@background-0.4",
            })
    void whatIsDoneToEverythingElseIsDoneThere(String text, String read, String asked) {
        assertEquals(intent(asked), SparedRegions.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desaturate everything but the lipstick | bw@background+1 | saturation-1 hue_saturation:red+1",
                "black and white except her lipstick | bw@background+1 | saturation-1 hue_saturation:red+1",
                "black and white except the sky | bw+0.99 | bw+1 bw@sky-1",
                "black and white except the subject | bw@subject+0.99 exposure@subject+0.3 | bw@background+1",
                "keep her in colour, rest black and white | bw@subject+0.98 | bw@background+1",
                "black and white but keep the sky in color | bw+0.99 saturation@sky+0.4 | bw+1 bw@sky-1",
                "black and white, dog in colour | bw+0.99 | bw@background+1",
                "all greyscale but the background | bw+1 | bw@subject+1",
                "keep the left side in colour, the rest black and white | bw+0.95 | bw+1 bw@left-1",
                "everything black and white but the bride | bw@background+0.9 bw@subject+1 | bw@background+0.9",
                "everything in b&w but him | bw@background+0.99 bw@subject+0.99 | bw@background+0.99",
                "colour only on the dog, the rest grey | saturation-0.9 | bw@background+1",
                // What else is asked for stays.
                "black and white but the girl in colour, and brighter | bw+1 exposure@subject+0.4 | bw@background+1 exposure@subject+0.4",
                // A thing is what the photo is of.
                "Take the colour out of everything but the flowers | saturation-0.68 | bw@background+1",
                "apart from the flowers make it grey | saturation-0.68 | bw@background+1",
                "black and white except for the bouquet | bw+0.98 | bw@background+1",
                "b&w but the umbrella stays in colour | bw+0.98 | bw@background+1",
                "black and white but leave the roses in color, please | bw+0.99 contrast+0.3 | bw@background+1 contrast+0.3",
                "keep the balloon in colour and make the rest black and white | bw+0.95 | bw@background+1",
                "only the car in colour | saturation@subject+0.5 | bw@background+1",
                "colour only on the cake, rest grey | bw+0.97 | bw@background+1",
                "selective colour on the lantern | saturation+0.5 vibrance+0.5 | bw@background+1",
                "make everything except the cake black and white | bw+0.98 | bw@background+1",
                "grey except the boat | '' | bw@background+1",
                "nothing in colour but the lantern | bw+0.9 | bw@background+1",
                "black and white but leave her lipstick | bw+0.99 | saturation-1 hue_saturation:red+1",
                "b&w but leave the flowers | bw+0.99 | bw@background+1",
                "turn it grey but keep the fishing boat | bw+0.99 | bw@background+1",
                "b&w but don't touch her scarf | bw+0.99 | bw@background+1",
                "b&w but please keep the lemon | bw+0.98 | saturation-1 hue_saturation:yellow+1",
            })
    void whatKeepsItsColourIsLeftOutOfBlackAndWhite(String text, String read, String asked) {
        assertEquals(intent(asked), SparedRegions.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everything red except the sky | hue_saturation:red+0.6",
                "everything is dark except her face, i like it | exposure@subject+0.4",
                "everything's great except the sky, darken it | exposure@sky-0.55",
                "everything is fine except the face, brighten it | exposure@subject+0.47",
                "I like everything except the background, make it darker | exposure@background-0.54",
                "everything except the foreground is in focus, brighten it | exposure@foreground+0.2",
                "everything is too dark except the sky | exposure@foreground+0.5",
                "brighten everything, but the sky a lot more | exposure+0.84",
                "everything warmer but the sky cooler | temperature+0.5",
                "darken everything but her dress | exposure-0.51",
                "brighten everything but the sky and the face | exposure@foreground+0.5",
                "brighten everything but the face, and darken the sky | exposure@background+0.5 exposure@sky-0.5",
                "add a vignette to everything but the face | vignette+0.57",
                "more vibrance everywhere but the sky | vibrance@sky+0.5",
                "brighten the background but not the subject | exposure@background+0.49",
                "black and white but brighten the face | bw+1 exposure@subject+0.42",
                "black and white but the sky is too bright | bw+1 exposure@sky-0.47",
                "keep the sky as it is, black and white | bw+1",
                "black and white except the red coat | saturation-1 hue_saturation:red+1",
                "the face in colour is too strong, go black and white | bw+0.94",
                "black and white background, subject in colour | bw@background+0.99",
                "not black and white, the sky in colour | bw+0.99",
                "only her in colour | temperature@subject+0.33",
                "everyone grey except him | exposure@subject+0.34",
                "black and white but leave the dress white | bw+0.99",
                "bw but keep the dress bright | bw+0.99",
                "black and white except the grain | bw+0.99",
                "black and white but keep the contrast | bw+0.99",
                "keep the flowers in colour | ''",
                "only the flowers are in colour, why | bw+0.5",
                "the car is the only thing in colour, make it bw too | bw@subject+0.9",
                "black and white except the red scarf | saturation-1 hue_saturation:red+1",
                "drain a bit of colour from everything but the car | saturation@background-0.3",
                "everything but the skin is too warm | temperature@subject-0.36",
                "only a bit in colour | saturation+0.2",
                "black and white but keep the mood | bw+1",
                "b&w but leave the film grain | bw+1",
                "black and white but keep the detail | bw+1",
                "turn it grey but keep the shape | bw+1",
                "b&w but leave the smoke | bw+1",
                "black and white but keep the lines | bw+1",
                "bw but keep the old people | bw+1",
                "turn it grey but keep the boat dark | bw+1",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SparedRegions.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reduce saturation but not in the face | saturation@subject-0.52 | saturation@background-0.52",
                "brighten the minaret and leave the sky alone | exposure+0.51 | exposure+0.51 exposure@sky-0.51",
                "make the dunes warmer, but don't touch the sky | temperature+0.44 | temperature+0.44 temperature@sky-0.44",
                "more contrast on the chapel but not the sky | contrast@sky+0.49 | contrast+0.49 contrast@sky-0.49",
                "brighten but not the background | exposure@background+0.49 | exposure@subject+0.49",
                "more contrast, not in the faces though | contrast@subject+0.49 | contrast@background+0.49",
                "lift shadows but not in the background | shadows@background+0.49 | shadows@subject+0.49",
                "darken the photo but not the faces | exposure@background-0.46 exposure@subject-0.46 | exposure@background-0.46",
                "boost the colours but not the skin | vibrance+0.51 saturation+0.44 | vibrance@background+0.51 saturation@background+0.44",
                "darker except the subject | exposure@subject-0.45 | exposure@background-0.45",
                "brighten it and leave the sky alone | exposure+0.49 | exposure+0.49 exposure@sky-0.49",
                "warmer but don't touch the sky | temperature+0.49 | temperature+0.49 temperature@sky-0.49",
                "can you make it warmer but not the sky? | temperature+0.51 | temperature+0.51 temperature@sky-0.51",
                "brighten it without touching the sky | exposure+0.52 | exposure+0.52 exposure@sky-0.52",
                "darker but keep the faces as they are, please | exposure-0.49 | exposure@background-0.49",
                "raise the exposure by 20% but not in the sky | exposure+0.2 | exposure+0.2 exposure@sky-0.2",
                "make it black and white but not the face | bw+1 | bw@background+1",
                // A thing that is heard as the subject.
                "brighter but not the boat | exposure@subject+0.49 | exposure@background+0.49",
                "more saturation, except the van | saturation@background+0.5 saturation@subject+0.5 | saturation@background+0.5",
                "make the sea bluer without touching her blue coat | hue_saturation:blue+0.48 | hue_saturation:blue@background+0.48",
                "redder roses, but leave his shirt alone | hue_saturation:red+0.47 | hue_saturation:red@background+0.47",
                // What is to be the opposite stays, too.
                "cool the image but keep the person warm | temperature-0.5 | temperature@background-0.5",
                "keep her bright, rest darker | exposure@background-0.46 exposure@subject-0.46 | exposure@background-0.46",
                "keep the skin warm and cool the rest | temperature-0.44 | temperature@background-0.44",
                "darker overall but keep the person bright | exposure-0.47 | exposure@background-0.47",
                "brighter but leave the foreground dark | exposure+0.48 | exposure+0.48 exposure@foreground-0.48",
                "desaturate it but keep the person in colour | saturation@subject-0.69 | saturation@background-0.69",
                // What is told by its hue is all over the photo, too.
                "make the lagoon bluer but leave the sky alone"
                        + " | hue_saturation:blue+0.5 | hue_saturation:blue+0.5 hue_saturation:blue@sky-0.5",
                "turn the river more turquoise without touching the sky"
                        + " | hue_shift:blue-0.45 | hue_shift:blue-0.45 hue_shift:blue@sky+0.45",
                "greener hedges, and leave the dog as it is | hue_saturation:green+0.5 | hue_saturation:green@background+0.5",
                "redder tulips but not the skin | hue_saturation:red+0.44 | hue_saturation:red@background+0.44",
                "make the ferns greener and brighter except in the foreground"
                        + " | hue_saturation:green+0.5 exposure+0.4 | hue_saturation:green+0.5"
                        + " hue_saturation:green@foreground-0.5 exposure+0.4 exposure@foreground-0.4",
                "less orange but not in the faces | hue_saturation:orange@subject-0.47 | hue_saturation:orange@background-0.47",
                "less blue but not in the sky | hue_saturation:blue@sky-0.5 | hue_saturation:blue-0.5 hue_saturation:blue@sky+0.5",
                "cooler, only not the face | temperature@subject-0.52 | temperature@background-0.52",
                "lift the shadows, protect the skin | shadows+0.5 | shadows@background+0.5",
                "darker, and spare the face | exposure@subject-0.49 | exposure@background-0.49",
                "do it more cold but the peoples stay warm | temperature-0.47 | temperature@background-0.47",
                "darker but she stays bright | exposure-0.49 | exposure@background-0.49",
                "cooler but the faces should stay warm | temperature-0.48 | temperature@background-0.48",
                "brighter but the sky stays as it is | exposure+0.5 | exposure+0.5 exposure@sky-0.5",
                "darker but he stays | exposure-0.5 | exposure@background-0.5",
                "brighter but no touch the sky | exposure+0.51 | exposure+0.51 exposure@sky-0.51",
                "warmer without touch the face | temperature@subject+0.47 | temperature@background+0.47",
                "brighten the face but leave the background dark | exposure@subject+0.48 exposure@background-0.46 | exposure@subject+0.48",
                "brighten the plate, keep the table dark | exposure@subject+0.45 exposure@background-0.39 | exposure@subject+0.45",
                "cooler sky but keep the ground warm | temperature@sky-0.48 temperature@foreground+0.47 | temperature@sky-0.48",
                "lift it all, but leave the foreground dark | exposure@foreground-0.4 exposure+0.54"
                        + " | exposure@foreground-0.54 exposure+0.54",
                "cool it down but leave the subject warm | temperature-0.45 temperature@subject+0.38"
                        + " | temperature-0.45 temperature@subject+0.45",
                "cool it down but keep the faces warm | temperature-0.49 temperature@subject+0.47"
                        + " | temperature-0.49 temperature@subject+0.49",
                "brighten the photo but keep the background dark | exposure+0.48 exposure@background-0.52"
                        + " | exposure+0.48 exposure@background-0.48",
                "brighten it but don't brighten the sky | exposure+0.5 | exposure+0.5 exposure@sky-0.5",
                "make everything warmer but don't warm the sky | temperature+0.5 | temperature+0.5 temperature@sky-0.5",
                "darken it, don't darken the faces | exposure-0.5 | exposure@background-0.5",
                "cool the whole thing, skin stays warm | temperature-0.57 | temperature@background-0.57",
                "keep her skin natural and desaturate the rest | saturation-0.45 | saturation@background-0.45",
                "darken the floor but not the dog | exposure@bottom-0.5 | exposure@bottom-0.5 exposure@subject+0.4",
                "brighten the left side but leave the man alone | exposure@left+0.5 | exposure@left+0.5 exposure@subject-0.4",
                "darken the sky and leave the column | exposure@sky-0.5 | exposure@sky-0.5 exposure@subject+0.25",
                "cool the grass but not the old farm horse | temperature@bottom-0.5 | temperature@bottom-0.5",
                "warm the sand, not the fishing boats | temperature@bottom+0.5 | temperature@bottom+0.5 temperature@subject-0.4",
                "darken the street and leave the people | exposure@bottom-0.5 | exposure@bottom-0.5 exposure@subject+0.4",
                "brighten the foreground but don't touch the tree | exposure@foreground+0.5 | exposure@foreground+0.5 exposure@subject-0.4",
                "darker but don't make the people darker | exposure-0.5 | exposure@background-0.5",
                "brighter, but don't make the sky any brighter | exposure+0.5 | exposure+0.5 exposure@sky-0.5",
            })
    void whatIsAskedInPlainWordsIsNotDoneToWhatTheySpare(String text, String read, String asked) {
        assertEquals(intent(asked), SparedRegions.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighter but not the church | exposure+0.46",
                "darken nothing except the sky | exposure@sky-0.57",
                "lift the floor of the tones but leave the top alone | blacks+0.47",
                "brighter boat but not the trees | exposure@subject+0.5",
                "make her dress bluer without touching her eyes | hue_saturation:blue+0.44",
                "make her jacket redder but not the hat | hue_saturation:red@subject+0.4",
                "more contrast without touching her coat | contrast+0.5",
                "brighten the face but not too much | exposure@subject+0.12",
                "brighten the person but leave the background as it is | exposure@subject+0.49",
                "darken the sky but leave the rest untouched | exposure@sky-0.54",
                "brighten but leave the highlights | exposure+0.51",
                "warm up the photo, but not much | temperature+0.15",
                "brighten the leaves but not the sky | hue_luminance:green+0.48",
                "brighten the dress but not the face | exposure@subject+0.46",
                "brighten it but not her dress | exposure+0.45",
                "boost the greens but not the sky | hue_saturation:green+0.49",
                "more vibrance but not in the sky | vibrance+0.48",
                "brighten, not darken the sky | exposure@sky+0.52",
                "make it warmer but don't darken the sky | temperature+0.53",
                "Increase the saturation but don't brighten the sky | saturation+0.51",
                "more contrast but don't darken the faces | contrast+0.52",
                "boost the blues, but don't warm the sky | hue_saturation:blue+0.48",
                "make it brighter but don't darken the sky | exposure+0.52",
                "lift the shadows but don't darken the sky | shadows+0.49",
                "warmer, but do not brighten the background | temperature+0.52",
                "cool it down but don't saturate the skin | temperature-0.44",
                "punchier, but don't saturate the faces | contrast+0.48",
                "brighten the wood but don't darken the faces | exposure+0.4",
                "keep the sky bright, rest darker | exposure-0.5",
                "keep her bright, rest brighter | exposure+0.5",
                "keep her sharp, rest darker | exposure-0.5",
                "warmer but keep the faces natural | temperature+0.41",
                "cooler but keep the faces cold | temperature-0.41",
                "brighten but keep the sky blue | exposure+0.49 hue_saturation:blue@sky+0.4",
                "brighten it but not the sky | exposure@foreground+0.51",
                "darken but leave some light on the face | exposure-0.44 exposure@subject+0.38",
                // What is worn may be where the skin is, and what is in a place already spares the others.
                "redder nails but not the skin | hue_saturation:red+0.44",
                "make the sari redder but not the skin | hue_saturation:red+0.44",
                "make the turban more orange and leave the face alone | hue_shift:red+0.4",
                "bluer sky, but leave the river alone | hue_saturation:blue@sky+0.5",
                "bluer river but brighter sky | exposure@sky+0.46 hue_saturation:blue+0.49",
                "less blue in the sky but not in the clouds | hue_saturation:blue@sky-0.48",
                "less red in her face but not the skin | hue_saturation:red@subject-0.44",
                "cooler but the sky stays blue | temperature-0.47",
                "brighter but the shadows stay dark | exposure+0.55",
                "darker but she stays out of it | exposure-0.47",
                "warmer, only the people | temperature@subject+0.49",
                "protect the sky | exposure@sky-0.53",
                "brighten the face and make the background dark | exposure@subject+0.48 exposure@background-0.5",
                "brighten the face but keep the background bright | exposure@subject+0.48 exposure@background-0.5",
                "brighten the sky, don't darken the ground | exposure@sky+0.52",
                "brighten the table and not only the people | exposure@subject+0.49",
                "darken the sky and leave the land | exposure@sky-0.5",
                "darken the sky but leave the people | exposure@sky-0.5",
                "darken the sky and leave a bit of light | exposure@sky-0.5",
                "darken the sky but not the blue | exposure@sky-0.5",
                "brighten the foreground and leave the texture | exposure@foreground+0.48",
                "brighten the foreground and leave the noise | exposure@foreground+0.48",
                "darken the floor, leave the shine | exposure@bottom-0.46",
                "darken the bottom and leave the detail | exposure@bottom-0.46",
                "darken the sky and leave the haze | exposure@sky-0.5",
                "brighten the front but not the far side | exposure@foreground+0.48",
                "warm the sand, not the waves | temperature@bottom+0.5",
                "darken the foreground but leave the people dark | exposure@foreground-0.52",
                "brighten the floor but leave the dog dark | exposure@bottom+0.5",
                "darker but don't make the people warmer | exposure-0.5",
                "warmer but don't let the sky get darker | temperature+0.5",
            })
    void whatSparesNoRegionInPlainWordsStaysAsItWasRead(String text, String read) {
        assertEquals(intent(read), SparedRegions.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatIsSparedWasNoMoreToBeKeptThanThat() {
        Intent read = new Intent(
                intent("exposure+0.5").edits(),
                Optional.empty(),
                Set.of(Keep.of("highlights").orElseThrow()),
                0);
        assertEquals(
                intent("exposure+0.5 exposure@sky-0.5"),
                SparedRegions.settle("brighten it without touching the sky", read));
    }

    @Test
    void aStyleOrWhatCannotBeDoneIsNoneOfThis() {
        String words = "brighten everything but the background";
        List<AttributeEdit> edits = intent("exposure@background+0.5").edits();
        for (Intent read : List.of(
                new Intent(edits, Optional.empty(), Set.of(), 0.9f),
                new Intent(edits, Optional.of(new StyleRequest(new Style("moody", List.of()), 0.8f)), Set.of(), 0))) {
            assertEquals(read, SparedRegions.settle(words, read));
        }
    }

    @Test
    void aLongTextTakesNoLongTime() {
        Intent read = intent("bw+1 exposure@sky+0.5");
        for (String part : List.of(
                "every all but keep the sky, everything except on the whole ",
                "all",
                "all but ",
                "make it a bit brighter ")) {
            assertTimeout(Duration.ofSeconds(20), () -> SparedRegions.settle(part.repeat(3000), read));
            assertTimeout(
                    Duration.ofSeconds(20), () -> SparedRegions.settle(part.repeat(3000), intent("exposure@sky+0.5")));
        }
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "take the confetti down in saturation, leave the faces as they are | saturation-0.56 | saturation@background-0.56",
                "make the confetti colours pop but leave the faces alone | vibrance+0.55 | vibrance@background+0.55",
                "tone down the neon but don't touch the couple | saturation-0.48 | saturation@background-0.48",
                "lift the shadows in the trees but leave the couple untouched | shadows+0.5 | shadows@background+0.5",
                "make the grass greener but leave the faces alone | hue_saturation:green+0.49 | hue_saturation:green+0.49",
                "brighten the dress but leave the face alone | exposure@subject+0.46 | exposure@subject+0.46",
                "brighten her eyes, leave the skin alone | exposure+0.43 | exposure+0.43",
                "the photo is too dark, leave the faces alone | exposure+0.4 | exposure+0.4",
                "brighten the table but leave the people alone | exposure@background+0.47 exposure@subject+0.47 | exposure@background+0.47",
                "saturate the sunset but not the people | saturation@background+0.52 saturation@subject+0.52 | saturation@background+0.52",
                "warm the sand except the people | temperature@foreground+0.42 temperature@subject+0.42 | temperature@foreground+0.42",
                "brighten the cake but not the people | exposure@subject+0.47 | exposure@background+0.47",
                "give more force to the colors but no touch the faces | saturation+0.49 | saturation@background+0.49",
                "brighten the cake, not the people | exposure@subject+0.49 | exposure@background+0.49",
                "brighten the water, not the people | exposure@subject+0.42 hue_luminance:aqua@subject+0.43 hue_luminance:blue@subject+0.43 | exposure@background+0.42 hue_luminance:aqua@background+0.43 hue_luminance:blue@background+0.43",
                "warm the wood but don't warm the faces | temperature+0.4 | temperature@background+0.4",
            })
    void whatChangesAThingGoesRoundPeople(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SparedRegions.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warm it up but the sky not touch | temperature+0.5 | temperature+0.5 temperature@sky-0.5",
                "Brighter but the face not change please | exposure@subject+0.46 | exposure@background+0.46",
                "brighten the sky, the face is not touched by light | exposure@sky+0.5 | exposure@sky+0.5",
            })
    void whatIsNotToBeTouchedIsSparedInAnyOrderOfWords(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SparedRegions.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half a stop brighter and leave the sky | exposure+0.33 | exposure+0.33 exposure@sky-0.33",
                "no more than a third of a stop up, and leave the sky | exposure+0.22 | exposure+0.22 exposure@sky-0.22",
                "two thirds of a stop darker, but not the face | exposure-0.44 | exposure@background-0.44",
                "a third of the sky is too bright | exposure@sky-0.3 | exposure@sky-0.3",
            })
    void partsOfAStopSpareARegion(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SparedRegions.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep the sky as it is, make everything else darker | exposure-0.54 | exposure-0.54 exposure@sky+0.54",
                "Don't touch the face, just make everything else a bit warmer | temperature+0.19 | temperature@background+0.19",
                "leave the background alone, everything else brighter | exposure@background+0.5 | exposure@subject+0.5",
                "keep the background and brighten the rest | exposure@background+0.5 | exposure@subject+0.5",
                "leave the sky alone and darken the rest | exposure@foreground-0.45 exposure@background-0.45 | exposure@foreground-0.45 exposure@background-0.45",
                "leave the sky and everything else | exposure+0.3 | exposure+0.3",
            })
    void whatIsLeftStaysAndTheRestDoesNot(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SparedRegions.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make it darker but not the faces and a bit warmer | temperature+0.2 exposure-0.43 | exposure@background-0.43 temperature+0.2",
                "Brighter but not the sky, and more contrast | exposure@foreground+0.52 contrast@sky+0.5 | exposure+0.52 exposure@sky-0.52 contrast+0.5",
                "warmer except the skin and a little brighter | temperature+0.43 exposure@subject+0.21 | temperature@background+0.43 exposure+0.21",
                "brighter but not the sky and the ground | exposure@foreground+0.48 | exposure@foreground+0.48",
                "brighter but not the sky and warmer | exposure+0.5 | exposure+0.5",
            })
    void anotherWishAfterOneThatSparesIsOfAll(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SparedRegions.settle(PlainText.of(text), intent(read))));
    }
}
