package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.WashedOut.LOOKS;
import static org.instantretouch.intent.words.WashedOut.PHOTO;
import static org.instantretouch.intent.words.WashedOut.WHY;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

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
 * Settles that a photo which is lifeless, or for which one word is not enough, lacks contrast and colour: "this looks flat and
 * lifeless", "dull and boring". A network gives it back the one or the other, and of one without any punch it takes the rest.
 */
final class Lifeless {
    /** How much of what was heard the other is. */
    private static final float BESIDE = 0.8f;

    private static final Set<Attribute> COLOUR = EnumSet.of(Attribute.SATURATION, Attribute.VIBRANCE);

    private static final float OF_A_THING = 0.35f;

    private static final Set<Attribute> WANTED =
            EnumSet.of(Attribute.CONTRAST, Attribute.SATURATION, Attribute.VIBRANCE);

    private static final Set<Attribute> HEARD = EnumSet.of(
            Attribute.CONTRAST, Attribute.SATURATION, Attribute.VIBRANCE, Attribute.DEHAZE, Attribute.BLACKS);

    private static final String HOW =
            "(?:(?:so|too|very|really|quite|rather|pretty|kind of|kinda|a bit|totally|completely|just|all|" + DEGREE
                    + ") )?";

    private static final String NO = "(?:no|zero|not much|not enough|little|without (?:any )?|lacking (?:in )?)";

    private static final String PUNCH = "(?:real |any |proper )?(?:punch|pop|oomph|zing|bite|snap|life|spark|sparkle)";

    private static final String FLAW =
            "(?:flat|dull|boring|bland|drab|dreary|dead|tired|gr[ae]y|blah|meh|lifeless|listless"
                    + "|muddy|washed[ -]?out|colou?rless|uninspir(?:ed|ing)|uninteresting|" + NO + " " + PUNCH + ")";

    private static final String AND = "(?:,? and |, (?:and )?| ?& ?| ?/ ?|,? (?:with|has) )";

    /** Of one that lacks life altogether, or more than one flaw. */
    private static final String FLAWS = HOW + "(?:lifeless|listless|" + FLAW + "(?:" + AND + HOW + FLAW + "){1,3})";

    private static final String END = "(?: (?:photo|picture|pic|image|shot))?(?: (?:to me|here|now|somehow))?"
            + "(?:[,.!;:]* (?:please |can you |pls )?(?:fix|help|mend|improve|wake|liven|brighten|spice|perk|bring|sort)"
            + "(?: (?:it|this|that|up|out|me|to life|back to life))*)?(?:,? (?:please|pls))?[ .!?]*$";

    private static final Pattern SENTENCE = Pattern.compile(WHY + PHOTO + LOOKS + "(?:an? )?" + FLAWS + END);

    private static final Pattern LIFELESS = pattern("lifeless|listless");

    private static final Pattern NAMED = pattern(FLAW);

    /** In which other words of this kind may be wishes: "no pop!" */
    private static final String HAS = "(?:there's|there is|it has|it's got|this has|(?:the |this |my )?"
            + "(?:photo|picture|pic|image|shot) has|it has got|has) (?:absolutely |just )?";

    private static final String AT_ALL =
            "(?: (?:at all|in it|to it|here|left|whatsoever|in (?:this|the) (?:photo|picture|pic|image|shot)))";

    private static final Pattern WITHOUT_PUNCH = Pattern.compile(WHY + "(?:no punch|(?:" + HAS + ")(?:no|zero) " + PUNCH
            + AT_ALL + "*|(?:no|zero) " + PUNCH + AT_ALL + "+)[ .?]*$");

    /** Light that is wrong beside it says that it is no wish. */
    private static final Pattern BADLY_LIT = Pattern.compile(
            "^ ?(?:(?:it's|it is|this is|too|all|so) ){0,2}(?:backlit|back-lit|underexposed|overexposed|badly lit) and (?:so |too |very )?"
                    + "(?:dull|drab|bland|colou?rless|lifeless|washed[ -]?out)(?:,? (?:please )?(?:fix|help)(?: (?:it|this))?)?[ .!]*$");

    /** A thing without life, of which what was heard may be anything. */
    private static final Pattern THING = Pattern.compile(
            "^ ?(?:the|my|our|this|that) (?:[a-z]+ ){1,2}(?:looks?|seems?|feels?|came out) " + HOW
                    + "(?:lifeless|listless|dead|flat and lifeless|dull and lifeless)"
                    + "(?:[,;.!:]* (?:please |can you )?(?:fix|help|wake|liven|revive)(?: (?:it|this|that|up))*)?[ .!?]*$");

    private static final String GREYED =
            "(?:sky|skies|clouds|skin|face|faces|sea|water|ocean|lake|river|grass|lawn|trees|garden|street|city|beach|sand|landscape|background|foreground)";

