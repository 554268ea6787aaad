package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownWordsTest {
    @ParameterizedTest
    @CsvSource({
        "warmer, false",
        "もっと明るく, true",
        "сделай теплее, true",
        "更亮一点, true",
        "warmer 暖かく, false",
        "plus lumineux \u00e9clat, false",
        "+1 🌅, false",
        "µ 𝐛 ʼ, false",
        "'', false"
    })
    void mostLettersTellTheScript(String text, boolean other) {
        assertEquals(other, KnownWords.inOtherScript(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "warmer, true",
        "asdf, false",
        "qwerty hjkl sdfgh, false",
        "wibble, false",
        "zzzz brrr xkcd, false",
        "sharpen, true",
        "sharpness +40, true",
        "Sharpening 40, true",
        "denoise, true",
        "deblur, true",
        "unblur, true",
        "defocus, true",
        "despeckle, true",
        "watermark, true",
        "asdf warm, true",
        "remove the car, true",
        "entferne das auto, true",
        "12 + 3 !!, false",
        "🌅, false",
        "'', false"
    })
    void oneWordIsEnough(String text, boolean known) throws Exception {
        try (HuggingFaceTokenizer tokenizer =
                HuggingFaceTokenizer.newInstance(Path.of("models/compact-1/tokenizer.json"))) {
            assertEquals(known, KnownWords.any(tokenizer, tokenizer.encode(text)), text);
        }
    }
}
