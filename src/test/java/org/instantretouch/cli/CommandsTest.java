package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.instantretouch.model.ModelManifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that take no photo. */
class CommandsTest {
    private static final String HOME = "org.instantretouch.home";

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheHome() {
        System.clearProperty(HOME);
    }

    @Test
    void anErrorOfALibraryIsOneLineToo() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int from, int count) {
                throw new UnsatisfiedLinkError("no onnxruntime here");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        assertEquals(Main.FAILED, Main.run(new PrintWriter(broken), new PrintWriter(err, true), "doctor"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("retouch: "), err.toString());
        assertTrue(err.toString().contains("no onnxruntime here"), err.toString());
    }

    @Test
    void explainTellsTheSignsInATable() {
        String table = CommandRun.quietly("explain", "not so warm, and lift the shadows a touch")
                .out();
        assertTrue(table.lines().anyMatch(l -> l.matches("temperature +- +whole +-0\\.\\d\\d +cooler.*")), table);
        assertTrue(table.lines().anyMatch(l -> l.matches("shadows +- +whole +\\+0\\.\\d\\d +lifted shadows.*")), table);
        assertTrue(table.startsWith("attribute "), table);
    }

    @Test
    void explainTellsTheSignsInJson() {
        String text = "not so warm, and lift the shadows a touch";
        JsonObject json = JsonParser.parseString(
                        CommandRun.quietly("explain", "--json", text).out())
                .getAsJsonObject();
        assertEquals(text, json.get("text").getAsString());
        Map<String, Float> amounts = new HashMap<>();
        for (JsonElement edit : json.getAsJsonArray("edits")) {
            JsonObject one = edit.getAsJsonObject();
            amounts.put(one.get("attr").getAsString(), one.get("amount").getAsFloat());
        }
        assertTrue(amounts.get("temperature") < 0, amounts.toString());
        assertTrue(amounts.get("shadows") > 0, amounts.toString());
        assertFalse(json.get("unsupported").getAsBoolean());
    }

    @Test
    void explainTellsTheHuesOfAllClauses() {
        String table = CommandRun.quietly("explain", "make the sky bluer and the grass greener")
                .out();
        assertTrue(table.contains("blue"), table);
        assertTrue(table.contains("green"), table);
    }

    @Test
    void explainTellsWhatKeepsItsColour() {
        String table = CommandRun.quietly("explain", "black and white, but keep the reds")
                .out();
        assertTrue(table.contains("weaker colours, a lot"), table);
        assertTrue(table.contains("reds as they are"), table);
    }

    @Test
    void explainTellsWhichWayAHueGoesByItsAmount() {
        String table =
                CommandRun.quietly("explain", "like a hot desert afternoon").out();
        assertTrue(table.contains("+0.15   stronger oranges, slightly"), table);
        assertTrue(table.contains("-0.35   weaker blues"), table);
    }

    @Test
    void explainSaysWhatGoesNoFurther() {
        CommandRun beyond = CommandRun.of("explain", "+3 EV, and shadows +40");
        assertTrue(beyond.err().startsWith("This asks for a greater change of exposure than"), beyond.err());
        assertTrue(beyond.out().contains("brighter by 1.50 EV"), beyond.out());
        assertEquals("", CommandRun.quietly("explain", "+1.5 EV").err());
    }

    @Test
    void explainReadsNothingIntoOtherScripts() {
        for (String text : List.of("もっと明るく", "экспозиция +3 EV")) {
            assertTrue(CommandRun.quietly("explain", text).out().startsWith("Nothing to change was understood"), text);
        }
    }

    @Test
    void explainSaysWhatItCannotDo() {
        assertTrue(CommandRun.quietly("explain", "remove the car").out().startsWith("This asks for something other"));
        assertTrue(CommandRun.quietly("explain", "asdf").out().startsWith("Nothing to change was understood"));
        assertTrue(
                CommandRun.quietly("explain", "leave it as it is").out().contains("Nothing to change was understood"));
    }

    @Test
    void explainRefusesWhatIsNoInstruction() throws Exception {
        CommandRun.fails(folder, List.of("the instruction is empty"), "explain", " ");
        CommandRun.fails(folder, List.of("no such model", "compact-1"), "explain", "warmer", "--model", "nosuch");
        CommandRun.isWrongUsage("retouch explain", "TEXT", "explain");
        CommandRun.isWrongUsage("retouch explain", "brighter", "explain", "warmer", "brighter");
        CommandRun.isWrongUsage("retouch explain", "stands in quotes", "explain", "warmer", "brighter");
        CommandRun.isWrongUsage("retouch explain", "perhaps --json is meant", "explain", "warmer", "--jsn");
    }

    @Test
    void explainReadsAnInstructionThatBeginsWithANumberBelowZero() {
        for (String text : List.of("-1 EV", "- 1 EV", "-.5 EV")) {
            assertTrue(CommandRun.quietly("explain", text).out().contains("darker by "), text);
            assertTrue(CommandRun.quietly("explain", text, "--json").out().contains("exposure"), text);
        }
    }

    @Test
    void helpOfWhatIsNoCommandSaysSo() {
        CommandRun run = CommandRun.of("help", "edti");
        assertEquals(Main.WRONG_USAGE, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("\"edti\" is neither a command nor a photo"), run.err());
        assertEquals("", run.out());
        assertTrue(CommandRun.quietly("help", "models", "add").out().contains("retouch models add "));
    }

    @Test
    void aCommandThatIsSpeltWronglyIsNamedAndNotItsOptions() {
        CommandRun run = CommandRun.of("edti", "a.jpg", "-i", "warmer", "-o", "b.jpg");
        assertEquals(Main.WRONG_USAGE, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("\"edti\" is neither a command nor a photo"), run.err());
        CommandRun.isWrongUsage("retouch", "retouch edit PHOTO -i TEXT", "a.jpg", "-i", "warmer", "-o", "b.jpg");
        CommandRun.isWrongUsage("retouch models", "choose: list, verify, add", "models", "lsit");
        CommandRun.isWrongUsage("retouch doctor", "\"now\" is one argument too many", "doctor", "now");
    }

    @Test
    void theHelpSaysHowToGetThatOfACommand() {
        String help = CommandRun.quietly("--help").out();
        assertTrue(help.contains("retouch COMMAND --help"), help);
    }

    @Test
    void whatIsPrintedAndLostHasFailed() {
        StringWriter err = new StringWriter();
        Output full = new Output(failing("No space left on device"));
        assertEquals(Main.FAILED, Main.run(full, new PrintWriter(err, true), "--version"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("No space left on device"), err.toString());
    }

    @Test
    void whoReadsMayHaveReadEnough() {
        StringWriter err = new StringWriter();
        Output closed = new Output(failing("Broken pipe"));
        assertEquals(Main.DONE, Main.run(closed, new PrintWriter(err, true), "--version"));
        assertEquals("", err.toString());
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void modelsAreListedAndVerified() throws Exception {
        String listed = CommandRun.quietly("models", "list").out();
        assertTrue(listed.lines().anyMatch(l -> l.startsWith("compact-1 ") && l.contains(" MB ")), listed);
        for (Object[] arguments :
                List.of(new Object[] {"models", "verify"}, new Object[] {"models", "verify", "compact-1"})) {
            String verified = CommandRun.quietly(arguments).out();
            assertTrue(verified.contains("compact-1: whole, and runs here on "), verified);
        }
        CommandRun.fails(folder, List.of("\"nosuch\"", "compact-1"), "models", "verify", "nosuch");
        CommandRun.isWrongUsage("retouch models", "list, verify or add", "models");
    }

    @Test
    void aModelIsInstalledUnderItsName() throws Exception {
        Path compact = Path.of("models/compact-1").toAbsolutePath();
        System.setProperty(HOME, folder.toString());
        String said = CommandRun.quietly("models", "add", compact).out();
        assertTrue(said.contains("compact-1 is installed"), said);
        String verified = CommandRun.quietly("models", "verify").out();
        assertTrue(verified.contains("compact-1: whole"), verified);
        CommandRun.fails(folder, List.of("a model compact-1 already", "remove that folder"), "models", "add", compact);
        CommandRun.isWrongUsage("retouch models add", "FOLDER", "models", "add");
    }

    @Test
    void aModelThatIsNotWholeIsNotInstalled() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        try (Stream<Path> files = Files.list(Path.of("models/compact-1"))) {
            for (Path file : files.toList()) {
                Files.copy(file, broken.resolve(file.getFileName()));
            }
        }
        Files.writeString(broken.resolve("styles.json"), "{}");
        System.setProperty(HOME, folder.toString());
        CommandRun.fails(folder, List.of("styles.json", "bytes"), "models", "add", broken);
        CommandRun.fails(
                folder,
                List.of("nosuch: there is no such folder; name that of a model"),
                "models",
                "add",
                folder.resolve("nosuch"));
        CommandRun.fails(
                folder,
                List.of("model.json: the file is missing; name the folder of a model"),
                "models",
                "add",
                folder);
        assertFalse(Files.exists(folder.resolve("models/compact-1")));
    }

    @Test
    void nothingStaysOfAModelThatCannotBeCopiedWhole() throws Exception {
        Path some = Files.createDirectories(folder.resolve("some"));
        ModelManifest manifest = ModelManifest.read(Path.of("models/compact-1"));
        String first = manifest.files().getFirst().path();
        Files.copy(Path.of("models/compact-1").resolve(first), some.resolve(first));
        Path to = folder.resolve("models/compact-1");
        FailedCommandException e = assertThrows(FailedCommandException.class, () -> ModelCopy.copy(manifest, some, to));
        assertTrue(String.valueOf(e.getMessage()).contains("compact-1: it cannot be copied"), e.getMessage());
        assertFalse(Files.exists(to));
    }

    @Test
    void whatABrokenCopyHasLeftIsNoObstacleAndNotDeleted() throws Exception {
        ModelManifest manifest = ModelManifest.read(Path.of("models/compact-1"));
        Path to = Files.createDirectories(folder.resolve("models/compact-1"));
        Files.writeString(to.resolve("notes.txt"), "mine");
        System.setProperty(HOME, folder.toString());
        CommandRun.quietly("models", "add", Path.of("models/compact-1").toAbsolutePath());
        assertEquals(manifest, ModelManifest.read(to));
        assertFalse(Files.exists(to.resolve("notes.txt")));
        try (Stream<Path> all = Files.walk(folder.resolve("models"))) {
            assertEquals(1, all.filter(f -> f.endsWith("notes.txt")).count());
        }
    }

    @Test
    void whatACopyThatWasKilledHasLeftHiddenGoesWithTheNextOne() throws Exception {
        Path part = Files.createDirectories(folder.resolve("models/.compact-1-7f3a.part"));
        Path half = Files.writeString(part.resolve("model.onnx"), "half");
        for (Path old : List.of(half, part)) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        }
        System.setProperty(HOME, folder.toString());
        CommandRun.quietly("models", "add", Path.of("models/compact-1").toAbsolutePath());
        try (Stream<Path> left = Files.list(folder.resolve("models"))) {
            assertEquals(List.of(folder.resolve("models/compact-1")), left.toList());
        }
    }

    @Test
    void whatSomebodyElseHasPutThereIsNotDeletedWhereACopyFails() throws Exception {
        Path some = Files.createDirectories(folder.resolve("some"));
        ModelManifest manifest = ModelManifest.read(Path.of("models/compact-1"));
        Path to = Files.createDirectories(folder.resolve("models/compact-1"));
        Files.writeString(to.resolve("model.json"), "theirs");
        assertThrows(FailedCommandException.class, () -> ModelCopy.copy(manifest, some, to));
        assertEquals("theirs", Files.readString(to.resolve("model.json")));
        try (Stream<Path> left = Files.list(folder.resolve("models"))) {
            assertEquals(List.of(to), left.toList());
        }
    }

    @Test
    void aFolderOfModelsThatIsAFileIsLeftAlone() throws Exception {
        Path compact = Path.of("models/compact-1").toAbsolutePath();
        System.setProperty(HOME, folder.toString());
        Files.writeString(folder.resolve("models"), "no folder");
        CommandRun.fails(folder, List.of("compact-1", "cannot be copied"), "models", "add", compact);
        assertEquals("no folder", Files.readString(folder.resolve("models")));
    }

    @Test
    void aModelIsNotInstalledOutsideTheFolderOfModels() throws Exception {
        Path sly = Files.createDirectories(folder.resolve("sly"));
        String manifest = Files.readString(Path.of("models/compact-1/model.json"));
        Files.writeString(sly.resolve("model.json"), manifest.replaceFirst("\"compact-1\"", "\"../sly-2\""));
        System.setProperty(HOME, folder.toString());
        CommandRun.fails(folder, List.of("sly/model.json", "name"), "models", "add", sly);
        assertFalse(Files.exists(folder.resolve("sly-2")));
    }

    @Test
    void aModelIsListedInOneLineWhateverItsManifestSays() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("models/odd"));
        String manifest = Files.readString(Path.of("models/compact-1/model.json"));
        String escape = "\\\\u001b[2J\\\\n";
        Files.writeString(odd.resolve("model.json"), manifest.replaceFirst("(\"description\": \")", "$1" + escape));
        System.setProperty(HOME, folder.toString());
        String listed = CommandRun.quietly("models", "list").out();
        assertEquals(1, listed.lines().count(), listed);
        assertFalse(listed.contains("\u001b"), listed);
    }

    @Test
    void aHomeWithoutModelsIsSaid() throws Exception {
        System.setProperty(HOME, folder.toString());
        String models = folder.resolve("models").toString();
        assertTrue(CommandRun.quietly("models", "list").out().contains("no models in " + models));
        CommandRun.fails(folder, List.of("no models in " + models), "models", "verify");
        CommandRun run = CommandRun.of("doctor");
        assertEquals(Main.FAILED, run.status());
        assertTrue(run.out().contains("no models in " + models), run.out());
    }

    @Test
    void aBrokenModelIsNamedByListVerifyAndDoctor() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("models/broken"));
        Files.writeString(broken.resolve("model.json"), "{}");
        System.setProperty(HOME, folder.toString());
        CommandRun.fails(folder, List.of("broken/model.json", "format"), "models", "list");
        CommandRun.fails(folder, List.of("broken/model.json", "format"), "models", "verify");
        CommandRun run = CommandRun.of("doctor");
        assertEquals(Main.FAILED, run.status());
        assertTrue(run.out().lines().anyMatch(l -> l.contains("broken/model.json")), run.out());
    }

    @Test
    void doctorNamesVersionsAndTheModel() {
        String out = CommandRun.quietly("doctor").out();
        for (String what :
                List.of("version", "java", "system", "machine", "formats", "runtime", "gpu", "preview", "window")) {
            assertTrue(out.lines().anyMatch(l -> l.startsWith(what + " ")), what + " in " + out);
        }
        assertTrue(out.lines().anyMatch(l -> l.matches("model compact-1 +works; runs on .+")), out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "edit ",
                "batch ",
                "explain ",
                "models ",
                "models list ",
                "models verify ",
                "models add ",
                "doctor ",
                "bench ",
                "bench preview ",
                "bench editor ",
                "generate-completion "
            })
    void helpIsPrintedForEachCommand(String command) {
        String out =
                CommandRun.quietly((Object[]) (command + "--help").split(" ")).out();
        assertTrue(out.contains("Usage: retouch " + command), out);
        assertTrue(out.lines().allMatch(l -> l.length() <= 80), out);
        // Neither a doubled apostrophe nor an unresolved text.
        assertFalse(out.contains("''") || out.contains("${") || out.contains("%n"), out);
        assertFalse(out.startsWith("Usage"), "a sentence about the command comes first");
    }

    @Test
    void anExampleInTheHelpIsOneLineThatCanBeCopied() {
        List<String> lines = CommandRun.quietly("--help").out().lines().toList();
        assertTrue(
                lines.contains("  retouch edit wedding.jpg -i \"warmer, and lift the shadows a bit\" -o warm.jpg"),
                lines.toString());
        String completion = CommandRun.quietly("generate-completion", "--help").out();
        assertTrue(completion.contains("source <(retouch generate-completion)"), completion);
        assertEquals(1, completion.split("source <", -1).length - 1, completion);
    }

    @Test
    void helpIsACommandToo() {
        assertEquals(
                CommandRun.quietly("--help").out(), CommandRun.quietly("help").out());
        assertEquals(
                CommandRun.quietly("edit", "--help").out(),
                CommandRun.quietly("help", "edit").out());
    }

    @Test
    void aMistypedCommandIsSaidToBeNone() {
        CommandRun run = CommandRun.of("edti", "photo.jpg");
        assertEquals(Main.WRONG_USAGE, run.status());
        assertEquals(
                "retouch: \"edti\" is neither a command nor a photo. See: retouch --help",
                run.err().strip());
    }

    @Test
    void theVersionIsPrinted() {
        assertTrue(CommandRun.quietly("--version").out().startsWith("InstantRetouch "));
    }

    @Test
    void theCompletionScriptNamesTheCommands() {
        String script = CommandRun.quietly("generate-completion").out();
        for (String command : List.of("edit", "batch", "explain", "models", "doctor", "train")) {
            assertTrue(script.contains("_picocli_retouch_" + command + "()"), command);
        }
        assertTrue(script.contains("--long-edge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "photo.jpg", "photo.jpg more.png"})
    @EnabledOnOs(OS.LINUX)
    @DisabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "the editor would open")
    void withoutADisplayOneLineNamesTheCommand(String line) {
        Object[] arguments = line.isEmpty() ? new Object[0] : line.split(" ");
        // The tests of the editor run without a display; here it is to be missed.
        String platform = System.getProperty("glass.platform");
        System.clearProperty("glass.platform");
        CommandRun run;
        try {
            run = CommandRun.of(arguments);
        } finally {
            if (platform != null) {
                System.setProperty("glass.platform", platform);
            }
        }
        assertEquals(Main.WRONG_USAGE, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("retouch edit PHOTO"), run.err());
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        CommandRun.isWrongUsage("retouch", "--fast", "--fast");
    }

    @Test
    void trainingOutsideACheckoutSaysWhatItNeeds() throws Exception {
        CommandRun.fails(folder, List.of("./retouch train"), "train");
        System.setProperty(HOME, folder.toString());
        CommandRun.fails(folder, List.of("build the project"), "train", "text");
    }

    @Test
    void anErrorIsToldOnOneLineOfBearableLength() {
        assertEquals("a  b   c", OneLine.of("a\r\nb\u0007\u001b\u2028c\n"));
        String cut = OneLine.of("🌞".repeat(1000));
        assertEquals(402, cut.codePointCount(0, cut.length()));
        assertEquals(
                "x.jpg: there is no such file; check its name and folder",
                OneLine.of(new NoSuchFileException("x.jpg")));
        assertTrue(
                OneLine.of(new NoSuchFileException("b\uFFFDd.jpg"))
                        .endsWith(
                                "d.jpg: its name is not written in UTF-8, and cannot be found by it; give the file another name"));
        assertTrue(OneLine.of(new OutOfMemoryError("Java heap space")).startsWith("there is not enough memory"));
        for (Throwable ours : List.of(new IllegalStateException("odd"), new AssertionError("odd"))) {
            String told = OneLine.of(ours);
            assertTrue(told.contains(ours.getClass().getSimpleName() + " odd") && told.contains("--verbose"), told);
        }
    }

    @Test
    void trainingGetsItsArgumentsInTheirOrder() {
        assertArrayEquals(
                new String[] {"train", "--", "--photos", "in", "--out", "new", "--help"},
                TrainCommand.untouched(new String[] {"train", "--photos", "in", "--out", "new", "--help"}));
        assertArrayEquals(
                new String[] {"--verbose", "train", "--", "--verbose", "--photos", "in"},
                TrainCommand.untouched(new String[] {"--verbose", "train", "--photos", "in"}));
        String[] other = {"edit", "train"};
        assertArrayEquals(other, TrainCommand.untouched(other));
    }

    @Test
    void trainingGetsWhatThePersonGivesJavaLast() {
        List<String> options = TrainCommand.options(Optional.of("/native"), Optional.of(" -Xmx8g  -Da=b "));
        assertTrue(options.contains("-Donnxruntime.native.path=/native"), options.toString());
        assertEquals(List.of("-Xmx8g", "-Da=b"), options.subList(options.size() - 2, options.size()));
        assertEquals(
                options.size() - 3,
                TrainCommand.options(Optional.empty(), Optional.of(" ")).size());
    }
}