    private static final Pattern WATER = pattern("sea|water|ocean|lake|river");

    private static final String STATE =
            "(?:too )?(?:dark|bright|light|warm|cold|cool|hot|good|bad|here|red|blue|strong|soft|dim)";

    /** Light and colour are neither one thing nor the other, which says nothing of them. */
    private static final Pattern NEITHER = Pattern.compile(WHY + PHOTO + LOOKS + "(?:neither " + STATE
            + " n?or (?:there|" + STATE
            + ")|not " + STATE + "(?:,? (?:and )?| or | nor )(?:not " + STATE + "|" + STATE + "))"
            + ",? (?:but )?(?:it's |it is |is )?(?:just|only|simply|merely) " + HOW + "(?<flaw>" + FLAW + ")" + END);

    /** A word that is said more than once is no other word. */
    private static final Pattern REPEATED = Pattern.compile(WHY + PHOTO + LOOKS
            + "(?<flaw>dull|boring|bland|drab|dreary|flat|lifeless|colou?rless|meh|blah)(?:[ ,.!]+\\k<flaw>){1,4}"
            + END);

    /** What it is like is no wish. */
    private static final Pattern LIKENED = Pattern.compile(WHY
            + "(?:it's|it is|this is|everything is|(?:the |this |my )?(?:photo|picture|image|shot) (?:is|looks)|it looks|this looks)"
            + " (?:all )?as (?<flaw>gr[ae]y|dull|drab|dreary|boring|bland|flat|lifeless|colou?rless) as (?:an? |the )?(?:[a-z]+ ){0,3}[a-z]+"
            + END);

    private static final String GREY = "gr[ae]y(?:-?ish|er)?";

