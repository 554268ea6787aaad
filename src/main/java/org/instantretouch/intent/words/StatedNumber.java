package org.instantretouch.intent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text that may be an amount: where it stands, and what it says.
 *
 * @param value not negative, in its unit; the middle of a range
 * @param sign -1 or 1 as the number says, or 0
 * @param apart whether a dash stands apart from what is before and after it, and may be no sign
 */
record StatedNumber(int from, int to, double value, Unit unit, int sign, boolean apart) {
    /** What it counts. */
    enum Unit {
        STOPS,
        KELVIN,
        /** Slider values, or per cent. */
        POINTS,
        /** Per cent, said as a fraction in words, by which there is nothing else that it may be of. */
        PART,
        /** Per cent of what is there. */
        SHARE,
        /** Per cent at which something stands or is to stand. */
        LEVEL,
        /** Nothing that is asked for, such as how something is now. */
        NONE
    }

    /** Per cent. */
    static final double WHOLE = 100;

    /** What something is to be on a scale where it is {@link #WHOLE} now; a larger number is of another scale. */
    private static final double MOST_OF_SHARE = 200;

    /** Nobody states more at once. */
    private static final int MOST = 40;

    /** Characters before and after a number that may say what it is. */
    private static final int NEAR = 80;

    /** On other scales than a slider's, such as one to ten, nothing is larger. */
    private static final int OWN_SCALE = 12;

    private static final String SIGN = "(?<sign>(?<!\\d)[+-]\\s?|\\bplus |\\bminus |\\bneg(?:ative)? )?";
    private static final String ONES =
            "\\d+(?:[.,]\\d+)?|[.,]\\d+|(?:an?|one)(?:[ -](?:full|whole))?|point (?:[a-z]+)|two|three|four|five|six";
    /** A part of something. */
    static final String PIECE =
            "\\d/\\d+|(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -])?(?:half|thirds?|quarters?|fourths?"
                    + "|fifths?|sixths?|eighths?|tenths?)";

    /** Ones with a piece, a piece alone, or ones alone. */
    private static final String COUNT = "(?:(?:(?<ones>" + ONES
            + ")(?:[ -]?(?:and|&)[ -]?)|(?<before>\\d+)\\s+(?=\\d/))?(?<piece>" + PIECE + ")|(?<whole>" + ONES + "))";

    private static final String RANGE =
            "(?:(?:between )?(?<low>\\d+(?:[.,]\\d+)?)\\s?(?:-|to|or|(?<=between \\d{1,2} )and)\\s?)?";

    private static final Pattern STOPS = Pattern.compile(SIGN + "(?<![\\w.,/]|\\bof )" + RANGE + COUNT
            + "(?:\\s+of)?(?:\\s+an?)?[\\s-]?" + "(?:ev|f-?stops?|stops?)\\b(?:\\s+and\\s+(?<more>" + PIECE + "))?");

    /** "Exposure +0.5": other editors' sliders for it are in EV. */
    private static final Pattern EXPOSURE =
            Pattern.compile("\\b(?:exposure|exp|ev)(?:[ -](?:comp(?:ensation)?|value|slider|level))?\\b[\\s:=]*"
                    + "(?:(?:up|down|by|to|of|at)\\s+)*(?<sign>[+-]\\s?|plus |minus )?"
                    + "(?:(?<before>\\d)\\s+(?=\\d/))?(?:(?<piece>\\d/\\d)|(?<whole>[0-5](?:[.,]\\d+)?))"
                    + "(?![\\w/]|[.,:]\\d|\\s?(?:%|per ?cent)|\\s\\d/)");

    /** The same before it, where a sign tells it from what counts something. */
    private static final Pattern OF_EXPOSURE = Pattern.compile(
            "(?<![\\w.,/])(?<sign>[+-]\\s?|plus |minus )(?:(?<piece>\\d/\\d)|(?<whole>[0-5](?:[.,]\\d+)?)) (?:exposure|exp)\\b");

