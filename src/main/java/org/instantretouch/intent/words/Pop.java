package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles that a photo which shall pop has more contrast and colour: "make it pop". A network leaves that to what the photo needs
 * alone, which of a good one is little.
 */
final class Pop {
    private static final float CONTRAST = 0.5f;
    private static final float VIBRANCE = 0.6f;

    private static final String PHOTO =
            "(?:it|this|this one|(?:the|this|my) (?:whole )?(?:photo|picture|pic|image|shot|thing|scene))";

    private static final Pattern WISH = Pattern.compile(PLEASE + "(?:really )?(?:make|get|have|let|help)? ?" + PHOTO
            + " (?<how>(?:(?:to|just|really|properly|should|must|needs to) )*pop(?: (?:out|up))?(?: (?:a (?:bit|little|touch|lot)|slightly|more|really|much|properly))*)"
            + UnplacedWishes.END);

    private Pop() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that the photo shall pop, and that is left to the photo.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher wish = WISH.matcher(words);
        boolean isAuto = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.AUTO);
        if (!isAuto || read.isUnsupported() || read.style().isPresent() || !wish.matches()) {
            return read;
        }
        float amount = Words.amount(wish.group("how"));
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        for (AttributeEdit edit : List.of(
                AttributeEdit.of(Attribute.CONTRAST, CONTRAST * amount),
                AttributeEdit.of(Attribute.VIBRANCE, VIBRANCE * amount))) {
            boolean isHeard =
                    edits.stream().anyMatch(e -> e.attribute() == edit.attribute() && e.amount() >= edit.amount());
            if (!isHeard) {
                edits.removeIf(e -> e.attribute() == edit.attribute());
                edits.add(edit);
            }
        }
        return read.withEdits(edits);
    }
}
