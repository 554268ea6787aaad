package org.instantretouch.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A range of hues, in the order round the colour circle; the order is part of the model format. */
public enum Hue {
    RED(27, 8, 46),
    ORANGE(58, 44, 80),
    YELLOW(98, 82, 114),
    GREEN(140, 106, 172),
    AQUA(195, 172, 226),
    BLUE(256, 222, 282),
    PURPLE(303, 280, 325),
    MAGENTA(345, 318, 379);

    private static final int ROUND = 360;

    /** A small amount of a turn is no more than this times it, in degrees: greens that became aqua would be paint. */
    private static final int EARLY_TURN = 44;

    private static final int BISECTIONS = 20;

    private final int centre;
    private final int first;
    private final int end;

    Hue(int centre, int first, int end) {
        this.centre = centre;
        this.first = first;
        this.end = end;
    }

    /** The middle of the range round the hues of Oklab, in degrees from 0 up to 360. */
    public int centre() {
        return centre;
    }

    /** From where on colours are called by the name, which is not the range: leaves are yellowish greens. In degrees of Oklab. */
    public int first() {
        return first;
    }

    /** Where that ends; it may be 360 and more. */
    public int end() {
        return end;
    }

    /** The range so many steps further round the circle, or back. */
    public Hue beside(int steps) {
        return values()[Math.floorMod(ordinal() + steps, values().length)];
    }

    /** How far it is to the middle of the next range, or of the one before, in degrees above 0. */
    public int degreesBeside(boolean onwards) {
        return onwards
                ? Math.floorMod(beside(1).centre - centre, ROUND)
                : Math.floorMod(centre - beside(-1).centre, ROUND);
    }

    /**
     * By how many degrees of Oklab {@link Attribute#HUE_SHIFT} turns the middle of the range: at a full amount it becomes that of the
     * range beside.
     *
     * @param amount in [-1, 1]
     */
    public double turned(double amount) {
        int all = degreesBeside(amount > 0);
        int early = Math.min(EARLY_TURN, all);
        return amount * (early + (all - early) * amount * amount);
    }

    /** The amount that turns the middle of the range by so many degrees, or as near to that as there is one. */
    public double amountOfTurn(double degrees) {
        double most = Math.signum(degrees);
        if (Math.abs(degrees) >= Math.abs(turned(most))) {
            return most;
        }
        double least = 0;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (least + most) / 2;
            if (Math.abs(turned(middle)) < Math.abs(degrees)) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }

    /** The name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The hue of that {@link #id()}, or empty. */
    public static Optional<Hue> of(String id) {
        return Arrays.stream(values()).filter(h -> h.id().equals(id)).findFirst();
    }

    /** The words for the hue, each of one thing of it. */
    public List<String> names() {
        return switch (this) {
            case AQUA -> List.of(id(), "cyan", "teal", "turquoise");
            case PURPLE -> List.of(id(), "violet");
            case MAGENTA -> List.of(id(), "pink");
            default -> List.of(id());
        };
    }

    /** Words for shades of the hue, which mean it where it is to be a tint; as things, gold and roses are of many hues. */
    public List<String> shades() {
        return switch (this) {
            case ORANGE -> List.of("amber", "brown", "copper", "peach");
            case YELLOW -> List.of("cream", "gold", "golden");
            case GREEN -> List.of("lime", "mint");
            case BLUE -> List.of("indigo", "navy");
            case PURPLE -> List.of("lavender", "lilac");
            case MAGENTA -> List.of("rose");
            case RED, AQUA -> List.of();
        };
    }
}
