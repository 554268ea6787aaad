package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;

/**
 * Settles what a slider does that is moved to its end: "shadows to max", "highlights to minimum", "set contrast to 0". A network
 * hears more shadows, which are darker, or but a part of the way. What there can be none of, contrast or colour, ends at nothing;
 * at an exposure or a tint of nothing, nothing changes.
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
    private static final String TO = " (?:slider )?(?:all the way )?(?:to|at) (?:the |its |their )?";

    private static final String NONE = "(?:0(?! ?[.%]|\\d)|zero|nothing)";

    /** What there may be none of: without contrast or colour, a photo is flat or grey. */
    private static final String OF_NONE = "(?:contrast|saturation|vibrance|shadows|colou?rs?)";

    private static final Pattern COLOUR = pattern("colou?rs?");

    /** The end of a part of the sentence, or the next slider. */
    private static final String END = "(?=,? ?$|[,;.!?]| (?:and|but|then|please|pls)\\b| " + ANY + TO + ")";

    private static final Pattern MOVED = pattern("(?<slider>" + ANY + ")" + TO + "(?:(?<top>" + MAX
            + "|limit|full)|" + MIN + ")" + END + "|(?<emptied>" + OF_NONE + ")" + TO + NONE + END
            + "|(?:" + MAX + "|maxed)(?: out)? (?:the )?" + NO_BLACKS + "(?<driven>" + ANY + ")" + END
            + "|" + NO_BLACKS + "(?<full>" + ANY + ") (?:" + MAX + "|maxed(?: out)?)" + END
            + "|(?:" + MIN + "|zero|minimal) (?<none>saturation|vibrance)" + END);

    private static final String SET =
            "^ ?(?:(?:please|pls|can you|could you|set|put|turn|bring|move|have|make|drop|reduce|lower|take|cut|pull|dial|down) ){0,3}(?:the )?";

    /** All that a sentence says, of one slider. */
    private static final Pattern EMPTIED = Pattern.compile(SET
            + "(?:(?<slider>contrast|saturation|vibrance)(?:(?: slider)?(?: all the way| right| completely| down){0,3} (?:to|at) ?| ?[:=]? ?)(?:0(?: ?%)?|zero|nothing|none)|(?:"
            + MIN + "|zero) (?<flat>contrast)|no (?<no>saturation)(?: at all| whatsoever)?"
            + "|without(?: any)? (?<without>saturation|contrast)(?: at all| whatsoever)?)" + UnplacedWishes.END);

    /** All colour of one place. */
    private static final Pattern DRAINED =
            Pattern.compile(SET + "(?:remove|strip|drain|take(?: away)?) (?:all )?(?:the |its |of the )?"
                    + "colou?rs?(?: out)? (?:from|out of|of) (?:the |my )?(?:" + NamedRegions.NAME
                    + ")(?: completely| entirely)?"
                    + UnplacedWishes.END);

    /** Sliders that change nothing where they stand at nothing. */
    private static final Pattern UNMOVED = Pattern.compile(SET
            + "(?<slider>exposure|brightness|temperature|temp|tint)(?: slider)?(?: ?[:=]| to| at)? ?(?:0|zero)"
            + UnplacedWishes.END);

    private static final Pattern NUMBER = Pattern.compile("[1-9]");

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
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher unmoved = UNMOVED.matcher(words);
        if (unmoved.matches()) {
            return keeping(unmoved.group("slider"));
        }
        Matcher emptied = EMPTIED.matcher(words);
        if (emptied.matches()) {
            String slider = Stream.of("slider", "no", "without")
                    .flatMap(group -> Stream.ofNullable(emptied.group(group)))
                    .findFirst()
                    .orElse("contrast");
            return Intent.of(AttributeEdit.of(slider(slider), -1));
        }
        if (DRAINED.matcher(words).matches()) {
            return drained(read);
        }
        if (read.isUnsupported()
                || has(OTHERWISE, words)
                || Words.hasShortNot(words)
                || !NamedRegions.withTheWhole(words).isEmpty()) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        // Nothing beside other numbers is where a slider began.
        boolean amongOthers = NUMBER.matcher(words).find();
        MOVED.matcher(words)
                .results()
                .filter(moved -> moved.group("emptied") == null || !amongOthers)
                .map(SliderEnds::end)
                .filter(end -> edits.stream().noneMatch(e -> isAsGood(e, end) || isGrey(e, end)))
                .forEach(end -> {
                    edits.removeIf(e -> e.attribute() == end.attribute());
                    edits.add(end);
                });
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    private static AttributeEdit end(MatchResult moved) {
        Optional<String> slider = Optional.ofNullable(moved.group("slider"));
        Optional<String> none =
                Optional.ofNullable(moved.group("none")).or(() -> Optional.ofNullable(moved.group("emptied")));
        boolean down = none.isPresent() || (slider.isPresent() && moved.group("top") == null);
        String name = slider.or(() -> none)
                .or(() -> Optional.ofNullable(moved.group("driven")))
                .or(() -> Optional.ofNullable(moved.group("full")))
                .orElseThrow();
        return AttributeEdit.of(slider(name), down ? -1 : 1);
    }

    private static Attribute slider(String name) {
        return COLOUR.matcher(name).matches() ? Attribute.SATURATION : SLIDERS.getOrDefault(name, Attribute.EXPOSURE);
    }

    /** All of what was heard to lose some of its colour loses it. */
    private static Intent drained(Intent read) {
        return read.withEdits(read.edits().stream()
                .map(e -> e.attribute() == Attribute.SATURATION && e.amount() < 0 ? e.withAmount(-1) : e)
                .toList());
    }

    /** Nothing changes, and that not. */
    private static Intent keeping(String slider) {
        String id = switch (slider) {
            case "exposure", "brightness" -> "brightness";
            case "tint" -> Attribute.TINT.id();
            default -> Attribute.TEMPERATURE.id();
        };
        return new Intent(List.of(), Optional.empty(), Set.of(Keep.of(id).orElseThrow()), 0);
    }

    /** Whether there is no colour left that could be taken away. */
    private static boolean isGrey(AttributeEdit heard, AttributeEdit end) {
        return heard.attribute() == Attribute.BW && end.attribute() == Attribute.SATURATION && end.amount() < 0;
    }

    private static boolean isAsGood(AttributeEdit heard, AttributeEdit end) {
        return heard.attribute() == end.attribute() && heard.amount() * end.amount() >= NEARLY;
    }
}
