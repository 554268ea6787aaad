package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.HUE_OF_NAME;
import static org.instantretouch.intent.words.Words.HUE_OF_SHADE;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.words.RegionLists.Wish;

/**
 * Settles that what is less of something than it was shall be more of it: "the sunset isn't as red as it was", "colours aren't as strong
 * as I remember", "the grass came out less green than in reality"; and that what is less of it than it looks shall be less: "my jacket
 * isn't as blue as it looks here". A network hears the "not", or nothing.
 */
final class LessThanItWas {
    /** How things are, by the wish for more of it. */
    private static final Map<String, Wish> STATES = Map.ofEntries(
            state("bright|light|sunny|light-filled", Attribute.EXPOSURE, true),
            state("dark|dim", Attribute.EXPOSURE, false),
            state("warm", Attribute.TEMPERATURE, true),
            state("cold|cool|icy", Attribute.TEMPERATURE, false),
            state("strong|vivid|vibrant|saturated|colou?rful|rich|intense|lively|deep", Attribute.SATURATION, true),
            state("pale|faded|muted|dull", Attribute.SATURATION, false),
            state("contrasty|punchy", Attribute.CONTRAST, true),
            state("soft|flat", Attribute.CONTRAST, false),
            state("foggy|hazy|misty", Attribute.DEHAZE, false));

    /** The hue or the light of colours is as much as there is of them. */
    private static final Pattern OF_COLOURS = pattern("colou?rs?|hues|tones?");

    /** Of anything else than a colour, what is strong or deep may be a light, an effect or a shape. */
    private static final Pattern OF_COLOURS_ONLY = pattern("strong|intense|deep|rich");

    private static final Pattern SOFT = pattern("soft|flat");

    private static final Pattern HUE_NAME = pattern(Words.HUES);

    /** Light is warm or blue; how much of it there is does not follow from that it is less than it was. */
    private static final Pattern OF_LIGHT = pattern("lights?|lighting|(?:sun|day|moon|candle|lamp)light");

    private static final Pattern SKIN = pattern("skin|faces?|complexion");

    /** What is a tone or an effect, and no thing that has a colour. */
    private static final String NO_THING =
            "(?:shadows?|highlights?|whites|blacks|(?:mid-?)?tones?|vignett\\w*|grain|contrast"
                    + "|brightness|saturation|warmth|tint|cast|blur|bokeh|noise|haze|fog|mist|effects?|edit\\w*|filters?|looks?|film|glow|exposure|sharpness)\\b";

    private static final String STATE = STATES.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

    private static final String HUE = Stream.of(HUE_OF_NAME, HUE_OF_SHADE)
            .flatMap(hues -> hues.keySet().stream())
            .sorted()
            .collect(Collectors.joining("|", "(?:scarlet|crimson|", ")"));

    private static final String MADE = "(?:bright|light|dark|dimm|warm|cold|cool|strong|rich|deep|pal|soft|flatt)er";

    private static final String HUE_MADE =
            HueTurns.COMPARATIVES.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

    private static final String THING =
            "(?<thing>(?:(?:the|my|her|his|our|their|those|these|this|that|all the|all) )?+(?!(?:it|this|that|i|we|you|why)\\b|"
                    + NO_THING + ")[a-z]+(?: (?!" + NO_THING + ")(?!(?:is|are|was|were|not|looks?|came|comes?|"
                    + "isn|aren|wasn|weren|doesn|don|didn|but|and|if|so|should|could|must)\\b)[a-z]+){0,4}|it|this|that|(?:it|this|that) all)";

    private static final String NOT = "(?:(?: (?:is|are|was|were|does|do|did)(?:n't|nt| not)|'s not|'re not)"
            + "(?: (?:look|seem|appear|come out|show up|turn out))?| (?:looks?|came out|comes out|turned out)(?: like it's)? not)";

    private static final String NEARLY = "(?: (?:nearly|half|quite|anywhere near|remotely|at all|all|even close to))?";

