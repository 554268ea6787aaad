package org.instantretouch.app;

import java.util.Optional;

/**
 * Something to tell the person, on a card over the photo.
 *
 * @param text what happened and what to do
 * @param action the one button that helps
 */
record Notice(Kind kind, String text, Optional<Action> action) {
    /** How grave it is. */
    enum Kind {
        INFO,
        WARNING,
        ERROR
    }

    /**
     * A button.
     *
     * @param label what it says
     * @param run what it does
     */
    record Action(String label, Runnable run) {}

    /** Whether it only informs: nothing is lost when it goes. */
    boolean informs() {
        return kind == Kind.INFO;
    }

    static Notice info(String text) {
        return new Notice(Kind.INFO, text, Optional.empty());
    }

    static Notice info(String text, String label, Runnable action) {
        return new Notice(Kind.INFO, text, Optional.of(new Action(label, action)));
    }

    static Notice warning(String text) {
        return new Notice(Kind.WARNING, text, Optional.empty());
    }

    static Notice error(String text) {
        return new Notice(Kind.ERROR, text, Optional.empty());
    }

    static Notice error(String text, String label, Runnable action) {
        return new Notice(Kind.ERROR, text, Optional.of(new Action(label, action)));
    }
}
