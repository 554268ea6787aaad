package org.instantretouch.model;

import ai.djl.huggingface.tokenizers.Encoding;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether there is any word in a text that a model of English instructions can know. */
final class KnownWords {
    private KnownWords() {}

    /**
     * Whether the vocabulary has at least one word of the text whole: of "asdf" it has only pieces. Marks, numbers and what the
     * tokenizer adds are no words.
     */
    static boolean any(Encoding encoding) {
        long[] words = encoding.getWordIds();
        long[] added = encoding.getSpecialTokenMask();
        String[] tokens = encoding.getTokens();
        Map<Long, Integer> pieces = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            if (added[i] == 0) {
                pieces.merge(words[i], 1, Integer::sum);
            }
        }
        for (int i = 0; i < words.length; i++) {
            if (pieces.getOrDefault(words[i], 0) == 1
                    && tokens[i].codePoints().anyMatch(Character::isLetter)
                    && !isUnknown(tokens[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether most letters of a text are of another script than Latin, so that it is not in English. */
    static boolean inOtherScript(String text) {
        Map<Character.UnicodeScript, Long> letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .filter(script ->
                        script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long latin = letters.getOrDefault(Character.UnicodeScript.LATIN, 0L);
        return letters.values().stream().mapToLong(Long::longValue).sum() > 2 * latin;
    }

    /** The one token of all words of which the vocabulary has not even pieces. */
    private static boolean isUnknown(String token) {
        return token.equals("[UNK]") || token.equals("<unk>");
    }
}