    /** All that is said: "-0.7", "sky -1.5", "face +2/3". */
    private static final Pattern ALONE = Pattern.compile("^ ?(?:(?:the )?" + NamedRegions.NAME
            + ":? )?(?<sign>[+-])\\s?(?:(?<piece>[1-3]/[1-4])|(?<whole>[0-3]?[.,]\\d{1,2}))[ .!]*$");

    private static final Pattern KELVIN = Pattern.compile(
            SIGN + "(?<![\\w.,/])(?<whole>\\d{1,2},\\d{3}|\\d{2,5}|\\d(?:\\.\\d)?(?=k))\\s?(?:k|kelvin)\\b");

    private static final Pattern FROM_TO =
            Pattern.compile("(?:\\bfrom )?(?<![\\w.,/])(?<a>[+-]?\\d{1,3}) (?:up |down |back )?to (?<b>[+-]?\\d{1,3})"
                    + "(?![\\w/]|[.,:]\\d|\\s?(?:%|(?:per ?cent|k|f?-?stops?|ev|more|less|points?|[a-z]+er)\\b))");

    /** Per cent in words; "the final five per cent" is a part of what there is. */
    private static final String TENS =
            "\\b(?<!\\b(?:final|last|first|into) )(?:five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?=\\s?(?:%|per ?cent\\b)(?! of the\\b))";

    private static final Pattern POINTS =
            Pattern.compile(SIGN + "(?<![\\w.,/]|\\d:)(?:(?<low>\\d{1,3})(?:%|\\s?per ?cent)?\\s?(?:-|to)\\s?)?"
                    + "(?<whole>\\d{1,3}|" + TENS + ")(?<unit>\\s?%|\\s?per ?cent\\b)?(?![\\w/]|[.,:]\\d)");

    private static final String TENS_AND_ONES = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            + "(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?";

    /** What a slider may be moved by, in words; by less than five none is. */
    static final String IN_WORDS = "(?:" + TENS_AND_ONES
            + "|(?:six|seven|eigh|nine|thir|four|fif)teen|ten|eleven|twelve|five|six|seven|eight|nine)\\b";

    /** A step of a slider in words: "take five off the contrast", "shadows up twenty", "contrast plus ten whites minus five". */
    private static final Pattern STEP_IN_WORDS = Pattern.compile(
            "\\b(?:(?<way>take|knock|pull|shave|add|put|up by|down by|up|down|plus|minus|by)|(?<slider>[a-z]+)) "
                    + "(?<number>" + IN_WORDS
                    + ")(?! ?(?:%|per ?cent|[a-z]*stops?|ev\\b|times|minutes|people|years|more (?:people|times)))"
                    + "(?: points?)?(?= (?:off|out of|from|to|on|onto)(?: the)? (?<name>[a-z]+)"
                    + "|(?<before> ?(?:$|[,;.!?]| (?:and|but|please|not)\\b))| (?:the )?(?<next>[a-z]+))");

    /** Sliders of other editors that are no names of attributes: a number right after one is of that, and one before ends there. */
    private static final Pattern OTHER_SLIDERS =
            Pattern.compile("clarity|texture|structure|grain|sharpness|sharpening");

    private static final Pattern OF_OTHER = Pattern.compile("\\b(?:" + OTHER_SLIDERS + "|not) $");

    private static final String SHARE = "(?:(?:a )?half|(?:an?|one|two|three)[ -](?:third|quarter|fifth|tenth)s?)";

    /** A share of what there is, or of what a slider goes: "by a third", "a quarter less", "up a third"; one of a stop is another. */
    private static final Pattern SHARES = Pattern.compile(
            "(?:\\bby (?:about |around |roughly |almost |nearly |another |just |only |a good )?(?<by>" + SHARE
                    + ")|(?<!\\bby |\\b(?:top|bottom|left|right|other) )\\b(?<more>" + SHARE.replace("(?:a )?half|", "")
                    + ")(?= (?:more|less|(?:bright|light|dark|warm|cool|cold|soft)er)\\b)"
                    + "|\\b(?<way>up|down|plus|minus) (?<step>" + SHARE
                    + ")(?= ?(?:$|[,;.!?])| (?:and|but|please|not)\\b| (?:the )?(?<next>[a-z]+)))\\b"
                    + "(?! (?:(?:of )?(?:an? |one )?(?:f-?)?(?:stops?|ev)\\b|again\\b|the\\b|of\\b))");

