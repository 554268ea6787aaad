package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that what mirrors the sky is not where the sky is: "the bonnet reflects the sky, calm it". A network hears the sky, and edits
 * that. Water lies in front, and any other thing is what the photo is of.
 */
final class Reflections {
    private static final String SKY =
            "(?:the |a )?(?:(?:whole|entire|bright|white|blue|grey|gray|cloudy) )?(?:sky|clouds)";

    private static final String THING = "(?:the|my|her|his|our|their|its|this|that) (?<THING>[a-z]+(?: [a-z]+)?)";

    private static final String MIRRORS =
            "(?:reflects?|mirrors?|is reflecting|is mirroring|reflected|mirrored|catches)";

    private static final List<Pattern> MIRRORED = List.of(
            pattern("reflections? of " + SKY + " (?:in|on|off) " + named("where")),
            pattern(
                    "(?:sky|clouds?)(?: is| are)?(?: being)? (?:reflected|reflecting|mirrored|reflects?|mirrors?) (?:in|on|off) "
                            + named("where")),
            pattern("(?:sky|clouds?) reflections? (?:in|on|off) " + named("where")),
            pattern(named("where") + " " + MIRRORS + " (?:all |too much |so much )?(?:of )?" + SKY));

    private static final Pattern SKIES = pattern("sky|skies|clouds?");

    private static final Pattern WATER =
            pattern("water|lake|sea|river|pond|pool|puddles?|canal|ocean|wet road|wet street|wet sand");

    private Reflections() {}

    private static String named(String group) {
        return THING.replace("THING", group);
    }

    /**
     * What a sentence asks for; as it was read, unless it names the sky only as what a thing mirrors.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.edits().stream().noneMatch(e -> e.region() == Region.SKY)
                || SKIES.matcher(words).results().count() != 1) {
            return read;
        }
        return MIRRORED.stream()
                .map(mirrored -> mirrored.matcher(words))
                .filter(Matcher::find)
                .findFirst()
                .map(mirrored -> moved(has(WATER, mirrored.group("where")) ? Region.FOREGROUND : Region.SUBJECT, read))
                .orElse(read);
    }

    private static Intent moved(Region region, Intent read) {
        return read.withEdits(read.edits().stream()
                .map(e -> e.region() == Region.SKY ? new AttributeEdit(e.attribute(), e.hue(), region, e.amount()) : e)
                .distinct()
                .toList());
    }
}
