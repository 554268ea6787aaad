package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles where the hues are of a sentence that says nothing but what colour each of some things shall be: "lawn greener, sky
 * bluer". A network hears both in the sky, or neither.
 */
final class HuesOfThings {
    private static final String OF_HUE =
            "(?:" + String.join("|", HueTurns.COMPARATIVES.keySet()) + "|more " + Words.HUES + ")\\b";

    private static final String MAYBE_SO = "(?: " + DEGREE + ")?";

    private static final String OTHER = "(?:" + COMPARATIVE + "|(?:whit|black|deep)er\\b)";

    /** What has a hue; no word of how it shall be. */
    private static final String THING = THE + "(?<thing>" + NAME + "|(?!(?:" + OF_HUE + "|" + OTHER + "|" + DEGREE
            + "|more|less|and|but|then|than|not|neither|nor|rather|only|just|make|turn|it|this|that|them|those|everything|all"
            + "|photo|picture|image|shot)\\b)[a-z]+)";

    private static final String ITEM = THING + MAYBE_SO + " (?:(?<hue>" + OF_HUE + ")|" + OTHER + ")" + MAYBE_SO;

    private static final String THEN = "(?: ?[,;./] ?| - | )(?:and |but |then |while )?";

    /** What is said of what shall not change. */
    private static final String AND_REST = "(?:(?:,|;| but| and|,? (?:but|and))? (?:" + THE
            + "[a-z]+ (?:(?:stays?|remains?|left) )?(?:as (?:it|they|she|he) (?:is|are)|as is|unchanged)"
            + "|(?:leave|keep) " + THE + "[a-z]+ (?:alone|as (?:it|they) (?:is|are)|as is)))?";

    private static final Pattern SENTENCE = Pattern.compile(PLEASE + "(?:make )?" + Words.unnamed(ITEM) + "(?:" + THEN
            + "(?:make )?" + Words.unnamed(ITEM) + "){1,3}" + AND_REST + UnplacedWishes.END + "$");

    private static final Pattern ONE = Pattern.compile("\\b" + ITEM);

    private HuesOfThings() {}

    /** A hue that there shall be more of in a thing. */
    private record Wish(Hue hue, Region region) {
        /** By a word as "bluer", or "more blue". */
        static Wish of(MatchResult item) {
            String name = item.group("hue");
            Hue hue = Optional.ofNullable(HueTurns.COMPARATIVES.get(name))
                    .orElseGet(() -> Words.HUE_OF_NAME.get(name.substring("more ".length())));
            return new Wish(hue, NamedRegions.of(item.group("thing")));
        }

        /** A thing without a region may be in any but the sky, as a jacket is where the face is. */
        boolean mayBeIn(Region other) {
            return region == Region.WHOLE ? other != Region.SKY : region == other;
        }

        boolean isIn(AttributeEdit edit) {
            return edit.attribute() == Attribute.HUE_SATURATION
                    && edit.amount() > 0
                    && edit.hue().equals(Optional.of(hue));
        }
    }

    /**
     * What a sentence asks for; as it was read, unless a hue was heard where another thing is that has a region.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher sentence = SENTENCE.matcher(words);
        if (read.isUnsupported() || read.style().isPresent() || !sentence.find()) {
            return read;
        }
        List<Wish> wishes = ONE.matcher(words)
                .results()
                .filter(item -> item.group("hue") != null)
                .map(Wish::of)
                .toList();
        boolean isClear = wishes.stream().map(Wish::hue).distinct().count() == wishes.size();
        return isClear ? placed(wishes, NamedRegions.in(words), read) : read;
    }

    private static Intent placed(List<Wish> wishes, List<Region> named, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        for (Wish wish : wishes) {
            List<AttributeEdit> heard = edits.stream().filter(wish::isIn).toList();
            boolean isOfAnother = heard.stream()
                    .map(AttributeEdit::region)
                    .anyMatch(region -> named.contains(region) && !wish.mayBeIn(region));
            if (isOfAnother || (wish.region != Region.WHOLE && heard.size() == 1)) {
                AttributeEdit first = heard.getFirst();
                int at = edits.indexOf(first);
                edits.removeAll(heard);
                edits.add(at, new AttributeEdit(first.attribute(), first.hue(), wish.region, first.amount()));
            }
        }
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }
}
