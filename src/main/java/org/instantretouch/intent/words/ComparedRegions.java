package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.EDIT;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.UnplacedWishes.PART;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what stays that a sentence only names to tell where, or how much: "darken around the subject", "face too dark compared to
 * the background". A network edits what it hears named.
 */
final class ComparedRegions {
    private static final Pattern AROUND = Pattern.compile(EDIT
            + "(?: (?:the )?(?:areas?|space|parts?|surroundings|stuff|things))?(?: all)? a?round " + PART + "(?: "
            + EDIT
            + ")?" + END);

    /** What is compared by "more than" may be changed as well, only less so. */
    private static final Pattern COMPARED = Pattern.compile(
            "(.*\\b(?:compared (?:to|with)|against|relative to|next to" + "|(?<!more |less )than)) " + PART + END);

    private ComparedRegions() {}

    /**
     * What a sentence asks for, without what it names for comparison.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent() || !isOneWish(read)) {
            return read;
        }
        Matcher around = AROUND.matcher(words);
        if (around.matches()) {
            return NamedRegions.of(around.group(1)) == Region.SUBJECT ? behind(read) : read;
        }
        Matcher compared = COMPARED.matcher(words);
        return compared.matches() ? without(NamedRegions.of(compared.group(2)), compared.group(1), read) : read;
    }

    /** Whether all edits do the same, wherever they do it. */
    private static boolean isOneWish(Intent read) {
        return read.edits().stream()
                        .map(e -> e.withAmount(Math.signum(e.amount())))
                        .map(e -> new AttributeEdit(e.attribute(), e.hue(), Region.WHOLE, e.amount()))
                        .distinct()
                        .count()
                == 1;
    }

    /** The edit, where it reached the subject, behind it. */
    private static Intent behind(Intent read) {
        AttributeEdit first = read.edits().getFirst();
        boolean there = read.edits().stream().anyMatch(e -> e.region() == Region.SUBJECT);
        boolean near =
                read.edits().stream().allMatch(e -> e.region() == Region.SUBJECT || e.region() == Region.BACKGROUND);
        return there && near
                ? read.withEdits(
                        List.of(new AttributeEdit(first.attribute(), first.hue(), Region.BACKGROUND, first.amount())))
                : read;
    }

    /** Without what a region got that only another was to get. */
    private static Intent without(Region standard, String rest, Intent read) {
        List<Region> named = NamedRegions.in(rest);
        boolean other = read.edits().stream().map(AttributeEdit::region).anyMatch(named::contains);
        return other && !named.contains(standard)
                ? read.withEdits(read.edits().stream()
                        .filter(e -> e.region() != standard)
                        .toList())
                : read;
    }
}
