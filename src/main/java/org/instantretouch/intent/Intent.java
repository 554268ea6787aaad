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
    /** By how much blacks make up for one of contrast: both move the black point alike then, measured on photos. */
    private static final float CONTRAST_TO_BLACKS = 0.5f;

    /** The same of highlights. */
    private static final float CONTRAST_TO_HIGHLIGHTS = 0.7f;

    /** What highlights give back of an exposure that is raised, and shadows of one that is lowered. */
    private static final float EXPOSURE_TO_ENDS = 0.8f;

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

    /**
     * The edits, and the style's recipe by its amount without what is to be kept, as one list; and where an edit would harm what
     * is to be kept, another that holds it: "more contrast, but no crushed blacks" lifts the blacks as the contrast lowers them.
     */
    public List<AttributeEdit> resolved() {
        List<AttributeEdit> all = new ArrayList<>(edits);
        style.ifPresent(request -> {
            for (AttributeEdit part : request.style().recipe()) {
                if (!isKept(part.attribute())) {
                    all.add(part.withAmount(part.amount() * request.amount()));
                }
            }
        });
        edits.forEach(edit -> protection(edit).ifPresent(all::add));
        return List.copyOf(all);
    }

    private boolean isKept(Attribute attribute) {
        return keeps.stream().anyMatch(k -> k.attributes().contains(attribute));
    }

    /** What holds a kept end of the tones against an edit of all of them. */
    private Optional<AttributeEdit> protection(AttributeEdit edit) {
        boolean dark = isNamed(Attribute.BLACKS) || isNamed(Attribute.SHADOWS);
        boolean bright = isNamed(Attribute.HIGHLIGHTS) || isNamed(Attribute.WHITES);
        float amount = edit.amount();
        return switch (edit.attribute()) {
            case CONTRAST -> {
                if (dark == bright || amount < 0) {
                    yield Optional.empty();
                }
                yield dark
                        ? Optional.of(in(edit.region(), Attribute.BLACKS, CONTRAST_TO_BLACKS * amount))
                        : Optional.of(in(edit.region(), Attribute.HIGHLIGHTS, -CONTRAST_TO_HIGHLIGHTS * amount));
            }
            case EXPOSURE -> {
                if (amount > 0 && bright) {
                    yield Optional.of(in(edit.region(), Attribute.HIGHLIGHTS, -EXPOSURE_TO_ENDS * amount));
                }
                yield amount < 0 && dark
                        ? Optional.of(in(edit.region(), Attribute.SHADOWS, -EXPOSURE_TO_ENDS * amount))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Whether an attribute is kept by its own name. */
    private boolean isNamed(Attribute attribute) {
        return keeps.stream().anyMatch(k -> k.attributes().equals(Set.of(attribute)));
    }

    private static AttributeEdit in(Region region, Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), region, amount);
    }
}
