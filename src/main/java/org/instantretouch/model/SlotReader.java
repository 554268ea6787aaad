package org.instantretouch.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;

/**
 * Decodes what a text encoder's heads say into an intent ({@code slots-1}).
 *
 * <p>A slot is an attribute with a sign: 2 times the attribute's ordinal, plus 1 where the sign is negative. A slot fires
 * when it is likely enough, and gives one edit for each of its likely regions and hues.
 */
public final class SlotReader {
    /** Attributes times signs. */
    public static final int SLOTS = 2 * Attribute.values().length;

    static final int REGIONS = Region.values().length;
    static final int HUES = Hue.values().length;

    /**
     * From here on an edit is asked for even where the same attribute is to be kept. Among the instructions held out there are 21
     * such contradictions: 10 of the 11 edits that are as likely were asked for, and 4 of the other 10.
     */
    private static final double CERTAIN = 0.97;

    /** Where nothing else was heard, and it is so likely that some style was asked for, it is the likeliest. */
    private static final float SOME_STYLE = 0.75f;

    private static final float LIKELIEST_OF_SOME = 0.2f;

    /** The least strength of a style that was asked for. */
    private static final float LEAST_STYLE = 0.01f;

    private final List<Style> styles;
    private final Thresholds thresholds;

    /**
     * @param styles in the order of the style head, which has one more entry, the last, for "none"
     */
    public SlotReader(List<Style> styles, Thresholds thresholds) {
        this.styles = List.copyOf(styles);
        this.thresholds = thresholds;
    }

    /** A reader that reads nothing where nothing is likely, instead of what is likeliest. */
    SlotReader withoutGuesses() {
        return new SlotReader(
                styles,
                new Thresholds(
                        thresholds.presence,
                        thresholds.region,
                        thresholds.hue,
                        1,
                        thresholds.unsupported,
                        thresholds.keep,
                        thresholds.sign,
                        thresholds.style));
    }

    /**
     * Probabilities from which something counts.
     *
     * @param presence a slot fires
     * @param region a region joins the likeliest one
     * @param hue a hue joins the likeliest one
     * @param fallback the likeliest slot fires where an instruction says nothing else
     * @param unsupported the request is no edit of colour or tone
     * @param keep something is to be kept
     * @param sign one of an attribute's two signs counts rather than the other; below it neither does, as nothing is better than
     *     the opposite of what was asked for. 0.5 and less switch this off
     * @param style the likeliest style counts; below it none does, as a style that was guessed changes much. 0 switches this off
     */
    public record Thresholds(
            float presence,
            float region,
            float hue,
            float fallback,
            float unsupported,
            float keep,
            float sign,
            float style) {
        /** The sign's where a manifest names none. */
        static final float ANY_SIGN = 0.5f;

        /** The style's where a manifest names none. */
        static final float ANY_STYLE = 0;

        /**
         * The usual ones, for heads that learnt with rare answers weighing more than others. By the instructions held out, signs are so
         * sure that at most one in 35 is wrong, about as many requests are refused in vain as are not refused, and a style is one that is
         * likelier than all others and none together.
         */
        public static Thresholds standard() {
            return new Thresholds(0.7f, 0.3f, 0.3f, 0.1f, 0.985f, 0.7f, 0.82f, 0.5f);
        }
    }

    /**
     * The heads; all but the two magnitudes are logits.
     *
     * @param presence [slot]
     * @param magnitude [slot], in [0, 1]
     * @param region [slot][region]
     * @param hue [slot][hue]
     * @param style [style], the last for none
     * @param styleAmount in [0, 1]
     * @param keep in the order of {@link Keep#ALL}
     */
    public record Heads(
            float[] presence,
            float[] magnitude,
            float[] region,
            float[] hue,
            float[] style,
            float styleAmount,
            float unsupported,
            float[] keep) {}

    /** The slot of an attribute and a sign. */
    public static int slot(Attribute attribute, boolean negative) {
        return 2 * attribute.ordinal() + (negative ? 1 : 0);
    }