    private static final String IS =
            " (?:is|are|looks?|looked|seems?|came out|comes? out|turned out|turns out|appears?)"
                    + "(?: (?:way|much|far|a bit|a little|a lot|slightly|somewhat))?";

    private static final String IN_TRUTH = "(?:in (?:real life|reality|person|truth|nature|my memory)|irl|really"
            + "|in the flesh|to (?:the|my|our) eyes?|(?:that|on the|this) (?:day|night|evening|morning|afternoon)|then|there|on the spot"
            + "|when (?:i|we) (?:was|were|took|shot|saw|stood|got|visited)(?: [a-z]+){0,3}|before|originally|out there|at the time)";

    /** What it was, which the photo shall show. */
    private static final String TRUTH = "(?<truth>(?:(?:it|they|that|this|he|she) (?:really |actually |originally )?"
            + "(?:was|were|used to be|did|looked|seemed|should (?:be|look)|ought to be|(?:is|are) supposed to be|(?:is|are|looks?) (?:really|actually|"
            + "in (?:real life|reality|person)))|the real (?:thing|one)s?(?: (?:is|was|are|were))?"
            + "|what (?:i|we) (?:saw|remember)|(?:i|we)(?:'d|'ve)? (?:remember|recall|saw|had|want|wanted|like|need|hoped|wished|expected)(?: (?:it|them))?"
            + "|(?<=bright as )" + NamedRegions.THE + NamedRegions.NAME + ")(?: (?:being|to be))?(?:,? "
            + IN_TRUTH + "){0,2}|" + IN_TRUTH + ")";

    /** What it looks, which the photo does not show rightly. */
    private static final String SHOWN =
            "(?<shown>(?:it|they|he|she) (?:looks?|looked|appears?|seems?|comes? out|came out|(?:is|are) shown)"
                    + "(?: (?:here|now|in (?:this|the) (?:photo|picture|pic|image|shot)|on (?:the|my) screen))?"
                    + "|(?:it|they|he|she) (?:is|are) (?:here|now|in (?:this|the) (?:photo|picture|pic|image|shot))"
                    + "|this|here|shown(?: here)?|in (?:this|the) (?:photo|picture|pic|image|shot)|the (?:photo|picture) (?:shows|makes (?:it|them) look))";

    private static final String MEND = "(?:(?: ?[,;.!:-]+|,? (?:so|and)) ?(?:and |so |please |can you |could you ){0,3}"
            + "(?:(?:fix|correct|change|mend|restore|sort|bring|give|put|get|help)(?: (?:it|that|this|them|me))?(?: (?:the|that|some) [a-z]+)?"
            + "(?: (?:back|right|out|up))?))?";

    private static final String LEAD =
            "^ ?(?:(?:hi|hey|but|and|so|sorry|well|hm+|i think|somehow|sadly|unfortunately|please),? ){0,3}";

    private static final Pattern NOT_AS = Pattern.compile(LEAD + THING + NOT + NEARLY + " (?:as|so) (?:(?<state>"
            + STATE + ")|(?<hue>" + HUE + ")) as (?:" + TRUTH + "|" + SHOWN + ")" + MEND + UnplacedWishes.END);

    private static final Pattern THAN = Pattern.compile(LEAD + THING + IS + " (?:less (?:(?<state>" + STATE
            + ")|(?<hue>"
            + HUE + "))|(?<made>" + MADE + ")|(?<huemade>" + HUE_MADE + ")|more (?:(?<more>" + STATE + ")|(?<morehue>"
            + HUE + "))) than " + TRUTH + MEND + UnplacedWishes.END);

    /** How it is in truth, beside what the photo shows. */
    private static final Pattern IN_REALITY = Pattern.compile(LEAD + THING
            + " (?:is|are|was|were)(?: (?:way|much|far|a bit|a little|a lot|slightly|somewhat))? (?:less (?:(?<state>"
            + STATE + ")|(?<hue>" + HUE + "))|(?<made>" + MADE + ")|(?<huemade>" + HUE_MADE + ")|more (?:(?<more>"
            + STATE + ")|(?<morehue>" + HUE
            + ")))(?: in (?:there|here))? (?:in (?:real life|reality|person|truth|nature)|irl|in the flesh)(?: than (?:here|this|that|it looks(?: here)?|in (?:this|the) (?:photo|picture)))?"
            + MEND + UnplacedWishes.END);

