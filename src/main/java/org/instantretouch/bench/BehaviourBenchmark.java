package org.instantretouch.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.instantretouch.bench.metric.Change;
import org.instantretouch.bench.metric.Measure;
import org.instantretouch.bench.metric.PhotoTraits;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Luma;
import org.instantretouch.grid.Slicer;
import org.instantretouch.grid.Window;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.Photo;

/**
 * Measures whether a model does what it is told, and by how much: whether "slightly" is less than nothing said and that less than
 * "a lot", whether opposites are opposite, how far "+1 EV" is from a stop, and what moves that was not asked for.
 */
public final class BehaviourBenchmark {
    /** A change of a measure that a person asks for when naming no degree, as the instruction benchmark has it. */
    private static final Map<Measure, Double> THRESHOLDS = thresholds();

    /** More of a threshold than this is a side effect. */
    private static final double SIDE_EFFECT = 1 / 3.0;

    /**
     * Less chroma or contrast than this is none, in units of CIELAB, of which about one is just noticeable: what a photo hardly has
     * changes by any number of times.
     */
    private static final double NOTICEABLE = 1;

    /** What is measured are means over the photo: more pixels would say the same. */
    private static final int LONGEST_SIDE = 256;

    /** Linear light around middle grey. */
    private static final double MIDDLE_FROM = 0.09;

    private static final double MIDDLE_TO = 0.36;

    private final RetouchModel model;
    private final Slicer slicer = new CpuSlicer();
    private final List<Subject> subjects = new ArrayList<>();

    /** A photo at the size that is measured, what the model sees in it, and that nothing has changed yet. */
    private record Subject(Picture picture, PhotoFeatures features, Change unchanged, PhotoTraits traits) {
        /** Whether there is something to measure: a grey photo has no colours, a flat one no contrast, a tiny one no corners. */
        boolean shows(Measure measure) {
            return switch (measure.kind()) {
                case CHROMA -> traits.chroma() >= NOTICEABLE;
                case CONTRAST -> traits.contrast() >= NOTICEABLE;
                default -> Double.isFinite(unchanged.measure(measure).orElse(Double.NaN));
            };
        }
    }

