package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

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
 * Settles what a sentence asks for that says where a histogram has too much or nothing, "there's a gap on the right of the
 * histogram", or that has a photo exposed to a side of it. A network hears the sides of the photo, or the other end of the tones.
 */
final class Histograms {
    /** A curve may be that of a road. */
    private static final String IT = "(?:the |my |this |its )?(?:histogram|histo|graph)";

    private static final String OF_IT = " (?:of|in|on) " + IT;

    private static final String SO =
            "(?:(?:all the way|all|much|mostly|nearly|almost|way|well|far|too|very|really|quite|rather"
                    + "|heavily|strongly|completely|entirely|up|so|a (?:bit|little|lot)|slightly|just|still|over) ){0,4}";

    /** At a side most of the tones are. */
    private static final String HEAPED =
            "(?:(?:bunch|pil|heap|cramm|squash|push|press|squeez|pack|jamm|skew|tilt|shift|weight|cluster|concentrat|crowd|stack|lean)(?:ed|ing)"
                    + "|stuck|leans|tilts|hugs|tends|clusters|bunches|crowds|(?:sits|lies|sitting|lying|is) (?:all|mostly|entirely|completely|only"
                    + "|too far|way too far|far too far|far))";

    private static final String THERE = "(?:(?:in|on|at|to|towards?|against|into|along|over to) )?";

    private static final String IS = "(?:'s|s| is| looks| seems| sits| lies| has been| got)?";

    /** Who says so may want it put right in as many words. */
    private static final String END = "(?:(?:,? and|[,;.:]| -)? ?(?:please |pls |can you |could you ){0,2}"
            + "(?:fix|correct|repair|mend|change|sort)(?: (?:it|this|that))?(?: out)?)?" + UnplacedWishes.END;

    private static final String LEAD = "(?:(?:i think|i see|it seems|hm+|oh|so|well|but),? (?:that )?)?";

    private static final Pattern HEAP = Pattern.compile(LEAD + "(?:" + IT + IS + " " + SO + HEAPED + " " + SO + THERE
            + side("side")
            + "|(?:" + IT
            + "|the (?:whole )?curve)(?:'s| is) (?:all the way|all|mostly|entirely|completely|too far|way too far) "
            + SO + THERE
            + side("ofAll")
            + "|(?:everything|all of it|most of it)(?:'s| is| sits| lies) " + SO + "(?:" + HEAPED + " )?" + SO + THERE
            + side("ofIt") + OF_IT + ")" + END);

    private static final String NOTHING =
            "(?:(?:an? |some )?(?:(?:big|huge|wide|large|small|little|empty|blank|dead|visible|slight) )?(?:gap|space|hole|void)"
                    + "|nothing|no (?:data|tones|pixels|information|signal))";

    private static final String NOT_TO = "(?:(?:stops|ends|finishes|falls off|drops off|dies|gives out)"
            + " (?:(?:way|well|far|long|a bit|a little|just|shortly) )?(?:before|short of)"
            + "|(?:does not|doesn't|doesnt|never|won't|hardly|barely) (?:(?:even|quite) )?"
            + "(?:reach|touch|get to|go to|extend to|come to|make it to)(?: all the way to)?)";

    private static final Pattern GAP = Pattern.compile(LEAD + "(?:" + IT + " " + NOT_TO + " " + side("side")
            + "|(?:(?:there's|there is|theres|i see|i have) )?" + NOTHING + " (?:in|on|at|to|near) " + side("empty")
            + OF_IT
            + "|" + IT + " has " + NOTHING + " (?:in|on|at|to|near) " + side("of")
            + "|" + side("whole") + OF_IT
            + " is (?:(?:completely|totally|all|nearly|almost) )?(?:empty|blank|unused|missing|bare))" + END);

    private static final String CLIPS = "(?:clips|touches|hits|runs into|crashes into|slams into"
            + "|(?:(?:is|gets) )?(?:clipp(?:ed|ing)|cut off))";

    private static final Pattern CLIP = Pattern.compile(LEAD
            + "(?:(?:(?:there's|there is|theres|i see|i have|no|avoid|less|reduce|remove"
            + "|undo|stop|fix|it's|it is) )?(?:(?:the|more|any|some|a bit of) )?clipp(?:ed|ing) (?:in|on|at|to|against) "
            + side("side") + OF_IT + "|" + IT + " " + CLIPS + "(?: (?:in|on|at|against))? " + side("of") + ")" + END);

