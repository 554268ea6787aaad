package org.instantretouch.session;

import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.words.BluerWater;
import org.instantretouch.intent.words.CastsToGo;
import org.instantretouch.intent.words.NamedColours;
import org.instantretouch.intent.words.SparedThings;

/**
 * What the words of an instruction say of the result, for which amounts are only a beginning.
 *
 * @param casts the balances that are to take out a cast, however strong that is
 * @param colour what is to become a colour by its name
 * @param isOfWater whether it is water that is to be bluer
 * @param isSparedInPlace whether what stands in a place that changes is to stay as it is
 */
record Told(Set<Attribute> casts, Optional<NamedColours.Turn> colour, boolean isOfWater, boolean isSparedInPlace) {
    /** Of amounts that no words stand for. */
    static final Told NOTHING = new Told(Set.of(), Optional.empty(), false, false);

    static Told in(String words) {
        return new Told(
                CastsToGo.in(words),
                NamedColours.turn(words),
                BluerWater.isAskedFor(words),
                SparedThings.isInPlace(words));
    }
}
