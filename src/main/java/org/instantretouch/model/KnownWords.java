package org.instantretouch.model;

import ai.djl.huggingface.tokenizers.Encoding;
import java.util.HashMap;
import java.util.Map;

/** Whether a tokenizer knows any word of a text. */
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

    /** The one token of all words of which the vocabulary has not even pieces. */
    private static boolean isUnknown(String token) {
        return token.equals("[UNK]") || token.equals("<unk>");
    }
}
