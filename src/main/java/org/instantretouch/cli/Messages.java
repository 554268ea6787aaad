package org.instantretouch.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the commands, from the resource bundle {@value #BUNDLE}. */
final class Messages {
    static final String BUNDLE = "org.instantretouch.cli.messages";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(BUNDLE);

    private Messages() {}

    /** The text of that key, its {0}, {1} ... filled in. */
    static String get(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }
}
