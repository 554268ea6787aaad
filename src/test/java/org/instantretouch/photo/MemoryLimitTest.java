package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryLimitTest {
    @AfterEach
    void allToOnePhoto() {
        MemoryLimit.divide(1);
        MemoryLimit.set(Long.MAX_VALUE);
    }

    @Test
    void someOfJavasMemoryIsLeftForItsOwnWork() {
        MemoryLimit.set(Long.MAX_VALUE);

        assertTrue(MemoryLimit.bytes() < Runtime.getRuntime().maxMemory());
    }

    @Test
    void photosAtOnceShareWhatMakesThemFaster() {
        MemoryLimit.set(96 << 20);
        long kept = MemoryLimit.kept();
        MemoryLimit.divide(3);

        assertEquals(32 << 20, MemoryLimit.share());
        assertEquals(kept / 3, MemoryLimit.kept());
        assertEquals(96 << 20, MemoryLimit.bytes());
    }

    @Test
    void noMoreThanAQuarterOfAGigabyteIsKeptToSaveReading() {
        MemoryLimit.set(Long.MAX_VALUE);

        assertTrue(MemoryLimit.kept() <= 256 << 20);
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> MemoryLimit.set(0));
        assertThrows(IllegalArgumentException.class, () -> MemoryLimit.divide(0));
    }
}
