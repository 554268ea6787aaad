package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles the place of a second wish: in "darken the office behind them and take the colour down" it is that of the first, and in
 * "lighten the dog's face, less saturated grass" it is not. A network takes the first for one of the whole photo, and the second for one
 * of the dog.
 */
final class SecondWishes {
    private static final String ITS =
            "(?:(?:(?:some|most|much) of )?(?:the|its|their|that|those|all the|all its|some|all) )?";

    private static final String COLOURS = ITS + "colou?rs?";

    private static final String DOWN = "(?:down|out|back|away|off)";

    private static final String THERE = "(?: (?:there|of it|in it|back there|behind (?:them|her|him|me|us)))";

    private static final String LESS_COLOUR = "(?:(?:take|pull|bring|knock|dial|tone|turn|drain|suck|draw|drop|bleed) "
            + COLOURS + " " + DOWN + "|(?:take|pull|bring|knock|dial|tone|turn) " + DOWN + " " + COLOURS
            + "|(?:mute|reduce|lower|dull|drain|lessen|weaken|cut|subdue) " + COLOURS
            + "|(?:desaturate|mute) (?:it|that)|(?:make it )?less (?:saturated|colou?rful))";

    private static final String COLOUR_OF_IT =
            "(?:(?:(?:some|most|much|all) of )?(?:all )?(?:(?:its|their) colou?rs?|the colou?r))";

    private static final String LESS_OF_ITS = "(?:(?:take|pull|bring|knock|dial|tone|turn|drain|suck|draw|drop|bleed) "
            + COLOUR_OF_IT + " " + DOWN + "|(?:take|pull|bring|knock|dial|tone|turn) " + DOWN + " " + COLOUR_OF_IT
            + "|(?:mute|reduce|lower|dull|drain|lessen|weaken|cut|subdue) " + COLOUR_OF_IT
            + "|(?:desaturate|mute) (?:it|that)|make it less (?:saturated|colou?rful))";

    /** What is behind is darker, and has less colour, said to be its own: the colours alone are as likely those of all. */
    private static final Pattern BEHIND =
            Pattern.compile("(?<first>.{3,120}?)(?:,? and then|,? and|, then|,|;) ?(?:also |then )?(?:" + DEGREE + " )?"
                    + "(?:" + LESS_OF_ITS + THERE + "?|" + LESS_COLOUR + "(?: " + DEGREE + ")?" + THERE + ")(?: "
                    + DEGREE + ")?" + END);

    /** By which the first wish is of more than one place, or the second is of all. */
    private static final Pattern OF_ALL =
            pattern("photo|picture|image|shot|everything|overall|whole|entire|all over|rest|not|don.?t|keep"
                    + "|(?:bright|light|warm|cool)(?:en|er)|lift|raise");

    private static final Pattern CLAUSE = Pattern.compile(" ?[,;.!] ?| and ");

    /** A thing that is to have more or less colour: "less saturated grass", "make the grass less saturated". */
    private static final String SATURATED =
            "(?:less|more) (?:saturated|saturation|colou?rful|colou?r|vivid|vibrant|intense)";

    private static final Pattern OF_THING =
            Pattern.compile("(?:please |and |then |with )*(?:" + DEGREE + " )?(?:" + SATURATED
                    + " (?:in |on |for )?(?:the )?(?<thing>[a-z]+)|(?:make|get|have) (?:the|that|this) (?<made>[a-z]+) (?:"
                    + DEGREE
                    + " )?(?:look )?" + SATURATED + "|(?:the )?(?<bare>[a-z]+) (?:" + DEGREE + " )?" + SATURATED
                    + ")(?: please)?");

    private static final Pattern NO_THING = pattern(
            "behind|front|back|people|it|them|they|him|her|that|this|all|everything|colou?rs?|photo|picture|image|shot|tones?|skin"
                    + "|face|faces|overall|look|scene|one|he|she|" + Words.HUES);

    /** What is hardly ever a part of whom a photo is of. */
    private static final Pattern BESIDE = pattern(
            "sofa|couch|armchair|carpet|rug|curtains?|walls?|doors?|fence|floor|bed|cushions?|chairs?|tables?"
                    + "|street|road|pavement|sand|rocks?|signs?|posters?|cars?|bus|buildings?|houses?|crowd|shelves|bricks?|tiles");

    private SecondWishes() {}

    /**
     * What a sentence asks for; as it was read, unless a second wish is of the place of the first, or was taken for one of that.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent() || read.edits().size() < 2) {
            return read;
        }
        Matcher behind = BEHIND.matcher(words);
        if (isOnlyBehind(read) && behind.matches() && !has(OF_ALL, behind.group("first"))) {
            return read.withEdits(read.edits().stream()
                    .map(e -> isOfColour(e) ? e.withRegion(Region.BACKGROUND) : e)
                    .toList());
        }
        return besideSubject(words, read);
    }

    /** Whether less light was heard of what is behind, and less colour of the whole photo. */
    private static boolean isOnlyBehind(Intent read) {
        return read.edits().stream().anyMatch(e -> e.region() == Region.BACKGROUND)
                && read.edits().stream()
                        .allMatch(e -> e.amount() < 0
                                && (isOfColour(e)
                                        ? e.region() == Region.WHOLE
                                        : e.region() == Region.BACKGROUND
                                                && !e.attribute().hasHue()));
    }

    private static boolean isOfColour(AttributeEdit edit) {
        return edit.attribute() == Attribute.SATURATION || edit.attribute() == Attribute.VIBRANCE;
    }

    /** The same with the colour of a thing that has a clause of its own, which is not that of whom another is of. */
    private static Intent besideSubject(String words, Intent read) {
        List<String> clauses = CLAUSE.splitAsStream(words).map(String::strip).toList();
        List<String> others = clauses.stream()
                .skip(1)
                .map(OF_THING::matcher)
                .filter(Matcher::matches)
                .map(SecondWishes::thing)
                .filter(thing -> !has(NO_THING, thing)
                        && NamedRegions.in(thing).isEmpty()
                        && !clauses.getFirst().contains(thing))
                .toList();
        if (others.size() != 1 || !NamedRegions.in(clauses.getFirst()).equals(List.of(Region.SUBJECT))) {
            return read;
        }
        Optional<Hue> hue = NamedColours.ofThing(others.getFirst());
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : read.edits()) {
            if (edit.attribute() == Attribute.HUE_SATURATION
                    && hue.isPresent()
                    && edit.hue().equals(hue)) {
                edits.add(edit.withRegion(Region.WHOLE));
            } else if (!isOfColour(edit)) {
                edits.add(edit);
            } else if (hue.isEmpty()) {
                edits.add(
                        edit.region() == Region.SUBJECT && has(BESIDE, others.getFirst())
                                ? edit.withRegion(Region.BACKGROUND)
                                : edit);
            } else if (isUnheard(hue, read)) {
                edits.add(new AttributeEdit(Attribute.HUE_SATURATION, hue, Region.WHOLE, edit.amount()));
            }
        }
        return edits.equals(read.edits())
                ? read
                : read.withEdits(edits.stream().distinct().toList());
    }

    private static boolean isUnheard(Optional<Hue> hue, Intent read) {
        return read.edits().stream()
                .noneMatch(e ->
                        e.attribute() == Attribute.HUE_SATURATION && e.hue().equals(hue));
    }

    private static String thing(Matcher clause) {
        return Optional.ofNullable(clause.group("thing"))
                .or(() -> Optional.ofNullable(clause.group("made")))
                .orElseGet(() -> clause.group("bare"));
    }
}
