package org.instantretouch.train.grid;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.Networks;

/** The grid side from photos to its files: {@code photo.onnx} and {@code grid.onnx}. */
public final class GridTraining {
    /** The side of the photo that the network looks at, in pixels. */
    public static final int PHOTO_SIDE = GridNetwork.PHOTO_SIDE;

    /** Cells of the grid across and down. */
    public static final int CELLS = GridNetwork.CELLS;

    /** Cells of the grid along the guide. */
    public static final int DEPTH = GridNetwork.DEPTH;

    /** Channels of the photo's local features. */
    public static final int FEATURES = GridNetwork.FEATURES;

    /** Numbers of the photo's summary. */
    public static final int SUMMARY = GridNetwork.SUMMARY;

    /** Functions of each cell's mean colour. */
    public static final int BASIS = GridNetwork.BASIS;

    /** The field of a manifest's benchmark that holds the figures. */
    public static final String FIGURES = "gridOnHeldOutPhotos";

    /** The field of the figures that lists the photos held out. */
    static final String HELD_OUT = "heldOut";

    private final GridTrainer.Pace pace;
    private final SplitPhotos photos;
    private final List<AttributeVector> asked;
    private final List<AttributeVector> styles;
    private final Path checkpoints;
    private final Optional<ModelStart> from;
    private final Consumer<String> log;
    private final InstantSource clock;

    /**
     * @param photos those to learn from and to measure on
     * @param asked what people ask for, which is how often each attribute is trained
     * @param styles each style at full strength
     * @param checkpoints the folder that keeps weights between runs; it exists
     * @param from a model whose weights to begin with where there is no checkpoint; none to begin anew
     */
    public GridTraining(
            SplitPhotos photos,
            List<AttributeVector> asked,
            List<AttributeVector> styles,
            Path checkpoints,
            Optional<ModelStart> from,
            Consumer<String> log) {
        this(
                GridTrainer.Pace.standard(Networks.device()),
                photos,
                asked,
                styles,
                checkpoints,
                from,
                log,
                GridTraining::running);
    }

    /** The time since some moment, which goes on evenly whoever sets the clock. */
    static Instant running() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }

    /** Training at another pace than the usual one, and by another clock. */
    GridTraining(
            GridTrainer.Pace pace,
            SplitPhotos photos,
            List<AttributeVector> asked,
            List<AttributeVector> styles,
            Path checkpoints,
            Optional<ModelStart> from,
            Consumer<String> log,
            InstantSource clock) {
        this.pace = pace;
        this.photos = photos;
        this.asked = List.copyOf(asked);
        this.styles = List.copyOf(styles);
        this.checkpoints = checkpoints;
        this.from = from;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Trains, going on from the checkpoints where there are any, and writes the files into a folder; the loss curve and
     * samples are pictures beside the checkpoints.
     *
     * @param time how long, that of earlier runs included
     * @return the figures on the held-out photos
     * @throws IOException if a file cannot be read or written, or the graphs of the model to begin with are not of this network
     */
    public Map<String, Object> run(Duration time, long seed, Path into) throws IOException {
        Optional<Map<String, float[]>> start =
                from.isPresent() ? Optional.of(GridImport.weights(from.get().folder())) : Optional.empty();
        GridTrainer.Result result = new GridTrainer(
                        pace,
                        new PairSource(photos.learned(), new Requests(asked)),
                        new GridScore(photos.heldOut(), styles),
                        new SampleSheet(photos.heldOut()),
                        checkpoints,
                        log,
                        clock)
                .train(time, seed, start);
        write(result.weights(), into);
        Map<String, Object> figures = new TreeMap<>();
        figures.put("photosLearnedFrom", photos.learned().size());
        figures.put("photosHeldOut", photos.heldOut().size());
        figures.put(HELD_OUT, List.copyOf(photos.heldOutNames()));
        figures.put("photosMeasured", result.medians().photos());
        figures.put("steps", result.steps());
        figures.put("psnr", result.medians().psnr());
        result.before().ifPresent(before -> figures.put("psnrOfTheModelBegunFrom", before.psnr()));
        figures.put("ciede2000OnPixelsConcerned", result.medians().hues());
        return figures;
    }

    private static void write(Map<String, float[]> weights, Path into) throws IOException {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            GridNetwork network = GridNetwork.made(manager);
            Networks.setWeights(network, weights);
            GridExport export = new GridExport(network);
            Files.write(into.resolve("photo.onnx"), export.photoGraph());
            Files.write(into.resolve("grid.onnx"), export.gridGraph());
        }
    }
}
