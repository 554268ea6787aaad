package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that the whites are those of the whole photo where they are blown beside a region: "sky and whites are clipping". A
 * network hears the whites of the sky, though it hears both of "whites and sky".
 */
final class WhitesBeside {
    private static final Pattern BLOWN = Pattern.compile("^" + THE + "(?<part>" + NAME + ") (?:and|&) " + THE
            + "whites (?:(?:are|is|look|seem|get|got) )?(?:both |all |a bit |slightly |totally |completely )?"
            + "(?:clipping|clipped|blown|burn(?:t|ed|ing)|blowing)(?: out)?\\b");

    private WhitesBeside() {}

    /**
     * What a sentence asks for; as it was read, unless the whites of a region were heard that are beside it.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher blown = BLOWN.matcher(words);
        if (read.isUnsupported()
                || !blown.find()
                || read.edits().stream().anyMatch(e -> isOf(Attribute.WHITES, Region.WHOLE, e))) {
            return read;
        }
        Region part = NamedRegions.of(blown.group("part"));
        return read.edits().stream()
                .filter(e -> isOf(Attribute.WHITES, part, e) && e.amount() < 0)
                .findFirst()
                .map(whites -> apart(whites, read))
                .orElse(read);
    }

    /** What is blown in the region are its highlights. */
    private static Intent apart(AttributeEdit whites, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.set(edits.indexOf(whites), AttributeEdit.of(Attribute.WHITES, whites.amount()));
        if (edits.stream().noneMatch(e -> isOf(Attribute.HIGHLIGHTS, whites.region(), e))) {
            edits.add(new AttributeEdit(Attribute.HIGHLIGHTS, Optional.empty(), whites.region(), whites.amount()));
        }
        return read.withEdits(edits);
    }

    private static boolean isOf(Attribute attribute, Region region, AttributeEdit edit) {
        return edit.attribute() == attribute && edit.region() == region;
    }
}
