package org.instantretouch.session;

import java.util.ArrayList;
import java.util.List;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * What is added to an edit that words asked for, so that the photo shows what they say.
 *
 * @param of the edit that was read
 * @param added what is done as well
 */
record Correction(AttributeEdit of, AttributeEdit added) {
    /** Further than this many times what was read nothing is added. */
    private static final float MOST = 2;

    /**
     * An intent with what was added to the one that was read. Where an edit was changed by hand since, as much more or less is added
     * to it, so that a small change by hand is a small change of the photo; nothing to what was taken out, or turned round.
     */
    static Intent with(Intent intent, List<Correction> corrections) {
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        for (Correction correction : corrections) {
            float read = correction.of().amount();
            float share = read == 0 ? 0 : Math.clamp(correction.left(intent) / read, 0, MOST);
            float amount = Math.clamp(share * correction.added().amount(), -1f, 1f);
            if (amount != 0) {
                edits.add(correction.added().withAmount(amount));
            }
        }
        return intent.withEdits(edits);
    }

    /** Whether it takes a cast out of the photo. */
    boolean isOfCast() {
        return added.region() == Region.WHOLE && Goals.BALANCES.contains(added.attribute());
    }

    /** The amount that an intent has of what was read. */
    private float left(Intent intent) {
        return (float) intent.edits().stream()
                .filter(edit -> edit.withAmount(of.amount()).equals(of))
                .mapToDouble(AttributeEdit::amount)
                .sum();
    }
}
