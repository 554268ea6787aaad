package org.instantretouch.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * What bluer water comes to on a photo. Water lies in the foreground, which no sky is part of. Where there is blue in it the sky
 * stays as it is; where it is grey, there is no blue that could be stronger, and the foreground is cooled.
 */
final class WaterOnPhoto {
    /** What shows where the foreground is, and how far it can be cooled. */
    static final AttributeEdit COOLER =
            new AttributeEdit(Attribute.TEMPERATURE, Optional.empty(), Region.FOREGROUND, -0.5f);

    private static final Set<Hue> OF_WATER = EnumSet.of(Hue.AQUA, Hue.BLUE);

    /** From this much blue on, in CIELAB, a pixel is of blue water. */
    private static final double BLUE = -8;

    /** The share of the foreground that is blue where its water is, and where none is. */
    private static final double MUCH = 0.12;

    private static final double NONE = 0.04;

    /** From this much yellow on, in CIELAB, a pixel is of sand, rocks or grass. */
    private static final double SAND = 14;

    /** The share of the foreground that may be land beside water, and from which on there is hardly any water. */
    private static final double SOME_LAND = 0.3;

    private static final double ALL_LAND = 0.6;

    /** How much bluer grey water becomes by all of an amount, in CIELAB. */
    private static final double BLUER = 18;

    /** Where the foreground is cooled by less than this on average, in CIELAB, there is none. */
    private static final double LEAST = 0.1;

    /** Further the land beside it is not cooled. */
    private static final double MOST = 0.8;

    private WaterOnPhoto() {}

    /** What is to be bluer of an intent; nothing where all is to be warmer, which would be undone. */
    static List<AttributeEdit> bluer(Intent intent) {
        boolean isWarmer = intent.edits().stream()
                .anyMatch(edit -> edit.attribute() == Attribute.TEMPERATURE && edit.amount() > 0);
        return isWarmer
                ? List.of()
                : intent.edits().stream()
                        .filter(edit -> edit.region() == Region.WHOLE
                                && edit.amount() > 0
                                && edit.hue().filter(OF_WATER::contains).isPresent())
                        .toList();
    }

    /**
     * What is to be done as well: the more of the foreground is blue, the more of it is kept from the sky, and the less is cooled.
     *
     * @param bluer what is to be; not empty
     * @param before the photo
     * @param cooled by {@link #COOLER}
     */
    static List<Correction> beside(List<AttributeEdit> bluer, Intent intent, SmallCopy before, SmallCopy cooled) {
        double[] weights = IntStream.range(0, before.colours().size())
                .mapToDouble(i -> Math.max(
                        0, before.colours().get(i).b() - cooled.colours().get(i).b()))
                .toArray();
        double all = Arrays.stream(weights).sum();
        if (all < weights.length * LEAST) {
            return List.of();
        }
        double blue = share(weights, i -> before.colours().get(i).b() < BLUE) / all;
        float isBlue = (float) Math.clamp((blue - NONE) / (MUCH - NONE), 0.0, 1.0);
        double land = share(weights, i -> before.colours().get(i).b() > SAND) / all;
        double isWater = Math.clamp((ALL_LAND - land) / (ALL_LAND - SOME_LAND), 0.0, 1.0);
        List<Correction> more = new ArrayList<>();
        bluer.stream()
                .filter(edit -> intent.edits().stream()
                        .noneMatch(other -> other.region() == Region.SKY && other.attribute() == edit.attribute()))
                .map(edit -> new Correction(edit, edit.withRegion(Region.SKY).withAmount(-isBlue * edit.amount())))
                .forEach(more::add);
        AttributeEdit most = bluer.stream()
                .max(Comparator.comparingDouble(AttributeEdit::amount))
                .orElseThrow();
        double mean = Arrays.stream(weights).map(w -> w * w).sum() / all;
        double amount = Math.min(MOST, (1 - isBlue) * BLUER * most.amount() * -COOLER.amount() / mean);
        more.add(new Correction(most, COOLER.withAmount((float) (-isWater * amount))));
        return more;
    }

    private static double share(double[] weights, IntPredicate of) {
        return IntStream.range(0, weights.length)
                .filter(of)
                .mapToDouble(i -> weights[i])
                .sum();
    }
}
