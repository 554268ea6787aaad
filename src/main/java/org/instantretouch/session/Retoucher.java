package org.instantretouch.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.grid.SlicedLayer;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.model.Understanding;
import org.instantretouch.photo.Deadline;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoSource;
import org.instantretouch.render.Compositor;
import org.jspecify.annotations.Nullable;

/**
 * Turns instructions for one photo into layers. The model sees the photo as the layers below leave it. Safe for use by several
 * threads.
 */
public final class Retoucher {
    /** What all amounts at 0 ask for. */
    private static final Prediction NOTHING =
            Prediction.of(new Slice(GuideKind.LUMA, GuideCurve.identity(), BilateralGrid.identity(1, 1, 1)));

    /** Of an encoded value: two of 255 steps are hardly to be told apart. */
    private static final float VISIBLE = 2f / 255;

    /** The share of the photo that a change must reach to be seen: a red thing may be small. */
    private static final float LEAST_SEEN = 0.002f;

    /** Of the pixels that change few change by more than what this share of them do. */
    private static final float MOSTLY = 0.95f;

    /** Pixels from one that is looked at for that to the next. */
    private static final int APART = 4;

    /**
     * So many edits are remembered as the model saw them: a chip that is dragged, and the layers of one look after another, are
     * predicted on the same few.
     */
    private static final int REMEMBERED = 4;

    /** The largest models take a minute on a slow processor. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    private final RetouchModel model;

    private final PhotoSource photo;

    /** The photo at the size that the model looks at; interleaved, in [0, 1]. */
    private final float[] thumbnail;

    /** Of the photo itself; made when first needed, and kept. */
    private @Nullable Seen untouched;

    /** What was read last. */
    private volatile @Nullable Read read;

    /** What the words that were measured last came to. */
    private volatile @Nullable InWords measured;

    /** Of the photo as some layers leave it, by those layers; the one that was asked for last is the last. */
    private final SequencedMap<List<Layer>, Seen> edited = new LinkedHashMap<>();

    /** Made when a mask first needs it. */
    private @Nullable MaskGuide guide;

    /** A retoucher for a photo; the model stays open as long as it is used. */
    public Retoucher(RetouchModel model, Photo photo) {
        this(model, photo, photo.thumbnail(model.photoWidth(), model.photoHeight()));
    }

    private Retoucher(RetouchModel model, PhotoSource photo, float[] thumbnail) {
        this.model = model;
        this.photo = photo;
        this.thumbnail = thumbnail;
    }

    /**
     * A retoucher for a photo that may stay in its file; it is read once here, and once more for masks along edges.
     *
     * @throws IOException if the photo cannot be read
     */
    public static Retoucher of(RetouchModel model, PhotoSource photo) throws IOException {
        return new Retoucher(model, photo, photo.thumbnail(model.photoWidth(), model.photoHeight()));
    }

    private record Read(Instruction instruction, Understanding understanding) {}

    private record InWords(Seen seen, String words, MeasuredEdits.Shown shown) {}

    /**
     * The photo as some layers leave it.
     *
     * @param rgb at the size that the model looks at; interleaved, in [0, 1]; not to be changed
     * @param features what the model makes of that
     */
    private record Seen(float[] rgb, PhotoFeatures features) {}

    /**
     * What became of an instruction.
     *
     * @param document the edit with a layer more, or the same where nothing to change was understood
     */
    public record Outcome(EditDocument document, Understanding understanding) {}

    /**
     * Puts a layer on top of an edit.
     *
     * @param intensity of the layer, in [0, 2]
     * @throws ModelException if the model fails
     */
    public Outcome add(EditDocument below, Instruction instruction, float intensity) throws ModelException {
        if (!model.hasAttributes()) {
            PhotoFeatures seen = look(below).features();
            Prediction prediction = answer(() -> model.predict(seen, instruction));
            Understanding none = new Understanding(Intent.nothing(), false, Set.of());
            return new Outcome(below.with(layer(instruction, none.intent(), prediction, intensity)), none);
        }
        Understanding understanding = understand(instruction);
        if (AttributeVector.of(understanding.intent()).isZero()) {
            return new Outcome(below, understanding);
        }
        return new Outcome(add(below, instruction, understanding.intent(), intensity), understanding);
    }

