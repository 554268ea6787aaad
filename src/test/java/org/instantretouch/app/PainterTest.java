package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.instantretouch.export.TestPictures;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskRaster;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.render.PreviewMask;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listeners are called on the painter's thread: what they ask for waits, and is painted together. */
class PainterTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;
    private static final Point FIRST = new Point(0.2f, 0.3f);
    private static final Point SECOND = new Point(0.8f, 0.7f);

    @TempDir
    Path folder;

    @AutoClose
    private OpenPhoto photo;

    @AutoClose
    private final Painter painter = new Painter();

    private final List<PreviewMask> first = Collections.synchronizedList(new ArrayList<>());
    private final List<PreviewMask> second = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Optional<PreviewMask>> firstEnd = new CompletableFuture<>();
    private final CompletableFuture<Optional<PreviewMask>> secondEnd = new CompletableFuture<>();

    @BeforeEach
    void open() throws IOException {
        Path file = TestPictures.write(folder.resolve("photo.png"), TestPictures.colourful(8, WIDTH, HEIGHT));
        photo = new OpenPhoto(file, PhotoReader.read(file));
    }

    private static Stroke stroke(Point... points) {
        return new Stroke(List.of(points), 0.1f, 0.5f, 1, false);
    }

    private static byte[] drawn(Mask mask) {
        float[] values = new float[WIDTH * HEIGHT];
        MaskRaster.of(mask, Optional.empty()).read(Window.whole(WIDTH, HEIGHT), new float[0], values);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) (255 * values[i] + 0.5f);
        }
        return bytes;
    }

    /** Begins the first stroke, and does something as soon as it is seen. */
    private void paint(Runnable then) {
        painter.begin(photo, Mask.EVERYTHING, stroke(FIRST), picture -> {
            first.add(picture);
            if (first.size() == 1) {
                then.run();
            }
        });
    }

    @Test
    void aStrokeThatIsBegunWhileTheLastOneEndsIsSeen() {
        Mask before = Mask.of(stroke(FIRST));
        paint(() -> {
            painter.end(firstEnd::complete);
            painter.begin(photo, before, stroke(SECOND), second::add);
            painter.end(secondEnd::complete);
        });
        byte[] both = drawn(before.with(MaskPart.of(stroke(SECOND))));
        assertArrayEquals(both, secondEnd.join().orElseThrow().values());
        assertSame(first.getLast(), firstEnd.join().orElseThrow());
        assertArrayEquals(drawn(before), first.getLast().values());
        assertArrayEquals(both, second.getLast().values());
    }

    @Test
    void strokesOnTwoMasksAreNotMixedUp() {
        Mask other = Mask.EVERYTHING.withInverted(true);
        paint(() -> {
            painter.extend(SECOND);
            painter.end(firstEnd::complete);
            painter.begin(photo, other, stroke(SECOND), second::add);
            painter.end(secondEnd::complete);
        });
        byte[] line = drawn(Mask.of(stroke(FIRST, SECOND)));
        byte[] dab = drawn(other.with(MaskPart.of(stroke(SECOND))));
        assertArrayEquals(dab, secondEnd.join().orElseThrow().values());
        assertArrayEquals(line, firstEnd.join().orElseThrow().values());
        assertArrayEquals(line, first.getLast().values());
        assertArrayEquals(dab, second.getLast().values());
    }

    @Test
    void aStrokeThatFailsHasNoPictureInTheEndAndTheNextOneHas() {
        paint(() -> {
            painter.extend(SECOND);
            painter.end(firstEnd::complete);
            painter.begin(photo, Mask.EVERYTHING, stroke(SECOND), second::add);
            painter.end(secondEnd::complete);
            throw new OutOfMemoryError("as where the memory is short");
        });
        assertArrayEquals(
                drawn(Mask.of(stroke(SECOND))), secondEnd.join().orElseThrow().values());
        assertEquals(Optional.empty(), firstEnd.join());
        assertEquals(1, first.size());
        assertEquals(1, second.size());
    }

    @Test
    void afterAStrokeIsTakenBackTheNextOneGoesOnWithThePictureThatIsThere() {
        Mask before = Mask.of(stroke(FIRST));
        painter.begin(photo, before, stroke(SECOND), first::add);
        painter.end(firstEnd::complete);
        PreviewMask withBoth = firstEnd.join().orElseThrow();
        painter.ready(photo, before);
        painter.begin(photo, before, stroke(SECOND, FIRST), second::add);
        painter.end(secondEnd::complete);
        PreviewMask instead = secondEnd.join().orElseThrow();
        assertArrayEquals(drawn(before.with(MaskPart.of(stroke(SECOND, FIRST)))), instead.values());
        assertSame(withBoth.lineage(), instead.lineage());
        assertSame(withBoth, first.getLast());
    }
}
