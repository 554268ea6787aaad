package org.instantretouch.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an instruction was understood to ask for.
 *
 * @param edits the attributes asked for by name, strongest evidence first
 * @param keeps what must stay as it is; it removes those parts of the style's recipe
 * @param unsupported the odds, in [0, 1], that the request is (also) no edit of colour or tone
 */
public record Intent(List<AttributeEdit> edits, Optional<StyleRequest> style, Set<Keep> keeps, float unsupported) {
    public Intent {
        edits = List.copyOf(edits);
        keeps = Set.copyOf(keeps);
        if (!(unsupported >= 0 && unsupported <= 1)) {
            throw new IllegalArgumentException("the odds " + unsupported + " are not in 0 to 1");
        }
    }

    /** An intent that changes nothing. */
    public static Intent nothing() {
        return new Intent(List.of(), Optional.empty(), Set.of(), 0);
    }

    /** Just these edits. */
    public static Intent of(AttributeEdit... edits) {
        return new Intent(List.of(edits), Optional.empty(), Set.of(), 0);
    }

    /** Whether it is likelier than not that colour and tone cannot do (all of) what was asked. */
    public boolean isUnsupported() {
        return unsupported > 0.5f;
    }

    /** Whether nothing at all would change. */
    public boolean isEmpty() {
        return edits.isEmpty() && style.isEmpty();
    }

    /** The edits, and the style's recipe by its amount without what is to be kept, as one list. */
    public List<AttributeEdit> resolved() {
        List<AttributeEdit> all = new ArrayList<>(edits);
        style.ifPresent(request -> {
            for (AttributeEdit part : request.style().recipe()) {
                if (keeps.stream().noneMatch(k -> k.attributes().contains(part.attribute()))) {
                    all.add(part.withAmount(part.amount() * request.amount()));
                }
            }
        });
        return List.copyOf(all);
    }
}
