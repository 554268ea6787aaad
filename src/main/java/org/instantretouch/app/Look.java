package org.instantretouch.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.instantretouch.intent.words.NamedLooks;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.RetouchModel;

/**
 * A look that can be chosen by how it would do on the photo.
 *
 * @param instruction its name, which stands for an instruction
 * @param intent what it asks for: its style alone, as strong as it is meant where no degree is named
 */
record Look(Instruction instruction, Intent intent) {
    private static final System.Logger LOG = System.getLogger(Look.class.getName());

    /** All that a model can make: its own styles, and the looks that are known by name; none if it reads no attributes. */
    static List<Look> of(RetouchModel model) {
        return model.hasAttributes()
                ? Stream.of(model.styles(), NamedLooks.all())
                        .flatMap(List::stream)
                        .flatMap(style -> of(style).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Look> of(Style style) {
        try {
            Intent intent = new Intent(List.of(), Optional.of(StyleRequest.plain(style)), Set.of(), 0);
            return Optional.of(new Look(Instruction.of(name(style)), intent));
        } catch (InvalidInstructionException e) {
            // A model's styles may have any names.
            LOG.log(System.Logger.Level.DEBUG, "no name for a look", e);
            return Optional.empty();
        }
    }

    /** A style by its name for people. */
    static String name(Style style) {
        return Texts.find("look." + style.name()).orElseGet(() -> {
            String words = style.name().replace('-', ' ');
            return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        });
    }

    String name() {
        return instruction.text();
    }
}
