package org.instantretouch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slicer;
import org.instantretouch.grid.Window;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.Region;
import org.instantretouch.photo.Samples8;

/**
 * Measures how long an edit takes within the program, from the samples of a photo in memory to those of the result, by the size of
 * the photo: as the paper's table of run times does, without reading or writing files. Photos are made by a formula. Slicing runs on
 * all processors, as on export.
 */
public final class SpeedBenchmark {
    /** The sizes of the paper's table. */
    public static final List<Size> SIZES = List.of(
            new Size("720p", 1280, 720),
            new Size("1K", 1024, 1024),
            new Size("2K", 2560, 1440),
            new Size("4K", 3840, 2160));

    private static final int WARM_UP = 3;
    private static final int STRIP = 32;
    private static final double NANOS = 1e6;

    private final RetouchModel model;
    private final Instruction instruction;
    private final int rounds;
    private final Slicer slicer = new CpuSlicer();

    /** A size of photos, in pixels. */
    public record Size(String name, int width, int height) {}

    /**
     * What a size takes, in milliseconds.
     *
     * @param look from the photo to what the model sees in it: once a photo
     * @param predict from the instruction and that to the grid: once an instruction
     * @param slice from the grid to all pixels, 8 bits in and out
     * @param total all of it
     */
    public record Row(Size size, Timing look, Timing predict, Timing slice, Timing total) {}

    /**
     * A benchmark of a model.
     *
     * @param rounds how often each size is measured, at least once
     */
    public SpeedBenchmark(RetouchModel model, Instruction instruction, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds " + rounds);
        }
        this.model = model;
        this.instruction = instruction;
        this.rounds = rounds;
    }

    /** Measures sizes by turns, so that what else the machine does meets all of them alike; the first rounds do not count. */
    public List<Row> run(List<Size> sizes) throws ModelException {
        List<Subject> subjects = sizes.stream().map(Subject::new).toList();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Subject subject : subjects) {
                double[] times = measure(subject);
                if (round >= 0) {
                    subject.rounds.add(times);
                }
            }
        }
        return subjects.stream().map(Subject::row).toList();
    }

    /** Milliseconds to look, to predict, to slice, and to do all of it. */
    private double[] measure(Subject subject) throws ModelException {
        long start = System.nanoTime();
        PhotoFeatures features = model.look(subject.photo.thumbnail(model.photoWidth(), model.photoHeight()));
        long looked = System.nanoTime();
        Prediction prediction = model.predict(features, instruction);
        long predicted = System.nanoTime();
        slice(subject.photo, prediction, subject.result);
        long sliced = System.nanoTime();
        return new double[] {
            (looked - start) / NANOS,
            (predicted - looked) / NANOS,
            (sliced - predicted) / NANOS,
            (sliced - start) / NANOS
        };
    }

    /** A photo of a size, and what was measured on it. */
    private static final class Subject {
        private final Size size;
        private final Photo photo;
        private final byte[] result;
        private final List<double[]> rounds = new ArrayList<>();

        Subject(Size size) {
            this.size = size;
            photo = photo(size);
            result = new byte[3 * size.width * size.height];
        }

        Row row() {
            return new Row(size, timing(0), timing(1), timing(2), timing(3));
        }

        private Timing timing(int part) {
            return Timing.of(rounds.stream().map(times -> times[part]).toList());
        }
    }

    private static Photo photo(Size size) {
        MadePhoto made = new MadePhoto(size.width, size.height);
        byte[] values = new byte[3 * size.width * size.height];
        float[] row = new float[3 * size.width];
        for (int y = 0; y < size.height; y++) {
            made.read(0, y, size.width, 1, 1, row);
            Picture.round(row, values, y * row.length);
        }
        return new Photo(
                PhotoFormat.PNG,
                new Samples8(size.width, size.height, 3, false, values),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                List.of());
    }

    private void slice(Photo photo, Prediction prediction, byte[] result) {
        int width = photo.width();
        int height = photo.height();
        IntStream.range(0, Math.ceilDiv(height, STRIP)).parallel().forEach(strip -> {
            int first = strip * STRIP;
            int rows = Math.min(STRIP, height - first);
            float[] rgb = new float[3 * width * rows];
            photo.read(new Region(0, first, width, rows), 1, rgb);
            slicer.apply(prediction, 1, Optional.empty(), new Window(width, height, 0, first, width, rows), rgb);
            GamutMap.apply(rgb, width * rows);
            Picture.round(rgb, result, 3 * width * first);
        });
    }
}
