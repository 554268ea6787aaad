package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.SparedRegions.EVERYTHING;
import static org.instantretouch.intent.words.SparedRegions.EXCEPT;
import static org.instantretouch.intent.words.SparedRegions.SPARED;
import static org.instantretouch.intent.words.SparedRegions.THEN;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/** Settles what keeps its colour where all else is to be black and white: "black and white, the dog in colour", "only the roses in colour". */
final class ColourAlone {
    /** From here on what loses its saturation is as good as black and white. */
    private static final float AS_GOOD_AS_GREY = -0.85f;

    static final Pattern GREY = pattern("bw|mono(?:chrome)?|gr[ae]y(?:scale)?|black-and-white");

    private static final String IN_COLOUR = "(?:in (?:full )?colou?r|colou?red|colou?rful)\\b";

    private static final Pattern IN_COLOUR_ALONE =
            pattern("(?:(?:keep|keeping|leave|leaving|with|only|just|but|and) |, ?|^)"
                    + "(?:only |just |keep |leave ){0,2}" + THE + "(" + NAME
                    + ")(?: (?:stays?|still|left|remains?|kept)){0,2} " + IN_COLOUR
                    + "|colou?r (?:only )?(?:on|in|for) (?:just |only )?" + THE + "(" + NAME + ")(?=$|[,;.!?])");

    private static final Pattern GREY_BUT = pattern("(?:" + EVERYTHING + "(?: \\w+){0,2} but|" + EXCEPT + ")" + SPARED
            + "(?:(?= in (?:full )?colou?r)|" + THEN + ")");

    private static final String WHOSE = "(?:the|my|her|his|our|their|a|an) ";

    private static final String NO_THING = "(?!(?:" + Words.HUES + "|bit|little|lot|touch|hint|tad|few|shade|part"
            + "|top|bottom|upper|lower|left|right|cent(?:er|re)|middle|edge|borders|margins|clouds|skies|ground|front|fg|bg|backdrop|behind"
            + "|shadows?|highlights?|whites|blacks|contrast|grain|tones?|rest|others?|whole|same|eyes|lips|sky|background|foreground|edges"
            + "|corners|light|mood|look|skin|colou?rs?|grass|leaves|trees|sea|water|photo|picture|image)\\b)";

    /** A thing that is no region, no hue and no kind of tone. */
    private static final String THING = WHOSE + NO_THING + "[a-z]+(?: (?!in\\b|to\\b)[a-z]+)?";

    /** What can be left, where it is not said that it is left in colour: a thing that is known as one. */
    private static final String LEFT =
            WHOSE + NO_THING + "(?:(?!(?:people|persons?)\\b)[a-z]+ )?(?:(?!(?:people|persons?)\\b)"
                    + SparedThings.STANDING + "|(?:" + Belongings.CLOTHES + "|" + Belongings.ACCESSORIES
                    + "|flowers?|blossoms?|bouquets?|petals?|roses?|tulips?|poppy|poppies|daisy|daisies|sunflowers?|lily|lilies|lavender|apples?|pears?|oranges?"
                    + "|lemons?|limes?|bananas?|cherry|cherries|berry|berries|strawberry|strawberries|tomato|tomatoes|peppers?|pumpkins?|cakes?|doors?|toys?"
                    + "|ribbons?|candles?|signs?)\\b)";

    private static final String GREY_ALL =
            "(?:(?:make |turn |have |i want )?(?:it |everything |all |the (?:photo|picture|image) )?(?:all )?"
                    + "(?:in |to )?(?:bw|gr[ae]y|gr[ae]yscale|mono(?:chrome)?)|(?:take|drain|remove|strip|suck)(?: (?:all|out))? (?:the |all |all the )?colou?rs?"
                    + "(?: out| away)?(?: (?:of|from) (?:everything|all|it|the (?:photo|picture|image)))?|no colou?rs?(?: anywhere)?|nothing in colou?r"
                    + "|(?:desaturate|drain)(?: everything| all| it all)?)";

    private static final String IN_COLOUR_STILL =
            "(?:(?:stays?|remains?|keeps?|still|kept|left|is|are)(?: (?:its|their|the))? ?){0,2}"
                    + "(?:in (?:full )?colou?r|colou?red|colou?rful|colou?r)";

    /** All that a sentence says, which has but one thing keep its colour. */
    private static final Pattern THING_IN_COLOUR = Pattern.compile(PlainWishes.PLEASE + "(?:" + GREY_ALL
            + "(?: (?:but|bar)|,? " + EXCEPT + ") " + THING
            + "|" + EXCEPT + " " + THING
            + ",? (?:make |turn |have )?(?:it|everything|all|the rest)(?: all| else)?(?: to| in| be| is)? (?:bw|gr[ae]y(?:scale)?|mono(?:chrome)?)"
            + "|" + GREY_ALL + ",? (?:but |and |with |just )?(?:leave |leaving |keep |keeping |only )?" + THING + " "
            + IN_COLOUR_STILL
            + "|" + GREY_ALL
            + ",? (?:but|and|just),? (?:please )?(?:leave|spare|(?:do not|don't|dont) touch|keep) (?:only |just )?"
            + LEFT + "(?: (?:alone|as (?:it is|they are)|untouched|as is|unchanged))?"
            + "|(?:make|turn) (?:everything|all) (?:but|bar|" + EXCEPT + ") " + THING
            + " (?:in(?:to)? |to )?(?:bw|gr[ae]y(?:scale)?|mono(?:chrome)?)"
            + "|(?:keep|leave|have|pop) (?:only |just )?" + THING
            + " in colou?r(?:,? (?:and|but|,)? ?(?:make |turn )?(?:the )?(?:rest|everything else|all else)"
            + "(?: is| be| to| in| all)? (?:bw|gr[ae]y(?:scale)?|mono(?:chrome)?))"
            + "|(?:only|just) " + THING
            + " (?:(?:stays? |should (?:be|stay) |to (?:be|stay) |is )?in colou?r)(?:,? (?:and )?(?:the )?rest (?:in )?(?:bw|gr[ae]y))?"
            + "|colou?r only (?:on|in|for) " + THING + "(?:,? (?:and )?(?:the )?rest (?:in )?(?:bw|gr[ae]y))?"
            + "|(?:selective colou?r|colou?r (?:splash|pop)) (?:on|for) " + THING + ")"
            + UnplacedWishes.END);

