package org.instantretouch.intent;

import static org.instantretouch.intent.NamedRegions.NAME;
import static org.instantretouch.intent.NamedRegions.THE;
import static org.instantretouch.intent.PlainWishes.ADJECTIVE;
import static org.instantretouch.intent.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.PlainWishes.DEGREE;
import static org.instantretouch.intent.PlainWishes.PLEASE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Settles a sentence that says nothing but how each of some parts shall be: "subject brighter background darker". A network hears
 * none of it, or one part as the other shall be.
 */
final class PartByPart {
    /** Without "make" before it, "face dark background bright" complains of both. */
    private static final String SAID = "(?:" + COMPARATIVE + "|warm|cool|cold)";

    private static final String MADE = "(?:" + COMPARATIVE + "|(?:" + DEGREE + " )?" + ADJECTIVE + ")";

    private static final String THEN = "(?: ?[,;./] ?| - | )(?:and |but |then |while )?";

    private static final Pattern SENTENCE = Pattern.compile(
            PLEASE + "(?:" + parts(SAID) + "|make " + parts(MADE) + ")(?:,? (?:please|pls|thanks|thank you))?[.!]? ?$");

    private static final Pattern PART =
            Pattern.compile("\\b(?<part>" + NAME + ") (?<how>" + MADE + "(?: " + DEGREE + ")?)");

    private PartByPart() {}

    private static String parts(String how) {
        String part = THE + NAME + " " + how + "(?: " + DEGREE + ")?";
        return part + "(?:" + THEN + "(?:make )?" + part + "){1,3}";
    }

    /**
     * What a sentence asks for; as it was read, unless that lacks what it says of a part, or has it of
     * another.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported()
                || read.style().isPresent()
                || !SENTENCE.matcher(words).find()) {
            return read;
        }
        List<AttributeEdit> said = said(words);
        boolean isClear = said.stream().map(RegionLists::region).distinct().count() == said.size();
        return isClear && !isHeard(said, read)
                ? read.withEdits(
                        said.stream().map(e -> heard(e, read).orElse(e)).toList())
                : read;
    }

    /** Whether all that is said was read, and none of it of another part. */
    private static boolean isHeard(List<AttributeEdit> said, Intent read) {
        Intent asked = read.withEdits(said);
        return said.stream().allMatch(e -> heard(e, read).isPresent())
                && read.edits().stream()
                        .filter(e -> said.stream().map(RegionLists::wish).anyMatch(RegionLists.wish(e)::equals))
                        .allMatch(e -> heard(e, asked).isPresent());
    }

    private static List<AttributeEdit> said(String words) {
        return PART.matcher(words)
                .results()
                .flatMap(part -> PlainWishes.edits(part.group("how")).stream()
                        .map(e -> RegionLists.in(NamedRegions.of(part.group("part")), e)))
                .toList();
    }

    /** What was read for the same wish. */
    private static Optional<AttributeEdit> heard(AttributeEdit said, Intent read) {
        return read.edits().stream()
                .filter(e -> RegionLists.region(e) == RegionLists.region(said)
                        && RegionLists.wish(e).equals(RegionLists.wish(said)))
                .findFirst();
    }
}
