package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles what a slider does that is moved to its end: "shadows to max", "highlights to minimum". A network hears more shadows,
 * which are darker, or but a part of the way.
 */
final class SliderEnds {
    /** From here on what was heard is as good as the end. */
    private static final float NEARLY = 0.8f;

    private static final Map<String, Attribute> SLIDERS = Map.of(
            "shadows", Attribute.SHADOWS,
            "highlights", Attribute.HIGHLIGHTS,
            "whites", Attribute.WHITES,
            "blacks", Attribute.BLACKS,
            "contrast", Attribute.CONTRAST,
            "saturation", Attribute.SATURATION,
            "vibrance", Attribute.VIBRANCE,
            "exposure", Attribute.EXPOSURE,
            "dehaze", Attribute.DEHAZE);

    private static final String ANY = SLIDERS.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

    /** Who has as many blacks as there can be may want them black. */
    private static final String NO_BLACKS = "(?!blacks)";

    private static final String MAX = "(?:max|maximum)";
    private static final String MIN = "(?:min|minimum)";
    private static final String TO = " (?:slider )?(?:all the way )?to (?:the |its |their )?";

    /** The end of a part of the sentence, or the next slider. */
    private static final String END = "(?=,? ?$|[,;.!?]| (?:and|but|then|please|pls)\\b| " + ANY + TO + ")";

    private static final Pattern MOVED = pattern("(?<slider>" + ANY + ")" + TO + "(?:(?<top>" + MAX
            + "|limit|full)|" + MIN + ")" + END
            + "|(?:" + MAX + "|maxed)(?: out)? (?:the )?" + NO_BLACKS + "(?<driven>" + ANY + ")" + END
            + "|" + NO_BLACKS + "(?<full>" + ANY + ") (?:" + MAX + "|maxed(?: out)?)" + END
            + "|(?:" + MIN + "|zero|minimal) (?<none>saturation|vibrance)" + END);

    /** Words by which tones go a way of their own, or by which it is said how they are. */
    private static final Pattern OTHERWISE = pattern(
            "down|lower|drop|reduce|decrease|cut|crush\\w*|deep\\w*|dark\\w*|light(?:er|en\\w*)|bright\\w*|recover\\w*"
                    + "|bring\\w*|back|open\\w*|lift\\w*|rescue|fix|pull\\w*|help|tame|hold|ease"
                    + "|rais\\w*|soften|undo|hal[fv]e?|calm|dial\\w*|dramatic|drama|moody|noir"
                    + "|looks?|details?|not|no|never|dont|without|is|are|was|were|too|lost|from|between|than|less|more|if|keep");

    private SliderEnds() {}

    /**
     * What a sentence asks for; as it was read, unless it moves a slider to an end that was not heard.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported()
                || has(OTHERWISE, words)
                || Words.hasShortNot(words)
                || !NamedRegions.withTheWhole(words).isEmpty()) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        MOVED.matcher(words)
                .results()
                .map(SliderEnds::end)
                .filter(end -> edits.stream().noneMatch(e -> isAsGood(e, end)))
                .forEach(end -> {
                    edits.removeIf(e -> e.attribute() == end.attribute());
                    edits.add(end);
                });
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    private static AttributeEdit end(MatchResult moved) {
        Optional<String> slider = Optional.ofNullable(moved.group("slider"));
        Optional<String> none = Optional.ofNullable(moved.group("none"));
        boolean down = none.isPresent() || (slider.isPresent() && moved.group("top") == null);
        String name = slider.or(() -> none)
                .or(() -> Optional.ofNullable(moved.group("driven")))
                .or(() -> Optional.ofNullable(moved.group("full")))
                .orElseThrow();
        return AttributeEdit.of(SLIDERS.getOrDefault(name, Attribute.EXPOSURE), down ? -1 : 1);
    }

    private static boolean isAsGood(AttributeEdit heard, AttributeEdit end) {
        return heard.attribute() == end.attribute() && heard.amount() * end.amount() >= NEARLY;
    }
}
