package org.instantretouch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.mask.Area;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskCanvas;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.render.PreviewException;
import org.instantretouch.render.PreviewLayer;
import org.instantretouch.render.PreviewMask;
import org.instantretouch.render.PreviewState;
import org.instantretouch.render.Viewport;
import org.instantretouch.render.gl.GlPreviewEngine;

/**
 * Measures how long the preview takes from a change to the frame that shows it, through the renderer that the editor uses, and
 * compares it with the fragment shader of one layer alone. What is compared is measured by turns, round by round, so that
 * whatever else the machine does falls on all alike.
 */
public final class PreviewBenchmark {
    /** The longer side of the mask that is painted on, as in the editor. */
    private static final int MASK_SIDE = 2048;

    /** The layers of the measurements. */
    private static final List<Integer> LAYERS = List.of(1, 3, 8);

    /** Rounds before those that count: compilers of shaders and of Java have their say there. */
    private static final int WARM_UP = 10;

    /** The photo is so much larger than the view, so that there is somewhere to pan to. */
    private static final double LARGER = 1.5;

    private static final int PAN = 7;
    private static final int PAN_STEPS = 8;
    private static final double ZOOM = 1.05;
    private static final int ZOOM_STEPS = 10;

    private final int width;
    private final int height;
    private final int rounds;
    private final IntConsumer progress;

