package org.instantretouch.session;

import java.util.Optional;
import org.instantretouch.intent.AttributeEdit;

/** How far something that copies of a photo show is to move, and by what. */
interface Goal {
    /** How far it is to move at least, and where to; 0 if it is to stay. */
    double least();

    /** The least amount that may be added to that end. */
    double from();

    /** The largest. */
    double to();

    /** How much an amount of 1 moves it, on most photos. */
    double slope();

    /** What is added by an amount. */
    AttributeEdit edit(double amount);

    /** The edit that words asked for, where it is they that the goal comes from. */
    Optional<AttributeEdit> said();

    /** How far it has moved from a copy of the photo to another. */
    double change(SmallCopy before, SmallCopy now);

    /** How far a change is from where it is to be. */
    default double missing(double change) {
        if (least() == 0) {
            return -change;
        }
        return least() > 0 ? Math.max(0, least() - change) : Math.min(0, least() - change);
    }

    /** What is missing of what is asked for: 0 nothing, 1 all of it, more where it is the opposite; 0 for what is kept. */
    default double share(double change) {
        return least() == 0 ? 0 : missing(change) / least();
    }
}
