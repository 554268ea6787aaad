package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.UnplacedWishes.WISHES;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what is done everywhere, but less so in a place: "brighter, but less in the sky", "darken the photo, but the faces only a
 * little". A network hears the opposite for the place, or nothing for the rest.
 */
final class LessThere {
    private static final float HALF = 0.5f;

    private static final float LITTLE = 0.3f;

    private static final String A_LITTLE =
            "(?:only |just |but )?(?:an? (?:little|bit|little bit|tiny bit|touch|tad|hint)|slightly)"
                    + "|(?:only |just )?(?:barely|hardly)|(?:a lot|much|far|way) less|not nearly (?:as|so) much";

    private static final String BY_HALF =
            "(?:an? (?:little|bit|little bit|touch|tad) |slightly |somewhat )?less(?: so| of it| of that)?"
                    + "|not (?:quite )?(?:as|so|that|too) (?:much|strong|strongly|hard|heavily)|(?:only |just )?half(?: (?:as|so) (?:much|strong|strongly)| of (?:it|that))?";

    private static final String HOW = "(?:(?<little>" + A_LITTLE + ")|(?<half>" + BY_HALF + "))";

    private static final String PLACE = THE + "(?<place>" + NAME + "|skin(?: ?tones?)?\\b)";

    /** Where the place comes last. */
    private static final Pattern IN_THE_PLACE = Pattern.compile("(?<wish>" + WISHES
            + "),? (?:but|and|while|though|only) " + HOW + " (?:in|on|for|at|over|across) " + PLACE + END);

    /** Where it comes first. */
    private static final Pattern PLACE_BY = Pattern.compile("(?<wish>" + WISHES
            + ")(?:,|,? (?:but|and|while|though)) (?:(?:in|on|for|at) )?" + PLACE + ",? (?:by )?" + HOW + END);

    private LessThere() {}

    /**
     * What a sentence asks for; as it was read, unless a place is to have less of it.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent() || read.edits().isEmpty()) {
            return read;
        }
        return Stream.of(IN_THE_PLACE, PLACE_BY)
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(said -> lessThere(said, read))
                .orElse(read);
    }

    /** A part of all wishes everywhere, and what is missing of them in the rest. */
    private static Optional<Intent> lessThere(Matcher said, Intent read) {
        Region place = SparedRegions.region(said.group("place"));
        boolean isClear = place != Region.WHOLE
                && read.edits().stream()
                        .allMatch(e -> SparedRegions.isOfAnyPlace(e.attribute())
                                && (e.region() == Region.WHOLE
                                        || e.region() == place
                                        || e.region() == NamedRegions.rest(place)));
        if (!isClear) {
            return Optional.empty();
        }
        float share = said.group("little") == null ? HALF : LITTLE;
        List<AttributeEdit> wishes = wishes(said.group("wish"), read);
        return Optional.of(new Intent(
                wishes.stream()
                        .flatMap(e -> Stream.of(
                                e.withAmount(share * e.amount()),
                                e.withRegion(NamedRegions.rest(place)).withAmount((1 - share) * e.amount())))
                        .toList(),
                read.style(),
                read.keeps(),
                read.unsupported()));
    }

    /** What is wished for everywhere; by as much as the words of that say, where they are plain: what was heard of the place alone is not. */
    private static List<AttributeEdit> wishes(String wish, Intent read) {
        List<AttributeEdit> said = PlainWishes.edits(wish);
        boolean isHeard =
                said.stream().allMatch(own -> read.edits().stream().anyMatch(e -> e.attribute() == own.attribute()));
        List<AttributeEdit> plain = isHeard ? said : List.of();
        Map<Attribute, AttributeEdit> heard = new EnumMap<>(Attribute.class);
        read.edits().stream()
                .filter(e -> plain.isEmpty()
                        || e.region() == Region.WHOLE
                        || plainly(plain, e).isPresent())
                .forEach(e -> heard.merge(e.attribute(), e.withRegion(Region.WHOLE), LessThere::likelier));
        return heard.values().stream().map(e -> plainly(plain, e).orElse(e)).toList();
    }

    private static Optional<AttributeEdit> plainly(List<AttributeEdit> plain, AttributeEdit heard) {
        return plain.stream()
                .filter(edit -> edit.attribute() == heard.attribute())
                .findFirst();
    }

    private static AttributeEdit likelier(AttributeEdit one, AttributeEdit other) {
        return Math.abs(one.amount()) >= Math.abs(other.amount()) ? one : other;
    }
}
