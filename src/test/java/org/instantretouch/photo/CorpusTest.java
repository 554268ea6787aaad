package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files beside the project, where they are. */
class CorpusTest {
    private static final Path SHARED = Path.of("..", "shared");

    private static Path folder(String name) {
        Path folder = SHARED.resolve(name);
        assumeTrue(Files.isDirectory(folder), folder + " is not there");
        return folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Landscape", "Portrait"})
    void photosOfEveryOrientationComeOutTheSame(String kind) throws IOException {
        Path folder = folder("corpus/orientation");
        Photo first = PhotoReader.read(folder.resolve(kind + "_1.jpg"));
        float[] expected = first.thumbnail(60, 45);
        for (int i = 2; i <= 8; i++) {
            Photo photo = PhotoReader.read(folder.resolve(kind + "_" + i + ".jpg"));
            assertEquals(first.width(), photo.width());
            assertEquals(first.height(), photo.height());
            float[] actual = photo.thumbnail(60, 45);
            double sum = 0;
            for (int k = 0; k < actual.length; k++) {
                sum += Math.abs(actual[k] - expected[k]);
            }
            // The files were compressed again after turning; a wrong turn is off by 0.2.
            assertTrue(sum / actual.length < 0.02, i + ": " + sum / actual.length);
        }
    }

    @Test
    void realPhotosOpenWithoutNotes() throws IOException {
        Path photos = folder("photos");
        for (String name : List.of("kodak", "train")) {
            assumeTrue(Files.isDirectory(photos.resolve(name)), name + " is not there");
            try (Stream<Path> files = Files.list(photos.resolve(name)).sorted().limit(40)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(png|jpg)"))
                        .toList()) {
                    Photo photo = PhotoReader.read(file);
                    assertEquals(3 * 16 * 16, photo.thumbnail(16, 16).length);
                    assertTrue(
                            photo.notes().stream().noneMatch(n -> n.contains("broken") || n.contains("damaged")),
                            file + " " + photo.notes());
                }
            }
        }
    }
}
