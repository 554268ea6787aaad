package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles which way tones go whose detail is missed: "no detail in the shadows" asks for lighter ones, and "more highlight detail"
 * for darker highlights. A network hears "no", or "more".
 */
final class LostDetail {
    /** By which detail is said not to be there. */
    private static final Pattern MISSED =
            pattern("no|zero|(?<!a )little|lacks?|lacking|missing|not (?:much|enough)|any|lost|gone|can't|cannot");

    /** What asks for detail not to be there, rather than complains of it. */
    private static final Pattern WISH =
            pattern("please|make|want|need|should|let|leave|with|keep|give|until|so|i'd|show");

    /** By which detail is asked for. */
    private static final Pattern ASKED = pattern(
            "more|extra|need|want|show|reveal|recover|rescue|restore|retrieve"
                    + "|(?:bring|get|pull|draw|coax|tease|dig|drag|squeeze|wring|claw|fetch)(?: [a-z']+){0,4} (?:back|out|from)");

    private static final Pattern NOT = pattern("no|zero|(?<!a )little|not|without");

    /** By which less detail is wanted, or what there is of it is right. */
    private static final Pattern UNWANTED = pattern("less|fewer|hide|hiding|kill|bury|remove|drop|crush|lose|losing"
            + "|without|don't|doesn't|shouldn't|silhouettes?|like|love|nice|ok|fine|mind|too");

    /** By which a clause says itself which way tones go. */
    private static final Pattern WAY =
            pattern("dark(?:er|en\\w*)|deep\\w*|black(?:er|en\\w*)|bright\\w*|white[rn]\\w*|light(?:er|en\\w*)"
                    + "|lift\\w*|rais\\w*|boost\\w*|lower\\w*");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?]|\\b(?:and|but|while|yet)\\b");

    private static final String DARK_PLACES = "shadowy (?:bits?|parts?|areas?|places|corners|regions)";

    /** The tones of each attribute. */
    private static final Map<Attribute, Tones> TONES = Map.of(
            Attribute.SHADOWS, Tones.of("shadows?|darks?|shade|" + DARK_PLACES),
            Attribute.BLACKS, Tones.of("blacks|shadows?|darks?|" + DARK_PLACES),
            Attribute.HIGHLIGHTS, Tones.of("highlights?|clouds?"),
            Attribute.WHITES, Tones.of("whites|highlights?"));

    /**
     * An end of the tones in words.
     *
     * @param named is there where it is named
     * @param detail is there where detail of it is
     */
    private record Tones(Pattern named, Pattern detail) {
        static Tones of(String names) {
            return new Tones(
                    pattern(names),
                    pattern("(?:" + names + ") details?"
                            + "|details?(?: [a-z']+){0,2}? (?:in|of|from|within|inside)(?: [a-z']+){0,2}? (?:" + names
                            + ")"));
        }
    }

    /** What has a surface that shows by its light and shade, and is hardly ever too bright. */
    private static final String ROUGH =
            "(?:stones?|stonework|rocks?|cliffs?|pebbles|gravel|cobbles|cobblestones|bricks?|brickwork|wall|walls|wood|woodwork"
                    + "|timber|planks|bark|trunk|roots|feathers|plumage|carvings?|sculpture|statue|facade|architecture|roof|tiles|plaster|rust|leather"
                    + "|fabric|weave|scales|wrinkles|ruins|leaves|moss)";

    private static final String OUT = "(?:bring|draw|tease|pull) out|show(?: off)?|reveal|emphasi[sz]e|accentuate";

    /** All that a sentence says. */
    private static final Pattern OF_A_SURFACE = Pattern.compile(PlainWishes.PLEASE + "(?:(?:" + OUT
            + "|enhance|strengthen) (?:(?:all|more|of|some|the|fine|finer|any) ){0,3}details?|(?<texture>(?:" + OUT
            + ") (?:(?:all|more|of|some|the|any) ){0,3}textures?)) (?:in|of|on) (?:the |this |that |these |those |its |his |her )?"
            + "(?:(?:old|rough|wet|mossy|weathered|carved|grey|wooden|stone) ){0,2}"
            + ROUGH + "(?: (?:a (?:bit|little|lot)(?: more)?|more|better))?" + UnplacedWishes.END);

    /** How much more contrast shows a surface, and how much light in its shadows. */
    private static final float RELIEF = 0.35f;

    private static final float LIFTED = 0.3f;

    private LostDetail() {}

    /**
     * What a sentence asks for, the tones whose detail it misses turned towards the middle.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (has(UNWANTED, words)) {
            return read;
        }
        Matcher surface = OF_A_SURFACE.matcher(words);
        if (surface.matches() && (isOfEnds(read) || (read.isEmpty() && surface.group("texture") != null))) {
            return ofSurface(words, read);
        }
        List<AttributeEdit> edits = read.edits().stream()
                .map(edit -> isTheOtherWay(edit, words) ? edit.withAmount(-edit.amount()) : edit)
                .toList();
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** Whether no more was heard than that the ends of the tones come closer. */
    private static boolean isOfEnds(Intent read) {
        return !read.isUnsupported()
                && read.style().isEmpty()
                && !read.edits().isEmpty()
                && read.edits().stream().allMatch(e -> switch (e.attribute()) {
                    case SHADOWS -> e.amount() > 0;
                    case HIGHLIGHTS -> e.amount() < 0;
                    default -> false;
                });
    }

    /** What texture can have of light alone, more of what light and shade there is: less bright highlights would make it flatter. */
    private static Intent ofSurface(String words, Intent read) {
        float share = Words.amount(words) / Words.PLAIN;
        Region there =
                read.edits().stream().findFirst().map(AttributeEdit::region).orElse(Region.WHOLE);
        return Intent.of(
                AttributeEdit.of(Attribute.CONTRAST, share * RELIEF).withRegion(there),
                AttributeEdit.of(Attribute.SHADOWS, share * LIFTED).withRegion(there));
    }

    /** Whether the only clause that names an edit's tones misses detail there, which the edit would take away. */
    private static boolean isTheOtherWay(AttributeEdit edit, String words) {
        Tones tones = TONES.get(edit.attribute());
        boolean isDark = edit.attribute() == Attribute.SHADOWS || edit.attribute() == Attribute.BLACKS;
        if (tones == null || edit.amount() > 0 == isDark) {
            return false;
        }
        List<String> clauses = CLAUSE_END
                .splitAsStream(words)
                .filter(clause -> has(tones.named, clause))
                .toList();
        return clauses.size() == 1 && has(tones.detail, clauses.getFirst()) && isMissed(clauses.getFirst());
    }

    private static boolean isMissed(String clause) {
        boolean asked = has(ASKED, clause) && !has(NOT, clause);
        boolean missed = has(MISSED, clause) && !has(WISH, clause);
        return (asked || missed) && !has(WAY, clause);
    }
}
