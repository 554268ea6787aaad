package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what two sliders of a hue shall do at once: "lower blue luminance and saturation". A network hears one of them, the
 * other the wrong way, or that of all colours. Of one slider of several hues, each by its own number, it hears the last: "yellow -20
 * orange -10 luminance".
 */
final class HueSliders {
    private static final Set<Attribute> SLIDERS = EnumSet.of(Attribute.HUE_SATURATION, Attribute.HUE_LUMINANCE);

    private static final String UP =
            "(?:increase|raise|boost|lift|more|push|bump(?: up)?|up|(?:turn|pull|bring|dial|crank|push) up)";

    private static final String DOWN =
            "(?:decrease|lower|reduce|drop|cut|less|(?:turn|pull|bring|take|dial|tone|knock) down)";

    private static final String LUMINANCE = "(?:luminance|luminosity|lum|lightness|brightness)";
    private static final String SATURATION = "(?:saturation|sat)";
    private static final String AND = "(?: (?:and|&|\\+) |/)(?:the )?";

    private static final String BOTH = "(?:" + LUMINANCE + AND + SATURATION + "|" + SATURATION + AND + LUMINANCE + ")";

    private static final String SOME_HUES = "(?<%s>" + HUES + "(?:(?:, | (?:and|&) |/)(?:the )?" + HUES + "){0,3})";

    /** What has the sliders; by "blues", "the blue channel" is meant as well. */
    private static final String OF_HUES = SOME_HUES.formatted("owners") + "(?: channel)? " + BOTH + "|" + BOTH
            + " (?:of|in|on|for) (?:all )?(?:the )?" + SOME_HUES.formatted("owned")
            + "(?: (?:channels?|tones?|colou?rs?|hues?))?";

    private static final String MAYBE_SO = "(?: " + DEGREE + ")?";

    private static final Pattern WISH = pattern("(?:(?<verb>" + UP + "|" + DOWN + ") (?:all )?(?:the )?)?(?:" + OF_HUES
            + ")(?: both)?" + MAYBE_SO + "(?: (?<way>up|down|higher|lower))?" + MAYBE_SO
            + "(?:(?: by)? (?<number>[+-]?[1-9]\\d?)\\b(?! ?(?:k|ev|stops?)\\b))?"
            + "(?= ?%?(?:$| ?[,;.!?]| (?:and|but|then|please|while|plus)\\b))");

    private static final String ONE_SLIDER = "(?:hsl )?(?:" + LUMINANCE + "|" + SATURATION + "|hues?)";

    private static final String NUMBERED =
            "(?<hue>" + HUES + ")(?: (?:by|to))? ?(?<number>(?:[+-] ?)?[1-9]\\d?0?)%?(?!\\d)";

    /** All that a sentence says: one slider, before or after hues that each have a number. */
    private static final Pattern BY_NUMBERS =
            Pattern.compile(" ?(?:(?:set|please|adjust|hsl),? ){0,2}(?:the )?(?:(?<before>" + ONE_SLIDER
                    + ")(?: (?:of|for))?[:,]? )?(?<hues>" + Words.unnamed(NUMBERED) + "(?:(?:,|;|/| and|, and|,? &)? ?"
                    + Words.unnamed(NUMBERED) + "){1,7})(?: (?:in|on|for|of)?(?: ?the)? ?(?<after>" + ONE_SLIDER
                    + ")| (?<last>" + ONE_SLIDER + "))?"
                    + UnplacedWishes.END);

    private static final Pattern ONE = pattern(ONE_SLIDER);

    private static final Pattern SIGNED = Pattern.compile("^[+-]");

    private static final Pattern OF_LUMINANCE = pattern(LUMINANCE);

    private static final Pattern OF_SATURATION = pattern(SATURATION);

    private static final Pattern BY_NUMBER = pattern(NUMBERED);

    private static final String VERBED =
            "(?<verb>boost|increase|raise|push|bump(?: up)?|up|add to|drop|lower|reduce|decrease|cut) (?:all )?(?:the )?(?<hue>"
                    + HUES + ")(?: by)? ?(?<number>[1-9]\\d?)(?!\\d)(?: ?(?:%|per ?cent|points?))?";

