package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudsBroughtOutTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bring out the clouds | highlights@sky+0.48 exposure@sky+0.43 | contrast@sky+0.50 highlights@sky-0.30",
                "Bring those clouds out a bit | exposure@sky+0.16 | contrast@sky+0.25 highlights@sky-0.15",
                "draw out the clouds in the sky and warm it up | highlights@sky+0.5 temperature+0.4 | contrast@sky+0.50 highlights@sky-0.30 temperature+0.4",
                "bring out the sky a lot more | exposure@sky+0.5 contrast@sky+0.2 | contrast@sky+0.80 highlights@sky-0.48",
                "i want see the clouds better | exposure@sky+0.45 | contrast@sky+0.50 highlights@sky-0.30",
                "Make the clouds more visible, please | exposure@sky+0.44 | contrast@sky+0.50 highlights@sky-0.30",
                "let me see the clouds | exposure@sky+0.48 | contrast@sky+0.50 highlights@sky-0.30",
                "can I see the clouds better | exposure@sky+0.45 | contrast@sky+0.50 highlights@sky-0.30",
                "bring out the clouds | exposure@sky+0.48 highlights@sky-0.53 | highlights@sky-0.53 contrast@sky+0.50",
                "I want the clouds to be more visible | exposure@sky+0.48 | contrast@sky+0.5 highlights@sky-0.3",
                "milky way should stand out more but don't lift the foreground | blacks@foreground-0.48 | contrast@sky+0.45 highlights@sky+0.3",
                "bring out the stars a bit and leave the land dark | exposure@foreground-0.4 | contrast@sky+0.225 highlights@sky+0.15",
                "the stars should stand out | highlights@sky+0.6 | highlights@sky+0.6",
                "the smoke should be visible against the sky | dehaze@sky-0.47 | contrast+0.45",
                "bring out the steam a bit | highlights+0.4 | contrast+0.225",
                "make the rain more visible | contrast+0.5 | contrast+0.5",
                "can you see the smoke | exposure+0.2 | exposure+0.2",
            })
    void cloudsAreBroughtOutByContrast(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(CloudsBroughtOut.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bring out the clouds | highlights@sky-0.50",
                "bring out the clouds | contrast@sky+0.50",
                "brighten the clouds | exposure@sky+0.5",
                "bring out the sky's blue | exposure@sky+0.51",
                "bring the clouds out of the picture | exposure@sky+0.4",
                "don't bring out the clouds | exposure@sky+0.4",
                "bring out the clouds in her eyes | exposure@sky+0.41",
                "I want to see the sky better | exposure@sky+0.45",
                "make the clouds brighter | exposure@sky+0.45",
                "I can see the clouds | exposure@sky+0.48 highlights@sky-0.53",
                "now I see the clouds better | exposure@sky+0.43",
                "you can see the clouds, make it brighter | exposure@sky+0.54",
                "can you see the clouds? | exposure@sky+0.5",
                "see the clouds in her eyes | exposure@sky+0.45",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), CloudsBroughtOut.settle(PlainText.of(text), intent(read)));
    }
}