    /** Before what is an aim or a level rather than a step. */
    private static final Pattern AIM = Pattern.compile("(?<!\\bup )\\b(?:to|at) (?:about |around |roughly )?$");

    /** The same, and what is to reach it. */
    private static final Pattern AIM_OF =
            Pattern.compile("\\b(?<word>[a-z]+)(?: (?:slider|level|value))? (?:to|at) (?:about |around |roughly )?$");

    private static final Pattern AT = Pattern.compile("\\bat (?:about |around |roughly )?$");

    /** The same where it is set so, which is an aim. */
    private static final Pattern SET_AT = Pattern.compile(
            "\\b(?:set|put|fix|place|bring|have) (?:the |its |my )?(?:[a-z]+ )?at (?:about |around |roughly )?$");

    /** Before what something is, or must not pass. */
    private static final Pattern STATE = Pattern.compile(
            "\\b(?:(?:is|are|was|were|reads?|reading|says?|shows?|sits|left|wrong)"
                    + "(?: (?:currently|now|already|set|a|an))?(?: (?:at|on|in|by|to))?|under|below|above|beyond|past)\\s+$");

    /** Likewise before a part of it. */
    private static final Pattern IS_AT =
            Pattern.compile("\\b(?:is|are|was|were|reads?|reading|says?|said|shows?|showed|at|on)\\s+$");

    private static final Pattern TOO = Pattern.compile("\\s?(?:too|over|under|short)\\b");

    /** After what counts something else, or stands on a scale of its own. */
    private static final Pattern OF_ELSE = Pattern.compile(
            "\\s?(?:(?:out )?of \\d|on a |instead|->|\u2192|(?:times|notch(?:es)?|clicks?|ire|hours?|days?|years?|photos?|x|mm?|cm"
                    + "|ft|px|mp|fps|filters?)\\b)|\\s?(?:crop|zoom|sure|certain|natural)\\b"
                    + "| now\\b.*\\b(?:should|want|need|bring)\\b");

    /** Before what is named to be ruled out. */
    private static final Pattern NOT = Pattern.compile("\\bnot $");

    /** Before a number that is the name of something else. */
    private static final Pattern ELSE = Pattern.compile(
            "\\b(?:iso|asa|photos?|pictures?|images?|pages?|films?|grade|steps?|frame|version|option|number|no|\\d (?:out )?of)\\s$");

    /** What a step in slider values may be before: "20 contrast", "25 on the highlights", "15 warmer". */
    private static final Pattern BEFORE_NAME =
            Pattern.compile("\\s(?:(?:of|on|in|into|to|from|off|out of)\\s)?(?:the\\s)?(?<word>[a-z]+(?:-[a-z]+)?)\\b");

    /** Before a step in slider values: what it is of, or how it is reached. */
    private static final Pattern STEP = Pattern.compile("\\b(?<word>[a-z]+(?:-[a-z]+)?)[\\s:=(~]*$");

    private static final Pattern ASSIGNED = Pattern.compile("[:=~]\\s?$");

    private static final Pattern OF_STEPS = Pattern.compile("\\s?(?:more|less|points?|pts|units)\\b");
    private static final Pattern MORE = Pattern.compile("\\s?(?:more|less|[a-z]+er)\\b");
    private static final Pattern SCALE = Pattern.compile("\\bscale\\b");

    private static final List<String> STEPS = List.of(
            "by",
            "to",
            "at",
            "up",
            "down",
            "about",
            "around",
            "roughly",
            "amount",
            "slider",
            "level",
            "value",
            "like",
            "another",
            "extra",
            "say",
            "maybe",
            "take",
            "add",
            "put",
            "lose",
            "back",
            "off",
            "cut",
            "it",
            "of",
            "on",
            "neg",
            "raise",
            "lower",
            "increase",
            "decrease",
            "reduce",
            "drop",
            "recovery",
            "correction");

