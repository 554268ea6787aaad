package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a part which is to be left alone at the end of a sentence of many wishes is spared by all of them: "more
 * contrast and warmer with lifted shadows, less green on the left, but keep the sky as it is". A network hears the wishes
 * everywhere.
 */
final class LeftAlone {
    private static final Pattern SENTENCE = Pattern.compile("(?<wishes>.{4,200}?)(?:,? (?:but|and|while|just|only)"
            + "|,|;|\\.) (?:please )?"
            + "(?:(?:keep|leave|keeping|leaving) " + THE + "(?<part>" + NAME + "|skin\\b) " + SparedRegions.AS_IT_IS
            + "|(?:do not|don't|dont|without) (?:touch|change|alter|affect)(?:ing)? " + THE + "(?<other>" + NAME
            + "|skin\\b))"
            + UnplacedWishes.END);

    /** What is said of more than wishes. */
    private static final Pattern NO_WISHES =
            pattern("not|no|never|without|except|but|keep|keeping|leave|leaving|dont|instead|than|only|if|unless|bw"
                    + "|mono(?:chrome)?|sepia|rest|others?");

    private LeftAlone() {}

    /**
     * What a sentence asks for; as it was read, unless it leaves a part alone at its end, and nothing was heard of
     * that.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent() || read.edits().size() < 2) {
            return read;
        }
        Matcher said = SENTENCE.matcher(words);
        if (!said.matches()) {
            return read;
        }
        String wishes = said.group("wishes");
        String part = said.group("part") != null ? said.group("part") : said.group("other");
        Region region = SparedRegions.region(part);
        List<Region> named = NamedRegions.in(wishes);
        boolean isClear = region != Region.WHOLE
                && !named.contains(region)
                && !Words.hasShortNot(wishes)
                && !has(NO_WISHES, wishes)
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.WHOLE
                                ? !e.attribute().hasHue() && SparedRegions.mayMoveOff(e, region)
                                : named.contains(e.region()))
                && read.edits().stream()
                                .map(e -> e.attribute() + " " + e.region())
                                .distinct()
                                .count()
                        == read.edits().size();
        if (!isClear) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>();
        read.edits()
                .forEach(e ->
                        edits.addAll(e.region() == Region.WHOLE ? SparedRegions.elsewhere(region, e) : List.of(e)));
        return new Intent(edits, read.style(), Set.of(), read.unsupported());
    }
}
