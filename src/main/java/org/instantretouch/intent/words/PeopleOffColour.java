package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that it is the people whose colour is put right where they look of a colour: "everyone looks orange". A network hears it
 * of the bride or of a face, but of people it corrects the whole photo. Skin that is to be more even has its red parts come closer
 * to the rest, where a network adds or takes orange.
 */
final class PeopleOffColour {
    private static final String PEOPLE =
            "(?:all )?(?:the |my |our |these )?(?:people|every(?:one|body)|guests|crowd|team"
                    + "|family|friends|wedding party|bridesmaids|groomsmen|bride|groom|couple|kids|children|baby|babies|boys?|girls?"
                    + "|(?:wo)?m[ae]n)";

    private static final String MAYBE_SO = "(?:(?:" + DEGREE + "|rather|quite|very|really|so|all|too) ){0,2}";

    private static final String START = "(?:^|(?<=[,;.:!?] )|(?<=\\b(?:and|but|because|as|since) ))";

    /** It is no reason that goes on, as in "blue with cold". */
    private static final String END = "(?=,? ?$|[,;.:!?]| (?:and|but|please|pls)\\b"
            + "| in (?:this|the|my) (?:photo|picture|image|shot|one)\\b)";

    private static final Pattern COMPLAINT = Pattern.compile(START + "(?:why (?:do|does) )?" + PEOPLE
            + "(?: all)? look(?:s|ed)? " + MAYBE_SO + "(?<hue>orange|yellow|blue?|green)(?:y|ish)?" + END);

    private static final String WHOSE = "(?:(?:the|my|our|his|her|their|its|all) )?(?:[a-z]+'s? )?";

    private static final String PARTS =
            "(?:skin(?: ?tones?)?|complexion|faces?|cheeks?|noses?|foreheads?|necks?|ears?|arms?|hands?"
                    + "|legs?|feet|fingers?|shoulders?|chest|knuckles)";

    private static final String SKIN = "(?:" + WHOSE + PARTS + "|he|she|they|we|i)";

    /** Skin that is of too much red or pink. */
    private static final Pattern FLUSHED =
            Pattern.compile(START + "(?:why (?:do|does|is|are) )?(?:(?!(?:all )?(?:the |my |our |these )?people\\b)"
                    + PEOPLE + "|" + SKIN + ")"
                    + "(?: all)?(?: (?:is|are|looks?|looked|seems?|comes? out|came out|turned|turns?|went|goes|gets?|got))? ?"
                    + MAYBE_SO
                    + "(?<hue>red|pink)(?:dish|ish)?(?: in (?:this one|here))?" + END);

    private static final Pattern LESS_FLUSHED = Pattern.compile(START + "(?:please )?(?:(?:make (?:it|" + WHOSE + PARTS
            + ") )?(?:" + DEGREE
            + " )?(?:less|(?:there's |there is )?(?:far |way )?too much) (?<hue>red|pink)(?: " + PARTS + "| (?:in|on) "
            + WHOSE + PARTS + ")|" + WHOSE + PARTS + " (?:" + DEGREE + " )?less (?<hueAfter>red|pink))" + END);

    /** Skin that shall have less of a hue that it has by the light alone. */
    private static final Pattern LESS_CAST = Pattern.compile(START + "(?:please )?(?:(?:make )?" + WHOSE + PARTS
            + " (?:look )?(?:" + DEGREE + " )?less (?<hue>magenta|green|blue|purple)|(?:" + DEGREE
            + " )?less (?<hueBefore>magenta|green|blue|purple) (?:skin(?: ?tones?)?|faces?))" + END);

    /** A part of somebody is compared with another. */
    private static final Pattern REDDER_THAN =
            Pattern.compile("^ ?(?:(?:why (?:is|are)|but|and|so|hey|hi),? )?" + WHOSE + PARTS
                    + "(?: (?:is|are|looks?|came out|seems?))? " + MAYBE_SO
                    + "(?:redder|pinker|more (?:red|pink)) than " + WHOSE + PARTS
                    + UnplacedWishes.END);

    private static final float REDDER = -0.4f;

    private static final String WHERE =
            "(?: (?:there|here|of it|in it|of there|on (?:it|him|her|them)|from (?:it|there)))?";

    /** Skin that is said to be burnt or flushed, and is to have less of its red. */
    private static final Pattern SUNBURNT = Pattern.compile("^ ?(?:(?:oh|hi|hey|so|but),? )?(?:" + SKIN + "|"
            + PEOPLE + ")(?: all)? (?:is|are|looks?|looked|seems?|came out|got|went) " + MAYBE_SO
            + "(?:sunburnt|sunburned|burnt|burned|flushed|scalded|blotchy|ruddy)(?: here)?"
            + "(?:,|;|\\.|,? and|,? so| -)? (?:please |can you |could you |just ){0,2}(?:(?:calm|tone|take|bring|turn|dial|pull|get|draw|ease|reduce|lower|tame|mute|cool)"
            + "(?: down| out)? (?:the|that|its|some|some of the|all the) (?:reds?|redness|pinks?|pinkness)(?: (?:down|out|away|off|back))?|less (?:red|redness|pink))"
            + WHERE
            + "(?: " + DEGREE + ")?" + UnplacedWishes.END);

