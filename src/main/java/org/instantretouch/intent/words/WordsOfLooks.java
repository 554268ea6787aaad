package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;

/**
 * Settles that words which say how a look is are of that look: "moody Nordic look, dark and muted" is no darker than moody. A network
 * hears the look, and each of its words once more.
 */
final class WordsOfLooks {
    /** A part of a look that is less than this is not what a word says of it. */
    private static final float LEAST = 0.1f;

    private record Said(Attribute attribute, int way) {
        boolean isSaidOf(AttributeEdit edit) {
            return edit.attribute() == attribute && edit.amount() * way > 0;
        }
    }

    private static final Map<Pattern, List<Said>> WORDS = Map.of(
            pattern("dark"),
            List.of(new Said(Attribute.EXPOSURE, -1)),
            pattern("bright|light|airy"),
            List.of(new Said(Attribute.EXPOSURE, 1)),
            pattern("muted|desaturated|subdued"),
            List.of(new Said(Attribute.SATURATION, -1), new Said(Attribute.VIBRANCE, -1)),
            pattern("vibrant|vivid|colou?rful|saturated"),
            List.of(new Said(Attribute.SATURATION, 1), new Said(Attribute.VIBRANCE, 1)),
            pattern("faded|matte"),
            List.of(new Said(Attribute.FADE, 1)),
            pattern("warm|golden"),
            List.of(new Said(Attribute.TEMPERATURE, 1)),
            pattern("cool|cold|icy"),
            List.of(new Said(Attribute.TEMPERATURE, -1)),
            pattern("contrasty|punchy|gritty|hard"),
            List.of(new Said(Attribute.CONTRAST, 1)),
            pattern("soft|gentle|low[- ]contrast"),
            List.of(new Said(Attribute.CONTRAST, -1)));

    /** By which more is asked for than the look has, or something of a part of the photo. */
    private static final Pattern MORE =
            pattern("more|less|but|very|really|extra|super|even|also|plus|too|not|no|a bit|a little|slightly|small"
                    + "|(?:dark|bright|light|warm|cool|cold|soft|hard|punchi|moodi|dull|bold|deep|rich|pal|flatt|crisp|fad)er"
                    + "|darken|brighten|lighten|(?:warm|cool) (?:it|up|this|the|my|her|everything)|add|make the|keep|while|only|than"
                    + "|shadows?|highlights?|sky|faces?|skin|background|foreground|" + Words.HUES);

    private WordsOfLooks() {}

    /**
     * What a sentence asks for; as it was read, unless it says of a look what that does anyway.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isEmpty() || read.edits().isEmpty() || has(MORE, words)) {
            return read;
        }
        Style style = read.style().get().style();
        List<AttributeEdit> edits =
                read.edits().stream().filter(edit -> !isOf(style, edit, words)).toList();
        return edits.size() == read.edits().size() ? read : read.withEdits(edits);
    }

    private static boolean isOf(Style style, AttributeEdit edit, String words) {
        return edit.region() == Region.WHOLE
                && WORDS.entrySet().stream()
                        .filter(word -> has(word.getKey(), words))
                        .flatMap(word -> word.getValue().stream())
                        .anyMatch(said -> said.isSaidOf(edit)
                                && style.recipe().stream()
                                        .anyMatch(part -> said.isSaidOf(part) && Math.abs(part.amount()) >= LEAST));
    }
}
