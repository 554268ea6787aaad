package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.model.ModelStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    private final TestTasks tasks = new TestTasks();
    private EditorViewModel editor;
    private Path photos;

    @BeforeEach
    void start() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        for (String name : List.of("1.png", "2.png", "4.png")) {
            TestPictures.write(photos.resolve(name), TestPictures.colourful(8, 60, 40));
        }
        Files.writeString(photos.resolve("3.jpg"), "no photo");
        settings = new Settings(folder.resolve("settings"));
        editor = new EditorViewModel(
                tasks,
                new PhotoDesk(
                        ModelStore.standard(),
                        ModelStore.DEFAULT_MODEL,
                        new SidecarStore(folder.resolve("user")),
                        settings));
    }

    @AfterEach
    void close() {
        tasks.runAll();
        editor.close();
    }

    private void open(String name) {
        editor.open(photos.resolve(name));
        tasks.runAll();
    }

    private void go(int steps) {
        editor.walk().go(steps);
        tasks.runAll();
    }

    private String shown() {
        return editor.photoProperty().get().map(OpenPhoto::name).orElse("");
    }

    private Optional<Integer> place() {
        return editor.walk().placeProperty().get().map(PhotoPlace::index);
    }

    private void assertTold(String key) {
        String text = Texts.get(key);
        assertTrue(
                editor.notices().stream().anyMatch(n -> n.text().equals(text)),
                editor.notices().toString());
    }

    @Test
    void oneStepOpensTheNeighbourAndTellsItsPlace() {
        open("1.png");
        assertEquals(Optional.of(0), place());
        go(1);
        assertEquals("2.png", shown());
        assertEquals(Optional.of(1), place());
        go(-1);
        assertEquals("1.png", shown());
    }

    @Test
    void atTheEndsThatIsSaidAndThePhotoStays() {
        open("1.png");
        go(-1);
        assertEquals("1.png", shown());
        assertTold("folder.first");
        open("4.png");
        go(1);
        assertEquals("4.png", shown());
        assertTold("folder.last");
    }

    @Test
    void stepsAskedForQuicklyAllCount() {
        open("1.png");
        editor.walk().go(1);
        editor.walk().go(1);
        editor.walk().go(1);
        tasks.runAll();
        assertEquals("4.png", shown());
        editor.walk().go(-1);
        editor.walk().go(1);
        tasks.runAll();
        assertEquals("4.png", shown());
    }

    @Test
    void aFileThatCannotBeReadIsToldAndPassedByTheNextStep() {
        open("2.png");
        go(1);
        assertEquals("2.png", shown());
        assertTrue(
                editor.notices().stream().anyMatch(n -> n.text().contains("3.jpg")),
                editor.notices().toString());
        go(1);
        assertEquals("4.png", shown());
    }

    @Test
    void aPhotoOpenedMeanwhileByOtherMeansWins() {
        open("1.png");
        tasks.hold();
        editor.walk().go(1);
        editor.open(photos.resolve("4.png"));
        tasks.release();
        tasks.runAll();
        assertEquals("4.png", shown());
    }

    @Test
    void theEditOfThePhotoBeforeIsSaved() throws IOException {
        open("1.png");
        editor.apply("warmer");
        tasks.await(() -> editor.document().layers().size() == 1);
        go(1);
        assertEquals(0, editor.document().layers().size());
        assertTrue(Files.exists(SidecarStore.beside(photos.resolve("1.png"))));
        go(-1);
        assertEquals(1, editor.document().layers().size());
    }

    @Test
    void aFolderThatCannotBeReadIsTold() throws IOException {
        open("1.png");
        Files.move(photos, folder.resolve("moved"));
        go(1);
        assertEquals("1.png", shown());
        assertTrue(
                editor.notices().stream().anyMatch(n -> n.kind() == Notice.Kind.ERROR),
                editor.notices().toString());
        Files.move(folder.resolve("moved"), photos);
    }

    @Test
    void withoutAPhotoThereIsNowhereToGo() {
        go(1);
        assertEquals("", shown());
        assertEquals(List.of(), editor.notices());
    }

    @Test
    void aPhotoThatHasLeftItsFolderHasNoPlaceThereAnyMore() throws IOException {
        open("4.png");
        assertTrue(place().orElseThrow() >= 0);
        Files.delete(photos.resolve("4.png"));
        editor.walk().lookAgain();
        tasks.runAll();
        assertTrue(place().orElseThrow() < 0);
    }
}
