package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.model.ModelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An editor that is killed while somebody paints in it: another process paints, and is ended by SIGKILL. */
class CrashTest {
    /** Of what was painted at most the last second may be lost; more is allowed for here, as the machine may stand still. */
    private static final long MAY_BE_LOST = 1000;

    @TempDir
    Path folder;

    /** Paints without an end, and says after each point what the time is and how many points there are. */
    static final class Painting {
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            TestTasks tasks = new TestTasks(true);
            PhotoDesk desk = new PhotoDesk(
                    new ModelStore(Path.of("models")),
                    ModelStore.DEFAULT_MODEL,
                    new SidecarStore(folder.resolve("sidecars")),
                    new Settings(folder.resolve("settings")));
            EditorViewModel editor = new EditorViewModel(tasks, desk);
            editor.open(folder.resolve("photo.png"));
            tasks.await(() -> editor.photoProperty().get().isPresent());
            editor.apply("warmer");
            tasks.await(() -> !editor.document().layers().isEmpty());
            editor.toolProperty().set(Tool.BRUSH);
            for (int points = 0; ; points++) {
                Point at = new Point((float) (0.5 + 0.4 * Math.sin(points * 0.1)), points % 100 / 100f);
                if (points % 40 == 0) {
                    editor.masks().endStroke();
                    tasks.await(() -> !editor.masks().isPainting());
                    editor.masks().beginStroke(at, false, false);
                } else {
                    editor.masks().extendStroke(at);
                }
                System.out.println(System.currentTimeMillis() + " " + (points + 1));
                long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10);
                tasks.await(() -> System.nanoTime() > next);
            }
        }
    }

    @Test
    @Timeout(120)
    void killedInTheMiddleOfAStrokeItLosesAtMostTheLastSecond() throws Exception {
        Path photo = TestPictures.write(folder.resolve("photo.png"), TestPictures.colourful(8, 640, 400));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dai.djl.offline=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Painting.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<long[]> painted = new ArrayList<>();
        long killed;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long end = Long.MAX_VALUE;
            String line = lines.readLine();
            while (line != null && System.currentTimeMillis() < end) {
                String[] parts = line.split(" ");
                painted.add(new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])});
                if (end == Long.MAX_VALUE) {
                    end = System.currentTimeMillis() + 4000;
                }
                line = lines.readLine();
            }
            killed = System.currentTimeMillis();
            process.destroyForcibly().waitFor();
        }
        assertTrue(painted.size() > 20, painted.size() + " points were painted");
        SidecarStore.Loaded loaded = new SidecarStore(folder.resolve("sidecars")).load(photo);
        assertEquals(List.of(), loaded.notices());
        EditDocument edit = loaded.history().orElseThrow().current();
        assertEquals("warmer", edit.layers().getFirst().name());
        long kept = edit.layers().getFirst().mask().parts().stream()
                .map(MaskPart::shape)
                .mapToLong(shape -> ((Stroke) shape).points().size())
                .sum();
        long safe = painted.stream()
                .filter(p -> p[0] < killed - MAY_BE_LOST)
                .mapToLong(p -> p[1])
                .max()
                .orElse(0);
        assertTrue(kept >= safe, kept + " points were kept of " + safe + " that were older than a second");
        try (var files = Files.list(folder)) {
            assertTrue(files.filter(f -> f.toString().endsWith(".part")).count() <= 1, "hidden files are left over");
        }
    }
}
