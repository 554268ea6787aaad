package org.instantretouch.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedAmountsTest {
    /** What was read, and what it becomes, as {@code attribute+amount} with spaces between. */
    @ParameterizedTest
    @CsvSource({
        "'+1 EV', exposure+0.50, exposure+0.67",
        "'take the light down 1 EV', exposure-0.45, exposure-0.67",
        "'add 0.5 stops', exposure+0.50, exposure+0.33",
        "'half a stop darker', exposure-0.50, exposure-0.33",
        "'one and a half stops up please', exposure+0.30, exposure+1.00",
        "'a third of a stop brighter', exposure+0.50, exposure+0.22",
        "'brighten by 0,7 EV', exposure+0.40, exposure+0.47",
        "'1 1/2 stops more', exposure+0.40, exposure+1.00",
        "'2/3 stop less light', exposure-0.40, exposure-0.44",
        "'a stop and a half brighter', exposure+0.40, exposure+1.00",
        "'open the shadows one stop', shadows+0.40, shadows+0.50",
        "'shadows +35 highlights -45', shadows+0.30 highlights-0.30, shadows+0.35 highlights-0.45",
        "'Exp 0.33 EV / Con -20 / Vib 15', exposure+0.50 contrast-0.50 vibrance+0.50,"
                + " exposure+0.22 contrast-0.20 vibrance+0.15",
        "'saturation slider at about plus 25', saturation+0.60, saturation+0.25",
        "'20 % less saturation', saturation-0.50, saturation-0.20",
        "'make the colours 30 percent stronger', saturation+0.50, saturation+0.30",
        "'600 K warmer', temperature+0.50, temperature+0.18",
        "'Whites eat 12 more, contrast eats 12 less', whites+0.50 contrast-0.50, whites+0.12 contrast-0.12",
        "'contrast up 30, and warmer', contrast+0.40 temperature+0.50, contrast+0.30 temperature+0.50",
        "'contrast -30', contrast+0.50, contrast-0.30",
        "'saturation +20 contrast +10', saturation+0.20, saturation+0.20 contrast+0.10",
        "'blacks \u221215', blacks-0.50, blacks-0.15",
        "'exposure +1', exposure+0.50, exposure+0.67",
        "'exposure -0.5, contrast +20', exposure-0.20 contrast+0.30, exposure-0.33 contrast+0.20",
        "'exposure: 0,7', exposure+0.20, exposure+0.47",
        "'set exposure to 1/3', exposure+0.20, exposure+0.22",
        "'EV -0.7', exposure-0.30, exposure-0.47",
        "'exposure up by 1 1/2', exposure+0.20, exposure+1.00",
        "'exposure +2, shadows +40', shadows+0.20, shadows+0.40 exposure+1.00",
        "'exposure +20', exposure+0.50, exposure+0.20",
        "'exposure +8', exposure+0.50, exposure+0.08",
        "'exposure +5 %', exposure+0.50, exposure+0.05",
        "'overexpose it by a stop', exposure-0.50, exposure+0.67",
        "'underexpose by half a stop', exposure+0.50, exposure-0.33",
        "'it is a stop overexposed', exposure-0.50, exposure-0.67",
        "'+0 EV', exposure+0.50, ''",
        "'exposure 0', exposure+0.50, ''",
        "'+0 EV, lift the shadows', shadows+0.50, shadows+0.50",
        "'saturation +0, blue saturation +30', hue_saturation:blue+0.50, hue_saturation:blue+0.30",
        "'contrast +0, and warmer', contrast+0.43 temperature+0.50, temperature+0.50",
        "'saturation to 0', saturation-1.00, saturation-1.00",
        "'blue saturation -35', hue_saturation:blue-0.50, hue_saturation:blue-0.35",
        "'green hue -20', hue_shift:green+0.50, hue_shift:green-0.20",
        "'aqua hue -20, blues hue +30', hue_shift:aqua+0.10 hue_shift:blue-0.10, hue_shift:aqua-0.20 hue_shift:blue+0.30",
        "'cyan saturation +15, pinks -25', hue_saturation:aqua+0.50 hue_saturation:magenta-0.50,"
                + " hue_saturation:aqua+0.15 hue_saturation:magenta-0.50",
        "'reduce the saturation of blues by 30', hue_saturation:red-0.50 hue_saturation:blue-0.50,"
                + " hue_saturation:red-0.50 hue_saturation:blue-0.30",
        "'sepia -30', sepia+0.40, sepia+0.40",
        "'vignette down to 20 %', vignette-0.40, vignette-0.20",
        "'+\u00bd EV', exposure+0.56, exposure+0.33",
        "'1\u00bd stops darker', exposure-0.50, exposure-1.00",
        "'\u2153 stop up', exposure+0.50, exposure+0.22",
        "'50 % black and white', bw+0.30, bw+0.50",
        "'b&w 40%', bw+1.00, bw+0.40",
        "'monochrome, 70 percent', bw+1.00, bw+1.00",
        "'sepia to 30 %', sepia+0.60, sepia+0.30",
        "'hl -30 sh +30', highlights-0.20 shadows+0.25, highlights-0.30 shadows+0.30",
        "'saturation down to 80 %', saturation-0.50, saturation-0.20",
        "'contrast to 80%', contrast+0.75, contrast-0.20",
        "'saturation 120 %', saturation+0.60, saturation+0.20",
        "'brightness to 130 %', exposure+0.50, exposure+0.30",
        "'saturation to 100 %', saturation+0.50, saturation+0.50",
        "'shadows to 30 %', shadows+0.50, shadows+0.50"
    })
    void aNumberSettlesTheAmount(String text, String read, String settled) {
        assertEquals(settled, shown(StatedAmounts.settle(text, intent(read))));
    }

    @ParameterizedTest
    @CsvSource({
        "'like the 1950s, warmer', temperature+0.50",
        "'white balance for a 3200 K lamp', temperature-0.50",
        "'fix photo 12', exposure+0.50",
        "'evry1 is 2 dark', exposure+0.50",
        "'convert 2 b/w', bw+1.00",
        "'shot at 1/125, brighter', exposure+0.50",
        "'zoom to 150 %, brighter', exposure+0.50",
        "'16:9, more contrast', contrast+0.50",
        "'exposure 1/125 was too dark', exposure+0.50",
        "'0 contrast', contrast-0.50"
    })
    void aNumberOfSomethingElseSettlesNothing(String text, String read) {
        Intent intent = intent(read);
        assertSame(intent, StatedAmounts.settle(text, intent));
    }

    @ParameterizedTest
    @CsvSource({
        "'+3 EV', exposure+0.50, EXPOSURE",
        "'+1.5 EV', exposure+0.50, ''",
        "'two stops darker', exposure-0.50, EXPOSURE",
        "'shadows up 3 stops', shadows+0.50, SHADOWS",
        "'warmer by 1900 K', temperature+0.50, ''",
        "'contrast +100', contrast+0.50, ''",
        "'contrast +150', contrast+0.50, CONTRAST",
        "'warmer', temperature+0.50, ''",
        "'+2 EV, but highlights down 4 stops', exposure+0.50 highlights-0.50, EXPOSURE HIGHLIGHTS"
    })
    void whatGoesBeyondTheEndIsKnown(String text, String read, String beyond) {
        String shown = StatedAmounts.beyond(text, StatedAmounts.settle(text, intent(read))).stream()
                .sorted()
                .map(Attribute::name)
                .collect(Collectors.joining(" "));
        assertEquals(beyond, shown);
    }

    @Test
    void whatCannotBeDoneIsNotAddedTo() {
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, StatedAmounts.settle("contrast +20 of the sticker that you add", refused));
    }

    @Test
    void styleKeepsAndOddsStay() {
        Intent intent = new Intent(
                List.of(AttributeEdit.of(Attribute.CONTRAST, 0.5f)),
                Optional.of(new StyleRequest(new Style("noir", List.of()), 0.8f)),
                Set.of(),
                0.2f);
        Intent settled = StatedAmounts.settle("noir, contrast +70", intent);
        assertEquals(intent.style(), settled.style());
        assertEquals(intent.unsupported(), settled.unsupported());
        assertEquals(0.7f, settled.edits().get(0).amount(), 1e-6f);
    }

    /** What was read, such as {@code exposure+0.5 hue_shift:red-0.2 bw@background+1}. */
    static Intent intent(String edits) {
        return Intent.of(
                edits.isEmpty()
                        ? new AttributeEdit[0]
                        : Arrays.stream(edits.split(" "))
                                .map(StatedAmountsTest::edit)
                                .toArray(AttributeEdit[]::new));
    }

    private static AttributeEdit edit(String shown) {
        int at = Math.max(shown.lastIndexOf('+'), shown.lastIndexOf('-'));
        String[] place = shown.substring(0, at).split("@");
        String[] name = place[0].split(":");
        Attribute attribute = Attribute.of(name[0]).orElseThrow();
        return new AttributeEdit(
                attribute,
                name.length > 1 ? Hue.of(name[1]) : Optional.empty(),
                place.length > 1 ? Region.of(place[1]).orElseThrow() : Region.WHOLE,
                Float.parseFloat(shown.substring(at)));
    }

    private static String shown(Intent intent) {
        return intent.edits().stream()
                .map(e -> e.attribute().id()
                        + e.hue().map(h -> ":" + h.id()).orElse("")
                        + String.format(Locale.ROOT, "%+.2f", e.amount()))
                .collect(Collectors.joining(" "));
    }
}
