package org.instantretouch.intent.words;

import java.util.regex.Pattern;
import org.instantretouch.intent.AttributeEdit;

/**
 * Tells whether an edit of a place is a wish of its own, "brighten it but darken the sky", or takes back there what is done everywhere,
 * "as dark as you dare, faces readable": both are read alike.
 */
public final class OwnWishes {
    private static final Pattern CLAUSES = Pattern.compile("[,;.!?:]+|\\b(?:but|and|while|with|yet|though|whereas)\\b");

    /** By which a place has only less of what is done everywhere. */
    private static final Pattern LESS_OF_IT =
            Words.pattern("less|not|n't|dont|don't|without|except|too|only|as|so|than|enough|readable|keep|leave");

    /** What is done to the rest is taken back in the place already. */
    private static final Pattern REST = Words.pattern(RestOfPhoto.REST);

    private OwnWishes() {}

    /** @param text the instruction that the edit was read from */
    public static boolean isOf(String text, AttributeEdit edit) {
        String words = PlainText.of(text);
        return !Words.has(REST, words)
                && CLAUSES.splitAsStream(words)
                        .filter(clause -> NamedRegions.in(clause).contains(edit.region()))
                        .filter(clause -> !Words.has(LESS_OF_IT, clause))
                        .anyMatch(clause -> PlainWishes.in(clause).contains(RegionLists.wish(edit)));
    }
}
