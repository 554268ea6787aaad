package org.instantretouch.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of the editor, from the resource bundle {@value #BUNDLE}. */
final class Texts {
    static final String BUNDLE = "org.instantretouch.app.texts";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(BUNDLE);

    private Texts() {}

    /** The text of a key that need not be there. */
    static Optional<String> find(String key) {
        return TEXTS.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** The text of that key, its {0}, {1} ... filled in. */
    static String get(String key, Object... arguments) {
        String pattern = TEXTS.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
