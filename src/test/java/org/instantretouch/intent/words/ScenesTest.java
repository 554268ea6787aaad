package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenesTest {
    /** A sentence, the look that was heard in it, and what it says beside the scene. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Snowy mountain, the sky is too bright | winter | the sky is too bright",
                "autumn park, her face is underexposed | autumn | her face is underexposed",
                "tropical beach; the water looks grey | summer | the water looks grey",
                "moonlit lake, i can't see the boat | moonlight | i can't see the boat",
                "cosy living room - the walls are too yellow | cozy | the walls are too yellow",
                "vintage tractor, paint looks faded | vintage | paint looks faded",
                "winter walk, colours a bit flat | winter | colours a bit flat",
                "retro radio on a shelf, brighten it | vintage | brighten it",
                "vintage clock, more contrast | vintage | more contrast",
                "neon signs in the rain, deeper shadows | cyberpunk | deeper shadows",
                "our autumn trip, a little less red | autumn | a little less red",
                "winter photo, can you make it warmer? | winter | can you make it warmer?",
                "Photo of a retro bus, lift the shadows | vintage | lift the shadows",
                "taken at a neon bar, her face is too dark | cyberpunk | her face is too dark",
                "old ektachrome, very blue, make it natural | ektachrome | very blue, make it natural",
                "a faded polaroid, too yellow | polaroid | too yellow",
                "Scanned kodachrome slide, gone red | ektachrome | gone red",
                "it's a polaroid of my aunt and the colours have faded | polaroid | the colours have faded",
            })
    void whatIsInThePhotoIsNoLook(String text, String style, String rest) {
        assertEquals(Optional.of(rest), Scenes.rest(text, styled(style)));
    }

    /** A sentence, the look that was heard in it, and the same without the word for a kind of thing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brighten the vintage van | vintage | brighten the van",
                "warm up my antique desk a little | vintage | warm up my desk a little",
                "my retro scooter is too dark | vintage | my scooter is too dark",
                "make the snowy hills brighter | winter | make the hills brighter",
                "more contrast in our winter garden | winter | more contrast in our garden",
            })
    void theKindOfAThingIsNoLook(String text, String style, String rest) {
        assertEquals(Optional.of(rest), Scenes.rest(text, styled(style)));
    }

    /** A sentence, and the look that it asks for, or may. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vintage | vintage",
                "vintage, brighter | vintage",
                "vintage look, the sky is too bright | vintage",
                "give it a vintage feel, the sky is too bright | vintage",
                "make it vintage, her face is too dark | vintage",
                "retro car look, warmer | vintage",
                "vintage car ad, faded and warm | vintage",
                "vintage film, deeper blacks | vintage",
                "vintage car, but not too dark | vintage",
                "snowy street, more snow | winter",
                "winter morning, colder | winter",
                "cosy evening, warmer | cozy",
                "neon city, deeper blacks | cyberpunk",
                "golden hour, faces are too dark | golden-hour",
                "moonlit night, darker | moonlight",
                "old polaroid look, warmer | polaroid",
                "faded polaroid, brighter | polaroid",
                "old ektachrome, very soft | ektachrome",
                "polaroid, and the blacks are too weak | polaroid",
                "turn my summer garden into autumn | autumn",
                "warm the vintage tones | vintage",
                "brighten the vintage look | vintage",
                "make the winter stronger | winter",
                "make the vintage stronger | vintage",
                "make the beach tempting | summer",
                "apply my vintage preset | vintage",
                "moody forest, the trees are too green | moody",
                "neon noir scooter chase, in violet and cyan | cyberpunk",
            })
    void aLookThatMayBeWishedForStays(String text, String style) {
        assertEquals(Optional.empty(), Scenes.rest(text, styled(style)));
    }

    @Test
    void whereNoLookWasHeardThereIsNothingToTakeOut() {
        assertEquals(Optional.empty(), Scenes.rest("icy harbour, the ships are too blue", intent("temperature+0.5")));
    }

    @Test
    void whatIsReadWithoutTheSceneHolds() {
        Intent alone = intent("exposure+0.5");
        assertSame(alone, Scenes.settle(styled("winter"), alone));
        Intent kept = new Intent(
                List.of(), Optional.empty(), Set.of(Keep.of("brightness").orElseThrow()), 0);
        assertSame(kept, Scenes.settle(styled("winter"), kept));
        Intent other = styled("autumn");
        assertSame(other, Scenes.settle(styled("winter"), other));
    }

    @Test
    void withNothingReadThereTheEditsStayWithoutTheLook() {
        Intent heard = intent("exposure+0.4");
        Intent whole = new Intent(heard.edits(), styled("winter").style(), Set.of(), 0);
        assertEquals(heard, Scenes.settle(whole, Intent.nothing()));
        Intent look = styled("winter");
        assertSame(look, Scenes.settle(look, Intent.nothing()));
        assertSame(look, Scenes.settle(look, styled("winter")));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part :
                List.of("snowy ", "the vintage ", "snow, ", "make the ", "and the retro ", "a bit ", "colours so ")) {
            assertTimeout(Duration.ofSeconds(20), () -> Scenes.rest(part.repeat(3000), styled("winter")));
            assertTimeout(Duration.ofSeconds(20), () -> Scenes.rest(part.repeat(3000), styled("vintage")));
        }
    }

    private static Intent styled(String style) {
        return new Intent(List.of(), Optional.of(new StyleRequest(new Style(style, List.of()), 0.8f)), Set.of(), 0);
    }
}