    /** What is said after the thing that stays. */
    private static final Pattern STAYS = Pattern.compile(
            "(?: (?:alone|as (?:it is|they are)|untouched|as is|unchanged|in (?:full )?colou?r|please))*" + "[ .!]*$");

    private static final Pattern LIPSTICK = pattern("lipstick");

    private static final Pattern NO_GREY = pattern("not|no|n't|never|without|less|remove|undo|too|is|are|looks?|dull");

    private static final Pattern LIGHT = pattern("(?:bright|light|dark|dim|lift|expos|glow)\\w*");

    private ColourAlone() {}

    /** What a sentence asks for that leaves colour in a region or a thing alone; empty where it does not. */
    static Optional<Intent> settle(String words, Intent read) {
        return inColour(words, read)
                .map(region -> greyBut(region, words, read))
                .or(() -> isOfThing(words, read)
                        ? Optional.of(has(LIPSTICK, words) ? greyButLips() : greyButThing(words, read))
                        : Optional.empty());
    }

    /** The region that keeps its colour where the rest is to be black and white. */
    private static Optional<Region> inColour(String words, Intent read) {
        boolean grey = read.edits().stream().anyMatch(ColourAlone::isGrey)
                && has(GREY, words)
                && !has(NO_GREY, words)
                && read.edits().stream().noneMatch(e -> e.attribute() == Attribute.HUE_SATURATION && e.amount() > 0);
        return grey
                ? SparedRegions.first(IN_COLOUR_ALONE, words, false)
                        .or(() -> SparedRegions.first(GREY_BUT, words, true))
                : Optional.empty();
    }

    /** Whether a thing keeps its colour, of which no hue was heard: it is what the photo is of. */
    private static boolean isOfThing(String words, Intent read) {
        return THING_IN_COLOUR.matcher(words).matches()
                && read.edits().stream().noneMatch(e -> e.attribute() == Attribute.HUE_SATURATION && e.amount() > 0);
    }

    /** What is red, and no face round it, keeps its colour. */
    private static Intent greyButLips() {
        return Intent.of(
                AttributeEdit.of(Attribute.SATURATION, -1), AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, 1));
    }

    /** What has a hue by itself keeps that. */
    private static Intent greyButThing(String words, Intent read) {
        String last = STAYS.matcher(words).replaceFirst("");
        return NamedColours.ofThing(last.substring(last.lastIndexOf(' ') + 1))
                .map(hue -> Intent.of(
                        AttributeEdit.of(Attribute.SATURATION, -1), AttributeEdit.of(Attribute.HUE_SATURATION, hue, 1)))
                .orElseGet(() -> greyBehind(read));
    }

    private static Intent greyBehind(Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(SparedRegions.elsewhere(Region.SUBJECT, Attribute.BW, 1));
        read.edits().stream()
                .filter(e -> switch (e.attribute()) {
                    case BW, SATURATION, VIBRANCE, EXPOSURE -> false;
                    default -> !e.attribute().hasHue();
                })
                .forEach(edits::add);
        return new Intent(edits, read.style(), Set.of(), read.unsupported());
    }

    private static boolean isGrey(AttributeEdit edit) {
        return (edit.attribute() == Attribute.BW && edit.amount() > 0)
                || (edit.attribute() == Attribute.SATURATION && edit.amount() < AS_GOOD_AS_GREY);
    }

    private static Intent greyBut(Region region, String words, Intent read) {
        List<AttributeEdit> grey = SparedRegions.elsewhere(region, Attribute.BW, 1);
        List<AttributeEdit> heard = read.edits().stream()
                .filter(e -> isGrey(e)
                        && grey.size() == 1
                        && e.region() == grey.getFirst().region())
                .toList();
        List<AttributeEdit> edits = new ArrayList<>(heard.isEmpty() ? grey : heard);
        read.edits().stream()
                .filter(e -> !isGrey(e) && !isOfColour(e, region) && !(isOfLight(e, region) && !has(LIGHT, words)))
                .forEach(edits::add);
        return read.withEdits(edits);
    }

    /** What was heard for "in colour". */
    private static boolean isOfColour(AttributeEdit edit, Region region) {
        return edit.attribute() == Attribute.SATURATION
                && edit.amount() > 0
                && (edit.region() == Region.WHOLE
                        || edit.region() == region
                        || edit.region() == NamedRegions.rest(region));
    }

    /** What was heard for being spared. */
    private static boolean isOfLight(AttributeEdit edit, Region region) {
        return edit.attribute() == Attribute.EXPOSURE
                && (edit.region() == region || edit.region() == NamedRegions.rest(region));
    }
}
