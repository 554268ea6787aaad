package org.instantretouch.intent.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles amounts that an instruction states as numbers: stops and EV, kelvin, per cent, and slider values such as "shadows
 * +40". What the number belongs to is the nearest name of an attribute in its part of the sentence; a plain number without
 * such a name, as in "the 1950s", is left alone, and so is one that says how something is, counts something else, or stands on a
 * scale of its own; one beside a hue alone, as in "reds -20", is of the colour of that. Of several edits of one attribute, those count whose region or hue its part of the sentence names, or which
 * go its way.
 *
 * <p>A stop of exposure is {@code 1 / 1.5}, a stop on highlights, shadows, whites or blacks 0.5, 1,000 K 0.3, and a slider
 * value or a per cent 0.01. "To 80 %" is what contrast, saturation, vibrance and brightness shall be of what they are, and so are "to
 * 120" and "reduce to 60", where no slider goes. A plain number
 * up to 5 right after "exposure" is in stops, as on the sliders of other editors. Amounts beyond 1 are cut to 1, see
 * {@link #beyond}; "+0 EV" and "contrast +0" ask for nothing.
 */
public final class StatedAmounts {
    static final double EV_OF_ONE = 1.5;
    private static final double PARTIAL_STOP = 0.5;

    /** What is no further apart is the same amount. */
    private static final float SAME = 0.02f;

    /** A third more light is a third of a stop to who takes photos, and half a stop to others. */
    private static final double PART_OF_LIGHT = 0.75;

    private static final double KELVIN_OF_ONE = 1000 / 0.3;

    /** A temperature in kelvin from here on is that of a light, not a step. */
    private static final double LIGHT_KELVIN = 2000;

    /** What stands so many characters before a number says nothing of it. */
    private static final int FAR = 80;

    /** Before a number that is the most there shall be: "no more than 10 % brighter" is brighter. */
    private static final Pattern AT_MOST = Pattern.compile("\\b(?:no|not) more than (?:about |around |roughly )?$");

    /**
     * Before the value of a slider that is set to it, which has a sign where it is below 0; "darken the shadows 20" sets none, and
     * "heavy shadows 40" may say how they are.
     */
    private static final Pattern SET_TO = Pattern.compile("(?:^|[,;.!?/|&+] ?|\\b(?:and|then|but|set|put|move|slide) )"
            + "(?:the |my )?shadows? (?:slider )?(?:to |at |= ?|: ?)?$");

    /** Before what is left of something. */
    private static final Pattern LOWERED_TO = Pattern.compile(
            "\\b(?:reduce|lower|decrease|drop|down)\\b[a-z ]{0,40}" + "(?<!\\bup )\\bto (?:about |around |roughly )?$");

    /** Where a value may be what is found fault with. */
    private static final Pattern HOW_IT_IS = Words.pattern("too|feels?|looks?|seems?|is|are|was|were");

    /** Before the number of a slider by its name in the editor where less is darker. */
    private static final Pattern POST_CROP =
            Pattern.compile("\\bpost[- ]?crop vignett(?:e|ing)(?: amount| slider)?[ :=]*(?:to |at )?$");

    /** After that value. */
    private static final Pattern PART_ENDS = Pattern.compile(" ?(?:$|[,;.!?/|&+]|(?:and|but|then|please)\\b)");

    /** By which what was said before is put right. */
    private static final Pattern CORRECTION =
            Pattern.compile("\\b(?:no|wait|make (?:it|that)|rather|instead|i mean|actually|scratch|sorry)\\b");

    private static final Pattern BY_THE_SAME = Pattern.compile(
            "\\bby (?:just )?(?:the same|as much)(?: (?:amount|number|much|value|percentage))?(?=,? ?$|[.!;,]| (?:and|but|please)\\b)");

    private static final Pattern SIGN = Pattern.compile("^[+-] ?");

    private StatedAmounts() {}

    /**
     * The intent with the amounts that the text states.
     *
     * @param text the instruction that the intent was read from
     */
    public static Intent settle(String text, Intent intent) {
        String lower = again(PlainText.of(text));
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        Set<Integer> settled = new HashSet<>();
        Set<Attribute> none = EnumSet.noneOf(Attribute.class);
        for (NumberedPart part : NumberedPart.in(lower)) {
            if (isZero(part.number())) {
                named(part, edits)
                        .map(AttributeName::attribute)
                        .or(() -> ofUnit(part.number().unit()))
                        .ifPresent(none::add);
            } else {
                settle(lower, part, edits, settled, intent);
            }
        }
        edits.removeAll(places(edits, e -> none.contains(e.attribute())).stream()
                .filter(i -> !settled.contains(i))
                .map(edits::get)
                .toList());
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
        String lower = PlainText.of(text);
        Set<Attribute> beyond = EnumSet.noneOf(Attribute.class);
        for (NumberedPart part : NumberedPart.in(lower)) {
            named(part, intent.edits())
                    .map(AttributeName::attribute)
                    .or(() -> fallback(part, intent.edits(), Set.of(), part.direction(lower)))
                    .filter(attribute -> amount(part.number(), attribute).orElse(0) > 1
                            && !places(intent.edits(), e -> e.attribute() == attribute)
                                    .isEmpty())
                    .ifPresent(beyond::add);
        }
        return beyond;
    }

    /** A text with the number that stands before "by the same" in its place. */
    private static String again(String text) {
        Matcher same = BY_THE_SAME.matcher(text);
        if (!same.find()) {
            return text;
        }
        return StatedNumber.in(text.substring(0, same.start())).stream()
                .reduce((first, last) -> last)
                .map(number -> text.substring(0, same.start())
                        + "by "
                        + SIGN.matcher(text.substring(number.from(), number.to()))
                                .replaceFirst("")
                        + text.substring(same.end()))
                .orElse(text);
    }

    private static void settle(
            String text, NumberedPart part, List<AttributeEdit> edits, Set<Integer> settled, Intent read) {
        int direction = part.direction(text);
        Optional<AttributeName> name = named(part, edits);
        OptionalInt ofHue = name.isEmpty() ? ofHue(part, edits, settled, read) : OptionalInt.empty();
        if (ofHue.isPresent()) {
            AttributeEdit edit = edits.get(ofHue.getAsInt());
            double size = Math.min(1, part.number().value() / StatedNumber.WHOLE);
            edits.set(ofHue.getAsInt(), edit.withAmount((float) Math.copySign(size, edit.amount())));
            settled.add(ofHue.getAsInt());
            return;
        }
        Optional<Attribute> meant = name.map(AttributeName::attribute)
                .or(() -> fallback(
                        part,
                        edits,
                        settled,
                        part.number().sign() != 0 ? part.number().sign() : direction));
        if (meant.isEmpty()) {
            return;
        }
        Attribute attribute = meant.get();
        StatedNumber number = aimed(text, part.number(), attribute, direction);
        OptionalDouble size = amount(number, attribute);
        if (size.isEmpty()) {
            return;
        }
        boolean isPart = number.unit() == StatedNumber.Unit.PART;
        int sign = isPart && name.isEmpty() && !isMoreOrLess(attribute)
                ? 0
                : sign(text, number, attribute, name, direction);
        List<Integer> own = own(attribute, part, edits);
        if (own.isEmpty()) {
            boolean all = settled.size() == edits.size();
            int way = sign == 0 && all ? name.map(AttributeName::way).orElse(0) : sign;
            double amount = way * Math.min(1, size.getAsDouble());
            if (way != 0 && mayAdd(attribute, amount, edits, settled, read)) {
                settled.add(edits.size());
                edits.add(AttributeEdit.of(attribute, (float) amount));
            }
            return;
        }
        List<Integer> chosen = chosen(text, part, own, edits, settled, sign);
        // One part of a sentence states it of what goes one way.
        boolean isOfBoth = isPart
                && chosen.stream()
                                .map(i -> edits.get(i).amount() > 0)
                                .distinct()
                                .count()
                        > 1;
        for (int i : isOfBoth ? List.<Integer>of() : chosen) {
            AttributeEdit edit = edits.get(i);
            double amount =
                    Math.min(1, size(number, attribute, edit)) * (sign != 0 ? sign : Math.signum(edit.amount()));
            if (amount != 0 && canBe(edit.attribute(), amount)) {
                edits.set(i, edit.withAmount((float) amount));
                settled.add(i);
            }
        }
    }

    /**
     * A number by what it is of where it is an aim: "increase the saturation to 50 %" is no share of what is there, but "reduce
     * the saturation to 60" is, for no slider is lowered to more than nothing.
     */
    private static StatedNumber aimed(String text, StatedNumber number, Attribute attribute, int direction) {
        if (number.value() >= StatedNumber.WHOLE) {
            return number;
        }
        return switch (number.unit()) {
            case SHARE -> direction > 0 ? number.inPoints() : number;
            case POINTS ->
                direction < 0
                                && number.sign() == 0
                                && isShareOfWhatIsThere(attribute)
                                && LOWERED_TO
                                        .matcher(text.substring(Math.max(0, number.from() - FAR), number.from()))
                                        .find()
                        ? number.asShare()
                        : number;
            case STOPS, KELVIN, PART, LEVEL, NONE -> number;
        };
    }

    /** At a level of what is there is less of it, or, where more was heard, as much more. */
    private static double size(StatedNumber number, Attribute attribute, AttributeEdit edit) {
        boolean more = number.unit() == StatedNumber.Unit.LEVEL
                && isShareOfWhatIsThere(attribute)
                && edit.amount() > 0
                && number.value() < StatedNumber.WHOLE;
        return more
                ? number.value() / StatedNumber.WHOLE
                : amount(number, attribute).orElse(0);
    }

    private static boolean isZero(StatedNumber number) {
        return number.value() == 0
                && switch (number.unit()) {
                    case STOPS, KELVIN, POINTS -> true;
                    case PART, SHARE, LEVEL, NONE -> false;
                };
    }

    /** What a unit is of by itself. */
    private static Optional<Attribute> ofUnit(StatedNumber.Unit unit) {
        return switch (unit) {
            case STOPS -> Optional.of(Attribute.EXPOSURE);
            case KELVIN -> Optional.of(Attribute.TEMPERATURE);
            case POINTS, PART, SHARE, LEVEL, NONE -> Optional.empty();
        };
    }

    /** Whether an attribute that was not heard is asked for: not where the number may be that of something else that was. */
    private static boolean mayAdd(
            Attribute attribute, double amount, List<AttributeEdit> edits, Set<Integer> settled, Intent read) {
        boolean other = !places(
                        edits,
                        edit -> edit.hue().isPresent()
                                || edit.attribute() == Attribute.VIGNETTE
                                || (edit.attribute() == Attribute.VIBRANCE && attribute == Attribute.SATURATION))
                .stream()
                .allMatch(settled::contains);
        boolean kept = read.keeps().stream().anyMatch(keep -> keep.attributes().equals(Set.of(attribute)));
        return !attribute.hasHue() && canBe(attribute, amount) && !read.isUnsupported() && !other && !kept;
    }

    /** Which way a number goes by itself or by the words beside it, or 0. */
    private static int sign(
            String text, StatedNumber number, Attribute attribute, Optional<AttributeName> name, int direction) {
        String before = text.substring(0, number.from());
        if (AT_MOST.matcher(before).find()) {
            return name.map(AttributeName::way).filter(way -> way != 0).orElse(direction);
        }
        if (attribute == Attribute.VIGNETTE && POST_CROP.matcher(before).find()) {
            return -number.sign();
        }
        return isSetTo(text, number, attribute) && direction == 0 ? 1 : sign(number, attribute, name, direction);
    }

    /** Whether a slider that is brighter above 0 is set to a value above 0. */
    private static boolean isSetTo(String text, StatedNumber number, Attribute attribute) {
        return attribute == Attribute.SHADOWS
                && number.unit() == StatedNumber.Unit.POINTS
                && number.sign() == 0
                && !Words.has(HOW_IT_IS, text)
                && SET_TO.matcher(text.substring(0, number.from())).find()
                && PART_ENDS.matcher(text).region(number.to(), text.length()).lookingAt();
    }

    private static int sign(StatedNumber number, Attribute attribute, Optional<AttributeName> name, int direction) {
        if (number.unit() == StatedNumber.Unit.LEVEL) {
            return 0;
        }
        if (number.unit() == StatedNumber.Unit.SHARE) {
            return isShareOfWhatIsThere(attribute) ? (int) Math.signum(number.value() - StatedNumber.WHOLE) : 0;
        }
        // "Cooler +10" is cooler, and a vignette's sign is not the same in all editors.
        boolean byItself = name.filter(n -> n.way() != 0).isPresent()
                || (attribute == Attribute.VIGNETTE
                        && (number.sign() != 0 || number.unit() == StatedNumber.Unit.STOPS));
        if (byItself) {
            return 0;
        }
        // "Less contrast +10", and a dash between words.
        boolean isSize = number.sign() > 0 && direction < 0 || number.apart() && direction != 0;
        int sign = number.sign() == 0 || isSize ? direction : number.sign();
        return name.filter(AttributeName::turned).isPresent() ? -sign : sign;
    }

    /** The places of the edits that a name means: "saturation" may be that of a hue, "brightness" that of one that is named. */
    private static List<Integer> own(Attribute attribute, NumberedPart part, List<AttributeEdit> edits) {
        List<Integer> own = places(edits, e -> e.attribute() == attribute);
        if (!own.isEmpty()) {
            return own;
        }
        return switch (attribute) {
            case SATURATION -> places(edits, e -> e.attribute() == Attribute.HUE_SATURATION);
            case EXPOSURE -> places(edits, e -> e.attribute() == Attribute.HUE_LUMINANCE && namesHue(part, e));
            case SHADOWS -> places(edits, e -> e.attribute() == Attribute.SHADOW_TINT && namesHue(part, e));
            case HIGHLIGHTS -> places(edits, e -> e.attribute() == Attribute.HIGHLIGHT_TINT && namesHue(part, e));
            case TINT ->
                places(
                        edits,
                        e -> (e.attribute() == Attribute.SHADOW_TINT || e.attribute() == Attribute.HIGHLIGHT_TINT)
                                && namesHue(part, e));
            default -> own;
        };
    }

    private static boolean namesHue(NumberedPart part, AttributeEdit edit) {
        return edit.hue().filter(hue -> part.names(plurals(hue.names()))).isPresent();
    }

    private static List<String> plurals(List<String> names) {
        return names.stream().flatMap(name -> Stream.of(name, name + "s")).toList();
    }

    /** Those of an attribute's edits that a number is for. */
    private static List<Integer> chosen(
            String text,
            NumberedPart part,
            List<Integer> own,
            List<AttributeEdit> edits,
            Set<Integer> settled,
            int sign) {
        List<Integer> ofHues =
                own.stream().filter(i -> namesHue(part, edits.get(i))).toList();
        List<Integer> hued = ofHues.isEmpty() ? own : ofHues;
        List<Integer> ofRegions = hued.stream()
                .filter(i -> part.names(edits.get(i).region().names()))
                .toList();
        List<Integer> ofWhole =
                hued.stream().filter(i -> edits.get(i).region() == Region.WHOLE).toList();
        List<Integer> placed = !ofRegions.isEmpty() ? ofRegions : ofWhole.isEmpty() ? hued : ofWhole;
        List<Integer> open = placed.stream().filter(i -> !settled.contains(i)).toList();
        if (open.isEmpty()) {
            return CORRECTION.matcher(text).find() ? placed : List.of();
        }
        List<Integer> sameWay =
                open.stream().filter(i -> edits.get(i).amount() * sign > 0).toList();
        return sameWay.isEmpty() ? open : sameWay;
    }

    private static List<Integer> places(List<AttributeEdit> edits, Predicate<AttributeEdit> wanted) {
        return IntStream.range(0, edits.size())
                .filter(i -> wanted.test(edits.get(i)))
                .boxed()
                .toList();
    }

    /** What a number of stops or kelvin is about where nothing is named. */
    private static Optional<Attribute> fallback(
            NumberedPart part, List<AttributeEdit> edits, Set<Integer> settled, int sign) {
        StatedNumber.Unit unit = part.number().unit();
        if (unit == StatedNumber.Unit.PART && edits.size() == 1) {
            return Optional.of(edits.getFirst().attribute());
        }
        return unit == StatedNumber.Unit.STOPS ? Optional.of(ofStops(part, edits, settled, sign)) : ofUnit(unit);
    }

    /**
     * The place of the one edit that a number is for whose part of the sentence names no attribute but a hue: "reds -20, greens +10". Of
     * how that hue is turned, a number says something else.
     */
    private static OptionalInt ofHue(NumberedPart part, List<AttributeEdit> edits, Set<Integer> settled, Intent read) {
        StatedNumber.Unit unit = part.number().unit();
        if ((unit != StatedNumber.Unit.POINTS && unit != StatedNumber.Unit.PART)
                || part.number().value() <= 0) {
            return OptionalInt.empty();
        }
        List<NumberedPart.Word> near =
                new ArrayList<>(part.leadsHues() ? part.after() : part.before().reversed());
        near.addAll(part.leadsHues() ? part.before().reversed() : part.isFollowed() ? List.of() : part.after());
        Optional<Hue> hue = near.stream()
                .flatMap(word -> Optional.ofNullable(Words.HUE_OF_NAME.get(word.text())).stream())
                .findFirst();
        List<Integer> own = hue.map(named -> places(edits, e -> e.hue().equals(Optional.of(named))))
                .orElse(List.of());
        // A look may be called by a hue.
        List<Integer> meant = own.isEmpty() && read.style().isEmpty()
                ? hue.map(named -> places(edits, e -> isBalance(named, e))).orElse(own)
                : own;
        boolean isOne = meant.size() == 1
                && (own.isEmpty() || edits.get(own.getFirst()).attribute() == Attribute.HUE_SATURATION)
                && !settled.contains(meant.getFirst())
                && edits.stream().noneMatch(e -> takesBack(e, edits.get(meant.getFirst())));
        return isOne ? OptionalInt.of(meant.getFirst()) : OptionalInt.empty();
    }

    /** Whether a hue is but spared of an edit of all colour. */
    private static boolean takesBack(AttributeEdit all, AttributeEdit hue) {
        return all.attribute() == Attribute.SATURATION && Math.abs(all.amount() + hue.amount()) < SAME;
    }

    /** Whether a white balance of the whole photo is along a hue. */
    private static boolean isBalance(Hue hue, AttributeEdit edit) {
        return edit.region() == Region.WHOLE
                && switch (hue) {
                    case ORANGE, YELLOW, BLUE -> edit.attribute() == Attribute.TEMPERATURE;
                    case GREEN, MAGENTA -> edit.attribute() == Attribute.TINT;
                    case RED, AQUA, PURPLE -> false;
                };
    }

    private static Attribute ofStops(NumberedPart part, List<AttributeEdit> edits, Set<Integer> settled, int sign) {
        boolean corners = part.names(Region.EDGES.names())
                && !places(edits, e -> e.attribute() == Attribute.VIGNETTE).isEmpty();
        if (corners) {
            return Attribute.VIGNETTE;
        }
        if (!places(edits, e -> e.attribute() == Attribute.EXPOSURE).isEmpty()) {
            return Attribute.EXPOSURE;
        }
        List<Integer> tones = places(edits, e -> isPartOfTheTones(e.attribute()));
        return tones.stream()
                .filter(i -> !settled.contains(i) && edits.get(i).amount() * sign > 0)
                .findFirst()
                .or(() -> tones.stream().findFirst())
                .map(i -> edits.get(i).attribute())
                .orElse(Attribute.EXPOSURE);
    }

    /** Whether more and less say which way an attribute goes: "a third less red" may be a turn of a hue, or a cooler photo. */
    private static boolean isMoreOrLess(Attribute attribute) {
        return switch (attribute) {
            case HUE_SHIFT, SHADOW_TINT, HIGHLIGHT_TINT, TEMPERATURE, TINT, VIGNETTE -> false;
            default -> true;
        };
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
    private static OptionalDouble amount(StatedNumber number, Attribute attribute) {
        double value = number.value();
        double size = switch (number.unit()) {
            case STOPS ->
                attribute == Attribute.EXPOSURE || attribute == Attribute.VIGNETTE
                        ? value / EV_OF_ONE
                        : isPartOfTheTones(attribute) ? value * PARTIAL_STOP : 0;
            case KELVIN -> attribute == Attribute.TEMPERATURE && value < LIGHT_KELVIN ? value / KELVIN_OF_ONE : 0;
            case POINTS ->
                // No slider goes so far; those of temperature count in kelvin then.
                attribute == Attribute.TEMPERATURE && value > StatedNumber.WHOLE
                        ? value / KELVIN_OF_ONE
                        : value / StatedNumber.WHOLE;
            case PART -> (attribute == Attribute.EXPOSURE ? PART_OF_LIGHT : 1) * value / StatedNumber.WHOLE;
            case SHARE, LEVEL ->
                isShareOfWhatIsThere(attribute)
                        ? Math.abs(value - StatedNumber.WHOLE) / StatedNumber.WHOLE
                        : isShareOfAll(attribute) ? value / StatedNumber.WHOLE : 0;
            case NONE -> 0;
        };
        return size > 0 ? OptionalDouble.of(size) : OptionalDouble.empty();
    }

    /**
     * The attribute named nearest before the number in its part of the sentence, or else nearest after it; one that was heard goes
     * before a word such as "darker" for one that was not.
     */
    private static Optional<AttributeName> named(NumberedPart part, List<AttributeEdit> edits) {
        boolean isOfLight = edits.stream().anyMatch(e -> e.attribute() == Attribute.EXPOSURE)
                && (part.number().sign() != 0 || part.saysWhichWay());
        List<AttributeName> before = AttributeName.in(part.before().reversed(), isOfLight);
        List<AttributeName> after = AttributeName.in(
                part.leads() || part.after().isEmpty() || !part.isFollowed()
                        ? part.after()
                        // The last word before another number is that number's.
                        : part.after().subList(0, part.after().size() - 1),
                isOfLight);
        List<AttributeName> names = new ArrayList<>(part.leads() ? after : before);
        names.addAll(part.leads() ? before : after);
        return names.stream()
                .filter(name ->
                        name.way() == 0 || !own(name.attribute(), part, edits).isEmpty())
                .findFirst()
                .or(() -> names.stream().findFirst());
    }
}
