package org.instantretouch.intent;

import java.util.Optional;

/**
 * One attribute asked for, somewhere, by some amount.
 *
 * @param hue the range of hues; present exactly where {@link Attribute#hasHue()}
 * @param amount signed, in [-1, 1]
 * @throws IllegalArgumentException if the hue is missing or superfluous, or the amount is not in [-1, 1]
 */
public record AttributeEdit(Attribute attribute, Optional<Hue> hue, Region region, float amount) {
    public AttributeEdit {
        if (attribute.hasHue() != hue.isPresent()) {
            throw new IllegalArgumentException(attribute.id() + (hue.isPresent() ? " takes no hue" : " needs a hue"));
        }
        if (!(amount >= -1 && amount <= 1)) {
            throw new IllegalArgumentException(attribute.id() + ": the amount " + amount + " is not in -1 to 1");
        }
    }

    /** An edit of the whole photo, for an attribute without a hue. */
    public static AttributeEdit of(Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), Region.WHOLE, amount);
    }

    /** An edit of one range of hues in the whole photo. */
    public static AttributeEdit of(Attribute attribute, Hue hue, float amount) {
        return new AttributeEdit(attribute, Optional.of(hue), Region.WHOLE, amount);
    }

    /** The same edit by another amount. */
    public AttributeEdit withAmount(float newAmount) {
        return new AttributeEdit(attribute, hue, region, newAmount);
    }

    /** The same in another part of the photo. */
    public AttributeEdit withRegion(Region newRegion) {
        return new AttributeEdit(attribute, hue, newRegion, amount);
    }
}
