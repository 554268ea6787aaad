package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmExposureTest {
    /** A sentence, and what is done for what the network reads of it beside the film. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Portra overexposed | exposure-0.4 | exposure+0.3",
                "portra 400 overexposed one stop | '' | exposure+0.3",
                "portra overexposed by two stops | exposure-0.4 | exposure+0.5",
                "portra pushed a stop | exposure+0.67 | contrast+0.15 blacks-0.1",
                "overexposed portra vibe, warmer | exposure-0.4 temperature+0.3 | temperature+0.3 exposure+0.3",
                "overexposed, portra | exposure-0.4 | exposure-0.4",
                "portra, it's overexposed | exposure-0.4 | exposure-0.4",
                "portra but the sky is overexposed | exposure@sky-0.4 | exposure@sky-0.4",
                "portra, darker | exposure-0.4 | exposure-0.4",
                "overexposed portra, bring the exposure down | exposure-0.5 | exposure-0.5",
                "underexposed portra, brighten it | exposure+0.4 | exposure+0.4",
                "my overexposed portra scan | exposure-0.5 | exposure-0.5",
                "push a portra look | '' | ''",
            })
    void aFilmIsExposedInItsOwnWay(String text, String read, String asked) {
        assertEquals(portra(asked), FilmExposure.settle(PlainText.of(text), portra(read)));
    }

    private static Intent portra(String edits) {
        return new Intent(
                intent(edits).edits(),
                Optional.of(new StyleRequest(new Style("portra", List.of()), 0.8f)),
                Set.of(),
                0);
    }
}
