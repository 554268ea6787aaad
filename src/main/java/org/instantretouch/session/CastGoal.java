package org.instantretouch.session;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.instantretouch.color.CieLab;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;

/**
 * A cast that is to go: as much of it as is asked for, for which the white balance may go as far as it can.
 *
 * @param balance of the white: what is to take it out
 * @param asked the balance that is asked for, which may be the other one
 * @param of yellow against blue, or magenta against green
 * @param greys the pixels that show it
 * @param least how far they are to move at least, and where to
 * @param from the least amount that may be added to that end
 * @param to the largest
 */
record CastGoal(
        Attribute balance,
        AttributeEdit asked,
        ToDoubleFunction<CieLab> of,
        int[] greys,
        double least,
        double from,
        double to)
        implements Goal {
    /** The least distance from grey, in CIELAB, that counts as a cast. */
    private static final double LEAST_CAST = 4;

    /** The share of a cast that an amount of 1 asks to be gone, and the most that is. */
    private static final double OF_CAST = 1.5;

    private static final double MOST_OF_CAST = 0.9;

    /** The most of a balance that holds what the other one moves. */
    private static final double MOST_BESIDE = 0.5;

    /** How far all of a balance moves greys, on most photos. */
    private static final double YELLOW_SLOPE = 16;

    private static final double MAGENTA_SLOPE = 8;

    /**
     * The goal of a balance; none where there is no cast, or where what is asked for would make it stronger, which is not what is meant.
     *
     * @param asked the balance that is asked for, which may be the other one; its amount says how much of the cast is to go
     * @param greys the pixels of the photo that are likeliest to be grey
     */
    static Stream<CastGoal> of(Attribute balance, AttributeEdit asked, SmallCopy photo, int[] greys) {
        ToDoubleFunction<CieLab> of = balance == Attribute.TEMPERATURE ? CieLab::b : CieLab::a;
        double cast = photo.mean(greys, of);
        double amount = asked.attribute() == balance ? asked.amount() : 0;
        if (Math.abs(cast) <= LEAST_CAST || amount * cast > 0) {
            return Stream.empty();
        }
        double share = Math.min(MOST_OF_CAST, Math.abs(asked.amount()) * OF_CAST);
        double all = -Math.signum(cast) - amount;
        return Stream.of(new CastGoal(balance, asked, of, greys, -share * cast, Math.min(0, all), Math.max(0, all)));
    }

    /** The goal of the balance that is not asked for, by which the other one is not to put another cast in place of the one that goes. */
    static CastGoal kept(Attribute balance, AttributeEdit asked, int[] greys) {
        ToDoubleFunction<CieLab> of = balance == Attribute.TEMPERATURE ? CieLab::b : CieLab::a;
        return new CastGoal(balance, asked, of, greys, 0, -MOST_BESIDE, MOST_BESIDE);
    }

    @Override
    public double slope() {
        return balance == Attribute.TEMPERATURE ? YELLOW_SLOPE : MAGENTA_SLOPE;
    }

    @Override
    public AttributeEdit edit(double amount) {
        return AttributeEdit.of(balance, (float) amount);
    }

    @Override
    public Optional<AttributeEdit> said() {
        return Optional.of(asked);
    }

    @Override
    public double change(SmallCopy before, SmallCopy now) {
        return now.mean(greys, of) - before.mean(greys, of);
    }

    /** Either balance moves the other's colour, too, which may wait for the next correction. */
    @Override
    public double share(double change) {
        return 0;
    }
}
