package org.instantretouch.intent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settles amounts that an instruction states as numbers: stops and EV, kelvin, per cent, and slider values such as "shadows
 * +40". What the number belongs to is the nearest name of an attribute in its part of the sentence; a plain number without
 * such a name, as in "the 1950s", is left alone.
 *
 * <p>A stop of exposure is {@code 1 / 1.5}, a stop on highlights, shadows, whites or blacks 0.5, 1,000 K 0.3, and a slider
 * value or a per cent 0.01. "To 80 %" is what contrast, saturation, vibrance and brightness shall be of what they are. A plain number
 * up to 5 right after "exposure" is in stops, as on the sliders of other editors. Amounts beyond 1 are cut to 1, see
 * {@link #beyond}; "+0 EV" and "contrast +0" ask for nothing.
 */
public final class StatedAmounts {
    private static final double EV_OF_ONE = 1.5;

    /** Slider values, or per cent. */
    private static final double WHOLE = 100;

    private static final double PARTIAL_STOP = 0.5;
    private static final double KELVIN_OF_ONE = 1000 / 0.3;

    /** A temperature in kelvin from here on is that of a light, not a step. */
    private static final double LIGHT_KELVIN = 2000;

    /** Words on either side of a number that may say which way it goes. */
    private static final int NEAR = 3;

    private static final String COUNT =
            "(?:\\d+\\s+\\d/\\d|\\d/\\d|\\d+(?:[.,]\\d+)?|[.,]\\d+|one and a half|two and a half|a stop and a half|two thirds|a third|one third"
                    + "|a quarter|one quarter|three quarters|a half|half|one|two|three|a full|an|a)";

    private static final Pattern STOPS = Pattern.compile("(?<sign>[+-]\\s?|\\bplus |\\bminus )?(?<![\\w.,/])(?<count>"
            + COUNT + ")(?:\\s+of)?(?:\\s+an?)?\\s?-?(?:ev|f-?stops?|stops?)\\b(?<half>\\s+and\\s+a\\s+half)?");

    /** "Exposure +0.5": other editors' sliders for it are in EV. */
    private static final Pattern EXPOSURE =
            Pattern.compile("\\b(?:exposure|exp|ev)\\b[\\s:=]*(?:(?:up|down|by|to)\\s+)*"
                    + "(?<sign>[+-]\\s?|plus |minus )?(?<count>\\d\\s+\\d/\\d|\\d/\\d|[0-5](?:[.,]\\d+)?)"
                    + "(?![\\w/]|[.,:]\\d|\\s?(?:%|per ?cent))");

    private static final Pattern KELVIN =
            Pattern.compile("(?<sign>[+-]\\s?|\\bplus |\\bminus )?(?<![\\w.,/])(?<count>\\d{2,5})\\s?(?:k|kelvin)\\b");
    private static final Pattern POINTS = Pattern.compile(
            "(?<to>\\bto )?(?<sign>[+-]\\s?|\\bplus |\\bminus )?(?<![\\w.,/])(?<count>\\d{1,3})(?<unit>\\s?%|\\s?per ?cent\\b)?(?![\\w/]|[.,:]\\d)");

    /** Names of black and white that are more than one word, or none. */
    private static final Pattern BLACK_AND_WHITE =
            Pattern.compile("\\bblack[ -](?:and|&|n)[ -]white\\b|\\bb ?[&/] ?w\\b");

    private static final Pattern BEFORE_FRACTION = Pattern.compile("(?<=\\d)(?=[\u00bc-\u00be\u2150-\u215e])");

    /** Numbers that stand for "to" and "for" rather than for themselves. */
    private static final Pattern SPOKEN = Pattern.compile("[24] [a-z]");

    private static final Pattern WORD = Pattern.compile("[a-z]+(?:-[a-z]+)?");
    private static final Pattern PART_END =
            Pattern.compile("[,;.!?/|](?!\\d)|\\b(?:and|but|while|then|plus (?!\\d))\\b");

    private static final Map<String, Attribute> NAMES = names();
    private static final List<String> UP = List.of("up", "raise", "increase", "more", "higher", "add", "overexpose");
    private static final List<String> DOWN =
            List.of("down", "lower", "decrease", "reduce", "less", "drop", "underexpose");

    private StatedAmounts() {}

    private static Map<String, Attribute> names() {
        Map<String, Attribute> names = new HashMap<>();
        names(names, Attribute.EXPOSURE, "exposure", "exp", "brightness", "brighter", "darker", "lighter", "dimmer");
        names(names, Attribute.CONTRAST, "contrast", "con", "contrasty");
        names(names, Attribute.HIGHLIGHTS, "highlights", "highlight", "hi-lights", "highs", "hl");
        names(names, Attribute.SHADOWS, "shadows", "shadow", "shads", "sh");
        names(names, Attribute.WHITES, "whites");
        names(names, Attribute.BLACKS, "blacks");
        names(
                names,
                Attribute.TEMPERATURE,
                "temperature",
                "temp",
                "warmth",
                "warmer",
                "cooler",
                "colder",
                "wb",
                "warm");
        names(names, Attribute.TINT, "tint");
        names(names, Attribute.SATURATION, "saturation", "sat", "saturated", "colours", "colors", "colour", "color");
        names(names, Attribute.VIBRANCE, "vibrance", "vib", "vibrancy");
        names(names, Attribute.DEHAZE, "dehaze", "haze");
        names(names, Attribute.FADE, "fade", "matte");
        names(names, Attribute.BW, "bw", "monochrome", "mono", "greyscale", "grayscale");
        names(names, Attribute.SEPIA, "sepia");
        names(names, Attribute.VIGNETTE, "vignette", "vignetting");
        names(names, Attribute.HUE_LUMINANCE, "luminance");
        names(names, Attribute.HUE_SHIFT, "hue");
        return names;
    }

    private static void names(Map<String, Attribute> names, Attribute attribute, String... words) {
        for (String word : words) {
            names.put(word, attribute);
        }
    }

    /** A number in a text: where it stands, and what it comes to for an attribute. */
    private record Stated(int from, int to, double value, Unit unit, int sign) {
        /** Whether it is about nothing where no attribute is named. */
        boolean isOfNothing() {
            return unit == Unit.POINTS || unit == Unit.SHARE;
        }
    }

    private enum Unit {
        STOPS,
        KELVIN,
        POINTS,
        /** Per cent of what is there. */
        SHARE
    }

    /** A word of the part of a sentence that a number stands in. */
    private record Word(String text, int from, int to) {}

    /**
     * The intent with the amounts that the text states.
     *
     * @param text the instruction that the intent was read from
     */
    public static Intent settle(String text, Intent intent) {
        String lower = plain(text);
        List<Stated> numbers = numbers(lower);
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        for (Stated number : numbers) {
            settle(lower, numbers, number, edits, !intent.isUnsupported());
        }
        return edits.equals(intent.edits())
                ? intent
                : new Intent(edits, intent.style(), intent.keeps(), intent.unsupported());
    }

    /**
     * The attributes of which the text states more than there is, as "+3 EV" does, so that the intent has as much as it can.
     *
     * @param intent as {@link #settle} gives it
     */
    public static Set<Attribute> beyond(String text, Intent intent) {
        String lower = plain(text);
        List<Stated> numbers = numbers(lower);
        Set<Attribute> beyond = EnumSet.noneOf(Attribute.class);
        for (Stated number : numbers) {
            Optional<Attribute> named = named(lower, numbers, number);
            if (named.isEmpty() && number.isOfNothing()) {
                continue;
            }
            Attribute attribute = named.orElseGet(() -> fallback(number.unit(), intent.edits()));
            if (amount(number, attribute).orElse(0) > 1
                    && !places(attribute, intent.edits()).isEmpty()) {
                beyond.add(attribute);
            }
        }
        return beyond;
    }

    /** A text in lower case, its signs and digits in their plain forms, and "black and white" as one word. */
    static String plain(String text) {
        String apart = BEFORE_FRACTION.matcher(text).replaceAll(" ");
        // Fractions and wide digits become plain ones, with a slash of their own.
        String compatible = Normalizer.normalize(apart, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .replace('\u2044', '/');
        return BLACK_AND_WHITE.matcher(compatible).replaceAll("bw");
    }

    private static void settle(
            String text, List<Stated> all, Stated number, List<AttributeEdit> edits, boolean mayAdd) {
        Optional<Attribute> named = named(text, all, number);
        if (named.isEmpty() && number.isOfNothing()) {
            return;
        }
        if (number.value() == 0) {
            Attribute none = named.orElse(number.unit() == Unit.KELVIN ? Attribute.TEMPERATURE : Attribute.EXPOSURE);
            edits.removeIf(edit -> edit.attribute() == none);
            return;
        }
        Attribute attribute = named.orElseGet(() -> fallback(number.unit(), edits));
        List<Integer> own = ofNamedHues(text, number, own(attribute, edits), edits);
        OptionalDouble size = amount(number, attribute);
        if (size.isEmpty() || (own.isEmpty() && attribute.hasHue())) {
            return;
        }
        int sign = sign(text, number, attribute);
        if (own.isEmpty()) {
            double amount = sign * Math.min(1, size.getAsDouble());
            if (mayAdd && sign != 0 && canBe(attribute, amount)) {
                edits.add(AttributeEdit.of(attribute, (float) amount));
            }
            return;
        }
        for (int i : own) {
            AttributeEdit edit = edits.get(i);
            double amount = Math.min(1, size.getAsDouble()) * (sign != 0 ? sign : Math.signum(edit.amount()));
            if (canBe(edit.attribute(), amount)) {
                edits.set(i, edit.withAmount((float) amount));
            }
        }
    }

    /** Which way a number goes by itself or by the words beside it, or 0. */
    private static int sign(String text, Stated number, Attribute attribute) {
        if (number.unit() == Unit.SHARE) {
            return isShareOfWhatIsThere(attribute) ? (int) Math.signum(number.value() - WHOLE) : 0;
        }
        return number.sign() != 0 ? number.sign() : direction(text, number);
    }

    /** The places of the edits that a name means: "saturation" may be that of a hue. */
    private static List<Integer> own(Attribute attribute, List<AttributeEdit> edits) {
        List<Integer> own = places(attribute, edits);
        return own.isEmpty() && attribute == Attribute.SATURATION ? places(Attribute.HUE_SATURATION, edits) : own;
    }

    /** Those of edits whose hues the number's part of the sentence names, or all where it names none. */
    private static List<Integer> ofNamedHues(
            String text, Stated number, List<Integer> places, List<AttributeEdit> edits) {
        List<String> words = part(text, number).stream().map(Word::text).toList();
        List<Integer> named = places.stream()
                .filter(i -> edits.get(i).hue().stream()
                        .flatMap(hue -> hue.names().stream())
                        .anyMatch(name -> words.contains(name) || words.contains(name + "s")))
                .toList();
        return named.isEmpty() ? places : named;
    }

    private static List<Integer> places(Attribute attribute, List<AttributeEdit> edits) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).attribute() == attribute) {
                places.add(i);
            }
        }
        return places;
    }

    /** What a number of stops or kelvin is about where nothing is named. */
    private static Attribute fallback(Unit unit, List<AttributeEdit> edits) {
        if (unit == Unit.KELVIN) {
            return Attribute.TEMPERATURE;
        }
        return places(Attribute.EXPOSURE, edits).isEmpty()
                ? edits.stream()
                        .map(AttributeEdit::attribute)
                        .filter(StatedAmounts::isPartOfTheTones)
                        .findFirst()
                        .orElse(Attribute.EXPOSURE)
                : Attribute.EXPOSURE;
    }

    /** Of which a photo has some, so that a share of it can be asked for. */
    private static boolean isShareOfWhatIsThere(Attribute attribute) {
        return attribute == Attribute.EXPOSURE
                || attribute == Attribute.CONTRAST
                || attribute == Attribute.SATURATION
                || attribute == Attribute.VIBRANCE;
    }

    /** Of which a photo has none by itself. */
    private static boolean isShareOfAll(Attribute attribute) {
        return attribute == Attribute.BW
                || attribute == Attribute.SEPIA
                || attribute == Attribute.FADE
                || attribute == Attribute.VIGNETTE;
    }

    /** Whether an attribute has that amount: some have none below 0. */
    private static boolean canBe(Attribute attribute, double amount) {
        return amount > 0 || attribute == Attribute.VIGNETTE || !isShareOfAll(attribute);
    }

    private static boolean isPartOfTheTones(Attribute attribute) {
        return attribute == Attribute.HIGHLIGHTS
                || attribute == Attribute.SHADOWS
                || attribute == Attribute.WHITES
                || attribute == Attribute.BLACKS;
    }

    /** The size of an amount, above 1 where it goes further than the attribute, or empty where the unit does not fit it. */
    private static OptionalDouble amount(Stated number, Attribute attribute) {
        double size = switch (number.unit()) {
            case STOPS ->
                attribute == Attribute.EXPOSURE
                        ? number.value() / EV_OF_ONE
                        : isPartOfTheTones(attribute) ? number.value() * PARTIAL_STOP : 0;
            case KELVIN ->
                attribute == Attribute.TEMPERATURE && number.value() < LIGHT_KELVIN
                        ? number.value() / KELVIN_OF_ONE
                        : 0;
            case POINTS -> number.value() / WHOLE;
            case SHARE ->
                isShareOfWhatIsThere(attribute)
                        ? Math.abs(number.value() - WHOLE) / WHOLE
                        : isShareOfAll(attribute) ? number.value() / WHOLE : 0;
        };
        return size > 0 ? OptionalDouble.of(size) : OptionalDouble.empty();
    }

    /** The attribute named nearest before the number in its part of the sentence, or else nearest after it. */
    private static Optional<Attribute> named(String text, List<Stated> all, Stated number) {
        Optional<Attribute> before = Optional.empty();
        Optional<Attribute> after = Optional.empty();
        for (Word word : part(text, number)) {
            Optional<Attribute> attribute = Optional.ofNullable(NAMES.get(word.text()));
            if (attribute.isEmpty()) {
                continue;
            }
            if (word.to() <= number.from()) {
                boolean another = all.stream().anyMatch(n -> n.from() >= word.to() && n.to() <= number.from());
                before = another ? Optional.empty() : attribute;
            } else if (after.isEmpty()) {
                after = attribute;
            }
        }
        return before.isPresent() ? before : after;
    }

    /** -1 or 1 where a word beside the number says which way it goes, else 0. */
    private static int direction(String text, Stated number) {
        List<Word> words = part(text, number);
        int before = (int) words.stream().filter(w -> w.to() <= number.from()).count();
        for (int distance = 1; distance <= NEAR; distance++) {
            for (int at : new int[] {before + distance - 1, before - distance}) {
                if (at >= 0 && at < words.size()) {
                    String word = words.get(at).text();
                    if (UP.contains(word) || DOWN.contains(word)) {
                        return UP.contains(word) ? 1 : -1;
                    }
                }
            }
        }
        return 0;
    }

    private static List<Word> part(String text, Stated number) {
        int from = 0;
        int to = text.length();
        Matcher end = PART_END.matcher(text);
        while (end.find()) {
            if (end.end() <= number.from()) {
                from = end.end();
            } else if (end.start() >= number.to()) {
                to = end.start();
                break;
            }
        }
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            if (word.end() <= number.from() || word.start() >= number.to()) {
                words.add(new Word(word.group(), word.start(), word.end()));
            }
        }
        return words;
    }

    private static List<Stated> numbers(String text) {
        List<Stated> numbers = new ArrayList<>();
        collect(STOPS.matcher(text), Unit.STOPS, numbers);
        collect(EXPOSURE.matcher(text), Unit.STOPS, numbers);
        collect(KELVIN.matcher(text), Unit.KELVIN, numbers);
        Matcher points = POINTS.matcher(text);
        while (points.find()) {
            double value = Double.parseDouble(points.group("count"));
            int sign = sign(points.group("sign"));
            // Neither is a step, and what is to be 0 is at the end of its scale.
            boolean share = sign == 0 && points.group("unit") != null && (points.group("to") != null || value > WHOLE);
            boolean taken = numbers.stream().anyMatch(n -> n.from() < points.end() && n.to() > points.start());
            // "Convert 2 black and white".
            boolean isWord = sign == 0
                    && points.group("unit") == null
                    && SPOKEN.matcher(text.substring(points.start("count"))).lookingAt();
            // A number with a sign is a step, however far it goes.
            boolean counts = sign != 0 || value > 0 && (share || value <= WHOLE);
            if (!taken && !isWord && counts) {
                numbers.add(new Stated(points.start(), points.end(), value, share ? Unit.SHARE : Unit.POINTS, sign));
            }
        }
        return numbers;
    }

    private static void collect(Matcher matcher, Unit unit, List<Stated> into) {
        while (matcher.find()) {
            double value = count(matcher.group("count"));
            if (matcher.namedGroups().containsKey("half") && matcher.group("half") != null) {
                value += 0.5;
            }
            int from = matcher.start(matcher.group("sign") == null ? "count" : "sign");
            int to = matcher.end();
            if (value >= 0 && into.stream().noneMatch(n -> n.from() < to && n.to() > from)) {
                into.add(new Stated(from, to, value, unit, sign(matcher.group("sign"))));
            }
        }
    }

    private static int sign(@Nullable String sign) {
        if (sign == null) {
            return 0;
        }
        return sign.startsWith("-") || sign.startsWith("minus") ? -1 : 1;
    }

    private static double count(String words) {
        return switch (words) {
            case "one and a half", "a stop and a half" -> 1.5;
            case "two and a half" -> 2.5;
            case "two thirds" -> 2 / 3.0;
            case "a third", "one third" -> 1 / 3.0;
            case "a quarter", "one quarter" -> 0.25;
            case "three quarters" -> 0.75;
            case "a half", "half" -> 0.5;
            case "one", "a", "an", "a full" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            default -> decimal(words);
        };
    }

    private static double decimal(String digits) {
        int space = digits.indexOf(' ');
        if (space > 0) {
            return decimal(digits.substring(0, space))
                    + decimal(digits.substring(space).strip());
        }
        int slash = digits.indexOf('/');
        if (slash > 0) {
            double below = Double.parseDouble(digits.substring(slash + 1));
            return below == 0 ? 0 : Double.parseDouble(digits.substring(0, slash)) / below;
        }
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
