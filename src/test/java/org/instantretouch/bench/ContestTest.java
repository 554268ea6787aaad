package org.instantretouch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The programs of these tests are lines for the shell. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ContestTest {
    @TempDir
    Path folder;

    private Contest.Contestant contestant(String name, String line) {
        return new Contest.Contestant(
                name, List.of("sh", "-c", line), Map.of("WORD", name), folder.resolve(name + ".out"));
    }

    private Contest.Contestant writing(String name) {
        return contestant(name, "echo $WORD >> " + folder + "/order; echo > " + folder + "/" + name + ".out");
    }

    @Test
    void theyTakeTurnsTheRivalLastAndOneRoundDoesNotCount() throws IOException {
        List<Contest.Result> results =
                new Contest(3, folder).run(List.of(writing("a"), writing("b")), Optional.of(writing("rival")));
        assertEquals("a b rival ".repeat(4).strip(), String.join(" ", Files.readAllLines(folder.resolve("order"))));
        assertEquals(
                List.of("a", "b", "rival"),
                results.stream().map(Contest.Result::name).toList());
        assertTrue(results.get(0).secondsToRival().getAsDouble() > 0);
        assertTrue(results.get(2).secondsToRival().isEmpty());
        assertFalse(Files.exists(folder.resolve("a.out")));
    }

    @Test
    void withoutARivalNothingIsCompared() throws IOException {
        List<Contest.Result> results = new Contest(1, folder).run(List.of(writing("a")), Optional.empty());
        assertEquals(1, results.size());
        assertTrue(results.getFirst().secondsToRival().isEmpty());
        assertTrue(results.getFirst().peakToRival().isEmpty());
    }

    @Test
    void aProgramThatIsMissingFailsOrWritesNothingIsAnObstacleByName() throws IOException {
        Contest contest = new Contest(1, folder);
        Contest.Contestant missing = new Contest.Contestant(
                "x", List.of(folder.resolve("no-program").toString()), Map.of(), folder.resolve("x"));
        assertTrue(contest.obstacle(missing).orElseThrow().contains("no-program: it is not there"));
        assertTrue(contest.obstacle(contestant("f", "echo first; echo the reason; exit 3"))
                .orElseThrow()
                .endsWith("it failed with status 3; the reason"));
        assertTrue(contest.obstacle(contestant("n", "true")).orElseThrow().endsWith("it has written no result"));
        assertEquals(Optional.empty(), contest.obstacle(writing("w")));
    }

    @Test
    void oneOfOurOwnThatFailsEndsTheContest() {
        assertThrows(
                ProcessRun.FailedException.class,
                () -> new Contest(1, folder).run(List.of(contestant("bad", "exit 1")), Optional.empty()));
    }

    @Test
    void aProgramWithoutAnEndIsEnded() {
        IOException e = assertThrows(
                ProcessRun.FailedException.class,
                () -> ProcessRun.of(
                        List.of("sh", "-c", "sleep 100"), Map.of(), folder.resolve("log"), Duration.ofMillis(50)));
        assertTrue(e.getMessage().contains("no end within"), e.getMessage());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thePeakOfTheResidentMemoryIsSeen() throws IOException {
        // The shell holds the text of 16 MB twice at times, and waits long enough to be looked at.
        ProcessRun run = ProcessRun.of(
                List.of("sh", "-c", "x=$(head -c 16000000 /dev/zero | tr '\\0' a); sleep 0.2"),
                Map.of(),
                folder.resolve("log"),
                Duration.ofMinutes(1));
        assertTrue(run.peakBytes().getAsLong() > 16_000_000, run.toString());
    }

    @Test
    void medianAndRatiosAreOfTheRounds() {
        assertEquals(2, Contest.median(List.of(9, 1, 2)));
        assertEquals(0.5, ExportBenchmark.ratio(List.of(1.0, 10.0, 3.0), List.of(2.0, 1.0, 30.0)));
    }

    @Test
    void aScratchFolderGoesWithAllThatIsInIt() throws IOException {
        Path path;
        try (ScratchFolder scratch = new ScratchFolder()) {
            path = scratch.path();
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/c"), "x");
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void thoseThatAreOpenGoWithTheProcess() throws IOException {
        try (ScratchFolder first = new ScratchFolder();
                ScratchFolder second = new ScratchFolder()) {
            Files.writeString(first.path().resolve("a"), "x");
            ScratchFolder.deleteAll();
            assertFalse(Files.exists(first.path()));
            assertFalse(Files.exists(second.path()));
        }
    }
}
