package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EditLocksTest {
    @TempDir
    Path folder;

    @Test
    void aPhotoIsHeldByOneAtATime() {
        Path photo = folder.resolve("a.jpg");
        try (EditLocks first = new EditLocks(folder.resolve("user"));
                EditLocks second = new EditLocks(folder.resolve("user"))) {
            assertTrue(first.hold(photo));
            assertTrue(first.hold(photo), "held already");
            assertFalse(second.hold(photo));
            assertTrue(second.hold(folder.resolve("b.jpg")));
            first.release(photo);
            assertTrue(second.hold(photo));
            assertFalse(first.hold(photo));
        }
    }

    @Test
    void whatIsNotKeptGoesToOthers() {
        try (EditLocks first = new EditLocks(folder);
                EditLocks second = new EditLocks(folder)) {
            assertTrue(first.hold(folder.resolve("a.jpg")));
            assertTrue(first.hold(folder.resolve("b.jpg")));
            first.holdOnly(List.of(folder.resolve("b.jpg")));
            assertTrue(second.hold(folder.resolve("a.jpg")));
            assertFalse(second.hold(folder.resolve("b.jpg")));
        }
    }

    @Test
    void aPhotoThatIsHeldBrieflyIsLetGo() {
        Path photo = folder.resolve("a.jpg");
        try (EditLocks first = new EditLocks(folder);
                EditLocks second = new EditLocks(folder)) {
            assertTrue(first.holdBriefly(photo));
            first.holdOnly(List.of());
            assertFalse(second.hold(photo));
            first.releaseBrief(photo);
            assertTrue(second.hold(photo));
            assertFalse(first.holdBriefly(photo));
        }
    }

    @Test
    void aPhotoThatIsOpenedWhileItIsHeldBrieflyStaysHeld() {
        Path photo = folder.resolve("a.jpg");
        try (EditLocks first = new EditLocks(folder);
                EditLocks second = new EditLocks(folder)) {
            assertTrue(first.holdBriefly(photo));
            assertTrue(first.hold(photo));
            first.releaseBrief(photo);
            assertFalse(second.hold(photo));
            assertTrue(first.holdBriefly(photo));
            first.releaseBrief(photo);
            assertFalse(second.hold(photo), "held before");
        }
    }

    @Test
    void theWayToAPhotoDoesNotMatter() throws Exception {
        Files.createDirectory(folder.resolve("photos"));
        Files.createFile(folder.resolve("photos").resolve("a.jpg"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("photos"));
        try (EditLocks first = new EditLocks(folder);
                EditLocks second = new EditLocks(folder)) {
            assertTrue(first.hold(folder.resolve("photos/a.jpg")));
            assertFalse(second.hold(folder.resolve("link/../photos/./a.jpg")));
            assertFalse(second.hold(folder.resolve("link/a.jpg")));
        }
    }

    @Test
    void whereNothingCanBeLockedEditingGoesOn() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (EditLocks locks = new EditLocks(file.resolve("user"))) {
            assertTrue(locks.hold(folder.resolve("a.jpg")));
        }
    }

    /** Holds a photo, says so, and stands still. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (EditLocks locks = new EditLocks(Path.of(arguments[0]))) {
                System.out.println(locks.hold(Path.of(arguments[1])));
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void aKilledProcessHoldsNothing() throws Exception {
        Path photo = folder.resolve("a.jpg");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString(),
                        photo.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (EditLocks locks = new EditLocks(folder)) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("true", lines.readLine());
                assertFalse(locks.hold(photo));
            } finally {
                holder.destroyForcibly().waitFor();
            }
            assertTrue(locks.hold(photo));
        }
    }
}
