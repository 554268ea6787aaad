package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.instantretouch.export.TestPictures;
import org.instantretouch.photo.MemoryLimit;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCommandTest {
    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void writeAPhoto() throws Exception {
        input = TestPictures.write(folder.resolve("in.png"), TestPictures.colourful(8, 60, 40));
    }

    private Path jobs(List<?> lines) throws IOException {
        return Files.write(
                folder.resolve("jobs.jsonl"),
                lines.stream().map(Object::toString).toList());
    }

    private JsonObject job(String instruction, String output) {
        JsonObject job = new JsonObject();
        job.addProperty("input", input.toString());
        job.addProperty("instruction", instruction);
        job.addProperty("output", folder.resolve(output).toString());
        return job;
    }

    private static JsonObject with(JsonObject job, String field, Object value) {
        if (value instanceof Number number) {
            job.addProperty(field, number);
        } else {
            job.addProperty(field, value.toString());
        }
        return job;
    }

    private boolean isThere(String name) {
        return Files.exists(folder.resolve(name));
    }

    @Test
    void jobsThatAreAllGoodAreAllDone() throws Exception {
        List<Object> lines = new ArrayList<>();
        lines.add("\uFEFF" + job("warmer", "0.tif")); // as some editors begin a file
        lines.add("");
        lines.add(with(with(job("cooler", "1.jpg"), "intensity", 0.5), "id", 7));
        lines.add("{\"input\": \"" + input.toString().replace("\\", "\\\\")
                + "\", \"instructions\": [\"brighter\", \"warmer\"], \"output\": \""
                + folder.resolve("2.png").toString().replace("\\", "\\\\") + "\"}");
        CommandRun run = CommandRun.quietly("batch", jobs(lines));
        assertTrue(run.out().startsWith("3 of 3 photos done in "), run.out());
        assertEquals(1, run.out().lines().count());
        assertTrue(isThere("0.tif") && isThere("1.jpg") && isThere("2.png"));
    }

    @Test
    void aJobDoesWhatEditDoes() throws Exception {
        CommandRun.quietly("batch", jobs(List.of(job("warmer", "batch.tif"))), "--threads", 1);
        CommandRun.quietly("edit", input, "-i", "warmer", "-o", folder.resolve("edit.tif"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("edit.tif")), Files.readAllBytes(folder.resolve("batch.tif")));
    }

    @Test
    void badLinesFailOneByOneAndTheOthersFinish() throws Exception {
        List<Object> lines = new ArrayList<>();
        List<String> words = new ArrayList<>();
        bad(lines, words, "warmer, please", "line 1: not a JSON object");
        lines.add(job("warmer", "good-1.jpg"));
        bad(lines, words, "[1, 2]", "line 3: not a JSON object");
        bad(lines, words, with(job("x", "a.jpg"), "sharpen", 1), "line 4: there is no field \"sharpen\"");
        JsonObject both = job("x", "b.jpg");
        both.add("instructions", new com.google.gson.JsonArray());
        bad(lines, words, both, "line 5: give either");
        bad(lines, words, with(job("x", "c.jpg"), "intensity", 2.5), "line 6: \"intensity\" must be");
        bad(lines, words, with(job("x", "d.jpg"), "intensity", "1"), "line 7: \"intensity\" must be");
        JsonObject noPhoto = with(job("x", "e.jpg"), "input", folder.resolve("gone.jpg"));
        bad(lines, words, with(noPhoto, "id", "holiday"), "holiday: " + folder.resolve("gone.jpg") + ": there is no");
        bad(lines, words, job(" ", "f.jpg"), "line 9: the instruction is empty");
        lines.add(job("brighter", "good-2.png"));
        bad(lines, words, "{\"input\": \"in.png\"", "line 11: not a JSON object");
        bad(lines, words, "{\"input\": \"in.png\", \"output\": \"x.png\"}", "line 12: \"instruction\" is missing");
        JsonObject list = job("x", "g.jpg");
        list.remove("instruction");
        list.add("instructions", new com.google.gson.JsonArray());
        bad(lines, words, list, "line 13: \"instructions\" must be a list");
        bad(lines, words, with(job("x", "h.gif"), "id", ""), "line 14: " + folder.resolve("h.gif"));
        bad(lines, words, with(job("x", "in.png"), "id", 15), "15: " + folder.resolve("in.png") + ": is already there");
        bad(lines, words, job("x", "i.jpg") + " {}", "line 16: not a JSON object");
        bad(lines, words, "[".repeat(5000), "line 17: not a JSON object");
        bad(lines, words, "{\"input\": \"a\u0000b\", \"output\": \"x.png\", \"instruction\": \"x\"}", "line 18: ");
        bad(lines, words, "{" + " ".repeat(100_000) + "}", "line 19: the line is longer");

        CommandRun run = CommandRun.of("batch", jobs(lines));
        assertEquals(Main.FAILED, run.status());
        for (String word : words) {
            run.saysOnOneLine(List.of(word));
        }
        assertEquals(words.size(), run.err().lines().count(), run.err());
        assertTrue(run.out().startsWith("2 of 19 photos done in "), run.out());
        assertTrue(run.out().strip().endsWith("; 17 failed"), run.out());
        assertTrue(isThere("good-1.jpg") && isThere("good-2.png"));
        assertEquals(5, CommandRun.listing(folder).size()); // the folder, its photo, the jobs and two results
    }

    private static void bad(List<Object> lines, List<String> words, Object line, String word) {
        lines.add(line);
        words.add(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same.tif", "SAME.tif", "./same.tif"})
    void ofTwoJobsForOneResultTheFirstWins(String again) throws Exception {
        Path jobs = jobs(List.of(job("warmer", "same.tif"), job("cooler", "other.tif"), job("cooler", again)));
        CommandRun run = CommandRun.of("batch", jobs, "--threads", 2, "--overwrite");
        assertEquals(Main.FAILED, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        run.saysOnOneLine(List.of("line 3: " + folder.resolve(again), "the result of line 1 is written there"));
        assertTrue(run.out().startsWith("2 of 3 photos done"), run.out());
        CommandRun.quietly("edit", input, "-i", "warmer", "-o", folder.resolve("edit.tif"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("edit.tif")), Files.readAllBytes(folder.resolve("same.tif")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link/same.tif", "file.tif"})
    void ofTwoWaysToOneResultTheFirstWins(String again) throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path same = Files.createFile(out.resolve("same.tif"));
        Files.createSymbolicLink(folder.resolve("link"), out);
        Files.createSymbolicLink(folder.resolve("file.tif"), same);
        Path jobs = jobs(List.of(job("warmer", "out/same.tif"), job("cooler", again)));
        CommandRun run = CommandRun.of("batch", jobs, "--overwrite");
        assertEquals(Main.FAILED, run.status());
        run.saysOnOneLine(List.of("line 2: " + folder.resolve(again), "the result of line 1 is written there"));
        assertTrue(run.out().startsWith("1 of 2 photos done"), run.out());
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() throws Exception {
        String twice = job("warmer", "a.jpg").toString().replaceFirst("\\{", "{\"instruction\": \"cooler\", ");
        CommandRun run = CommandRun.of("batch", jobs(List.of(twice)));
        assertEquals(Main.FAILED, run.status());
        run.saysOnOneLine(List.of("line 1: \"instruction\" is there twice"));
        assertFalse(isThere("a.jpg"));
    }

    @Test
    void whatIsNoJsonIsShownByItsPlaceInTheLine() throws Exception {
        CommandRun run = CommandRun.of("batch", jobs(List.of("{\"input\": in.png}")));
        assertEquals(Main.FAILED, run.status());
        assertTrue(run.err().strip().endsWith("line 1: not a JSON object, at character 11"), run.err());
    }

    @Test
    void noPhotoOfTheJobsIsReplacedByAResult() throws Exception {
        Path other = TestPictures.write(folder.resolve("other.png"), TestPictures.colourful(8, 50, 30));
        byte[] first = Files.readAllBytes(input);
        byte[] second = Files.readAllBytes(other);
        JsonObject onItself = job("warmer", "in.png");
        JsonObject onAnother = job("warmer", "other.png");
        JsonObject good = with(job("cooler", "good.png"), "input", other);
        CommandRun run = CommandRun.of("batch", jobs(List.of(onItself, onAnother, good)), "--overwrite");
        assertEquals(Main.FAILED, run.status());
        assertTrue(run.out().startsWith("1 of 3 photos done"), run.out());
        assertArrayEquals(first, Files.readAllBytes(input));
        assertArrayEquals(second, Files.readAllBytes(other));
    }

    @Test
    void photosThatFitIntoMemoryOnlyAloneAreDoneOneAfterTheOther() throws Exception {
        Path bitmap = folder.resolve("in.bmp");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR), "bmp", bitmap.toFile());
        List<JsonObject> jobs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            // What is seen on a black photo, too.
            jobs.add(with(job("faded", i + ".jpg"), "input", bitmap));
        }
        // A bitmap is opened in twice its pixels, of four bytes.
        MemoryLimit.set(2 * 4 * 300 * 200);
        try {
            CommandRun run = CommandRun.quietly("batch", jobs(jobs), "--threads", 3);
            assertTrue(run.out().startsWith("3 of 3 photos done"), run.out());
        } finally {
            MemoryLimit.set(Long.MAX_VALUE);
        }
    }

    @Test
    void theOptionsOfTheFileHoldForAll() throws Exception {
        Path jobs = jobs(List.of(job("warmer", "0.png"), job("cooler", "1.png")));
        CommandRun.quietly("batch", jobs, "--long-edge", 30);
        Photo scaled = PhotoReader.read(folder.resolve("0.png"));
        assertEquals(30, Math.max(scaled.width(), scaled.height()));
        CommandRun.quietly("batch", jobs, "--overwrite");
    }

    @Test
    void aFileOfJobsThatCannotBeReadIsNamed() throws Exception {
        CommandRun.fails(folder, List.of("gone.jsonl", "there is no such file"), "batch", folder.resolve("gone.jsonl"));
        CommandRun.fails(folder, List.of("it is a folder; name a file of jobs"), "batch", folder);
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        CommandRun.fails(folder, List.of("empty.jsonl", "holds no jobs"), "batch", empty);
        Path blank = Files.writeString(folder.resolve("blank.jsonl"), "\n \n");
        CommandRun.fails(folder, List.of("blank.jsonl", "holds no jobs"), "batch", blank);
        CommandRun.fails(folder, List.of("in.png", "not a text file in UTF-8"), "batch", input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65", "many"})
    void aWrongNumberOfThreadsIsWrongUsage(String threads) throws Exception {
        CommandRun.isWrongUsage(
                "retouch batch", "--threads", "batch", jobs(List.of(job("x", "a.jpg"))), "--threads=" + threads);
    }

    @Test
    void anIdMayBeATextOrANumber() throws Exception {
        CommandRun run = CommandRun.of("batch", jobs(List.of("{\"id\": [1]}")));
        run.saysOnOneLine(List.of("jobs.jsonl, line 1", "\"id\" must be a text or a number"));
    }

    @Test
    void whatIsMissingOrWrongIsWrongUsage() throws Exception {
        CommandRun.isWrongUsage("retouch batch", "JOBS.jsonl", "batch");
        CommandRun.isWrongUsage("retouch batch", "--depth", "batch", jobs(List.of()), "--depth", "9");
    }

    @Test
    void theCoresAreSharedByThePhotosThatThereReallyAre() {
        assertEquals(8, BatchCommand.threadsEach(BatchCommand.photosAtOnce(8, 1), 8));
        assertEquals(2, BatchCommand.threadsEach(BatchCommand.photosAtOnce(8, 3), 8));
        assertEquals(1, BatchCommand.threadsEach(BatchCommand.photosAtOnce(64, 100), 8));
    }

    @Test
    void verboseAddsTheTraceOfEachLine() throws Exception {
        CommandRun run = CommandRun.of("batch", "--verbose", jobs(List.of("nonsense", job("warmer", "a.jpg"))));
        assertEquals(Main.FAILED, run.status());
        assertTrue(run.err().contains("\tat org.instantretouch.cli.BatchJob"), run.err());
        assertTrue(isThere("a.jpg"));
    }
}