    /**
     * Decodes an intent, its edits by falling presence.
     *
     * @throws IllegalArgumentException if a head is of the wrong length, or a magnitude is not in [0, 1]
     */
    public Intent read(Heads heads) {
        check("presence", heads.presence, SLOTS);
        check("magnitude", heads.magnitude, SLOTS);
        check("region", heads.region, SLOTS * REGIONS);
        check("hue", heads.hue, SLOTS * HUES);
        check("style", heads.style, styles.size() + 1);
        check("keep", heads.keep, Keep.ALL.size());
        for (float m : heads.magnitude) {
            checkMagnitude("magnitude", m);
        }
        checkMagnitude("style amount", heads.styleAmount);

        Optional<StyleRequest> style = style(heads, thresholds.style);
        Set<Keep> keeps = new LinkedHashSet<>();
        for (int i = 0; i < heads.keep.length; i++) {
            if (sigmoid(heads.keep[i]) >= thresholds.keep) {
                keeps.add(Keep.ALL.get(i));
            }
        }
        float unsupported = odds(sigmoid(heads.unsupported));

        List<Integer> slots = likelySlots(heads);
        if (slots.isEmpty() && style.isEmpty() && keeps.isEmpty() && unsupported <= 0.5f) {
            if (share(heads.style, 0, heads.style.length, styles.size()) <= 1 - SOME_STYLE) {
                style = style(heads, LIKELIEST_OF_SOME);
            }
            if (style.isEmpty()) {
                slots = likeliestSlot(heads);
            }
        }
        // What is to stay as it is, by its own name, is no edit: "more contrast, but no deeper blacks". But what is as
        // good as
        // certain is asked for, and what is to stay is then a limit to it, or elsewhere: "darker, but not gloomy".
        List<AttributeEdit> read = edits(heads, slots);
        Set<Attribute> certain = slots.stream()
                .filter(slot -> sigmoid(heads.presence[slot]) >= CERTAIN)
                .map(SlotReader::attribute)
                .collect(Collectors.toSet());
        keeps.removeIf(keep -> certain.stream().anyMatch(attribute -> isAbout(keep, attribute)));
        List<AttributeEdit> edits = read.stream()
                .filter(e -> !isOfTheOtherEnd(e, read))
                .filter(e -> keeps.stream().noneMatch(keep -> isAbout(keep, e.attribute())))
                .toList();
        return new Intent(edits, style, keeps, unsupported);
    }

    /** The likeliest style, where that is one and so likely. */
    private Optional<StyleRequest> style(Heads heads, float least) {
        int likeliest = best(heads.style, 0, heads.style.length);
        return likeliest < styles.size() && share(heads.style, 0, heads.style.length, likeliest) >= least
                ? Optional.of(new StyleRequest(styles.get(likeliest), Math.clamp(heads.styleAmount, LEAST_STYLE, 1f)))
                : Optional.empty();
    }

    private static boolean isAbout(Keep keep, Attribute attribute) {
        return keep.attributes().equals(Set.of(attribute));
    }

    private static Attribute attribute(int slot) {
        return Attribute.values()[slot / 2];
    }

    /** The slots that fire, by falling presence. */
    private List<Integer> likelySlots(Heads heads) {
        return IntStream.range(0, SLOTS)
                .filter(slot -> isLikely(heads, slot) && !isUnsure(heads, slot))
                .boxed()
                .sorted(Comparator.comparing((Integer slot) -> -heads.presence[slot]))
                .toList();
    }

    /** The slot that fires where nothing else does, or none. */
    private List<Integer> likeliestSlot(Heads heads) {
        int likeliest = best(heads.presence, 0, SLOTS);
        return sigmoid(heads.presence[likeliest]) > thresholds.fallback && !isUnsure(heads, likeliest)
                ? List.of(likeliest)
                : List.of();
    }

    private boolean isLikely(Heads heads, int slot) {
        return sigmoid(heads.presence[slot]) >= thresholds.presence;
    }

    /** Whether the opposite may as well be meant, and is not asked for elsewhere in the photo or of other hues. */
    private boolean isUnsure(Heads heads, int slot) {
        int opposite = slot ^ 1;
        if (sigmoid(heads.presence[slot] - heads.presence[opposite]) >= thresholds.sign) {
            return false;
        }
        List<AttributeEdit> others = edits(heads, opposite);
        return !isLikely(heads, opposite)
                || edits(heads, slot).stream().anyMatch(e -> others.stream().anyMatch(other -> samePlace(e, other)));
    }

