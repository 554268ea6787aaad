package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;

import java.util.Optional;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that what distracts is not what the photo is of: "the crib is distracting, fade it into the dark" darkens what is behind. A
 * network that knows no such thing edits the whole photo.
 */
final class Distractions {
    private static final String THING =
            "(?:the|that|this|those|these) (?!(?:colou?rs?|tones?|shadows?|highlights?|whites|blacks|light|lighting"
                    + "|contrast|brightness|saturation|photo|picture|image|shot|grain|noise|" + Words.HUES
                    + ")\\b)[a-z-]+(?: [a-z-]+)?";

    private static final String DISTRACTS =
            "(?:(?:is|are|looks?|feels?|gets?) (?:(?:a bit|too|so|really|very|quite|rather|way too) )?distracting"
                    + "|distracts?(?: (?:me|from [a-z]+(?: [a-z]+)?|a lot|too much))?|draws? (?:too much|all the) (?:attention|eyes?))";

    private static final String WISH =
            "(?:[a-z]+ (?:it|them|that) ?(?:[a-z ]{0,30})|(?:a (?:bit|little|lot) )?(?:darker|dimmer|duller|quieter)"
                    + "|(?:a (?:bit|little|lot) )?less (?:bright|light|colou?r|colou?rful|saturated|saturation|contrast)(?: (?:there|on it|in it))?)";

    private static final Pattern SENTENCE = Pattern.compile("^ ?(?:(?:hi|hey|so|i think|but|well),? )?" + THING + " "
            + DISTRACTS + "(?:[,;.-]| and| so)? ?(?:please |can you |could you |just )?" + WISH + END);

    /** Who is to be told from what is behind. */
    private static final Pattern SEPARATION =
            Pattern.compile(PlainWishes.PLEASE + "(?:(?:add|create|give (?:me|it)|get|bring) )?(?:(?:" + Words.DEGREE
                    + " )?(?:more|better|some|extra) )(?:(?:tonal|visual) )?separation"
                    + " (?:(?:between|of) (?:the |my )?(?:[a-z]+|him|her|them|me|us)(?:,? and|,? from) (?:the |my |his |her )?(?:[a-z]+ )?[a-z]+|from (?:the |his |her )?(?:background|backdrop|wall|trees|crowd|curtains?))"
                    + END);

    /** Between these, colour or contrast is meant. */
    private static final Pattern OF_COLOURS = Words.pattern(
            "colou?rs?|tones?|shadows?|highlights?|whites|blacks|mid-?tones|lights?|darks|hues|sky|land|ground|foreground|"
                    + Words.HUES);

    private static final float APART = 0.35f;

    private Distractions() {}

    /**
     * What a sentence asks for; as it was read, unless it is of something that distracts, and was heard of the whole photo.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (SEPARATION.matcher(words).matches() && read.style().isEmpty() && !Words.has(OF_COLOURS, words)) {
            boolean isHeard = read.edits().stream()
                    .anyMatch(e -> e.attribute() == Attribute.EXPOSURE && e.region() != Region.WHOLE);
            return isHeard
                    ? read
                    : Intent.of(
                            new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.SUBJECT, APART),
                            new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.BACKGROUND, -APART));
        }
        boolean isOfAll = !read.edits().isEmpty()
                && read.edits().stream().allMatch(e -> e.region() == Region.WHOLE && e.amount() < 0 && isPlain(e));
        if (!isOfAll || read.style().isPresent() || !SENTENCE.matcher(words).matches()) {
            return read;
        }
        return NamedRegions.in(words).isEmpty()
                ? read.withEdits(read.edits().stream()
                        .map(e -> RegionLists.in(Region.BACKGROUND, e))
                        .toList())
                : read;
    }

    private static boolean isPlain(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case EXPOSURE, SATURATION, CONTRAST -> true;
            default -> edit.attribute() == Attribute.VIBRANCE;
        };
    }
}
