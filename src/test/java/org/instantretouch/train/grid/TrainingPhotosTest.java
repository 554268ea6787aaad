package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainingPhotosTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void whatCannotBeReadIsNamedAndLeftOut() throws Exception {
        Path photos = TestGridPhotos.write(folder, 22);
        Path gone = Files.createSymbolicLink(photos.resolve("gone.jpg"), folder.resolve("nowhere.jpg"));
        Path broken = Files.writeString(photos.resolve("broken.png"), "no picture");
        List<String> log = new ArrayList<>();
        TrainingPhotos read = TrainingPhotos.read(photos, log::add);
        assertEquals(24, read.names().size());
        assertEquals(
                List.of("broken.png", "gone.jpg", "photo0.png"), read.names().subList(0, 3));
        assertEquals(22, read.photos().size());
        assertEquals(1, read.of(Set.of("gone.jpg", "photo3.png")).size());
        assertEquals(2, log.size(), log.toString());
        assertTrue(log.getFirst().startsWith(broken + ": "), log.toString());
        assertEquals(gone + ": there is no such file; it is left out", log.get(1));
    }
}
