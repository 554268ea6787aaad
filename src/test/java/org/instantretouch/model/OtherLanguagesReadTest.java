package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped model reads from instructions in other languages than English. */
class OtherLanguagesReadTest {
    private static RetouchModel model;

    @BeforeAll
    static void open() throws Exception {
        model = RetouchModel.open(Path.of("models/compact-1"), new ModelOptions(1, false));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Intent read(String text) throws Exception {
        return model.understand(Instruction.of(text)).intent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plus chaud et moins contrasté | warmer and less contrast",
                "weniger Kontrast | less contrast",
                "mach es wärmer und heller | make it warmer and brighter",
                "más cálido, menos contraste | warmer, less contrast",
                "un po' più scuro | a bit darker",
                "tira o carro | remove the car",
                "de lucht donkerder | the sky darker",
            })
    void theSameIsReadAsInEnglish(String text, String english) throws Exception {
        assertEquals(read(english), read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plus de contraste | moins de contraste",
                "heller | dunkler",
                "más frío | más cálido",
                "più saturazione | meno saturazione",
                "sobe as sombras | baixa as sombras",
                "lichter | donkerder",
            })
    void oppositesAreReadAsOpposites(String text, String opposite) throws Exception {
        assertEquals(1, read(text).edits().size());
        assertEquals(
                read(text).edits().getFirst().attribute(),
                read(opposite).edits().getFirst().attribute());
        assertTrue(read(text).edits().getFirst().amount()
                        * read(opposite).edits().getFirst().amount()
                < 0);
    }

    @Test
    void ofWhatIsHardlyKnownNothingIsRead() throws Exception {
        assertEquals(Intent.nothing(), read("weniger Wumms und Karacho dahinten"));
    }
}
