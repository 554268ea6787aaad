package org.instantretouch.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.words.StatedAmounts;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;

/** Reads bytes as a file of jobs, and its instructions as far as that needs no model. A job is refused in one line. */
public final class JobFuzz {
    private static final Intent UNDERSTOOD = Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.3f));

    private JobFuzz() {}

    /** Loads all that is needed before the first case, whose time is limited. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(seeds().getFirst());
    }

    /** One case. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(JobFuzz::job);
    }

    private static void job(String line) {
        try {
            for (String text : BatchJob.parse(line).instructions()) {
                StatedAmounts.settle(Instruction.of(text).text(), UNDERSTOOD);
            }
        } catch (FailedCommandException | InvalidInstructionException e) {
            if (OneLine.of(e).lines().count() != 1) {
                throw new AssertionError("not one line", e);
            }
        }
    }

    /** A sound file, and lines that are nested too deep, or too long. */
    public static List<byte[]> seeds() {
        String sound = """
                {"id": "1", "input": "in/a.jpg", "instruction": "warmer, +1/3 EV", "output": "out/a.jpg"}
                {"id": 2, "input": "b.tif", "instructions": ["contrast +20", "sky 10% darker"], "output": "b.tif", "intensity": 0.8}
                """;
        return List.of(
                sound.getBytes(StandardCharsets.UTF_8),
                ("{\"input\": " + "[".repeat(90_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"id\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"input\":\"a\",\"output\":\"b\",\"instruction\":\"" + "+1 EV ".repeat(16_000) + "\"}")
                        .getBytes(StandardCharsets.UTF_8),
                ("{\"input\":\"a\",\"output\":\"b\",\"intensity\":1e" + "9".repeat(50_000) + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
