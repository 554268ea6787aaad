package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparedHuesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The hue is heard, as what changes, or as what is raised before all becomes grey.
                "only the reds in colour, the rest black and white | hue_saturation:red+0.6 bw+0.98 | saturation-1 hue_saturation:red+1",
                "everything but the yellow cab in black & white | bw+0.98 hue_saturation:yellow-0.67 | saturation-1 hue_saturation:yellow+1",
                "pick out the lemons, grey the rest | hue_saturation:yellow-0.7 | saturation-1 hue_saturation:yellow+1",
                "isolate blue | hue_saturation:blue-0.68 | saturation-1 hue_saturation:blue+1",
                "greyscale with a splash of red | bw+0.99 hue_saturation:red+0.45 | saturation-1 hue_saturation:red+1",
                "Selective color: keep only red | hue_saturation:red-0.72 | saturation-1 hue_saturation:red+1",
                // It is not heard, but named.
                "B&W except for pink | bw+0.99 | saturation-1 hue_saturation:magenta+1",
                "everything gray xcept reds | '' | saturation-1 hue_saturation:red+1",
                "keep the red, everything else grey | hue_saturation:green-0.78 | saturation-1 hue_saturation:red+1",
                "two hues: only red and blue stay | '' | saturation-1 hue_saturation:red+1 hue_saturation:blue+1",
                // Not all of the colour goes.
                "yellow taxi stays, rest almost grey | saturation-0.75 hue_saturation:yellow+0.6 | saturation-0.9 hue_saturation:yellow+0.9",
                "desaturate all but the reds a bit | saturation-0.26 hue_saturation:red+0.2 | saturation-0.26 hue_saturation:red+0.26",
                "take the colour down everywhere but the reds | saturation-0.58 hue_saturation:red+0.5 | saturation-0.58 hue_saturation:red+0.58",
                "mute colors, not the reds | saturation-0.55 hue_saturation:red+0.47 | saturation-0.55 hue_saturation:red+0.55",
                "mute everything but the reds | saturation-0.55 hue_saturation:red+0.5 | saturation-0.55 hue_saturation:red+0.55",
                "only the red should sing, mute the rest | saturation-0.2 hue_saturation:red+0.5 | saturation-0.2 hue_saturation:red+0.5",
                "subdue the other colours, keep yellow | saturation-0.57 hue_saturation:yellow-0.55"
                        + " | saturation-0.57 hue_saturation:yellow+0.57",
                "only the red should stay strong, take down the greens | saturation-0.5 hue_saturation:red+0.6"
                        + " hue_saturation:green-0.8 | saturation-1 hue_saturation:red+1",
                "less vibrance, but keep the reds | vibrance-0.4 hue_saturation:red+0.3 | saturation-0.4 hue_saturation:red+0.4",
                "everything bar the blues should fade | hue_saturation:blue-0.2 | saturation-0.2 hue_saturation:blue+0.2",
                "brighter, and mute everything but the greens | exposure+0.3 hue_saturation:green-0.5"
                        + " | saturation-0.5 hue_saturation:green+0.5 exposure+0.3",
                "every colour but blue should calm down | saturation-0.6 | saturation-0.6 hue_saturation:blue+0.6",
                // What else is asked for stays, and how much of it is not how much of this.
                "only yellow survives, and darken a bit | exposure-0.2 saturation-0.6 hue_saturation:yellow+0.6"
                        + " | saturation-1 hue_saturation:yellow+1 exposure-0.2",
                // All that is said.
                "only keep red | hue_saturation:red-0.72 | saturation-1 hue_saturation:red+1",
                "Keep just the BLUES and greens, please | hue_saturation:blue-0.7 | saturation-1 hue_saturation:green+1 hue_saturation:blue+1",
                "leave only the red | hue_saturation:red-0.74 | saturation-1 hue_saturation:red+1",
                "just the red and nothing else | '' | saturation-1 hue_saturation:red+1",
                "red is the only colour i want | hue_saturation:red+0.66 | saturation-1 hue_saturation:red+1",
                "all colours out but red | saturation+0.78 hue_saturation:red-0.78 | saturation-1 hue_saturation:red+1",
                "i want only the blue to remain | hue_saturation:blue-0.7 | saturation-1 hue_saturation:blue+1",
                "make only the yellow show | hue_saturation:yellow+0.6 | saturation-1 hue_saturation:yellow+1",
                "take out every other colour than red | hue_saturation:red-0.9 | saturation-1 hue_saturation:red+1",
                "keep red, lose the rest | hue_saturation:red-0.6 | saturation-1 hue_saturation:red+1",
            })
    void whatIsSparedStaysAsItIs(String text, String read, String asked) {
        assertEquals(intent(asked), SparedHues.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saturate everything bar the oranges | hue_saturation:orange+0.57 | saturation+0.57 hue_saturation:orange-0.57",
                "boost all colours but red | hue_saturation:red+0.55 | saturation+0.55 hue_saturation:red-0.55",
                "yellows as they are, the rest more vivid | saturation+0.42 | saturation+0.42 hue_saturation:yellow-0.42",
                "more vivid, but the blues as is | saturation+0.46 | saturation+0.46 hue_saturation:blue-0.46",
                "boost everything except the greens | saturation+0.52 | saturation+0.52 hue_saturation:green-0.52",
                "more saturation but leave the reds | saturation+0.5 | saturation+0.5 hue_saturation:red-0.5",
                "more colour but leave the blues alone | saturation+0.49 | saturation+0.49 hue_saturation:blue-0.49",
                "stronger colours, reds unchanged | saturation+0.5 hue_saturation:red-0.4 | saturation+0.5 hue_saturation:red-0.5",
                "everything bar the blues should perk up | saturation+0.13 | saturation+0.13 hue_saturation:blue-0.13",
                "all the colours stronger except the red and the green | saturation+0.7"
                        + " | saturation+0.7 hue_saturation:red-0.7 hue_saturation:green-0.7",
                "brighter and more colourful, but keep the greens as they are | saturation+0.46 exposure+0.5"
                        + " | saturation+0.46 hue_saturation:green-0.46 exposure+0.5",
                "more vivid, but spare the greens | saturation+0.44 | saturation+0.44 hue_saturation:green-0.44",
                "all colours richer, bar the greens | saturation+0.6 | saturation+0.6 hue_saturation:green-0.6",
                "every colour stronger but yellow | saturation+0.6 | saturation+0.6 hue_saturation:yellow-0.6",
                "vibrance up, not the blues | vibrance+0.5 | saturation+0.5 hue_saturation:blue-0.5",
                "more saturation but not in the blues | saturation+0.49 | saturation+0.49 hue_saturation:blue-0.49",
                // More vibrance of all hues but some cannot be told.
                "more vibrant but don't touch the greens | vibrance+0.48 | saturation+0.48 hue_saturation:green-0.48",
            })
    void whatIsSparedFromMoreColourStaysAsItIs(String text, String read, String asked) {
        assertEquals(intent(asked), SparedHues.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "don't saturate everything but the reds | hue_saturation:red+0.5",
                "saturate everything, the reds too | hue_saturation:red+0.5",
                "greens as they are bright, more vivid | saturation+0.5",
                "only desaturate the reds | hue_saturation:red-0.5",
                "b&w with a blue filter and nothing else | bw+1",
                "black and white with an orange filter, nothing else please | bw+1 hue_saturation:orange+0.4",
                "black and white but without the blue cast | bw+1",
                "black and white but get rid of the yellow stain | bw+1 temperature-0.4",
                "b&w but with a blue tone | bw+1",
                "only the blues have color shift, fix it | auto_white_balance+0.5",
                "keep only the blue hour mood | ''",
                "color pop: make the blues deeper and the oranges richer | hue_saturation:blue+0.5 hue_saturation:orange+0.4",
                "keep red, orange, yellow and green, desaturate the rest | saturation-0.6 hue_saturation:green-0.4",
                "desaturate it a bit, besides the blue is too strong | saturation-0.3 hue_saturation:blue-0.3",
                "less saturation; apart from that, add an orange glow | saturation-0.3 highlight_tint:orange+0.3",
                "less green, leave everything else | hue_saturation:green-0.5",
                "more saturation, less red | saturation+0.52 hue_saturation:red-0.47",
                "more saturation and calm the greens | saturation+0.53 hue_saturation:green-0.45",
                "more saturated but not too red | saturation+0.48 hue_saturation:red-0.35",
                "more colour, not just the reds | saturation+0.52",
                "more saturation, keep the reds strong | saturation+0.5",
                "more saturation but no green tint | saturation+0.53",
                "more saturation but without the red cast | saturation+0.5",
                "more vibrance, leave a bit of blue in the shadows | vibrance+0.43 shadow_tint:blue+0.24",
                "increase the saturation, especially the blues | saturation+0.57 hue_saturation:blue+0.59",
                "stronger colours but keep the red dress red | saturation+0.5",
                "more colour, the greens are not green | saturation+0.5",
                "more saturation, it's not red enough | saturation+0.53",
                "more vibrant, not blue | vibrance+0.5",
                "more saturation but not pink skin | saturation+0.51",
                "more vibrant, the blues are too much already | vibrance+0.55 hue_saturation:blue-0.5",
                "all greens grey, keep the rest of the colours | hue_saturation:green-1",
                "the greens jar with the rest, tone them down | hue_saturation:green-0.5",
                "less saturation, more red | saturation-0.3 hue_saturation:red+0.4",
                "the sky is grey except for a bit of blue, make it bluer | hue_saturation:blue+0.5",
                "everything more colourful except the reds | saturation+0.5 hue_saturation:red-0.5",
                "selective color: yellows, take them to zero | hue_saturation:yellow-1",
                "the lights are ugly purple, just go black and white | bw+1",
                "No blue. No green. Nothing but grey. | bw+1",
                "no colours except a blue breath in the lows | bw+1 shadow_tint:blue+0.5",
                "everything else duller in the background | hue_saturation:red+0.5 saturation@background-0.3",
                "make everything black and white except the bride | bw@background+1",
                "less saturation and less red, otherwise it's good | saturation-0.3 hue_saturation:red-0.3",
                "I like the colours but less saturation and less blue | saturation-0.3 hue_saturation:blue-0.3",
                "only the faces have colour casts, less red | hue_saturation:red-0.5",
                "isolate the subject, more red | hue_saturation:red+0.5",
                "grey world balance, less blue | hue_saturation:blue-0.5",
                "remove the colour cast from all but the reds | hue_saturation:red-0.5",
                "selective color: boost the reds | hue_saturation:red+0.5",
                "mute the reds but keep everything else | hue_saturation:red-0.3",
                "mute the reds and everything else a bit | saturation-0.3 hue_saturation:red-0.3",
                "only red | hue_saturation:red+0.5",
                "keep the red | hue_saturation:red-0.6",
                "just leave the blue alone | ''",
                "only the reds are too strong | hue_saturation:red-0.6",
                "just keep the reds under control | hue_saturation:red-0.5",
                "keep just a hint of blue | hue_saturation:blue-0.2",
                "red is the only colour that looks right | hue_saturation:red+0.6",
                "nothing but blue in this photo, fix it | temperature+0.5",
                "all gone wrong except the red | hue_saturation:red+0.5",
                "keep red, lose the blue | hue_saturation:blue-0.6",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SparedHues.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatIsSparedIsNotToBeKeptAsWell() {
        Intent read = new Intent(
                List.of(AttributeEdit.of(Attribute.BW, 1)),
                Optional.empty(),
                Set.of(keep("hue_saturation"), keep("tone")),
                0);
        Intent asked = SparedHues.settle("bw apart from the red coat", read);
        assertEquals(Set.of(keep("tone")), asked.keeps());
    }

    private static Keep keep(String id) {
        return Keep.ALL.stream().filter(k -> k.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep the grass green | hue_saturation:green-0.6 | ''",
                "Please leave the blue car blue. | hue_saturation:blue-0.64 | ''",
                "keep the grass green and warm it up | hue_saturation:green-0.6 | hue_saturation:green-0.6",
                "keep the grass greener | hue_saturation:green+0.5 | hue_saturation:green+0.5",
                "make the grass green | hue_saturation:green+0.5 | hue_saturation:green+0.5",
                "keep the grass green | exposure+0.5 | exposure+0.5",
            })
    void whatIsToStayWhatItIsLosesNothing(String text, String read, String asked) {
        assertEquals(intent(asked), SparedHues.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "keep only everything but every other mute grey ".repeat(400);
        Intent read = intent("bw+1 hue_saturation:red+0.5");
        assertTimeout(Duration.ofSeconds(20), () -> SparedHues.settle(PlainText.of(text), read));
        String more = "everything but not the red, green, blue and the keep the reds stays ".repeat(400);
        assertTimeout(Duration.ofSeconds(20), () -> SparedHues.settle(PlainText.of(more), intent("saturation+0.5")));
    }
}