    private static final Pattern LIKED = pattern("love|like|nice|lovely|cute|sweet|keep|fine|good|great|want");

    /** How much magenta pink skin loses beside red, and how far skin turns from red towards orange. */
    private static final float MAGENTA = 0.5f;

    private static final float TURN = 0.4f;

    /** Skin that loses more of its red than this looks dead. */
    private static final float MOST_RED = 0.5f;

    /** How much of its red blotchy skin loses. */
    private static final float EVENED = 0.8f;

    /** What else is said of colours, which may be of the whole photo. */
    private static final Pattern OTHERS = pattern(HUES + "|warm\\w*|cool\\w*|cold\\w*|temp\\w*|tint\\w*|casts?|wb"
            + "|white balance|neutral\\w*|colou?rs?|everything|whole|entire|overall|all over|too|also|as well|same"
            + "|not|no|never|except|but|only|don't");

    private static final String EVEN_SKIN =
            "(?:(?:the|my|our|his|her|their|its|all the) )?(?:[a-z]+'s? )?(?:skin(?: ?tones?| colou?rs?)?|complexions?)";

    /** All that a sentence says. */
    private static final Pattern EVEN = Pattern.compile(PlainWishes.PLEASE + "(?:(?:make|get|have) " + EVEN_SKIN
            + "(?: (?:look|be))?(?: " + DEGREE
            + ")?(?: more)? (?:even|uniform|evened out)|(?:even|equali[sz]e)(?: out| up)? "
            + EVEN_SKIN + "(?: out)?(?: " + DEGREE + ")?"
            + "|(?:" + DEGREE + " )?(?:more )?even " + EVEN_SKIN + "|" + EVEN_SKIN
            + "(?: (?:should|could|must|to) (?:be|look))? (?:more )?even)"
            + UnplacedWishes.END);

    private PeopleOffColour() {}

