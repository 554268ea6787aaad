package org.instantretouch.intent.words;

import java.util.Locale;
import java.util.stream.Collectors;
import org.instantretouch.intent.Intent;

/** What an intent asks for as text, in no order of importance, with amounts to two places. */
final class Shown {
    private Shown() {}

    static String of(Intent intent) {
        return intent.edits().stream()
                .map(e -> e.attribute().id()
                        + e.hue().map(hue -> ":" + hue.id()).orElse("")
                        + "@" + e.region().id()
                        + String.format(Locale.ROOT, "%+.2f", e.amount()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
