package org.instantretouch.bench.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.instantretouch.color.HueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    private static final Picture PHOTO = MadePictures.photo(120, 96);
    private static final Change CHANGE = new Change(PHOTO, MadePictures.retouched(120, 96));

    /** Both sides add the same numbers in another order. */
    private static final double ROUNDING = 1e-9;

    @Test
    void allChangesFromOnePhotoAreMeasuredAlike() {
        Picture photo = MadePictures.photo(40, 30);
        Picture retouched = MadePictures.retouched(40, 30);
        Change directly = new Change(photo, retouched);
        Change after = new Change(photo, photo).to(retouched);
        for (Measure measure : Measure.all()) {
            assertEquals(directly.measure(measure), after.measure(measure), measure.name());
        }
        assertThrows(IllegalArgumentException.class, () -> directly.to(MadePictures.photo(30, 40)));
    }

    /** The values are from {@code Pair.measure()} of the instruction benchmark's Python script, with NumPy 1.24. */
    @ParameterizedTest
    @CsvSource({
        "L, -0.13042680801526213",
        "contrast, -0.07049082703271059",
        "warmth, 0.6999096122987853",
        "tint, -0.689816087006301",
        "chroma, -0.0517477863895377",
        "shadows, 1.850203011230866",
        "highlights, -1.7882681145169241",
        "black_point, 4.902430861996047",
        "white_point, -2.248074677566379",
        "gray, 51.259915250327076",
        "identity, 7.4432410814166445",
        "shadow_a, -1.0009736516599805",
        "shadow_b, 17.364630684737683",
        "highlight_a, 1.0710861816406028",
        "highlight_b, 13.127604373917249",
        "hue_chroma:red, 0.10004940963193154",
        "hue_chroma:orange, 0.14540548469698789",
        "hue_chroma:yellow, 0.1098828070694775",
        "hue_chroma:green, 0.044298444561002404",
        "hue_chroma:cyan, 0.16675289433051566",
        "hue_chroma:blue, -0.4857350396259842",
        "hue_chroma:purple, -0.3136171100174183",
        "hue_chroma:magenta, -0.12756467336669208",
        "hue_L:red, 1.4389345563222453",
        "hue_L:orange, 0.8180671663284547",
        "hue_L:yellow, -0.18933489638850412",
        "hue_L:green, -0.750613275880316",
        "hue_L:cyan, -1.2358176190787464",
        "hue_L:blue, -0.7031164236115633",
        "hue_L:purple, -0.23020255644253326",
        "hue_L:magenta, 0.6475224031566931",
        "region_L:top, 1.1243957755072151",
        "region_L:bottom, -0.9386088551264127",
        "region_L:left, 0.8209294856024911",
        "region_L:right, -0.30200896656707754",
        "region_L:center, -0.27742966129153146",
        "region_L:edges, 0.7953658588411618",
        "region_warmth:top, 0.010293620435240958",
        "region_warmth:bottom, -0.0012639204485298539",
        "region_warmth:left, -0.0047780149736449395",
        "region_warmth:right, -0.12194170195713128",
        "region_warmth:center, 0.06392198588903786",
        "region_warmth:edges, 0.01691607362278924"
    })
    void aMeasureIsThatOfTheInstructionBenchmark(String name, double value) {
        assertEquals(value, CHANGE.measure(Measure.named(name).orElseThrow()).orElseThrow(), ROUNDING);
    }

    @Test
    void anUntouchedPhotoChangesInNothing() {
        for (Measure measure : Measure.all()) {
            if (measure.kind() != Measure.Kind.GRAY) {
                assertEquals(0, CHANGE.untouched().measure(measure).orElseThrow(), ROUNDING, measure.name());
            }
        }
    }

    @Test
    void aHueThatThePhotoHardlyHasIsNotMeasured() {
        Picture grey = MadePictures.picture(20, 20, (x, y, rgb) -> {
            rgb[0] = 10 * x;
            rgb[1] = 10 * x;
            rgb[2] = 10 * x;
        });
        Change change = new Change(grey, grey);
        assertEquals(
                OptionalDouble.empty(),
                change.measure(Measure.named("hue_chroma:red").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "l", "brightness", "hue_L", "hue_L:teal", "region_L:red", "L:red", "region_warmth:"})
    void aNameOfNoMeasureHasNone(String name) {
        assertEquals(Optional.empty(), Measure.named(name));
    }

    /** From {@code jobs()} of the same script. */
    @Test
    void theTraitsOfAPhotoAreThoseOfTheInstructionBenchmark() {
        PhotoTraits traits = PhotoTraits.of(PHOTO);
        assertEquals(54.057258727776, traits.chroma(), ROUNDING);
        assertEquals(57.71925257613968, traits.lightness(), ROUNDING);
        assertEquals(20.089153496533754, traits.contrast(), ROUNDING);
        assertEquals(0.12604166666666666, traits.share(HueRange.RED), ROUNDING);
        assertEquals(0.08914930555555556, traits.share(HueRange.CYAN), ROUNDING);
        assertEquals(0.09166666666666666, traits.share(HueRange.MAGENTA), ROUNDING);
    }

    @Test
    void picturesOfDifferentSizesAreRefused() {
        Picture other = MadePictures.photo(96, 120);
        assertThrows(IllegalArgumentException.class, () -> new Change(PHOTO, other));
    }
}
