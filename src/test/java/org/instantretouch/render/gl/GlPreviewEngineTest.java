package org.instantretouch.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.render.CpuPreviewEngine;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.render.PreviewEngine;
import org.instantretouch.render.PreviewEngineContract;
import org.instantretouch.render.PreviewException;
import org.instantretouch.render.PreviewLayer;
import org.instantretouch.render.PreviewScenes;
import org.instantretouch.render.PreviewState;
import org.instantretouch.render.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwjgl.opengl.GL33C;

class GlPreviewEngineTest extends PreviewEngineContract {
    /** How many values of an exact frame may round to the other side. */
    private static final double RARELY = 1e-4;

    @Override
    protected PreviewEngine open() throws PreviewException {
        return openOrSkip();
    }

    /** An engine; without OpenGL the test is skipped, but fails under CI. */
    static GlPreviewEngine openOrSkip() throws PreviewException {
        try {
            return GlPreviewEngine.open();
        } catch (PreviewException e) {
            assumeTrue(System.getenv("CI") != null, e.getMessage());
            throw e;
        }
    }

    private static PreviewState state(Viewport view, List<PreviewLayer> layers, boolean exact) {
        return new PreviewState(view, layers, -1, false, Optional.empty(), exact, false);
    }

    /** Up to three rough layers, more as models predict them, which the hardware's filter needs; every other one is masked and of two slices. */
    private static List<PreviewLayer> layers(int count) {
        List<PreviewLayer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Prediction rough = i % 2 == 0
                    ? TestGrids.random(30 + i, 16, 16, 8)
                    : new Prediction(List.of(
                            TestGrids.randomSlice(30 + i, GuideKind.LUMA, 16, 16, 8),
                            TestGrids.randomSlice(60 + i, GuideKind.CHROMA, 4, 4, 8)));
            boolean two = i % 2 == 1;
            Prediction prediction = count <= 3 ? rough : PreviewScenes.look(30 + i);
            layers.add(new PreviewLayer(
                    prediction,
                    count == 1 ? 1.5f : 0.25f,
                    Optional.of(PreviewScenes.mask(64, 48)).filter(m -> two)));
        }
        return layers;
    }

    private void assertAgreement(PhotoPyramid photo, Viewport view, List<PreviewLayer> layers) throws PreviewException {
        try (CpuPreviewEngine cpu = new CpuPreviewEngine()) {
            int[] expected = PreviewScenes.draw(cpu, photo, state(view, layers, false));
            int[] fast = PreviewScenes.draw(engine, photo, state(view, layers, false));
            int[] exact = PreviewScenes.draw(engine, photo, state(view, layers, true));
            assertTrue(PreviewScenes.worst(expected, fast) <= 1, () -> "worst " + PreviewScenes.worst(expected, fast));
            assertTrue(PreviewScenes.worst(expected, exact) <= 1);
            assertTrue(
                    PreviewScenes.differing(expected, exact) <= RARELY,
                    () -> "differing " + PreviewScenes.differing(expected, exact));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0.31", "1,1", "1,2.5", "3,0.5", "3,0.83", "8,0.31", "8,1.3"})
    void agreesWithTheCpuAtAnyScale(int count, double scale) throws PreviewException {
        float[] wide = PreviewScenes.photo(1300, 1100, 8);
        try (PhotoPyramid large = PreviewScenes.pyramid(wide, 1300)) {
            assertAgreement(large, new Viewport(301, 203, scale, 700.3, 820.7), layers(count));
            assertAgreement(large, Viewport.fit(301, 203, 1300, 1100), layers(count));
        }
    }

    @ParameterizedTest
    @CsvSource({"8,1,0.31", "8,1,1", "8,3,0.83", "8,3,2.5", "16,1,0.31", "16,3,0.83", "16,3,1"})
    void agreesWithTheCpuOnTransparentPhotos(int bits, int count, double scale) throws PreviewException {
        float[] rgb = PreviewScenes.photo(1300, 1100, 8);
        try (PhotoPyramid large = PreviewScenes.pyramid(bits, rgb, PreviewScenes.opacity(1300, 1100), 1300);
                CpuPreviewEngine cpu = new CpuPreviewEngine()) {
            Viewport view = new Viewport(301, 203, scale, 700.3, 820.7);
            int[] expected = PreviewScenes.draw(cpu, large, state(view, layers(count), true));
            for (boolean exact : new boolean[] {false, true}) {
                int[] shown = PreviewScenes.draw(engine, large, state(view, layers(count), exact));
                assertTrue(
                        PreviewScenes.worst(expected, shown) <= 1,
                        () -> "worst " + PreviewScenes.worst(expected, shown));
            }
        }
    }

    /** Where every layer stretches the rounding of those below, only the same rounding keeps frames the same. */
    @ParameterizedTest
    @CsvSource({"0.25,0.31", "0.25,1", "1,0.31", "1,1", "1,1.3"})
    void anExactFrameOfEightRoughLayersRoundsAsTheCpuDoes(float intensity, double scale) throws PreviewException {
        List<PreviewLayer> layers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            layers.add(new PreviewLayer(TestGrids.random(70 + i, 16, 16, 8), intensity, Optional.empty()));
        }
        Viewport view = new Viewport(301, 203, scale, 70.3, 82.7);
        try (PhotoPyramid large = PreviewScenes.pyramid(PreviewScenes.photo(1300, 1100, 8), 1300);
                CpuPreviewEngine cpu = new CpuPreviewEngine()) {
            int[] expected = PreviewScenes.draw(cpu, large, state(view, layers, true));
            int[] exact = PreviewScenes.draw(engine, large, state(view, layers, true));
            double share = PreviewScenes.differing(expected, exact);
            assertTrue(share <= RARELY, () -> "a share of " + share + " differs");
        }
    }

    /** On values that are no codes of 8 bits. */
    @ParameterizedTest
    @CsvSource({"1,0.31", "1,1", "3,0.83", "8,1.3"})
    void agreesWithTheCpuOnPhotosOfSixteenBits(int count, double scale) throws PreviewException {
        float[] rgb = PreviewScenes.photo(1300, 1100, 8);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.abs(rgb[i] - 0.0007f * (i % 23));
        }
        try (PhotoPyramid large = PreviewScenes.pyramid(16, rgb, 1300)) {
            assertAgreement(large, new Viewport(301, 203, scale, 700.3, 820.7), layers(count));
        }
    }

    private static final Viewport NEAR = new Viewport(700, 500, 0.9, 700, 700);
    private static final Viewport FAR = new Viewport(700, 500, 0.3, 0, 0);

    @Test
    void tilesStayOnTheGpuWhenOneZoomsToAndFro() throws PreviewException {
        GlPreviewEngine gl = (GlPreviewEngine) engine;
        try (PhotoPyramid large = PreviewScenes.pyramid(PreviewScenes.photo(2100, 1300, 8), 2100)) {
            PreviewScenes.draw(gl, large, state(NEAR, layers(1), false));
            PreviewScenes.draw(gl, large, state(FAR, layers(1), false));
            int uploads = gl.uploads();
            assertTrue(uploads > 0);
            PreviewScenes.draw(gl, large, state(NEAR, layers(1), false));
            PreviewScenes.draw(gl, large, state(FAR, layers(1), false));
            assertEquals(uploads, gl.uploads());
        }
    }

    @Test
    void aFrameThatIsNotKeptWaitingForTilesIsTheSameInTheEnd() throws PreviewException {
        try (PhotoPyramid large = PreviewScenes.pyramid(PreviewScenes.photo(2100, 1300, 8), 2100)) {
            PreviewState state = state(NEAR, layers(1), true);
            int[] whole = PreviewScenes.draw(engine, large, state);
            engine.close();
            engine = GlPreviewEngine.open(drawing -> 0);
            ByteBuffer bgra = ByteBuffer.allocateDirect(4 * NEAR.width() * NEAR.height());
            assertFalse(engine.draw(large, state, bgra), "the first frame has one of its tiles");
            assertTrue(engine.hasMore());
            assertEquals(0, PreviewScenes.worst(whole, PreviewScenes.draw(engine, large, state)));
            assertFalse(engine.hasMore());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'llvmpipe (LLVM 15.0.6, 256 bits)', true",
        "softpipe, true",
        "Software Rasterizer, true",
        "NVIDIA GeForce RTX 4090/PCIe/SSE2, false",
        "'Mesa Intel(R) UHD Graphics (CML GT2)', false",
        "'AMD Radeon RX 7600 (radeonsi, navi33, LLVM 15.0.6)', false",
    })
    void renderersOnTheCpuAreKnownByTheirNames(String renderer, boolean software) {
        assertTrue(GlContext.isSoftware(renderer) == software);
    }

    @Test
    void anOpenGlErrorIsReported() {
        GL33C.glEnable(-1);
        PreviewState state = PreviewState.of(new Viewport(4, 4, 1, 0, 0), List.of());
        assertThrows(PreviewException.class, () -> engine.draw(pyramid, state, ByteBuffer.allocateDirect(4 * 4 * 4)));
    }

    @Test
    void severalEnginesLiveBesideOneAnother() throws Exception {
        PreviewState state = PreviewState.of(Viewport.fit(50, 40, 150, 110), layers(1));
        int[] here = PreviewScenes.draw(engine, pyramid, state);
        List<int[]> there = new ArrayList<>();
        Thread other = Thread.ofPlatform().start(() -> {
            try (GlPreviewEngine second = GlPreviewEngine.open()) {
                there.add(PreviewScenes.draw(second, pyramid, state));
            } catch (PreviewException e) {
                throw new IllegalStateException(e);
            }
        });
        other.join();
        assertTrue(PreviewScenes.worst(here, there.getFirst()) == 0);
        assertTrue(PreviewScenes.worst(here, PreviewScenes.draw(engine, pyramid, state)) == 0);
    }
}