    /**
     * Whether anybody sees what the top layer of an edit does at full intensity. Where a cast is to be removed and there is none,
     * nobody does. Every fourth pixel across and down, as the model sees the photo, tells.
     *
     * @param edit of one layer at least
     */
    public boolean isSeen(EditDocument edit) {
        Layer top = edit.layers().getLast();
        Thinned photo = Thinned.of(seen(edit.below(top.id())), model.photoWidth(), model.photoHeight(), APART);
        float[] before = photo.rgb();
        float[] after = photo.after(top.prediction());
        int changed = 0;
        for (int i = 0; i < after.length; i += 3) {
            if (Math.abs(after[i] - before[i]) > VISIBLE
                    || Math.abs(after[i + 1] - before[i + 1]) > VISIBLE
                    || Math.abs(after[i + 2] - before[i + 2]) > VISIBLE) {
                changed++;
            }
        }
        return changed > LEAST_SEEN * photo.whole().pixels();
    }

    /**
     * Where a layer acts by itself: how much it changes each pixel at full intensity, by what it changes those most that it changes.
     *
     * @param below the edit without the layer and those above it
     * @param prediction of the layer
     * @param copy the photo at the size of the answer; interleaved encoded colours, row by row; it is not changed
     * @return a share in [0, 1] a pixel, row by row; 0 for all where the layer changes nothing that can be seen
     */
    public float[] reach(EditDocument below, Prediction prediction, float[] copy, int width, int height) {
        float[] before = copy.clone();
        Window whole = Window.whole(width, height);
        compositor(below).composite(whole, before);
        GamutMap.apply(before, whole.pixels());
        float[] after = new Thinned(before, whole).after(prediction);
        float[] changes = new float[whole.pixels()];
        for (int i = 0; i < changes.length; i++) {
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                changes[i] = Math.max(changes[i], Math.abs(after[c] - before[c]));
            }
        }
        double[] seen = IntStream.range(0, changes.length)
                .mapToDouble(i -> changes[i])
                .filter(change -> change >= VISIBLE)
                .sorted()
                .toArray();
        float most = seen.length == 0 ? 1 : (float) seen[(int) (MOSTLY * (seen.length - 1))];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = changes[i] < VISIBLE ? 0 : Math.min(1, changes[i] / most);
        }
        return changes;
    }

    /**
     * Puts a layer on top of an edit that does what was chosen instead of told in words.
     *
     * @param name stands for the instruction
     * @param intensity of the layer, in [0, 2]
     * @throws ModelException if the model fails
     * @throws IllegalStateException if the model {@linkplain RetouchModel#hasAttributes() reads no attributes}
     */
    public EditDocument add(EditDocument below, Instruction name, Intent intent, float intensity)
            throws ModelException {
        return below.with(layer(name, intent, predict(below, name.text(), intent), intensity));
    }

    /**
     * Makes small pictures of what could be done to an edit. Colours beyond those of the copy are not in them.
     *
     * @param below the edit
     * @param copy the photo at the size of the pictures; interleaved encoded colours, row by row; not to be changed afterwards
     * @param width of the pictures
     * @param height of the pictures
     * @throws ModelException if the model fails
     */
    public Previews previews(EditDocument below, float[] copy, int width, int height) throws ModelException {
        float[] rgb = copy.clone();
        Window whole = Window.whole(width, height);
        compositor(below).composite(whole, rgb);
        return new Previews(below, look(below).features(), copy, whole, rgb);
    }

    /** Small pictures of an edit with something on top. Safe for use by several threads. */
    public final class Previews {
        private final EditDocument below;
        private final PhotoFeatures seen;
        private final float[] copy;
        private final Window whole;
        private final float[] rgb;

        private Previews(EditDocument below, PhotoFeatures seen, float[] copy, Window whole, float[] rgb) {
            this.below = below;
            this.seen = seen;
            this.copy = copy;
            this.whole = whole;
            this.rgb = rgb;
        }

        /**
         * The edit with a layer more.
         *
         * @param into takes interleaved colours encoded as sRGB, in [0, 1], row by row
         * @throws ModelException if the model fails
         * @throws IllegalStateException if the model {@linkplain RetouchModel#hasAttributes() reads no attributes}
         */
        public void with(Intent intent, float[] into) throws ModelException {
            Prediction prediction = answer(() -> model.predict(seen, AttributeVector.of(intent)));
            System.arraycopy(rgb, 0, into, 0, rgb.length);
            new CpuSlicer().apply(List.of(new SlicedLayer(prediction, 1, Optional.empty())), whole, into);
            GamutMap.apply(into, whole.pixels());
        }

        /**
         * The edit with the look of another photo on top, as {@link Retoucher#add(EditDocument, EditDocument)} puts it there.
         *
         * @param into takes interleaved colours encoded as sRGB, in [0, 1], row by row
         * @throws ModelException if the model fails
         * @throws InvalidInstructionException if an instruction is needed, and is none
         */
        public void with(EditDocument look, float[] into) throws ModelException, InvalidInstructionException {
            EditDocument edit = add(below, look);
            System.arraycopy(copy, 0, into, 0, copy.length);
            compositor(edit).composite(whole, into);
            GamutMap.apply(into, whole.pixels());
        }
    }

    /**
     * Predicts a layer anew, as when a person has changed what was understood, or for another photo than it was made for. The
     * model takes the instruction where it does not work from intents, or where the layer comes from one that does not.
     *
     * @param below the edit without the layer and those above it
     * @param intent what the layer is to do
     * @return the layer with that intent, the new prediction and this model; all else stays
     * @throws ModelException if the model fails
     * @throws InvalidInstructionException if the instruction is needed, and is none
     */
    public Layer predict(EditDocument below, Layer layer, Intent intent)
            throws ModelException, InvalidInstructionException {
        Intent understood = intent;
        Prediction prediction;
        if (model.hasAttributes()) {
            if (intent.isEmpty()) {
                Instruction instruction = Instruction.of(layer.instruction());
                understood = understand(instruction).intent();
            }
            prediction =
                    AttributeVector.of(understood).isZero() ? NOTHING : predict(below, layer.instruction(), understood);
        } else {
            Instruction instruction = Instruction.of(layer.instruction());
            PhotoFeatures seen = look(below).features();
            prediction = answer(() -> model.predict(seen, instruction));
        }
        return byThisModel(layer, understood, prediction);
    }

    /**
     * The look of another photo, for this one: the same layers, each predicted anew on what those below leave.
     *
     * @param look an edit of any photo
     * @return an edit of no certain photo
     * @throws ModelException if the model fails
     * @throws InvalidInstructionException if an instruction is needed, and is none
     */
    public EditDocument transfer(EditDocument look) throws ModelException, InvalidInstructionException {
        return onTop(EditDocument.empty(), look.layers());
    }

    /**
     * Puts the look of another photo on top of an edit: copies of its layers, each predicted anew on what those below leave.
     *
     * @param look an edit of any photo
     * @throws ModelException if the model fails
     * @throws InvalidInstructionException if an instruction is needed, and is none
     */
    public EditDocument add(EditDocument below, EditDocument look) throws ModelException, InvalidInstructionException {
        return onTop(below, look.layers().stream().map(Layer::copy).toList());
    }

    private EditDocument onTop(EditDocument below, List<Layer> layers)
            throws ModelException, InvalidInstructionException {
        EditDocument edit = below;
        for (Layer layer : layers) {
            // A hidden layer too: it may be shown later, on this photo.
            edit = edit.with(predict(edit, layer, layer.intent()));
        }
        return edit;
    }

    /**
     * What became of a layer that was given other words.
     *
     * @param layer by the new words; empty where nothing to change was understood from them
     */
    public record Reworded(Optional<Layer> layer, Understanding understanding) {}

    /**
     * Gives a layer other words, and predicts it anew from them; where it applies and how strongly stays.
     *
     * @param below the edit without the layer and those above it
     * @throws ModelException if the model fails
     */
    public Reworded reword(EditDocument below, Layer layer, Instruction words) throws ModelException {
        Layer blank = layer.withInstruction(words.text());
        if (!model.hasAttributes()) {
            PhotoFeatures seen = look(below).features();
            Prediction prediction = answer(() -> model.predict(seen, words));
            Understanding none = new Understanding(Intent.nothing(), false, Set.of());
            return new Reworded(Optional.of(byThisModel(blank, none.intent(), prediction)), none);
        }
        Understanding understanding = understand(words);
        Intent intent = understanding.intent();
        if (AttributeVector.of(intent).isZero()) {
            return new Reworded(Optional.empty(), understanding);
        }
        return new Reworded(
                Optional.of(byThisModel(blank, intent, predict(below, words.text(), intent))), understanding);
    }

    private Layer byThisModel(Layer layer, Intent intent, Prediction prediction) {
        return layer.withPrediction(intent, prediction).withModel(reference(), noiseSeed());
    }

    /** @param words by which the intent was asked for, if it is still the same; else, or of a look, others */
    private Prediction predict(EditDocument below, String words, Intent intent) throws ModelException {
        Seen seen = look(below);
        MeasuredEdits measures = new MeasuredEdits(model, seen.features(), seen.rgb());
        Optional<Intent> read = measuredRead(words, intent);
        if (read.isEmpty()) {
            return answer(() -> measures.predict(intent, List.of()));
        }
        MeasuredEdits.Shown shown = shown(measures, seen, words, read.get());
        return read.get().equals(intent)
                ? shown.prediction()
                : answer(() -> measures.predict(intent, shown.corrections()));
    }

    /** What is read from words that say more of the result than amounts do, or of which places; empty for others. */
    private Optional<Intent> measuredRead(String words, Intent intent) throws ModelException {
        if (Told.in(words).equals(Told.NOTHING)
                && Goals.placesBesideOthers(intent).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(understand(Instruction.of(words)).intent());
        } catch (InvalidInstructionException e) {
            return Optional.empty();
        }
    }

    /** What words come to, once where what was read from them is changed by hand over and over. */
    private MeasuredEdits.Shown shown(MeasuredEdits measures, Seen seen, String words, Intent read)
            throws ModelException {
        InWords last = measured;
        if (last == null || last.seen() != seen || !last.words().equals(words)) {
            last = new InWords(seen, words, answer(() -> measures.predict(read, words)));
            measured = last;
        }
        return last.shown();
    }

    /** Reads an instruction, once where it is asked for several times in turn. */
    private Understanding understand(Instruction instruction) throws ModelException {
        Read last = read;
        if (last == null || !last.instruction().equals(instruction)) {
            last = new Read(instruction, answer(() -> model.understand(instruction)));
            read = last;
        }
        return last.understanding();
    }

    /** Asks the model, which runs native code on a file that anybody may have made, and does not wait for it for ever. */
    private <T> T answer(Callable<T> question) throws ModelException {
        try {
            return Deadline.within(LONGEST_ANSWER, "model", question);
        } catch (ModelException e) {
            throw e;
        } catch (Deadline.MissedException e) {
            throw new ModelException(
                    model.name(),
                    "answer",
                    "the model has not answered within " + LONGEST_ANSWER.toMinutes()
                            + " minutes; try again after a restart, or use another",
                    e);
        } catch (IOException e) {
            throw new ModelException(model.name(), "answer", "was not waited for", e);
        }
    }

    /** What the model makes of the photo as some layers leave it; it looks once at the photo itself, and at each of the last edits. */
    private Seen look(EditDocument below) throws ModelException {
        List<Layer> layers = below.activeLayers();
        if (layers.isEmpty()) {
            synchronized (this) {
                Seen known = untouched;
                if (known == null) {
                    known = look(thumbnail);
                    untouched = known;
                }
                return known;
            }
        }
        synchronized (edited) {
            Seen known = edited.remove(layers);
            if (known != null) {
                edited.putLast(layers, known);
                return known;
            }
        }
        Seen fresh = look(seen(below));
        synchronized (edited) {
            edited.putLast(layers, fresh);
            if (edited.size() > REMEMBERED) {
                edited.pollFirstEntry();
            }
        }
        return fresh;
    }

    private Seen look(float[] rgb) throws ModelException {
        return new Seen(rgb, answer(() -> model.look(rgb)));
    }

    /** The photo as some layers leave it, at the size that the model looks at; interleaved, in [0, 1]; not to be changed. */
    private float[] seen(EditDocument below) {
        if (below.activeLayers().isEmpty()) {
            return thumbnail;
        }
        float[] seen = thumbnail.clone();
        Window whole = Window.whole(model.photoWidth(), model.photoHeight());
        compositor(below).composite(whole, seen);
        GamutMap.apply(seen, whole.pixels());
        return seen;
    }

    /** For copies of the photo of any size and proportions. */
    private Compositor compositor(EditDocument edit) {
        Optional<MaskGuide> guide = edit.needsGuide() ? Optional.of(guide()) : Optional.empty();
        return new Compositor(edit, guide)
                .stretchedFrom(photo.layout().width(), photo.layout().height());
    }

    private synchronized MaskGuide guide() {
        MaskGuide known = guide;
        if (known == null) {
            try {
                known = MaskGuide.of(photo.layout().width(), photo.layout().height(), photo::thumbnail);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            guide = known;
        }
        return known;
    }

    private Layer layer(Instruction instruction, Intent intent, Prediction prediction, float intensity) {
        return new Layer(instruction.text(), instruction.text(), intent, prediction, intensity, true, reference())
                .withModel(reference(), noiseSeed());
    }

    private ModelReference reference() {
        return new ModelReference(model.name(), model.hash());
    }

    private Optional<Long> noiseSeed() {
        return model.manifest().noise().map(ModelManifest.Noise::seed);
    }
}
