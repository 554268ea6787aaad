package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * Settles what a sentence asks for that has light put right without a word for which way: "fix the brightness" is for the photo to
 * tell, and leaves its colours, and "even out the light" is for its dark and bright parts to come closer. A network hears brighter,
 * darker, or that the light is to stay, and corrects the colours as well.
 */
final class Corrections {
    /** What lifted shadows and lowered highlights are of an amount, for there are two of them. */
    private static final float EACH = 0.8f;

    private static final String LIGHT = "(?:brightness|exposure|lighting|light)(?: levels?)?\\b";
    private static final String BALANCE = "(?:white balance|wb)\\b";

    private static final String ITEM =
            THE + "(?:overall )?(?:" + LIGHT + "|" + BALANCE + "|contrast\\b|saturation\\b|colou?rs?\\b)";

    private static final String MAYBE_SO = "(?: (?:" + DEGREE + "|automatically|for me))?";

    /** What would belong to the same wish, or say where it goes. */
    private static final String GOES_ON = "(?:" + THE + "(?:" + NAME
            + "|(?:shadow|highlight|dark|tone|skin|white|black|light|bright)\\w*)"
            + "|up|down|more|less|higher|lower|" + DEGREE + "|by|to|between|from|in|on|at|of)\\b";

    /** The end of the wish; what comes after it is another one. */
    private static final String END = MAYBE_SO + "(?=,? ?$|[;.!?]|,? (?:please|pls|thanks|thank you)\\b"
            + "|(?:,|,? (?:and|but|then)) (?!" + GOES_ON + "))";

    /** "The correct exposure" is none. */
    private static final Pattern FIX = pattern("(?<!\\b(?:the|a|with|keep|keeping|for|my|its|this|that|white) )"
            + "(?:fix|correct|adjust|repair|balance|sort(?: out)?) (?<what>" + ITEM + "(?:, " + ITEM
            + "){0,3}(?:,? (?:and|&|\\+|plus) " + ITEM + ")?)" + END);

    private static final Pattern EVEN = pattern("(?:(?:even|equali[sz]e)(?: out)? " + THE + "(?:overall )?" + LIGHT
            + "(?: out)?|(?:fix|correct|sort out) (?:the )?uneven " + LIGHT + "|(?:make|get) " + THE + LIGHT
            + "(?: " + DEGREE + ")?(?: more)? (?:even|balanced|uniform)"
            + "|(?:make|get) (?:both|the two|all) (?:sides|halves|parts) (?:(?:of it )?)(?:the same|equal in|match in) "
            + LIGHT
            + "|(?:make|get) it(?: " + DEGREE + ")?(?: more)? evenly lit)"
            + "(?: (?:across|over|throughout|in) (?:the|this|my) (?:whole |entire )?(?:photo|picture|image|shot|frame|scene|room))?"
            + END);

