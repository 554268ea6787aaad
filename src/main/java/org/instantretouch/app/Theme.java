package org.instantretouch.app;

import java.util.Locale;

/** What the window's colours are chosen by. */
enum Theme {
    DARK,
    LIGHT,

    /** Dark or light, as the system is now. */
    SYSTEM;

    private static final String KEY = "theme";

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme stored in the settings; the dark one where there is none, or what is stored makes no sense. */
    static Theme from(Settings settings) {
        try {
            return settings.get(KEY).map(Theme::valueOf).orElse(DARK);
        } catch (IllegalArgumentException e) {
            System.getLogger(Theme.class.getName())
                    .log(System.Logger.Level.DEBUG, "the stored theme makes no sense", e);
            return DARK;
        }
    }

    /** Stores the choice. */
    void store(Settings settings) {
        settings.put(KEY, name());
    }
}
