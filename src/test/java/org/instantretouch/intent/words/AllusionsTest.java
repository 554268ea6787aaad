package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllusionsTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);
    private static final List<Style> STYLES = styles();

    private static List<Style> styles() {
        try {
            return JsonParser.parseString(Files.readString(Path.of("assets/instructions/styles.json")))
                    .getAsJsonObject()
                    .keySet()
                    .stream()
                    .map(id -> new Style(id, List.of(AttributeEdit.of(Attribute.FADE, 0.3f))))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waltz | dreamy",
                "Make it Casablanca | noir",
                "velvet | low-key",
                "velvet-ish | low-key",
                "crushed velvet vibes | low-key",
                "Tuscany vibes | golden-hour",
                "give it a Tuscany feel, please | golden-hour",
                "think Blade Runner | cyberpunk",
                "straight out of Twin Peaks | moody",
                "make this photo feel like a jazz bar | low-key",
                "could you make it look like a fairy tale | dreamy",
                "as if it were in Hogsmeade | ''",
                "Downton Abbey garden mood | spring",
                "the mood of an old postcard | nostalgic",
                "Christmas aesthetic | cozy",
                "Bogart energy | noir",
                "Kafka-esque | low-key",
                "Malick-esque | golden-hour"
            })
    void anAllusionIsALook(String text, String style) {
        assertEquals(style, look(text, REFUSED));
        assertEquals(style, look(text, Intent.nothing()));
        assertEquals(style, look(text, new Intent(intent("exposure+0.3").edits(), Optional.empty(), Set.of(), 0.9f)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Copacabana | exposure+0.12 contrast+0.15 saturation+0.15 vibrance+0.3 hue_saturation:aqua+0.4"
                        + " hue_luminance:aqua+0.25 hue_saturation:green+0.25 hue_saturation:magenta+0.2 temperature+0.1",
                "a mojito palette | exposure+0.12 contrast+0.15 saturation+0.15 vibrance+0.3 hue_saturation:aqua+0.4"
                        + " hue_luminance:aqua+0.25 hue_saturation:green+0.25 hue_saturation:magenta+0.2 temperature+0.1",
                "like a Vermeer | exposure-0.35 temperature+0.45 contrast+0.25 highlights-0.2 highlight_tint:orange+0.4"
                        + " shadow_tint:orange+0.15 hue_saturation:orange+0.2 hue_saturation:blue-0.4 vignette+0.4"
            })
    void anAllusionIsEditsWhereNoStyleIsLikeIt(String text, String asked) {
        assertEquals(intent(asked), Allusions.settle(text, REFUSED, STYLES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn it into an oil painting",
                "draw me as a Vermeer",
                "Rembrandt him",
                "make him Batman",
                "put her in Tuscany",
                "change the background to Copacabana",
                "not like a Vermeer",
                "less Tuscany",
                "anything but Casablanca",
                "don't make it Casablanca",
                "Casablanca?",
                "I was in Tuscany",
                "it reminds me of Tuscany",
                "mojito recipe",
                "give me a mojito",
                "give her a rose",
                "a kite",
                "a black cat",
                "raven",
                "some butterflies",
                "candles",
                "add candles",
                "more hydrangeas",
                "make it a postcard",
                "make the curtain velvet",
                "velvet dress",
                "Ghibli style",
                "let it snow",
                "make it rain",
                "Good morning!",
                "nice",
                "love",
                "aloha",
                "vibes",
                "make it",
                "like a"
            })
    void whatElseIsRefusedStaysSo(String text) {
        assertSame(REFUSED, Allusions.settle(text, REFUSED, STYLES));
    }

    @Test
    void whatIsReadStaysAsItIs() {
        Intent read = intent("contrast+0.5");
        assertSame(read, Allusions.settle("waltz", read, STYLES));
        Intent kept = new Intent(
                List.of(), Optional.empty(), Set.of(Keep.of("brightness").orElseThrow()), 0);
        assertSame(kept, Allusions.settle("waltz", kept, STYLES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"like the Sahara", "desert heat", "like a hot desert afternoon", "like an old western"})
    void aLookOfWhichOnlyTheWarmthWasHeardIsMore(String text) {
        Intent heard = intent("temperature+0.44 saturation-0.3");
        Intent look = Allusions.settle(text, REFUSED, STYLES);
        assertTrue(look.edits().size() > 2);
        assertEquals(look, Allusions.settle(text, heard, STYLES));
        for (String other : List.of("temperature-0.4", "temperature+0.4 exposure+0.3", "temperature@subject+0.4")) {
            assertEquals(intent(other), Allusions.settle(text, intent(other), STYLES));
        }
        assertEquals(heard, Allusions.settle("the desert is too pale", heard, STYLES));
    }

    @Test
    void aModelWithoutTheStyleRefuses() {
        assertSame(REFUSED, Allusions.settle("waltz", REFUSED, List.of()));
    }

    @Test
    void everyNameIsFoundByItsLook() {
        Allusions.all().forEach((name, style) -> {
            assertEquals(name, String.join(" ", Allusions.words(PlainText.of(name))), name);
            Intent found = Allusions.settle("like " + name, REFUSED, STYLES);
            assertFalse(found.isEmpty() || found.isUnsupported(), () -> name + " of " + style);
        });
    }

    @Test
    void namesOfLooksAreNoAllusions() {
        List<String> looks =
                List.of("velvia", "kodachrome", "saul leiter", "the matrix", "wes anderson", "dark academia");
        looks.forEach(name -> assertFalse(Allusions.all().containsKey(name), name));
        List<String> found = Allusions.all().keySet().stream()
                .filter(name ->
                        NamedLooks.in(name).filter(l -> l.rest().isEmpty()).isPresent())
                .sorted()
                .toList();
        assertEquals(List.of(), found);
        assertTrue(Allusions.all().size() > 9000);
    }

    private static String look(String text, Intent read) {
        Intent found = Allusions.settle(text, read, STYLES);
        if (found == read) {
            return "";
        }
        assertEquals(List.of(), found.edits());
        assertFalse(found.isUnsupported());
        return found.style().orElseThrow().style().name();
    }
}
