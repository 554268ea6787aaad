package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * A request that predictions are measured by.
 *
 * @param name the attribute, the region or "styles", under which its results are gathered
 * @param ofHue whether it changes one range of hues, and so few pixels
 */
record ScoredRequest(String name, AttributeVector attributes, boolean ofHue) {
    /**
     * All of them, at full amounts both ways.
     *
     * @param styles each style at full strength
     */
    static List<ScoredRequest> all(List<AttributeVector> styles) {
        List<ScoredRequest> requests = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            for (float amount : new float[] {1, -1}) {
                if (amount < 0 && Requests.isPositive(attribute)) {
                    continue;
                }
                if (attribute.hasHue()) {
                    for (Hue hue : Hue.values()) {
                        requests.add(of(attribute.id(), AttributeEdit.of(attribute, hue, amount)));
                    }
                } else {
                    requests.add(of(attribute.id(), AttributeEdit.of(attribute, amount)));
                }
            }
        }
        for (Region region : Region.values()) {
            for (float amount : new float[] {1, -1}) {
                if (region != Region.WHOLE) {
                    requests.add(of(
                            "region " + region.id(),
                            new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, amount)));
                }
            }
        }
        styles.forEach(style -> requests.add(new ScoredRequest("styles", style, false)));
        return List.copyOf(requests);
    }

    private static ScoredRequest of(String name, AttributeEdit edit) {
        boolean ofHue = edit.attribute().hasHue()
                && edit.attribute() != Attribute.SHADOW_TINT
                && edit.attribute() != Attribute.HIGHLIGHT_TINT;
        return new ScoredRequest(name, AttributeVector.of(Intent.of(edit)), ofHue);
    }
}
