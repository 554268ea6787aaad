package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what draws the eye: "emphasise the subject", "lead the eye to the middle", "separate her from the background", "make the
 * background less distracting", "he blends into the background". A network refuses these, as it does retouching; but light does it,
 * as photographers dodge and burn.
 */
final class Emphasis {
    /** How much lighter what shall be seen becomes, and how much darker the rest. */
    private static final float LIGHT = 0.35f;

    /** How much of its colour what distracts loses. */
    private static final float COLOUR = 0.35f;

    private static final String PLEASE = "(?:please |can you |could you |try to |i want to |help )?";

    private static final String END = "(?: more| better| a (?:bit|little)(?: more)?)?(?:,? please)?[.!?]?";

    private static final String EYE =
            "(?:(?:the|your|our|my|more|all|viewer's|viewers') ){0,2}(?:eyes?|gaze|attention)(?: to| towards?| onto)";

    private static final Pattern EMPHASIS = Pattern.compile(PLEASE
            + "(?:emphasi[sz]e|accentuate|(?:(?:put|place|give) )?(?:more |the )?emphasis (?:on|to)"
            + "|(?:draw|lead|guide|direct|bring|pull|attract|steer) " + EYE + ") (?<place>" + THE + NAME + ")" + END);

    private static final String BACKGROUND = "(?:the |this |my )?(?:background|backdrop)";

    private static final Pattern SEPARATION = Pattern.compile(PLEASE + "(?:separate|set|detach) (?<place>" + THE + NAME
            + ")(?: more| better| apart){0,2} from " + BACKGROUND + END);

    /** What may be in front of something. */
    private static final String THING =
            "(?:" + THE + NAME + "|(?:the|my|our|his|her|their|this|that) (?!(?:" + Words.HUES
                    + "|colou?rs?|tones?|lights?|shadows?|highlights?|sky|skies|clouds|mountains?|hills?|ridge|horizon|edges?|text|background|backdrop"
                    + "|foreground|eyes?|hair|wrinkles?|layers?|logo|letters?|photo|picture|image)\\b)[a-z]+|he|she|it|they|we|i)";

    private static final String BEHIND =
            "(?:(?:the|this|my|his|her|its|that) (?:(?:dark|busy|bright|green|brown) )?(?:background|backdrop|wall|trees?|trunk|foliage|leaves"
                    + "|bushes|branches|curtains?|crowd|surroundings|scenery|rocks?|forest"
                    + "|reeds|hedge|buildings|stands|audience))";

    /** Parts of a photo that are none of those. */
    private static final Pattern NO_ONE = Words.pattern(
            "sky|skies|clouds|foreground|ground|left|right|top|bottom|middle|cent(?:er|re) of the (?:photo|picture)|edges?|corners");

    private static final Pattern SEPARATED = Pattern.compile(PLEASE + "(?:separate|detach|lift|set) (?!the background)"
            + THING + "(?: more| better| apart){0,2} from " + BEHIND + END);

    private static final String MERGES =
            " (?:(?:just |kind of |totally |completely )?(?:blends?|melts?|merges?|disappears?|vanishe?s?|sinks?)(?: in| away)?(?: with| into| in)?|(?:gets?|is|are|am) (?:a bit |totally |completely |kind of )?lost"
                    + "(?: in| against)?) ";

    private static final Pattern MERGED = Pattern.compile(
            "^ ?" + THING
                    + MERGES + BEHIND + "(?: (?:behind|around) (?:it|him|her|them|me|us))?"
                    + "(?:(?:,| and|,? please) (?:please )?(?:separate|lift|detach|help|fix)(?: (?:them|it|him|her|me|us))?(?: apart| out)?)?[ .!]*$");

    /** What is dark of somebody, and needs light of its own to be seen. */
    private static final Pattern DARK_PART_MERGED =
            Pattern.compile("^ ?(?:the|my|our|his|her|their) (?:(?:(?:dark|black|brown|long|curly) ){0,2}(?:"
                    + Belongings.BODY + "|fur|mane|feathers)|(?:dark|black|navy|brown) " + Belongings.CLOTHES + ")"
                    + MERGES
                    + BEHIND + UnplacedWishes.END);

    private static final float SHADOWS = 0.5f;

