package org.instantretouch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that goes when it is closed, or when the program is stopped before. */
public final class ScratchFolder implements AutoCloseable {
    private final Path path;
    private final Thread atExit;

    /** Makes the folder where the system keeps temporary files ({@code java.io.tmpdir}). */
    public ScratchFolder() throws IOException {
        path = Files.createTempDirectory("retouch-bench-");
        atExit = new Thread(() -> {
            try {
                delete();
            } catch (IOException e) {
                System.getLogger(ScratchFolder.class.getName())
                        .log(System.Logger.Level.WARNING, "left over: " + path, e);
            }
        });
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    private void delete() throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        delete();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
