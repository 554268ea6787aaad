package org.instantretouch.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.lwjgl.system.Configuration;

class EglLibraryTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void theLibraryIsOpenedByItsPath() throws Exception {
        GlPreviewEngineTest.openOrSkip().close();
        Path path = Path.of(EglLibrary.path().orElseThrow());
        assertTrue(path.isAbsolute() && Files.isRegularFile(path), path.toString());
        assertTrue(path.getFileName().toString().startsWith("libEGL.so.1"), path.toString());
        assertEquals(path.toString(), Configuration.EGL_LIBRARY_NAME.get());
    }
}
