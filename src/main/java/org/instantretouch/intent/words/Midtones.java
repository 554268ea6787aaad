package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that midtones are no place: "mids cooler". A network hears the middle of the photo; what goes for the midtones goes for
 * most of it, and has no attribute of its own.
 */
final class Midtones {
    private static final Pattern MIDTONES = pattern("mids|mid[- ]?tones?|middle tones?");

    /** Words for the middle of the photo, or for what is there. */
    private static final Pattern CENTER = pattern("cent(?:er|re|ral)\\w*|middle(?! tones?)|mid(?!s|[- ]?tones?)");

    private Midtones() {}

    /**
     * What a sentence asks for, what was heard of the middle in the whole photo where only its midtones are named.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        return has(MIDTONES, words)
                        && !has(CENTER, words)
                        && read.edits().stream().anyMatch(Midtones::isCentral)
                ? read.withEdits(inTheWhole(read.edits()))
                : read;
    }

    private static boolean isCentral(AttributeEdit edit) {
        return edit.region() == Region.CENTER;
    }

    private static List<AttributeEdit> inTheWhole(List<AttributeEdit> edits) {
        return edits.stream()
                .filter(e -> !isCentral(e) || edits.stream().noneMatch(other -> isOfTheWhole(other, e)))
                .map(e -> isCentral(e) ? new AttributeEdit(e.attribute(), e.hue(), Region.WHOLE, e.amount()) : e)
                .toList();
    }

    private static boolean isOfTheWhole(AttributeEdit edit, AttributeEdit central) {
        return edit.region() == Region.WHOLE
                && edit.attribute() == central.attribute()
                && edit.hue().equals(central.hue());
    }
}
