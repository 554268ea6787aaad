package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullBalanceTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto white balance | auto_white_balance+0.55 | auto_white_balance+0.92",
                "There's a strange colour all over the photo, can you remove it? | auto_white_balance+0.52 | auto_white_balance+0.92",
                "sort out the colour cast, please | auto_white_balance+0.58 | auto_white_balance+0.93",
                "the wb is off | auto_white_balance+0.49 | auto_white_balance+0.91",
                "the white balance is totally wrong | auto_white_balance+0.82 | auto_white_balance+0.97",
            })
    void whatCastThereIsGoesNearlyInFull(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(FullBalance.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slightly correct the white balance | auto_white_balance+0.19",
                "the white balance is a bit off | auto_white_balance+0.27",
                "correct the white balance partly | auto_white_balance+0.41",
                "half of the colour cast may go | auto_white_balance+0.50",
                "auto white balance at 60 | auto_white_balance+0.60",
                "auto white balance and brighter | auto_white_balance+0.55 exposure+0.5",
                "neutral walls please | auto_white_balance@background+0.57",
                "the colours are off | saturation+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), FullBalance.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closer to what the eye sees | '' | auto+0.5",
                "make it a bit more like what I saw | exposure-0.39 | auto+0.5",
                "Closer to reality, please | '' | auto+0.5",
                "just as my eyes saw it | '' | auto+0.5",
                "as the eye sees it | auto+0.7 | auto+0.7",
                "closer to the sea | '' | ''",
                "what i saw was brighter | exposure+0.5 | exposure+0.5",
                "like i said, brighter | exposure+0.5 | exposure+0.5",
            })
    void whatItWasLikeIsLeftToThePhoto(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(FullBalance.settle(PlainText.of(text), intent(read))));
    }
}
