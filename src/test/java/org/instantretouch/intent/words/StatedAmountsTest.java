package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedAmountsTest {
    /** What was read, and what it becomes, as {@code attribute+amount} with spaces between. */
    @ParameterizedTest
    @CsvSource({
        "'+1 EV', exposure+0.50, exposure+0.67",
        "'set saturation at 80 percent', '', saturation-0.20",
        "'+1 exposure, +20 contrast', exposure+0.01 contrast+0.20, exposure+0.67 contrast+0.20",
        "'minus 0.5 exposure', exposure-0.40, exposure-0.33",
        "'+10 exposure', exposure+0.50, exposure+0.10",
        // What names but a hue is of that, or of a white balance along it.
        "'reds -15', hue_saturation:red-0.09, hue_saturation:red-0.15",
        "'greens down 25 blues up 40', hue_saturation:green-0.19 hue_saturation:blue+0.26,"
                + " hue_saturation:green-0.25 hue_saturation:blue+0.40",
        "'take the red down by about twenty percent', hue_saturation:red-0.16, hue_saturation:red-0.20",
        "'a third less red, and a quarter more blue', hue_saturation:red-0.50 hue_saturation:blue+0.50,"
                + " hue_saturation:red-0.33 hue_saturation:blue+0.25",
        "'take 20 points of yellow out of the teeth', hue_saturation:yellow-0.16," + " hue_saturation:yellow-0.20",
        "'add 5 magenta', tint+0.13, tint+0.05",
        "'shift toward yellow by 20', temperature+0.17, temperature+0.20",
        "'everything but the reds 40% duller', saturation-0.40 hue_saturation:red+0.40,"
                + " saturation-0.40 hue_saturation:red+0.40",
        "'reds 20 towards orange', hue_shift:red+0.18, hue_shift:red+0.18",
        "'the 1950s red car is too dark', hue_luminance:red+0.50, hue_luminance:red+0.50",
        "'red up 20, warmer', temperature+0.40, temperature+0.40",
        "'put the contrast at 120%', '', contrast+0.20",
        "'contrast at 70%', contrast+0.50, contrast+0.70",
        "'midtones down 5, whites up 5', exposure-0.19 whites+0.20, exposure-0.05 whites+0.05",
        "'mids +10', exposure+0.13, exposure+0.10",
        "'warm the midtones by 10', temperature+0.20, temperature+0.10",
        "'mids are at 60', exposure-0.41, exposure-0.41",
        "'open the shadows by 0.5 EV, close the highlights by the same', shadows+0.30 highlights-0.43,"
                + " shadows+0.25 highlights-0.25",
        "'lower the contrast 10 and the saturation by as much', contrast-0.30 saturation-0.64,"
                + " contrast-0.10 saturation-0.10",
        "'highlights down by the same again', highlights-0.50, highlights-0.50",
        "'no more than 10 percent brighter', exposure-0.16, exposure+0.10",
        "'not more than ten per cent warmer', temperature-0.30, temperature+0.10",
        "'no more than 20% darker', exposure+0.20, exposure-0.20",
        "'vibrance down by thirty percent', vibrance-0.19, vibrance-0.30",
        "'the whites lack that final five percent', whites+0.34, whites+0.34",
        "'put shadows to 100', shadows-0.90, shadows+1.00",
        "'shadows 100', '', shadows+1.00",
        "'darken the shadows 20', shadows-0.40, shadows-0.20",
        "'heavy shadows 40', shadows-0.50, shadows-0.40",
        "'set shadows to 60', '', shadows+0.60",
        "'drop shadows to 50', shadows-0.60, shadows-0.50",
        "'shadows 20 darker', shadows-0.60, shadows-0.20",
        "'post crop vignette -15', vignette-0.40, vignette+0.15",
        "'post-crop vignetting amount +15', vignette+0.40, vignette-0.15",
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
        "'contrast +0, shadows +20, highlights -30', contrast+0.40 shadows+0.50 highlights-0.50,"
                + " shadows+0.20 highlights-0.30",
        "'saturation +0, blue saturation +30', hue_saturation:blue+0.50, hue_saturation:blue+0.30",
        "'contrast +0, and warmer', contrast+0.43 temperature+0.50, temperature+0.50",
        "'saturation to 0', saturation-1.00, saturation-1.00",
        "'blue saturation -35', hue_saturation:blue-0.50, hue_saturation:blue-0.35",
        "'green hue -20', hue_shift:green+0.50, hue_shift:green-0.20",
        "'aqua hue -20, blues hue +30', hue_shift:aqua+0.10 hue_shift:blue-0.10, hue_shift:aqua-0.20 hue_shift:blue+0.30",
        "'cyan saturation +15, pinks -25', hue_saturation:aqua+0.50 hue_saturation:magenta-0.50,"
                + " hue_saturation:aqua+0.15 hue_saturation:magenta-0.25",
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
        "'contrast at 120', contrast+0.60, contrast+0.20",
        "'set the saturation slider to 150', saturation+0.60, saturation+0.50",
        "'brightness to about 110', exposure+0.60, exposure+0.10",
        "'reduce saturation to about 60', saturation-0.60, saturation-0.40",
        "'turn the brightness down to 90', exposure-0.90, exposure-0.10",
        "'lower the contrast to 70, warmer', contrast-0.70 temperature+0.50, contrast-0.30 temperature+0.50",
        "'lower the contrast to -20', contrast-0.50, contrast-0.20",
        "'lower the contrast by 20', contrast-0.50, contrast-0.20",
        "'contrast to 80', contrast+0.50, contrast+0.80",
        "'drop the highlights to 50', highlights-0.60, highlights-0.50",
        "'saturation 120 %', saturation+0.60, saturation+0.20",
        "'brightness to 130 %', exposure+0.50, exposure+0.30",
        "'saturation to 100 %', saturation+0.50, saturation+0.50",
        "'shadows to 30 %', shadows+0.50, shadows+0.50",
        "'cooler +10', temperature-0.50, temperature-0.10",
        "'darker by +1 EV', exposure-0.50, exposure-0.67",
        "'less contrast +10', contrast-0.50, contrast-0.10",
        "'more than 20% darker', exposure-0.30, exposure-0.20",
        "'a stop darker or more', exposure-0.30, exposure-0.67",
        "'brighten by 1-2 stops', exposure+0.50, exposure+1.00",
        "'between 1 and 2 stops darker', exposure-0.50, exposure-1.00",
        "'5-10% warmer', temperature+0.30, temperature+0.08",
        "'10 to 20 percent more saturation', saturation+0.50, saturation+0.15",
        "'highlights from -60 to -10', highlights+0.30, highlights+0.50",
        "'dehaze 0 to 40', dehaze+0.50, dehaze+0.40",
        "'increase the saturation to 50 %', saturation+0.30, saturation+0.50",
        "'up to 20% more saturation', saturation+0.50, saturation+0.20",
        "'saturation to 0 %', saturation-0.40, saturation-1.00",
        "'1 and a half stops brighter', exposure+0.40, exposure+1.00",
        "'one and a third stops darker', exposure-0.40, exposure-0.89",
        "'two-thirds of a stop up', exposure+0.40, exposure+0.44",
        "'a sixth of a stop down', exposure-0.40, exposure-0.11",
        "'up point five stops', exposure+0.50, exposure+0.33",
        "'1 & 1/2 stops darker', exposure-0.50, exposure-1.00",
        "'the lower half is a stop too dark', exposure+0.50, exposure+0.67",
        "'40% less haze', dehaze+0.50, dehaze+0.40",
        "'haze up by 20', dehaze-0.50, dehaze-0.20",
        "'raise shadows 30 lower highlights 40', shadows+0.50 highlights-0.50, shadows+0.30 highlights-0.40",
        "'+20 contrast -40 highlights +30 shadows', contrast+0.50 highlights-0.50 shadows+0.50,"
                + " contrast+0.20 highlights-0.40 shadows+0.30",
        "'shadows darker by 20', shadows-0.50, shadows-0.20",
        "'corners -2/3 stop', vignette+0.50, vignette+0.44",
        "'vignette -20', vignette+0.50, vignette+0.20",
        "'red brightness minus 25', hue_luminance:red-0.50, hue_luminance:red-0.25",
        "'shadows blue +20', shadow_tint:blue+0.50, shadow_tint:blue+0.20",
        "'weak colours up 30%', vibrance+0.50, vibrance+0.50",
        "'exposure compensation +1', exposure+0.50, exposure+0.67",
        "'temp +300', temperature+0.50, temperature+0.09",
        "'1,000 K warmer', temperature+0.50, temperature+0.30",
        "'1k warmer', temperature+0.50, temperature+0.30",
        "'desaturate by 50%', saturation-0.30, saturation-0.50",
        "'brighter - 20%', exposure+0.50, exposure+0.20",
        "'contrast - 20', contrast-0.50, contrast-0.20",
        "'not a stop, half a stop brighter', exposure+0.50, exposure+0.33",
        "'contrast +30, no, +10 contrast', contrast+0.50, contrast+0.10",
        "'fade the photo 40%, then fade out 100%', fade+0.50, fade+0.40",
        "'20 less contrast, 25 on the highlights', contrast-0.50 highlights-0.50, contrast-0.20 highlights-0.25",
        "'-0.7', exposure-0.34, exposure-0.47",
        "'+2/3', exposure+0.34, exposure+0.44",
        "'sky -1.5', exposure@sky-0.32, exposure-1.00",
        "'the subject: +1/2', exposure@subject+0.31, exposure+0.33",
        "'rot -1.5', exposure-0.30, exposure-0.30",
        "'take five off the contrast', contrast-0.18, contrast-0.05",
        "'knock ten off the exposure', exposure+0.50, exposure-0.10",
        "'put ten on the contrast', contrast-0.50, contrast+0.10",
        "'shadows up twenty, highlights down fifteen', shadows+0.30 highlights-0.30, shadows+0.20 highlights-0.15",
        // The next slider ends a number in words, and a slider begins one.
        "'contrast plus thirty whites minus eight', contrast+0.14 whites-0.2, contrast+0.30 whites-0.08",
        "'blacks minus five highlights minus sixty texture plus ten', blacks-0.14 highlights+0.15,"
                + " blacks-0.05 highlights-0.60",
        "'vibrance thirty-five not saturation', vibrance+0.20, vibrance+0.35",
        "'saturation twelve, contrast nine', saturation+0.2 contrast+0.2, saturation+0.12 contrast+0.09",
        "'dehaze plus eighteen', dehaze+0.30, dehaze+0.18",
        "'not contrast thirty but ten', contrast+0.16, contrast+0.16",
        "'clarity plus fifteen contrast minus ten', contrast-0.2 dehaze+0.13, contrast-0.10 dehaze+0.13",
        "'highlights ten people look at', highlights+0.24, highlights+0.24",
        "'exposure up a quarter, whites down a fifth', exposure+0.24 whites-0.13, exposure+0.19 whites-0.20",
        "'shadows plus a third contrast minus a quarter', shadows+0.2 contrast-0.2, shadows+0.33 contrast-0.25",
        "'lights down a half', highlights-0.37, highlights-0.50",
        "'corners down half', vignette+0.46, vignette+0.50",
        "'meter reads minus a third, only open the blacks up', blacks+0.43, blacks+0.43",
        "'the needle sat at plus two thirds', exposure-0.53, exposure-0.53",
        "'Saturation: minus sixty', saturation-0.36, saturation-0.60",
        "'whites minus ten, shadows plus thirty-five', whites-0.20 shadows+0.20, whites-0.10 shadows+0.35",
        "'lower the highlights by thirty', highlights-0.24, highlights-0.30",
        "'lift it up by five stops', exposure+0.50, exposure+1.00",
        "'take five people off the photo', exposure+0.50, exposure+0.50",
        "'up ten floors', exposure+0.50, exposure+0.50",
        "'contrast down by a third', contrast-0.19, contrast-0.33",
        "'cut the haze by half', dehaze+0.29, dehaze+0.50",
        "'a quarter less colour', saturation-0.14, saturation-0.25",
        "'the whites down by a fifth', whites-0.30, whites-0.20",
        "'lighten it by a third', exposure+0.20, exposure+0.25",
        "'take the reds down by a third', hue_saturation:red-0.21, hue_saturation:red-0.33",
        "'skin a third less red', hue_shift:orange+0.16, hue_shift:orange+0.33",
        "'brighter by a third of a stop', exposure+0.50, exposure+0.22",
        "'the left third is too dark', exposure@left+0.50, exposure+0.50",
        "'half the face is dark', exposure@subject+0.45, exposure+0.45",
        "'darker sky and the hikers a third brighter', exposure@sky-0.50 exposure@subject+0.41,"
                + " exposure-0.50 exposure+0.41",
        "'shadow side a stop up, bright side half a stop down', shadows+0.30 highlights-0.50,"
                + " shadows+0.50 highlights-0.25",
        "lift the darks in the hallway by 30, shadows+0.18, shadows+0.30",
        "'lows +20, highs -30', shadows+0.21 highlights-0.3, shadows+0.20 highlights-0.30",
        "brights down 20, highlights-0.19, highlights-0.20"
    })
    void aNumberSettlesTheAmount(String text, String read, String settled) {
        assertEquals(settled, shown(StatedAmounts.settle(text, intent(read))));
    }

    @ParameterizedTest
    @CsvSource({
        "'sky -1 EV, foreground +0.5 EV', exposure@sky-0.50 exposure@foreground+0.50, -0.67 +0.33",
        "'+1 stop foreground, -1 stop sky', exposure@sky-0.50 exposure@foreground+0.50, -0.67 +0.67",
        "'burn the sky a stop and dodge the barn half a stop', exposure@sky-0.50 exposure@subject+0.50, -0.67 +0.33",
        "'half a stop up for us, a stop down for the castle', exposure@subject+0.50 exposure@background-0.50, +0.33 -0.67",
        "'exposure -0.5 EV, subject +0.5 EV', exposure-0.50 exposure@subject+0.50, -0.33 +0.33",
        "'sky and foreground 20% brighter', exposure@sky+0.50 exposure@foreground+0.50, +0.20 +0.20",
        "'temp +25 subject / temp -25 bg', temperature@subject+0.50 temperature@background-0.50, +0.25 -0.25",
        "'blue saturation -20 green saturation +30', hue_saturation:blue-0.50 hue_saturation:green+0.50, -0.20 +0.30"
    })
    void ofSeveralEditsANumberSettlesThoseThatItIsFor(String text, String read, String settled) {
        String amounts = StatedAmounts.settle(text, intent(read)).edits().stream()
                .map(e -> String.format(Locale.ROOT, "%+.2f", e.amount()))
                .collect(Collectors.joining(" "));
        assertEquals(settled, amounts);
    }

    @Test
    void whatIsToBeKeptIsNotAddedTo() {
        Intent kept = new Intent(
                List.of(), Optional.empty(), Set.of(Keep.of("contrast").orElseThrow()), 0);
        assertSame(kept, StatedAmounts.settle("don't add 20 contrast", kept));
    }

    @Test
    void aTextOfNumbersAloneIsReadOnlySoFar() {
        String text = "sh +9 ".repeat(50) + "highlights -20";
        assertEquals(
                "shadows+0.09 highlights-0.50",
                shown(StatedAmounts.settle(text, intent("shadows+0.50 highlights-0.50"))));
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
        "'export at 150 dpi with more contrast', contrast+0.50",
        "'shutter at 125, brighter', exposure+0.50",
        "'whites to 255', whites+0.50",
        "'16:9, more contrast', contrast+0.50",
        "'exposure 1/125 was too dark', exposure+0.50",
        "'0 contrast', contrast-0.50",
        "'iso 100, more contrast', contrast+0.50",
        "'iso 100 more contrast', contrast+0.50",
        "'the 5 bridesmaids need more contrast', contrast+0.50",
        "'1) brighter 2) more contrast', exposure+0.50 contrast+0.50",
        "'1 brighten 2 dehaze 3 more contrast', exposure+0.50 dehaze+0.50 contrast+0.50",
        "'contrast to 4 out of 10', contrast+0.50",
        "'contrast up 3 notches', contrast+0.50",
        "'make it 3 times brighter', exposure+0.50",
        "'SX-70 colours', saturation-0.50",
        "'tint is at +25, that is wrong', tint-0.20",
        "'keep the whites under 95 %', whites-0.30",
        "'mono with a blue 47 filter', bw+1.00",
        "'saturation from 4 to 6', saturation+0.50",
        "'a fraction of a stop darker', exposure-0.20"
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
