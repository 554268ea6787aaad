package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.words.Amendment;
import org.instantretouch.intent.words.FollowUp;
import org.instantretouch.intent.words.LayerWish;
import org.instantretouch.mask.Mask;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.jspecify.annotations.Nullable;

/**
 * Does what an instruction says of one layer among others, or of where and which way the last one goes. Where that is not
 * clear, nothing is changed, and the person is told so. For the window's thread.
 */
final class SaidOfLayers {
    private static final System.Logger LOG = System.getLogger(SaidOfLayers.class.getName());

    private final EditorViewModel editor;
    private final PredictedLayers predicted;
    private final Notices notices;

    SaidOfLayers(EditorViewModel editor, PredictedLayers predicted, Notices notices) {
        this.editor = editor;
        this.predicted = predicted;
        this.notices = notices;
    }

    /** Does what an instruction says of a layer, after what is being applied already; whether it says something of one. */
    boolean take(Instruction instruction) {
        Optional<LayerWish> wish = LayerWish.in(instruction.text());
        Optional<Amendment> amendment = Amendment.in(instruction.text());
        wish.ifPresent(said -> think(instruction, open -> of(said, instruction, open)));
        if (wish.isEmpty()) {
            amendment.ifPresent(said -> think(instruction, open -> amend(said, instruction, open)));
        }
        return wish.isPresent() || amendment.isPresent();
    }

    private interface Turn {
        ModelQueue.@Nullable Work<?> of(OpenPhoto open);
    }

    private void think(Instruction instruction, Turn turn) {
        predicted.think("", Texts.get("notice.leftBehind", instruction.text()), turn::of);
    }

    private Optional<Layer> last() {
        return editor.selectedLayer().or(editor::top);
    }

    private void tell(String key, Object... values) {
        notices.tellOfPhoto(Notice.info(Texts.get(key, values)));
    }

    // One layer among others

    private ModelQueue.@Nullable Work<?> of(LayerWish wish, Instruction instruction, OpenPhoto open) {
        if (wish.said().isEmpty()) {
            tell("notice.notOfLayers", instruction.text());
            return null;
        }
        if (wish.partly() && editor.document().layers().isEmpty()) {
            // What is to be undone is the photo's own.
            predicted.ask(instruction, Optional.empty());
            return null;
        }
        Optional<Layer> layer = wish.number() != 0 ? counted(wish.number()) : named(wish, instruction);
        FollowUp said = wish.said().get();
        Optional<Intent> left = layer.filter(l -> wish.partly())
                .map(l -> wish.without(l.intent()))
                .filter(rest -> !rest.isEmpty() && !rest.equals(layer.get().intent()));
        if (left.isPresent()) {
            return anew(open, layer.get(), left.get(), UnaryOperator.identity(), instruction);
        }
        layer.ifPresent(l -> predicted.follow(said, l, instruction));
        return null;
    }

    /** The layer of a number, as they stand in the list from its top; if there is none, the person is told so. */
    private Optional<Layer> counted(int number) {
        List<Layer> listed = editor.document().layers().reversed();
        int index = number < 0 ? listed.size() + number : number - 1;
        if (index < 0 || index >= listed.size()) {
            tell("notice.noSuchLayer", Math.abs(number), listed.size());
            return Optional.empty();
        }
        return Optional.of(listed.get(index));
    }

    /** The only layer that does what the words say; if there is none, or more than one, the person is told so. */
    private Optional<Layer> named(LayerWish wish, Instruction instruction) {
        if (wish.what().isEmpty()) {
            if (last().isEmpty()) {
                tell("notice.noLayerBefore", instruction.text());
            }
            return last();
        }
        List<Layer> named = editor.document().layers().stream()
                .filter(layer -> wish.isOf(layer.instruction(), layer.intent()))
                .toList();
        if (named.size() != 1) {
            String key = named.isEmpty() ? "notice.noLayerOf" : "notice.severalLayersOf";
            String text = Texts.get(key, wish.what());
            // What is to be undone may be the photo's own.
            notices.tellOfPhoto(
                    wish.partly()
                            ? Notice.info(
                                    text,
                                    Texts.get("notice.ownEdit"),
                                    () -> predicted.ask(instruction, Optional.empty()))
                            : Notice.info(text));
            return Optional.empty();
        }
        return Optional.of(named.getFirst());
    }

    // What becomes of the last one

    private ModelQueue.@Nullable Work<?> amend(Amendment said, Instruction instruction, OpenPhoto open) {
        Optional<Layer> before = last();
        if (before.isEmpty()) {
            tell("notice.noLayerBefore", instruction.text());
            return null;
        }
        Layer layer = before.get();
        boolean isAnother = said.kind() == Amendment.Kind.ALSO;
        Optional<Intent> asked = said.of(layer.intent())
                .filter(intent -> !intent.equals(layer.intent())
                        && !(isAnother && !layer.mask().equals(Mask.EVERYTHING)));
        if (asked.isEmpty()) {
            tell("notice.notClear", instruction.text(), layer.name());
            return null;
        }
        Instruction both = both(layer, instruction);
        if (!isAnother) {
            return anew(open, layer, asked.get(), l -> l.withInstruction(both.text()), instruction);
        }
        EditDocument below = editor.document();
        return new ModelQueue.Work<>(
                () -> editor.desk().retoucher(open).add(below, both, asked.get(), layer.intensity()),
                predicted::added,
                predicted.notApplied(() -> take(instruction)));
    }

    /** What was said before, and what was said of it; the latter alone where that is too long. */
    private static Instruction both(Layer layer, Instruction instruction) {
        String before = layer.instruction();
        try {
            return Instruction.of(before + ", " + instruction.text());
        } catch (InvalidInstructionException e) {
            LOG.log(System.Logger.Level.DEBUG, "too long together", e);
            return instruction;
        }
    }

    /** Predicts a layer anew from something else; its intensity, mask and place stay. */
    private ModelQueue.Work<?> anew(
            OpenPhoto open, Layer layer, Intent intent, UnaryOperator<Layer> words, Instruction instruction) {
        String id = layer.id();
        EditDocument below = editor.document().below(id);
        return new ModelQueue.Work<>(
                () -> editor.desk().retoucher(open).predict(below, layer, intent),
                again -> {
                    editor.change(id, l -> words.apply(PredictedLayers.predicted(l, again)), "");
                    editor.selectedProperty().set(Optional.of(id));
                    editor.document().find(id).ifPresent(l -> tell("notice.amended", l.name()));
                },
                predicted.notApplied(() -> take(instruction)));
    }
}
