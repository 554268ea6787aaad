package org.instantretouch.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.color.HueRange;

/**
 * An instruction, and what must hold of a photo that was retouched by it.
 *
 * @param id its own name; letters, digits, dots, hyphens and underscores
 * @param kind instructions of a kind are counted together
 */
public record CheckedInstruction(String id, String text, String kind, List<Check> checks) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

    public CheckedInstruction {
        checks = List.copyOf(checks);
    }

    /**
     * Reads a file of instructions: a JSON object a line with {@code id}, {@code text}, {@code kind} and {@code checks}, a list of
     * objects with {@code metric}, {@code dir} (1 or -1), {@code min} and perhaps {@code max}; {@code gray} and {@code identity}
     * take {@code max} alone.
     *
     * @throws UnusableFileException if a line is broken or names an unknown metric; it names file and line
     */
    public static List<CheckedInstruction> readAll(Path file) throws IOException {
        List<CheckedInstruction> instructions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonLine line : JsonLine.read(file)) {
            CheckedInstruction instruction = of(line);
            if (!ids.add(instruction.id)) {
                throw line.wrong("the id \"" + instruction.id + "\" stands on an earlier line too");
            }
            instructions.add(instruction);
        }
        return instructions;
    }

    private static CheckedInstruction of(JsonLine line) throws UnusableFileException {
        String id = line.text("id");
        if (!ID.matcher(id).matches()) {
            throw line.wrong("\"id\" must be a plain name of letters, digits, dots, hyphens and underscores");
        }
        String kind = line.text("kind");
        if (kind.isBlank() || kind.equals(Tally.ALL)) {
            throw line.wrong("\"kind\" must be a word other than " + Tally.ALL);
        }
        List<Check> checks = new ArrayList<>();
        for (JsonLine check : line.objects("checks")) {
            checks.add(Check.of(check));
        }
        return new CheckedInstruction(id, line.text("text"), kind, checks);
    }

    /** The hues that a photo must have for its checks. */
    List<HueRange> hues() {
        return checks.stream().flatMap(c -> c.measure().hue().stream()).toList();
    }
}
