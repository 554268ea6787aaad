package org.instantretouch.app;

import javafx.scene.input.ScrollEvent;

/** The notches of a wheel. What scrolls smoothly, as a touchpad does, turns by parts of them. */
final class Notches {
    /** By how much an event of one notch scrolls. */
    private static final double OF_ONE = 40;

    private double left;

    /** How far one event turns the wheel, in [-1, 1]; what rolls on by itself does not turn it. */
    static double of(ScrollEvent event) {
        return event.isInertia() ? 0 : Math.clamp((event.getDeltaY() + event.getDeltaX()) / OF_ONE, -1, 1);
    }

    /** The whole notches that an event completes. */
    int whole(ScrollEvent event) {
        double turned = of(event);
        // The other way begins anew.
        left = left * turned < 0 ? turned : left + turned;
        int whole = (int) left;
        left -= whole;
        return whole;
    }
}
