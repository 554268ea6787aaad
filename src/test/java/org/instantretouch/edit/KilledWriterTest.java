package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.TestMasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that edits, paints and saves without a pause is killed by SIGKILL at random points: the edit is whole each time, and
 * nothing is lost that was saved. {@code -Dkills=200} does it as often as that.
 */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("kills", 20);

    /** Within so many microseconds of its first save the process is killed: several saves long. */
    private static final int LONGEST_LIFE = 40_000;

    @TempDir
    Path folder;

    /** Edits without an end: a stroke more, another intensity. After each save it says how many strokes there are. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            Path photo = Path.of(arguments[0]);
            SidecarStore store = new SidecarStore(photo.resolveSibling("user"));
            History history = store.load(photo).history().orElse(History.of(EditDocument.empty()));
            if (history.current().layers().isEmpty()) {
                history = history.push(EditDocument.empty().with(TestEdits.layer(1)));
            }
            while (true) {
                Layer layer = history.current().layers().getFirst();
                int strokes = layer.mask().parts().size() + 1;
                Mask mask = layer.mask().with(MaskPart.of(TestMasks.wave(40, 0.01f, 0.5f)));
                history = history.push(
                        history.current().replace(layer.withMask(mask).withIntensity(intensity(strokes))));
                store.save(photo, history);
                System.out.println(strokes);
            }
        }
    }

    private static float intensity(int strokes) {
        return strokes % 200 / 100f;
    }

    @Test
    @Timeout(900)
    void killedAtAnyMomentItLeavesAWholeEditThatLacksNothingSaved() throws Exception {
        Path photo = Files.writeString(folder.resolve("a.jpg"), "not really a photo");
        Random random = new Random(1);
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int saved = savedBeforeItWasKilled(photo, random.nextInt(LONGEST_LIFE));
            SidecarStore.Loaded loaded = new SidecarStore(folder.resolve("user")).load(photo);
            assertEquals(List.of(), loaded.notices(), "kill " + kill);
            Layer layer = loaded.history().orElseThrow().current().layers().getFirst();
            int kept = layer.mask().parts().size();
            assertTrue(kept >= saved && kept > before, kept + " strokes were kept of " + saved);
            assertEquals(intensity(kept), layer.intensity());
            before = kept;
        }
    }

    private static int savedBeforeItWasKilled(Path photo, int micros) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        photo.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int saved = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            saved = Integer.parseInt(lines.readLine());
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
            // By its handle: the process itself would close what it has said so far.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                saved = line.isEmpty() ? saved : Math.max(saved, Integer.parseInt(line));
            }
        }
        return saved;
    }
}
