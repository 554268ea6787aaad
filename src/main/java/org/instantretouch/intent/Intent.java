package org.instantretouch.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an instruction was understood to ask for.
 *
 * @param edits the attributes asked for by name, strongest evidence first
 * @param keeps what must stay as it is; it removes those parts of the style's recipe, and is held against the edits
 * @param unsupported the odds, in [0, 1], that the request is (also) no edit of colour or tone
 */
public record Intent(List<AttributeEdit> edits, Optional<StyleRequest> style, Set<Keep> keeps, float unsupported) {
    /**
     * What an edit does beside what it is asked for, and what takes that back where it is to be kept. The shares come from the
     * mean changes of lightness, chroma and contrast on photos; where all of it cannot be taken back without undoing the edit,
     * a part is.
     *
     * @param edited the attribute of the edit
     * @param sign of its amounts that do so; 0 for both
     * @param kept what is to be kept: tones by their own name, for "tone" means all of them; saturation also with all colour
     * @param by the attribute that takes it back
     * @param share of the edit's amount
     */
    private record Hold(Attribute edited, int sign, Attribute kept, Attribute by, float share) {}

    private static final List<Hold> HOLDS = List.of(
            new Hold(Attribute.CONTRAST, 1, Attribute.BLACKS, Attribute.BLACKS, 0.5f),
            new Hold(Attribute.CONTRAST, -1, Attribute.BLACKS, Attribute.BLACKS, 1.6f),
            new Hold(Attribute.CONTRAST, 0, Attribute.SHADOWS, Attribute.BLACKS, 0.5f),
            new Hold(Attribute.CONTRAST, 0, Attribute.HIGHLIGHTS, Attribute.HIGHLIGHTS, -0.7f),
            new Hold(Attribute.CONTRAST, 0, Attribute.WHITES, Attribute.WHITES, -0.5f),
            new Hold(Attribute.EXPOSURE, 0, Attribute.HIGHLIGHTS, Attribute.HIGHLIGHTS, -0.8f),
            new Hold(Attribute.EXPOSURE, 1, Attribute.WHITES, Attribute.WHITES, -0.4f),
            new Hold(Attribute.EXPOSURE, -1, Attribute.WHITES, Attribute.WHITES, -0.8f),
            new Hold(Attribute.EXPOSURE, 0, Attribute.SHADOWS, Attribute.SHADOWS, -0.8f),
            new Hold(Attribute.EXPOSURE, -1, Attribute.BLACKS, Attribute.SHADOWS, -0.8f),
            new Hold(Attribute.EXPOSURE, 1, Attribute.BLACKS, Attribute.BLACKS, -0.8f),
            new Hold(Attribute.EXPOSURE, -1, Attribute.CONTRAST, Attribute.CONTRAST, -0.6f),
            new Hold(Attribute.EXPOSURE, -1, Attribute.SATURATION, Attribute.SATURATION, -0.5f),
            new Hold(Attribute.SHADOWS, 1, Attribute.BLACKS, Attribute.BLACKS, -0.6f),
            new Hold(Attribute.SHADOWS, -1, Attribute.BLACKS, Attribute.BLACKS, -0.3f),
            new Hold(Attribute.BLACKS, 1, Attribute.SHADOWS, Attribute.SHADOWS, -0.3f),
            new Hold(Attribute.DEHAZE, 0, Attribute.SATURATION, Attribute.SATURATION, -0.22f),
            new Hold(Attribute.DEHAZE, 0, Attribute.EXPOSURE, Attribute.EXPOSURE, 0.2f),
            new Hold(Attribute.DEHAZE, 0, Attribute.CONTRAST, Attribute.CONTRAST, -0.15f),
            new Hold(Attribute.FADE, 1, Attribute.SATURATION, Attribute.SATURATION, 0.3f),
            new Hold(Attribute.AUTO, 1, Attribute.SATURATION, Attribute.VIBRANCE, -0.45f));

    /** How much of automatic white balance is in automatic correction. */
    private static final float BALANCE_OF_AUTO = 0.5f;

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

    /** Whether all of its edits are of one and the same part of the photo. */
    public boolean isOfOnePlace() {
        return style.isEmpty()
                && edits.stream().map(AttributeEdit::region).distinct().count() == 1
                && edits.getFirst().region() != Region.WHOLE;
    }

    /** The same over the whole photo. */
    public Intent anywhere() {
        return withEdits(
                edits.stream().map(edit -> edit.withRegion(Region.WHOLE)).toList());
    }

