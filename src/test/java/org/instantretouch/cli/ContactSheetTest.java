package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.instantretouch.bench.metric.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSheetTest {
    /** The space between what stands on a sheet, and its grey. */
    private static final int GAP = 8;

    private static final int GROUND = 0x2b2b2b;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer",
                "",
                " ",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "a WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW b"
            })
    void noTextReachesIntoTheNextColumn(String text) {
        Picture picture = new Picture(4, 4, new byte[48]);
        ContactSheet sheet = new ContactSheet();
        sheet.add(picture, picture, text, List.of(new ContactSheet.Note(text, true)));
        Picture drawn = sheet.draw();
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < drawn.height(); y++) {
            for (int x = drawn.width() - GAP; x < drawn.width(); x++) {
                int at = 3 * (y * drawn.width() + x);
                colours.add((drawn.rgb()[at] & 0xff) << 16
                        | (drawn.rgb()[at + 1] & 0xff) << 8
                        | drawn.rgb()[at + 2] & 0xff);
            }
        }
        assertEquals(Set.of(GROUND), colours);
    }
}
