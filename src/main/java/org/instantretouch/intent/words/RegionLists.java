package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/** Settles what a sentence asks of several regions at once: "darken the sky and the foreground". A network often hears but one. */
final class RegionLists {
    /** Who asks for more may mean each in its own place. */
    private static final int MOST_WISHES = 2;

    private static final String SEVERAL = NAME + "(?:, " + THE + NAME
            + "){0,3},? ?(?:and|&|/|plus|as well as) ?(?:on |in |of |from )?" + THE + NAME + "(?!'s)";

    /** A list, unless the last region goes its own way: "darken the sky and the foreground a bit brighter". */
    private static final Pattern LIST = pattern(
            "(?<=^|^the )" + SEVERAL + "|" + SEVERAL
                    + "(?! (?:is|are|was|were|looks?|but|(?:shadow|highlight|colou?r|tone|detail)s?|whites|blacks|light|contrast|saturation)\\b"
                    + "| \\d)"
                    + "(?!(?: (?:a|bit|little|lot|touch|slightly|much|even|way|far)\\b){0,4} (?:more|less|up|down|(?!over|under|after)\\w+er)\\b)");

    /** Words by which regions are compared, told apart or complained of, or which are to be left alone. */
    private static final Pattern NO_WISH = pattern(
            "not|no|but|x?cept|except|between|balance\\w*|as|match\\w*|equal\\w*|even|level"
                    + "|swap|instead|than|against|keep|keeping|leave|leaving|without|both ends|is|are|was|were|too|looks?|together"
                    + "|marry|sew|hit|heavy|apart|towards?|from|separat\\w+|blend\\w*|merge|fit|same|harmon\\w+|transition|border|line|horizon");

    private static final Set<Region> SIDES = EnumSet.of(Region.TOP, Region.BOTTOM, Region.LEFT, Region.RIGHT);

    /** What stays beside a list of sides, which is another region. */
    private static final Pattern AND_KEEP =
            Pattern.compile("(?:,|;|,? (?:and|but)) (?:(?:keep|leave|keeping|leaving) " + THE + "(?<kept>" + NAME
                    + ")(?: (?:alone|as (?:it|they) (?:is|are)|as is|untouched|unchanged|bright|the same))?|(?:but )?not "
                    + THE + "(?<left>" + NAME + "))" + UnplacedWishes.END + "$");

    private RegionLists() {}

    /**
     * What a sentence asks for; as it was read, unless it asks for it in one region of a list alone.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher kept = AND_KEEP.matcher(words);
        return kept.find()
                        && SIDES.containsAll(NamedRegions.in(words.substring(0, kept.start())))
                        && !NamedRegions.in(words.substring(0, kept.start())).contains(keptRegion(kept))
                ? inEach(words.substring(0, kept.start()), read)
                : inEach(words, read);
    }

    private static Region keptRegion(Matcher kept) {
        return NamedRegions.of(Optional.ofNullable(kept.group("kept")).orElseGet(() -> kept.group("left")));
    }

    private static Intent inEach(String words, Intent read) {
        List<List<Region>> lists = lists(words);
        if (lists.isEmpty()
                || read.isUnsupported()
                || has(NO_WISH, words)
                || Words.hasShortNot(words)
                || read.edits().stream().map(RegionLists::wish).distinct().count() > MOST_WISHES) {
            return read;
        }
        return inAll(lists, read);
    }

    /** The same with what is asked for in one region of a list asked for in all of that. */
    static Intent inAll(List<List<Region>> lists, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        for (AttributeEdit edit : read.edits()) {
            for (List<Region> list : lists) {
                if (list.contains(region(edit))) {
                    list.stream()
                            .map(region -> in(region, edit))
                            .filter(e -> isNew(e, edits))
                            .forEach(edits::add);
                }
            }
        }
        return read.withEdits(edits);
    }

    /** Whether words name several regions at once. */
    static boolean isIn(String words) {
        return has(LIST, words);
    }

    private static List<List<Region>> lists(String words) {
        return LIST.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(NamedRegions::in)
                .filter(list -> list.size() > 1)
                .toList();
    }

    /** An attribute and its direction. */
    record Wish(Attribute attribute, Optional<Hue> hue, boolean up) {}

    static Wish wish(AttributeEdit edit) {
        return edit.attribute() == Attribute.VIGNETTE
                ? new Wish(Attribute.EXPOSURE, Optional.empty(), edit.amount() < 0)
                : new Wish(edit.attribute(), edit.hue(), edit.amount() > 0);
    }

    /** Where an edit acts: the corners are darkened by a vignette. */
    static Region region(AttributeEdit edit) {
        return edit.attribute() == Attribute.VIGNETTE ? Region.EDGES : edit.region();
    }

    /** The same in another region. */
    static AttributeEdit in(Region region, AttributeEdit edit) {
        if (wish(edit).attribute() != Attribute.EXPOSURE) {
            return new AttributeEdit(edit.attribute(), edit.hue(), region, edit.amount());
        }
        float light = edit.attribute() == Attribute.VIGNETTE ? -edit.amount() : edit.amount();
        return region == Region.EDGES
                ? AttributeEdit.of(Attribute.VIGNETTE, -light)
                : new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, light);
    }

    /** Whether nothing was heard of an attribute in a region. */
    private static boolean isNew(AttributeEdit edit, List<AttributeEdit> edits) {
        return edits.stream()
                .noneMatch(e -> wish(e).attribute() == wish(edit).attribute()
                        && e.hue().equals(edit.hue())
                        && region(e) == region(edit));
    }
}
