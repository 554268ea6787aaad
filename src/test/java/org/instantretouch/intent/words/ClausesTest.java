package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
    private static final Intent BLUE = intent("hue_saturation:blue+0.5");
    private static final Intent SKY = intent("exposure@sky-0.5");

    @Test
    void aSentenceFallsIntoClausesThatCanBeReadAlone() {
        assertEquals(
                List.of("make the sky bluer", "the grass greener"),
                Clauses.of("make the sky bluer and the grass greener", BLUE));
        assertEquals(
                List.of("reds -40", "greens +12,5", "blues a touch deeper"),
                Clauses.of("reds -40, greens +12,5; blues a touch deeper, please", BLUE));
        // What is said of the rest is no wish.
        for (String rest :
                List.of("rest as it is", "leave the rest", "and leave everything else alone", "the rest unchanged.")) {
            assertEquals(
                    List.of("salad greener", "tomatoes redder"),
                    Clauses.of("salad greener, tomatoes redder, " + rest, BLUE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make the sky bluer",
                "bluer, greener",
                "bluer sky and not the greener grass",
                "the faces look red, ease the skin toward gold",
                "bluer sky, and don't touch the grass",
                "bluer sky, keep the grass green",
                "bluer sky, greener grass, rest grey",
                "bluer sky, leave the rest for me to do",
                "red up, red up, red up, red up, red up, red up, red up"
            })
    void othersAreReadAsAWholeAlone(String text) {
        assertEquals(List.of(), Clauses.of(text, BLUE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sky a lot darker, background a bit darker | sky a lot darker | background a bit darker",
                "darker overall, sky much darker | darker overall | sky much darker",
                // What has but a degree is asked for by the first verb.
                "darken the sky a lot and the face a little | darken the sky a lot | darken the face a little",
                "Darken everything a bit and the sky a lot, please | Darken everything a bit | darken the sky a lot",
                "darken the sky a lot and the face a bit darker | darken the sky a lot | the face a bit darker",
            })
    void aSentenceThatNamesSeveralPlacesFallsIntoClauses(String text, String first, String second) {
        assertEquals(List.of(first, second), Clauses.of(text, SKY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "darker sky, more contrast",
                "darken the sky and the foreground",
                "darken the sky, the foreground is fine",
                "the sky has no light, brighten the foreground a bit",
                "darken half the sky, brighten half the foreground"
            })
    void otherPlacesAreReadAsAWholeAlone(String text) {
        assertEquals(List.of(), Clauses.of(text, SKY));
    }

    /** What the whole was read as, its clauses, what these were read as, and what comes of that. */
    @ParameterizedTest
    @CsvSource({
        "exposure@sky-0.6, sky a lot darker, exposure@sky-0.8, background a bit darker, exposure@background-0.2,"
                + " exposure@sky-0.8 exposure@background-0.2",
        // The sky shall be so dark, or that much darker than the rest.
        "exposure@sky-0.8, darker overall, exposure-0.5, sky much darker, exposure@sky-0.75, exposure-0.5 exposure@sky-0.25",
        "exposure@sky-0.8, darker overall, exposure-0.25, sky even darker, exposure@sky-0.5, exposure-0.25 exposure@sky-0.5",
        "contrast@sky+0.5, more contrast overall, contrast+0.45, more contrast in the sky, contrast@sky+0.5,"
                + " contrast+0.45 contrast@sky+0.5",
        // One that no clause tells, one of the other direction, one that its clause does not name, and one without a
        // place.
        "exposure@sky-0.6, darker face, exposure@subject-0.5, darker background, exposure@background-0.5, exposure@sky-0.6",
        "exposure@sky-0.6, darker sky, exposure@sky-0.5, lighter face, exposure@subject+0.5, exposure@sky-0.6",
        "exposure@sky-0.6, darker sky, exposure@sky-0.5, darker face, exposure@background-0.5, exposure@sky-0.6",
        "exposure@sky-0.6, darker sky, exposure@sky-0.5, darker please, exposure-0.5, exposure@sky-0.6",
        "exposure@sky-0.6 exposure@subject+0.5, darker sky, exposure@sky-0.5, darker face, exposure@subject-0.5,"
                + " exposure@sky-0.6 exposure@subject+0.5"
    })
    void aClauseAddsItsPlace(
            String whole, String first, String ofFirst, String second, String ofSecond, String settled) {
        Intent result = Clauses.settle(
                intent(whole),
                List.of(new Clauses.Clause(first, intent(ofFirst)), new Clauses.Clause(second, intent(ofSecond))));
        assertEquals(intent(settled), result);
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "darken the sky a lot and the face the whole the ".repeat(2000);
        assertTimeout(Duration.ofSeconds(20), () -> Clauses.of(text, SKY));
    }

    @Test
    void whereNoHueIsAskedForTheClausesAreOfNoUse() {
        assertEquals(List.of(), Clauses.of("brighter sky and darker grass", intent("exposure+0.5")));
        assertEquals(List.of(), Clauses.of("blue in the darks and gold in the lights", intent("shadow_tint:blue+0.5")));
    }

    /** What the whole was read as, what its clauses were, and what comes of that. */
    @ParameterizedTest
    @CsvSource({
        "hue_saturation:blue+0.5, hue_saturation:blue+0.5 | hue_saturation:green+0.2, hue_saturation:blue+0.5 hue_saturation:green+0.2",
        "contrast+0.3 hue_shift:blue-0.5, hue_shift:green-0.4 | hue_shift:blue-0.6,"
                + " contrast+0.3 hue_shift:green-0.4 hue_shift:blue-0.6",
        // One that is not told by any clause, one of the other direction, and one that is asked for otherwise.
        "hue_saturation:red+0.5, hue_saturation:blue+0.5 | hue_saturation:green+0.2, hue_saturation:red+0.5",
        "hue_saturation:blue+0.5, hue_saturation:blue+0.5 | hue_saturation:green-0.2, hue_saturation:blue+0.5",
        "hue_saturation:blue+0.5 hue_luminance:green-0.5, hue_saturation:blue+0.5 | hue_saturation:green+0.5,"
                + " hue_saturation:blue+0.5 hue_luminance:green-0.5",
        // A clause that tells two hues is no clearer than the whole.
        "hue_saturation:blue+0.5, hue_saturation:blue+0.5 | hue_saturation:green+0.2 hue_saturation:yellow+0.2, hue_saturation:blue+0.5",
        "hue_saturation:blue+0.5, hue_saturation:blue+0.3 | hue_saturation:blue+0.7, hue_saturation:blue+0.5",
        "hue_saturation:blue+0.5, contrast+0.3 | exposure+0.2, hue_saturation:blue+0.5"
    })
    void aClauseAddsItsHue(String whole, String clauses, String settled) {
        Intent result = Clauses.settle(
                intent(whole),
                Arrays.stream(clauses.split(" \\| "))
                        .map(edits -> new Clauses.Clause("", intent(edits)))
                        .toList());
        assertEquals(Set.copyOf(intent(settled).edits()), Set.copyOf(result.edits()));
        assertEquals(intent(settled).edits().size(), result.edits().size());
    }

    @Test
    void theRestStaysAsTheWholeWasRead() {
        Intent whole = new Intent(BLUE.edits(), Optional.empty(), Set.of(Keep.ALL.getFirst()), 0.7f);
        Intent result = Clauses.settle(
                whole,
                List.of(
                        new Clauses.Clause("bluer sky", BLUE),
                        new Clauses.Clause("greener grass", intent("hue_saturation:green+0.2"))));
        assertEquals(2, result.edits().size());
        assertEquals(whole.keeps(), result.keeps());
        assertEquals(whole.unsupported(), result.unsupported());
        assertEquals(whole, Clauses.settle(whole, List.of()));
    }

    @Test
    void whatElseStaysAndWhetherItCanBeAreNoClauses() {
        List<String> clauses = List.of("salad greener", "tomatoes redder");
        for (String rest :
                List.of("plate as it is", "leave the plate alone", "but leave the people alone", "plate unchanged")) {
            assertEquals(clauses, Clauses.of("salad greener, tomatoes redder, " + rest, BLUE));
        }
        for (String other :
                List.of("leave the sky alone", "leave the shadows alone", "keep the plate white", "plate is red")) {
            assertEquals(List.of(), Clauses.of("salad greener, tomatoes redder, " + other, BLUE));
        }
        assertEquals(
                List.of("make the sky bluer", "the grass greener"),
                Clauses.of("Is it possible to make the sky bluer and the grass greener?", BLUE));
        assertEquals(List.of(), Clauses.of("is it possible that it is too blue and too green?", BLUE));
    }

    /** What the whole was read as, what its clauses were, and what comes of that. */
    @ParameterizedTest
    @CsvSource({
        "hue_saturation:blue@sky+0.5 exposure+0.2, hue_saturation:blue@sky+0.5 | hue_luminance:green+0.2,"
                + " hue_saturation:blue@sky+0.5 hue_luminance:green+0.2",
        "hue_saturation:red+0.5 exposure-0.4, hue_saturation:red+0.5 | hue_luminance:green-0.5,"
                + " hue_saturation:red+0.5 hue_luminance:green-0.5",
        // Of the whole photo, of a place, the other way round, or heard of the hue already.
        "hue_saturation:blue@sky+0.5 exposure+0.2, hue_luminance:green+0.2 | exposure+0.2, hue_saturation:blue@sky+0.5 exposure+0.2",
        "hue_saturation:red+0.5 exposure@sky+0.2, hue_saturation:red+0.5 | hue_luminance:green+0.2,"
                + " hue_saturation:red+0.5 exposure@sky+0.2",
        "hue_saturation:red+0.5 exposure+0.2, hue_saturation:red+0.5 | hue_luminance:green-0.2, hue_saturation:red+0.5 exposure+0.2",
        "hue_luminance:green-0.5 exposure+0.4, hue_luminance:green-0.5 | hue_luminance:green+0.4, hue_luminance:green-0.5 exposure+0.4"
    })
    void theLightOfAThingIsThatOfItsHue(String whole, String clauses, String settled) {
        Intent result = Clauses.settle(
                intent(whole),
                Arrays.stream(clauses.split(" \\| "))
                        .map(edits -> new Clauses.Clause("", intent(edits)))
                        .toList());
        assertEquals(Set.copyOf(intent(settled).edits()), Set.copyOf(result.edits()));
    }

    @Test
    void howLittleItIsToShowIsSaidOfEachClause() {
        assertEquals(
                List.of("greener lawn, nothing over the top", "bluer sky, nothing over the top"),
                Clauses.of("greener lawn and bluer sky, nothing over the top", BLUE));
        assertEquals(
                List.of("redder apples, but not too much!", "greener leaves, but not too much!"),
                Clauses.of("redder apples, greener leaves, but not too much!", BLUE));
    }

    @Test
    void tonesAndHuesThatAreListedAreWhatEachIsReadAs() {
        String text = "crushed blacks, cold highlights, muted greens";
        List<String> clauses = List.of("crushed blacks", "cold highlights", "muted greens");
        Intent heard = intent("blacks-0.6 highlight_tint:green+0.4");
        assertEquals(clauses, Clauses.of(text, intent("blacks-0.6")));
        List<Intent> each =
                List.of(intent("blacks-0.6"), intent("highlight_tint:blue+0.4"), intent("hue_saturation:green-0.5"));
        assertEquals(
                intent("blacks-0.6 highlight_tint:blue+0.4 hue_saturation:green-0.5"),
                Clauses.settle(heard, clauses(clauses, each)));
        // One that says nothing alone, or something else, leaves it to the whole.
        for (String other : List.of("", "exposure@sky+0.4")) {
            assertEquals(
                    heard, Clauses.settle(heard, clauses(clauses, List.of(each.get(0), each.get(1), intent(other)))));
        }
        assertEquals(List.of(), Clauses.of("raise shadows, freeze highlights", intent("shadows+0.5")));
        assertEquals(List.of(), Clauses.of("crushed blacks, more contrast", intent("blacks-0.6")));
    }

    private static List<Clauses.Clause> clauses(List<String> texts, List<Intent> read) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Clauses.Clause(texts.get(i), read.get(i)))
                .toList();
    }

    @Test
    void aHueThatHasButADegreeHasTheFirstVerb() {
        assertEquals(
                List.of("reduce red by a third", "reduce blue by half"),
                Clauses.of("reduce red by a third and blue by half", intent("hue_saturation:red-0.33")));
        assertEquals(
                List.of("Please cut the yellows by 50%", "cut the greens by 25%"),
                Clauses.of("Please cut the yellows by 50%, the greens by 25%", intent("hue_saturation:yellow-0.2")));
        assertEquals(
                List.of("reduce red by a third", "more contrast"),
                Clauses.of("reduce red by a third and more contrast", intent("hue_saturation:red-0.33")));
    }

    /** What tells one end of the tones, or the skin, alone is added to what was heard beside it. */
    @Test
    void paleSkinIsNotWarm() {
        List<Clauses.Clause> read = List.of(
                new Clauses.Clause("warm shadows", intent("shadow_tint:orange+0.4")),
                new Clauses.Clause("cold highlights", intent("highlight_tint:blue+0.4")),
                new Clauses.Clause("pale skin", intent("temperature@subject+0.22")));
        Intent whole = intent("shadow_tint:orange+0.5 highlight_tint:blue+0.5");
        assertEquals(whole, Clauses.settle(whole, read));
    }

    @Test
    void aTintThatWasHeardInOnePlaceIsNotAddedForTheWholePhoto() {
        List<Clauses.Clause> read = List.of(
                new Clauses.Clause("warm skin", intent("temperature@subject+0.4")),
                new Clauses.Clause("cool shadows", intent("shadow_tint:blue+0.4")),
                new Clauses.Clause("soft contrast", intent("contrast-0.3")));
        Intent whole = intent("shadow_tint:blue@subject+0.4 contrast-0.3");
        assertEquals(whole, Clauses.settle(whole, read));
    }

    @Test
    void tintsAreAddedThatOnlyAClauseTells() {
        String said = "teal in the shadows, orange in the skin, crushed blacks";
        Intent whole = intent("blacks-0.6 shadow_tint:aqua+0.5");
        List<String> clauses = Clauses.of(said, whole);
        assertEquals(List.of("teal in the shadows", "warm skin", "crushed blacks"), clauses);
        List<Clauses.Clause> read = List.of(
                new Clauses.Clause(clauses.get(0), intent("shadow_tint:aqua+0.4")),
                new Clauses.Clause(clauses.get(1), intent("temperature@subject+0.4")),
                new Clauses.Clause(clauses.get(2), intent("blacks-0.5")));
        assertEquals(intent("blacks-0.6 shadow_tint:aqua+0.5 temperature@subject+0.4"), Clauses.settle(whole, read));
        assertEquals(
                List.of("yellow cast", "orange in the skin"),
                Clauses.of("yellow cast and orange in the skin", intent("hue_saturation:orange-0.5")));
        Intent warm = intent("blacks-0.6 temperature@subject+0.3");
        assertEquals(warm, Clauses.settle(warm, read));
    }

    /** How something should look is a wish, and how it looks is none. */
    @Test
    void whatSomethingShouldLookIsAClause() {
        assertEquals(
                List.of("the lawn should look greener", "the sky bluer"),
                Clauses.of("the lawn should look greener and the sky bluer", intent("hue_saturation:blue+0.5")));
        assertEquals(
                List.of(), Clauses.of("the lawn looks greener and the sky bluer", intent("hue_saturation:blue+0.5")));
    }
}
