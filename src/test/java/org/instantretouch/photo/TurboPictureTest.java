package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurboPictureTest {
    @TempDir
    Path folder;

    private final List<Arena> arenas = new ArrayList<>();

    private static TurboPicture picture(FileChannel channel, TurboPicture.Decoder decoder) throws IOException {
        Layout layout = new Layout(2, 2, 3, false, 8);
        return new TurboPicture(
                new Jpeg(layout, new FileBytes(channel), List.of(), true, true, true, false, 1), decoder);
    }

    private FileChannel channel() throws IOException {
        return FileChannel.open(Files.createFile(folder.resolve("a.jpg")), StandardOpenOption.READ);
    }

    private MemorySegment decode(Arena arena) {
        arenas.add(arena);
        return arena.allocate(12);
    }

    @Test
    void aPictureThatIsClosedWhileItIsDecodedIsFreedAfterwards() throws IOException {
        try (FileChannel channel = channel()) {
            TurboPicture[] picture = new TurboPicture[1];
            picture[0] = picture(channel, (jpeg, arena) -> {
                MemorySegment pixels = decode(arena);
                picture[0].close();
                assertTrue(arena.scope().isAlive());
                return pixels;
            });

            picture[0].pixels();

            assertFalse(arenas.getFirst().scope().isAlive());
        }
    }

    @Test
    void aPictureThatCouldNotBeDecodedAfterItWasClosedIsFreedToo() throws IOException {
        try (FileChannel channel = channel()) {
            TurboPicture[] picture = new TurboPicture[1];
            picture[0] = picture(channel, (jpeg, arena) -> {
                decode(arena);
                picture[0].close();
                throw new IOException("damaged");
            });

            assertThrows(IOException.class, picture[0]::pixels);

            assertFalse(arenas.getFirst().scope().isAlive());
        }
    }

    @Test
    void aPictureIsDecodedOnceAndFreedWhenItIsClosed() throws IOException {
        try (FileChannel channel = channel();
                TurboPicture picture = picture(channel, (jpeg, arena) -> decode(arena))) {
            picture.pixels();
            picture.whole();
        }

        assertEquals(1, arenas.size());
        assertFalse(arenas.getFirst().scope().isAlive());
    }

    @Test
    void aClosedPictureIsNotDecoded() throws IOException {
        try (FileChannel channel = channel()) {
            TurboPicture picture = picture(channel, (jpeg, arena) -> decode(arena));
            picture.close();
            picture.close();

            assertThrows(IOException.class, picture::pixels);
        }
        assertTrue(arenas.isEmpty());
    }
}
