package org.instantretouch.model;

import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.Intent;

/**
 * What a model read in an instruction.
 *
 * @param cut whether the instruction was longer than the model reads, so that its end was left out
 * @param beyond the attributes that it states more of than there is, as "+3 EV" does; the intent has as much as there is
 */
public record Understanding(Intent intent, boolean cut, Set<Attribute> beyond) {
    public Understanding {
        beyond = Set.copyOf(beyond);
    }
}
