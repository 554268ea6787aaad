package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.PlainWishes.VERB;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles where a thing is that is to change beside a part that stays as it is: "keep the foreground dark but brighten the castle". A
 * network hears the part, and edits that, or nothing at all.
 */
final class BesideWhatStays {
    private static final String AS_IT_IS = "(?:alone|be|untouched|unchanged|the same|as (?:it|they) (?:is|are)|as is"
            + "|(?:nice and |nicely |really |very |quite )?(?:dark|dim|black|bright|light|moody|cold|cool|warm|blue|soft|muted)"
            + "|in (?:the )?(?:shadow|shade|dark)|(?:as )?a silhouette)";

    private static final String STAYS = "(?:keep|leave|keeping|leaving) " + THE + "(?<NAME>" + NAME + ") " + AS_IT_IS;

    /** What stands somewhere; it lies neither in the sky nor on the ground all over. */
    private static final String THING = "(?:the|my|our|that|this|those|these) (?!" + NAME
            + "|(?:photo|picture|image|shot|scene|whole|rest|colou?rs?|tones?|shadows?|highlights?|whites|blacks|mid-?tones|contrast|light|mood"
            + "|sea|ocean|lake|river|water|beach|sand|grass|lawn|fields?|meadow|snow|road|street|trees|forest|woods?|mountains?|hills?"
            + "|sunset|sunrise|sun|moon|stars|horizon|" + Words.HUES + ")\\b)[a-z-]+(?: (?!and\\b|but\\b)[a-z-]+)?";

    private static final String WISH = "(?:" + VERB + " " + THING + "(?: " + DEGREE + ")?|(?:make|have|get) " + THING
            + " " + COMPARATIVE + "(?:,? and " + COMPARATIVE + ")?)";

    private static final String BUT = "(?:,|;|,? (?:but|and|while|only|just))? ";

    private static final Pattern SENTENCE =
            Pattern.compile(PLEASE + "(?:" + STAYS.replace("NAME", "first") + BUT + "(?:please |just )?(?<then>" + WISH
                    + ")|(?<wish>" + WISH + ")" + BUT + STAYS.replace("NAME", "last") + ")" + END);

    private static final Pattern HUE = pattern(Words.HUES);

    private BesideWhatStays() {}

    /**
     * What a sentence asks for; as it was read, unless what it asks for of a thing was heard of the part that stays, or not at all.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher two = SENTENCE.matcher(words);
        if (read.isUnsupported() || read.style().isPresent() || !two.matches()) {
            return read;
        }
        String wish = Optional.ofNullable(two.group("then")).orElse(two.group("wish"));
        Region stays = NamedRegions.of(Optional.ofNullable(two.group("first")).orElse(two.group("last")));
        if (stays == Region.SUBJECT || has(HUE, wish)) {
            return read;
        }
        List<AttributeEdit> asked = PlainWishes.edits(wish);
        boolean isElsewhere =
                !read.edits().isEmpty() && read.edits().stream().allMatch(e -> e.region() == Region.SUBJECT);
        boolean isOfWish = read.edits().stream()
                .allMatch(e -> asked.stream().anyMatch(a -> RegionLists.wish(a).equals(RegionLists.wish(e))));
        if (isElsewhere || !isOfWish) {
            return read;
        }
        List<AttributeEdit> edits = asked.stream()
                .map(a -> RegionLists.in(
                        Region.SUBJECT,
                        read.edits().stream()
                                .filter(e -> e.attribute() == a.attribute())
                                .findFirst()
                                .orElse(a)))
                .toList();
        return new Intent(edits, read.style(), Set.of(), read.unsupported());
    }
}