    /** What has more colour where it is less grey; milk is whiter, and hair has none. */
    private static final Pattern LESS_GREY = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:make|get|have|give me|with) )?(?:(?:an? |the |my |her |his |this )?(?:" + DEGREE + " )?less "
            + GREY + " (?<before>" + GREYED + ")"
            + "|(?:the |my |her |his |this |that )?(?<after>" + GREYED
            + ")(?: (?:to (?:be|look)|should (?:be|look)|look|be))?(?: " + DEGREE + ")? less " + GREY + ")"
            + UnplacedWishes.END);

    private static final Pattern OF_TONES = pattern("flat|gr[ae]y|muddy|washed[ -]?out");

    private static final float OF_A_PHOTO = 0.4f;

    private static final String DULL = "(?:gr[ae]y|dull|drab|flat)";

    /** "It's not bright, only grey": what it lacks, where it has no colour for it; without a word for the photo it may be a wish. */
    private static final Pattern ONLY_GREY = Pattern.compile(
            "^ ?(?:(?:hi|hey|hm+|but|sorry|well),? ){0,2}(?:(?:(?:it|this|that)(?:'s| is| was| looks?| came out)?|everything(?:'s| is| was| looks?)"
                    + "|(?:the |my |this )?(?:photo|picture|pic|image|shot|day|colou?rs?)(?:'s| is| are| was| were| looks?| came out)) not"
                    + "|(?:it|this|that|everything|(?:the |my |this )?(?:photo|picture|pic|image|shot|day|colou?rs?)) (?:is|are|was|were|does|do)n't(?: look)?"
                    + "|not(?= (?:bright|light|sunny)\\b.*gr[ae]y\\b)) (?:at all |really |very |so )?"
                    + "(?<lacks>bright|light|sunny|colou?rful|vivid|vibrant|lively)(?: at all)?[,;.]? (?:but )?(?:it's )?(?:only|just) (?:a )?"
                    + DULL + "(?: and " + DULL + ")?[ .!?]*$");

    private static final Pattern OF_BRIGHTNESS = pattern("bright|light|sunny");

    private static final float BACK = 0.4f;

    private Lifeless() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that the photo has no life.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher onlyGrey = ONLY_GREY.matcher(words);
        if (onlyGrey.matches() && !read.isUnsupported()) {
            return lacking(onlyGrey.group("lacks"), read);
        }
        if (BADLY_LIT.matcher(words).matches()
                && !read.isUnsupported()
                && read.style().isEmpty()) {
            return raised(read);
        }
        Matcher grey = LESS_GREY.matcher(words);
        if (grey.matches() && !read.isUnsupported() && read.style().isEmpty() && !isRaised(read)) {
            String thing = Stream.of("before", "after")
                    .flatMap(group -> Stream.ofNullable(grey.group(group)))
                    .findFirst()
                    .orElseThrow();
            return lessGrey(thing, Words.amount(words), read);
        }
        Matcher neither = NEITHER.matcher(words);
        Matcher repeated = REPEATED.matcher(words);
        boolean isUnheard = read.edits().stream().allMatch(e -> e.attribute() == Attribute.AUTO);
        Matcher likened = LIKENED.matcher(words);
        boolean isFlawed =
                neither.matches() || (isUnheard && repeated.matches()) || (likened.matches() && !isRaised(read));
        if (isFlawed && !read.isUnsupported() && read.style().isEmpty()) {
            String flaw = Stream.of(neither, repeated, likened)
                    .filter(Matcher::matches)
                    .map(matched -> matched.group("flaw"))
                    .findFirst()
                    .orElseThrow();
            boolean isOfTones = has(OF_TONES, flaw);
            return Intent.of(
                    AttributeEdit.of(Attribute.CONTRAST, OF_A_PHOTO),
                    AttributeEdit.of(Attribute.VIBRANCE, isOfTones ? OF_A_PHOTO / 2 : OF_A_PHOTO));
        }
        boolean isThing = THING.matcher(words).matches()
                && read.edits().stream().allMatch(Lifeless::isOfAnEnd)
                && NamedRegions.in(words).isEmpty()
                && !read.isUnsupported()
                && read.style().isEmpty();
        if (isThing) {
            return Intent.of(
                    AttributeEdit.of(Attribute.CONTRAST, OF_A_THING), AttributeEdit.of(Attribute.VIBRANCE, OF_A_THING));
        }
        boolean isOther = read.isUnsupported()
                || read.style().isPresent()
                || !read.keeps().isEmpty()
                || read.edits().stream().noneMatch(e -> WANTED.contains(e.attribute()))
                || !read.edits().stream().allMatch(Lifeless::isOfPhoto);
        if (isOther) {
            return read;
        }
        if (WITHOUT_PUNCH.matcher(words).matches()) {
            return raised(read);
        }
        boolean isLess = read.edits().stream().anyMatch(e -> WANTED.contains(e.attribute()) && e.amount() < 0);
        return isLess || !isLifeless(words) ? read : both(read);
    }

    /** The light and the colour that are missed; what else was heard beside edits stays. */
    private static Intent lacking(String what, Intent read) {
        AttributeEdit colour = AttributeEdit.of(Attribute.VIBRANCE, BACK);
        return read.withEdits(
                has(OF_BRIGHTNESS, what)
                        ? List.of(AttributeEdit.of(Attribute.EXPOSURE, BACK), colour)
                        : List.of(colour));
    }

    private static Intent lessGrey(String thing, float amount, Intent read) {
        if (read.edits().stream().anyMatch(e -> e.attribute() == Attribute.HUE_SATURATION && e.amount() > 0)) {
            return read;
        }
        if (has(WATER, thing)) {
            return Intent.of(
                    AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, amount),
                    AttributeEdit.of(Attribute.HUE_SATURATION, Hue.AQUA, amount));
        }
        Region region = thing.equals("skin") ? Region.SUBJECT : NamedRegions.of(thing);
        return Intent.of(new AttributeEdit(Attribute.SATURATION, Optional.empty(), region, amount));
    }

    /** Whether more contrast or colour was heard, and less of neither. */
    private static boolean isRaised(Intent read) {
        List<AttributeEdit> wanted = read.edits().stream()
                .filter(e -> WANTED.contains(e.attribute()))
                .toList();
        return !wanted.isEmpty() && wanted.stream().allMatch(e -> e.amount() > 0);
    }

    private static boolean isOfAnEnd(AttributeEdit edit) {
        return edit.region() == Region.WHOLE
                && (edit.attribute() == Attribute.BLACKS
                        || edit.attribute() == Attribute.WHITES
                        || edit.attribute() == Attribute.EXPOSURE);
    }

    private static boolean isLifeless(String words) {
        return SENTENCE.matcher(words).matches()
                && (has(LIFELESS, words)
                        || NAMED.matcher(words)
                                        .results()
                                        .map(MatchResult::group)
                                        .distinct()
                                        .count()
                                > 1);
    }

    private static boolean isOfPhoto(AttributeEdit edit) {
        return edit.region() == Region.WHOLE && HEARD.contains(edit.attribute());
    }

    /** The same with more of what was heard to be less. */
    private static Intent raised(Intent read) {
        return read.withEdits(read.edits().stream()
                .map(e -> WANTED.contains(e.attribute()) ? e.withAmount(Math.abs(e.amount())) : e)
                .toList());
    }

    private static Intent both(Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        float beside = BESIDE
                * (float) edits.stream()
                        .filter(e -> WANTED.contains(e.attribute()))
                        .mapToDouble(AttributeEdit::amount)
                        .max()
                        .orElse(0);
        if (edits.stream().noneMatch(e -> e.attribute() == Attribute.CONTRAST)) {
            edits.add(AttributeEdit.of(Attribute.CONTRAST, beside));
        }
        if (edits.stream().noneMatch(e -> COLOUR.contains(e.attribute()))) {
            edits.add(AttributeEdit.of(Attribute.VIBRANCE, beside));
        }
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }
}
