package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make it pop | auto+0.53 | auto+0.53 contrast+0.25 vibrance+0.30",
                "Can you make this photo pop? | auto+0.57 | auto+0.57 contrast+0.25 vibrance+0.30",
                "really make it pop | auto+0.67 | auto+0.67 contrast+0.25 vibrance+0.30",
                "make the image pop a little | auto+0.20 contrast+0.10 | auto+0.20 contrast+0.13 vibrance+0.15",
                "make it really pop! | auto+0.64 | auto+0.64 contrast+0.40 vibrance+0.48",
                "I want my picture to pop | contrast+0.46 vibrance+0.47 auto+0.64 | contrast+0.46 vibrance+0.47 auto+0.64",
            })
    void whatPopsHasContrastAndColour(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Pop.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make it pop | vibrance+0.39 contrast+0.32",
                "make it pop less | auto+0.3",
                "don't make it pop | auto+0.3",
                "make the colours pop | auto+0.5",
                "make him pop out of the background | auto+0.5",
                "make it pop in black and white | bw+1 auto+0.5",
                "make it pop but keep it natural | auto+0.50",
                "make it popular | auto+0.50",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Pop.settle(PlainText.of(text), intent(read)));
    }
}
