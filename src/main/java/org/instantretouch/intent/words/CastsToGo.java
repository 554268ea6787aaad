package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Tells which cast it is that an instruction wants to be rid of, "take the green cast out", "everything is too orange", and that it does
 * not want a cooler or warmer photo: how far the white balance goes then depends on how strong the photo's cast is.
 */
public final class CastsToGo {
    private static final String ONE_HUE = "(?:" + Words.HUES
            + "(?:ish)?|bluish|reddish|pinkish|orangey|yellowy|purplish|greeny|pinky|bluey|warm|cold|cool)";

    /** One or two together, as in "yellow-green". */
    private static final String HUE = "(?:(?:sickly|ghastly|nasty) )?" + ONE_HUE + "(?:(?:-| )" + ONE_HUE + "\\b)?";

    private static final String CAST = "(?:cast|tint|tinge|veil)";

    private static final String ANY =
            "(?:(?:the|this|that|all|any|of|some|a|an|its|my|ugly|awful|nasty|horrible|very|really|such|strong|slight|weird|bit|kind|sort) ){0,4}";

    private static final String RID = "(?:remove|get rid of|take(?: out)?|fix|correct|neutrali[sz]e|kill|lose|eliminate"
            + "|reduce|cut|clean up|cancel(?: out)?|counter|less(?: of)?|without|drop|pull|tame|tone down|undo|strip"
            + "|sort(?: out)?|deal with|no more)";

    private static final String WHOLE =
            "(?:it|it's|its|(?:(?:the|this|my|whole|entire) ){0,2}(?:photo|picture|image|pic|shot|scene|thing|room)"
                    + "|everything|all|white balance|wb)";

    private static final String TOO =
            "(?:(?:all|just|a bit|a little|way|far|much|really|so|very|rather|quite) ){0,2}too ";

    /** A photo, however old, or all that is in it. */
    private static final String PHOTO =
            "(?:it|its|this|everything|all of it|(?:the|this|my|our|these|those) (?:(?:old|whole|entire|vintage|faded|family|wedding|scanned) ){0,2}"
                    + "(?:photo|picture|image|pic|shot|scene|print|slide|negative|scan|photograph|snapshot|transparency|film|room)s?"
                    + "(?: (?:from|of) (?:the )?(?:\\d{4}s?|\\d0s|[a-z]+ties))?)";

    private static final String SO =
            "(?:(?:all|a bit|a little|so|very|really|rather|quite|completely|totally|too|horribly|slightly) ){0,2}";

    /** What the years or the light have made of it. */
    private static final String GONE =
            PHOTO + "(?:'s| has| have)? (?:all )?(?:(?:gone|went|turned(?: out)?|come out|came out|faded|shifted|aged)"
                    + " (?:to |into |towards |rather )?" + SO + "|looks? all )" + HUE;

    /** Before what else is said. */
    private static final String SO_FAR =
            "(?=,? ?$|[.!?;,:]| (?:and|but|so|over|with|on|from|please|by|because|in the|after)\\b)";

    /** What is said of a cast that is to go; what follows may say that it is of a part of the photo. */
    private static final Pattern SAID =
            Pattern.compile("(?:\\b" + RID + " " + ANY + HUE + "(?: light| colou?r)? " + CAST + "\\b"
                    + "|\\b(?:there's|there is|has|has got|have|got) " + ANY + HUE
                    + "(?: light| colou?r)? " + CAST + "\\b"
                    + "|\\b" + HUE + " " + CAST
                    + " (?:(?:needs to|must|has to|should|is|to be|to|be) ){0,2}(?:gone|go|out|away|removed?|fixed|corrected|neutrali[sz]ed|horrible|awful|ugly)\\b"
                    + "|\\b" + RID + " " + ANY + "colou?r " + CAST + "\\b"
                    + "|\\b" + WHOLE + "(?:(?: is|'s| looks?| came out| turned out| seems?| feels?)?(?: off)?,? )" + TOO
                    + HUE + "\\b"
                    + "|^ ?(?:(?:way|far|much|a bit) )?too " + HUE + "(?=,? ?$|[.!;,])"
                    + "|\\btoo much " + HUE + "\\b(?! in (?:the|her|his|my|their|our))"
                    + "|\\b" + WHOLE
                    + " (?:looks?|is|came out|turned out) (?:really|very|so|all|way too|awfully|horribly|sickly) "
                    + HUE + "\\b"
                    + "|\\b" + GONE + SO_FAR
                    + "|\\bwhy (?:is|does) (?:it|everything|this|the (?:photo|picture|image)) (?:look )?(?:so|all|too) "
                    + HUE + "\\b"
                    + "|\\b(?:get|take|pull|suck|drain) (?:(?:the|all|that) ){0,2}" + HUE
                    + " (?:out|away)\\b"
                    + "|\\b(?:get rid of|remove|lose|kill) (?:(?:the|all|that) ){0,2}" + HUE
                    + "(?=,? ?$|[.!;,]| and\\b))(?! (?:in|on|of) (?:the |her |his |my |their |our )?" + NAME + ")");

