package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;

/**
 * Settles that what is a flaw elsewhere is a wish: "washed-out colours please", "blacks crushed, grungy", "like a chilly morning",
 * and "milky blacks" in a list of what the photo shall have. A
 * network hears a complaint.
 */
final class WishedFlaws {
    private static final String WASHED_OUT_COLOURS = "(?:just |some |nice |soft ){0,2}washed[- ]out colou?rs?";

    private static final String AS_LOOK = " (?:look|vibe|vibes|feel|style|aesthetic|palette)";

    private static final String PLEASE = ",? (?:please|pls)";

    /** All that a sentence says; without a word of a wish it may be a complaint. */
    private static final Pattern WASHED_OUT =
            Pattern.compile("(?:(?:please |give (?:me|it) |with )" + WASHED_OUT_COLOURS
                    + "(?:" + AS_LOOK + ")?|" + WASHED_OUT_COLOURS + "(?:" + AS_LOOK + "|" + PLEASE + "))(?:" + PLEASE
                    + ")?[ .!]*");

    private static final Pattern CRUSHED = pattern("blacks? crushed|crushed blacks?");

    private static final Pattern LOOK =
            pattern("grung[ey]\\w*|gritty|moody|noir\\w*|filmic|cinematic|dramatic|edgy|punk|urban|goth\\w*|film look");

    /** Where it is how the blacks are. */
    private static final Pattern CRUSHED_TOO_MUCH = pattern(
            "too|so|over|fix|recover\\w*|lift\\w*|open\\w*|rais\\w*|rescue|repair|restore|un\\w+|not|no|never|without|less|keep"
                    + "|is|are|was|were|got|came|looks?|hate|bring|back|details?|texture|but|have|has|been|should|eas[ey]\\w*|avoid"
                    + "|from|stop|than|why|if|ruin\\w*|hurt\\w*|spoil\\w*|kill\\w*|reduc\\w*|remov\\w*|soft\\w*|tame|bright\\w*|light\\w*|help");

    private static final String HOW =
            "(?:soft|softer|warm|cool|cold|muted|faded|pale|gentle|low|creamy|pastel|matte|earthy|dusty|rich|golden|clean|airy|rolled[ -]off|deep|lifted|desaturated|light|subtle|filmic|retro|vintage|nostalgic)";

    private static final String OF_A_LOOK =
            "(?:(?:" + HOW + "|" + Words.HUES + "),? ){1,3}(?:tones?|light|look|colou?rs|contrast|highlights|whites"
                    + "|mid-?tones|shadows|palette|feel|saturation|" + Words.HUES + "(?<=s))";

    private static final String MILKY =
            "(?:(?:nice|soft|slightly|lovely|a bit of|the) ){0,2}milky (?:blacks|shadows|lows)";

    private static final String AND = "(?:,? (?:and|&|with|plus) |, ?| ?/ ?)";

    /** A list of how a photo shall be, of which some milky blacks are one. */
    private static final Pattern MILKY_IN_LIST =
            Pattern.compile(PlainWishes.PLEASE + "(?:(?:give (?:it|me)|with|make it) )?(?:" + OF_A_LOOK + AND + "){0,3}"
                    + MILKY + "(?:" + AND + OF_A_LOOK + "){0,3}" + UnplacedWishes.END);

    private static final Pattern JUST_MILKY = Pattern.compile(
            " ?(?:(?:the )?" + MILKY + "[ .!?]*|the milky (?:blacks|shadows|lows)" + UnplacedWishes.END + ")");

    private static final Pattern MILKY_SHADOWS = pattern("milky (?:shadows|lows)");

    private static final float MILK = 0.45f;

    private static final String COLD = "(?:chilly|cold|frosty|icy|freezing)";

    private static final String TIME = "(?:morning|dawn|evening|night|afternoon|day)";

    private static final Pattern COLD_TIME =
            pattern("(?:make|let|have) (?:it|this|the (?:photo|picture|image|shot)) (?:feel|look|seem) like an? " + COLD
                    + " (?:winter )?" + TIME + "|" + COLD + " " + TIME + " (?:temperature|temp|white balance)");

    /** Where it is as cold as that, or shall not be. */
    private static final Pattern TOO_COLD = pattern(
            "too|less|not|no|never|without|is|it's|was|looks|feels|seems|instead|than|but|fix|why"
                    + "|came|should|warm\\w*|hot\\w*|out of|rid|neutrali\\w*|counter\\w*|balance|remove|correct\\w*|reduce");

    private WishedFlaws() {}

    /**
     * What a sentence asks for; as it was read, unless it wishes for what was heard as a complaint.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (Words.hasShortNot(words)) {
            return read;
        }
        if (WASHED_OUT.matcher(words).matches()) {
            return lowered(Set.of(Attribute.SATURATION, Attribute.VIBRANCE), read);
        }
        if (MILKY_IN_LIST.matcher(words).matches() && !JUST_MILKY.matcher(words).matches()) {
            return milky(words, read);
        }
        if (has(CRUSHED, words) && has(LOOK, words) && !has(CRUSHED_TOO_MUCH, words)) {
            return lowered(Set.of(Attribute.BLACKS), read);
        }
        return has(COLD_TIME, words) && !has(TOO_COLD, words) ? lowered(Set.of(Attribute.TEMPERATURE), read) : read;
    }

    /** The same with lifted blacks, unless these were heard so, or as faded, or what is milky was by its name. */
    private static Intent milky(String words, Intent read) {
        boolean isMilky = read.edits().stream()
                .anyMatch(e -> e.amount() > 0
                        && switch (e.attribute()) {
                            case BLACKS, FADE -> true;
                            case SHADOWS -> has(MILKY_SHADOWS, words);
                            default -> false;
                        });
        if (isMilky) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(
                e -> (e.attribute() == Attribute.BLACKS || e.attribute() == Attribute.SHADOWS) && e.amount() < 0);
        edits.add(AttributeEdit.of(Attribute.BLACKS, MILK));
        return read.withEdits(edits);
    }

    /** The same with less of what more was heard of. */
    private static Intent lowered(Set<Attribute> attributes, Intent read) {
        List<AttributeEdit> edits = read.edits().stream()
                .map(e -> attributes.contains(e.attribute()) ? e.withAmount(-Math.abs(e.amount())) : e)
                .toList();
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }
}
