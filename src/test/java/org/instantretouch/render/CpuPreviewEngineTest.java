package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CpuPreviewEngineTest extends PreviewEngineContract {
    @Override
    protected PreviewEngine open() {
        return new CpuPreviewEngine(2);
    }

    @Test
    void saysHowManyThreadsItHas() {
        assertEquals("CPU, 2 threads", engine.description());
    }
}
