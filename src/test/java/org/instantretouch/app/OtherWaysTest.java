package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherWaysTest {
    @ParameterizedTest
    @CsvSource({
        "save, save",
        "Please save it now!, save",
        "save as jpg, export",
        "download the photo, export",
        "next, photos",
        "show me the next picture, photos",
        "what can I type?, help",
        "apply this to all the other photos, many",
        "copy the settings, copy",
        "can you close the program?, quit"
    })
    void whatTheEditorDoesOtherwise(String said, String way) {
        assertEquals(Optional.of(Texts.get("notice.otherwise." + way)), OtherWays.of(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "save the highlights",
                "remove the car",
                "open the shadows",
                "hello",
                "copy the look of the first photo",
                ""
            })
    void whatItDoesNotDoIsNotTold(String said) {
        assertEquals(Optional.empty(), OtherWays.of(said));
    }
}
