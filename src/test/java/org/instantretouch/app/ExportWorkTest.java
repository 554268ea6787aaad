package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.instantretouch.photo.MemoryLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportWorkTest {
    private static final int MOST = ExportWork.mostMegabytes();

    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    @BeforeEach
    void open() {
        settings = new Settings(folder);
    }

    @AfterEach
    void allowAll() {
        MemoryLimit.set(Long.MAX_VALUE);
    }

    @Test
    void whereNothingIsStoredAllOfTheComputerIsUsed() {
        ExportWork work = ExportWork.from(settings);
        assertEquals(ExportWork.all(), work);
        assertEquals(Runtime.getRuntime().availableProcessors(), work.threads());
        assertEquals(MOST, work.megabytes());
    }

    @Test
    void itSurvivesARestart() {
        new ExportWork(3, 128).store(settings);
        settings.close();
        assertEquals(new ExportWork(3, 128), ExportWork.from(new Settings(folder)));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 1, 64", "1000, 64, 64, 64", "-5, -5, 1, 64", "many, much, -1, -1", "'', '', -1, -1"})
    void whatIsOutOfRangeIsBroughtInRangeAndNonsenseIsLeftAlone(
            String threads, String memory, int expectedThreads, int expectedMemory) {
        settings.put("export.threads", threads);
        settings.put("export.memory", memory);
        ExportWork all = ExportWork.all();
        assertEquals(
                new ExportWork(
                        expectedThreads < 0 ? all.threads() : expectedThreads,
                        expectedMemory < 0 ? all.megabytes() : expectedMemory),
                ExportWork.from(settings));
    }

    @Test
    void allTheMemoryStaysAllWhereJavaMayHaveMoreAnotherTime() {
        ExportWork.all().store(settings);
        assertEquals(
                String.valueOf(Integer.MAX_VALUE), settings.get("export.memory").orElseThrow());
        assertEquals(MOST, ExportWork.from(settings).megabytes());
    }

    @Test
    void theMemoryLimitsThisProcess() {
        MemoryLimit.set(Long.MAX_VALUE);
        long most = MemoryLimit.bytes();
        new ExportWork(1, 100).limitMemory();
        assertEquals(100L << 20, MemoryLimit.bytes());
        ExportWork.all().limitMemory();
        assertEquals(most, MemoryLimit.bytes());
    }

    @Test
    void nothingOutOfRangeIsMade() {
        assertThrows(IllegalArgumentException.class, () -> new ExportWork(0, 100));
        assertThrows(IllegalArgumentException.class, () -> new ExportWork(1, 63));
        assertThrows(IllegalArgumentException.class, () -> new ExportWork(1, MOST + 1));
    }
}
