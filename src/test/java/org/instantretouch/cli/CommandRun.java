package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A command line that was run in this process. */
record CommandRun(int status, String out, String err) {
    static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** Runs what must succeed without a word on standard error. */
    static CommandRun quietly(Object... arguments) {
        CommandRun run = of(arguments);
        assertEquals(new CommandRun(Main.DONE, run.out, ""), run);
        return run;
    }

    /** Runs what must fail with exactly one line that holds those words, and leave the folder as it was. */
    static void fails(Path folder, List<String> words, Object... arguments) throws IOException {
        List<String> before = listing(folder);
        CommandRun run = of(arguments);
        assertEquals(Main.FAILED, run.status, run.err);
        assertEquals(1, run.err.lines().count(), run.err);
        run.saysOnOneLine(words);
        assertEquals("", run.out);
        assertEquals(before, listing(folder));
    }

    /** Runs what must be refused as wrong usage: a line that holds that word and where to read on, without the words of who wrote the command line library. */
    static void isWrongUsage(String command, String word, Object... arguments) {
        CommandRun run = of(arguments);
        assertEquals(Main.WRONG_USAGE, run.status, run.err);
        List<String> lines = run.err.lines().toList();
        assertEquals(1, lines.size(), run.err);
        assertTrue(lines.getFirst().startsWith("retouch: "), run.err);
        assertTrue(lines.getFirst().contains(word), run.err);
        assertTrue(lines.getFirst().endsWith("; try: " + command + " --help"), run.err);
        for (String jargon :
                List.of("Unmatched", "Unknown option", "Missing required", "Invalid value", " int", " float")) {
            assertFalse(run.err.contains(jargon), run.err);
        }
        assertEquals("", run.out);
    }

    void saysOnOneLine(List<String> words) {
        assertTrue(
                err.lines().anyMatch(line -> words.stream().allMatch(line::contains)),
                () -> err + " does not hold all of " + words);
        assertFalse(err.contains("\tat "), err);
        assertFalse(err.contains("inside InstantRetouch"), err);
    }

    /** The files of a folder, hidden ones too, with their sizes. */
    static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> f + " " + (Files.isRegularFile(f) ? f.toFile().length() : 0))
                    .sorted()
                    .toList();
        }
    }
}
