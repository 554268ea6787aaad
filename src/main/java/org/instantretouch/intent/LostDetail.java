package org.instantretouch.intent;

import static org.instantretouch.intent.Words.has;
import static org.instantretouch.intent.Words.pattern;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Settles which way tones go whose detail is missed: "no detail in the shadows" asks for lighter ones, and "more highlight detail"
 * for darker highlights. A network hears "no", or "more".
 */
final class LostDetail {
    private static final Pattern DETAIL = pattern("details?");

    /** By which detail is said not to be there. */
    private static final Pattern MISSED =
            pattern("no|zero|little|lacks?|lacking|missing|not (?:much|enough)|any|lost|gone|can't|cannot");

    /** By which it is asked for. */
    private static final Pattern ASKED = pattern(
            "more|extra|need|want|show|reveal|recover|rescue|restore|retrieve"
                    + "|(?:bring|get|pull|draw|coax|tease|dig|drag|squeeze|wring|claw|fetch)(?: [a-z']+){0,4} (?:back|out|from)");

    /** By which it is as well wished away, or missed elsewhere. */
    private static final Pattern WISHED_AWAY = pattern("less|fewer|hide|hiding|kill|bury|remove|drop|crush|lose|losing"
            + "|without|don't|doesn't|shouldn't|silhouettes?|like|love|nice|ok|fine|mind|too");

    /** What asks for detail that is not there, rather than complains of it. */
    private static final Pattern WISH = pattern("please|make|want|should|let|leave|with|keep|give|until|so|i'd");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?]|\\b(?:and|but)\\b");

    /** The words of each end of the tones. */
    private static final Map<Attribute, Pattern> ENDS = Map.of(
            Attribute.SHADOWS, pattern("shadows?|darks?|shade"),
            Attribute.BLACKS, pattern("blacks|shadows?|darks?"),
            Attribute.HIGHLIGHTS, pattern("highlights?|clouds?|bright (?:parts?|areas?|bits?)"),
            Attribute.WHITES, pattern("whites|highlights?"));

    private LostDetail() {}

    /**
     * What a sentence asks for, the tones whose detail it misses turned towards the middle.
     *
     * @param words of the instruction that the intent was read from, {@linkplain StatedAmounts#plain plain}
     */
    static Intent settle(String words, Intent read) {
        if (!has(DETAIL, words) || has(WISHED_AWAY, words)) {
            return read;
        }
        List<AttributeEdit> edits = read.edits().stream()
                .map(edit -> isTheOtherWay(edit, words) ? edit.withAmount(-edit.amount()) : edit)
                .toList();
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /** Whether the only clause that names an edit's tones misses detail there, which the edit would take away. */
    private static boolean isTheOtherWay(AttributeEdit edit, String words) {
        Pattern end = ENDS.get(edit.attribute());
        boolean isDark = edit.attribute() == Attribute.SHADOWS || edit.attribute() == Attribute.BLACKS;
        if (end == null || edit.amount() > 0 == isDark) {
            return false;
        }
        List<String> clauses = CLAUSE_END
                .splitAsStream(words)
                .filter(clause -> has(end, clause))
                .toList();
        return clauses.size() == 1 && misses(clauses.getFirst());
    }

    private static boolean misses(String clause) {
        return has(DETAIL, clause) && (has(ASKED, clause) || (has(MISSED, clause) && !has(WISH, clause)));
    }
}
