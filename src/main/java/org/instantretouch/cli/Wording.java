package org.instantretouch.cli;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Region;

/** Edits in the words of a photographer. */
final class Wording {
    /** Exposure values of an amount of 1 (DESIGN section 4). */
    private static final float EV_PER_UNIT = 1.5f;

    /** What is less shows as 0. */
    private static final float LEAST = 0.005f;

    private Wording() {}

    /** The names of attributes as in {@code retouch explain}, in one line. */
    static String names(Set<Attribute> attributes) {
        return attributes.stream().sorted().map(Attribute::id).collect(Collectors.joining(", "));
    }

    /** One edit, such as "brighter by 0.4 EV, in the sky"; a hue of which nothing changes stays as it is. */
    static String of(AttributeEdit edit) {
        String hue = edit.hue().map(h -> Messages.get("hue." + h.id())).orElse("");
        String text = edit.attribute() == Attribute.HUE_SATURATION && Math.abs(edit.amount()) < LEAST
                ? Messages.get("wording.hue_saturation.none", hue)
                : changed(edit, hue);
        return edit.region() == Region.WHOLE
                ? text
                : Messages.get(
                        "wording.where",
                        text,
                        Messages.get("region." + edit.region().id()));
    }

    private static String changed(AttributeEdit edit, String hue) {
        String direction = edit.amount() >= 0 ? "more" : "less";
        String what = Messages.get("wording." + edit.attribute().id() + "." + direction, hue);
        float amount = Math.abs(edit.amount());
        return edit.attribute() == Attribute.EXPOSURE
                ? Messages.get(
                        "wording.by",
                        what,
                        Messages.get("wording.ev", String.format(Locale.ROOT, "%.2f", amount * EV_PER_UNIT)))
                : Messages.get("wording.degree", what, degree(amount));
    }

    /** The bank's words for degrees: slightly 0.2, plain 0.5, a lot 0.8. */
    private static String degree(float amount) {
        if (amount < 0.3f) {
            return Messages.get("degree.slightly");
        }
        if (amount < 0.65f) {
            return Messages.get("degree.plain");
        }
        return Messages.get("degree.lot");
    }
}
