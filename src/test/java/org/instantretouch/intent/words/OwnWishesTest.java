package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWishesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighten the photo but darken the sky | exposure@sky-0.5 | true",
                "warmer overall with a cooler sky | temperature@sky-0.4 | true",
                "darker, lift the people | exposure@subject+0.4 | true",
                "brighten by 20, darken the sky by 20 | exposure@sky-0.2 | true",
                "brighten everything except the sky | exposure@sky-0.5 | false",
                "brighten it, the sky not so much | exposure@sky-0.5 | false",
                "as dark as you dare, faces readable | exposure@subject+0.75 | false",
                "dark dark dark but see the faces | exposure@subject+0.4 | false",
                "warm it up but keep the subject cooler | temperature@subject-0.4 | false",
                "darken the sky a bit, brighten the rest a bit | exposure@sky-0.4 | false",
            })
    void aWishForAPlaceIsSaidOfIt(String text, String edit, boolean isOwn) {
        assertEquals(isOwn, OwnWishes.isOf(text, intent(edit).edits().getFirst()));
    }
}
