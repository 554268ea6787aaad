package org.instantretouch.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that what was measured goes into a file in JSON, too. */
final class JsonChoice {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "bench.json")
    private Optional<Path> file = Optional.empty();

    /** Refuses a file that cannot be written: before the minutes of measuring, not after them. */
    void check() throws FailedCommandException {
        if (file.isEmpty()) {
            return;
        }
        String name = file.get().toString();
        if (Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
            throw new FailedCommandException(Messages.get("bench.exists", name));
        }
        Path folder =
                Optional.ofNullable(file.get().toAbsolutePath().getParent()).orElse(file.get());
        if (!Files.isDirectory(folder)) {
            throw new FailedCommandException(Messages.get("bench.noFolder", name));
        }
        if (!Files.isWritable(folder)) {
            throw new FailedCommandException(Messages.get("error.denied", name));
        }
    }

    /** Writes the file, if there is to be one. */
    void write(JsonObject found) throws IOException {
        if (file.isPresent()) {
            Files.writeString(
                    file.get(),
                    JSON.toJson(found) + System.lineSeparator(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        }
    }
}