    /**
     * A benchmark of views of a size.
     *
     * @param width device pixels across
     * @param height device pixels down
     * @param rounds how often each thing is measured, at least once
     * @param progress hears, in percent, how much is done
     * @throws IllegalArgumentException if a number is out of range
     */
    public PreviewBenchmark(int width, int height, int rounds, IntConsumer progress) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds " + rounds);
        }
        // A viewport checks its size.
        Viewport screen = new Viewport(width, height, 1, 0, 0);
        this.width = screen.width();
        this.height = screen.height();
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Photos by a formula, of 12 and of 100 megapixels. */
    public static List<PreviewSubject> madePhotos() {
        return List.of(PreviewSubject.made("made, 12 MP", 12), PreviewSubject.made("made, 100 MP", 100));
    }

    /** Measures, in the order of the photos given. Takes one to some minutes. */
    public PreviewFindings run(List<PreviewSubject> subjects) throws InterruptedException {
        List<Scene> scenes = new ArrayList<>();
        Optional<GlPreviewEngine> bare = Optional.empty();
        try {
            for (PreviewSubject subject : subjects) {
                scenes.add(new Scene(subject));
            }
            for (Scene scene : scenes) {
                scene.session.show(scene.state(1, 0));
            }
            bare = openBareShader(scenes.getFirst().session.device());
            return measure(scenes, bare);
        } finally {
            bare.ifPresent(GlPreviewEngine::close);
            scenes.forEach(Scene::close);
        }
    }

    /** OpenGL for the shader alone, where the renderer draws by it too. */
    private static Optional<GlPreviewEngine> openBareShader(String device) {
        try {
            GlPreviewEngine engine = GlPreviewEngine.open();
            if (device.equals(engine.description())) {
                return Optional.of(engine);
            }
            engine.close();
            return Optional.empty();
        } catch (PreviewException e) {
            return Optional.empty();
        }
    }

    private PreviewFindings measure(List<Scene> scenes, Optional<GlPreviewEngine> bare) throws InterruptedException {
        List<Double> shader = new ArrayList<>();
        List<PreviewFindings.Row> rows = new ArrayList<>();
        int done = 0;
        for (int layers : LAYERS) {
            List<Samples> samples = new ArrayList<>();
            scenes.forEach(scene -> samples.add(new Samples()));
            for (int round = -WARM_UP; round < rounds; round++) {
                for (int i = 0; i < scenes.size(); i++) {
                    scenes.get(i).round(layers, round + WARM_UP, round < 0 ? new Samples() : samples.get(i));
                }
                if (layers == 1 && bare.isPresent()) {
                    double millis = scenes.getFirst().bare(bare.get(), round + WARM_UP);
                    if (round >= 0) {
                        shader.add(millis);
                    }
                }
                done++;
                progress.accept(100 * done / (LAYERS.size() * (rounds + WARM_UP)));
            }
            for (int i = 0; i < scenes.size(); i++) {
                rows.add(samples.get(i).row(scenes.get(i).session.subject(), layers));
            }
        }
        return new PreviewFindings(
                scenes.getFirst().session.device(),
                width,
                height,
                rounds,
                rows,
                shader.isEmpty() ? Optional.empty() : Optional.of(Timing.of(shader)));
    }

    /** The milliseconds of one photo and one number of layers. */
    private static final class Samples {
        final List<Double> slider = new ArrayList<>();
        final List<Double> dab = new ArrayList<>();
        final List<Double> edgeDab = new ArrayList<>();
        final List<Double> pan = new ArrayList<>();
        final List<Double> zoom = new ArrayList<>();

        PreviewFindings.Row row(PreviewSubject subject, int layers) {
            return new PreviewFindings.Row(
                    subject.name(),
                    subject.megapixels(),
                    layers,
                    Timing.of(slider),
                    Timing.of(dab),
                    Timing.of(edgeDab),
                    Timing.of(pan),
                    Timing.of(zoom));
        }
    }

    /** A photo on the screen, and what is done to it. */
    private final class Scene implements AutoCloseable {
        final PreviewSession session;
        private final List<Prediction> predictions = new ArrayList<>();
        private final PaintedMask plain;
        private final PaintedMask edgeAware;

        Scene(PreviewSubject subject) {
            session = new PreviewSession(subject);
            for (int i = 0; i < LAYERS.getLast(); i++) {
                predictions.add(prediction(i));
            }
            double scale = Math.min(1, (double) MASK_SIDE / Math.max(subject.width(), subject.height()));
            int across = Math.max(1, (int) Math.round(scale * subject.width()));
            int down = Math.max(1, (int) Math.round(scale * subject.height()));
            plain = new PaintedMask(new MaskCanvas(across, down));
            edgeAware = new PaintedMask(new MaskCanvas(
                    Mask.EVERYTHING.withEdgeAware(true),
                    across,
                    down,
                    small(across, down),
                    Optional.of(MaskGuide.of(across, down, PreviewBenchmark::small))));
        }

        /** The view that is changed: the photo's middle, somewhat larger than the screen. */
        private Viewport view(double zoom, int pan) {
            PreviewSubject subject = session.subject();
            double fill = Math.max((double) width / subject.width(), (double) height / subject.height());
            double scale = Math.min(Viewport.MAX_SCALE, LARGER * fill * zoom);
            return new Viewport(
                    width,
                    height,
                    scale,
                    (subject.width() - width / scale + pan / scale) / 2,
                    (subject.height() - height / scale + pan / scale) / 2);
        }

        /** Layers of which the top one is at an intensity that differs from round to round. */
        PreviewState state(int layers, int round) {
            return state(layers, round, view(1, 0), Optional.empty());
        }

        private PreviewState state(int layers, int round, Viewport view, Optional<PreviewMask> lowest) {
            List<PreviewLayer> all = new ArrayList<>();
            for (int i = 0; i < layers; i++) {
                float intensity = i < layers - 1 ? 0.7f : 0.5f + 0.4f * (round % 97) / 97;
                all.add(new PreviewLayer(predictions.get(i), intensity, i == 0 ? lowest : Optional.empty()));
            }
            return PreviewState.of(view, all);
        }

        void round(int layers, int round, Samples samples) throws InterruptedException {
            session.show(state(layers, round - 1));
            samples.slider.add(millis(state(layers, round)));
            samples.pan.add(millis(state(layers, round, view(1, PAN * (1 + round % PAN_STEPS)), Optional.empty())));
            double zoom = Math.pow(ZOOM, 1 + round % ZOOM_STEPS);
            samples.zoom.add(millis(state(layers, round, view(zoom, 0), Optional.empty())));
            samples.dab.add(dab(plain, layers, round));
            samples.edgeDab.add(dab(edgeAware, layers, round));
        }

        private double dab(PaintedMask mask, int layers, int round) throws InterruptedException {
            session.show(state(layers, round, view(1, 0), Optional.of(mask.preview)));
            long start = System.nanoTime();
            mask.paint();
            return (session.show(state(layers, round, view(1, 0), Optional.of(mask.preview))) - start) / 1e6;
        }

        private double millis(PreviewState state) throws InterruptedException {
            long start = System.nanoTime();
            return (session.show(state) - start) / 1e6;
        }

        /** The shader of one layer alone over the same pixels. */
        double bare(GlPreviewEngine engine, int round) {
            try {
                return engine.timeShader(session.pyramid(), state(1, round));
            } catch (PreviewException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }

    /** A small copy of a made photo; how a mask follows edges costs the same on any. */
    private static float[] small(int width, int height) {
        float[] rgb = new float[3 * width * height];
        new MadePhoto(width, height).read(0, 0, width, height, 1, rgb);
        return rgb;
    }

    /** A mask that a stroke of a fine brush is painted on, over the dab of a broad one. */
    private static final class PaintedMask {
        private final MaskCanvas canvas;
        private final Random random = new Random(1);
        private PreviewMask preview;
        private float x = 0.5f;
        private float y = 0.5f;

        PaintedMask(MaskCanvas canvas) {
            this.canvas = canvas;
            canvas.add(new Stroke(List.of(new Point(x, y)), 0.2f, 0.5f, 1, false));
            canvas.add(new Stroke(List.of(new Point(x, y)), 0.02f, 0.5f, 1, false));
            preview = PreviewMask.of(
                    canvas.width(), canvas.height(), canvas.values().clone());
        }

        /** Paints on, as far as a hand comes between two frames. */
        void paint() {
            x = Math.clamp(x + random.nextFloat(-0.02f, 0.02f), 0.3f, 0.7f);
            y = Math.clamp(y + random.nextFloat(-0.02f, 0.02f), 0.3f, 0.7f);
            Area touched = canvas.extend(new Point(x, y));
            preview = preview.next(canvas.values().clone(), touched);
        }
    }

    /** A prediction as models make them: near the identity, and changing slowly from cell to cell. */
    private static Prediction prediction(int seed) {
        BilateralGrid grid = BilateralGrid.identity(16, 16, 8);
        for (int k = 0; k < BilateralGrid.COEFFICIENTS; k++) {
            for (int z = 0; z < grid.depth(); z++) {
                for (int y = 0; y < grid.height(); y++) {
                    for (int x = 0; x < grid.width(); x++) {
                        double wave = Math.sin(seed + k + 0.1 * x + 0.15 * y + 0.2 * z);
                        grid.coefficients()[grid.index(k, x, y, z)] += (float) (0.1 * wave);
                    }
                }
            }
        }
        return new Prediction(List.of(new Slice(GuideKind.LUMA, GuideCurve.identity(), grid)));
    }
}
