package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class TrainingCommandTest {
    private static final String HOME = "org.instantretouch.home";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--minutes 0",
                "--minutes -5",
                "--minutes 100001",
                "--epochs 0",
                "--compare-photos 0",
                "--compare-photos -1"
            })
    void numbersOutOfRangeAreWrongUsage(String option) {
        List<String> said = run(2, (option + " --photos " + folder + " --out " + folder.resolve("new")).split(" "));
        assertTrue(said.getFirst().startsWith("retouch train: " + option + ": it must be 1 to "), said.toString());
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().endsWith("; try: retouch train --help"), said.toString());
    }

    @Test
    void theHelpSpeaksLikeThatOfTheOtherCommands() {
        String help = TrainingCommand.commandLine().getUsageMessage();
        assertTrue(help.contains("Show this help, and do nothing else."), help);
        assertTrue(help.contains("Show the version, and do nothing else."), help);
    }

    @Test
    void withoutAPurposeItIsWrongUsage() {
        List<String> said = run(2, "--photos", folder + "");
        assertTrue(said.getFirst().contains("--out=DIR"), said.toString());
        assertTrue(said.getFirst().contains("--compare=DIR"), said.toString());
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().endsWith("; try: retouch train --help"), said.toString());
    }

    @Test
    void aFileInPlaceOfTheModelIsFoundBeforeTheTraining() throws IOException {
        Path file = Files.createFile(folder.resolve("model"));
        Path checkpoints = folder.resolve("checkpoints");
        List<String> said = run(1, "--photos", folder + "", "--out", file + "", "--checkpoints", checkpoints + "");
        assertTrue(said.getFirst().startsWith("retouch train: " + file + ": it is there already"), said.toString());
        assertTrue(said.getFirst().contains("--checkpoints " + checkpoints), said.toString());
        assertTrue(Files.notExists(checkpoints));
    }

    @Test
    void tooFewPhotosAreFoundBeforeTheTraining() throws IOException {
        Path bank = Files.createDirectory(folder.resolve("bank"));
        Files.writeString(bank.resolve("styles.json"), "{}");
        Files.writeString(bank.resolve("1.jsonl"), """
                {"text": "lift it", "edits": [{"attr": "exposure", "amount": 0.5}], "held_out": true}
                {"text": "add some punch", "edits": [{"attr": "contrast", "amount": 0.5}]}
                """);
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Path checkpoints = folder.resolve("checkpoints");
        List<String> said = run(
                1,
                ("--epochs 1 --photos %s --instructions %s --out %s --checkpoints %s")
                        .formatted(photos, bank, folder.resolve("model"), checkpoints)
                        .split(" "));
        assertTrue(said.getFirst().startsWith("retouch train: " + photos + ": it holds 0 photos"), said.toString());
        assertTrue(Files.notExists(checkpoints.resolve("text-last.weights")));
    }

    @Test
    void aBankThatIsMissingOrNoneIsNamed() throws IOException {
        Path none = folder.resolve("none");
        isNamed(none, "this is no folder", "--compare", none + "", "--instructions", none + "");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        isNamed(empty, "it holds no styles.json", "--out", none + "", "--instructions", empty + "");
    }

    private void isNamed(Path file, String problem, String... arguments) {
        List<String> said = run(
                1,
                Stream.concat(
                                Stream.of("--photos", folder + "", "--checkpoints", folder.resolve("kept") + ""),
                                Stream.of(arguments))
                        .toArray(String[]::new));
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().startsWith("retouch train: " + file + ": " + problem), said.toString());
        assertTrue(said.getFirst().contains("--instructions"), said.toString());
    }

    @Test
    void theBankOfTheAppIsFoundFromAnyFolder() throws IOException {
        System.setProperty(HOME, folder.toString());
        try {
            Path bank = folder.resolve("assets").resolve("instructions");
            isNamed(bank, "this is no folder", "--out", folder.resolve("new") + "");
        } finally {
            System.clearProperty(HOME);
        }
    }

    @Test
    void weightsThatAnotherTrainingWorksOnAreLeftAlone() throws IOException {
        Path bank = Files.createDirectory(folder.resolve("bank"));
        Files.writeString(bank.resolve("styles.json"), "{}");
        Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        String[] arguments = "--photos %s --instructions %s --out %s --checkpoints %s"
                .formatted(folder, bank, folder.resolve("model"), checkpoints)
                .split(" ");
        try (TrainingLock lock = TrainingLock.of(checkpoints)) {
            List<String> said = run(1, arguments);
            assertTrue(said.getFirst().startsWith("retouch train: " + checkpoints + ": another"), said.toString());
        }
        assertTrue(run(1, arguments).getFirst().contains("it holds no instructions"));
    }

    @Test
    void anErrorIsOneLineAndShowsWhereItHappenedIfAsked() {
        String[] missing = {"--photos", folder + "", "--compare", folder.resolve("none") + ""};
        assertEquals(1, run(1, missing).size());
        List<String> said =
                run(1, Stream.concat(Stream.of(missing), Stream.of("--verbose")).toArray(String[]::new));
        assertTrue(said.get(2).strip().startsWith("at "), said.toString());
    }

    @Test
    void anErrorOfOursOrOfALibraryIsOneLineToo() {
        String ours = ErrorLine.of(new IllegalStateException("odd\nthing"));
        assertEquals(
                "something went wrong inside the training (java.lang.IllegalStateException: odd thing);"
                        + " --verbose shows where",
                ours);
        assertTrue(ErrorLine.of(new UnsatisfiedLinkError("libtorch")).contains("libtorch"));
        assertTrue(ErrorLine.of(new OutOfMemoryError("Java heap space")).contains("RETOUCH_JAVA_OPTIONS=-Xmx"));
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Broken()).setErr(new PrintWriter(err, true));
        assertEquals(1, TrainingCommand.run(command));
        assertTrue(err.toString().startsWith("retouch train: something went wrong"), err.toString());
    }

    @Command
    private static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new UnsatisfiedLinkError("libtorch");
        }
    }

    @Test
    void aLineOfTheLogHasItsTimeToTheSecond() {
        assertEquals("00:05:00  a", TrainingCommand.stamped("a", LocalTime.of(0, 5)));
    }

    @Test
    void theVersionIsPrinted() {
        StringWriter out = new StringWriter();
        assertEquals(
                0,
                TrainingCommand.commandLine().setOut(new PrintWriter(out, true)).execute("--version"));
        assertTrue(out.toString().startsWith("InstantRetouch "), out.toString());
    }

    private static List<String> run(int status, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine command = TrainingCommand.commandLine().setErr(new PrintWriter(err, true));
        assertEquals(status, TrainingCommand.run(command, arguments), err.toString());
        return err.toString().lines().toList();
    }
}