    /** Likewise with a verb for the sign: "boost reds 15, drop blues 10". */
    private static final Pattern BY_VERBS = Pattern.compile(" ?(?:please |can you |could you )?" + Words.unnamed(VERBED)
            + "(?:(?:,|;| and|, and|,? then)? " + Words.unnamed(VERBED) + "){0,5}(?:,? (?:and |but )?leave (?:the )?"
            + HUES + "(?: alone| as (?:they are|is))?)?" + UnplacedWishes.END);

    private static final Pattern RAISING = pattern("boost|increase|raise|push|bump(?: up)?|up|add to");

    private static final Pattern BY_VERB = pattern(VERBED);

    private static final Pattern UPWARDS = pattern(UP + "|higher");

    /** By these words it is no wish, or none of the whole photo. */
    private static final Pattern NO_WISH =
            pattern("not|don.?t|doesn.?t|isn.?t|aren.?t|no|never|without|instead|rather|than|too|keep|keeping"
                    + "|leave|leaving|is|are|was|were|looks?|why|if");

    /** By these words all colours shall be stronger or weaker, or the photo brighter or darker. */
    private static final Pattern OF_ALL_COLOURS = pattern(
            "saturat\\w*|desat\\w*|sat|colou?r\\w*|vibran\\w*|vivid\\w*|mute\\w*|punch\\w*|pop|rich\\w*|pastel");

    private static final Pattern OF_ALL_LIGHT = pattern(
            "expos\\w*|bright\\w*|light\\w*|dark\\w*|lum|luminance|luminosity|dim\\w*|ev|stops?|night|day|moody");

    private static final int FULL = 100;

    private HueSliders() {}

    /**
     * What a sentence asks for; as it was read, unless it moves two sliders of a hue the same way.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher numbers = BY_NUMBERS.matcher(words);
        if (numbers.matches()) {
            return byNumbers(numbers, read);
        }
        if (BY_VERBS.matcher(words).matches()) {
            return byVerbs(words, read);
        }
        List<Wish> wishes = wishes(words);
        if (wishes.isEmpty()
                || read.isUnsupported()
                || has(NO_WISH, words)
                || !NamedRegions.withTheWhole(words).isEmpty()) {
            return read;
        }
        String others = WISH.matcher(words).replaceAll(" ");
        Set<Hue> hues = wishes.stream()
                .flatMap(wish -> wish.hues.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hue.class)));
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> isOfAll(e, others) || StandIns.isOne(e, hues, others));
        wishes.forEach(wish -> wish.settle(edits));
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** What each number says of one slider; where none is named, of the colour. */
    private static Intent byNumbers(Matcher numbers, Intent read) {
        String named = Stream.of("before", "after", "last")
                .flatMap(group -> Stream.ofNullable(numbers.group(group)))
                .collect(Collectors.joining(" "));
        boolean hasSigns = BY_NUMBER
                .matcher(numbers.group("hues"))
                .results()
                .allMatch(found -> SIGNED.matcher(found.group("number")).find());
        if (named.isEmpty() ? !hasSigns : ONE.matcher(named).results().count() != 1) {
            return read;
        }
        Attribute slider = has(OF_LUMINANCE, named)
                ? Attribute.HUE_LUMINANCE
                : named.isEmpty() || has(OF_SATURATION, named) ? Attribute.HUE_SATURATION : Attribute.HUE_SHIFT;
        if (hasAHueTwice(BY_NUMBER, numbers.group("hues"))) {
            return read;
        }
        Map<Hue, AttributeEdit> edits = new EnumMap<>(Hue.class);
        BY_NUMBER.matcher(numbers.group("hues")).results().forEach(found -> {
            Hue hue = Objects.requireNonNull(Words.HUE_OF_NAME.get(found.group("hue")));
            float amount = Float.parseFloat(found.group("number").replace(" ", "")) / FULL;
            edits.put(hue, AttributeEdit.of(slider, hue, Math.clamp(amount, -1, 1)));
        });
        List<AttributeEdit> asked = List.copyOf(edits.values());
        return asked.equals(read.edits()) ? read : new Intent(asked, Optional.empty(), read.keeps(), 0);
    }

