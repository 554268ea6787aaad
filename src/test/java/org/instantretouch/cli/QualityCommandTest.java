package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.instantretouch.bench.metric.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityCommandTest {
    private static final String INSTRUCTIONS = """
            {"id": "w1", "text": "warmer", "kind": "single", "checks": [{"metric": "warmth", "dir": 1, "min": 0.06}]}
            {"id": "c1", "text": "calmer reds, darker sky", "kind": "region", "checks": [\
            {"metric": "hue_chroma:red", "dir": -1, "min": 0.05}, {"metric": "region_L:top", "dir": -1, "min": 0.2}]}
            {"id": "g1", "text": "black and white", "kind": "single", "checks": [{"metric": "gray", "max": 3}]}

            {"id": "i1", "text": "remove the car", "kind": "unsupported", "checks": [{"metric": "identity", "max": 2}]}
            {"id": "s1", "text": "warm shadows", "kind": "style", "checks": [\
            {"metric": "shadow_b", "dir": 1, "min": 2, "max": 30}, {"metric": "black_point", "dir": 1, "min": 1}, \
            {"metric": "contrast", "dir": 1, "min": 0.01}]}
            {"id": "m1", "text": "<gone>", "kind": "style", "checks": [\
            {"metric": "L", "dir": 1, "min": 1}, {"metric": "L", "dir": 1, "min": 2}]}
            """;

    /** Which photo each result is of: what {@code score.py jobs --photos-each 2} wrote for these photos. */
    private static final String[] RESULTS = {
        "w1-0 p1", "w1-1 p3", "c1-0 p1", "c1-1 p0", "g1-0 p0", "g1-1 p1",
        "i1-0 p1", "i1-1 p0", "s1-0 p1", "s1-1 p2", "m1-0 p0", "m1-1 p2"
    };

    /** What {@code score.py score} printed for these results; the last of them is missing. */
    private static final String TABLE = """
            kind          checks     met  untouched  pairs   whole
            single             4   50.0%       0.0%      4   50.0%
            region             4   25.0%       0.0%      2    0.0%
            unsupported        2    0.0%     100.0%      2    0.0%
            style             10   40.0%       0.0%      4    0.0%
            ALL               20   35.0%      10.0%     12   16.7%
            fidelity: SSIM 0.9940 GMSD 0.0086 over 11 outputs
            """;

    @TempDir
    Path folder;

    private Path photos;
    private Path results;
    private Path instructions;

    private interface Formula {
        int rgb(int x, int y);
    }

    private static void picture(Path file, Formula formula) throws IOException {
        BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, formula.rgb(x, y));
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static Formula photo(int k) {
        return (x, y) -> (4 * x + y + 50 * k) % 256 << 16
                | (5 * y + x / 2 + 90 * k) % 256 << 8
                | (x * y / 3 + 40 + 20 * k) % 256;
    }

    private static Formula retouched(Formula photo) {
        return (x, y) -> {
            int rgb = photo.rgb(x, y);
            int red = rgb >> 16;
            return red + (255 - red) / 8 << 16 | (rgb >> 8 & 255) * 15 / 16 + 8 << 8 | (rgb & 255) * 3 / 4;
        };
    }

    @BeforeEach
    void makePhotosAndResults() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        for (int k = 0; k < 4; k++) {
            picture(photos.resolve("p" + k + ".png"), photo(k));
        }
        picture(photos.resolve("dull.png"), (x, y) -> 2 * x % 256 * 0x010101);
        Files.writeString(photos.resolve("notes.txt"), "no photo");
        results = Files.createDirectory(folder.resolve("made"));
        for (String result : List.of(RESULTS).subList(0, 11)) {
            picture(results.resolve(result.substring(0, 4) + ".png"), retouched(photo(result.charAt(6) - '0')));
        }
        instructions = Files.writeString(folder.resolve("instructions.jsonl"), INSTRUCTIONS);
    }

    private CommandRun run(Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("bench", "quality", "--photos", photos, "--instructions", instructions));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    @Test
    void theHelpNamesEveryMetric() {
        List<String> words =
                List.of(CommandRun.quietly("bench", "quality", "--help").out().split("[^A-Za-z_]+"));
        for (Measure measure : Measure.all()) {
            for (String part : measure.name().split(":")) {
                assertTrue(words.contains(part), measure.name());
            }
        }
    }

    @Test
    void theTableIsThatOfTheInstructionBenchmark() {
        CommandRun run = run("--photos-each", "2", "--results", results);
        assertEquals(Main.FAILED, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(TABLE.lines().toList(), lines.subList(0, 7));
        assertTrue(lines.get(7).matches("fidelity: CW-SSIM 0\\.\\d{4}"), run.out());
        assertEquals("missing outputs: 1", lines.getLast());
        run.saysOnOneLine(List.of("m1-1.png", "no such file"));
    }

    @Test
    void theReportNamesThePairsOfTheInstructionBenchmarkAndPointsNowhereElse() throws IOException {
        Path out = folder.resolve("report");
        run("--photos-each", "2", "--results", results, "--out", out);
        List<String> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("values.jsonl"))) {
            JsonObject value = JsonParser.parseString(line).getAsJsonObject();
            String photo = value.get("photo").getAsString();
            pairs.add(value.get("pair").getAsString() + " "
                    + Path.of(photo).getFileName().toString().replace(".png", ""));
        }
        assertEquals(List.of(RESULTS), pairs);
        assertEquals(12, Files.readAllLines(out.resolve("jobs.jsonl")).size());
        String html = Files.readString(out.resolve("index.html"));
        assertTrue(html.contains("pictures/w1-0-after.jpg"), html);
        assertTrue(html.contains("&lt;gone&gt;"), html);
        assertFalse(html.contains("://") || html.contains("@pairs@"), html);
        assertEquals(12, html.split("<figure ").length - 1);
        assertTrue(html.contains("m1-1, style</small><small class=\"missed\">no result: "), html);
        assertTrue(html.contains(">hue_chroma:red &lt;= -0.05: missed, measured "), html);
        assertTrue(html.contains(">2 &lt;= shadow_b &lt;= 30: measured "), html);
        assertTrue(Files.size(out.resolve("sheet-1.jpg")) > 1000);
        String markdown = Files.readString(out.resolve("report.md"));
        assertTrue(markdown.contains("| ALL | 20 | 35.0% | 10.0% | 12 | 16.7% |"), markdown);
        assertTrue(markdown.contains("g1-0 \"black and white\""), markdown);
        try (var files = Files.list(out.resolve("pictures"))) {
            assertEquals(22, files.count());
        }
    }

    @Test
    void whatAnInstructionHoldsIsNoPartOfTheReportsForm() throws IOException {
        Files.writeString(instructions, INSTRUCTIONS.replace("\"single\"", "\"@pairs@ <b>$1\""));
        Path out = folder.resolve("report");
        run("--results", results, "--out", out);
        String html = Files.readString(out.resolve("index.html"));
        assertTrue(html.contains("<td>@pairs@ &lt;b&gt;$1</td>"), html);
        assertEquals(6, html.split("<figure ").length - 1);
        String markdown = Files.readString(out.resolve("report.md"));
        assertTrue(markdown.contains("| @pairs@ \\<b>$1 |"), markdown);
        assertTrue(markdown.contains("m1-0 \"\\<gone>\""), markdown);
    }

    @Test
    void theModelsResultsAreMeasuredAndPutBeforeAJudge() throws IOException {
        Path short1 = Files.writeString(
                folder.resolve("short.jsonl"), INSTRUCTIONS.lines().findFirst().orElseThrow());
        Path out = folder.resolve("report");
        Path judge = folder.resolve("judge");
        String table = CommandRun.quietly(
                        "bench",
                        "quality",
                        "--photos",
                        photos,
                        "--instructions",
                        short1,
                        "--out",
                        out,
                        "--judge",
                        judge)
                .out();
        assertTrue(table.contains("\nALL                1  100.0%       0.0%      1  100.0%"), table);
        assertTrue(Files.exists(out.resolve("results/w1-0.png")));
        BufferedImage pair = ImageIO.read(judge.resolve("w1-0.png").toFile());
        assertEquals(90 + 24 + 90, pair.getWidth());
        assertTrue(Files.readString(judge.resolve("GUIDE.md")).contains("semantic_consistency"));
        CommandRun.fails(folder, List.of("form.jsonl", "no line has marks"), "bench", "judged", judge);
        Path form = judge.resolve("form.jsonl");
        Files.writeString(
                form,
                Files.readString(form)
                        .replace("\"semantic_consistency\":null", "\"semantic_consistency\":4")
                        .replace("\"perceptual_quality\":null", "\"perceptual_quality\":9"));
        String judged = CommandRun.quietly("bench", "judged", judge).out();
        assertTrue(judged.contains("semantic consistency 4.00, perceptual quality 9.00, overall 6.00"), judged);
        assertTrue(judged.contains("| w1-0 | 4.00 | 9.00 | 6.00 | warmer |  |"), judged);
    }

    @Test
    void aFolderThatIsNamedLikeAPhotoIsNone() throws IOException {
        Files.createDirectory(photos.resolve("album.jpg"));
        CommandRun run = run("--photos-each", "2", "--results", results);
        assertEquals(TABLE.lines().toList(), run.out().lines().limit(7).toList(), run.err());
    }

    @Test
    void theJudgesFolderIsNotThatOfTheResults() {
        Path out = folder.resolve("report");
        CommandRun run = run("--out", out, "--judge", out.resolve("results"));
        assertEquals(Main.FAILED, run.status());
        run.saysOnOneLine(List.of(out.resolve("results").toString(), "there already; choose another"));
    }

    @Test
    void withoutAReportNothingIsLeftBehind() throws IOException {
        Path short1 = Files.writeString(
                folder.resolve("short.jsonl"), INSTRUCTIONS.lines().findFirst().orElseThrow());
        List<String> before = CommandRun.listing(folder);
        CommandRun.quietly("bench", "quality", "--photos", photos, "--instructions", short1);
        assertEquals(before, CommandRun.listing(folder));
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWrittenTo() throws IOException {
        for (String option : List.of("--out", "--judge")) {
            CommandRun.fails(
                    folder,
                    List.of(photos.toString(), "not an empty folder"),
                    "bench",
                    "quality",
                    "--photos",
                    photos,
                    "--instructions",
                    instructions,
                    option,
                    photos);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"id\": 1}; \"id\" must be a text",
                "nonsense; no JSON object",
                "[]; not one JSON object",
                "{\"id\": \"../a\", \"text\": \"\", \"kind\": \"k\", \"checks\": []}; plain name",
                "{\"id\": \"w1\", \"text\": \"\", \"kind\": \"k\", \"checks\": []}; on an earlier line too",
                "{\"id\": \"a\", \"id\": \"b\", \"text\": \"\", \"kind\": \"k\", \"checks\": []}; \"id\" is there twice",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\", \"checks\": [{\"metric\": \"L\", \"dir\": 1, \"min\": 1, \"min\": 2}]}; \"min\" is there twice",
                "{\"id\": \"a\", \"text\": \"\\ud83d\", \"kind\": \"k\", \"checks\": []}; \"text\" holds half a character",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"\\udc00k\", \"checks\": []}; \"kind\" holds half a character",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"ALL\", \"checks\": []}; other than ALL",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\"}; must be a list",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\", \"checks\": [3]}; must be a list",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\", \"checks\": [{\"metric\": \"glow\"}]}; no metric \"glow\"",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\", \"checks\": [{\"metric\": \"L\", \"dir\": 2, \"min\": 1}]}; 1 or -1",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\", \"checks\": [{\"metric\": \"L\", \"dir\": 1}]}; \"min\" is missing",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\", \"checks\": [{\"metric\": \"gray\"}]}; \"max\" is missing",
                "{\"id\": \"a\", \"text\": \"\", \"kind\": \"k\", \"checks\": [{\"metric\": \"L\", \"dir\": 1, \"mni\": 1}]}; no field \"mni\""
            })
    void aBrokenLineIsNamedWithItsFile(String line, String problem) throws IOException {
        Files.writeString(instructions, INSTRUCTIONS.lines().findFirst().orElseThrow() + "\n" + line + "\n");
        CommandRun.fails(
                folder,
                List.of(instructions + ", line 2: ", problem),
                "bench",
                "quality",
                "--photos",
                photos,
                "--instructions",
                instructions);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path none = folder.resolve("none");
        CommandRun.fails(
                folder,
                List.of(none.toString(), "no such file"),
                "bench",
                "quality",
                "--photos",
                photos,
                "--instructions",
                none);
        CommandRun.fails(
                folder,
                List.of(none.toString(), "no such folder"),
                "bench",
                "quality",
                "--photos",
                none,
                "--instructions",
                instructions);
        CommandRun.fails(
                folder,
                List.of(none.toString(), "no such file"),
                "bench",
                "quality",
                "--photos",
                photos,
                "--instructions",
                instructions,
                "--metric",
                "dists=" + none);
        Path dull = Files.createDirectory(folder.resolve("dull"));
        Files.copy(photos.resolve("dull.png"), dull.resolve("dull.png"));
        CommandRun.fails(
                folder,
                List.of(dull.toString(), "no colourful"),
                "bench",
                "quality",
                "--photos",
                dull,
                "--instructions",
                instructions);
        Files.write(dull.resolve("broken.png"), new byte[] {1, 2, 3});
        CommandRun.fails(
                folder, List.of("broken.png"), "bench", "quality", "--photos", dull, "--instructions", instructions);
    }

    @Test
    void wrongUsageIsRefused() {
        CommandRun.isWrongUsage("retouch bench quality", "--photos", "bench", "quality", "--instructions", "x");
        CommandRun.isWrongUsage(
                "retouch bench quality",
                "--photos-each",
                "bench",
                "quality",
                "--photos",
                photos,
                "--instructions",
                instructions,
                "--photos-each",
                "0");
        CommandRun.isWrongUsage("retouch bench speed", "--rounds", "bench", "speed", "--rounds", "0");
    }

    @Test
    void resultsAreComparedWithTheirTargetsByName() throws IOException {
        Path targets = Files.createDirectory(folder.resolve("targets"));
        Path few = Files.createDirectory(folder.resolve("few"));
        for (String name : List.of("a", "b")) {
            Files.copy(results.resolve("w1-0.png"), few.resolve(name + ".png"));
            Files.copy(results.resolve("w1-0.png"), targets.resolve(name + ".png"));
        }
        Files.copy(photos.resolve("p1.png"), targets.resolve("c.png"));
        Files.copy(results.resolve("w1-0.png"), few.resolve("c.png"));
        String out = CommandRun.quietly("bench", "compare", few, targets).out();
        assertTrue(out.contains("| a | 0.0000 | 0.0000 | equal | 0.00 |"), out);
        assertTrue(
                out.lines()
                        .anyMatch(l -> l.matches(
                                "\\| c \\| 0\\.\\d{4} \\| 0\\.\\d{4} \\| \\d\\d\\.\\d\\d \\| \\d+\\.\\d\\d \\|")),
                out);
        assertTrue(out.lines().anyMatch(l -> l.startsWith("| mean | 0.")), out);
        Files.delete(targets.resolve("b.png"));
        CommandRun.fails(folder, List.of("b.png", "no picture of that name"), "bench", "compare", few, targets);
        ImageIO.write(
                new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB),
                "png",
                targets.resolve("b.png").toFile());
        CommandRun.fails(folder, List.of("b.png", "90 x 60", "9 x 9"), "bench", "compare", few, targets);
    }

    @Test
    void theMeanPsnrIsThatOfThePicturesThatDiffer() throws IOException {
        Path targets = Files.createDirectory(folder.resolve("targets"));
        Path few = Files.createDirectory(folder.resolve("few"));
        Files.copy(results.resolve("w1-0.png"), few.resolve("a.png"));
        Files.copy(results.resolve("w1-0.png"), targets.resolve("a.png"));
        String same = CommandRun.quietly("bench", "compare", few, targets).out();
        assertTrue(same.endsWith("| mean | 0.0000 | 0.0000 | equal | 0.00 |\n"), same);
        Files.copy(results.resolve("w1-0.png"), few.resolve("c.png"));
        Files.copy(photos.resolve("p1.png"), targets.resolve("c.png"));
        List<String> lines = CommandRun.quietly("bench", "compare", few, targets)
                .out()
                .lines()
                .toList();
        String psnr = lines.get(3).split("\\|")[4];
        assertEquals(psnr, lines.get(4).split("\\|")[4], lines.toString());
        assertEquals("The mean PSNR is of 1 of the 2 pictures; the others equal their targets.", lines.getLast());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such names there")
    void namesDoNotReachTheTerminalRaw() throws IOException {
        Path few = Files.createDirectory(folder.resolve("few"));
        Files.copy(results.resolve("w1-0.png"), few.resolve("a\u001b[31m|\n.png"));
        String out = CommandRun.quietly("bench", "compare", few, few).out();
        assertTrue(out.contains("| a [31m\\| | 0.0000 |"), out);
    }

    @Test
    void runTimesArePrintedByTheSizeOfThePhoto() {
        String out = CommandRun.quietly("bench", "speed", "--rounds", "1").out();
        assertTrue(out.startsWith("The model compact-1 on CPU") || out.contains("GPU"), out);
        for (String size : List.of("720p | 1280 x 720", "1K | 1024 x 1024", "2K | 2560 x 1440", "4K | 3840 x 2160")) {
            assertTrue(
                    out.lines()
                            .anyMatch(l -> l.matches(
                                    "\\| " + size.replace("|", "\\|") + " (\\| \\d+\\.\\d \\(\\d+\\.\\d\\) ){4}\\|")),
                    out);
        }
    }
}
