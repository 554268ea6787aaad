package org.instantretouch.bench.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.instantretouch.model.ModelException;
import org.instantretouch.train.onnx.OnnxGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkMetricTest {
    private static final Picture PHOTO = MadePictures.photo(120, 96);
    private static final Picture RETOUCHED = MadePictures.retouched(120, 96);

    @TempDir
    Path folder;

    private Path file(OnnxGraph graph) throws IOException {
        return Files.write(folder.resolve("metric.onnx"), graph.toBytes());
    }

    /** The mean distance of two pictures of a size; -1 for any. */
    private static OnnxGraph distance(long height, long width) {
        OnnxGraph graph = new OnnxGraph("distance");
        graph.input("x", DataType.FLOAT, 1, 3, height, width);
        graph.input("y", DataType.FLOAT, 1, 3, height, width);
        graph.output(graph.node("ReduceMean", graph.node("Abs", graph.node("Sub", "x", "y"))), "d", 1, 1, 1, 1);
        return graph;
    }

    /** The mean of each channel. */
    private static OnnxGraph means() {
        OnnxGraph graph = new OnnxGraph("means");
        graph.input("x", DataType.FLOAT, 1, 3, 40, 50);
        graph.output(graph.node("ReduceMean", List.of("x"), OnnxGraph.ints("axes", 2, 3)), "f", 1, 3, 1, 1);
        return graph;
    }

    @Test
    void aNetworkOfTwoPicturesGivesTheirDistance() throws IOException {
        try (NetworkMetric metric = NetworkMetric.open("d", file(distance(-1, -1)))) {
            assertEquals(0, metric.of(PHOTO, PHOTO));
            // float32 sums
            assertEquals(TargetDifference.of(PHOTO, RETOUCHED).l1(), metric.of(PHOTO, RETOUCHED), 1e-5);
        }
    }

    @Test
    void aNetworkOfAFixedSizeGetsPicturesOfThatSize() throws IOException {
        try (NetworkMetric metric = NetworkMetric.open("d", file(distance(40, 50)))) {
            assertEquals(
                    TargetDifference.of(PHOTO.stretched(50, 40), RETOUCHED.stretched(50, 40))
                            .l1(),
                    metric.of(PHOTO, RETOUCHED),
                    1e-5);
        }
    }

    @Test
    void featuresOfOnePictureAreComparedByTheirAngle() throws IOException {
        try (NetworkMetric metric = NetworkMetric.openLikeness("face", file(means()))) {
            assertEquals(1, metric.of(PHOTO, PHOTO), 1e-9);
            double likeness = metric.of(PHOTO, RETOUCHED);
            assertTrue(likeness > 0.9 && likeness < 1, "" + likeness);
            Picture red = MadePictures.picture(9, 9, (x, y, rgb) -> rgb[0] = 200);
            Picture blue = MadePictures.picture(9, 9, (x, y, rgb) -> rgb[2] = 200);
            assertEquals(0, metric.of(red, blue), 1e-6);
        }
    }

    @Test
    void whatIsNoNetworkIsRefusedByName() throws IOException {
        refused(Files.write(folder.resolve("noise.onnx"), new byte[] {1, 2, 3}), "noise.onnx", "cannot be loaded");
        refused(folder.resolve("none.onnx"), "none.onnx", "no such file");
        refused(folder, folder.toString(), "no such file");
    }

    @Test
    void aNetworkOfOtherInputsIsRefused() throws IOException {
        OnnxGraph flat = new OnnxGraph("flat");
        flat.input("x", DataType.FLOAT, 1, 12);
        flat.output(flat.node("Abs", "x"), "f", 1, 12);
        refused(file(flat), "metric.onnx", "input x", "[1, 3, height, width]");

        OnnxGraph grey = new OnnxGraph("grey");
        grey.input("x", DataType.FLOAT, 1, 1, 8, 8);
        grey.output(grey.node("Abs", "x"), "f", 1, 1, 8, 8);
        refused(file(grey), "metric.onnx", "input x");

        OnnxGraph whole = new OnnxGraph("whole");
        whole.input("x", DataType.INT64, 1, 3, 8, 8);
        whole.output(whole.node("Abs", "x"), "f", DataType.INT64, 1, 3, 8, 8);
        refused(file(whole), "metric.onnx");
    }

    @Test
    void aDistanceOfManyNumbersIsRefused() throws IOException {
        OnnxGraph graph = new OnnxGraph("map");
        graph.input("x", DataType.FLOAT, 1, 3, 8, 8);
        graph.input("y", DataType.FLOAT, 1, 3, 8, 8);
        graph.output(graph.node("Sub", "x", "y"), "map", 1, 3, 8, 8);
        refused(file(graph), "metric.onnx", "192 values");
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() throws IOException {
        OnnxGraph graph = new OnnxGraph("log");
        graph.input("x", DataType.FLOAT, 1, 3, 8, 8);
        graph.output(graph.node("Log", graph.node("Neg", "x")), "f", 1, 3, 8, 8);
        refused(file(graph), "metric.onnx", "no finite number");
    }

    @Test
    void aLikenessNeedsANetworkOfOnePicture() throws IOException {
        Path file = file(distance(8, 8));
        ModelException e = assertThrows(ModelException.class, () -> NetworkMetric.openLikeness("face", file));
        assertTrue(e.getMessage().contains("one picture"), e.getMessage());
    }

    private static void refused(Path file, String... words) {
        ModelException e = assertThrows(
                ModelException.class, () -> NetworkMetric.open("d", file).close());
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
        assertEquals(1, e.getMessage().lines().count());
    }
}
