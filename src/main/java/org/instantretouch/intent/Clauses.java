package org.instantretouch.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds hues that only the clauses of a sentence tell, each read alone. A network that has one answer for each attribute and
 * direction hears but one hue of "make the sky bluer and the grass greener".
 */
public final class Clauses {
    /** Each takes the time of an instruction. */
    private static final int MOST = 6;

    private static final List<Attribute> OF_HUES =
            List.of(Attribute.HUE_SATURATION, Attribute.HUE_LUMINANCE, Attribute.HUE_SHIFT);

    private static final Pattern ENDS =
            Pattern.compile("[,;.!?/|&+\\n](?!\\d)|\\b(?:and|but|while|then|plus)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Words by which a clause may take back, limit, explain or refer to what another says, so that none is to be read alone: of
     * "the faces look red, ease them toward gold" the first is no wish.
     */
    private static final Pattern DEPENDENT = Pattern.compile(
            "n't\\b|\\b(?:is|are|was|were|looks?|looking|reads?|seems?|feels?|too|no|not|never|nor|neither|none|nothing"
                    + "|without|except|only|just|keep|keeping|kept|leave|leaving|hold|than|instead|rather|same|both|dont"
                    + "|it|them|they|that|this|those|these|which|one|ones|other|others|rest)\\b",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /**
     * The clauses of a sentence that can be read alone.
     *
     * @param whole what the sentence was read as
     * @return two to six of at least two words each; none where there are fewer or more, where they depend on each other, or
     *     where nothing is asked for that {@link #settle} would change
     */
    public static List<String> of(String text, Intent whole) {
        if (whole.edits().stream().noneMatch(e -> OF_HUES.contains(e.attribute()))
                || DEPENDENT.matcher(text).find()) {
            return List.of();
        }
        List<String> clauses = ENDS.splitAsStream(text)
                .map(String::strip)
                .filter(clause -> clause.contains(" "))
                .toList();
        return clauses.size() < 2 || clauses.size() > MOST ? List.of() : clauses;
    }

    /**
     * What a sentence asks for, with the hues that its clauses add to those of an attribute and direction, each clause one, by its
     * own amount; where the clauses do not tell all the hues that the sentence was read as, it stays as it is.
     *
     * @param whole what the sentence was read as
     * @param clauses what each of its clauses was read as
     */
    public static Intent settle(Intent whole, List<Intent> clauses) {
        List<AttributeEdit> edits = new ArrayList<>(whole.edits());
        for (Attribute attribute : OF_HUES) {
            for (boolean up : new boolean[] {true, false}) {
                List<AttributeEdit> told = asked(whole, attribute, up);
                List<List<AttributeEdit>> each = clauses.stream()
                        .map(clause -> asked(clause, attribute, up))
                        .filter(own -> !own.isEmpty())
                        .toList();
                List<AttributeEdit> said = each.stream().flatMap(List::stream).toList();
                boolean oneEach = each.size() == said.size() && hues(said).size() == said.size();
                // A hue that is asked for otherwise is what the other clause means.
                Set<Hue> mentioned = hues(
                        whole.edits().stream().filter(e -> !told.contains(e)).toList());
                if (!told.isEmpty()
                        && oneEach
                        && said.size() > told.size()
                        && hues(said).containsAll(hues(told))
                        && hues(said).stream().noneMatch(mentioned::contains)) {
                    edits.removeAll(told);
                    edits.addAll(said);
                }
            }
        }
        return whole.withEdits(edits);
    }

    private static List<AttributeEdit> asked(Intent intent, Attribute attribute, boolean up) {
        return intent.edits().stream()
                .filter(e -> e.attribute() == attribute && e.amount() > 0 == up)
                .toList();
    }

    private static Set<Hue> hues(List<AttributeEdit> edits) {
        return edits.stream().flatMap(e -> e.hue().stream()).collect(Collectors.toSet());
    }
}