    /**
     * Two opposite wishes.
     *
     * @param measure what the first one makes more
     */
    private record Pair(String more, String less, Measure measure) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("brighter", "darker", measure("L")),
            new Pair("more contrast", "less contrast", measure("contrast")),
            new Pair("brighter highlights", "darker highlights", measure("highlights")),
            new Pair("brighter shadows", "darker shadows", measure("shadows")),
            new Pair("brighter whites", "darker whites", measure("highlights")),
            new Pair("lighter blacks", "deeper blacks", measure("shadows")),
            new Pair("warmer", "cooler", measure("warmth")),
            new Pair("more magenta", "greener", measure("tint")),
            new Pair("more saturated", "less saturated", measure("chroma")),
            new Pair("more vibrance", "less vibrance", measure("chroma")),
            new Pair("less hazy", "hazier", measure("contrast")),
            new Pair("lighter corners", "darker corners", measure("region_L:edges")));

    /**
     * How one wish is followed, by the photos that have something to measure: colours, contrast or corners.
     *
     * @param ordered the share of photos on which "slightly" is less than nothing said and that less than "a lot"; empty where none
     *     could be measured
     * @param change the mean change of its measure where no degree is said, in the direction asked for; empty as well
     * @param sideEffects what else moves on average, as shares of what a person would ask for, where these are large
     */
    public record Wish(
            String text,
            Measure measure,
            OptionalDouble ordered,
            OptionalDouble change,
            Map<Measure, Double> sideEffects) {}

    /** Two opposite wishes; {@code likeness} is the smaller change by the larger one, empty where neither could be measured. */
    public record Opposites(Wish more, Wish less, OptionalDouble likeness) {
        private static Opposites of(Wish more, Wish less) {
            if (more.change.isEmpty() || less.change.isEmpty()) {
                return new Opposites(more, less, OptionalDouble.empty());
            }
            double smaller = Math.min(more.change.getAsDouble(), less.change.getAsDouble());
            double larger = Math.max(more.change.getAsDouble(), less.change.getAsDouble());
            return new Opposites(more, less, OptionalDouble.of(larger > 0 ? Math.max(0, smaller) / larger : 0));
        }
    }

    /**
     * What was found.
     *
     * @param plusOneEv the median over photos of the stops by which "+1 EV" brightens middle tones; empty where no photo has any
     * @param minusOneEv the same of "-1 EV"; negative
     */
    public record Findings(
            int photos, List<Opposites> opposites, OptionalDouble plusOneEv, OptionalDouble minusOneEv) {}

    /** A benchmark of a model, without photos yet. */
    public BehaviourBenchmark(RetouchModel model) {
        this.model = model;
    }

    /** Looks at one photo more, and keeps a small copy of it. */
    public void add(Photo photo) throws ModelException {
        Picture picture = Picture.of(photo).atMost(LONGEST_SIDE);
        PhotoFeatures features = model.look(photo.thumbnail(model.photoWidth(), model.photoHeight()));
        subjects.add(new Subject(picture, features, new Change(picture, picture), PhotoTraits.of(picture)));
    }

    private static Measure measure(String name) {
        return Measure.named(name).orElseThrow();
    }

    private static Map<Measure, Double> thresholds() {
        Map<Measure, Double> thresholds = new LinkedHashMap<>();
        thresholds.put(measure("L"), 3.0);
        thresholds.put(measure("contrast"), 0.06);
        thresholds.put(measure("warmth"), 0.06);
        thresholds.put(measure("tint"), 1.5);
        thresholds.put(measure("chroma"), 0.08);
        thresholds.put(measure("shadows"), 3.0);
        thresholds.put(measure("highlights"), 2.0);
        return thresholds;
    }

    /**
     * Measures everything.
     *
     * @throws IllegalStateException if there is no photo
     */
    public Findings run() throws ModelException {
        if (subjects.isEmpty()) {
            throw new IllegalStateException("no photos");
        }
        List<Opposites> opposites = new ArrayList<>();
        for (Pair pair : PAIRS) {
            opposites.add(Opposites.of(wish(pair.more, pair.measure, 1), wish(pair.less, pair.measure, -1)));
        }
        return new Findings(subjects.size(), opposites, stops("+1 EV"), stops("-1 EV"));
    }

    private Wish wish(String text, Measure measure, int direction) throws ModelException {
        List<Change> little = changes("slightly " + text);
        List<Change> plain = changes(text);
        List<Change> much = changes("a lot " + text);
        OptionalDouble ordered = showing(measure)
                .mapToDouble(i -> {
                    double a = direction * value(little.get(i), measure);
                    double b = direction * value(plain.get(i), measure);
                    double c = direction * value(much.get(i), measure);
                    return a > 0 && a < b && b < c ? 1 : 0;
                })
                .average();
        OptionalDouble change = showing(measure)
                .mapToDouble(i -> direction * value(plain.get(i), measure))
                .average();
        Map<Measure, Double> sideEffects = new LinkedHashMap<>();
        THRESHOLDS.forEach((other, threshold) -> {
            double share = showing(other)
                            .mapToDouble(i -> value(plain.get(i), other))
                            .average()
                            .orElse(0)
                    / threshold;
            if (!other.equals(measure) && Math.abs(share) > SIDE_EFFECT) {
                sideEffects.put(other, share);
            }
        });
        return new Wish(text, measure, ordered, change, sideEffects);
    }

    /** The photos that a measure can be taken on. */
    private IntStream showing(Measure measure) {
        return IntStream.range(0, subjects.size()).filter(i -> subjects.get(i).shows(measure));
    }

    private static double value(Change change, Measure measure) {
        return change.measure(measure).orElseThrow();
    }

    private List<Change> changes(String text) throws ModelException {
        List<Change> changes = new ArrayList<>();
        for (Subject subject : subjects) {
            changes.add(subject.unchanged.to(retouched(subject, text)));
        }
        return changes;
    }

    /** The median over the photos that have middle tones of the median stops by which these change. */
    private OptionalDouble stops(String text) throws ModelException {
        List<Double> medians = new ArrayList<>();
        for (Subject subject : subjects) {
            byte[] before = subject.picture.rgb();
            byte[] after = retouched(subject, text).rgb();
            double[] stops = new double[subject.picture.pixels()];
            int count = 0;
            for (int i = 0; i < before.length; i += 3) {
                double light = luminance(before, i);
                if (light >= MIDDLE_FROM && light <= MIDDLE_TO) {
                    stops[count++] = Math.log(luminance(after, i) / light) / Math.log(2);
                }
            }
            if (count > 0) {
                Arrays.sort(stops, 0, count);
                medians.add(stops[count / 2]);
            }
        }
        return medians.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .skip(medians.size() / 2)
                .findFirst();
    }

    private static double luminance(byte[] rgb, int i) {
        return Math.max(
                1e-6,
                Luma.of(
                        SrgbCurve.decode((rgb[i] & 255) / 255f),
                        SrgbCurve.decode((rgb[i + 1] & 255) / 255f),
                        SrgbCurve.decode((rgb[i + 2] & 255) / 255f)));
    }

    private Picture retouched(Subject subject, String text) throws ModelException {
        Picture picture = subject.picture;
        float[] rgb = new float[picture.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (picture.rgb()[i] & 255) / 255f;
        }
        Window whole = Window.whole(picture.width(), picture.height());
        slicer.apply(model.predict(subject.features, instruction(text)), 1, Optional.empty(), whole, rgb);
        GamutMap.apply(rgb, picture.pixels());
        return Picture.of(picture.width(), picture.height(), rgb);
    }

    private static Instruction instruction(String text) {
        try {
            return Instruction.of(text);
        } catch (InvalidInstructionException e) {
            throw new IllegalStateException(e);
        }
    }
}
