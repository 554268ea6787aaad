package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what is to be lighter where it is dark against light: "the sun was behind us so we're too dark". A network hears that of
 * what is named as the cause.
 */
final class Backlight {
    private static final String CAUSE = "(?:(?:the|a|an|that|all that|such a|his|her|their|our|my) )?"
            + "(?:(?:bright|strong|setting|low|white|glaring|big|sunny) ){0,3}"
            + "(?:sun|sunset|sunlight|sky|clouds|windows?|lights?|lamps?|snow|backlight|backlighting|background|sea|wall)\\b";

    private static final String BEHIND = "(?: (?:is|was|were|being|coming|shining|right|so bright)){0,3}"
            + " (?:behind|in back of)(?: (?:me|us|you|him|her|them|" + THE + "(?!so\\b|made\\b|and\\b)[a-z]+))?";

    private static final String WHO = THE + "(?<who>[a-z]+(?: (?!is|are|looks?\\b)[a-z]+)?)";

    private static final String IS =
            "(?:'s|'re|'m|(?: all)? (?:is|are|am|was|were|looks?|looked|seems?|came out|comes? out"
                    + "|turned out|got|gets|became|appears?))";

    private static final String DARK =
            " (?:(?:way|far|much|all|so|too|very|really|a bit|a little|quite|almost|pretty|completely) ){0,3}"
                    + "(?:dark|black|underexposed|in shadow|(?:a )?silhouettes?)";

    private static final String WITH =
            ",? (?:with|from|because(?: of)?|as|since|due to|thanks to|by|against|in front of|next to) ";

    private static final String END = "[ .!]*$";

    /** Each is all that a sentence says. */
    private static final List<Pattern> COMPLAINTS = Stream.of(
                    "^" + WHO + "(?:" + IS + "|(?= (?:way |far |much )?too\\b))" + DARK + WITH + CAUSE + "(?:" + BEHIND
                            + ")?" + END,
                    "^(?:" + CAUSE + BEHIND + "(?:,? (?:so|and so|and)|,)|with " + CAUSE + BEHIND + ",?) " + WHO + IS
                            + DARK + END,
                    "^" + CAUSE + "(?:" + BEHIND
                            + ")? (?:has |have )?(?:made|makes?|turned|turns|left|leaves|rendered) " + WHO
                            + "(?: (?:look|appear|come out|go))?" + DARK + END)
            .map(Pattern::compile)
            .toList();

    /** What may be dark as a whole. */
    private static final Pattern PHOTO = pattern(
            "it|this|that|photo|picture|pic|image|shot|scene|everything|walls?|corners?|(?<!\\w )all|room|interior|inside|shadows?");

    private static final Pattern LAND =
            pattern("land|landscape|mountains?|hills?|fields?|meadow|trees?|forest|beach|valley|rocks?|cliffs?");

    private static final Set<Region> PLACES_OF_CAUSES = EnumSet.of(Region.SKY, Region.BACKGROUND);

    private Backlight() {}

    /**
     * What a sentence asks for; as it was read, unless all that it says is who is dark, and what light that is against.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        return COMPLAINTS.stream()
                .map(complaint -> complaint.matcher(words))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(complaint -> region(complaint.group("who")))
                .map(dark -> lit(dark, read))
                .orElse(read);
    }

    private static Optional<Region> region(String who) {
        boolean isPlace = NamedRegions.in(who).stream().anyMatch(region -> region != Region.SUBJECT);
        return isPlace || Words.has(PHOTO, who)
                ? Optional.empty()
                : Optional.of(Words.has(LAND, who) ? Region.FOREGROUND : Region.SUBJECT);
    }

    private static Intent lit(Region dark, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : read.edits()) {
            AttributeEdit lit = isOfCause(edit)
                    ? in(dark, edit)
                    : edit.region() == dark && isOfLight(edit) ? edit.withAmount(Math.abs(edit.amount())) : edit;
            boolean isHeard = isOfCause(edit) && read.edits().stream().anyMatch(e -> isRight(e, edit.attribute()));
            if (!isHeard && !edits.contains(lit)) {
                edits.add(lit);
            }
        }
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    private static AttributeEdit in(Region region, AttributeEdit edit) {
        return new AttributeEdit(edit.attribute(), edit.hue(), region, edit.amount());
    }

    private static boolean isOfLight(AttributeEdit edit) {
        return edit.attribute() == Attribute.EXPOSURE || edit.attribute() == Attribute.SHADOWS;
    }

    /** Whether the cause would get lighter, too. */
    private static boolean isOfCause(AttributeEdit edit) {
        return isOfLight(edit) && edit.amount() > 0 && PLACES_OF_CAUSES.contains(edit.region());
    }

    /** Whether what is dark is to be lighter already. */
    private static boolean isRight(AttributeEdit edit, Attribute attribute) {
        return edit.attribute() == attribute && edit.amount() > 0 && !PLACES_OF_CAUSES.contains(edit.region());
    }
}
