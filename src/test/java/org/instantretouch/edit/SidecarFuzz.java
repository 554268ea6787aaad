package org.instantretouch.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.instantretouch.fuzz.Scratch;

/**
 * Reads bytes as a sidecar: as the whole file, or, where they are no zip, as its {@code edit.json}, beside the grids of a sound
 * one. What can be read must come back the same after it was written.
 */
public final class SidecarFuzz {
    private static final Path FILE = Scratch.folder().resolve("photo.jpg.retouch");
    private static final byte[] SOUND = sound();

    private SidecarFuzz() {}

    private static byte[] sound() {
        try {
            return Sidecar.bytes(TestEdits.rich());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads all that is needed before the first case, whose time is limited. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput(SOUND);
    }

    /** One case. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        Files.write(FILE, zip ? bytes : withJson(bytes));
        try {
            History history = Sidecar.read(FILE);
            Files.write(FILE, Sidecar.bytes(history));
            if (!Sidecar.read(FILE).current().equals(history.current())) {
                throw new AssertionError("another edit came back");
            }
        } catch (UnreadableSidecarException | NewerSidecarException e) {
            if (e.getMessage().lines().count() != 1) {
                throw new AssertionError("not one line", e);
            }
        }
    }

    private static byte[] withJson(byte[] json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SOUND));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(SidecarFormat.JSON) ? json : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    /** A sound file, its text, and such as unpack to more than there is. */
    public static List<byte[]> seeds() throws IOException {
        byte[] json;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SOUND))) {
            in.getNextEntry();
            json = in.readAllBytes();
        }
        return List.of(
                SOUND,
                json,
                new String(json, StandardCharsets.UTF_8)
                        .replace("layer 1", "\\ud83d layer\\ude42")
                        .getBytes(StandardCharsets.UTF_8),
                bomb(SidecarFormat.JSON),
                bomb("grid-0.f32"),
                ("{\"format\": 1, \"photo\": " + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    }

    /** A zip bomb: 300 MB in 300 KB. */
    private static byte[] bomb(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