    private LessThanItWas() {}

    private static Map.Entry<String, Wish> state(String words, Attribute attribute, boolean up) {
        return Map.entry(words, new Wish(attribute, Optional.empty(), up));
    }

    /**
     * What a sentence asks for; as it was read, unless it says no more than that something is less, or more, of something than it was.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        Matcher not = NOT_AS.matcher(words);
        if (not.matches()) {
            Wish wish = wish(first(not, "state"), first(not, "hue"), not.group("thing"));
            if (isOfAnything(wish, first(not, "state"), not.group("thing"))) {
                return read;
            }
            return asked(not.group("truth") == null ? opposite(wish) : wish, not.group("thing"), read);
        }
        Matcher than = THAN.matcher(words);
        if (than.matches()) {
            return compared(than, false, read);
        }
        Matcher truth = IN_REALITY.matcher(words);
        return truth.matches() ? compared(truth, true, read) : read;
    }

    /** What is said of how it looks is to go the other way, and what is said of the truth is not. */
    private static Intent compared(Matcher than, boolean isTruth, Intent read) {
        boolean isLess = than.group("state") != null || than.group("hue") != null;
        Optional<String> state =
                first(than, "state", "more").or(() -> first(than, "made").map(LessThanItWas::positive));
        Optional<String> hue = first(than, "hue", "morehue", "huemade");
        Wish wish = wish(state, hue, than.group("thing"));
        if (isOfAnything(wish, state, than.group("thing"))) {
            return read;
        }
        return asked(isLess == isTruth ? opposite(wish) : wish, than.group("thing"), read);
    }

    /** The first of some groups that was found. */
    private static Optional<String> first(Matcher said, String... groups) {
        return Stream.of(groups)
                .flatMap(group -> Optional.ofNullable(said.group(group)).stream())
                .findFirst();
    }

    private static String positive(String comparative) {
        return switch (comparative) {
            case "dimmer" -> "dim";
            case "flatter" -> "flat";
            case "paler" -> "pale";
            default -> comparative.substring(0, comparative.length() - "er".length());
        };
    }