    /**
     * What a sentence asks for; as it was read, unless people look of a colour that is taken from the whole photo.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (EVEN.matcher(words).matches()
                && !read.isUnsupported()
                && read.style().isEmpty()) {
            float amount = Words.amount(words);
            return Intent.of(
                    ofPeople(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -EVENED * amount)),
                    ofPeople(AttributeEdit.of(Attribute.HUE_SHIFT, Hue.RED, TURN * amount)));
        }
        if (REDDER_THAN.matcher(words).matches() && read.isEmpty() && !read.isUnsupported()) {
            return Intent.of(ofPeople(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, REDDER)));
        }
        if (SUNBURNT.matcher(words).matches() && isOnlyLessRed(read)) {
            return sunburnt(read);
        }
        Matcher flushed = FLUSHED.matcher(words);
        Matcher less = LESS_FLUSHED.matcher(words);
        if (flushed.find()) {
            return flushed(flushed, words, read);
        }
        if (less.find()) {
            return flushed(less, words, read);
        }
        Matcher cast = LESS_CAST.matcher(words);
        if (cast.find()) {
            return lessCast(cast, words, read);
        }
        Matcher complaint = COMPLAINT.matcher(words);
        if (!complaint.find()
                || has(OTHERS, words.substring(0, complaint.start()))
                || has(OTHERS, words.substring(complaint.end()))) {
            return read;
        }
        Hue hue = hue(complaint.group("hue"));
        return read.edits().stream().anyMatch(e -> takesBack(e, hue))
                ? read.withEdits(read.edits().stream()
                        .map(e -> takesBack(e, hue) ? ofPeople(e) : e)
                        .toList())
                : read;
    }

    /** Less red of people where their skin is flushed: by a tint of the opposite it would be olive. */
    private static Intent flushed(Matcher complaint, String words, Intent read) {
        List<AttributeEdit> heard =
                read.edits().stream().filter(PeopleOffColour::isLessFlushed).toList();
        boolean isAlone = !read.isUnsupported()
                && !has(LIKED, words)
                && !has(OTHERS, words.substring(0, complaint.start()))
                && !has(OTHERS, words.substring(complaint.end()));
        if (heard.isEmpty() || !isAlone) {
            return read;
        }
        float amount = (float)
                heard.stream().mapToDouble(e -> Math.abs(e.amount())).max().orElseThrow();
        boolean isRedTurned = read.edits().stream().anyMatch(e -> isTurned(e, Hue.RED));
        List<AttributeEdit> edits = new ArrayList<>();
        read.edits().stream()
                .filter(e -> !isLessFlushed(e) && !(isTurned(e, Hue.ORANGE) && isRedTurned))
                .map(e -> isOfSkin(e) ? ofPeople(e) : e)
                .map(e ->
                        isTurned(e, Hue.RED) || isTurned(e, Hue.ORANGE) ? e.withAmount(Math.min(TURN, e.amount())) : e)
                .forEach(edits::add);
        edits.add(ofPeople(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -Math.min(MOST_RED, amount))));
        if (isPink(complaint)) {
            edits.add(ofPeople(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.MAGENTA, -MAGENTA * amount)));
        }
        if (edits.stream().noneMatch(e -> e.attribute() == Attribute.HUE_SHIFT)) {
            edits.add(ofPeople(AttributeEdit.of(Attribute.HUE_SHIFT, Hue.RED, TURN * amount)));
        }
        return read.withEdits(edits);
    }

    private static boolean isOnlyLessRed(Intent read) {
        return !read.isUnsupported()
                && read.style().isEmpty()
                && !read.edits().isEmpty()
                && read.edits().stream().allMatch(PeopleOffColour::isLessFlushed);
    }

    /** Less red of the skin alone, of which what is left turns to its own hue. */
    private static Intent sunburnt(Intent read) {
        float amount = (float) read.edits().stream()
                .mapToDouble(e -> Math.abs(e.amount()))
                .max()
                .orElseThrow();
        return read.withEdits(List.of(
                ofPeople(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -Math.min(MOST_RED, amount))),
                ofPeople(AttributeEdit.of(Attribute.HUE_SHIFT, Hue.RED, TURN * amount))));
    }

    private static boolean isTurned(AttributeEdit edit, Hue hue) {
        return edit.attribute() == Attribute.HUE_SHIFT
                && edit.amount() > 0
                && edit.hue().equals(Optional.of(hue));
    }

    private static boolean isPink(Matcher complaint) {
        return Stream.of("hue", "hueAfter")
                .filter(complaint.namedGroups()::containsKey)
                .anyMatch(group -> "pink".equals(complaint.group(group)));
    }

    /** The white balance that was heard of the whole photo is that of the people, and so is less of the hue. */
    private static Intent lessCast(Matcher less, String words, Intent read) {
        boolean isAlone = read.style().isEmpty()
                && !read.isUnsupported()
                && !has(OTHERS, words.substring(0, less.start()))
                && !has(OTHERS, words.substring(less.end()));
        Hue hue = hue(less.group("hue") == null ? less.group("hueBefore") : less.group("hue"));
        List<AttributeEdit> edits = read.edits().stream()
                .map(e -> e.region() == Region.WHOLE && (isOfBalance(e) || isLess(e, hue)) ? ofPeople(e) : e)
                .toList();
        return isAlone && !edits.equals(read.edits()) ? read.withEdits(edits) : read;
    }

    private static boolean isLess(AttributeEdit edit, Hue hue) {
        return edit.attribute() == Attribute.HUE_SATURATION
                && edit.amount() < 0
                && edit.hue().equals(Optional.of(hue));
    }

    private static boolean isOfBalance(AttributeEdit edit) {
        return edit.attribute() == Attribute.TINT || edit.attribute() == Attribute.TEMPERATURE;
    }

    /** Whether an edit is of a hue that skin has. */
    private static boolean isOfSkin(AttributeEdit edit) {
        return edit.region() == Region.WHOLE
                && edit.hue().filter(hue -> hue == Hue.RED || hue == Hue.ORANGE).isPresent();
    }

    private static boolean isLessFlushed(AttributeEdit edit) {
        boolean isOfPeople = edit.region() == Region.WHOLE || edit.region() == Region.SUBJECT;
        return isOfPeople
                && edit.amount() < 0
                && switch (edit.attribute()) {
                    case TINT -> true;
                    case HUE_SATURATION ->
                        edit.hue()
                                .filter(hue -> hue == Hue.RED || hue == Hue.MAGENTA)
                                .isPresent();
                    default -> false;
                };
    }

    private static Hue hue(String name) {
        return Hue.of(name).orElse(Hue.BLUE);
    }

    /** Whether an edit of the whole photo makes it less of a hue. */
    private static boolean takesBack(AttributeEdit edit, Hue hue) {
        return edit.region() == Region.WHOLE
                && switch (edit.attribute()) {
                    case TEMPERATURE -> hue != Hue.GREEN && edit.amount() > 0 == (hue == Hue.BLUE);
                    case TINT -> hue == Hue.GREEN && edit.amount() > 0;
                    case HUE_SATURATION -> isLess(edit, hue);
                    default -> false;
                };
    }

    private static AttributeEdit ofPeople(AttributeEdit edit) {
        return new AttributeEdit(edit.attribute(), edit.hue(), Region.SUBJECT, edit.amount());
    }
}
