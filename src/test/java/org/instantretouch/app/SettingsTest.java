package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void theySurviveARestart() {
        Settings settings = new Settings(folder);
        settings.put("quality", "90");
        settings.typed("warmer");
        settings.typed("cooler, \u00fc \u4e2d");
        settings.close();
        Settings again = new Settings(folder);
        assertEquals(Optional.of("90"), again.get("quality"));
        assertEquals(List.of("cooler, \u00fc \u4e2d", "warmer"), again.typed());
    }

    @Test
    void theLastPhotoComesFirstAndNoneTwice() {
        Settings settings = new Settings(folder);
        for (int i = 0; i < 12; i++) {
            settings.opened(folder.resolve("photo" + i % 10 + ".jpg"));
        }
        settings.close();
        List<Path> recent = settings.recent();
        assertEquals(8, recent.size());
        assertEquals(folder.resolve("photo1.jpg").toAbsolutePath(), recent.getFirst());
        assertEquals(8, recent.stream().distinct().count());
    }

    @Test
    void photosAreLookedForBesideTheOneThatWasOpenedOrChosenLast() throws IOException {
        Path wedding = Files.createDirectory(folder.resolve("wedding"));
        Path party = Files.createDirectory(folder.resolve("party"));
        Settings settings = new Settings(folder);
        assertEquals(Optional.empty(), settings.photos());
        settings.chosen(party.resolve("a.jpg"));
        assertEquals(Optional.of(party), settings.photos());
        settings.opened(wedding.resolve("b.jpg"));
        assertEquals(Optional.of(wedding), settings.photos());
        settings.opened(folder.resolve("sample.jpg"));
        assertEquals(Optional.of(wedding), settings.photos());
        settings.opened(folder.resolve("gone").resolve("c.jpg"));
        assertEquals(Optional.empty(), settings.photos());
        settings.close();
    }

    @Test
    void whatAnotherWindowHasStoredStays() {
        Settings settings = new Settings(folder);
        Settings other = new Settings(folder);
        settings.opened(folder.resolve("a.jpg"));
        settings.typed("warmer");
        settings.put("theme", "dark");
        settings.close();
        other.opened(folder.resolve("b.jpg"));
        other.typed("cooler");
        other.put("quality", "90");
        other.close();
        assertEquals(List.of("cooler", "warmer"), other.typed());
        assertEquals(Optional.empty(), other.get("theme"), "its own choices hold for a window");
        Settings again = new Settings(folder);
        assertEquals(List.of(folder.resolve("b.jpg"), folder.resolve("a.jpg")), again.recent());
        assertEquals(List.of("cooler", "warmer"), again.typed());
        assertEquals(Optional.of("dark"), again.get("theme"));
        assertEquals(Optional.of("90"), again.get("quality"));
    }

    @Test
    void whileAnotherWindowIsAboutToStoreItsChangesNoneIsMade() throws Exception {
        Settings settings = new Settings(folder);
        Path file = folder.resolve("settings.properties");
        try (FileChannel other = FileChannel.open(
                        folder.resolve("settings.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertTrue(lock.isValid());
            settings.put("theme", "dark");
            Thread.sleep(300);
            assertFalse(Files.exists(file), "it would be read, or overwritten, in between");
            Files.writeString(file, "quality=90\n");
        }
        settings.close();
        Settings again = new Settings(folder);
        assertEquals(Optional.of("dark"), again.get("theme"));
        assertEquals(Optional.of("90"), again.get("quality"));
    }

    @Test
    void twoWindowsThatStoreAtTheSameTimeLoseNothing() throws Exception {
        Settings settings = new Settings(folder);
        Settings other = new Settings(folder);
        for (int i = 0; i < 40; i++) {
            settings.put("a" + i, "a");
            other.put("b" + i, "b");
        }
        settings.close();
        other.close();
        Settings again = new Settings(folder);
        for (int i = 0; i < 40; i++) {
            assertEquals(Optional.of("a"), again.get("a" + i), "a" + i);
            assertEquals(Optional.of("b"), again.get("b" + i), "b" + i);
        }
    }

    @Test
    void theSmallPicturesOfPhotosThatAreNoLongerRecentGo() throws IOException {
        Settings settings = new Settings(folder);
        settings.dropThumbnails();
        Files.createDirectory(folder.resolve("thumbnails"));
        for (int i = 0; i < 9; i++) {
            Path photo = folder.resolve("photo" + i + ".jpg");
            settings.opened(photo);
            Files.createFile(settings.thumbnail(photo));
        }
        settings.dropThumbnails();
        settings.close();
        assertFalse(Files.exists(settings.thumbnail(folder.resolve("photo0.jpg"))));
        for (int i = 1; i < 9; i++) {
            assertTrue(Files.exists(settings.thumbnail(folder.resolve("photo" + i + ".jpg"))));
        }
    }

    @Test
    void aDamagedFileCostsNothingElse() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "recent.0=\0\nx=\\u12");
        Settings settings = new Settings(folder);
        assertTrue(settings.recent().isEmpty());
        settings.put("a", "b");
        settings.close();
        assertEquals(Optional.of("b"), new Settings(folder).get("a"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Settings settings = new Settings(file.resolve("below"));
        settings.put("a", "b");
        settings.close();
        assertEquals(Optional.of("b"), settings.get("a"));
    }
}
