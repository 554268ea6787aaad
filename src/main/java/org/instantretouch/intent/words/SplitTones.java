package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.HUE_OF_SHADE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.StyleRequest;

/**
 * Settles which hue goes to which end where a sentence splits the tones into two hues and names no end: "gold and blue split
 * toning". By custom the warmer one goes to the highlights. A network hears one hue for both ends, or a black-and-white photo.
 */
final class SplitTones {
    /** A style that is such a split, heard by its hues. */
    private static final String TEAL_ORANGE = "teal-orange";

    /** From the one that is likeliest in the highlights to the one that is likeliest in the shadows. */
    private static final List<Hue> FROM_WARM =
            List.of(Hue.YELLOW, Hue.ORANGE, Hue.RED, Hue.MAGENTA, Hue.GREEN, Hue.PURPLE, Hue.AQUA, Hue.BLUE);

    private static final Pattern SPLIT = pattern("split[- ]?ton(?:e|es|ed|ing)|duo-?ton(?:e|es|ed|ing)");

    /** What a photo may be, or what it may show. */
    private static final Pattern TWO_TONE = pattern("(?:two|2)[- ]ton(?:e|ed)");

    private static final Pattern GREY = pattern("duo-?ton\\w*|mono\\w*|bw|gr[ae]y\\w*|black");

    /** Words by which an end is named, or no split wanted as it is. */
    private static final Pattern OTHERWISE =
            pattern("shadows?|highlights?|darks?|darker|lights?|lighter|brights?|lows?|highs?|blacks?"
                    + "|whites?|above|below|top|bottom|over|under|sky|reverse\\w*|undo|remove|no|not|don.?t|without|too|less|kill"
                    + "|lose|instead|get rid|tone down|rose gold");

    private static final String NAME = Stream.of(HUE_OF_NAME, HUE_OF_SHADE)
            .flatMap(hues -> hues.keySet().stream())
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final String JOINED = "[ ,/&+-]{1,3}";

    /** Hues that are named together. */
    private static final Pattern TOGETHER = pattern(NAME + "(?:(?:" + JOINED
            + "(?!(?:but|keep|leave|less|make|more|turn)\\b)[a-z]+){0,2}?" + JOINED + NAME + "){1,4}");

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private SplitTones() {}

    /**
     * What a sentence asks for; as it was read, unless it splits the tones into two hues without a word for either end.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        List<AttributeEdit> tints =
                read.edits().stream().filter(e -> isTint(e.attribute())).toList();
        boolean split = has(SPLIT, words) || (has(TWO_TONE, words) && !tints.isEmpty());
        Set<Hue> named = named(words);
        boolean together = TOGETHER.matcher(words)
                .results()
                .anyMatch(hues -> named(hues.group()).equals(named));
        Set<Region> regions = tints.stream().map(AttributeEdit::region).collect(Collectors.toSet());
        if (!split
                || named.size() != 2
                || !together
                || regions.size() > 1
                || read.isUnsupported()
                || has(OTHERWISE, words)) {
            return read;
        }
        List<Hue> hues = FROM_WARM.stream().filter(named::contains).toList();
        float amount =
                (float) tints.stream().mapToDouble(AttributeEdit::amount).max().orElse(Words.PLAIN);
        Region region = regions.stream().findFirst().orElse(Region.WHOLE);
        List<AttributeEdit> asked = List.of(
                new AttributeEdit(Attribute.SHADOW_TINT, Optional.of(hues.getLast()), region, amount),
                new AttributeEdit(Attribute.HIGHLIGHT_TINT, Optional.of(hues.getFirst()), region, amount));
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> (tints.contains(e) && asked.stream().noneMatch(tint -> isOfOneKind(e, tint)))
                || (e.attribute() == Attribute.BW && !has(GREY, words)));
        asked.stream()
                .filter(tint -> edits.stream().noneMatch(e -> isOfOneKind(e, tint)))
                .forEach(edits::add);
        Optional<StyleRequest> style =
                read.style().filter(s -> !s.style().name().equals(TEAL_ORANGE));
        return edits.equals(read.edits()) && style.equals(read.style())
                ? read
                : new Intent(edits, style, read.keeps(), read.unsupported());
    }

    /** Whether two edits differ by nothing but their amounts. */
    private static boolean isOfOneKind(AttributeEdit one, AttributeEdit other) {
        return one.withAmount(other.amount()).equals(other);
    }

    private static boolean isTint(Attribute attribute) {
        return attribute == Attribute.SHADOW_TINT || attribute == Attribute.HIGHLIGHT_TINT;
    }

    private static Set<Hue> named(String words) {
        return WORD.matcher(words)
                .results()
                .flatMap(word -> Stream.of(HUE_OF_NAME, HUE_OF_SHADE)
                        .flatMap(hues -> Optional.ofNullable(hues.get(word.group())).stream()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hue.class)));
    }
}
