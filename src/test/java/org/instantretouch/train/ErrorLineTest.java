package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorLineTest {
    @Test
    void errorsOfTheSystemNameTheFileAndSayWhatIsWrong() {
        assertEquals("a.jpg: there is no such file", ErrorLine.of(new NoSuchFileException("a.jpg")));
        assertEquals(
                "a.jpg: access is denied; check the permissions of the file and its folder",
                ErrorLine.of(new AccessDeniedException("a.jpg")));
        assertEquals("a.jpg: too many links", ErrorLine.of(new FileSystemException("a.jpg", null, "too many links")));
    }

    @Test
    void ofACopyBothFilesAreNamed() {
        assertEquals("a to b: no room", ErrorLine.of(new FileSystemException("a", "b", "no room")));
    }

    @Test
    void anErrorIsAlwaysOneLineOfSomeWords() {
        assertEquals("EOFException", ErrorLine.of(new EOFException()));
        assertEquals("a b", ErrorLine.of(new IOException("a\u001b\nb")));
    }
}
