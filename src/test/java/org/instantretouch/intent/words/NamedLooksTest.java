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
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedLooksTest {
    @ParameterizedTest
    @CsvSource({
        "Velvia, velvia, 0.8",
        "i want it to look like it was shot on expired film, analog, 0.8",
        "twilight look for the facade, twilight-hour, 0.8",
        "Fuji Velvia 50 look, velvia, 0.8",
        "make it look like CineStill 800T, cinestill-800t, 0.8",
        "a subtle classic chrome feel please, classic-chrome, 0.4",
        "strong Kodak Gold 200 vibes, kodak-gold, 1",
        "in the style of Wes Anderson, wes-anderson, 0.8",
        "as if shot on a disposable camera, disposable-camera, 0.8",
        "'Amélie colours', amelie, 0.8",
        "acros, acros, 1",
        "a hint of Tri-X 400, tri-x, 1",
        "black and white HP5, hp5, 1",
        "sin city style, sin-city, 1",
        "kodachrome at half strength, kodachrome, 0.5",
        "half strength kodachrome, kodachrome, 0.5",
        "kodachrome half, kodachrome, 0.5",
        "velvia 50%, velvia, 0.5",
        "velvia 50, velvia, 0.8",
        "acros at 50 percent, acros, 0.5",
        "'velvia, tone it down', velvia, 0.4",
        "'kodachrome, very subtle', kodachrome, 0.4",
        "'kodachrome, but only a little', kodachrome, 0.4",
        "'velvia, less', velvia, 0.4",
        "kodachrome dialled back a bit, kodachrome, 0.4",
        "cinestill, cinestill-800t, 0.8",
        "y2k flash vibe, digicam, 0.8",
        "y2k vibes, digicam, 0.8",
        "a cinestill 800t night look, cinestill-800t, 0.8",
        "ilford pan f plus 50, pan-f, 1",
        "fp4, fp4, 1",
        "kodak vision3 500t, vision3, 0.8",
        "fujifilm look, fujifilm, 0.8",
        "fuji superia, superia, 0.8",
        "analog colours, analog, 0.8",
        "grainy film look, analog, 0.8",
        "horror movie look, horror, 0.8",
        "spooky halloween, halloween, 0.8",
        "valentine’s mood, valentine, 0.8",
        "easter mood, easter, 0.8",
        "spring vibes, spring, 0.8",
        "sunrise look, sunrise, 0.8",
        "make it look overcast, overcast, 0.8",
        "foggy mood, mist, 0.8",
        "i want it to look misty, mist, 0.8",
        "like early on a misty morning, mist, 0.8",
        "a subtle misty look, mist, 0.4",
        "turn it into a foggy day, mist, 0.8",
        "make it very foggy, thick-fog, 0.8",
        "an old faded photo, faded-print, 0.8",
        "make it look like a faded old postcard, faded-print, 0.8",
        "'like a faded print from the seventies', faded-print, 0.8",
        "flat overcast light, overcast, 0.8",
        "a subtle overcast look, overcast, 0.4",
        "luxury ad look, luxury-ad, 0.8",
        "dark academia, dark-academia, 0.8",
        "photojournalism look, photojournalism, 0.8",
        "headshot, headshot, 0.8",
        "make it look like early spring, spring, 0.8",
        "as if it was shot on an overcast day, overcast, 0.8",
        "like a cloudy morning, overcast, 0.8",
        "just before the thunderstorm, thunderstorm, 0.8",
        "a dusk mood, twilight-hour, 0.8",
        "blue hour look for our house exterior, twilight-hour, 0.8",
        "ten minutes after sunset, twilight-hour, 0.8",
        "the twilight movie, twilight, 0.8",
        "as though the sun had come out, sunshine, 0.8",
        "a Saul Leiter photograph, saul-leiter, 0.8",
        "Fan Ho city scenes, fan-ho, 1",
        "Sebastião Salgado portrait, sebastiao-salgado, 1",
        "in the style of Richard Avedon, helmut-newton, 1",
        "a subtle Gregory Crewdson feel, gregory-crewdson, 0.4",
        "game of thrones series, game-of-thrones, 0.8",
        "jewelry commercial, luxury-ad, 0.8",
        "cinestill 800t at the gas station, cinestill-800t, 0.8",
        "1950s kodachrome, kodachrome, 0.8",
        "'an old kodachrome photo, early 60s', kodachrome, 0.8",
        "a thirties musical in colour, technicolor, 0.8",
        "mid-80s music video, eighties-neon, 0.8",
        "a 1986 music video look, eighties-neon, 0.8",
        "late nineties magazine shoot, nineties-fashion, 0.8",
        "2003 r&b video, rnb-video, 0.8",
        "noughties digicam, digicam, 0.8",
        "old phone vibes, digicam, 0.8",
        "make it as it was before the sun went in, sunshine, 0.8",
        "gimme a kodachrome vibe, kodachrome, 0.8",
        "lets go for a really old school digicam look, digicam, 0.8",
        "i'd love the whole thing to have a velvia look, velvia, 0.8",
        "Velvia-ish, velvia, 0.8",
        "dusk look for the front of the house, twilight-hour, 0.8",
        "like a wildlife magazine cover, national-geographic, 0.8",
        "make it look like a nature documentary, national-geographic, 0.8",
        "in the style of a bird magazine, national-geographic, 0.8",
        "like on the cover of a wildlife magazine, national-geographic, 0.8",
        "like an old war film, war-film, 1",
        "straight out of an old newsreel, war-film, 1",
        "like those old war movies, war-film, 1",
        "like a silent movie, silent-film, 1",
        "tropical holiday brochure, travel-brochure, 0.8",
        "like you'd see in a travel magazine, travel-brochure, 0.8",
        "it should look like a picture postcard, travel-brochure, 0.8",
        "vintage travel poster, vintage-travel-poster, 0.8",
        "like a fashion magazine, vogue, 0.8",
        "worthy of a magazine cover, magazine-cover, 0.8",
        "like a furniture catalog, catalogue, 0.8",
        "like an album cover, album-cover, 0.8",
        "like on a menu, cookbook, 0.8",
        "like in a beer commercial, beer-ad, 0.8",
        "like an old newspaper, old-newspaper, 1",
        "a subtle album cover look, album-cover, 0.4"
    })
    void aLookIsToldByItsName(String text, String look, float amount) {
        NamedLooks.Named named = NamedLooks.in(text).orElseThrow();
        assertEquals("", named.rest());
        Intent intent = named.with(Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f)));
        assertEquals(List.of(), intent.edits());
        StyleRequest style = intent.style().orElseThrow();
        assertEquals(look, style.style().name());
        assertEquals(amount, style.amount());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Velvia, but darker | velvia | darker",
                "a bit warmer, with a Kodachrome look and +0.5 EV | kodachrome | a bit warmer, +0.5 ev",
                "acros with more contrast | acros | more contrast",
                "like an old war film, grainy and faded | war-film | grainy, faded",
                "like a wildlife magazine cover, but a bit darker | national-geographic | a bit darker",
                "like a postcard, but warmer | travel-brochure | warmer",
                "kodachrome, subtle, and warmer | kodachrome | warmer",
                "HP5, soft and grey | hp5 | soft, grey",
                "velvia with half the contrast | velvia | half the contrast",
                "velvia, it's overexposed | velvia | it's overexposed",
                "halloween mood, but brighter | halloween | brighter",
                "Martin Parr, but a bit darker | martin-parr | a bit darker"
            })
    void whatIsSaidBesideALookIsReadAlone(String text, String look, String rest) {
        NamedLooks.Named named = NamedLooks.in(text).orElseThrow();
        assertEquals(look, named.look().style().name());
        assertEquals(rest, named.rest());
        Intent darker = Intent.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f));
        assertEquals(darker.edits(), named.with(darker).edits());
        assertEquals(Optional.of(named.look()), named.with(darker).style());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tri-x pushed two stops | tri-x | contrast+0.3 blacks-0.2",
                "pushed tri-x | tri-x | contrast+0.15 blacks-0.1",
                "hp5 pushed to 1600 | hp5 | contrast+0.3 blacks-0.2",
                "provia pulled one stop | provia | contrast-0.15",
                "overexposed kodachrome look | kodachrome | exposure+0.3",
                "kodachrome underexposed by two stops | kodachrome | exposure-0.5"
            })
    void howAFilmIsExposedAndDevelopedIsDone(String text, String look, String edits) {
        Intent intent = NamedLooks.in(text).orElseThrow().with(Intent.nothing());
        assertEquals(look, intent.style().orElseThrow().style().name());
        assertEquals(intent(edits).edits(), intent.edits());
    }

    @Test
    void whatIsSaidBesideAPushedFilmIsDoneInPlaceOfThat() {
        NamedLooks.Named named = NamedLooks.in("pushed tri-x, gritty tones").orElseThrow();
        assertEquals(
                intent("contrast+0.5 blacks-0.1").edits(),
                named.with(intent("contrast+0.5")).edits());
    }

    @Test
    void whatIsFadedByItselfIsNotFadedTwice() {
        NamedLooks.Named film =
                NamedLooks.in("like an old war film, grainy and faded").orElseThrow();
        Intent faded = film.with(new Intent(intent("fade+0.5").edits(), Optional.empty(), Set.of(), 1));
        assertEquals(0.2, faded.edits().getFirst().amount(), 1e-6);
        assertTrue(faded.isUnsupported());
        assertEquals(List.of(), film.with(intent("fade+0.25")).edits());
    }

    @Test
    void aWarmLookWithoutColoursIsToned() {
        Intent warmer = Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.SEPIA, 0.3f)),
                NamedLooks.in("Tri-X, warm").orElseThrow().with(warmer).edits());
        Intent sepia = Intent.of(AttributeEdit.of(Attribute.SEPIA, 1));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.SEPIA, 0.4f)),
                NamedLooks.in("Tri-X, sepia").orElseThrow().with(sepia).edits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer",
                "less velvia",
                "not velvia",
                "remove the joker",
                "velvia or provia",
                "velvia, provia",
                "i shot this on tri-x, brighten it",
                "acros with a red filter",
                "no velvia, just brighter",
                "the 50d was too dark",
                "half of the photo in velvia",
                "very foggy",
                "too foggy",
                "it's very foggy, fix it",
                "it was a foggy morning, add contrast",
                "get rid of the foggy mood",
                "the misty morning is nice, more contrast",
                "my old faded photo",
                "old faded photo, restore it",
                "looks like an old faded photo, fix it",
                "restore this old faded photo",
                "overcast",
                "it was overcast",
                "the light looks overcast",
                "fix the overcast light",
                "overcast day, add contrast",
                "the sunrise looks dull",
                "sunrise",
                "spring",
                "taken in spring",
                "halloween, orange stronger",
                "add light to this headshot",
                "make this headshot light",
                "headshot, light",
                "give this headshot a soft look",
                "make the easter photo light",
                "headshot with the office behind me less bright",
                "vintage analog look",
                "bw analog film",
                "old nat geo slide",
                "grainy film",
                "Martin Parr, gaudy and flashed",
                "a portrait of Vivian Maier, brighter",
                "annie leibovitz pose",
                "kodachrome look for the sky",
                "infrared in the street",
                "it was shot on an overcast day",
                "an old phone on a desk, warmer",
                "old phone photo, brighten",
                "it was shot before the sun went in",
                "overcast day, make it sunny",
                "after sunset the faces are dark",
                "the sun came out too strong",
                "not before a storm",
                "twilight",
                "less 80s music video",
                "less like a magazine cover",
                "don't make it look like a postcard",
                "it looks like a soap opera",
                "looks like a postcard, tone it down",
                "it's for a newspaper",
                "brighten the menu",
                "add a newspaper",
                "the album cover looks dull",
                "the magazine on the table is too bright",
                "horror",
                "dune",
                "gold",
                ""
            })
    void whatSaysItOtherwiseIsLeftToTheNetwork(String text) {
        assertEquals(Optional.empty(), NamedLooks.in(text));
    }

    @Test
    void longTextTakesNoTime() {
        String text = "look velvia ".repeat(5_000);
        assertTimeout(Duration.ofSeconds(5), () -> NamedLooks.in(text));
    }
}
