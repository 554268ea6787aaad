package org.instantretouch.edit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where an application keeps a user's data on this system. */
public final class UserFolder {
    private UserFolder() {}

    /**
     * The folder for this application's data; it need not exist. On Linux as the XDG Base Directory Specification says, on
     * Windows and macOS as is usual there.
     */
    public static Path data() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", ""));
        if (system.startsWith("windows")) {
            return folder("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("InstantRetouch");
        } else if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("InstantRetouch");
        }
        return folder("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("instantretouch");
    }

    private static Path folder(String variable, Path otherwise) {
        return chosen(Optional.ofNullable(System.getenv(variable)), otherwise);
    }

    /** A relative path is to be ignored, as the specification says: it would hang on where the application was started. */
    static Path chosen(Optional<String> value, Path otherwise) {
        return value.filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }
}
