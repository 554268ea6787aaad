package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodOfAPlaceTest {
    private static Intent styled(String style, String edits) {
        return new Intent(
                intent(edits).edits(), Optional.of(new StyleRequest(new Style(style, List.of()), 0.8f)), Set.of(), 0);
    }

    /** A sentence, the style and the edits that the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make the sky more dramatic | dramatic | contrast@sky+0.49 | exposure@sky-0.4 contrast@sky+0.5",
                "A dramatic sky, please! | dramatic | '' | exposure@sky-0.4 contrast@sky+0.5",
                "warm foreground and a stormy sky | dramatic | temperature@foreground+0.5 | temperature@foreground+0.5 exposure@sky-0.4 contrast@sky+0.5",
                "sky slightly more dramatic | dramatic | '' | exposure@sky-0.2 contrast@sky+0.25",
                "a bit moody background | moody | exposure@background-0.3 | exposure@background-0.2 saturation@background-0.125",
                "the clouds should look moody | moody | '' | exposure@sky-0.4 saturation@sky-0.25",
                "keep the house as it is and make the sky dramatic | dramatic | exposure@sky-0.43 contrast@sky+0.46 | exposure@sky-0.4 contrast@sky+0.5",
                "make the sky epic | dramatic | '' | exposure@sky-0.4 contrast@sky+0.5",
                "a cinematic sky | teal-orange | exposure@sky-0.3 | exposure@sky-0.3 contrast@sky+0.4",
                "make the background dreamy | dreamy | '' | contrast@background-0.3 dehaze@background-0.35 exposure@background+0.15",
                "give the background a gloomy feel | gloomy | '' | exposure@background-0.4 saturation@background-0.25",
            })
    void aMoodOfOnePlaceStaysThere(String text, String style, String read, String asked) {
        Intent settled = MoodOfAPlace.settle(PlainText.of(text), styled(style, read));
        assertEquals(Set.copyOf(intent(asked).edits()), Set.copyOf(settled.edits()));
        assertEquals(Optional.empty(), settled.style());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more dramatic | dramatic",
                "make it dramatic with a darker sky | dramatic",
                "dramatic, moody sky | dramatic",
                "a moody photo with a dramatic sky | moody",
                "the sky is dramatic, the rest should be as well | dramatic",
                "make it dreamy, background darker | dreamy",
                "cinematic look with a bright sky | teal-orange",
                "less dreamy background | dreamy",
                "no dramatic sky | dramatic",
                "less dramatic sky | dramatic",
                "dramatic sky like in a western | dramatic",
                "a dramatic dress | dramatic",
                "a dramatic sky | winter",
            })
    void aMoodOfThePhotoStaysALook(String text, String style) {
        Intent read = styled(style, "contrast@sky+0.5");
        assertSame(read, MoodOfAPlace.settle(PlainText.of(text), read));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more drama in the sky | contrast@sky+0.5 | contrast@sky+0.5 exposure@sky-0.4",
                "add a bit of drama to the clouds | contrast@sky+0.25 | contrast@sky+0.25 exposure@sky-0.2",
                "the sky could use some drama, and warmer | contrast@sky+0.5 temperature+0.4"
                        + " | contrast@sky+0.5 exposure@sky-0.4 temperature+0.4",
                "more drama in the sky but keep the barn as it is"
                        + " | contrast@sky+0.5 | contrast@sky+0.5 exposure@sky-0.4",
                // What has its light already, no drama, or drama of something else.
                "more drama in the sky | contrast@sky+0.5 exposure@sky-0.3 | contrast@sky+0.5 exposure@sky-0.3",
                "drama in the sky, contrast only | contrast@sky+0.5 | contrast@sky+0.5",
                "add drama to the sky but keep it bright | contrast@sky+0.5 | contrast@sky+0.5",
                "I love the drama in the sky | contrast@sky+0.5 | contrast@sky+0.5",
                "less drama in the sky | contrast@sky-0.5 | contrast@sky-0.5",
                "too much drama in the sky | contrast@sky-0.5 | contrast@sky-0.5",
                "more contrast in the sky | contrast@sky+0.5 | contrast@sky+0.5",
                "more drama, and contrast in the sky | contrast@sky+0.5 | contrast@sky+0.5",
            })
    void aSkyOfMoreDramaIsDarkerAsWell(String text, String read, String asked) {
        assertEquals(intent(asked), MoodOfAPlace.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatIsNoStyleStays() {
        Intent read = intent("contrast@sky+0.5");
        assertSame(read, MoodOfAPlace.settle("dramatic sky", read));
    }

    @Test
    void longSentencesTakeNoTime() {
        String text = "the sky should be really more ".repeat(400) + "dramatic sky a bit";
        assertTimeout(Duration.ofSeconds(2), () -> MoodOfAPlace.settle(text, styled("dramatic", "")));
    }
}