    private static Wish wish(Optional<String> state, Optional<String> hue, String thing) {
        if (hue.isPresent()) {
            return new Wish(Attribute.HUE_SATURATION, hue.map(LessThanItWas::hue), true);
        }
        Wish wish = STATES.entrySet().stream()
                .filter(of -> Pattern.matches(of.getKey(), state.orElseThrow()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        boolean isOfColours = (wish.attribute() == Attribute.EXPOSURE || Words.has(SOFT, state.orElseThrow()))
                && Words.has(OF_COLOURS, thing);
        Optional<Hue> ofThing = hueOf(thing);
        return isOfColours
                ? new Wish(Attribute.SATURATION, Optional.empty(), wish.up())
                : wish.attribute() == Attribute.SATURATION && ofThing.isPresent()
                        ? new Wish(Attribute.HUE_SATURATION, ofThing, wish.up())
                        : wish;
    }

    /** The hue that a thing is called by. */
    private static Optional<Hue> hueOf(String thing) {
        Matcher name = HUE_NAME.matcher(thing);
        return name.find() ? Optional.ofNullable(HUE_OF_NAME.get(name.group())) : Optional.empty();
    }

    /** Whether a state may be meant of something else than of the colour of a thing, or of its light. */
    private static boolean isOfAnything(Wish wish, Optional<String> state, String thing) {
        boolean isOfOther =
                state.filter(said -> Words.has(OF_COLOURS_ONLY, said)).isPresent()
                        && !Words.has(OF_COLOURS, thing)
                        && hueOf(thing).isEmpty();
        boolean isHue = wish.attribute() == Attribute.TEMPERATURE || wish.attribute() == Attribute.HUE_SATURATION;
        return isOfOther || (!isHue && Words.has(OF_LIGHT, thing));
    }

    private static Hue hue(String name) {
        return Stream.of(HueTurns.COMPARATIVES, HUE_OF_NAME, HUE_OF_SHADE)
                .flatMap(hues -> Optional.ofNullable(hues.get(name)).stream())
                .findFirst()
                .orElse(Hue.RED);
    }

    private static Wish opposite(Wish wish) {
        return new Wish(wish.attribute(), wish.hue(), !wish.up());
    }

    /** What was heard of it, the right way; or what it is called where that is none of it. */
    private static Intent asked(Wish wish, String thing, Intent read) {
        List<AttributeEdit> heard = read.edits().stream()
                .filter(e -> isOf(wish, e)
                        || (wish.attribute() == Attribute.EXPOSURE && e.attribute() == Attribute.HUE_LUMINANCE))
                .toList();
        boolean isRight = read.edits().stream().anyMatch(e -> isRight(wish, e));
        if (isRight) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : heard.isEmpty() ? List.of(said(wish, thing, read)) : heard) {
            boolean isOfSkin = edit.region() == Region.WHOLE && Words.has(SKIN, thing);
            edits.add((isOfSkin ? edit.withRegion(Region.SUBJECT) : edit)
                    .withAmount(Math.copySign(edit.amount(), wish.up() ? 1 : -1)));
        }
        return new Intent(edits, Optional.empty(), Set.of(), 0);
    }

    private static AttributeEdit said(Wish wish, String thing, Intent read) {
        Region region = NamedRegions.in(thing).stream()
                .findFirst()
                .or(() -> read.edits().stream().map(AttributeEdit::region).findFirst())
                .orElse(Region.WHOLE);
        return new AttributeEdit(wish.attribute(), wish.hue(), region, Words.PLAIN);
    }

    private static boolean isOf(Wish wish, AttributeEdit edit) {
        return edit.attribute() == wish.attribute() && edit.hue().equals(wish.hue());
    }

    /** Whether what was heard goes that way, by this or another of what makes a thing so. */
    private static boolean isRight(Wish wish, AttributeEdit edit) {
        boolean isUp = edit.amount() > 0;
        return switch (wish.attribute()) {
            case EXPOSURE ->
                isUp == wish.up()
                        && Set.of(
                                        Attribute.EXPOSURE,
                                        Attribute.SHADOWS,
                                        Attribute.HIGHLIGHTS,
                                        Attribute.WHITES,
                                        Attribute.HUE_LUMINANCE)
                                .contains(edit.attribute());
            case SATURATION ->
                isUp == wish.up()
                        && Set.of(
                                        Attribute.SATURATION,
                                        Attribute.VIBRANCE,
                                        Attribute.HUE_SATURATION,
                                        Attribute.HUE_LUMINANCE)
                                .contains(edit.attribute());
            case TEMPERATURE -> isUp == wish.up() && edit.attribute() == Attribute.TEMPERATURE;
            case CONTRAST -> isUp == wish.up() && edit.attribute() == Attribute.CONTRAST;
            case HUE_SATURATION -> isOfHue(wish, edit);
            default -> isUp == wish.up() && edit.attribute() == wish.attribute();
        };
    }

    /** A turn towards a hue, or from it, is what there shall be more of, or less. */
    private static boolean isOfHue(Wish wish, AttributeEdit edit) {
        Hue hue = wish.hue().orElseThrow();
        if (edit.attribute() == Attribute.HUE_SHIFT) {
            Hue towards = edit.hue().orElseThrow().beside(edit.amount() > 0 ? 1 : -1);
            return wish.up() ? towards == hue : edit.hue().equals(wish.hue());
        }
        return isOf(wish, edit)
                ? edit.amount() > 0 == wish.up()
                : TintComplaints.balance(hue, wish.up() ? -1 : 1)
                        .filter(b -> b.attribute() == edit.attribute() && b.amount() * edit.amount() > 0)
                        .isPresent();
    }
}
