package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.StyleRequest;

/**
 * Settles that a clean look is no bright one where highlights are to be recovered, or where it is to be neutral and nothing else:
 * "clean, recover highlights". The look by itself is much brighter, by which more of them go.
 */
final class CleanLooks {
    private static final String LOOK = "clean-bright";

    /** How strong the look is where it is to be neutral as well. */
    private static final float NEUTRAL = 0.4f;

    private static final float BALANCE = 0.9f;

    private static final Pattern RECOVERED =
            pattern("(?:recover|rescue|restore|save|protect|(?:bring|get|pull) back) (?:the |my |all the |some )?"
                    + "(?:blown |bright )?(?:highlights?|lights|whites)(?: details?)?|highlight recovery");

    /** By which it is to be bright. */
    private static final Pattern BRIGHT = pattern(
            "(?:bright|air|fresh)\\w*|light|lighter|white|high-?key|scandinavian|studio|catalogue|not|no|never|don.?t");

    private static final Pattern WORD = Pattern.compile("[a-z']+");

    private static final Set<String> NEUTRAL_AND_CLEAN = Set.of(
            "neutral clean and simple natural just please pls make it a look colours colors tones keep with but very nice overall"
                    .split(" "));

    private CleanLooks() {}

    /**
     * What a sentence asks for; as it was read, unless the clean look was heard beside what it would undo.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        boolean isClean = !read.isUnsupported()
                && read.style().filter(s -> s.style().name().equals(LOOK)).isPresent()
                && !has(BRIGHT, words);
        if (!isClean) {
            return read;
        }
        if (has(RECOVERED, words)) {
            boolean isHeard = read.edits().stream().anyMatch(e -> e.attribute() == Attribute.HIGHLIGHTS);
            List<AttributeEdit> edits = new ArrayList<>(read.edits());
            if (!isHeard) {
                edits.add(AttributeEdit.of(Attribute.HIGHLIGHTS, -Words.PLAIN));
            }
            Set<Keep> keeps = new HashSet<>(read.keeps());
            keeps.add(Keep.of("brightness").orElseThrow());
            keeps.add(Keep.of(Attribute.WHITES.id()).orElseThrow());
            return new Intent(edits, read.style(), keeps, read.unsupported());
        }
        boolean isNeutral = words.contains("neutral")
                && WORD.matcher(words).results().map(MatchResult::group).allMatch(NEUTRAL_AND_CLEAN::contains);
        return isNeutral ? neutral(read) : read;
    }

    private static Intent neutral(Intent read) {
        return new Intent(
                read.edits().stream()
                        .map(e -> e.attribute() == Attribute.AUTO_WHITE_BALANCE ? e.withAmount(BALANCE) : e)
                        .toList(),
                Optional.of(new StyleRequest(read.style().orElseThrow().style(), NEUTRAL)),
                read.keeps(),
                read.unsupported());
    }
}
