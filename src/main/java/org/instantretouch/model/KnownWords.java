package org.instantretouch.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether there is any word in a text that a model of English instructions can know. */
final class KnownWords {
    /** By which WordPiece marks pieces that go on with a word. */
    private static final String CONTINUED = "##";

    /** A word that begins with a piece of so many letters is one with an ending: "sharp" and "en". */
    private static final int STEM = 4;

    /** What is put before words to make others of them: "denoise", "unblur". */
    private static final List<String> PREFIXES = List.of("de", "re", "un", "in", "over", "under", "up", "out");

    private KnownWords() {}

    /**
     * Whether at least one word of the text is in the vocabulary, or made of one that is: of "asdf" it has only pieces. Marks,
     * numbers and what the tokenizer adds are no words.
     *
     * @param encoding of the text, by the tokenizer
     */
    static boolean any(HuggingFaceTokenizer tokenizer, Encoding encoding) {
        return words(encoding).stream().anyMatch(pieces -> isKnown(tokenizer, pieces));
    }

    /** The words of a text, each as its pieces. */
    private static List<List<String>> words(Encoding encoding) {
        long[] words = encoding.getWordIds();
        long[] added = encoding.getSpecialTokenMask();
        String[] tokens = encoding.getTokens();
        Map<Long, List<String>> pieces = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            if (added[i] == 0) {
                pieces.computeIfAbsent(words[i], word -> new ArrayList<>()).add(tokens[i]);
            }
        }
        return List.copyOf(pieces.values());
    }

    private static boolean isKnown(HuggingFaceTokenizer tokenizer, List<String> pieces) {
        String first = pieces.getFirst();
        if (first.codePoints().noneMatch(Character::isLetter) || isUnknown(first)) {
            return false;
        }
        return hasStem(pieces) || isKnownButForItsPrefix(tokenizer, pieces);
    }

    private static boolean hasStem(List<String> pieces) {
        return pieces.size() == 1 || pieces.getFirst().length() >= STEM;
    }

    private static boolean isKnownButForItsPrefix(HuggingFaceTokenizer tokenizer, List<String> pieces) {
        String word = String.join("", pieces).replace(CONTINUED, "");
        return PREFIXES.stream()
                .filter(prefix -> word.startsWith(prefix) && word.length() >= prefix.length() + STEM)
                .map(prefix -> words(tokenizer.encode(word.substring(prefix.length()))))
                .anyMatch(rest -> rest.size() == 1 && hasStem(rest.getFirst()));
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