    /** Light from a side is more there, and less on the other. */
    private static final Pattern LIT_FROM = Pattern.compile(PLEASE
            + "(?:make|let|have) (?:the|all the) (?:light|lighting) (?:come|shine|fall|be coming) (?:in )?(?:more )?from (?:the )?"
            + "(?<side>left|right|top|above)(?: side)?" + END);

    private static final float LIT = 0.4f;
    private static final float UNLIT = -0.3f;

    /** Who is to be seen first. */
    private static final Pattern STAR = Pattern.compile(PLEASE + "(?:make )?(?!the background)" + THING
            + "(?: (?:should|must|shall|has to|needs to|to))?(?: be)? the (?:real |main )?(?:star|hero|focus|focal point|cent(?:er|re) of attention|main thing|first thing (?:you|people|we) see)"
            + "(?: (?:of|in) (?:the|this|my) (?:photo|picture|image|shot|show|scene))?" + END);

    private static final Pattern STANDS_OUT = Pattern.compile(PLEASE + "(?:make|let|have) (?!the background)" + THING
            + " (?:stand out|pop|come forward)(?: more| better| a (?:bit|little)(?: more)?)? (?:from|against|off) "
            + BEHIND + END);

    private static final Pattern DISTRACTION = Pattern.compile(
            PLEASE + "(?:(?:make )?" + BACKGROUND + "(?: is| looks)? (?:less |too )?(?:distracting|busy)"
                    + "|(?:a )?(?:too |less )?(?:distracting|busy) " + BACKGROUND + ")" + END);

    private Emphasis() {}

    /**
     * What a sentence asks for; as it was read, unless it was refused and says nothing but what is to be seen, or not.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher lit = LIT_FROM.matcher(words);
        if (lit.matches() && read.style().isEmpty()) {
            Region side = switch (lit.group("side")) {
                case "left" -> Region.LEFT;
                case "right" -> Region.RIGHT;
                default -> Region.TOP;
            };
            return Intent.of(light(side, LIT), light(NamedRegions.rest(side), UNLIT));
        }
        if (DARK_PART_MERGED.matcher(words).matches()
                && read.edits().isEmpty()
                && read.style().isEmpty()) {
            return Intent.of(in(Region.SUBJECT, Attribute.SHADOWS, SHADOWS));
        }
        if (isOfOneBeforeAnother(words) && isUnheard(read)) {
            return Intent.of(light(Region.SUBJECT, LIGHT), light(Region.BACKGROUND, -LIGHT));
        }
        if (!read.isUnsupported() || !read.isEmpty()) {
            return read;
        }
        if (DISTRACTION.matcher(words).matches()) {
            return Intent.of(light(Region.BACKGROUND, -LIGHT), in(Region.BACKGROUND, Attribute.SATURATION, -COLOUR));
        }
        Matcher emphasis = EMPHASIS.matcher(words);
        if (emphasis.matches()) {
            return emphasised(emphasis.group("place"), read);
        }
        Matcher separation = SEPARATION.matcher(words);
        return separation.matches() ? emphasised(separation.group("place"), read) : read;
    }

    private static boolean isOfOneBeforeAnother(String words) {
        if (Words.has(NO_ONE, words)) {
            return false;
        }
        return STANDS_OUT.matcher(words).matches()
                || STAR.matcher(words).matches()
                || MERGED.matcher(words).matches()
                || SEPARATED.matcher(words).matches();
    }

    /** Whether nothing was heard, or that what is behind is too dark. */
    private static boolean isUnheard(Intent read) {
        return read.style().isEmpty()
                && read.edits().stream()
                        .allMatch(e -> e.region() == Region.BACKGROUND
                                && (e.attribute() == Attribute.EXPOSURE || e.attribute() == Attribute.SHADOWS)
                                && e.amount() > 0);
    }

    private static Intent emphasised(String place, Intent read) {
        List<Region> named = NamedRegions.in(place);
        if (named.equals(List.of(Region.SUBJECT))) {
            return Intent.of(light(Region.SUBJECT, LIGHT), light(Region.BACKGROUND, -LIGHT));
        }
        return named.equals(List.of(Region.CENTER))
                ? Intent.of(light(Region.CENTER, LIGHT), AttributeEdit.of(Attribute.VIGNETTE, LIGHT))
                : read;
    }

    private static AttributeEdit light(Region region, float amount) {
        return in(region, Attribute.EXPOSURE, amount);
    }

    private static AttributeEdit in(Region region, Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), region, amount);
    }
}
