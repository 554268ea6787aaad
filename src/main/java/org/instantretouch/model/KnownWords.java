package org.instantretouch.model;

import ai.djl.huggingface.tokenizers.Encoding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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
        int[] letters = text.codePoints().filter(Character::isLetter).toArray();
        long latin = Arrays.stream(letters)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .count();
        return 2 * latin < letters.length;
    }

    /** The one token of all words of which the vocabulary has not even pieces. */
    private static boolean isUnknown(String token) {
        return token.equals("[UNK]") || token.equals("<unk>");
    }
}
