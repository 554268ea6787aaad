package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.instantretouch.color.SrgbCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PhotoPyramidTest {
    private static final int TILE = PhotoPyramid.TILE;

    /** A photo by a formula: codes that tell every pixel from its neighbours. */
    private static final RegionReader FORMULA = (x, y, width, height, downsample, into) -> {
        int to = 0;
        for (int v = y; v < y + height; v += downsample) {
            for (int u = x; u < x + width; u += downsample) {
                into[to++] = (u & 0xff) / 255f;
                into[to++] = (v & 0xff) / 255f;
                into[to++] = (u / 256 * 16 + v / 256 & 0xff) / 255f;
            }
        }
    };

    private static int formula(int u, int v) {
        return 0xff000000 | (u & 0xff) << 16 | (v & 0xff) << 8 | u / 256 * 16 + v / 256 & 0xff;
    }

    private static PhotoTile wait(PhotoPyramid pyramid, TileKey key) {
        while (pyramid.request(List.of(key)).isEmpty()) {
            PreviewScenes.pause();
        }
        return pyramid.tile(key).orElseThrow();
    }

    @Test
    void tilesOfTheFirstLevelAreThePhotosOwnPixelsAndOneMoreToTheRightAndBelow() {
        try (PhotoPyramid pyramid = new PhotoPyramid(2100, 1030, FORMULA, 100_000, 4)) {
            for (TileKey key : List.of(new TileKey(0, 1, 0), new TileKey(0, 2, 1))) {
                PhotoTile tile = wait(pyramid, key);
                Texels8 texels = (Texels8) tile.texels();
                assertEquals(Math.min(TILE + 1, 2100 - key.x()), texels.width());
                assertEquals(Math.min(TILE + 1, 1030 - key.y()), texels.height());
                for (int i = 0; i < texels.argb().length; i++) {
                    int x = key.x() + i % texels.width();
                    int y = key.y() + i / texels.width();
                    assertEquals(formula(x, y), texels.argb()[i]);
                }
            }
        }
    }

    @Test
    void coarserLevelsAreMeansOfBlocksInLinearLight() {
        float[] rgb = PreviewScenes.photo(1201, 701, 2);
        try (PhotoPyramid pyramid = PreviewScenes.pyramid(rgb, 1201)) {
            PhotoTile tile = wait(pyramid, new TileKey(1, 0, 0));
            assertFalse(tile.preliminary());
            for (int y = 0; y < 351; y++) {
                for (int x = 0; x < 601; x++) {
                    double sum = 0;
                    for (int i = 0; i < 4; i++) {
                        int u = Math.min(2 * x + i % 2, 1200);
                        int v = Math.min(2 * y + i / 2, 700);
                        sum += SrgbCurve.decode(rgb[3 * (v * 1201 + u)]);
                    }
                    assertEquals(
                            255 * SrgbCurve.encode((float) (sum / 4)),
                            tile.texels().code(y * tile.texels().width() + x, 0),
                            0.501);
                }
            }
        }
    }

    @Test
    void aPhotoOfSixteenBitsKeepsThemAtEveryLevel() {
        float[] rgb = new float[3 * 1201 * 701];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (i * 31L % 9973) / 65535f;
        }
        RegionReader reader = PreviewScenes.ofBits(16, PreviewScenes.reader(rgb, 1201));
        try (PhotoPyramid pyramid = new PhotoPyramid(1201, 701, reader)) {
            Texels fine = wait(pyramid, new TileKey(0, 0, 0)).texels();
            PreviewScenes.await(pyramid);
            Texels coarse = wait(pyramid, new TileKey(1, 0, 0)).texels();
            for (int i = 0; i < 500_000; i += 7) {
                int x = i % 1000;
                int y = i / 1000;
                assertEquals((3 * (y * 1201 + x) + 1) * 31L % 9973, fine.code(y * fine.width() + x, 1));
            }
            for (int y = 0; y < 350; y++) {
                for (int x = 0; x < 600; x++) {
                    double sum = 0;
                    for (int i = 0; i < 4; i++) {
                        sum += SrgbCurve.decode(rgb[3 * ((2 * y + i / 2) * 1201 + 2 * x + i % 2)]);
                    }
                    int at = y * coarse.width() + x;
                    assertEquals(65535 * SrgbCurve.encode((float) (sum / 4)), coarse.code(at, 0), 0.55);
                    assertEquals(65535, coarse.code(at, Texels.OPACITY));
                }
            }
        }
    }

    @Test
    void transparentPixelsCountByTheirOpacityInCoarserLevels() {
        float[] rgb = PreviewScenes.photo(1201, 701, 2);
        float[] opacity = PreviewScenes.opacity(1201, 701);
        try (PhotoPyramid pyramid = PreviewScenes.pyramid(rgb, opacity, 1201)) {
            Texels tile = wait(pyramid, new TileKey(1, 0, 0)).texels();
            for (int y = 0; y < 350; y++) {
                for (int x = 0; x < 600; x++) {
                    double sum = 0;
                    double weights = 0;
                    for (int i = 0; i < 4; i++) {
                        int pixel = (2 * y + i / 2) * 1201 + 2 * x + i % 2;
                        sum += opacity[pixel] * SrgbCurve.decode(rgb[3 * pixel]);
                        weights += opacity[pixel];
                    }
                    int at = y * tile.width() + x;
                    assertEquals(255 * weights / 4, tile.code(at, Texels.OPACITY), 0.501);
                    double expected = weights == 0 ? 0 : SrgbCurve.encode((float) (sum / weights));
                    assertEquals(255 * expected, tile.code(at, 0), 0.501);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "512,512,1", "513,1,2", "4000,3000,4", "1,5000,5", "70000,2,9", "12250,8166,6"})
    void levelsHalveUntilTheLongerSideIsAtMost512(int width, int height, int levels) {
        try (PhotoPyramid pyramid = new PhotoPyramid(width, height, FORMULA)) {
            assertEquals(levels, pyramid.levels());
            int last = levels - 1;
            assertTrue(Math.max(pyramid.widthAt(last), pyramid.heightAt(last)) <= 512);
            PhotoTile tile = wait(pyramid, new TileKey(last, 0, 0));
            assertEquals(pyramid.widthAt(last), tile.texels().width());
            assertEquals(pyramid.heightAt(last), tile.texels().height());
        }
    }

    @Test
    void whereTheQuickLookFailsTheLevelsComeAllTheSame() {
        AtomicBoolean failed = new AtomicBoolean();
        float[] rgb = PreviewScenes.photo(1100, 600, 1);
        RegionReader reader = PreviewScenes.reader(rgb, 1100);
        try (PhotoPyramid pyramid = new PhotoPyramid(1100, 600, (x, y, width, height, downsample, into) -> {
            if (!failed.getAndSet(true)) {
                throw new OutOfMemoryError("as where the memory is short");
            }
            reader.read(x, y, width, height, downsample, into);
        })) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PreviewScenes.await(pyramid));
            assertTrue(pyramid.tile(new TileKey(0, 0, 0)).isPresent());
        }
    }

    @Test
    void aQuickLookOfFewRowsComesFirst() {
        AtomicInteger rows = new AtomicInteger();
        Semaphore rest = new Semaphore(0);
        RegionReader reader = (x, y, w, h, downsample, into) -> {
            if (h == 1) {
                rows.incrementAndGet();
            } else {
                rest.acquireUninterruptibly();
            }
            FORMULA.read(x, y, w, h, downsample, into);
        };
        try (PhotoPyramid pyramid = new PhotoPyramid(4096, 2048, reader)) {
            TileKey coarsest = new TileKey(pyramid.levels() - 1, 0, 0);
            PhotoTile look = wait(pyramid, coarsest);
            assertTrue(look.preliminary());
            assertEquals(256, rows.get());
            assertEquals(0, pyramid.progress());
            rest.release(1000);
            PreviewScenes.await(pyramid);
            assertFalse(pyramid.tile(coarsest).orElseThrow().preliminary());
        }
    }

    @Test
    void progressGrowsToOne() {
        List<Double> heard = new CopyOnWriteArrayList<>();
        Semaphore start = new Semaphore(0);
        RegionReader reader = (x, y, w, h, downsample, into) -> {
            start.acquireUninterruptibly();
            start.release();
            FORMULA.read(x, y, w, h, downsample, into);
        };
        try (PhotoPyramid pyramid = new PhotoPyramid(2500, 2500, reader)) {
            pyramid.onChange(heard::add);
            start.release();
            PreviewScenes.await(pyramid);
        }
        assertEquals(1, heard.getLast());
        List<Double> sorted = new ArrayList<>(heard);
        sorted.sort(null);
        assertEquals(sorted, heard);
    }

    @Test
    void tilesThatWereNotAskedForTheLongestAreDroppedButNoneOfTheView() {
        try (PhotoPyramid pyramid = new PhotoPyramid(8 * TILE, 2 * TILE, FORMULA, 100_000, 4)) {
            PreviewScenes.await(pyramid);
            for (int column = 0; column < 6; column++) {
                wait(pyramid, new TileKey(0, column, 0));
            }
            assertTrue(pyramid.tile(new TileKey(0, 0, 0)).isEmpty());
            assertTrue(pyramid.tile(new TileKey(0, 1, 0)).isEmpty());
            assertTrue(pyramid.tile(new TileKey(0, 5, 0)).isPresent());
            List<TileKey> view = new ArrayList<>();
            for (int column = 0; column < 8; column++) {
                view.add(new TileKey(0, column, 1));
            }
            while (pyramid.request(view).size() < view.size()) {
                PreviewScenes.pause();
            }
            assertEquals(8, pyramid.request(view).size(), "a view larger than the budget is held");
            wait(pyramid, new TileKey(0, 0, 0));
            assertTrue(view.stream().filter(k -> pyramid.tile(k).isPresent()).count() <= 3);
        }
    }

    /** The budget of a photo of a hundred megapixels, by what its tiles hold. */
    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void aHundredMegapixelsHoldLessThan350MegabytesWhateverIsLookedAt(int bits) {
        try (PhotoPyramid pyramid = new PhotoPyramid(12250, 8166, PreviewScenes.ofBits(bits, FORMULA))) {
            PreviewScenes.await(pyramid);
            for (int level = 0; level < 2; level++) {
                for (int row = 0; row * TILE < pyramid.heightAt(level); row++) {
                    for (int column = 0; column * TILE < pyramid.widthAt(level); column++) {
                        wait(pyramid, new TileKey(level, column, row));
                    }
                }
            }
            long bytes = 0;
            for (int level = 0; level < pyramid.levels(); level++) {
                for (int row = 0; row * TILE < pyramid.heightAt(level); row++) {
                    for (int column = 0; column * TILE < pyramid.widthAt(level); column++) {
                        bytes += pyramid.tile(new TileKey(level, column, row))
                                .map(tile -> bits
                                        / 2L
                                        * tile.texels().width()
                                        * tile.texels().height())
                                .orElse(0L);
                    }
                }
            }
            assertTrue(bytes < 350_000_000, bytes + " bytes");
        }
    }

    @Test
    void afterClosingThePhotoIsReadNoMore() {
        AtomicInteger reads = new AtomicInteger();
        RegionReader reader = (x, y, w, h, downsample, into) -> {
            reads.incrementAndGet();
            FORMULA.read(x, y, w, h, downsample, into);
        };
        PhotoPyramid pyramid = new PhotoPyramid(3000, 3000, reader);
        PreviewScenes.await(pyramid);
        pyramid.close();
        int before = reads.get();
        pyramid.request(List.of(new TileKey(0, 0, 0)));
        PreviewScenes.pause();
        assertEquals(before, reads.get());
        pyramid.close();
    }
}
