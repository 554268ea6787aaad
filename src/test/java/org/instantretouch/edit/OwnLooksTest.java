package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.TestMasks;
import org.instantretouch.mask.TonalRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLooksTest {
    private static final EditDocument EDIT = new EditDocument(
            Optional.of(TestEdits.PHOTO),
            List.of(TestEdits.layer(1), TestEdits.layer(2).withIntensity(0.4f)));

    @TempDir
    Path folder;

    private OwnLooks looks;

    @BeforeEach
    void start() {
        looks = new OwnLooks(folder.resolve("user").resolve("looks"));
    }

    private List<String> names() throws IOException {
        return looks.all().looks().stream().map(OwnLooks.OwnLook::name).toList();
    }

    @Test
    void whatIsKeptIsThereWithoutItsPhoto() throws IOException {
        assertEquals(List.of(), names());
        looks.keep("Wedding, warm", EDIT);
        OwnLooks.OwnLook look = looks.all().looks().getFirst();
        assertEquals("Wedding, warm", look.name());
        assertEquals(new EditDocument(EDIT.layers()), look.edit());
        assertEquals(
                look.edit(),
                Sidecar.read(looks.folder().resolve("Wedding, warm.retouch")).current());
    }

    @Test
    void whatWasPaintedForOnePhotoAndWhatDoesNothingIsNoPartOfALook() {
        Mask range = Mask.EVERYTHING.with(MaskPart.of(new TonalRange(0.2f, 0.6f, 0.1f)));
        EditDocument edit = new EditDocument(List.of(
                TestEdits.layer(1).withMask(TestMasks.everyKind()),
                TestEdits.layer(2).withVisible(false),
                TestEdits.layer(3).withMask(range),
                TestEdits.layer(4).withIntensity(0)));
        assertEquals(List.of(edit.layers().get(2)), OwnLooks.of(edit).layers());
    }

    @Test
    void theyComeInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of("b", "C", "a")) {
            looks.keep(name, EDIT);
        }
        assertEquals(List.of("a", "b", "C"), names());
    }

    @Test
    void noLookTakesThePlaceOfAnother() throws IOException {
        looks.keep("Soft", EDIT);
        assertThrows(FileAlreadyExistsException.class, () -> looks.keep("soft", EditDocument.empty()));
        assertEquals(EDIT.layers(), looks.all().looks().getFirst().edit().layers());
    }

    @Test
    void aDeletedLookIsGoneAndComesBackAsItWas() throws IOException {
        looks.keep("a", EDIT);
        looks.keep("b", EDIT);
        Path history = looks.folder().resolve("19h30 dusk.retouch");
        byte[] bytes = Sidecar.bytes(TestEdits.rich().push(EDIT));
        Files.write(history, bytes);
        OwnLooks.OwnLook dusk = looks.all().looks().getFirst();
        looks.delete(dusk);
        assertEquals(List.of("a", "b"), names());
        looks.bringBack(dusk);
        assertEquals(List.of("19h30 dusk", "a", "b"), names());
        assertArrayEquals(bytes, Files.readAllBytes(history));
        looks.delete(dusk);
        looks.keep("19h30 dusk", EDIT);
        assertThrows(FileAlreadyExistsException.class, () -> looks.bringBack(dusk));
    }

    @Test
    void aLookThatIsCalledOtherwiseIsTheSame() throws IOException {
        looks.keep("dusk", EDIT);
        looks.keep("b", EDIT);
        OwnLooks.OwnLook dusk = looks.all().looks().getLast();
        byte[] bytes = Files.readAllBytes(dusk.file());
        OwnLooks.OwnLook evening = looks.rename(dusk, "evening");
        assertEquals(List.of("b", "evening"), names());
        assertArrayEquals(bytes, Files.readAllBytes(evening.file()));
        assertThrows(FileAlreadyExistsException.class, () -> looks.rename(evening, "B"));
        assertEquals(List.of("b", "evening"), names());
        looks.rename(evening, "Evening");
        assertEquals(List.of("b", "Evening"), names());
        assertThrows(IllegalArgumentException.class, () -> looks.rename(evening, "../evening"));
    }

    @Test
    void whatHasNothingForOtherPhotosIsToldAndIsNoLook() throws IOException {
        Files.createDirectories(looks.folder());
        EditDocument painted = new EditDocument(List.of(TestEdits.layer(1).withMask(TestMasks.everyKind())));
        Path file = Files.write(looks.folder().resolve("painted.retouch"), Sidecar.bytes(History.of(painted)));
        OwnLooks.Found found = looks.all();
        assertEquals(List.of(), found.looks());
        assertTrue(
                found.notices().getFirst().contains(file.toString()),
                found.notices().getFirst());
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersAreThere() throws IOException {
        looks.keep("good", EDIT);
        Path damaged = Files.writeString(looks.folder().resolve("damaged.retouch"), "no zip");
        Files.writeString(looks.folder().resolve("notes.txt"), "nothing of ours");
        Files.writeString(looks.folder().resolve(".hidden.retouch"), "half written");
        OwnLooks.Found found = looks.all();
        assertEquals(
                List.of("good"),
                found.looks().stream().map(OwnLooks.OwnLook::name).toList());
        assertEquals(1, found.notices().size());
        assertTrue(
                found.notices().getFirst().contains(damaged.toString()),
                found.notices().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "'  Soft  ', Soft",
        "B/W: hard?, B-W- hard-",
        "'../../etc/passwd', etc-passwd",
        "'.hidden', hidden",
        "Füllhorn 🙂, Füllhorn 🙂",
        "'...', ''",
        "'Soft. ', Soft",
        "nul, look nul",
        "COM\u00b9, look COM\u00b9",
        "con .x, look con .x",
        "'- & -', ''",
        "a\u202eb, a-b",
        "Com1.old, look Com1.old",
        "Contrast, Contrast",
        "' ', ''",
        "'a\tb', a-b"
    })
    void aNameIsOneThatAFileCanHave(String wanted, String name) {
        assertEquals(name, OwnLooks.name(wanted));
    }

    @Test
    void aLongNameIsCut() {
        assertEquals("x".repeat(OwnLooks.LONGEST_NAME), OwnLooks.name("x".repeat(500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..\\b", "a:b"})
    void noFileOutsideTheFolderIsWritten(String name) {
        assertThrows(IllegalArgumentException.class, () -> looks.keep(name, EDIT));
    }
}
