package org.instantretouch.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.photo.MemoryLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The memory that photos may take, as a person writes it. */
final class MemoryChoice {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([mg])b?");
    private static final long LEAST = 64L << 20;

    private MemoryChoice() {}

    /** Sets the limit, or says what is wrong with the size. */
    static void apply(CommandSpec spec, Optional<String> size) {
        if (size.isEmpty()) {
            return;
        }
        Matcher parts = SIZE.matcher(size.get().toLowerCase(Locale.ROOT));
        long bytes = parts.matches()
                ? Long.parseLong(parts.group(1)) << (parts.group(2).equals("g") ? 30 : 20)
                : 0;
        if (bytes < LEAST) {
            throw new ParameterException(spec.commandLine(), Messages.get("memory.wrong", size.get()));
        }
        MemoryLimit.set(bytes);
    }
}
