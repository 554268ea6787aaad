package org.instantretouch.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.OwnLooks;
import org.instantretouch.grid.Slicer;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.words.FollowUp;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * What the model does to the edit of the open photo: new layers from instructions and looks, and layers that are predicted anew
 * from other words or amounts, one after the other. For the window's thread.
 */
final class PredictedLayers {
    private static final System.Logger LOG = System.getLogger(PredictedLayers.class.getName());

    private final EditorViewModel editor;
    private final ModelQueue model;
    private final Notices notices;
    private final SaidOfLayers saidOfLayers;
    private final ReadOnlyIntegerWrapper applied = new ReadOnlyIntegerWrapper();

    /** What is to be told of what was not done yet when another photo was opened. */
    private final List<String> leftBehind = new ArrayList<>();

    PredictedLayers(EditorViewModel editor, ModelQueue model, Notices notices) {
        this.editor = editor;
        this.model = model;
        this.notices = notices;
        this.saidOfLayers = new SaidOfLayers(editor, this, notices);
    }

    /** How many instructions have become layers. */
    ReadOnlyIntegerProperty appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /** Tells, once, of what was not done of the photo before. */
    void tellOfLeftBehind() {
        leftBehind.forEach(text -> notices.tell(Notice.warning(text)));
        leftBehind.clear();
    }

    /**
     * Applies what was typed as a new layer on top, after what is being applied already.
     *
     * @return whether it was accepted; if not, the person is told why
     */
    boolean apply(String text) {
        if (editor.photoProperty().get().isEmpty()) {
            notices.tellOfPhoto(Notice.warning(Texts.get("notice.noPhoto")));
            return false;
        }
        // Nothing empty comes here.
        Optional<Instruction> accepted = instruction(text);
        if (accepted.isEmpty()) {
            return false;
        }
        Instruction instruction = accepted.get();
        remember(instruction);
        if (saidOfLayers.take(instruction)) {
            return true;
        }
        Optional<FollowUp> followUp = FollowUp.in(instruction.text());
        switch (followUp.map(FollowUp::kind).orElse(FollowUp.Kind.TIMES)) {
            case UNDO -> undo(followUp.map(FollowUp::amount).orElse(0f));
            case REDO -> stepOr(editor.historyProperty().get().canRedo(), editor::redo, "notice.nothingToRedo");
            case ORIGINAL -> stepOr(busy() || editor.top().isPresent(), editor::reset, "notice.original");
            case TIMES, INTENSITY, HIDE, SHOW, DELETE -> ask(instruction, followUp);
        }
        return true;
    }

    /** Takes back the last step, and so many before it as there are. */
    private void undo(float before) {
        stepOr(busy() || editor.historyProperty().get().canUndo(), editor::undo, "notice.nothingToUndo");
        for (int i = 0; i < before; i++) {
            editor.undo();
        }
    }

    /** Whether a change is being made that is no step yet. */
    private boolean busy() {
        return editor.masks().hasStroke() || model.busyProperty().get();
    }

    private void stepOr(boolean can, Runnable step, String otherwise) {
        if (can) {
            step.run();
        } else {
            notices.tellOfPhoto(Notice.info(Texts.get(otherwise)));
        }
    }

    /**
     * Lets the model do what an instruction says.
     *
     * @param followUp what is to be done instead with the layer before it, where there is one by then
     */
    void ask(Instruction instruction, Optional<FollowUp> followUp) {
        think("", Texts.get("notice.leftBehind", instruction.text()), open -> {
            Optional<Layer> before = editor.selectedLayer().or(editor::top);
            if (followUp.isPresent() && before.isPresent()) {
                follow(followUp.get(), before.get(), instruction);
                return null;
            }
            EditDocument below = editor.document();
            return new ModelQueue.Work<>(
                    () -> editor.desk().retoucher(open).add(below, instruction, 1),
                    outcome -> {
                        tell(instruction, outcome.understanding(), UnaryOperator.identity());
                        if (!outcome.document().equals(below)) {
                            added(outcome.document());
                            tellIfUnseen(open, outcome.document());
                        }
                    },
                    notApplied(() -> ask(instruction, followUp)));
        });
    }

    /** Tells, after its picture shows, that the top layer of an edit changes next to nothing. */
    private void tellIfUnseen(OpenPhoto open, EditDocument edit) {
        editor.tasks()
                .run(
                        () -> editor.desk().retoucher(open).isSeen(edit),
                        seen -> {
                            if (!seen
                                    && editor.photoProperty()
                                            .get()
                                            .filter(open::equals)
                                            .isPresent()) {
                                notices.tellOfPhoto(Notice.info(Texts.get(
                                        "notice.unseen", edit.layers().getLast().instruction())));
                            }
                        },
                        error -> LOG.log(System.Logger.Level.DEBUG, "not looked at", error));
    }

