package org.instantretouch.intent;

import static org.instantretouch.intent.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
    private static final Intent BLUE = intent("hue_saturation:blue+0.5");

    @Test
    void aSentenceFallsIntoClausesThatCanBeReadAlone() {
        assertEquals(
                List.of("make the sky bluer", "the grass greener"),
                Clauses.of("make the sky bluer and the grass greener", BLUE));
        assertEquals(
                List.of("reds -40", "greens +12,5", "blues a touch deeper"),
                Clauses.of("reds -40, greens +12,5; blues a touch deeper, please", BLUE));
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
                "red up, red up, red up, red up, red up, red up, red up"
            })
    void othersAreReadAsAWholeAlone(String text) {
        assertEquals(List.of(), Clauses.of(text, BLUE));
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
                        .map(StatedAmountsTest::intent)
                        .toList());
        assertEquals(Set.copyOf(intent(settled).edits()), Set.copyOf(result.edits()));
        assertEquals(intent(settled).edits().size(), result.edits().size());
    }

    @Test
    void theRestStaysAsTheWholeWasRead() {
        Intent whole = new Intent(BLUE.edits(), Optional.empty(), Set.of(Keep.ALL.getFirst()), 0.7f);
        Intent result = Clauses.settle(whole, List.of(BLUE, intent("hue_saturation:green+0.2")));
        assertEquals(2, result.edits().size());
        assertEquals(whole.keeps(), result.keeps());
        assertEquals(whole.unsupported(), result.unsupported());
        assertEquals(whole, Clauses.settle(whole, List.of()));
    }
}