    private static final String MORE = "(?: (?:(?:" + DEGREE + " |slightly )?(?:more|further)|" + DEGREE + "))?";

    /** Of the two sides of a histogram a photo may be exposed to. */
    private static final Pattern EXPOSE = Pattern.compile(PlainWishes.PLEASE + "(?:expose"
            + "(?: (?:it|this|that|(?:the|this|my) (?:photo|picture|image|shot)))?" + MORE
            + " to the (?<side>right|left)"
            + "|ettr)" + MORE + UnplacedWishes.END);

    private static final Set<Attribute> BRIGHT = Set.of(Attribute.EXPOSURE, Attribute.HIGHLIGHTS, Attribute.WHITES);
    private static final Set<Attribute> DARK = Set.of(Attribute.EXPOSURE, Attribute.SHADOWS, Attribute.BLACKS);

    /** A kind of sentence, and what it asks for where it is of the right and the left side. */
    private record Kind(Pattern sentence, AttributeEdit ofRight, AttributeEdit ofLeft) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    HEAP,
                    AttributeEdit.of(Attribute.EXPOSURE, -Words.PLAIN),
                    AttributeEdit.of(Attribute.EXPOSURE, Words.PLAIN)),
            new Kind(
                    GAP,
                    AttributeEdit.of(Attribute.WHITES, Words.PLAIN),
                    AttributeEdit.of(Attribute.BLACKS, -Words.PLAIN)),
            new Kind(
                    CLIP,
                    AttributeEdit.of(Attribute.WHITES, -Words.PLAIN),
                    AttributeEdit.of(Attribute.BLACKS, Words.PLAIN)));

    private static final Pattern ASKED = pattern("please|pls");

    private static final Pattern TO_BE_MENDED = pattern(
            "fix|correct|repair|mend|change|sort|gap|space|hole|void|nothing|clip\\w*|avoid|less|reduce|remove|undo|stop|too");

    private Histograms() {}

    private static String side(String group) {
        return "(?:the |its |that )?(?:(?:very|far|extreme) )?(?<" + group + ">right|left)"
                + "(?:[- ]hand)?(?: (?:side|edge|end|wall|border|half|third|quarter|part))?";
    }

    /**
     * What a sentence asks for; as it was read, unless it is about a side of the histogram, and something else was heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher expose = EXPOSE.matcher(words);
        if (expose.matches()) {
            return exposed(!"left".equals(expose.group("side")), words, read);
        }
        // A heap that is asked for is to be there: "histogram pushed to the right please".
        if (has(ASKED, words) && !has(TO_BE_MENDED, words)) {
            return read;
        }
        return KINDS.stream()
                .flatMap(kind ->
                        side(kind.sentence, words).map(side -> settled(side.equals("right"), kind, read)).stream())
                .findFirst()
                .orElse(read);
    }

    private static Optional<String> side(Pattern sentence, String words) {
        Matcher matcher = sentence.matcher(words);
        return matcher.matches()
                ? matcher.namedGroups().keySet().stream()
                        .flatMap(group -> Stream.ofNullable(matcher.group(group)))
                        .findFirst()
                : Optional.empty();
    }

    private static Intent settled(boolean right, Kind kind, Intent read) {
        AttributeEdit asked = right ? kind.ofRight : kind.ofLeft;
        return isHeard(asked, right ? BRIGHT : DARK, read) ? read : Intent.of(asked);
    }

    /** Whether some of those attributes were heard to go that way, all of the light where that is asked for, and nothing else. */
    private static boolean isHeard(AttributeEdit asked, Set<Attribute> any, Intent read) {
        return read.edits().stream()
                        .anyMatch(e -> asked.attribute() != Attribute.EXPOSURE || e.attribute() == Attribute.EXPOSURE)
                && !read.isUnsupported()
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.WHOLE
                                && any.contains(e.attribute())
                                && e.amount() > 0 == asked.amount() > 0);
    }

    private static Intent exposed(boolean brighter, String words, Intent read) {
        float size = read.edits().stream()
                .filter(e -> e.attribute() == Attribute.EXPOSURE && e.amount() > 0 == brighter)
                .map(e -> Math.abs(e.amount()))
                .findFirst()
                .orElse(Words.amount(words));
        AttributeEdit asked = AttributeEdit.of(Attribute.EXPOSURE, brighter ? size : -size);
        return isHeard(asked, Set.of(Attribute.EXPOSURE), read) ? read : Intent.of(asked);
    }
}