    /** Numbers that stand for "to" and "for" rather than for themselves. */
    private static final Pattern SPOKEN = Pattern.compile("[24] [a-z]");

    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("point", 0.1),
            Map.entry("a", 1.0),
            Map.entry("an", 1.0),
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0),
            Map.entry("half", 1 / 2.0),
            Map.entry("third", 1 / 3.0),
            Map.entry("quarter", 1 / 4.0),
            Map.entry("fourth", 1 / 4.0),
            Map.entry("fifth", 1 / 5.0),
            Map.entry("sixth", 1 / 6.0),
            Map.entry("eighth", 1 / 8.0),
            Map.entry("tenth", 1 / 10.0));

    /** The same number as a step in slider values. */
    StatedNumber inPoints() {
        return new StatedNumber(from, to, value, Unit.POINTS, sign, apart);
    }

    /** The same number as per cent of what is there. */
    StatedNumber asShare() {
        return new StatedNumber(from, to, value, Unit.SHARE, sign, apart);
    }

    private boolean overlaps(int start, int end) {
        return from < end && to > start;
    }

    /**
     * The numbers of a text in the order of their units, some forty at most.
     *
     * @param text as {@link PlainText} gives it
     */
    static List<StatedNumber> in(String text) {
        List<StatedNumber> numbers = new ArrayList<>();
        collect(STOPS.matcher(text), Unit.STOPS, text, numbers);
        collect(EXPOSURE.matcher(text), Unit.STOPS, text, numbers);
        collect(OF_EXPOSURE.matcher(text), Unit.STOPS, text, numbers);
        collect(ALONE.matcher(text), Unit.STOPS, text, numbers);
        collect(KELVIN.matcher(text), Unit.KELVIN, text, numbers);
        numbers.addAll(ways(text));
        numbers.addAll(points(text, numbers));
        numbers.addAll(shares(text, numbers));
        numbers.addAll(steps(text, numbers));
        return List.copyOf(numbers.subList(0, Math.min(MOST, numbers.size())));
    }

    private static List<StatedNumber> steps(String text, List<StatedNumber> known) {
        return STEP_IN_WORDS
                .matcher(text)
                .results()
                .filter(step -> isOfSlider(step.group("name"))
                        && isOfSlider(step.group("slider"))
                        && (isOfSlider(step.group("next"))
                                || OTHER_SLIDERS.matcher(step.group("next")).matches())
                        && !OF_OTHER.matcher(text.substring(0, step.start())).find())
                .filter(step -> known.stream().noneMatch(n -> n.overlaps(step.start("number"), step.end("number"))))
                .map(step -> new StatedNumber(
                        step.start("number"),
                        step.end("number"),
                        tens(step.group("number")),
                        Unit.POINTS,
                        switch (Objects.requireNonNullElse(step.group("way"), "")) {
                            case "plus", "minus" -> wayOf(step.group("way"));
                            case "take", "knock", "pull", "shave" -> step.group("name") == null ? 0 : -1;
                            case "add", "put" -> step.group("name") == null ? 0 : 1;
                            default -> 0;
                        },
                        false))
                .toList();
    }

    /** Whether a word is the name of a slider, or there is none. */
    private static boolean isOfSlider(@Nullable String word) {
        return word == null || AttributeName.isOne(word);
    }

    /** What a number comes to in digits, as a fraction, or in words. */
    static double value(String number) {
        return number.matches(IN_WORDS) ? tens(number) : count(number);
    }

    /** What words such as "twenty-five" come to. */
    private static double tens(String words) {
        return Stream.of(words.split("[ -]"))
                .mapToDouble(word -> WORDS.getOrDefault(word, 0.0))
                .sum();
    }

    private static List<StatedNumber> shares(String text, List<StatedNumber> known) {
        return SHARES.matcher(text)
                .results()
                .filter(share -> isOfSlider(share.group("next"))
                        && !(share.group("step") != null
                                && IS_AT.matcher(text.substring(0, share.start()))
                                        .find()))
                .map(share -> {
                    String group = Stream.of("by", "more", "step")
                            .filter(name -> share.group(name) != null)
                            .findFirst()
                            .orElseThrow();
                    return new StatedNumber(
                            share.start(group),
                            share.end(group),
                            WHOLE * count(share.group(group)),
                            Unit.PART,
                            wayOf(share.group("way")),
                            false);
                })
                .filter(share -> known.stream().noneMatch(n -> n.overlaps(share.from(), share.to())))
                .toList();
    }

    /** Which way a word goes that is a sign. */
    private static int wayOf(@Nullable String word) {
        return switch (Objects.requireNonNullElse(word, "")) {
            case "plus" -> 1;
            case "minus" -> -1;
            default -> 0;
        };
    }

    /** From one value to another; on a scale of its own that is nothing here. */
    private static List<StatedNumber> ways(String text) {
        List<StatedNumber> ways = new ArrayList<>();
        Matcher way = FROM_TO.matcher(text);
        while (way.find()) {
            int a = Integer.parseInt(way.group("a"));
            int b = Integer.parseInt(way.group("b"));
            boolean unsigned = Character.isDigit(way.group("a").charAt(0))
                    && Character.isDigit(way.group("b").charAt(0));
            // "15 to 20" is somewhere between.
            boolean isRange = !way.group().startsWith("from") && unsigned && a > 0 && b > 0;
            if (!isRange) {
                Unit unit = unsigned && Math.max(a, b) <= OWN_SCALE ? Unit.NONE : Unit.POINTS;
                ways.add(new StatedNumber(way.start(), way.end(), Math.abs(b - a), unit, Integer.signum(b - a), false));
            }
        }
        return ways;
    }

    private static List<StatedNumber> points(String text, List<StatedNumber> known) {
        boolean hasScale = SCALE.matcher(text).find();
        List<StatedNumber> found = new ArrayList<>();
        List<Integer> bare = new ArrayList<>();
        Matcher points = POINTS.matcher(text);
        while (points.find()) {
            int from = points.start();
            int to = points.end();
            if (known.stream().noneMatch(n -> n.overlaps(from, to))) {
                if (isBare(points)) {
                    bare.add((int) value(points));
                }
                point(points, text, hasScale).ifPresent(found::add);
            }
        }
        // "1 brighter, 2 warmer" is a list.
        boolean list = bare.size() > 1
                && bare.equals(IntStream.rangeClosed(1, bare.size()).boxed().toList());
        if (list) {
            found.removeIf(n -> n.sign() == 0 && Character.isDigit(text.charAt(n.to() - 1)));
        }
        return found;
    }

    /** Whether a number has neither a sign nor a unit. */
    private static boolean isBare(Matcher points) {
        return points.group("sign") == null && points.group("unit") == null;
    }

    /** A number of {@link #POINTS}, unless it counts something else. */
    private static Optional<StatedNumber> point(Matcher points, String text, boolean hasScale) {
        int from = points.start();
        int to = points.end();
        double value = value(points);
        int sign = sign(points.group("sign"));
        boolean percent = points.group("unit") != null;
        boolean bare = isBare(points);
        String before = text.substring(Math.max(0, from - NEAR), from);
        String after = text.substring(to, Math.min(text.length(), to + NEAR));
        boolean off = TOO.matcher(after).lookingAt();
        boolean isNoWish = !off
                && !OF_STEPS.matcher(after).lookingAt()
                && (STATE.matcher(before).find() || NOT.matcher(before).find());
        if (isNoWish) {
            return Optional.of(new StatedNumber(from, to, value, Unit.NONE, sign, false));
        }
        boolean isOfElse = OF_ELSE.matcher(after).lookingAt()
                || (hasScale && !percent)
                || (bare
                        && (SPOKEN.matcher(text).region(from, text.length()).lookingAt()
                                || ELSE.matcher(before).find()
                                || !off && !isStep(before, after)))
                || ("-".equals(points.group("sign")) && !isSign(before));
        Unit unit =
                bare && isBeyondSliders(before, value) ? Unit.SHARE : unit(before, after, sign == 0 && percent, value);
        // Neither is a step without a sign, and what is to be 0 is at the end of its scale.
        boolean counts = sign != 0 || unit != Unit.POINTS || value > 0 && value <= WHOLE;
        boolean apart = sign != 0 && points.group("sign").endsWith(" ") && before.endsWith(" ");
        return isOfElse || !counts
                ? Optional.empty()
                : Optional.of(new StatedNumber(from, to, value, unit, sign, apart));
    }

    /** Whether a number is what something is to be set to, and no slider goes so far. */
    private static boolean isBeyondSliders(String before, double value) {
        Matcher aim = AIM_OF.matcher(before);
        return value > WHOLE && value <= MOST_OF_SHARE && aim.find() && AttributeName.isOne(aim.group("word"));
    }

    private static Unit unit(String before, String after, boolean isShare, double value) {
        if (isShare && AIM.matcher(before).find() && !MORE.matcher(after).lookingAt()) {
            boolean isLevel =
                    AT.matcher(before).find() && !SET_AT.matcher(before).find();
            return isLevel ? Unit.LEVEL : Unit.SHARE;
        }
        return isShare && value > WHOLE ? Unit.SHARE : Unit.POINTS;
    }

    /** Whether a number without a sign or unit is beside a word that has it: "contrast 20", "up by 20", "20 more". */
    private static boolean isStep(String before, String after) {
        Matcher step = STEP.matcher(before);
        Matcher name = BEFORE_NAME.matcher(after);
        return OF_STEPS.matcher(after).lookingAt()
                || ASSIGNED.matcher(before).find()
                || name.lookingAt() && AttributeName.isOne(name.group("word"))
                || step.find() && (STEPS.contains(step.group("word")) || AttributeName.isOne(step.group("word")));
    }

    /** Whether a dash is no part of a name such as "SX-70". */
    private static boolean isSign(String before) {
        Matcher step = STEP.matcher(before);
        boolean joined = !before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1));
        return !joined || step.find() && AttributeName.isOne(step.group("word"));
    }

    private static void collect(Matcher matcher, Unit unit, String text, List<StatedNumber> into) {
        while (matcher.find()) {
            // A name before it is no part of it.
            int from = Stream.of("sign", "low", "ones", "before", "piece", "whole")
                    .filter(name -> group(matcher, name) != null)
                    .mapToInt(matcher::start)
                    .min()
                    .orElseThrow();
            int to = matcher.end();
            if (into.stream().noneMatch(n -> n.overlaps(from, to))) {
                boolean none = NOT.matcher(text.substring(0, from)).find()
                        || OF_ELSE.matcher(text.substring(to)).lookingAt();
                into.add(new StatedNumber(
                        from, to, value(matcher), none ? Unit.NONE : unit, sign(matcher.group("sign")), false));
            }
        }
    }

    private static double value(Matcher matcher) {
        double ones = count(group(matcher, "ones")) + count(group(matcher, "before")) + count(group(matcher, "whole"));
        double value = ones + count(group(matcher, "piece")) + count(group(matcher, "more"));
        String low = group(matcher, "low");
        if (matcher.pattern() == KELVIN && value < 10) {
            return 1000 * value;
        }
        return low == null ? value : (value + count(low)) / 2;
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static int sign(@Nullable String sign) {
        if (sign == null) {
            return 0;
        }
        return sign.startsWith("+") || sign.startsWith("plus") ? 1 : -1;
    }

    /** What digits or words come to; nothing comes to 0. */
    private static double count(@Nullable String words) {
        if (words == null) {
            return 0;
        }
        if (words.matches("[\\d.,/]+")) {
            return decimal(words);
        }
        double product = 1;
        for (String word : words.split("[ -]")) {
            String one = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            product *= WORDS.getOrDefault(one, 1.0);
        }
        return product;
    }

    private static double decimal(String digits) {
        int slash = digits.indexOf('/');
        if (slash > 0) {
            double below = Double.parseDouble(digits.substring(slash + 1));
            return below == 0 ? 0 : Double.parseDouble(digits.substring(0, slash)) / below;
        }
        // "1,000" is a thousand, and "0,7" less than one.
        String plain = digits.matches("\\d{1,2},\\d{3}") ? digits.replace(",", "") : digits.replace(',', '.');
        return Double.parseDouble(plain);
    }
}
