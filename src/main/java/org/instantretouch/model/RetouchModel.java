package org.instantretouch.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.words.Allusions;
import org.instantretouch.intent.words.Amendment;
import org.instantretouch.intent.words.Clauses;
import org.instantretouch.intent.words.ImpossibleWishes;
import org.instantretouch.intent.words.LayerWish;
import org.instantretouch.intent.words.NamedLooks;
import org.instantretouch.intent.words.OtherLanguages;
import org.instantretouch.intent.words.Restated;
import org.instantretouch.intent.words.Scenes;
import org.instantretouch.intent.words.SecondThoughts;
import org.instantretouch.intent.words.StatedAmounts;
import org.instantretouch.intent.words.WordRules;
import org.instantretouch.model.ModelManifest.Source;

/**
 * A loaded model: reads instructions, looks at photos, predicts bilateral grids.
 *
 * <p>Safe for use by several threads; one lock lets them run one after another, since a stage keeps all of the model's
 * threads busy by itself. The same input gives the same prediction, bit for bit, on one machine.
 */
public final class RetouchModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RetouchModel.class.getName());

    /** So long closing waits for what runs. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ModelManifest manifest;
    private final String folderName;
    private final String hash;
    private final DeviceReport device;
    private final StagePlan plan;
    private final Map<String, OnnxStage> stages;
    private final Optional<HuggingFaceTokenizer> tokenizer;
    private final Optional<SlotReader> reader;
    private final List<Style> styles;
    private final Optional<Tensor> noise;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    private RetouchModel(Loading loading, DeviceReport device, Map<String, OnnxStage> stages) {
        this.manifest = loading.manifest;
        this.folderName = ModelException.shown(loading.folder);
        this.hash = loading.hash;
        this.device = device;
        this.plan = StagePlan.of(manifest.stages());
        this.stages = stages;
        this.tokenizer = loading.tokenizer;
        this.reader = manifest.attributes()
                .map(a -> new SlotReader(loading.styles, a.reader().thresholds()));
        this.styles = loading.styles;
        this.noise = manifest.noise().map(RetouchModel::noise);
    }

    /** What is read once, whichever device the stages run on. */
    private record Loading(
            Path folder,
            ModelManifest manifest,
            String hash,
            List<Style> styles,
            Optional<HuggingFaceTokenizer> tokenizer) {}

    /**
     * Opens the model in a folder: checks its manifest and every file's hash, loads it, and tries it once, so that what
     * does not fit the manifest shows here.
     *
     * <p>It runs on an NVIDIA GPU where that is wanted and works, else on the CPU; {@link #device()} says which and why. An
     * interrupted thread gives up at the next file.
     *
     * @throws ModelException if the model cannot be used; nothing stays loaded then
     */
    public static RetouchModel open(Path folder, ModelOptions options) throws ModelException {
        return open(folder, options, engine -> whyNoGpu(options, engine));
    }

    /**
     * Opens the model in a folder, whose manifest its caller has read, to use it at once: as {@link #open(Path, ModelOptions)},
     * but on a CPU it is not tried, and what does not fit the manifest shows at its first use.
     *
     * @throws ModelException if the model cannot be used; nothing stays loaded then
     */
    public static RetouchModel openUntried(Path folder, ModelManifest manifest, ModelOptions options)
            throws ModelException {
        return open(folder, manifest, options, engine -> whyNoGpu(options, engine), false);
    }

    /** Opens a model; tries the GPU where the function finds nothing against it. */
    static RetouchModel open(Path folder, ModelOptions options, Function<Engine, String> whyNoGpu)
            throws ModelException {
        return open(folder, ModelManifest.read(folder), options, whyNoGpu, true);
    }

    private static RetouchModel open(
            Path folder, ModelManifest manifest, ModelOptions options, Function<Engine, String> whyNoGpu, boolean tried)
            throws ModelException {
        // The engine takes as long to start as the files take to be checked. It is waited for whatever they are, as it
        // crashes if the process ends while it starts.
        CompletableFuture<Engine> starting = CompletableFuture.supplyAsync(OnnxStage::engine);
        try {
            ModelFiles.check(folder, manifest);
        } finally {
            starting.handle((engine, error) -> engine).join();
        }
        Engine engine = started(starting);
        Loading loading =
                new Loading(folder, manifest, hash(folder), styles(folder, manifest), tokenizer(folder, manifest));
        try {
            String why = whyNoGpu.apply(engine);
            if (why.isEmpty()) {
                try {
                    return open(loading, Device.gpu(), options, new DeviceReport(true, "NVIDIA GPU (CUDA)"), true);
                } catch (ModelException e) {
                    why = "CUDA could not start: " + ModelException.reason(e);
                    LOG.log(System.Logger.Level.WARNING, "The model runs on the CPU; " + why);
                }
            }
            String text =
                    "CPU, " + options.threads() + (options.threads() == 1 ? " thread" : " threads") + " (" + why + ")";
            return open(loading, Device.cpu(), options, new DeviceReport(false, text), tried);
        } catch (ModelException | RuntimeException e) {
            loading.tokenizer.ifPresent(HuggingFaceTokenizer::close);
            throw e;
        }
    }

    /** The engine, once it has started. */
    static Engine started(CompletableFuture<Engine> starting) throws ModelException {
        try {
            return starting.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case LinkageError cause -> throw withoutEngine(cause);
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    /** Says that ONNX Runtime's own code, which it unpacks into Java's folder for temporary files, does not run here. */
    static ModelException withoutEngine(LinkageError error) {
        return new ModelException(
                "ONNX Runtime",
                "native library",
                "cannot be loaded: " + ModelException.reason(error) + "; it is unpacked into "
                        + System.getProperty("java.io.tmpdir")
                        + ", where there must be room, and from where programs must be allowed to run; name another"
                        + " folder with RETOUCH_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER",
                error);
    }

    private static RetouchModel open(
            Loading loading, Device device, ModelOptions options, DeviceReport report, boolean tried)
            throws ModelException {
        Map<String, OnnxStage> stages = new LinkedHashMap<>();
        try {
            for (ModelManifest.Stage stage : loading.manifest.stages()) {
                ModelFiles.goOn(loading.folder);
                stages.put(stage.name(), OnnxStage.open(loading.folder, stage, device, options.threads()));
            }
            RetouchModel model = new RetouchModel(loading, report, stages);
            if (tried) {
                model.rehearse();
            }
            return model;
        } catch (ModelException | RuntimeException e) {
            stages.values().forEach(OnnxStage::close);
            throw e;
        }
    }

    /** The model's name. */
    public String name() {
        return manifest.name();
    }

    /** The SHA-256 of the manifest, in hexadecimal: it stands for the whole model. */
    public String hash() {
        return hash;
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /** Where the model runs, and why there. */
    public DeviceReport device() {
        return device;
    }

    /** Whether the model reads instructions as attributes; if not, it goes from text to grid directly. */
    public boolean hasAttributes() {
        return reader.isPresent();
    }

    /** The styles that it knows by name, in the order of its files; none if it reads no attributes. */
    public List<Style> styles() {
        return styles;
    }

    /** The width of the photos that the model looks at. */
    public int photoWidth() {
        return manifest.photo().width();
    }

    /** The height of the photos that the model looks at. */
    public int photoHeight() {
        return manifest.photo().height();
    }

    /**
     * Reads an instruction without what it takes back, in the plainest words; amounts that it states as numbers are taken from
     * there, hues that one of several clauses asks for from that clause alone, looks from their names, and what else the words
     * settle beyond doubt. What is {@linkplain OtherLanguages in another language} is read by its English words. What is said of
     * an edit before it, or of a layer, asks for nothing by itself.
     *
     * @throws IllegalStateException if the model does not {@linkplain #hasAttributes() read attributes}
     */
    public Understanding understand(Instruction instruction) throws ModelException {
        Optional<String> english = OtherLanguages.english(instruction.text());
        return hasAttributes() && english.isEmpty()
                ? new Understanding(Intent.nothing(), false, Set.of())
                : understandEnglish(english.orElse(instruction.text()));
    }

    private Understanding understandEnglish(String text) throws ModelException {
        if (hasAttributes() && (Amendment.in(text).isPresent() || LayerWish.isOfLayerAlone(text))) {
            return new Understanding(Intent.nothing(), false, Set.of());
        }
        String asked = Restated.of(SecondThoughts.settled(text));
        String possible = ImpossibleWishes.possible(asked);
        if (hasAttributes() && !possible.equals(asked)) {
            return refusing(possible);
        }
        Understanding understanding = understandBesideScene(asked);
        // What is left may be too little to be read.
        boolean isSilent = understanding.intent().isEmpty()
                && understanding.intent().keeps().isEmpty();
        return isSilent && !asked.equals(text) ? understandBesideScene(text) : understanding;
    }

    /** What is left of an instruction that asks for more than can be done. */
    private Understanding refusing(String possible) throws ModelException {
        Understanding rest = possible.isEmpty()
                ? new Understanding(Intent.nothing(), false, Set.of())
                : understandBesideScene(possible);
        return new Understanding(ImpossibleWishes.refused(rest.intent()), rest.cut(), rest.beyond());
    }

    /** A look that only what is in the photo was heard as is none. */
    private Understanding understandBesideScene(String asked) throws ModelException {
        Understanding whole = understand(asked);
        Optional<String> rest = Scenes.rest(asked, whole.intent());
        if (rest.isEmpty()) {
            return whole;
        }
        Understanding alone = understand(rest.orElseThrow());
        return new Understanding(Scenes.settle(whole.intent(), alone.intent()), whole.cut(), alone.beyond());
    }

    private Understanding understand(String asked) throws ModelException {
        SlotReader slots = reader.orElseThrow(() -> new IllegalStateException(name() + " reads no attributes"));
        lock();
        try {
            Map<String, Tensor> tensors = sources();
            Optional<NamedLooks.Named> look = NamedLooks.in(asked);
            String text = look.map(NamedLooks.Named::rest)
                    .filter(rest -> !rest.isEmpty())
                    .orElse(asked);
            Optional<Encoding> encoding = tokens(text, tensors);
            run(plan.text(), tensors);
            Intent whole = StatedAmounts.settle(text, intent(slots, tensors));
            Intent told = Clauses.settle(whole, clauses(slots.withoutGuesses(), text, whole));
            Intent settled = Allusions.settle(text, WordRules.settle(text, told), styles);
            Intent read = look.map(named -> named.with(settled)).orElse(settled);
            // What has no known word asks for nothing, neither for an edit nor for anything to refuse; what is in
            // another script has none, though its letters may be known.
            boolean meaningless = encoding.isPresent()
                    && (KnownWords.inOtherScript(asked)
                            || (read.isEmpty() && !KnownWords.any(tokenizer.orElseThrow(), encoding.get())));
            Intent possible = ImpossibleWishes.isLikelyRefused(read) ? ImpossibleWishes.refused(read) : read;
            Intent said = meaningless ? Intent.nothing() : possible;
            return new Understanding(
                    said, encoding.map(Encoding::exceedMaxLength).orElse(false), StatedAmounts.beyond(text, said));
        } finally {
            lock.unlock();
        }
    }

    /** What the clauses of an instruction ask for, each read alone; none where that is of no use. */
    private List<Clauses.Clause> clauses(SlotReader slots, String text, Intent whole) throws ModelException {
        List<Clauses.Clause> read = new ArrayList<>();
        for (String clause : Clauses.of(text, whole)) {
            Map<String, Tensor> tensors = sources();
            tokens(clause, tensors);
            run(plan.text(), tensors);
            read.add(new Clauses.Clause(clause, StatedAmounts.settle(clause, intent(slots, tensors))));
        }
        return read;
    }

    /**
     * Looks at a photo.
     *
     * @param rgb the photo at {@link #photoWidth()} by {@link #photoHeight()}, interleaved, encoded as sRGB in [0, 1];
     *     what is beyond is clipped
     * @throws IllegalArgumentException if the length is wrong, or a value is no number
     */
    public PhotoFeatures look(float[] rgb) throws ModelException {
        Tensor image = image(rgb);
        lock();
        try {
            Map<String, Tensor> tensors = sources();
            tensors.put(Source.IMAGE.id(), image);
            run(plan.photo(), tensors);
            return new PhotoFeatures(hash, rgb, photoWidth(), tensors);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Predicts from attributes.
     *
     * @throws IllegalStateException if the model does not {@linkplain #hasAttributes() read attributes}
     * @throws IllegalArgumentException if another model made the features
     */
    public Prediction predict(PhotoFeatures features, AttributeVector attributes) throws ModelException {
        if (!hasAttributes()) {
            throw new IllegalStateException(name() + " takes no attributes");
        }
        Map<String, Tensor> tensors = tensors(features);
        AttributeVector adapted = features.fitted(attributes);
        tensors.put(
                Source.ATTRIBUTES.id(),
                Tensor.Floats.of(adapted.values().clone(), 1, AttributeVector.ROWS, AttributeVector.COLUMNS));
        lock();
        try {
            run(plan.rest(), tensors);
        } finally {
            lock.unlock();
        }
        return prediction(tensors);
    }

    /**
     * Predicts from an instruction: through its attributes where the model {@linkplain #hasAttributes() reads them}.
     *
     * @throws IllegalArgumentException if another model made the features
     */
    public Prediction predict(PhotoFeatures features, Instruction instruction) throws ModelException {
        if (hasAttributes()) {
            return predict(features, AttributeVector.of(understand(instruction).intent()));
        }
        Map<String, Tensor> tensors = tensors(features);
        lock();
        try {
            tokens(instruction.text(), tensors);
            run(plan.text(), tensors);
            run(plan.rest(), tensors);
        } finally {
            lock.unlock();
        }
        return prediction(tensors);
    }

    /**
     * Frees the native memory; waits for what runs, but if that hangs its memory is left to the end of the process. Predictions
     * and features stay good.
     */
    @Override
    public void close() {
        boolean over = false;
        try {
            over = lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!over) {
            LOG.log(System.Logger.Level.WARNING, folderName + " is still at work and is not closed");
            return;
        }
        try {
            if (!closed) {
                closed = true;
                stages.values().forEach(OnnxStage::close);
                tokenizer.ifPresent(HuggingFaceTokenizer::close);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How often a stage ran, the rehearsal included; 0 for a stage that the model has not. */
    public int runs(String stage) {
        OnnxStage found = stages.get(stage);
        return found == null ? 0 : found.runs();
    }

    private void lock() {
        lock.lock();
        if (closed) {
            lock.unlock();
            throw new IllegalStateException("the model " + name() + " has been closed");
        }
    }

    /** One prediction on a plain ramp: shapes, types and names are those of the manifest, or the model is refused. */
    private void rehearse() throws ModelException {
        float[] ramp = new float[3 * photoWidth() * photoHeight()];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i / (float) ramp.length;
        }
        Prediction tried = predict(look(ramp), new Instruction("warmer"));
        LOG.log(
                System.Logger.Level.DEBUG,
                () -> folderName + " works, slices: " + tried.slices().size());
    }

    private Map<String, Tensor> sources() {
        Map<String, Tensor> tensors = new HashMap<>();
        noise.ifPresent(n -> tensors.put(Source.NOISE.id(), n));
        return tensors;
    }

    private Map<String, Tensor> tensors(PhotoFeatures features) {
        if (!features.modelHash().equals(hash)) {
            throw new IllegalArgumentException("another model looked at the photo");
        }
        return new HashMap<>(features.tensors());
    }

    private void run(List<ModelManifest.Stage> which, Map<String, Tensor> tensors) throws ModelException {
        for (ModelManifest.Stage stage : which) {
            OnnxStage loaded = stages.get(stage.name());
            if (loaded == null) {
                throw new IllegalStateException(stage.name() + " was not loaded");
            }
            loaded.run(tensors);
        }
    }

    /** Adds the tokens of an instruction where the model takes any. */
    private Optional<Encoding> tokens(String text, Map<String, Tensor> tensors) {
        if (tokenizer.isEmpty()) {
            return Optional.empty();
        }
        Encoding encoding = tokenizer.get().encode(text);
        long[] ids = encoding.getIds();
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        tensors.put(Source.TOKENS.id(), Tensor.Longs.of(ids, 1, ids.length));
        tensors.put(Source.TOKEN_MASK.id(), Tensor.Longs.of(mask, 1, ids.length));
        return Optional.of(encoding);
    }

    private Tensor image(float[] rgb) {
        ModelManifest.Photo photo = manifest.photo();
        int pixels = photo.width() * photo.height();
        if (rgb.length != 3 * pixels) {
            throw new IllegalArgumentException(rgb.length + " values for a photo of " + photo.width() + " x "
                    + photo.height() + ", which needs " + 3 * pixels);
        }
        boolean planes = photo.layout() == ModelManifest.Layout.NCHW;
        float[] out = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            if (Float.isNaN(rgb[i])) {
                throw new IllegalArgumentException("value " + i + " is no number");
            }
            float value = photo.low() + Math.clamp(rgb[i], 0f, 1f) * (photo.high() - photo.low());
            out[planes ? i % 3 * pixels + i / 3 : i] = value;
        }
        return planes
                ? Tensor.Floats.of(out, 1, 3, photo.height(), photo.width())
                : Tensor.Floats.of(out, 1, photo.height(), photo.width(), 3);
    }

    private Intent intent(SlotReader slots, Map<String, Tensor> tensors) throws ModelException {
        ModelManifest.Reader names = manifest.attributes().orElseThrow().reader();
        try {
            return slots.read(new SlotReader.Heads(
                    floats(tensors, names.presence()),
                    floats(tensors, names.magnitude()),
                    floats(tensors, names.region()),
                    floats(tensors, names.hue()),
                    floats(tensors, names.style()),
                    floats(tensors, names.styleAmount())[0],
                    floats(tensors, names.unsupported())[0],
                    floats(tensors, names.keep())));
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    folderName + "/" + ModelManifest.FILE,
                    "attributes.reader",
                    ModelException.reason(e) + "; the model is broken, use another",
                    e);
        }
    }

    private Prediction prediction(Map<String, Tensor> tensors) throws ModelException {
        List<Slice> slices = new ArrayList<>();
        for (ModelManifest.SliceTensors s : manifest.slices()) {
            String tensor = s.grid();
            try {
                BilateralGrid grid = new BilateralGrid(
                        s.width(),
                        s.height(),
                        s.depth(),
                        floats(tensors, tensor).clone());
                tensor = s.curve();
                slices.add(new Slice(
                        s.guide(), new GuideCurve(floats(tensors, tensor).clone()), grid));
            } catch (IllegalArgumentException e) {
                throw new ModelException(
                        folderName + "/" + ModelManifest.FILE,
                        "slices[" + slices.size() + "], stage " + stageOf(tensor) + ", tensor " + tensor,
                        ModelException.reason(e) + "; the model is broken, use another",
                        e);
            }
        }
        return new Prediction(slices);
    }

    private String stageOf(String tensor) {
        return manifest.stages().stream()
                .filter(s ->
                        s.outputs().values().stream().anyMatch(o -> o.name().equals(tensor)))
                .map(ModelManifest.Stage::name)
                .findFirst()
                .orElse("?");
    }

    private static float[] floats(Map<String, Tensor> tensors, String name) {
        if (tensors.get(name) instanceof Tensor.Floats floats) {
            return floats.values();
        }
        throw new IllegalStateException("nobody made " + name);
    }

    private static Tensor noise(ModelManifest.Noise noise) {
        long[] shape = noise.shape().stream().mapToLong(Long::longValue).toArray();
        float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        Random random = new Random(noise.seed());
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.Floats.of(values, shape);
    }

    private static String hash(Path folder) throws ModelException {
        Path file = folder.resolve(ModelManifest.FILE);
        try {
            return ModelFiles.sha256(file);
        } catch (IOException e) {
            throw new ModelException(
                    ModelException.shown(file), "file", "cannot be read: " + ModelException.reason(e), e);
        }
    }

    private static List<Style> styles(Path folder, ModelManifest manifest) throws ModelException {
        if (manifest.attributes().isEmpty()) {
            return List.of();
        }
        ModelManifest.Attributes attributes = manifest.attributes().get();
        Path file = folder.resolve(attributes.styles());
        List<Style> styles = StyleBook.read(file);
        for (ModelManifest.Stage stage : manifest.stages()) {
            for (ModelManifest.Output output : stage.outputs().values()) {
                if (output.name().equals(attributes.reader().style())
                        && output.shape().get(1) != styles.size() + 1) {
                    throw new ModelException(
                            ModelException.shown(file),
                            "attributes.reader.style",
                            styles.size() + " styles, but the tensor \"" + output.name() + "\" of shape "
                                    + output.shape() + " needs one less than its length; use the model's own styles");
                }
            }
        }
        return styles;
    }

    private static Optional<HuggingFaceTokenizer> tokenizer(Path folder, ModelManifest manifest) throws ModelException {
        if (manifest.text().isEmpty()) {
            return Optional.empty();
        }
        ModelManifest.Text text = manifest.text().get();
        Path file = folder.resolve(text.tokenizer());
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(HuggingFaceTokenizer.newInstance(
                    in,
                    Map.of(
                            "padding", "false",
                            "truncation", "true",
                            "maxLength", Integer.toString(text.maxTokens()))));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new ModelException(
                    ModelException.shown(file),
                    "text.tokenizer",
                    "cannot be loaded: " + ModelException.reason(e) + "; install the model again",
                    e);
        }
    }

    /** Why the GPU is not to be tried; empty if it is. */
    private static String whyNoGpu(ModelOptions options, Engine engine) {
        if (!options.gpu()) {
            return "as asked for";
        }
        if (engine.getGpuCount() == 0) {
            return "no NVIDIA GPU with CUDA was found";
        }
        if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            return "there is an NVIDIA GPU, but this build has no CUDA runtime: build it with the cuda profile";
        }
        return "";
    }
}