    /** Before what is not to be done, or is asked or wished. */
    private static final Pattern NOT = Pattern.compile(
            "\\b(?:don't|don.t|dont|do not|never|not|is there|are there|keep|want|like|love|make|give|add)\\b[^,;.!]*$");

    private static final Pattern HUED = Pattern.compile("\\b" + ONE_HUE + "\\b");

    /** What takes a hue out: a whole share of a balance is asked for, and half of one only looked for in the photo. */
    private enum Way {
        RED("red\\w*", -1, -1),
        ORANGE("orange\\w*|amber|warm", -1, 0),
        YELLOW("yellow\\w*|gold\\w*", -1, 0),
        GREEN("green\\w*|lime", 0, 1),
        CYAN("cyan\\w*|aqua\\w*|teal\\w*|turquoise", 1, 0.5f),
        BLUE("blue\\w*|bluish|cold|cool", 1, 0),
        PURPLE("purpl\\w*|violets?\\w*", 0.5f, -1),
        MAGENTA("magentas?\\w*|pink\\w*", 0, -1);

        private final Pattern hue;
        private final float warmer;
        private final float pinker;

        Way(String hue, float warmer, float pinker) {
            this.hue = Pattern.compile(hue);
            this.warmer = warmer;
            this.pinker = pinker;
        }

        static Stream<Way> of(String hue) {
            return Stream.of(values())
                    .filter(way -> way.hue.matcher(hue).matches())
                    .limit(1);
        }

        /** Whether an edit gives or takes what has the hue in the photo, or turns it. */
        boolean isOf(Hue other) {
            return other.names().stream().anyMatch(name -> hue.matcher(name).matches());
        }
    }

    /** How much a cast is taken out by that is not measured. */
    private static final float PLAIN = 0.5f;

    /** What asks for no more than that the cast goes. */
    private static final String REPAIR =
            "(?:(?:bring|get|put|give)(?: (?:me|it|us))? (?:back )?|restore |recover |rescue )"
                    + "(?:the |its |their |my )?(?:(?:real|true|original|old|natural|right|proper) )?colou?rs?(?: back)?"
                    + "|make (?:it|her|him|them|everything) look (?:natural|normal|right|real)|(?:fix|correct|repair|restore|neutrali[sz]e|balance|sort) (?:it|that|this)(?: out)?"
                    + "|(?:take|get) (?:it|that) out|(?:bring|put|get) (?:it|them) back";

    private static final String AND_FIX =
            "(?:(?:,|;|\\.|,? and|,? so|,? but)? (?:please |can you |could you |just |i want to )?(?:" + REPAIR
                    + ")(?: (?:again|of (?:this|the|my) (?:old |faded )?(?:photo|print|slide|picture)))?)?"
                    + "(?:(?:,? and|,) " + UnplacedWishes.WISH + ")?";

    /** All that a sentence says. */
    private static final Pattern OF_PHOTO =
            Pattern.compile("^ ?(?:(?:hi|hey|please|well|can you|could you),? ){0,2}(?:" + RID + " " + ANY + HUE
                    + " " + CAST
                    + "(?: (?:from|in|on|of) (?:it|everything|(?:the|this|my) (?:whole )?(?:photo|picture|image|print|slide)))?|(?:there's|there is|"
                    + PHOTO + " (?:has|has got)) " + ANY + HUE + " " + CAST + "|" + WHOLE
                    + " (?:looks?|is|came out|turned out) (?:really|very|so|all|too|way too) " + HUE + ")" + AND_FIX
                    + UnplacedWishes.END);

    private static final Pattern PHOTO_GONE = Pattern.compile("^ ?(?:(?:hi|hey|please|well),? ){0,2}"
            + GONE
            + "(?: (?:with age|with time|over (?:time|the years)|on me|by now))?" + AND_FIX + UnplacedWishes.END);

    /** A thing by the light that fell on it. */
    private static final Pattern CAME_OUT = Pattern.compile(
            "^ ?(?:the|my|our|his|her|this) (?!(?:sky|skies|sea|ocean|water|lake|river|leaves|trees?|grass|clouds?"
                    + "|flowers?|petals|sun|light|shadows?|highlights?|whites?|blacks?|" + Words.HUES
                    + ")\\b)[a-z]+(?: [a-z]+)? (?:came out|turned out|has come out|have come out) " + SO
                    + "(?<hue>" + Words.HUES + ")(?:,? (?:please )?(?:fix|correct) (?:it|that|this))?"
                    + UnplacedWishes.END);

    private CastsToGo() {}