    /** The same with other edits. */
    public Intent withEdits(List<AttributeEdit> others) {
        return new Intent(others, style, keeps, unsupported);
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
     * is to be kept, others that hold it: "more contrast, but no crushed blacks" lifts the blacks as the contrast lowers them.
     * What is left of a recipe is taken as it is. Less saturation with more of some hues is less of each hue, so that what is
     * raised by as much stays as it is: what had become grey could not be given its hue back. So is more saturation where a hue
     * is lowered by exactly as much; one that is lowered otherwise is to have less, or not so much more.
     */
    public List<AttributeEdit> resolved() {
        List<AttributeEdit> all = new ArrayList<>();
        edits.forEach(edit -> all.addAll(spares(edit) ? byHue(edit) : List.of(edit)));
        style.ifPresent(request -> {
            for (AttributeEdit part : request.style().recipe()) {
                if (!isKept(part.attribute())) {
                    all.add(part.withAmount(part.amount() * request.amount()));
                }
            }
        });
        edits.forEach(edit -> all.addAll(protection(edit)));
        return List.copyOf(all);
    }

    /**
     * An edit by what is left of it where saturation takes a part back: of more or less of a hue, 0 where the hue stays as it is
     * while others lose or gain colour. Other edits are as they were.
     */
    public AttributeEdit net(AttributeEdit edit) {
        if (edit.attribute() != Attribute.HUE_SATURATION) {
            return edit;
        }
        double taken = edits.stream()
                .filter(e -> e.region() == edit.region() && e.amount() * edit.amount() < 0 && spares(e))
                .mapToDouble(AttributeEdit::amount)
                .sum();
        return edit.withAmount((float) Math.clamp(edit.amount() + taken, -1, 1));
    }

    /** Whether an edit takes colour from where some hues are to have more, or gives it where some are to stay as they are. */
    private boolean spares(AttributeEdit edit) {
        return edit.attribute() == Attribute.SATURATION
                && edits.stream()
                        .filter(e -> e.attribute() == Attribute.HUE_SATURATION && e.region() == edit.region())
                        .anyMatch(e ->
                                edit.amount() < 0 ? e.amount() > 0 : edit.amount() > 0 && e.amount() == -edit.amount());
    }

    private static List<AttributeEdit> byHue(AttributeEdit saturation) {
        return Arrays.stream(Hue.values())
                .map(hue -> new AttributeEdit(
                        Attribute.HUE_SATURATION, Optional.of(hue), saturation.region(), saturation.amount()))
                .toList();
    }

    private boolean isKept(Attribute attribute) {
        return keeps.stream().anyMatch(k -> k.attributes().contains(attribute));
    }

    /** What holds, against an edit, what is to be kept. */
    private List<AttributeEdit> protection(AttributeEdit edit) {
        Map<Attribute, Float> held = new EnumMap<>(Attribute.class);
        if (isBalancedInVain(edit)) {
            held.put(Attribute.AUTO_WHITE_BALANCE, unbalanced(edit.amount()));
        }
        for (Hold hold : HOLDS) {
            if (hold.edited == edit.attribute() && hold.sign * edit.amount() >= 0 && holds(hold.kept)) {
                held.putIfAbsent(hold.by, hold.share * edit.amount());
            }
        }
        return held.entrySet().stream()
                .map(h ->
                        new AttributeEdit(h.getKey(), Optional.empty(), edit.region(), Math.clamp(h.getValue(), -1, 1)))
                .toList();
    }

    /** Whether an edit has a white balance where the warmth is to be kept, and none is asked for. */
    private boolean isBalancedInVain(AttributeEdit edit) {
        return edit.attribute() == Attribute.AUTO
                && edit.region() == Region.WHOLE
                && edit.amount() > 0
                && holds(Attribute.TEMPERATURE)
                && edits.stream().noneMatch(e -> e.attribute() == Attribute.AUTO_WHITE_BALANCE);
    }

    /**
     * The automatic white balance that takes back that of an automatic correction; both act by more than their amounts where these
     * are small.
     */
    private static float unbalanced(float auto) {
        return (float) (1 - Math.sqrt(1 + BALANCE_OF_AUTO * auto * (2 - auto)));
    }

    /** Whether an attribute is to be held against what edits do to it: kept by its own name, saturation also with all colour. */
    public boolean holds(Attribute attribute) {
        return keeps.stream().anyMatch(k -> k.attributes().equals(Set.of(attribute)))
                || (attribute == Attribute.SATURATION && isKept(attribute));
    }
}
