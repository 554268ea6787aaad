package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import ai.djl.translate.TranslateException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.train.OnnxRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GridExportTest {
    /** Two engines sum the same products in another order. */
    private static final float TOLERANCE = 1e-4f;

    /** f(0) - f(0), from two rows of one product of matrices. */
    private static final float ZERO_TOLERANCE = 3e-6f;

    private static final int GRID = GridNetwork.CHANNELS * GridNetwork.CELLS * GridNetwork.CELLS;

    private static NDManager manager;
    private static GridNetwork network;
    private static OnnxRun photoGraph;
    private static OnnxRun gridGraph;
    private static float[] photo;
    private static Map<String, float[]> features;

    @BeforeAll
    static void make() throws Exception {
        manager = NDManager.newBaseManager("PyTorch");
        network = TestGridNetworks.random(manager, 1);
        GridExport export = new GridExport(network);
        photoGraph = new OnnxRun(export.photoGraph());
        gridGraph = new OnnxRun(export.gridGraph());
        photo = new float[3 * GridNetwork.PHOTO_SIDE * GridNetwork.PHOTO_SIDE];
        Random random = new Random(2);
        for (int i = 0; i < photo.length; i++) {
            photo[i] = 0.5f + 0.3f * (float) Math.sin(i * 2e-4) + 0.2f * (random.nextFloat() - 0.5f);
        }
        features = photoGraph
                .with("image", photo, 1, 3, GridNetwork.PHOTO_SIDE, GridNetwork.PHOTO_SIDE)
                .run();
    }

    @AfterAll
    static void close() {
        photoGraph.close();
        gridGraph.close();
        manager.close();
    }

    @Test
    void aRequestOfTheWholePhotoGivesTheNetworksGrid() throws Exception {
        AttributeVector request = request(3, Region.WHOLE);
        float[] expected = inTraining(List.of(request));
        assertTrue(distance(expected, identity()) > 0.1, "the request changes the grid");
        assertArrayEquals(expected, exported(request), TOLERANCE);
    }

    @Test
    void aRequestOfOneRegionGivesTheNetworksGrid() throws Exception {
        for (Region region : List.of(Region.TOP, Region.SKY, Region.SUBJECT)) {
            assertArrayEquals(
                    inTraining(List.of(request(4, region))), exported(request(4, region)), TOLERANCE, region.id());
        }
    }

    @Test
    void blackAndWhiteIsGreyWhateverTheWeightsAre() throws Exception {
        float[] values = new float[AttributeVector.ROWS * AttributeVector.COLUMNS];
        values[Attribute.BW.ordinal()] = 1;
        values[Attribute.EXPOSURE.ordinal()] = 0.7f;
        AttributeVector grey = new AttributeVector(values.clone());
        float[] grid = exported(grey);
        int row = GRID / 3;
        for (int i = 0; i < row; i++) {
            assertEquals(grid[i], grid[row + i], 2e-5f);
            assertEquals(grid[i], grid[2 * row + i], 2e-5f);
        }
        assertArrayEquals(inTraining(List.of(grey)), grid, TOLERANCE);
        values[Attribute.SEPIA.ordinal()] = 0.5f;
        float[] toned = exported(new AttributeVector(values));
        assertTrue(distance(Arrays.copyOf(toned, row), Arrays.copyOfRange(toned, row, 2 * row)) > 0.01, "toning stays");
    }

    @Test
    void theWholeAndARegionGiveTheNetworksGrid() throws Exception {
        AttributeVector both = sum(request(5, Region.WHOLE), request(6, Region.LEFT));
        assertArrayEquals(inTraining(List.of(both)), exported(both), TOLERANCE);
    }

    @Test
    void severalRegionsAddWhatEachOfThemChanges() throws Exception {
        AttributeVector whole = request(7, Region.WHOLE);
        List<Region> regions = List.of(Region.BOTTOM, Region.EDGES, Region.BACKGROUND);
        AttributeVector all = whole;
        float[] ofWhole = inTraining(List.of(whole));
        float[] expected = ofWhole.clone();
        for (Region region : regions) {
            AttributeVector own = request(8 + region.ordinal(), region);
            all = sum(all, own);
            float[] withRegion = inTraining(List.of(sum(whole, own)));
            for (int i = 0; i < expected.length; i++) {
                expected[i] += withRegion[i] - ofWhole[i];
            }
        }
        assertArrayEquals(expected, exported(all), 3 * TOLERANCE);
    }

    @Test
    void theEditsOfABatchDoNotMix() {
        AttributeVector a = request(3, Region.WHOLE);
        AttributeVector b = request(4, Region.CENTER);
        float[] both = inTraining(List.of(a, b));
        assertArrayEquals(inTraining(List.of(a)), Arrays.copyOf(both, GRID), TOLERANCE);
        assertArrayEquals(inTraining(List.of(b)), Arrays.copyOfRange(both, GRID, 2 * GRID), TOLERANCE);
    }

    @Test
    void thePhotosOfABatchDoNotMix() {
        AttributeVector request = request(3, Region.TOP);
        float[] alone = inTraining(List.of(request));
        float[] together = inTraining(2, List.of(request));
        assertArrayEquals(alone, Arrays.copyOf(together, GRID), TOLERANCE);
        assertArrayEquals(alone, Arrays.copyOfRange(together, GRID, 2 * GRID), TOLERANCE);
    }

    @Test
    void nothingAskedForIsTheIdentity() throws Exception {
        AttributeVector nothing = new AttributeVector(new float[AttributeVector.ROWS * AttributeVector.COLUMNS]);
        assertArrayEquals(identity(), exported(nothing), ZERO_TOLERANCE);
        assertArrayEquals(identity(), inTraining(List.of(nothing)), ZERO_TOLERANCE);
    }

    @Test
    void masksLieBetweenZeroAndOne() {
        for (float value : features.get("masks")) {
            assertTrue(value >= 0 && value <= 1);
        }
    }

    @Test
    void automaticCorrectionsOfTheWholeAndOfARegionAreThoseOfTraining() throws Exception {
        AttributeVector request = AttributeVector.of(Intent.of(
                AttributeEdit.of(Attribute.AUTO, 0.4f),
                AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 0.7f),
                new AttributeEdit(Attribute.AUTO_WHITE_BALANCE, Optional.empty(), Region.SUBJECT, -0.3f),
                new AttributeEdit(Attribute.AUTO, Optional.empty(), Region.SUBJECT, 0.5f)));
        assertArrayEquals(inTraining(List.of(request)), exported(request), TOLERANCE);
        AttributeVector other = AttributeVector.of(Intent.of(
                AttributeEdit.of(Attribute.AUTO, 0.7f), AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 0.4f)));
        assertFalse(Arrays.equals(exported(request), exported(other)));
    }

    @Test
    void theGuideIsTheCurveAndRisesFromZeroToOne() throws Exception {
        float[] table = new GridExport(network).curve();
        assertArrayEquals(table, outputs(request(3, Region.WHOLE)).get("guide"));
        assertEquals(0, table[0]);
        assertEquals(1, table[GuideCurve.ENTRIES - 1], ZERO_TOLERANCE);
        for (int i = 1; i < table.length; i++) {
            assertTrue(table[i] > table[i - 1]);
        }
    }

    private static Map<String, float[]> outputs(AttributeVector request) throws TranslateException {
        return gridGraph
                .with("attributes", request.values(), 1, AttributeVector.ROWS, AttributeVector.COLUMNS)
                .with("local", features.get("local"), 1, GridNetwork.FEATURES, 16, 16)
                .with("global", features.get("global"), 1, GridNetwork.SUMMARY)
                .with("masks", features.get("masks"), 1, GridNetwork.REGIONS, GridNetwork.DEPTH, 16, 16)
                .with("cells", features.get("cells"), 1, GridNetwork.BASIS, GridNetwork.DEPTH * 16 * 16)
                .with("automatic", features.get("automatic"), 1, 2, GridNetwork.ATTRIBUTES)
                .run();
    }

    private static float[] exported(AttributeVector request) throws TranslateException {
        return outputs(request).get("grid");
    }

    private static float[] inTraining(List<AttributeVector> requests) {
        return inTraining(1, requests);
    }

    /** The grids of a batch that holds the photo several times, each with the same requests. */
    private static float[] inTraining(int photos, List<AttributeVector> requests) {
        Batch batch = Batch.empty(photos, requests.size(), 0, 0);
        for (int p = 0; p < photos; p++) {
            System.arraycopy(photo, 0, batch.photos(), p * photo.length, photo.length);
            for (int i = 0; i < requests.size(); i++) {
                batch.setRequest(p * requests.size() + i, requests.get(i));
            }
        }
        try (NDManager sub = manager.newSubManager()) {
            NDList out = network.forward(new ParameterStore(sub, false), GridTrainer.inputs(sub, batch), false);
            out.attach(sub);
            return out.get(0).toFloatArray();
        }
    }

    /** A few attributes in one region. */
    private static AttributeVector request(long seed, Region region) {
        float[] values = new float[AttributeVector.ROWS * AttributeVector.COLUMNS];
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            int column = random.nextInt(AttributeVector.COLUMNS);
            values[region.ordinal() * AttributeVector.COLUMNS + column] = random.nextFloat(-1, 1);
        }
        return new AttributeVector(values);
    }

    private static AttributeVector sum(AttributeVector a, AttributeVector b) {
        float[] values = a.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += b.values()[i];
        }
        return new AttributeVector(values);
    }

    private static float[] identity() {
        return BilateralGrid.identity(GridNetwork.CELLS, GridNetwork.CELLS, GridNetwork.DEPTH)
                .coefficients();
    }

    private static double distance(float[] a, float[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }
}
