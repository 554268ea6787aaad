package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped model reads from instructions that are said more plainly first. */
class RestatedReadTest {
    private static RetouchModel model;

    @BeforeAll
    static void open() throws Exception {
        model = RetouchModel.open(Path.of("models/compact-1"), new ModelOptions(1, false));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a bit cooler now | a bit cooler",
                "now a bit darker | a bit darker",
                "warmer but only in the sky | warmer in the sky",
                "darker but only the shadows | darker in the shadows",
                "brighter inside the mask | brighter",
                "like before but cooler | cooler",
            })
    void theSameIsReadAsFromPlainWords(String text, String plain) throws Exception {
        assertEquals(
                model.understand(Instruction.of(plain)).intent(),
                model.understand(Instruction.of(text)).intent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "only the sky",
                "the sky, not the ground",
                "except the face",
                "no, the other way round",
                "same for the foreground",
                "same again but less",
                "make layer 2 stronger",
                "delete the contrast layer"
            })
    void whatIsSaidOfAnEditAsksForNothingByItself(String text) throws Exception {
        assertEquals(Intent.nothing(), model.understand(Instruction.of(text)).intent());
    }
}