    /** All that such a sentence says, which is of the light and not of the colours. */
    private static final Pattern LIGHT_ALONE = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:fix|correct|adjust|repair|sort(?: out)?|get|set|make|do|use|apply|an?|optimi[sz]e) ){0,2}(?:the |my |its |this )?"
            + "(?:overall )?(?:(?:auto|automatic)[- ]?(?:brightness|exposure)|(?<=(?:fix|correct|adjust|repair|sort|out|optimi[sz]e|the|my|its|this|overall) )(?:brightness|exposure)"
            + "|(?<!the )(?:brightness|exposure) (?:correction|fix))(?: levels?)?"
            + "(?: (?:of|in|on) (?:the|this|my) (?:photo|picture|image|shot))?"
            + "(?: (?:right|properly|automatically|correctly|for me|here|only|and nothing else|alone|" + DEGREE + "))?"
            + UnplacedWishes.END);

    private static final String FINE =
            "(?:(?:is|are|looks?|seems?) )?(?:ok|okay|fine|good|right|great|perfect|alright)";

    private static final String OFF =
            "(?:(?:is|are|looks?|seems?|was|were) )?(?:a (?:bit|little) |way |totally |completely )?(?:off|wrong|not (?:right|correct|ok|okay)|incorrect|bad)";

    private static final String BUT = "(?:,? (?:but|and)|,|;) ";

    private static final String FIX_IT =
            "(?:(?:,|;|,? (?:please|so|and)) (?:please )?(?:fix|correct|adjust|sort)(?: (?:it|that|this))?(?: out)?)?";

    private static final String COLOURS = "(?:the )?(?:colou?rs?|white balance|wb|tint|hue)";

    /** Only the light of it, or it is the light that is wrong. */
    private static final Pattern LIGHT_ONLY = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:just |only )?(?:fix|correct|adjust|sort(?: out)?|repair) (?:just |only )?(?:the |my |its )?(?:light|lighting|contrast|tones?)"
            + "(?: only| alone|,? (?:and )?nothing else)|only (?:fix|correct|adjust) (?:the |my |its )?(?:light|lighting|contrast|tones?))"
            + UnplacedWishes.END
            + "|^ ?(?:" + COLOURS + " " + FINE + BUT + ")?(?:the |my |its )?(?:exposure|brightness) " + OFF + FIX_IT
            + UnplacedWishes.END);

    /** The light is right, and the colours are not. */
    private static final Pattern COLOUR_OFF =
            Pattern.compile("^ ?(?:the |my |its )?(?:exposure|brightness|light|lighting) " + FINE + BUT + COLOURS + " "
                    + OFF + FIX_IT + UnplacedWishes.END);

    private static final Pattern OF_LIGHT = pattern(LIGHT);
    private static final Pattern OF_BALANCE = pattern(BALANCE);
    private static final Pattern OF_COLOUR = pattern(BALANCE + "|colou?rs?|neutral\\w*|casts?");
    private static final Pattern OF_CONTRAST = pattern("contrast");
    private static final Pattern OF_SATURATION = pattern("saturation");

    /** Words by which the light goes a way, or how it is, or that nothing of it is to change. */
    private static final Pattern OTHERWISE = pattern(
            "dark\\w*|bright(?!ness\\b)\\w*|light(?:er|en\\w*)|dim\\w*|glar\\w+"
                    + "|(?:over|under)-?expos\\w*|blown|burn\\w*|black|night|day\\w*|harsh|flat|too|so|is|are|was|were|\\w+'s|looks?"
                    + "|seems?|came|not|no|never|without|don.?t|(?:is|was|does|do|did|can|ca)n.?t|only if|instead|\\d+"
                    + "|(?:bring|turn|take|make|push|pull|move|dial|lift|raise|lower|tone|knock|drop) (?:it|that|this) (?:up|down)");

    /** By which what is named is to stay. */
    private static final Pattern KEEP =
            pattern("keep|keeping|kept|leave|leaving|hold|holding|preserv\\w+|maintain\\w*|stays?|remains?|same|touch"
                    + "|unchanged|untouched|alone|intact|nothing else|only|just");

    /** For whom it is, which is no place. */
    private static final Pattern FOR_ME = pattern("(?:for|give|get) (?:me|us)");

    private Corrections() {}

    /**
     * What a sentence asks for; as it was read, unless it has light put right and leaves it to the photo which way.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (COLOUR_OFF.matcher(words).matches()
                && !read.isUnsupported()
                && read.style().isEmpty()) {
            return colourAlone(read);
        }
        if (LIGHT_ALONE.matcher(words).matches() || LIGHT_ONLY.matcher(words).matches()) {
            return read.isUnsupported() || read.style().isPresent() ? read : lightAlone(read);
        }
        String places = FOR_ME.matcher(words).replaceAll("");
        if (has(OTHERWISE, words) || !NamedRegions.in(places).isEmpty()) {
            return read;
        }
        if (has(EVEN, words)) {
            return isSoftened(read) ? read : evened(words, read);
        }
        Matcher fix = FIX.matcher(words);
        return fix.find() ? fixed(fix.group("what"), words, read) : read;
    }

    /** The light as the photo needs it, and the colours as they are. */
    private static Intent lightAlone(Intent read) {
        float amount = read.edits().stream()
                .filter(e -> isWhole(e, Attribute.AUTO))
                .map(AttributeEdit::amount)
                .findFirst()
                .orElseGet(() -> size(read));
        return new Intent(
                List.of(AttributeEdit.of(Attribute.AUTO, amount)),
                Optional.empty(),
                Set.of(
                        Keep.of("color").orElseThrow(),
                        Keep.of(Attribute.TEMPERATURE.id()).orElseThrow()),
                read.unsupported());
    }

    /** The white balance as the photo needs it, and the light as it is. */
    private static Intent colourAlone(Intent read) {
        float amount = read.edits().stream()
                .filter(e -> isWhole(e, Attribute.AUTO_WHITE_BALANCE))
                .map(AttributeEdit::amount)
                .findFirst()
                .orElse(Words.PLAIN);
        return new Intent(
                List.of(AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, amount)),
                Optional.empty(),
                Set.of(Keep.of("brightness").orElseThrow()),
                read.unsupported());
    }

    /** Whether less contrast was heard, which brings dark and bright parts closer as well. */
    private static boolean isSoftened(Intent read) {
        return read.edits().stream().anyMatch(e -> isWhole(e, Attribute.CONTRAST) && e.amount() < 0);
    }

    private static Intent evened(String words, Intent read) {
        float each = EACH * size(read);
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e ->
                isWhole(e, Attribute.EXPOSURE) || (isWhole(e, Attribute.AUTO_WHITE_BALANCE) && !has(OF_COLOUR, words)));
        addUnlessHeard(AttributeEdit.of(Attribute.SHADOWS, each), edits);
        addUnlessHeard(AttributeEdit.of(Attribute.HIGHLIGHTS, -each), edits);
        return with(edits, words, read);
    }

    private static Intent fixed(String what, String words, Intent read) {
        boolean ofLight = has(OF_LIGHT, what);
        if (!ofLight && !(has(OF_CONTRAST, what) && isDeaf(words, read))) {
            return read;
        }
        boolean isAuto = read.edits().stream().anyMatch(e -> isWhole(e, Attribute.AUTO));
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> isWhole(e, Attribute.EXPOSURE)
                || (!isAuto && isWhole(e, Attribute.CONTRAST) && has(OF_CONTRAST, what))
                || (!isAuto && isWhole(e, Attribute.SATURATION) && has(OF_SATURATION, what))
                || (!ofLight && isWhole(e, Attribute.AUTO_WHITE_BALANCE) && !has(OF_COLOUR, words)));
        if (has(OF_BALANCE, what)) {
            addUnlessHeard(AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, Words.PLAIN), edits);
        }
        addUnlessHeard(AttributeEdit.of(Attribute.AUTO, size(read)), edits);
        return with(edits, words, read);
    }

    /** Whether nothing was heard that may fix the contrast, as more of it may, and it is all that is asked of the light. */
    private static boolean isDeaf(String words, Intent read) {
        return !has(KEEP, words)
                && read.edits().stream().noneMatch(e -> isWhole(e, Attribute.CONTRAST) || isWhole(e, Attribute.AUTO));
    }

    /** How much brighter or darker was heard, which is by how much the light is to be put right. */
    private static float size(Intent read) {
        return read.edits().stream()
                .filter(e -> isWhole(e, Attribute.EXPOSURE))
                .findFirst()
                .map(e -> Math.abs(e.amount()))
                .orElse(Words.PLAIN);
    }

    private static void addUnlessHeard(AttributeEdit edit, List<AttributeEdit> edits) {
        Optional<AttributeEdit> heard = edits.stream()
                .filter(e -> isWhole(e, edit.attribute()) && e.amount() > 0 == edit.amount() > 0)
                .findFirst();
        if (heard.isEmpty()) {
            edits.removeIf(e -> isWhole(e, edit.attribute()));
            edits.add(edit);
        }
    }

    /** The same with other edits, and without a light that is to stay where no word says so. */
    private static Intent with(List<AttributeEdit> edits, String words, Intent read) {
        Set<Keep> keeps = new HashSet<>(read.keeps());
        if (!has(KEEP, words)) {
            keeps.removeIf(keep -> keep.attributes().contains(Attribute.EXPOSURE));
        }
        return edits.equals(read.edits()) && keeps.equals(read.keeps())
                ? read
                : new Intent(edits, read.style(), keeps, read.unsupported());
    }

    private static boolean isWhole(AttributeEdit edit, Attribute attribute) {
        return edit.region() == Region.WHOLE && edit.attribute() == attribute;
    }
}