    /** Does with a layer what was said of it; that can still be taken for an instruction of its own. */
    void follow(FollowUp said, Layer layer, Instruction instruction) {
        String id = layer.id();
        switch (said.kind()) {
            case HIDE, SHOW -> {
                boolean visible = said.kind() == FollowUp.Kind.SHOW;
                editor.setVisible(id, visible);
                notices.tellOfPhoto(Notice.info(Texts.get(visible ? "notice.shown" : "notice.hidden", layer.name())));
            }
            case DELETE -> {
                editor.remove(id);
                notices.tellOfPhoto(Notice.info(Texts.get("notice.deleted", layer.name())));
            }
            default -> followStrength(said, layer, instruction);
        }
    }

    private void followStrength(FollowUp said, Layer layer, Instruction instruction) {
        String id = layer.id();
        float intensity = Math.min(said.intensity(layer.intensity()), Slicer.MAX_INTENSITY);
        boolean isMost = intensity == layer.intensity() && intensity == Slicer.MAX_INTENSITY;
        String key = isMost ? "notice.intensityMost" : "notice.intensity";
        editor.change(id, l -> l.withIntensity(intensity), "");
        editor.selectedProperty().set(Optional.of(id));
        if (!layer.visible()) {
            String told = Texts.get(key, layer.name(), Math.round(100 * intensity));
            notices.tellOfPhoto(Notice.info(
                    Texts.get("notice.isHidden", told), Texts.get("notice.show"), () -> editor.setVisible(id, true)));
            return;
        }
        notices.tellOfPhoto(Notice.info(
                Texts.get(key, layer.name(), Math.round(100 * intensity)), Texts.get("notice.ownEdit"), () -> {
                    editor.change(id, l -> l.withIntensity(layer.intensity()), "");
                    ask(instruction, Optional.empty());
                }));
    }

    /** What was typed as an instruction; if it is none, the person is told why. */
    private Optional<Instruction> instruction(String text) {
        try {
            return Optional.of(Instruction.of(text));
        } catch (InvalidInstructionException e) {
            LOG.log(System.Logger.Level.DEBUG, "no instruction", e);
            notices.tellOfPhoto(Notice.warning(Texts.get("notice.tooLong", String.valueOf(Instruction.MAX_LENGTH))));
            return Optional.empty();
        }
    }

    private void remember(Instruction instruction) {
        notices.newWish();
        editor.typed().remove(instruction.text());
        editor.typed().addFirst(instruction.text());
        editor.desk().settings().typed(instruction.text());
    }

    /** Applies a look as a new layer on top, after what is being applied already. */
    void apply(Look look) {
        notices.newWish();
        think("", Texts.get("notice.lookLeftBehind", look.name()), open -> {
            EditDocument below = editor.document();
            return new ModelQueue.Work<>(
                    () -> editor.desk().retoucher(open).add(below, look.instruction(), look.intent(), 1),
                    this::added,
                    notApplied(() -> apply(look)));
        });
    }

    /** Applies a look of the person's own, all of its layers in one step. */
    void apply(OwnLooks.OwnLook look) {
        notices.newWish();
        think("", Texts.get("notice.lookLeftBehind", look.name()), open -> {
            EditDocument below = editor.document();
            return new ModelQueue.Work<>(
                    () -> editor.desk().retoucher(open).add(below, look.edit()),
                    edit -> added(edit, look.edit().layers().size()),
                    notApplied(() -> apply(look)));
        });
    }

    Consumer<Throwable> notApplied(Runnable again) {
        return error -> {
            LOG.log(System.Logger.Level.DEBUG, "not applied", error);
            notices.tellOfPhoto(Notice.error(
                    Texts.get("error.predict", EditorViewModel.describe(error)), Texts.get("error.again"), again));
        };
    }

    void added(EditDocument edit) {
        added(edit, 1);
    }

    /** What happened to the layers meanwhile stays: only the new ones, those on top, are taken over. */
    private void added(EditDocument edit, int layers) {
        applied.set(applied.get() + 1);
        List<Layer> all = new ArrayList<>(editor.document().layers());
        all.addAll(edit.layers()
                .subList(edit.layers().size() - layers, edit.layers().size()));
        editor.push(new EditDocument(editor.document().photo(), all));
        editor.selectedProperty().set(editor.top().map(Layer::id));
    }

    /** @param ofNothing completes what is told where nothing of it, or not all, can be done */
    private void tell(Instruction instruction, Understanding understanding, UnaryOperator<String> ofNothing) {
        if (understanding.cut()) {
            notices.tellOfPhoto(Notice.warning(Texts.get("notice.cut")));
        }
        if (!understanding.beyond().isEmpty()) {
            String names = understanding.beyond().stream()
                    .sorted()
                    .map(attribute -> Texts.get("attribute." + attribute.id()))
                    .collect(Collectors.joining(", "));
            notices.tellOfPhoto(Notice.warning(Texts.get("notice.beyond", instruction.text(), names)));
        }
        if (understanding.intent().isUnsupported()) {
            notices.tellOfPhoto(Notice.warning(ofNothing.apply(refusal(instruction, understanding))));
        } else if (understanding.intent().isEmpty()) {
            notices.tellOfPhoto(Notice.warning(ofNothing.apply(Texts.get("notice.nothing", instruction.text()))));
        }
    }

