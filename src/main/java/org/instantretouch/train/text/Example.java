package org.instantretouch.train.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;

/**
 * An instruction with what it means.
 *
 * @param file the file of the bank that it stands in, without extension
 * @param style the index of the style asked for, or -1
 * @param styleAmount the strength of that style
 * @param keeps indices into {@link Keep#ALL}
 * @param unsupported whether it (also) asks for something that colour and tone cannot do
 */
record Example(
        String file,
        String text,
        List<AttributeEdit> edits,
        int style,
        float styleAmount,
        Set<Integer> keeps,
        boolean unsupported) {

    /** The slot of an edit: two for each attribute, the second for negative amounts. */
    static int slot(AttributeEdit edit) {
        return 2 * edit.attribute().ordinal() + (edit.amount() < 0 ? 1 : 0);
    }

    /** What is asked for without signs and amounts: alike for an instruction and its mirrored twin. */
    String subject() {
        return edits.stream()
                        .map(e -> e.attribute() + "/" + e.hue() + "/" + e.region())
                        .sorted()
                        .collect(Collectors.joining(","))
                + "|" + style + "|" + unsupported;
    }

    /** Whether the other asks for the opposite of some edit of this one, and otherwise for the same. */
    boolean mirrors(Example other) {
        return !edits.isEmpty()
                && subject().equals(other.subject())
                && edits.stream()
                        .anyMatch(a -> other.edits.stream()
                                .anyMatch(b -> a.attribute() == b.attribute()
                                        && a.hue().equals(b.hue())
                                        && a.region() == b.region()
                                        && a.amount() * b.amount() < 0));
    }

    /** What it asks for as an intent. */
    Intent intent(List<Style> styles) {
        Optional<StyleRequest> request =
                style < 0 ? Optional.empty() : Optional.of(new StyleRequest(styles.get(style), styleAmount));
        Set<Keep> kept = keeps.stream().map(Keep.ALL::get).collect(Collectors.toSet());
        return new Intent(edits, request, kept, unsupported ? 1 : 0);
    }

    /** The same request but for its words and what they ask for. */
    Example reworded(String text, List<AttributeEdit> edits) {
        return new Example(file, text, edits, style, styleAmount, keeps, unsupported);
    }

    Set<Integer> slots() {
        return edits.stream().map(Example::slot).collect(Collectors.toCollection(TreeSet::new));
    }
}
