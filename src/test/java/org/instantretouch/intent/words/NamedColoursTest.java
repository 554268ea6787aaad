package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedColoursTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 1);

    private static Intent settled(String text, String read) {
        return HuesIntoHues.settle(PlainText.of(text), intent(read));
    }

    /** The turn of the hue of what is told, in degrees of Oklab. */
    private static double turned(Intent intent, Hue hue) {
        return intent.edits().stream()
                .filter(e -> e.attribute() == Attribute.HUE_SHIFT && e.hue().equals(Optional.of(hue)))
                .mapToDouble(e -> hue.turned(e.amount()))
                .sum();
    }

    /** A sentence, what the network reads of it, the hue that turns, and where its middle arrives. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turn the cucumbers lime green | hue_shift:green+0.8 | GREEN | 123",
                "make the hedge a soft sage green, please | hue_saturation:green+0.4 | GREEN | 130",
                "change the green sofa to olive green | hue_shift:green+0.5 | GREEN | 112",
                "turn her pink scarf lavender | hue_shift:magenta-0.3 | MAGENTA | 304",
                "make the blue tiles turquoise | hue_shift:blue-0.4 | BLUE | 195",
                "turn the sea teal | hue_shift:aqua-0.4 hue_shift:blue-0.3 | BLUE | 195",
                "make the leaves mint green | hue_shift:aqua-0.8 | GREEN | 160",
                "turn the red tulips coral | hue_shift:red+0.3 | RED | 38",
                "make the pumpkins more of an amber | hue_shift:orange+0.2 | ORANGE | 69",
                "shift the blues towards teal | hue_shift:blue-0.5 | BLUE | 225.5",
                "turn the blues a little into teal | hue_shift:blue-0.2 | BLUE | 238",
                "make the sea more turquoise | hue_shift:aqua-0.3 hue_shift:blue-0.4 | BLUE | 222",
                "I'd like the red doors in a dusty wine red | hue_luminance:red-0.5 | RED | 18",
                "can I have the blue bench in teal | hue_shift:blue-0.5 | BLUE | 195",
                "could the blue boat be turquoise? | hue_shift:blue-0.5 | BLUE | 195",
                "paint the yellow gate lime | hue_shift:yellow+0.6 | YELLOW | 123",
                "give me the pink dress in lavender please | hue_shift:magenta-0.6 | MAGENTA | 304",
                "change the teal backdrop to royal blue | hue_shift:aqua+0.61 | AQUA | 256",
                "make the green background sage | hue_saturation:green-0.3 | GREEN | 130",
            })
    void aHueArrivesAtWhatIsCalledByTheName(String text, String read, Hue hue, double arrives) {
        assertEquals(arrives, hue.centre() + turned(settled(text, read), hue), 1.5);
    }

    @Test
    void yellowishGreensOfGrassGoBeyondYellowWithIt() {
        Intent golden = settled("turn the grass golden like late summer", "hue_shift:green-0.6");
        assertEquals(Hue.YELLOW.centre(), Hue.GREEN.centre() + turned(golden, Hue.GREEN), 0.1);
        assertEquals(86, Hue.YELLOW.centre() + turned(golden, Hue.YELLOW), 1);
    }

    @Test
    void darkAndPaleColoursAreDarkerAndPaler() {
        Intent navy = settled("turn the blue door navy blue", "hue_shift:blue+0.3");
        assertEquals(List.of(AttributeEdit.of(Attribute.HUE_LUMINANCE, Hue.BLUE, -0.55f)), navy.edits());
        Intent baby = settled("make the sky baby blue", "temperature@sky-0.6");
        assertTrue(baby.edits().stream().allMatch(e -> e.region() == Region.SKY));
        assertTrue(baby.edits()
                .contains(new AttributeEdit(Attribute.HUE_LUMINANCE, Optional.of(Hue.BLUE), Region.SKY, 0.35f)));
    }

    @Test
    void whatShallOnlyTendToAColourGoesHalfOfTheWay() {
        double all = turned(settled("turn the leaves olive", "hue_shift:green-0.5"), Hue.GREEN);
        double more = turned(settled("make the leaves more olive", "hue_shift:green-0.5"), Hue.GREEN);
        double little = turned(settled("turn the leaves a bit olive", "hue_shift:green-0.5"), Hue.GREEN);
        assertEquals(0.5 * all, more, 0.5);
        assertEquals(0.3 * all, little, 0.5);
    }

    @Test
    void moreOfWhatHasTheColourAlreadyIsKept() {
        Intent water = settled("make the water turquoise", "hue_shift:blue-0.6 hue_saturation:aqua+0.5");
        assertTrue(water.edits().contains(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.AQUA, 0.5f)));
    }

    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make the shirt lime green | hue_shift:yellow+0.5",
                "make the sky golden | temperature@sky+0.5",
                "turn the light amber | temperature+0.5",
                "make the shadows teal | shadow_tint:aqua+0.5",
                "make the blue shadows teal | shadow_tint:aqua+0.5",
                "make the skin peachy | temperature@subject+0.3",
                "turn it olive | tint-0.3",
                "the grass looks olive | hue_shift:green+0.3",
                "don't turn the grass golden | hue_shift:green-0.3",
                "make the leaves less olive | hue_shift:green+0.3",
                "turn the cat on the grass gold | hue_shift:green-0.65",
                "make the swan in the water teal | hue_saturation:aqua+0.3",
                "turn the blue and green tiles teal | hue_shift:blue-0.5",
                "make the gold ring brighter | hue_luminance:yellow+0.5",
            })
    void whatHasNoHueOrIsTooFarOffStaysAsItWasRead(String text, String read) {
        assertEquals(intent(read), settled(text, read));
    }

    /** What is named is a thing and the hue that it is to have, and not one colour by two words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turn the red apple green | hue_shift:red-0.64 | hue_shift:red-1",
                "turn the grass green | hue_shift:yellow+0.67 hue_shift:green+0.67 | hue_shift:yellow+1",
                "turn the pink sky blue | hue_shift:magenta-0.62 | hue_shift:magenta-1",
                "make the sea green | hue_shift:blue-0.5 | hue_shift:blue-1",
            })
    void aThingAndAHueAreNotOneColour(String text, String read, String asked) {
        assertEquals(intent(asked), settled(text, read));
    }

    @Test
    void whatIsTooFarOffIsNotTurnedToWhatLiesBetween() {
        assertEquals(
                List.of(),
                settled("make the leaves rust red", "hue_shift:green-0.8").edits());
        assertEquals(
                List.of(), settled("make the blues gold", "hue_shift:blue+0.6").edits());
    }

    /** Whatever else was heard would change what keeps its hue. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make the blue harmonicas burgundy | hue_luminance:blue-0.44",
                "make the red door navy | hue_luminance:red-0.58",
                "change the blue shirt to maroon | hue_luminance:blue-0.51",
                "make the blue car red | hue_shift:blue-1",
                "change the blue shirt to green | hue_shift:blue-1",
                "turn the blue car orange | hue_shift:blue+1",
                "I want the blue car in red | hue_saturation:red+0.51",
                "I'd like the red shutters in green | hue_shift:red-0.62",
                "make the red background navy | hue_shift:red@background-0.6",
                "make the yellow taxi blue | ",
                "paint the blue wall yellow | hue_shift:blue-1",
                "turn the red dress blue | hue_shift:red-1",
                "change the green lights to red | hue_shift:green-1",
                "I'd like the blue sofa in red | hue_saturation:red+0.5",
                "make the blues gold | hue_shift:blue+0.6",
                "turn the sea pink | ''",
                "make the green grass purple | ''",
                "I'd like the sofa in green | tint-0.4",
                "can I have the kettle in blue | temperature-0.53",
            })
    void aThingWhoseColourIsOutOfReachIsRefused(String text, String read) {
        assertEquals(REFUSED, settled(text, read == null ? "" : read));
    }

    @Test
    void whatIsKeptBesideItIsNothingToKeep() {
        Intent kept = new Intent(
                intent("hue_shift:red-1").edits(),
                Optional.empty(),
                Set.of(Keep.of("brightness").orElseThrow()),
                0);
        assertEquals(REFUSED, HuesIntoHues.settle(PlainText.of("paint the red door teal"), kept));
    }

    @Test
    void whatWasRefusedOfItStaysSo() {
        assertEquals(REFUSED, HuesIntoHues.settle(PlainText.of("change the blue dress to red"), REFUSED));
        assertEquals(REFUSED, HuesIntoHues.settle(PlainText.of("make the dress burgundy"), REFUSED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turn the green car blue | hue_shift:green+1",
                "turn the greens orange | hue_shift:green-1",
                "turn the green leaves red | hue_shift:green-1",
                "turn the green water blue | hue_shift:green+1",
                "make the blue car more red | hue_saturation:red+0.4",
                "don't make the blue car red | hue_saturation:blue-0.5",
                "I'd like the blue car brighter | hue_luminance:blue+0.5",
                "I want the lady in red brighter | hue_luminance:red@subject+0.45",
                "I'd like the shadows in teal | shadow_tint:aqua+0.5",
                "I'd like the sky in a soft pink | tint@sky+0.36",
                "make the backdrop navy | temperature@background-0.48",
                "turn the sea pink | hue_shift:blue+1",
                "make the sea more pink | ''",
            })
    void whatMayTurnSoFarStaysAsItWasRead(String text, String read) {
        assertEquals(intent(read), settled(text, read));
    }

    @Test
    void aThingThatIsWantedInAHueIsNoTintOfThePhoto() {
        assertEquals(REFUSED, settled("I'd like the kettle in blue", "temperature-0.53"));
        assertEquals(intent("temperature+0.6"), settled("I'd like the evening in orange", "temperature+0.6"));
        assertEquals(intent("temperature-0.6"), settled("I'd like the photo in blue", "temperature-0.6"));
        assertEquals(
                intent("hue_saturation:green-0.4"),
                HuesIntoHues.settle(PlainText.of("make the green sofa a muted green"), Intent.nothing()));
    }

    @Test
    void longSentencesTakeNoTime() {
        Intent read = intent("hue_shift:green-0.5");
        for (String part : List.of("turn the green ", "make the leaves more ", "lime green like ", "to a deep pale ")) {
            assertTimeout(Duration.ofSeconds(2), () -> NamedColours.settle(part.repeat(2000), read));
        }
    }
}