    /**
     * The balances that take the casts out which are to go.
     *
     * @param text an instruction
     * @return of {@link Attribute#TEMPERATURE} and {@link Attribute#TINT}; none where no cast is to go
     */
    public static Set<Attribute> in(String text) {
        Set<Attribute> balances = EnumSet.noneOf(Attribute.class);
        said(PlainText.of(text)).forEach(said -> {
            List<Way> ways = ways(said);
            if (ways.isEmpty() || ways.stream().anyMatch(way -> way.warmer != 0)) {
                balances.add(Attribute.TEMPERATURE);
            }
            if (ways.isEmpty() || ways.stream().anyMatch(way -> way.pinker != 0)) {
                balances.add(Attribute.TINT);
            }
        });
        return balances;
    }

    /**
     * What a sentence asks for; as it was read, unless a cast is to go that takes a balance more than was heard, or was taken for less
     * of what has the hue.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        Matcher thing = CAME_OUT.matcher(words);
        if (thing.matches() && read.edits().stream().allMatch(e -> e.attribute() == Attribute.HUE_SHIFT)) {
            return read.withEdits(balanced(Way.of(thing.group("hue")).toList(), List.of()));
        }
        boolean isGone = PHOTO_GONE.matcher(words).matches();
        List<Way> ways = isGone || OF_PHOTO.matcher(words).matches()
                ? said(words).flatMap(said -> ways(said).stream()).distinct().toList()
                : List.of();
        List<AttributeEdit> edits = read.edits().stream()
                .filter(e -> !isOfHue(e, ways) && !isOfColour(e))
                .toList();
        boolean isHeard = edits.stream().anyMatch(CastsToGo::isBalance);
        boolean isOfCast = edits.stream()
                .allMatch(e -> e.region() == Region.WHOLE && !e.attribute().hasHue());
        return ways.isEmpty() || !isOfCast || !(isGone || isHeard) ? read : settled(ways, edits, read);
    }

    private static Intent settled(List<Way> ways, List<AttributeEdit> edits, Intent read) {
        List<AttributeEdit> all = balanced(ways, edits);
        return all.equals(read.edits()) ? read : read.withEdits(all);
    }

    private static boolean isBalance(AttributeEdit edit) {
        return edit.attribute() == Attribute.TEMPERATURE || edit.attribute() == Attribute.TINT;
    }

    /** Whether an edit would take the hue out of what has it by itself, or turn that. */
    private static boolean isOfHue(AttributeEdit edit, List<Way> ways) {
        boolean isLess = edit.attribute() == Attribute.HUE_SATURATION && edit.amount() < 0;
        return edit.region() == Region.WHOLE
                && (isLess || edit.attribute() == Attribute.HUE_SHIFT)
                && edit.hue()
                        .filter(hue -> ways.stream().anyMatch(way -> way.isOf(hue)))
                        .isPresent();
    }

    /** Whether an edit would make a cast stronger, or be another white balance than what takes it out. */
    private static boolean isOfColour(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case SATURATION, VIBRANCE -> edit.amount() > 0;
            default -> edit.attribute() == Attribute.AUTO_WHITE_BALANCE || edit.attribute() == Attribute.AUTO;
        };
    }

    /** The same with the balances that take hues out, where nothing of them is there. */
    private static List<AttributeEdit> balanced(List<Way> ways, List<AttributeEdit> edits) {
        double warmer = ways.stream().mapToDouble(way -> wholly(way.warmer)).sum();
        double pinker = ways.stream().mapToDouble(way -> wholly(way.pinker)).sum();
        List<AttributeEdit> all = new ArrayList<>(edits);
        balance(Attribute.TEMPERATURE, warmer, edits).ifPresent(all::add);
        balance(Attribute.TINT, pinker, edits).ifPresent(all::add);
        return all;
    }

    private static float wholly(float share) {
        return Math.abs(share) < 1 ? 0 : share;
    }

    /** As much as of the other balance, and where that is. */
    private static Optional<AttributeEdit> balance(Attribute balance, double way, List<AttributeEdit> edits) {
        if (way == 0 || edits.stream().anyMatch(e -> e.attribute() == balance)) {
            return Optional.empty();
        }
        Optional<AttributeEdit> other =
                edits.stream().filter(CastsToGo::isBalance).findFirst();
        double size = other.map(e -> (double) Math.abs(e.amount())).orElse((double) PLAIN);
        return Optional.of(new AttributeEdit(
                balance, Optional.empty(), other.map(AttributeEdit::region).orElse(Region.WHOLE), (float)
                        (size * Math.clamp(way, -1, 1))));
    }

    private static Stream<MatchResult> said(String words) {
        return SAID.matcher(words)
                .results()
                .filter(said -> !NOT.matcher(words).region(0, said.start()).find());
    }

    /** Of the hues that are named. */
    private static List<Way> ways(MatchResult said) {
        return HUED.matcher(said.group())
                .results()
                .flatMap(hue -> Way.of(hue.group()))
                .distinct()
                .toList();
    }
}
