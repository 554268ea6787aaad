package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void anErrorIsAboutTheFileThatWasToBeWritten() throws IOException {
        Path target = Files.createDirectory(folder.resolve("a"));
        FileSystemException error = assertThrows(FileSystemException.class, () -> AtomicFile.write(target, BYTES));
        assertEquals(target.toString(), error.getFile());
        assertEquals(List.of(target), files());

        Path nowhere = folder.resolve("gone").resolve("b");
        NoSuchFileException gone = assertThrows(NoSuchFileException.class, () -> AtomicFile.write(nowhere, BYTES));
        assertEquals(nowhere.toString(), gone.getFile());
    }

    @Test
    void aNewFileTakesNoPlaceThatIsTaken() throws IOException {
        Path target = Files.writeString(folder.resolve("a"), "there");
        FileAlreadyExistsException error =
                assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.create(target, BYTES));
        assertEquals(target.toString(), error.getFile());
        assertEquals("there", Files.readString(target));
        assertEquals(List.of(target), files());
    }
}
