package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.PlainWishes.VERB;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.words.RegionLists.Wish;

/**
 * Settles where an edit goes whose verb shares the object of another: "desaturate and darken the sky", "darken the sky and warm it
 * up". A network hears the verb alone, and edits the whole photo.
 */
final class SharedObjects {
    private static final String AND = "(?:,? ?(?:and|&|then|plus|also) (?:then |also )?|, ?|/)";
    private static final String MAYBE_SO = "(?: " + DEGREE + ")?";
    private static final String ANY_VERB = "(?:" + DEGREE + " )?" + VERB;
    private static final String PART = THE + "(?:(?:whole|entire) )?(?<part>" + NAME + ")";

    /** Where a list begins: after another wish not with a word that may be how that shall be, as in "make it soft, warm and". */
    private static final String BEGINNING =
            "(?:" + PLEASE + "|[.;:!?] ?(?:please )?|\\b(?:please|you|(?:want|need|like) to) "
                    + "|(?:, ?|\\b(?:and|but|then|also) )(?!warm\\b|cool\\b|dim\\b))";

    /** Blur and the like are no wishes of light or colour, but have the same object. */
    private static final String LISTED = "(?:" + ANY_VERB + "|blur|sharpen|smooth|denoise)";

    /** Where what is said of a part ends, so that it is no thing of another: neither "the sky's blues" nor "the left shoe". */
    private static final String END =
            "(?= ?$|,? ?[,;.!?:]|,? (?:and|but|then|while|please|pls|thanks|more|further|so|to|because"
                    + "|behind|without|" + DEGREE
                    + "|(?:in|of|on) (?:the|this|my) (?:photo|picture|image|shot|pic))\\b)";

    private static final String VERBS = LISTED + "(?:(?:, ?| and )" + LISTED + "){0,3}(?: and | ?& ?|/)" + LISTED;

    /** Of two, the first is a wish of its own: "desaturate, and darken the sky". */
    private static final String VERBS_BY_COMMA = LISTED + "(?:, ?" + LISTED + "){1,3}, and " + LISTED;

    /** "Cool and darken the sky". */
    private static final Pattern LIST =
            Pattern.compile(BEGINNING + "(?:" + VERBS + "|" + VERBS_BY_COMMA + ") " + PART + END);

    /** What else shall be done with a part, each time by the same pronoun. */
    private static final String AND_IT = "(?:" + ANY_VERB + " \\k<it>(?: up| down| off)?|make \\k<it> " + COMPARATIVE
            + "(?:" + AND + COMPARATIVE + "){0,2})" + MAYBE_SO;

    /** "Darken the sky and warm it up"; what comes before that may be what "it" is. */
    private static final Pattern PRONOUN = Pattern.compile(PLEASE + "(?:" + ANY_VERB + " " + PART + "|make " + THE
            + "(?<made>" + NAME + ") " + COMPARATIVE + ")" + MAYBE_SO + "(?:" + AND + "|[.;] ?)"
            + "(?=(?:" + ANY_VERB + "|make) (?<it>it|them|him|her)\\b)" + AND_IT + "(?:" + AND + AND_IT + "){0,2}"
            + END);

    /** What is blurred is behind, and what is made sharp is what the photo is of, whatever it is called. */
    private static final Pattern FOCUS =
            Pattern.compile(PLEASE + "(?:(?:please )?(?<blur>blur(?: out)?|defocus)|sharpen(?: up)?) "
                    + "(?:the|my|her|his|our|their|those|these|that) (?!" + NAME
                    + "|(?:[a-z]+ )?(?:photos?|pictures?|pics?|images?|shots?|scene|whole|everything|colou?rs?|tones?|shadows?|highlights?"
                    + "|details?|textures?|edges|focus)\\b)(?:[a-z]+ )?[a-z]+(?: (?:behind|in the back)(?: (?:her|him|it|them|us|me))?)?"
                    + "(?:" + AND + "|[.;] ?)(?=(?:" + ANY_VERB + "|make) (?<it>it|them)\\b)" + AND_IT + "(?:" + AND
                    + AND_IT + "){0,2}"
                    + END);

    /** What "it" can be of {@link Region#SUBJECT}, of which "her" and "them" can be all. */
    private static final Set<String> THINGS = Set.of("subject", "face");

    /** What "it" cannot be of the other regions. */
    private static final Set<String> MANY = Set.of("skies", "clouds", "edges", "corners", "borders");

    /** By which more than the part may be meant, beside "in this photo". */
    private static final Pattern MORE =
            pattern("(?<!\\b(?:in|of|on) (?:the|this|my) )(?:photo|picture|image|shot|pic|frame|scene)"
                    + "|overall|all|everything|everywhere|whole|entire|rest|it(?! is| was| looks|'s)");

    private SharedObjects() {}

    /**
     * What a sentence asks for, what was heard for the whole photo moved to the part of it that is named.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher list = LIST.matcher(words);
        if (list.find()) {
            return moved(words, list, list.group("part"), read);
        }
        Matcher pronoun = PRONOUN.matcher(words);
        if (pronoun.find()) {
            String part = pronoun.group("part") == null ? pronoun.group("made") : pronoun.group("part");
            return isMeant(part, pronoun.group("it")) ? moved(words, pronoun, part, read) : read;
        }
        Matcher focus = FOCUS.matcher(words);
        return focus.find()
                ? moved(words, focus, focus.group("blur") == null ? Region.SUBJECT : Region.BACKGROUND, read)
                : read;
    }

    private static boolean isMeant(String part, String pronoun) {
        Region region = NamedRegions.of(part);
        boolean isOne = region == Region.SUBJECT ? THINGS.contains(part) : !MANY.contains(part);
        return switch (pronoun) {
            case "it" -> isOne;
            case "them" -> !isOne;
            default -> region == Region.SUBJECT;
        };
    }

    /** The same with what the words found ask for in a part alone, unless they contradict each other, or others mean more. */
    private static Intent moved(String words, Matcher found, String part, Intent read) {
        return moved(words, found, NamedRegions.of(part), read);
    }

    private static Intent moved(String words, Matcher found, Region region, Intent read) {
        List<Wish> wishes = PlainWishes.in(found.group());
        boolean isPlain = wishes.stream().map(Wish::attribute).distinct().count()
                == wishes.stream().distinct().count();
        if (!isPlain || has(MORE, words.substring(0, found.start())) || has(MORE, words.substring(found.end()))) {
            return read;
        }
        List<AttributeEdit> edits = read.edits().stream()
                .map(e -> RegionLists.region(e) == Region.WHOLE && isAlone(e, wishes, read)
                        ? RegionLists.in(region, e)
                        : e)
                .toList();
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** Whether an edit is one of the wishes, and all that was heard of it. */
    private static boolean isAlone(AttributeEdit edit, List<Wish> wishes, Intent read) {
        Wish wish = RegionLists.wish(edit);
        return wishes.contains(wish)
                && read.edits().stream()
                                .filter(e -> RegionLists.wish(e).equals(wish))
                                .count()
                        == 1;
    }
}
