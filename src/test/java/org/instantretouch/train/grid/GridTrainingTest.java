package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.train.Networks;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridTrainingTest {
    /** Small steps. */
    private static final GridTrainer.Pace QUICK = new GridTrainer.Pace(1, 2, 5, 4);

    /** One request that is easy to learn. */
    private static final List<AttributeVector> BRIGHTER =
            List.of(AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.8f))));

    /** What some forty steps teach about exposure on photos held out; 18 dB were seen, a third of that is asked for. */
    private static final double DECIBELS_LEARNED = 6;

    /** By its own time, which passes whenever it is looked at: so a run has as many steps on a busy machine as on an idle one. */
    private static final Duration TICK = Duration.ofMillis(40);

    @TempDir
    Path folder;

    @Test
    void aShortRunLearnsAndALaterOneGoesOn() throws Exception {
        Path photos = TestGridPhotos.write(folder, 24);
        Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        Path model = Files.createDirectory(folder.resolve("model"));
        List<String> log = new ArrayList<>();

        Map<String, Object> untrained =
                train(photos, Files.createDirectory(folder.resolve("none")), model, log, Duration.ZERO);
        Map<String, Object> first = train(photos, checkpoints, model, log, Duration.ofSeconds(4));
        assertEquals(22, first.get("photosLearnedFrom"));
        assertEquals(2, first.get("photosHeldOut"));
        assertEquals(List.of("photo0.png", "photo6.png"), first.get(GridTraining.HELD_OUT));
        assertTrue(Files.size(model.resolve("photo.onnx")) > 0);
        assertTrue(Files.size(model.resolve("grid.onnx")) > 0);
        assertEquals(900, ImageIO.read(checkpoints.resolve("loss.png").toFile()).getWidth());
        isASheetOfTwoPhotos(ImageIO.read(checkpoints.resolve("samples.png").toFile()));
        int steps = (int) first.get("steps");
        assertEquals(steps, stepsKept(checkpoints));

        Files.copy(photos.resolve("photo1.png"), photos.resolve("a.png"));
        Map<String, Object> second = train(photos, checkpoints, model, log, Duration.ofSeconds(6));
        assertTrue((int) second.get("steps") > steps, first + " then " + second);
        assertTrue(log.contains("going on after step " + steps), log.toString());
        assertEquals(first.get(GridTraining.HELD_OUT), second.get(GridTraining.HELD_OUT));
        assertEquals(23, second.get("photosLearnedFrom"));
        assertTrue(log.stream().noneMatch(line -> line.endsWith("they learn no more")), log.toString());
        assertEquals(
                second.get("steps"),
                train(photos, checkpoints, model, log, Duration.ofSeconds(6)).get("steps"));
        assertTrue(log.stream().anyMatch(line -> line.endsWith("they learn no more")), log.toString());

        List<GridTrainer.Point> curve = curve(checkpoints);
        assertTrue(curve.size() >= 4, curve.toString());
        double before = exposure(untrained);

        assertTrue(exposure(first) > before + DECIBELS_LEARNED, before + " to " + exposure(first) + " dB");
        assertTrue(exposure(second) > before + DECIBELS_LEARNED, before + " to " + exposure(second) + " dB");
    }

    @Test
    void aModelIsGoneOnFromWhereItStands() throws Exception {
        Path model = Files.createDirectory(folder.resolve("model"));
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            GridExport export = new GridExport(TestGridNetworks.random(manager, 3));
            Files.write(model.resolve("photo.onnx"), export.photoGraph());
            Files.write(model.resolve("grid.onnx"), export.gridGraph());
        }
        Path same = Files.createDirectory(folder.resolve("same"));
        train(
                TestGridPhotos.write(folder, 24),
                Files.createDirectory(folder.resolve("none")),
                Optional.of(new ModelStart(model, Optional.empty())),
                same,
                new ArrayList<>(),
                Duration.ZERO);
        assertEquals(-1, Files.mismatch(model.resolve("photo.onnx"), same.resolve("photo.onnx")));
    }

    @Test
    void aModelThatHasBecomeWorseThanTheOneItBeganFromIsToldOf() throws Exception {
        Path photos = TestGridPhotos.write(folder, 24);
        Path chance = Files.createDirectory(folder.resolve("chance"));
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            GridExport export = new GridExport(TestGridNetworks.random(manager, 3));
            Files.write(chance.resolve("photo.onnx"), export.photoGraph());
            Files.write(chance.resolve("grid.onnx"), export.gridGraph());
        }
        Path ofChance = Files.createDirectory(folder.resolve("weights-of-chance"));
        Optional<ModelStart> fromChance = Optional.of(new ModelStart(chance, Optional.empty()));
        List<String> log = new ArrayList<>();
        train(photos, ofChance, fromChance, folder, log, Duration.ZERO);
        assertTrue(log.stream().noneMatch(line -> line.contains("is worse than")), "as it was: " + log);

        Path untrained = Files.createDirectory(folder.resolve("untrained"));
        Path anew = Files.createDirectory(folder.resolve("weights-anew"));
        train(photos, anew, untrained, log, Duration.ZERO);
        Optional<ModelStart> fromUntrained = Optional.of(new ModelStart(untrained, Optional.empty()));
        Map<String, Object> worse = train(photos, ofChance, fromUntrained, folder, log, Duration.ZERO);
        assertTrue(log.getLast().startsWith("the model is worse than the one that it began from: "), log.toString());
        assertTrue(((Map<?, ?>) worse.get("psnrOfTheModelBegunFrom")).containsKey("all"), worse.toString());

        log.clear();
        train(photos, anew, fromChance, folder, log, Duration.ZERO);
        assertTrue(log.stream().noneMatch(line -> line.contains("is worse than")), "better: " + log);
    }

    @Test
    void tooFewPhotosAreRefusedByTheNameOfTheFolder() throws Exception {
        Path photos = TestGridPhotos.write(folder, 3);
        IOException error = assertThrows(
                IOException.class, () -> train(photos, folder, folder, new ArrayList<>(), Duration.ofSeconds(1)));
        assertTrue(
                error.getMessage().contains(photos + ": it holds 3 photos that can be read, JPEG or PNG"),
                error.getMessage());
    }

    @Test
    void photosThatComeAndGoAreToldWhereThereAreWeights() throws Exception {
        List<String> log = new ArrayList<>();
        PhotoRoles roles = PhotoRoles.of(List.of("b.png", "c.png", "d.png"));
        roles.keep(folder);
        assertEquals(Set.of("a.png"), roles(List.of("a.png", "b.png"), log).heldOut());
        assertEquals(List.of(), log);
        Files.createFile(folder.resolve("grid.weights"));
        assertEquals(Set.of("b.png"), roles(List.of("a.png", "b.png"), log).heldOut());
        assertTrue(log.getFirst().contains("(new: 1, gone: 2)"), log.toString());
    }

    private PhotoRoles roles(List<String> names, List<String> log) throws IOException {
        return SplitPhotos.roles(folder, names, names, folder, Optional.empty(), log::add);
    }

    @Test
    void photosThatCannotBeReadAreNotHeldOut() throws Exception {
        Path photos = TestGridPhotos.write(folder, 22);
        List<String> names = TrainingPhotos.read(photos, line -> {}).names();
        for (String heldOut : PhotoRoles.of(names).heldOut()) {
            Files.writeString(photos.resolve(heldOut), "no picture");
        }
        SplitPhotos split = SplitPhotos.read(photos, folder, Optional.empty(), line -> {});
        assertEquals(1, split.heldOut().size());
        assertEquals(Set.of(names.get(1)), split.heldOutNames());
    }

    @Test
    void theTimeThatTrainingTakesDoesNotDependOnTheClockOnTheWall() {
        long before = System.nanoTime();
        Instant now = GridTraining.running();
        assertTrue(!now.isBefore(Instant.EPOCH.plusNanos(before)), now.toString());
        assertTrue(!now.isAfter(Instant.EPOCH.plusNanos(System.nanoTime())), now.toString());
    }

    @Test
    void theLogIsTheSameInAllLanguages() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            List<String> log = new ArrayList<>();
            Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
            Path model = Files.createDirectory(folder.resolve("model"));
            train(TestGridPhotos.write(folder, 24), checkpoints, model, log, Duration.ofMillis(800));
            assertTrue(log.contains("22 photos to learn from, 2 held out"), log.toString());
            assertTrue(
                    log.stream()
                            .anyMatch(
                                    line -> line.matches("step 4: loss \\d\\.\\d{5}, \\d+ ms a step, 0 of 0 minutes")),
                    log.toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFolderWithoutPhotosHeldOutIsRefused() throws Exception {
        Path photos = TestGridPhotos.write(folder, 24);
        SortedSet<String> names = new TreeSet<>();
        for (int n = 0; n < 24; n++) {
            names.add("photo" + n + ".png");
        }
        new PhotoRoles(new TreeSet<>(), names).keep(folder);
        Files.createFile(folder.resolve("grid.weights"));
        IOException error = assertThrows(
                IOException.class, () -> train(photos, folder, folder, new ArrayList<>(), Duration.ofMillis(100)));
        assertTrue(
                error.getMessage().startsWith(photos + ": none of its photos that can be read is held out"),
                error.getMessage());
    }

    @Test
    void weightsThatAreCutOffOrOfAnotherNetworkAreNamed() throws Exception {
        Path photos = TestGridPhotos.write(folder, 24);
        Path weights = Files.write(folder.resolve("grid.weights"), new byte[10]);
        isNamed(weights, "is cut off or damaged", photos);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(weights))) {
            out.write(new byte[Integer.BYTES + Long.BYTES + Integer.BYTES]);
            Networks.write(Map.of("other", new float[3]), out);
            Networks.write(Map.of("other", new float[3]), out);
        }
        isNamed(weights, "of another network", photos);
    }

    private void isNamed(Path weights, String problem, Path photos) {
        IOException error = assertThrows(
                IOException.class, () -> train(photos, folder, folder, new ArrayList<>(), Duration.ofMillis(100)));
        assertTrue(error.getMessage().startsWith(weights + ": "), error.getMessage());
        assertTrue(error.getMessage().contains(problem), error.getMessage());
    }

    @Test
    void samplesThatCannotBeDrawnDoNotEndTheTraining() throws Exception {
        Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        Path inTheWay = Files.createDirectories(checkpoints.resolve("samples.png/full"));
        Path model = Files.createDirectory(folder.resolve("model"));
        List<String> log = new ArrayList<>();
        train(TestGridPhotos.write(folder, 24), checkpoints, model, log, Duration.ofMillis(200));
        assertTrue(Files.size(model.resolve("grid.onnx")) > 0);
        assertTrue(Files.exists(inTheWay));
        assertTrue(
                log.stream().anyMatch(line -> line.contains("could not be drawn") && line.contains("samples.png")),
                log.toString());
    }

    @Test
    void aLossCurveWithoutPointsIsAPictureToo() throws Exception {
        Path file = folder.resolve("loss.png");
        LossCurve.write(List.of(), file);
        assertEquals(500, ImageIO.read(file.toFile()).getHeight());
    }

    @Test
    void aLossBetweenTwoPowersOfTenCanBeReadFromItsCurve() {
        JFreeChart chart =
                LossCurve.chart(List.of(new GridTrainer.Point(100, 0.0064), new GridTrainer.Point(200, 0.0058)));
        BufferedImage picture = chart.createBufferedImage(900, 500);
        List<?> ticks = chart.getXYPlot()
                .getRangeAxis()
                .refreshTicks(
                        picture.createGraphics(), new AxisState(), new Rectangle(50, 50, 800, 400), RectangleEdge.LEFT);
        assertTrue(ticks.size() >= 3, ticks.toString());
    }

    /** Each photo, and beside it what seven edits should make of it: for brighter, a brighter photo. */
    private static void isASheetOfTwoPhotos(BufferedImage sheet) {
        assertEquals(16 + 128 + 7 * (2 * 128 + 8), sheet.getWidth());
        assertEquals(40 + 2 * (128 + 8), sheet.getHeight());
        for (int photo = 0; photo < 2; photo++) {
            int top = 40 + photo * (128 + 8);
            double brightness = brightness(sheet, 8, top);
            assertTrue(brightness(sheet, 16 + 128, top) > 1.1 * brightness, "photo " + photo);
        }
    }

    private static double brightness(BufferedImage sheet, int left, int top) {
        double sum = 0;
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 128; x++) {
                sum += sheet.getRGB(left + x, top + y) >> 8 & 0xff;
            }
        }
        return sum / (128 * 128);
    }

    private static Map<String, Object> train(Path photos, Path checkpoints, Path model, List<String> log, Duration time)
            throws IOException {
        return train(photos, checkpoints, Optional.empty(), model, log, time);
    }

    private static Map<String, Object> train(
            Path photos, Path checkpoints, Optional<ModelStart> from, Path model, List<String> log, Duration time)
            throws IOException {
        AtomicInteger looks = new AtomicInteger();
        InstantSource clock = () -> Instant.EPOCH.plus(TICK.multipliedBy(looks.getAndIncrement()));
        SplitPhotos split = SplitPhotos.read(photos, checkpoints, from, log::add);
        return new GridTraining(QUICK, split, BRIGHTER, List.of(), checkpoints, from, log::add, clock)
                .run(time, 1, model);
    }

    @SuppressWarnings("unchecked")
    private static double exposure(Map<String, Object> figures) {
        return ((Map<String, Double>) figures.get("psnr")).get("exposure");
    }

    private static int stepsKept(Path checkpoints) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(checkpoints.resolve("grid.weights")))) {
            return in.readInt();
        }
    }

    private static List<GridTrainer.Point> curve(Path checkpoints) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(checkpoints.resolve("grid.weights")))) {
            in.readInt();
            in.readLong();
            List<GridTrainer.Point> curve = new ArrayList<>();
            int points = in.readInt();
            for (int i = 0; i < points; i++) {
                curve.add(new GridTrainer.Point(in.readInt(), in.readDouble()));
            }
            return curve;
        }
    }
}
