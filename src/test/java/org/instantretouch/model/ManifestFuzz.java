package org.instantretouch.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instantretouch.fuzz.Scratch;

/**
 * Reads bytes as the manifest of a small model, and opens the model if that is possible; and as its list of styles. {@link
 * ModelException} in one line is the only answer to what is no good.
 */
public final class ManifestFuzz {
    private static final Path FOLDER = model(false);

    private ManifestFuzz() {}

    private static Path model(boolean attributes) {
        try {
            Path folder = Scratch.folder().resolve("m");
            if (attributes) {
                TestModels.withAttributes(folder);
            } else {
                TestModels.paper(folder, TestModels.Adapter.SOUND);
            }
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads all that is needed before the first case, whose time is limited. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput(seeds().getFirst());
    }

    /** One case. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FOLDER.resolve(ModelManifest.FILE), bytes);
        Path styles = Files.write(FOLDER.resolve("styles.json"), bytes);
        try {
            RetouchModel.open(FOLDER, new ModelOptions(1, false)).close();
        } catch (ModelException e) {
            oneLine(e);
        }
        try {
            StyleBook.read(styles);
        } catch (ModelException e) {
            oneLine(e);
        }
    }

    private static void oneLine(ModelException e) {
        if (e.getMessage().lines().count() != 1) {
            throw new AssertionError("not one line", e);
        }
    }

    /** Sound manifests and styles, and texts that are nested too deep. */
    public static List<byte[]> seeds() throws IOException {
        Path other = model(true);
        return List.of(
                Files.readAllBytes(model(false).resolve(ModelManifest.FILE)),
                Files.readAllBytes(other.resolve(ModelManifest.FILE)),
                Files.readAllBytes(other.resolve("styles.json")),
                ("{\"format\": " + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"provenance\":".repeat(50_000) + "1" + "}".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
    }
}
