package org.instantretouch.train.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.grid.Slicer;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.train.finish.Scene;

/**
 * How near a model comes to what it was taught, beside the grids that come nearest to it: the best one of the model's own kind and
 * size, and the best one with a second slice, guided by chroma, after it. What a model lacks to the first is a matter of its
 * training; what the second has before the first is what another slice could be worth.
 */
public final class GridComparison {
    private static final int SIDE = GridNetwork.PHOTO_SIDE;

    /** Every so manieth request is measured on a photo, others on the next, since fits take seconds. */
    private static final int EVERY = 4;

    private static final int REQUESTS_AT_ONCE = 8;

    private final RetouchModel model;
    private final List<byte[]> photos;
    private final List<ScoredRequest> requests;
    private final int every;
    private final Consumer<String> log;
    private final Slicer slicer = new CpuSlicer();
    private final Scores untouched = new Scores();
    private final Scores predicted = new Scores();
    private final Scores best = new Scores();
    private final Scores bestOfTwo = new Scores();

    private GridComparison(
            RetouchModel model, List<byte[]> photos, List<ScoredRequest> requests, int every, Consumer<String> log) {
        this.model = model;
        this.photos = photos;
        this.requests = requests;
        this.every = every;
        this.log = log;
    }

    /**
     * Compares on the photos of a folder that the model's training held out, or would hold out where that is not known.
     *
     * @param styles each style at full strength
     * @param most how many of them at most
     * @return a table as lines of text
     * @throws IOException if the folder holds too few photos, none of those held out can be read, or the model is not of the kind that this project trains
     * @throws ModelException if the model fails
     */
    public static List<String> of(
            RetouchModel model, Path folder, List<AttributeVector> styles, int most, Consumer<String> log)
            throws IOException, ModelException {
        return of(model, folder, styles, most, EVERY, log);
    }

    /** The same on every so manieth request of a photo. */
    static List<String> of(
            RetouchModel model, Path folder, List<AttributeVector> styles, int most, int every, Consumer<String> log)
            throws IOException, ModelException {
        if (!model.hasAttributes() || model.photoWidth() != SIDE || model.photoHeight() != SIDE) {
            throw new IOException(model.name() + ": only models that take attributes and look at photos of " + SIDE
                    + " x " + SIDE + " pixels can be compared");
        }
        TrainingPhotos photos = TrainingPhotos.read(folder, log);
        PhotoRoles roles = PhotoRoles.after(
                model.name(), ModelStart.heldOut(model.manifest()), photos.names(), photos.readable(), log);
        List<byte[]> heldOut = photos.of(roles.heldOut());
        if (heldOut.isEmpty()) {
            throw new IOException(folder + ": none of the photos in it that the training of " + model.name()
                    + " held out can be read; copy them again from their source");
        }
        GridComparison comparison = new GridComparison(
                model, heldOut.subList(0, Math.min(most, heldOut.size())), ScoredRequest.all(styles), every, log);
        comparison.run();
        return comparison.table();
    }

    private void run() throws ModelException {
        for (int photo = 0; photo < photos.size(); photo++) {
            List<ScoredRequest> some = new ArrayList<>();
            for (int i = photo % every; i < requests.size(); i += every) {
                some.add(requests.get(i));
            }
            for (int from = 0; from < some.size(); from += REQUESTS_AT_ONCE) {
                measure(photos.get(photo), some.subList(from, Math.min(some.size(), from + REQUESTS_AT_ONCE)));
            }
            log.accept("measured photo " + (photo + 1) + " of " + photos.size());
        }
    }

    private void measure(byte[] photo, List<ScoredRequest> some) throws ModelException {
        float[] before = new float[3 * SIDE * SIDE];
        float[][] targets = new float[some.size()][before.length];
        for (int offset = 0; offset < Batch.STRIDE * Batch.STRIDE; offset++) {
            Batch batch = PairSource.fixed(
                    List.of(photo),
                    some.stream().map(ScoredRequest::attributes).toList(),
                    offset % Batch.STRIDE,
                    offset / Batch.STRIDE);
            scatter(batch.colours(), 0, batch, before);
            for (int edit = 0; edit < targets.length; edit++) {
                scatter(batch.targets(), edit, batch, targets[edit]);
            }
        }
        PhotoFeatures features = model.look(before);
        List<Prediction> predictions = new ArrayList<>();
        for (ScoredRequest request : some) {
            predictions.add(model.predict(features, request.attributes()));
        }
        GridFit fits = new GridFit(predictions.getFirst().slices().getFirst(), before);
        IntStream.range(0, targets.length)
                .parallel()
                .forEach(i -> compare(some.get(i), before, targets[i], predictions.get(i), fits));
    }

    /** Puts one edit's colours at a lattice among those of all pixels. */
    private static void scatter(float[] planes, int edit, Batch batch, float[] rgb) {
        int pixels = Scene.SIDE * Scene.SIDE;
        for (int i = 0; i < 3 * pixels; i++) {
            int x = i % pixels % Scene.SIDE * Batch.STRIDE + batch.offsetX();
            int y = i % pixels / Scene.SIDE * Batch.STRIDE + batch.offsetY();
            rgb[3 * (y * SIDE + x) + i / pixels] = planes[3 * edit * pixels + i];
        }
    }

    private void compare(ScoredRequest request, float[] before, float[] target, Prediction prediction, GridFit fits) {
        float[] should = mapped(target);
        untouched.add(request, before, before, should);
        predicted.add(request, before, mapped(sliced(prediction, before)), should);
        Slice first = fits.fit(target);
        float[] once = sliced(Prediction.of(first), before);
        best.add(request, before, mapped(once), should);
        Slice likeFirst = new Slice(GuideKind.CHROMA, GuideCurve.identity(), first.grid());
        float[] twice = sliced(new Prediction(List.of(first, new GridFit(likeFirst, once).fit(target))), before);
        bestOfTwo.add(request, before, mapped(twice), should);
    }

    private float[] sliced(Prediction prediction, float[] rgb) {
        float[] result = rgb.clone();
        slicer.apply(prediction, 1, Optional.empty(), Window.whole(SIDE, SIDE), result);
        return result;
    }

    private static float[] mapped(float[] rgb) {
        float[] result = rgb.clone();
        GamutMap.apply(result, SIDE * SIDE);
        return result;
    }

    private List<String> table() {
        List<Scores.Medians> columns = List.of(untouched, predicted, best, bestOfTwo).stream()
                .map(scores -> scores.medians(photos.size()))
                .toList();
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "median PSNR in dB",
                columns.stream().map(Scores.Medians::psnr).toList());
        add(
                lines,
                "median CIEDE2000",
                columns.stream().map(Scores.Medians::hues).toList());
        return lines;
    }

    private static void add(List<String> lines, String measure, List<Map<String, Double>> columns) {
        if (columns.getFirst().isEmpty()) {
            return;
        }
        lines.add(row(measure, "untouched", "model", "best grid", "and by chroma"));
        for (String name : columns.getFirst().keySet()) {
            lines.add(row(
                    name, columns.stream().map(c -> String.valueOf(c.get(name))).toArray(String[]::new)));
        }
    }

    private static String row(String name, String... values) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", name));
        for (String value : values) {
            line.append(String.format(Locale.ROOT, "%15s", value));
        }
        return line.toString();
    }
}
