package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderTest {
    private static final Path USUAL = Path.of("usual");

    @Test
    void theFolderThatWasChosenCounts(@TempDir Path folder) {
        assertEquals(folder, UserFolder.chosen(Optional.of(folder.toString()), USUAL));
    }

    @Test
    void whatIsNoWholePathIsIgnored() {
        assertEquals(USUAL, UserFolder.chosen(Optional.of("data/share"), USUAL));
        assertEquals(USUAL, UserFolder.chosen(Optional.of(" "), USUAL));
        assertEquals(USUAL, UserFolder.chosen(Optional.empty(), USUAL));
    }
}