    /** As much of each hue as its verb and its number say; of what was heard of a hue that is not its colour, it is left as it is. */
    private static Intent byVerbs(String words, Intent read) {
        if (hasAHueTwice(BY_VERB, words)) {
            return read;
        }
        Map<Hue, AttributeEdit> edits = new EnumMap<>(Hue.class);
        BY_VERB.matcher(words).results().forEach(found -> {
            Hue hue = Objects.requireNonNull(Words.HUE_OF_NAME.get(found.group("hue")));
            float size = Float.parseFloat(found.group("number")) / FULL;
            boolean isUp = has(RAISING, found.group("verb"));
            edits.put(hue, AttributeEdit.of(Attribute.HUE_SATURATION, hue, isUp ? size : -size));
        });
        boolean isHeard = read.edits().stream()
                .allMatch(e -> SLIDERS.contains(e.attribute())
                        && e.hue().filter(edits::containsKey).isPresent());
        boolean isOfColour = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.HUE_SATURATION);
        return isHeard && isOfColour && !read.isUnsupported() ? read.withEdits(List.copyOf(edits.values())) : read;
    }

    /** Whether there is more than one number of a hue, by whatever name, of which one would be lost. */
    private static boolean hasAHueTwice(Pattern numbered, String words) {
        List<Hue> hues = numbered.matcher(words)
                .results()
                .map(found -> Words.HUE_OF_NAME.get(found.group("hue")))
                .toList();
        return hues.stream().distinct().count() != hues.size();
    }

    private static List<Wish> wishes(String words) {
        return WISH.matcher(words)
                .results()
                .map(Wish::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether what was asked of a hue was heard of the whole photo. */
    private static boolean isOfAll(AttributeEdit edit, String others) {
        return edit.region() == Region.WHOLE
                && switch (edit.attribute()) {
                    case SATURATION -> !has(OF_ALL_COLOURS, others);
                    case EXPOSURE -> !has(OF_ALL_LIGHT, others);
                    default -> false;
                };
    }

    /**
     * What the sliders of some hues shall do.
     *
     * @param stated the amount by its number, if there is one
     */
    private record Wish(Set<Hue> hues, boolean up, OptionalDouble stated, float plain) {
        /** By a part of a sentence; none where that does not say which way they go, or says both. */
        static Optional<Wish> of(MatchResult part) {
            String number = Optional.ofNullable(part.group("number")).orElse("");
            List<Boolean> ways = new ArrayList<>();
            Optional.ofNullable(part.group("verb")).ifPresent(verb -> ways.add(has(UPWARDS, verb)));
            Optional.ofNullable(part.group("way")).ifPresent(way -> ways.add(has(UPWARDS, way)));
            if (number.startsWith("+") || number.startsWith("-")) {
                ways.add(number.startsWith("+"));
            }
            if (ways.stream().distinct().count() != 1) {
                return Optional.empty();
            }
            String names = Optional.ofNullable(part.group("owners")).orElseGet(() -> part.group("owned"));
            OptionalDouble stated = number.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) Math.abs(Integer.parseInt(number)) / FULL);
            return Optional.of(new Wish(HueLists.hues(names), ways.getFirst(), stated, Words.amount(part.group())));
        }

        /** Adds what was not heard of it, by as much as was, and takes away what goes the other way. */
        void settle(List<AttributeEdit> edits) {
            edits.removeIf(e -> isOf(e) && (e.amount() > 0 != up || stated.isPresent()));
            float amount = (float) stated.orElseGet(() -> edits.stream()
                    .filter(this::isOf)
                    .mapToDouble(e -> Math.abs(e.amount()))
                    .max()
                    .orElse(plain));
            for (Hue hue : hues) {
                for (Attribute slider : SLIDERS) {
                    if (edits.stream()
                            .noneMatch(e -> e.attribute() == slider && e.hue().equals(Optional.of(hue)))) {
                        edits.add(AttributeEdit.of(slider, hue, up ? amount : -amount));
                    }
                }
            }
        }

        private boolean isOf(AttributeEdit edit) {
            return SLIDERS.contains(edit.attribute())
                    && edit.hue().filter(hues::contains).isPresent();
        }
    }
}