    /** The edits of slots that come strongest first; a weaker slot that contradicts a stronger one is left out. */
    private List<AttributeEdit> edits(Heads heads, List<Integer> slots) {
        List<AttributeEdit> edits = new ArrayList<>();
        for (int slot : slots) {
            List<AttributeEdit> own = edits(heads, slot);
            if (own.stream().noneMatch(e -> edits.stream().anyMatch(stronger -> samePlace(stronger, e)))) {
                edits.addAll(own);
            }
        }
        return edits;
    }

    /**
     * Whether a tint of one end of the tones has its hue from the other's, which has no more than this: "split tone blue and
     * orange" asks for one at each end. Who asks for one at one end and for it and another at the other is not heard; the bank
     * has no such request.
     */
    private static boolean isOfTheOtherEnd(AttributeEdit tint, List<AttributeEdit> edits) {
        if (tint.attribute() != Attribute.SHADOW_TINT && tint.attribute() != Attribute.HIGHLIGHT_TINT) {
            return false;
        }
        Attribute other = tint.attribute() == Attribute.SHADOW_TINT ? Attribute.HIGHLIGHT_TINT : Attribute.SHADOW_TINT;
        return hues(other, tint, edits).equals(List.of(tint.hue()))
                && hues(tint.attribute(), tint, edits).size() > 1;
    }

    /** The hues of an attribute in the region of an edit. */
    private static List<Optional<Hue>> hues(Attribute attribute, AttributeEdit there, List<AttributeEdit> edits) {
        return edits.stream()
                .filter(e -> e.attribute() == attribute && e.region() == there.region())
                .map(AttributeEdit::hue)
                .toList();
    }

    private static boolean samePlace(AttributeEdit a, AttributeEdit b) {
        return a.attribute() == b.attribute()
                && a.region() == b.region()
                && a.hue().equals(b.hue());
    }

    private List<AttributeEdit> edits(Heads heads, int slot) {
        Attribute attribute = attribute(slot);
        float amount = heads.magnitude[slot] * (slot % 2 == 0 ? 1 : -1);
        List<AttributeEdit> edits = new ArrayList<>();
        for (int region : regions(heads, slot)) {
            Region where = Region.values()[region];
            if (attribute.hasHue()) {
                for (int hue : likely(heads.hue, slot * HUES, HUES, thresholds.hue)) {
                    edits.add(new AttributeEdit(attribute, Optional.of(Hue.values()[hue]), where, amount));
                }
            } else {
                edits.add(new AttributeEdit(attribute, Optional.empty(), where, amount));
            }
        }
        return edits;
    }

    /** The likely regions; the whole photo is not one beside others, as it holds them. */
    private List<Integer> regions(Heads heads, int slot) {
        int best = best(heads.region, slot * REGIONS, REGIONS);
        if (best == Region.WHOLE.ordinal()) {
            return List.of(best);
        }
        return likely(heads.region, slot * REGIONS, REGIONS, thresholds.region).stream()
                .filter(region -> region != Region.WHOLE.ordinal())
                .toList();
    }

    /** The odds moved so that the threshold comes to lie at one half, where {@link Intent#isUnsupported()} has it. */
    private float odds(double probability) {
        double t = Math.clamp(thresholds.unsupported, 0.001, 0.999);
        return (float) (probability <= t ? 0.5 * probability / t : 0.5 + 0.5 * (probability - t) / (1 - t));
    }

    /** The likeliest entry, and all whose share of the softmax is above the threshold, in order. */
    private static List<Integer> likely(float[] logits, int from, int length, float threshold) {
        int best = best(logits, from, length);
        List<Integer> likely = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (i == best || share(logits, from, length, i) > threshold) {
                likely.add(i);
            }
        }
        return likely;
    }

    /** An entry's share of the softmax. */
    private static double share(float[] logits, int from, int length, int entry) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Math.exp(logits[from + i] - logits[from + entry]);
        }
        return 1 / sum;
    }

    private static int best(float[] logits, int from, int length) {
        int best = 0;
        for (int i = 1; i < length; i++) {
            if (logits[from + i] > logits[from + best]) {
                best = i;
            }
        }
        return best;
    }

    private static double sigmoid(float logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static void check(String head, float[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(head + " has " + values.length + " numbers instead of " + length);
        }
    }

    private static void checkMagnitude(String head, float value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(head + " is " + value + ", not in 0 to 1");
        }
    }
}
