package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibleWishesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Make it smell of lavender!?",
                "i want the photo to sound like the ocean",
                "the picture should taste of lemon",
                "give it a scent of cedar",
                "add some music",
                "it needs more bass",
                "make it feel rough to the touch",
                "make it snow heavily",
                "it should snow in here",
                "bring some rain down on the crowd",
                "let it have the smell of hay",
                "let it rain on the tents",
                "some gentle snowfall please",
                "cover the path in fallen leaves",
                "scatter a few petals on the table",
                "a ghost behind the door",
                "add a dragon over the castle",
                "exchange the grey sky for one with stars",
                "could you swap this dull sky for a blue one?",
                "raise the sun a bit",
                "put the light source behind the couple",
                "light her from below",
                "flip the shadows to the right side",
                "get rid of the shadow on the lawn",
                "manga style please",
                "do it in disney style",
                "i want it as a watercolour",
                "make it look like a painting by monet",
                "minecraft it",
                "a thin black line around the photo",
                "drop shadow around the picture",
                "save it",
                "save the photo to the desktop",
                "compress it",
                "send it over to grandma",
                "redo",
                "go back two steps",
                "show me the histogram",
                "passport photo please",
                "take it again",
                "stack the exposures",
                "turn on the kitchen light",
                "switch the lamps off",
                "iso 100",
                "use f/1.4",
                "50mm, 1/250s",
                "expose for ten seconds",
                "shoot raw",
                "put on some jazz",
                "she looks old here",
                "make me old",
                "too much sky in the frame",
                "show what's around the corner",
                "more bokeh",
                "why is the sky blue?",
                "hi",
                "thank you so much!",
                "whatever",
                "can you help me",
                "get rid of the blemish on her chin",
                "please hide the mess in the background",
                "conceal all those ugly cables",
                "hide the people behind us",
                "hide my face",
                "red eyes",
                "red eyes from the flash",
                "change the door colour to dark green",
                "make the sofa blue",
                "can you turn my car red",
                "recolor the jacket to navy",
                "paint the walls white",
                "thermal camera look",
                "make it look like a thermal image",
                "heat vision",
                "x-ray",
                "make it look like stained glass",
                "colourise this black and white photo",
                "can you colorize my grandparents' portrait",
                "turn the old b&w picture into colour",
                "add some colour to this black and white photo",
                "it's black and white, please make it coloured",
                "her eyes are red and tired",
                "My eyes look really puffy",
                "she has tired eyes",
                "stained glass",
                "invert the colours",
                "like the photo from yesterday",
                "make it match my other photos",
                "the same as the previous one, please",
                "like a painting",
                "make it look like an oil painting",
                "more steam on the coffee",
                "add some glitter",
                "a bit more sun rays",
                "cut out the shoe and put it on white",
                "clip the cup out and place it on a plain background",
                "lift the dog out and put it on the beach",
                "take him out and put him in front of the Eiffel tower",
                "cut out the red car and place it on pure white",
                "isolate the shoe, put it on a plain grey background",
            })
    void whatColourAndToneCannotDoLeavesNothing(String text) {
        assertEquals("", ImpossibleWishes.possible(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "save it and make it lighter | make it lighter",
                "Brighten this, and mail it to my sister | Brighten this",
                "swap the sky for a sunset and warm the land accordingly | warm the land accordingly",
                "send this to mum and make it brighter | make it brighter",
                "a bit cooler; let it snow | a bit cooler",
                "make it pixel art, much brighter and add snowflakes | much brighter",
                "remove the bin on the left and warm the picture | warm the picture",
                "less yellow in the cheese, more steam | less yellow in the cheese",
            })
    void whatElseIsAskedForIsLeft(String text, String left) {
        assertEquals(left, ImpossibleWishes.possible(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make it look like it rained",
                "don't make it rain-grey",
                "make it snow white",
                "add rain mood",
                "make it smell like autumn",
                "make it sound like jazz",
                "add a song of colours",
                "add more bass to the shadows",
                "more bass, less treble",
                "make it louder",
                "snowfall mood",
                "like gentle snowfall",
                "the raindrops are too dark",
                "cover the sky in blue",
                "cover it in warm light",
                "sprinkle some warmth over the photo",
                "a ghostly glow in the shadows",
                "replace the sky blue with teal",
                "replace the sky with a deeper blue",
                "swap the sky's colour for orange",
                "lower the sun's brightness",
                "raise the moonlight",
                "put the light on her face",
                "light him up from the left",
                "move the shadows to the left",
                "move the shadows slider down",
                "remove the shadow on her face",
                "drop shadow slider by 20",
                "drop shadows by 20",
                "anime style colours",
                "disney colours",
                "a painting by rembrandt",
                "a thin black vignette around the photo",
                "a dark border around it",
                "a bright outline around her hair is too hot",
                "save the highlights",
                "save the sky from clipping",
                "save it as much as you can",
                "save this photo!!",
                "compress the tones",
                "send it back to the eighties",
                "undo the blue cast",
                "go back to the original colours",
                "show the details in the shadows",
                "show what's behind the haze",
                "open the shadows",
                "turn on the warmth",
                "turn the heating on",
                "turn the light down",
                "turn down the lamp's glow",
                "iso 100 look, clean and bright",
                "at f/8 it was too dark",
                "expose for the sky",
                "put on some warmth",
                "play with the colours",
                "make it look old",
                "she looks cold",
                "too much sky brightness",
                "can you help the shadows",
                "thanks, now warmer",
                "hi, brighter please",
                "Could you lift the shadows and lower the highlights, please?",
                "why is the sky blue in the shadows",
                "hide the mess under the table in black",
                "hide that mess in the shadows",
                "hide the shadows",
                "hide the background in darkness",
                "hide the wrinkles with soft light",
                "hide the red in his face",
                "get rid of the mess of colours",
                "get rid of the stain of yellow light",
                "make the red eyes less red",
                "the red eyes of the frog should pop",
                "make the red car redder",
                "turn the green sofa blue",
                "make the house warmer",
                "make the walls whiter",
                "make the jacket a darker blue",
                "paint the house a lighter yellow",
                "make the dress gold and shiny",
                "turn the grass yellow",
                "heat",
                "warm like summer heat",
                "colourise the shadows teal",
                "add some colour to this photo",
                "turn this photo into black and white",
                "make the black and white photo warmer",
                "her eyes are red",
                "her eyes are dark and tired colours",
                "tired colours",
                "stained glass window too dark",
                "the stained glass should glow",
                "hide the phone glare",
                "softer hills, like a painting",
                "warmer, like the last one",
                "like an old painting",
                "like the photos from the 70s",
                "like the picture in my nan's hall",
                "more sparkle in the eyes",
                "cut the blue and put it in the shadows",
                "lift her face and set it against a darker sky",
                "lift the dog and set it against a darker background",
                "lift the flowers, then put them against a softer background",
                "lift the blacks and put them in a blue tint",
                "take out the green, then put it in the shadows",
                "take down the sky and place it in shadow",
                "extract more detail and set it in the shadows",
                "take the people out, put them in black and white",
                "isolate the bride and set her against a moodier background",
                "cut the warm light and put it on the face",
                "lift the car and put it on a plain background",
                "less steam and haze",
            })
    void whatOnlySoundsLikeItStays(String text) {
        assertEquals(text, ImpossibleWishes.possible(text));
    }

    @Test
    void whereNothingIsHeardDoubtRefuses() {
        Intent unsure = new Intent(List.of(), Optional.empty(), Set.of(), 0.4f);
        assertTrue(ImpossibleWishes.isLikelyRefused(unsure));
        assertFalse(ImpossibleWishes.isLikelyRefused(Intent.nothing()));
        assertFalse(ImpossibleWishes.isLikelyRefused(
                unsure.withEdits(intent("exposure+0.5").edits())));
        assertFalse(ImpossibleWishes.isLikelyRefused(new Intent(
                List.of(), Optional.empty(), Set.of(Keep.of("brightness").orElseThrow()), 0.4f)));
    }

    @Test
    void whatIsRefusedKeepsWhatIsAskedFor() {
        Intent refused = ImpossibleWishes.refused(intent("exposure+0.5"));
        assertTrue(refused.isUnsupported());
        assertEquals(intent("exposure+0.5").edits(), refused.edits());
    }

    @Test
    void longTextTakesNoTime() {
        assertTimeout(
                Duration.ofSeconds(5),
                () -> ImpossibleWishes.possible("please make it so very much more and a little ".repeat(500)));
        assertTimeout(
                Duration.ofSeconds(5),
                () -> ImpossibleWishes.possible("cut out the shoe and put it on a plain wall ".repeat(300) + "!"));
        assertTimeout(
                Duration.ofSeconds(5),
                () -> ImpossibleWishes.possible("cut " + "abcdefghijklmnopqrstuvwxyz".repeat(100) + "!"));
        assertTimeout(
                Duration.ofSeconds(5), () -> ImpossibleWishes.possible("make it rain on and on ".repeat(500) + "!"));
    }
}