    /** Of what is refused altogether it is told how else it is done, where the editor can do it. */
    private static String refusal(Instruction instruction, Understanding understanding) {
        if (!understanding.intent().isEmpty()) {
            return Texts.get("notice.unsupported", instruction.text());
        }
        String refused = Texts.get("notice.refused", instruction.text());
        return OtherWays.of(instruction.text())
                .map(way -> Texts.get("notice.otherwise", refused, way))
                .orElse(refused);
    }

    /**
     * Lets the model work on the open photo, as {@link ModelQueue#add} says.
     *
     * @param left what to tell if another photo comes before that is done
     */
    void think(String key, String left, Function<OpenPhoto, ModelQueue.@Nullable Work<?>> work) {
        model.add(key, () -> leftBehind.add(left), editor.ofOpen(work));
    }

    /**
     * Gives a layer other words, and predicts it anew from them, after what is being applied already. Its intensity, mask and place
     * stay. If the words cannot be used the layer stays as it is, and the person is told why.
     */
    void reword(String id, String text) {
        Optional<Layer> layer = editor.document().find(id);
        if (layer.isEmpty() || text.strip().equals(layer.get().instruction())) {
            return;
        }
        if (text.isBlank()) {
            notices.tellOfPhoto(
                    Notice.warning(Texts.get("notice.noWords", layer.get().instruction())));
            return;
        }
        instruction(text).ifPresent(words -> {
            remember(words);
            reword(id, words);
        });
    }

    private void reword(String id, Instruction words) {
        think("", Texts.get("notice.wordsLeftBehind", words.text()), open -> {
            Optional<Layer> layer = editor.document().find(id);
            if (layer.isEmpty()) {
                return null;
            }
            EditDocument below = editor.document().below(id);
            return new ModelQueue.Work<>(
                    () -> editor.desk().retoucher(open).reword(below, layer.get(), words),
                    reworded -> {
                        tell(
                                words,
                                reworded.understanding(),
                                told -> reworded.layer().isPresent()
                                        ? told
                                        : Texts.get(
                                                "notice.wordsKept",
                                                told,
                                                layer.get().instruction()));
                        // The layer may have been moved or changed meanwhile: only what the words say is taken over.
                        reworded.layer()
                                .ifPresent(anew -> editor.change(
                                        id, l -> predicted(l, anew).withInstruction(words.text()), ""));
                    },
                    notApplied(() -> reword(id, words)));
        });
    }

    static Layer predicted(Layer layer, Layer anew) {
        return layer.withPrediction(anew.intent(), anew.prediction()).withModel(anew.model(), anew.noiseSeed());
    }

    /**
     * Changes one chip of a layer, and predicts the layer anew from its attributes; while that goes on, only the newest amount
     * waits.
     */
    void setAmount(String id, Chip chip, float amount) {
        predictAgain(id, chip, Optional.of(amount));
    }

    /** Removes one chip of a layer, and predicts the layer anew; without its last chip there is no layer. */
    void removeChip(String id, Chip chip) {
        predictAgain(id, chip, Optional.empty());
    }

    /** Lets a layer that is of one place act anywhere, predicted anew: then its mask alone says where. */
    void actAnywhere(String id) {
        String name = editor.document().find(id).map(Layer::name).orElse("");
        think("", Texts.get("notice.chipLeftBehind", name), open -> {
            Optional<Layer> layer =
                    editor.document().find(id).filter(l -> l.intent().isOfOnePlace());
            if (layer.isEmpty()) {
                return null;
            }
            EditDocument below = editor.document().below(id);
            Intent anywhere = layer.get().intent().anywhere();
            return new ModelQueue.Work<>(
                    () -> editor.desk().retoucher(open).predict(below, layer.get(), anywhere),
                    again -> editor.change(id, l -> predicted(l, again), ""),
                    notApplied(() -> actAnywhere(id)));
        });
    }

    private void predictAgain(String id, Chip chip, Optional<Float> amount) {
        String what = id + chip.kind() + chip.subject() + chip.where();
        String step = amount.isPresent() ? what + " " + editor.drags() : "";
        think(what, Texts.get("notice.chipLeftBehind", chip.label()), open -> {
            Optional<Layer> layer = editor.document().find(id);
            // Other chips may have come or gone before this one's turn.
            Optional<Chip> now = layer.flatMap(
                    l -> Chip.of(l.intent()).stream().filter(c -> c.isOf(chip)).findFirst());
            if (layer.isEmpty() || now.isEmpty()) {
                return null;
            }
            Intent intent = now.get().changed(layer.get().intent(), amount);
            if (intent.isEmpty()) {
                editor.remove(id);
                return null;
            }
            EditDocument below = editor.document().below(id);
            return new ModelQueue.Work<>(
                    () -> editor.desk().retoucher(open).predict(below, layer.get(), intent),
                    // The layer may have been moved or changed meanwhile: only what was predicted is taken over.
                    again -> editor.change(id, l -> predicted(l, again), step),
                    notApplied(() -> predictAgain(id, chip, amount)));
        });
    }
}
