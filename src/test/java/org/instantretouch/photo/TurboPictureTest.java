package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private NativeMemory decode(Arena arena) {
        arenas.add(arena);
        return new NativeMemory(12, arena);
    }

    @Test
    void aPictureThatIsClosedWhileItIsDecodedIsFreedAfterwards() throws IOException {
        try (FileChannel channel = channel()) {
            TurboPicture[] picture = new TurboPicture[1];
            picture[0] = picture(channel, (jpeg, arena) -> {
                NativeMemory pixels = decode(arena);
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
            picture.upright(1);
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

    /** More than is moved at a time, and not a multiple of that. */
    private static final Layout LARGE = new Layout(701, 2503, 3, false, 8);

    private static byte[] codes() {
        byte[] codes = new byte[(int) LARGE.bytes()];
        new Random(1).nextBytes(codes);
        return codes;
    }

    private static TurboPicture large(FileChannel channel, byte[] codes) throws IOException {
        Jpeg jpeg = new Jpeg(LARGE, new FileBytes(channel), List.of(), true, true, true, false, 1);
        return new TurboPicture(jpeg, (asked, arena) -> {
            NativeMemory memory = new NativeMemory(codes.length, arena);
            MemorySegment.copy(codes, 0, memory.bytes(), ValueLayout.JAVA_BYTE, 0, codes.length);
            return memory;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsMovedIsWhatWasDecoded(int orientation) throws IOException {
        byte[] codes = codes();
        Picture held = new Picture.Held(new Samples8(LARGE.width(), LARGE.height(), 3, false, codes));
        try (FileChannel channel = channel();
                TurboPicture picture = large(channel, codes)) {
            for (int times = 0; times < 2; times++) {
                TiledSamples moved = picture.upright(orientation);

                TiledSamples expected = held.upright(orientation);
                assertEquals(expected.layout(), moved.layout());
                int rows = moved.layout().height();
                assertArrayEquals(
                        ((Samples8) expected.rows(0, rows)).values(), ((Samples8) moved.rows(0, rows)).values());
            }
        }
    }

    @Test
    void whatSomebodyReadsStaysWhereItIs() throws IOException {
        byte[] codes = codes();
        try (FileChannel channel = channel();
                TurboPicture picture = large(channel, codes);
                RowStream rows = picture.rows(LARGE.height())) {
            picture.upright(6);

            assertArrayEquals(codes, ((Samples8) rows.next()).values());
            assertArrayEquals(codes, picture.pixels().toArray(ValueLayout.JAVA_BYTE));
        }
    }
}
