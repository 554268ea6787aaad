package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that turns of phrase name no part of the photo: "stronger colours, really over the top", "sky-high contrast", "it was left a
 * bit dark", "darken everything, not only the sky". A network hears the part.
 */
final class NoPlaces {
    private static final Map<Region, Pattern> PHRASES = Map.of(
            Region.TOP,
            pattern("over[- ]the[- ]top|tip[- ]top|top[- ]notch|on top(?=,| of (?:that|this|it)\\b)|to top it off"),
            Region.BOTTOM,
            pattern("undersides? of (?:the|an?|his|her|its|my|our)|bottom line|(?:from|at) the bottom of my heart"),
            Region.LEFT,
            pattern(
                    "(?:was|were|is|are|been|got|came out) left (?:(?:a bit|a little|far|way|rather|very|much|slightly) )?(?:too )?"
                            + "(?:dark|bright|dull|flat|warm|cold|cool|grey|gray|pale)"),
            Region.SKY,
            pattern("sky[- ]high"),
            Region.CENTER,
            pattern("middle of the (?:road|night|day)"));

    private static final Pattern NOT_ONLY = pattern("(?:and )?not (?:only|just|merely) (?:(?:on|in|for) )?"
            + NamedRegions.THE + "(?:" + NamedRegions.NAME + "|skin)");

    private static final Pattern OF_ALL = pattern(
            "everything|everywhere|all over|overall|all of it|it all|the (?:whole|entire) (?:photo|picture|image|shot|thing|scene|frame)");

    private NoPlaces() {}

    /**
     * What a sentence asks for; as it was read, unless it names a part of the photo in such a phrase alone.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Intent settled = has(NOT_ONLY, words) ? everywhere(words, read) : read;
        for (Map.Entry<Region, Pattern> phrase : PHRASES.entrySet()) {
            Region region = phrase.getKey();
            if (has(phrase.getValue(), words)
                    && settled.edits().stream().anyMatch(e -> e.region() == region)
                    && !NamedRegions.in(phrase.getValue().matcher(words).replaceAll(""))
                            .contains(region)) {
                settled = settled.withEdits(settled.edits().stream()
                        .map(e -> e.region() == region
                                ? new AttributeEdit(e.attribute(), e.hue(), Region.WHOLE, e.amount())
                                : e)
                        .toList());
            }
        }
        return settled;
    }

    /** What is to be done not only there is done everywhere: "everything is too dark, not only the faces". */
    private static Intent everywhere(String words, Intent read) {
        String rest = NOT_ONLY.matcher(words).replaceAll("");
        for (Pattern phrase : PHRASES.values()) {
            rest = phrase.matcher(rest).replaceAll("");
        }
        boolean isOneWish = read.edits().stream()
                        .map(e -> Math.signum(e.amount()) + e.attribute().id() + e.hue())
                        .distinct()
                        .count()
                == 1;
        if (!isOneWish || !has(OF_ALL, rest) || !NamedRegions.in(rest).isEmpty()) {
            return read;
        }
        AttributeEdit first = read.edits().getFirst();
        AttributeEdit all = new AttributeEdit(first.attribute(), first.hue(), Region.WHOLE, first.amount());
        return read.edits().equals(List.of(all)) ? read : read.withEdits(List.of(all));
    }
}
