package org.instantretouch.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.instantretouch.color.CieLab;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.HueRange;
import org.instantretouch.color.Oklab;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.export.TestPictures;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.SlicedLayer;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.Samples8;
import org.instantretouch.render.Compositor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredEditsTest {
    private static final int SIDE = 64;

    private static RetouchModel model;

    @BeforeAll
    static void open() throws Exception {
        model = RetouchModel.open(Path.of("models/compact-1"), new ModelOptions(1, false));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    /** A colourful photo, by a power of its values: above 1 a dark one, below 1 a bright one. */
    private static Photo photo(double power) {
        float[] rgb = TestPictures.pixels(TestPictures.photo(TestPictures.colourful(8, SIDE, SIDE), ColorProfile.SRGB));
        byte[] samples = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            samples[i] = (byte) Math.round(255 * Math.pow(0.15 + 0.7 * rgb[i], power));
        }
        return TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
    }

    private static List<CieLab> after(Photo photo, Intent intent) throws Exception {
        EditDocument edit = new Retoucher(model, photo).add(EditDocument.empty(), Instruction.of("test"), intent, 1);
        float[] rgb = TestPictures.pixels(photo);
        new Compositor(edit).composite(Window.whole(SIDE, SIDE), rgb);
        GamutMap.apply(rgb, SIDE * SIDE);
        return colours(rgb);
    }

    private static List<CieLab> colours(float[] rgb) {
        CieLab[] colours = new CieLab[rgb.length / 3];
        Arrays.setAll(colours, i -> CieLab.ofEncoded(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]));
        return List.of(colours);
    }

    private static Intent intent(AttributeEdit edit, String... keeps) {
        return new Intent(
                List.of(edit),
                Optional.empty(),
                Set.copyOf(
                        Arrays.stream(keeps).map(k -> Keep.of(k).orElseThrow()).toList()),
                0);
    }

    private static double mean(List<CieLab> colours, ToDoubleFunction<CieLab> of) {
        return colours.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double black(List<CieLab> colours) {
        double[] sorted =
                colours.stream().mapToDouble(CieLab::lightness).sorted().toArray();
        return sorted[sorted.length / 100];
    }

    private static double bright(List<CieLab> colours) {
        double[] sorted =
                colours.stream().mapToDouble(CieLab::lightness).sorted().toArray();
        return Arrays.stream(sorted, 3 * sorted.length / 4, sorted.length)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2.2, FADE, 0.5", "2.2, DEHAZE, 0.5", "0.5, DEHAZE, 0.5", "0.5, VIGNETTE, 0.5"})
    void brightnessStaysWhateverThePhotoIs(double power, Attribute attribute, float amount) throws Exception {
        Photo photo = photo(power);
        AttributeEdit edit = AttributeEdit.of(attribute, amount);
        double before = mean(colours(TestPictures.pixels(photo)), CieLab::lightness);
        double drifts = mean(after(photo, intent(edit)), CieLab::lightness) - before;
        double held = mean(after(photo, intent(edit, "brightness")), CieLab::lightness) - before;
        assertTrue(Math.abs(drifts) > 1, "nothing to hold: " + drifts);
        assertEquals(0, held, 0.5, "drifts by " + drifts);
    }

    /** Held, but not so far that the highlights are as bright again. */
    @Test
    void brightnessIsHeldInPartWhereAnEndOfTheTonesIsEdited() throws Exception {
        Photo photo = photo(0.6);
        AttributeEdit edit = AttributeEdit.of(Attribute.HIGHLIGHTS, -0.5f);
        List<CieLab> before = colours(TestPictures.pixels(photo));
        List<CieLab> alone = after(photo, intent(edit));
        List<CieLab> held = after(photo, intent(edit, "brightness"));
        double drifts = mean(alone, CieLab::lightness) - mean(before, CieLab::lightness);
        double left = mean(held, CieLab::lightness) - mean(before, CieLab::lightness);
        assertTrue(drifts < -2 && left > 0.6 * drifts && left < 0, left + " of " + drifts);
        double lights = bright(alone) - bright(before);
        assertTrue(bright(held) - bright(before) < 0.5 * lights, "of " + lights);
    }

    /** What is bright in it is a sixteenth of the photo, and the next tones are dark. */
    @Test
    void ofADarkPhotoOnlyWhatIsBrightIsHeldAsHighlights() throws Exception {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            int x = i / 3 % SIDE;
            int y = i / 3 / SIDE;
            samples[i] = (byte) (x < SIDE / 4 && y < SIDE / 4 ? 200 + y : 30 + x / 2);
        }
        Photo photo = TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
        AttributeEdit edit = AttributeEdit.of(Attribute.SHADOWS, 0.6f);
        double before = brightest(colours(TestPictures.pixels(photo)));
        assertEquals(before, brightest(after(photo, intent(edit, "highlights"))), 2);
        double lifted = mean(after(photo, intent(edit)), CieLab::lightness);
        assertEquals(lifted, mean(after(photo, intent(edit, "highlights")), CieLab::lightness), 1);
    }

    private static double brightest(List<CieLab> colours) {
        double[] sorted =
                colours.stream().mapToDouble(CieLab::lightness).sorted().toArray();
        return sorted[sorted.length * 31 / 32];
    }

    @Test
    void coloursStayAsStrongInMoreLight() throws Exception {
        Photo photo = photo(2.2);
        AttributeEdit edit = AttributeEdit.of(Attribute.EXPOSURE, 0.5f);
        double before = mean(colours(TestPictures.pixels(photo)), CieLab::chroma);
        double drifts = mean(after(photo, intent(edit)), CieLab::chroma) / before - 1;
        double held = mean(after(photo, intent(edit, "color")), CieLab::chroma) / before - 1;
        assertTrue(drifts > 0.05, "nothing to hold: " + drifts);
        assertTrue(Math.abs(held) < 0.25 * drifts, "held: " + held + ", drifts by " + drifts);
    }

    @Test
    void blackStaysWhereContrastIsTakenAway() throws Exception {
        Photo photo = photo(1.5);
        AttributeEdit edit = AttributeEdit.of(Attribute.CONTRAST, -0.5f);
        double before = black(colours(TestPictures.pixels(photo)));
        double drifts = black(after(photo, intent(edit))) - before;
        double held = black(after(photo, intent(edit, "blacks"))) - before;
        assertTrue(drifts > 4, "nothing to hold: " + drifts);
        assertTrue(Math.abs(held) < 0.5 * drifts, "held: " + held + ", drifts by " + drifts);
    }

    @Test
    void whatIsAskedForIsNotUndone() throws Exception {
        Photo photo = photo(1);
        double before = mean(colours(TestPictures.pixels(photo)), CieLab::b);
        AttributeEdit edit = AttributeEdit.of(Attribute.TEMPERATURE, 0.5f);
        double warmer = mean(after(photo, intent(edit)), CieLab::b) - before;
        double held = mean(after(photo, intent(edit, "saturation")), CieLab::b) - before;
        assertTrue(held > 0.5 * warmer, held + " of " + warmer);
    }

    @Test
    void whatIsEditedInOnePlaceOrIsAboutColourItselfIsNotHeld() throws Exception {
        Photo photo = photo(1);
        AttributeEdit top = new AttributeEdit(Attribute.CONTRAST, Optional.empty(), Region.TOP, 0.5f);
        assertEquals(after(photo, intent(top)), after(photo, intent(top, "brightness")));
        AttributeEdit reds = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, 0.5f);
        assertEquals(after(photo, intent(reds)), after(photo, intent(reds, "saturation")));
    }

    private static List<CieLab> together(Photo photo, AttributeEdit... edits) throws Exception {
        return after(photo, Intent.of(edits));
    }

    /** Nothing but reds. */
    private static Photo reds() {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i % 3 == 0 ? 120 + i / 3 % SIDE : 60);
        }
        return TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
    }

    /** All tones in equal shares. */
    private static Photo ramp() {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (10 + 235 * (i / 3 % SIDE) / SIDE);
        }
        return TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
    }

    private static double dark(List<CieLab> before, List<CieLab> colours) {
        double quarter = quantile(before, 0.25);
        double sum = 0;
        int number = 0;
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).lightness() <= quarter) {
                sum += colours.get(i).lightness();
                number++;
            }
        }
        return sum / number;
    }

    private static double quantile(List<CieLab> colours, double share) {
        double[] sorted =
                colours.stream().mapToDouble(CieLab::lightness).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double contrast(List<CieLab> colours) {
        double mean = mean(colours, CieLab::lightness);
        return Math.sqrt(mean(colours, c -> Math.pow(c.lightness() - mean, 2)));
    }

    @Test
    void shadowsAreDeeperThoughAllIsBrighter() throws Exception {
        Photo photo = ramp();
        List<CieLab> before = colours(TestPictures.pixels(photo));
        List<CieLab> both = together(
                photo, AttributeEdit.of(Attribute.EXPOSURE, 0.45f), AttributeEdit.of(Attribute.SHADOWS, -0.45f));
        assertTrue(mean(both, CieLab::lightness) > mean(before, CieLab::lightness) + 3, "brighter");
        assertTrue(dark(before, both) < dark(before, before) - 1, dark(before, both) + " of " + dark(before, before));
    }

    @Test
    void thereIsMoreContrastThoughAllIsDarker() throws Exception {
        Photo photo = ramp();
        List<CieLab> before = colours(TestPictures.pixels(photo));
        List<CieLab> both = together(
                photo, AttributeEdit.of(Attribute.EXPOSURE, -0.45f), AttributeEdit.of(Attribute.CONTRAST, 0.45f));
        assertTrue(mean(both, CieLab::lightness) < mean(before, CieLab::lightness) - 3, "darker");
        assertTrue(contrast(both) > 1.05 * contrast(before), contrast(both) + " of " + contrast(before));
    }

    /** A slider that is dragged through 0 must not jump there. */
    @Test
    void whatIsHardlyAskedForHardlyChangesAnything() throws Exception {
        Photo photo = photo(1);
        AttributeEdit brighter = AttributeEdit.of(Attribute.EXPOSURE, 0.45f);
        double alone = mean(together(photo, brighter), CieLab::lightness);
        AttributeEdit hardly = AttributeEdit.of(Attribute.SHADOWS, -0.02f);
        assertEquals(alone, mean(together(photo, brighter, hardly), CieLab::lightness), 0.6);
    }

    @Test
    void whatSeveralEditsDoAnywayIsLeftAsItIs() throws Exception {
        Photo photo = photo(1);
        AttributeEdit warmer = AttributeEdit.of(Attribute.TEMPERATURE, 0.45f);
        AttributeEdit brighter = AttributeEdit.of(Attribute.EXPOSURE, 0.45f);
        EditDocument edit = new Retoucher(model, photo)
                .add(EditDocument.empty(), Instruction.of("test"), Intent.of(warmer, brighter), 1);
        PhotoFeatures seen = model.look(photo.thumbnail(model.photoWidth(), model.photoHeight()));
        assertEquals(
                model.predict(seen, AttributeVector.of(Intent.of(warmer, brighter))),
                edit.layers().getFirst().prediction());
    }

    /** Reds that are to have more must not lose colour so that the others lose enough. */
    @Test
    void besideHuesSaturationIsNotMeasured() throws Exception {
        Photo photo = reds();
        Intent intent = Intent.of(
                AttributeEdit.of(Attribute.SATURATION, -0.45f),
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, 0.6f));
        EditDocument edit = new Retoucher(model, photo).add(EditDocument.empty(), Instruction.of("test"), intent, 1);
        PhotoFeatures seen = model.look(photo.thumbnail(model.photoWidth(), model.photoHeight()));
        assertEquals(
                model.predict(seen, AttributeVector.of(intent)),
                edit.layers().getFirst().prediction());
    }

    @Test
    void aHueThatIsToStayHasAsMuchColourAsBeforeThoughItsNeighboursHaveMore() throws Exception {
        Photo photo = photo(1);
        List<CieLab> before = colours(TestPictures.pixels(photo));
        List<CieLab> all = together(photo, AttributeEdit.of(Attribute.SATURATION, 0.5f));
        List<CieLab> butOrange = together(
                photo,
                AttributeEdit.of(Attribute.SATURATION, 0.5f),
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.ORANGE, -0.5f));
        double orange = chroma(before, before, HueRange.ORANGE);
        assertTrue(chroma(before, all, HueRange.ORANGE) > 1.15 * orange, "nothing to hold");
        assertEquals(orange, chroma(before, butOrange, HueRange.ORANGE), 0.03 * orange);
        double blue = chroma(before, before, HueRange.BLUE);
        assertTrue(chroma(before, butOrange, HueRange.BLUE) > 1.15 * blue, "others have more");
    }

    /** A face, tones of skin from dark to light, on a wall that is red. */
    private static Photo portrait() {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = i % SIDE;
            boolean isFace = Math.hypot(x - SIDE / 2.0, i / SIDE - SIDE / 2.0) < SIDE / 3.0;
            double light = 0.6 + 0.4 * x / SIDE;
            int[] colour = isFace ? new int[] {230, 165, 130} : new int[] {200, 60, 50};
            for (int c = 0; c < 3; c++) {
                samples[3 * i + c] = (byte) Math.round(light * colour[c]);
            }
        }
        return TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
    }

    @ParameterizedTest
    @ValueSource(floats = {0.3f, 0.5f, 0.9f})
    void facesAreNotFlushedWhereRedsHaveMoreColour(float amount) throws Exception {
        Photo photo = portrait();
        Intent intent = Intent.of(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, amount));
        List<CieLab> before = colours(TestPictures.pixels(photo));
        float[] unmeasured = TestPictures.pixels(photo);
        PhotoFeatures seen = model.look(photo.thumbnail(model.photoWidth(), model.photoHeight()));
        Prediction prediction = model.predict(seen, AttributeVector.of(intent));
        Window whole = Window.whole(SIDE, SIDE);
        new CpuSlicer().apply(List.of(new SlicedLayer(prediction, 1, Optional.empty())), whole, unmeasured);
        List<CieLab> after = after(photo, intent);
        double skin = chroma(before, before, HueRange.ORANGE);
        double flushed = chroma(before, colours(unmeasured), HueRange.ORANGE) / skin - 1;
        assertTrue(flushed > 0.03, "nothing to hold: " + flushed);
        assertEquals(0, chroma(before, after, HueRange.ORANGE) / skin - 1, 0.5 * flushed);
        double red = chroma(before, before, HueRange.RED);
        assertTrue(chroma(before, after, HueRange.RED) > 1.03 * red, "reds have more");
    }

    /** All greys as a light of that colour shows them. */
    private static Photo lit(double red, double green, double blue) {
        double[] light = {red, green, blue};
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) Math.round(light[i % 3] * (40 + 160 * (i / 3 % SIDE) / SIDE));
        }
        return TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
    }

    private static List<CieLab> retouched(Photo photo, EditDocument edit) {
        float[] rgb = TestPictures.pixels(photo);
        new Compositor(edit).composite(Window.whole(SIDE, SIDE), rgb);
        GamutMap.apply(rgb, SIDE * SIDE);
        return colours(rgb);
    }

    private static EditDocument edit(Photo photo, String words) throws Exception {
        return new Retoucher(model, photo)
                .add(EditDocument.empty(), Instruction.of(words), 1)
                .document();
    }

    /** The share of a cast that words leave. */
    private static double left(Photo photo, String words, ToDoubleFunction<CieLab> of) throws Exception {
        return mean(retouched(photo, edit(photo, words)), of) / mean(colours(TestPictures.pixels(photo)), of);
    }

    @Test
    void howFarACastGoesIsAskedOfThePhotoWhereItIsToGo() throws Exception {
        Photo yellow = lit(1, 0.85, 0.4);
        double pushed = left(yellow, "cooler", CieLab::b);
        double gone = left(yellow, "get rid of the yellow cast", CieLab::b);
        assertTrue(pushed > 0.55, "a strong cast: " + pushed + " of it stays where it is but pushed");
        assertTrue(gone < 0.45, gone + " of it stays");
        Photo green = lit(0.75, 1, 0.85);
        assertTrue(left(green, "take the green cast out", CieLab::a) < 0.7);
    }

    /** What is predicted is what was read, where there is no such cast, or the opposite one. */
    @Test
    void aCastThatIsNotThereIsNotTakenOut() throws Exception {
        for (Photo photo : List.of(lit(1, 1, 1), lit(0.8, 0.9, 1), lit(1, 1, 0.97))) {
            EditDocument asked = edit(photo, "get rid of the yellow cast");
            Intent read = asked.layers().getFirst().intent();
            PhotoFeatures seen = model.look(photo.thumbnail(model.photoWidth(), model.photoHeight()));
            assertEquals(
                    model.predict(seen, AttributeVector.of(read)),
                    asked.layers().getFirst().prediction());
        }
    }

    /** What a layer comes to whose amounts are so many times what was read. */
    private static List<CieLab> byHand(Photo photo, String words, float times) throws Exception {
        Layer asked = edit(photo, words).layers().getFirst();
        Intent read = asked.intent();
        Intent changed = read.withEdits(read.edits().stream()
                .map(edit -> edit.withAmount(times * edit.amount()))
                .toList());
        return retouched(
                photo,
                EditDocument.empty().with(new Retoucher(model, photo).predict(EditDocument.empty(), asked, changed)));
    }

    @ParameterizedTest
    @CsvSource({
        "get rid of the yellow cast",
        "brighten the photo but darken the top",
        "make the red wall burgundy",
        "make the sea bluer"
    })
    void aSmallChangeByHandIsASmallChangeOfThePhoto(String words) throws Exception {
        Photo photo = words.contains("wall") ? wall(190, 80, 45) : lit(1, 0.93, 0.8);
        List<CieLab> read = byHand(photo, words, 1);
        List<CieLab> less = byHand(photo, words, 0.97f);
        List<CieLab> none = byHand(photo, words, 0.01f);
        double small = mean(read, less);
        double all = mean(read, none);
        assertTrue(small < 0.15 * all && all > 1, small + " of " + all);
    }

    private static double mean(List<CieLab> one, List<CieLab> other) {
        return IntStream.range(0, one.size())
                .mapToDouble(i -> Math.hypot(
                        one.get(i).lightness() - other.get(i).lightness(),
                        Math.hypot(
                                one.get(i).a() - other.get(i).a(),
                                one.get(i).b() - other.get(i).b())))
                .average()
                .orElseThrow();
    }

    @Test
    void orangesThatAreToHaveMoreColourAreNotHeldBesideReds() throws Exception {
        Photo photo = portrait();
        List<CieLab> before = colours(TestPictures.pixels(photo));
        List<CieLab> after = together(
                photo,
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, 0.5f),
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.ORANGE, 0.5f));
        assertTrue(chroma(before, after, HueRange.ORANGE) > 1.15 * chroma(before, before, HueRange.ORANGE));
    }

    /** The mean chroma of what had a hue before. */
    private static double chroma(List<CieLab> before, List<CieLab> colours, HueRange hue) {
        return IntStream.range(0, before.size())
                .filter(i -> before.get(i).chroma() > HueRange.LEAST_CHROMA
                        && hue.holds(before.get(i).hue()))
                .mapToDouble(i -> colours.get(i).chroma())
                .average()
                .orElseThrow();
    }

    /** Three that pull at the same tones cannot all be had in full; none may be had at the price of another. */
    @Test
    void ofThreeWishesNoneTurnsIntoItsOpposite() throws Exception {
        Photo photo = ramp();
        List<CieLab> before = colours(TestPictures.pixels(photo));
        AttributeEdit[] edits = {
            AttributeEdit.of(Attribute.EXPOSURE, 0.4f),
            AttributeEdit.of(Attribute.HIGHLIGHTS, -0.4f),
            AttributeEdit.of(Attribute.SHADOWS, -0.3f)
        };
        PhotoFeatures seen = model.look(photo.thumbnail(model.photoWidth(), model.photoHeight()));
        Prediction plain = model.predict(seen, AttributeVector.of(Intent.of(edits)));
        float[] rgb = TestPictures.pixels(photo);
        new CpuSlicer().apply(plain, 1, Optional.empty(), Window.whole(SIDE, SIDE), rgb);
        GamutMap.apply(rgb, SIDE * SIDE);
        double alone = mean(colours(rgb), CieLab::lightness) - mean(before, CieLab::lightness);
        double held = mean(together(photo, edits), CieLab::lightness) - mean(before, CieLab::lightness);
        assertTrue(alone > 0.5, "brighter by " + alone);
        assertTrue(held > 0.3 * alone, held + " of " + alone);
        assertTrue(dark(before, together(photo, edits)) < dark(before, before) + 0.2, "and no brighter shadows");
    }

    /** Of several wishes each that another one takes back is there. */
    @ParameterizedTest
    @CsvSource({
        "TINT, -0.4, TEMPERATURE, 0.6",
        "HIGHLIGHTS, -0.4, EXPOSURE, 0.35",
        "WHITES, -0.4, EXPOSURE, 0.35",
        "BLACKS, 0.4, CONTRAST, 0.4"
    })
    void whatAnotherWishTakesBackIsThere(Attribute asked, float amount, Attribute other, float by) throws Exception {
        Photo photo = warm();
        AttributeEdit wish = AttributeEdit.of(asked, amount);
        double before = measured(asked, colours(TestPictures.pixels(photo)));
        double alone = measured(asked, together(photo, wish)) - before;
        double both = measured(asked, together(photo, wish, AttributeEdit.of(other, by))) - before;
        assertTrue(both / alone > 0.25, both + " of " + alone);
    }

    private static double measured(Attribute attribute, List<CieLab> colours) {
        return switch (attribute) {
            case TINT -> mean(colours, CieLab::a);
            case HIGHLIGHTS -> bright(colours);
            case WHITES -> quantile(colours, 0.99);
            case BLACKS -> black(colours);
            default -> throw new IllegalArgumentException(attribute.id());
        };
    }

    /** All tones, as in the light of a lamp. */
    private static Photo warm() {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            int tone = 20 + 200 * (i / 3 % SIDE) / SIDE;
            samples[i] = (byte) (i % 3 == 0 ? tone + 10 : i % 3 == 1 ? tone : tone * 3 / 4);
        }
        return TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
    }

    /** White that cannot be whiter costs no time. */
    @Test
    void whatThereIsNoRoomForIsNotTried() throws Exception {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i / 3 / SIDE < SIDE / 2 ? 255 : 40 + i / 3 % SIDE);
        }
        Photo photo = TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
        Retoucher retoucher = new Retoucher(model, photo);
        int runs = model.runs("grid");
        Intent intent =
                Intent.of(AttributeEdit.of(Attribute.WHITES, 0.5f), AttributeEdit.of(Attribute.EXPOSURE, -0.4f));
        retoucher.add(EditDocument.empty(), Instruction.of("test"), intent, 1);
        assertEquals(1, model.runs("grid") - runs);
    }

    /** What has all that may be added is not predicted again. */
    @Test
    void whatHasAllOfItIsNotTriedAgain() throws Exception {
        Retoucher retoucher = new Retoucher(model, warm());
        int runs = model.runs("grid");
        Intent intent =
                Intent.of(AttributeEdit.of(Attribute.WHITES, 0.1f), AttributeEdit.of(Attribute.EXPOSURE, -0.9f));
        retoucher.add(EditDocument.empty(), Instruction.of("test"), intent, 1);
        assertTrue(model.runs("grid") - runs < 4, "runs " + (model.runs("grid") - runs));
    }

    /** Black that cannot be blacker must not take the light from the photo. */
    @Test
    void whatCannotBeHadIsNotPursued() throws Exception {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i / 3 / SIDE < SIDE / 2 ? 255 : 40 + i / 3 % SIDE);
        }
        Photo photo = TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
        List<CieLab> before = colours(TestPictures.pixels(photo));
        List<CieLab> both =
                together(photo, AttributeEdit.of(Attribute.WHITES, 0.5f), AttributeEdit.of(Attribute.EXPOSURE, -0.3f));
        assertTrue(
                mean(both, CieLab::lightness) < mean(before, CieLab::lightness) - 2.5,
                "darker by " + (mean(before, CieLab::lightness) - mean(both, CieLab::lightness)));
    }

    /** The mean change of the upper part of a photo, and of the lower one, by words. */
    private static double[] halves(Photo photo, String words, ToDoubleFunction<CieLab> of) throws Exception {
        List<CieLab> before = colours(TestPictures.pixels(photo));
        List<CieLab> after = retouched(photo, edit(photo, words));
        int half = before.size() / 2;
        return new double[] {
            mean(after.subList(0, half), of) - mean(before.subList(0, half), of),
            mean(after.subList(half, before.size()), of) - mean(before.subList(half, before.size()), of)
        };
    }

    @Test
    void aPlaceIsAsAskedForThoughTheOppositeIsAskedForEverywhere() throws Exception {
        Photo photo = photo(1);
        double[] light = halves(photo, "brighten the photo, but darken the top", CieLab::lightness);
        assertTrue(light[0] < -1.5 && light[1] > 2, "above and below: " + Arrays.toString(light));
        double[] warmth = halves(photo, "warmer overall with a cooler top", CieLab::b);
        assertTrue(warmth[0] < -1 && warmth[1] > 1, "above and below: " + Arrays.toString(warmth));
    }

    @Test
    void aPlaceThatIsSparedStaysAsItIs() throws Exception {
        double[] light = halves(photo(1), "brighten everything except the top", CieLab::lightness);
        assertTrue(Math.abs(light[0]) < 0.4 * light[1] && light[1] > 2, "above and below: " + Arrays.toString(light));
    }

    /** A place is no longer beside others where those were taken out. */
    @Test
    void whatIsLeftOfSeveralEditsIsAsItIsByItself() throws Exception {
        Photo photo = photo(1);
        Layer asked =
                edit(photo, "brighten the photo, but darken the top").layers().getFirst();
        Intent darker = Intent.of(AttributeEdit.of(Attribute.EXPOSURE, -0.3f).withRegion(Region.TOP));
        Prediction prediction = new Retoucher(model, photo)
                .predict(EditDocument.empty(), asked, darker)
                .prediction();
        PhotoFeatures seen = model.look(photo.thumbnail(model.photoWidth(), model.photoHeight()));
        assertEquals(model.predict(seen, AttributeVector.of(darker)), prediction);
    }

    @Test
    void aRedCastGoesWithTheYellowInIt() throws Exception {
        Photo red = lit(1, 0.86, 0.8);
        double redness = left(red, "remove the red cast", CieLab::a);
        double yellowness = left(red, "remove the red cast", CieLab::b);
        assertTrue(redness < 0.5 && yellowness < 0.5, redness + " of it and " + yellowness + " of its yellow stay");
    }

    /** Greys under a light that is a little red, above a red wall. */
    @Test
    void strongColoursAreNoCast() throws Exception {
        byte[] samples = new byte[3 * SIDE * SIDE];
        double[] light = {1, 0.86, 0.82};
        double[] wall = {1, 0.25, 0.2};
        for (int i = 0; i < samples.length; i++) {
            boolean isGrey = i / 3 / SIDE < SIDE / 3;
            samples[i] = (byte)
                    Math.round((isGrey ? light : wall)[i % 3] * ((isGrey ? 120 : 60) + 100 * (i / 3 % SIDE) / SIDE));
        }
        Photo photo = TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
        int greys = SIDE * (SIDE / 3);
        double before = mean(colours(TestPictures.pixels(photo)).subList(0, greys), CieLab::a);
        double after = mean(retouched(photo, edit(photo, "remove the red cast")).subList(0, greys), CieLab::a);
        assertTrue(before > 3 && Math.abs(after) < 0.6 * before, after + " of " + before);
    }

    /** A wall of one colour, lit from one side, in front of greys. */
    private static Photo wall(int red, int green, int blue) {
        byte[] samples = new byte[3 * SIDE * SIDE];
        int[] colour = {red, green, blue};
        for (int i = 0; i < samples.length; i++) {
            int x = i / 3 % SIDE;
            int of = i / 3 / SIDE < SIDE / 2 ? colour[i % 3] : 150;
            samples[i] = (byte) Math.round(of * (0.7 + 0.3 * x / SIDE));
        }
        return TestPictures.photo(new Samples8(SIDE, SIDE, 3, false, samples), ColorProfile.SRGB);
    }

    /** The hue of the wall in degrees of Oklab. */
    private static double hue(float[] rgb) {
        float[] ab = new float[2];
        int middle = 3 * (SIDE * SIDE / 4 + SIDE / 2);
        Oklab.ab(rgb[middle], rgb[middle + 1], rgb[middle + 2], ab);
        return Oklab.hueFrom(0, ab);
    }

    private static double hue(Photo photo, EditDocument edit) {
        float[] rgb = TestPictures.pixels(photo);
        new Compositor(edit).composite(Window.whole(SIDE, SIDE), rgb);
        return hue(rgb);
    }

    @ParameterizedTest
    @CsvSource({
        "190, 80, 45, make the red wall burgundy, 18",
        "50, 150, 75, turn the green wall lime green, 123",
        "90, 150, 50, turn the green wall emerald green, 158"
    })
    void whatHasAHueArrivesAtTheColourWhereverInItsRangeItIs(int red, int green, int blue, String words, double target)
            throws Exception {
        Photo photo = wall(red, green, blue);
        EditDocument asked = edit(photo, words);
        double arrived = hue(photo, asked);
        Layer layer = asked.layers().getFirst();
        EditDocument byHand = EditDocument.empty()
                .with(new Retoucher(model, photo)
                        .predict(EditDocument.empty(), layer.withInstruction("by hand"), layer.intent()));
        double unmeasured = hue(photo, byHand);
        assertEquals(target, arrived, 5, "unmeasured at " + unmeasured);
        assertTrue(Math.abs(unmeasured - target) > 7, "nothing to measure: " + unmeasured);
    }

    @Test
    void greyWaterIsBluerWhereWordsAskForIt() throws Exception {
        Photo photo = lit(1, 1, 0.97);
        double[] water = halves(photo, "make the sea bluer", CieLab::b);
        assertTrue(water[1] < -2, "below: " + water[1]);
        EditDocument byHand = new Retoucher(model, photo)
                .add(
                        EditDocument.empty(),
                        Instruction.of("by hand"),
                        edit(photo, "make the sea bluer").layers().getFirst().intent(),
                        1);
        double before = mean(colours(TestPictures.pixels(photo)), CieLab::b);
        assertEquals(before, mean(retouched(photo, byHand), CieLab::b), 0.7);
    }

    @Test
    void whatStandsInAPlaceThatChangesStaysAsItIs() throws Exception {
        Photo photo = portrait();
        EditDocument asked = edit(photo, "darken the top but leave the dog");
        Layer layer = asked.layers().getFirst();
        EditDocument byHand = EditDocument.empty()
                .with(new Retoucher(model, photo)
                        .predict(EditDocument.empty(), layer.withInstruction("by hand"), layer.intent()));
        List<CieLab> before = colours(TestPictures.pixels(photo));
        AttributeEdit lighter = AttributeEdit.of(Attribute.EXPOSURE, 0.4f).withRegion(Region.SUBJECT);
        List<CieLab> alone = after(photo, Intent.of(lighter));
        double measured = share(before, alone, retouched(photo, asked));
        double unmeasured = share(before, alone, retouched(photo, byHand));
        assertEquals(0, measured, 0.05, "unmeasured " + unmeasured);
        assertTrue(Math.abs(unmeasured) > 0.15, "nothing to measure: " + unmeasured);
    }

    /** How much of what an edit does by itself is in what became of a photo. */
    private static double share(List<CieLab> before, List<CieLab> alone, List<CieLab> after) {
        double both = 0;
        double size = 0;
        for (int i = 0; i < before.size(); i++) {
            double by = alone.get(i).lightness() - before.get(i).lightness();
            both += by * (after.get(i).lightness() - before.get(i).lightness());
            size += by * by;
        }
        return both / size;
    }

    @ParameterizedTest
    @CsvSource({"get rid of the yellow cast, 2", "take a bit of the yellow cast out, 3", "make the sea bluer, 2"})
    void aChipCanBeMovedToItsEnd(String words, float times) throws Exception {
        Photo photo = lit(1, 0.85, 0.5);
        Layer asked = edit(photo, words).layers().getFirst();
        Intent most = asked.intent()
                .withEdits(asked.intent().edits().stream()
                        .map(edit -> edit.withAmount(Math.clamp(times * edit.amount(), -1f, 1f)))
                        .toList());
        Layer moved = new Retoucher(model, photo).predict(EditDocument.empty(), asked, most);
        assertEquals(most, moved.intent());
    }

    @Test
    void aColourThatIsThereAlreadyIsNotTurnedAway() throws Exception {
        Photo burgundy = wall(150, 40, 62);
        double before = hue(TestPictures.pixels(burgundy));
        assertTrue(before > 10 && before < 18, "beyond: " + before);
        assertEquals(before, hue(burgundy, edit(burgundy, "make the red wall burgundy")), 3);
    }

    @Test
    void twoEditsOfAPlaceDoNotUndoEachOther() throws Exception {
        Photo photo = photo(1);
        Intent intent = Intent.of(
                AttributeEdit.of(Attribute.TEMPERATURE, 0.4f),
                AttributeEdit.of(Attribute.EXPOSURE, -0.5f).withRegion(Region.TOP),
                AttributeEdit.of(Attribute.SHADOWS, 0.4f).withRegion(Region.TOP));
        assertEquals(List.of(), Goals.placesBesideOthers(intent));
    }

    @Test
    void wherePartOfAWishIsTakenBackItIsNotItsOpposite() throws Exception {
        float[] rgb = photo(1).thumbnail(model.photoWidth(), model.photoHeight());
        PhotoFeatures seen = model.look(rgb);
        Intent intent = Intent.of(
                AttributeEdit.of(Attribute.EXPOSURE, -0.9f),
                AttributeEdit.of(Attribute.EXPOSURE, 0.6f).withRegion(Region.SUBJECT));
        MeasuredEdits measures = new MeasuredEdits(model, seen, rgb);
        Prediction plain = model.predict(seen, AttributeVector.of(intent));
        assertEquals(
                plain,
                measures.predict(intent, "as dark as you dare, faces readable").prediction());
        MeasuredEdits.Shown wished = measures.predict(intent, "much darker, but brighten the faces");
        assertEquals(
                List.of(intent.edits().getLast()),
                wished.corrections().stream().map(Correction::of).toList());
    }

    /** What is kept stays so where a place is corrected besides, though edits of places are not measured by the whole photo. */
    @Test
    void whatIsKeptIsHeldBesideACorrection() throws Exception {
        float[] rgb = photo(2.2).thumbnail(model.photoWidth(), model.photoHeight());
        MeasuredEdits measures = new MeasuredEdits(model, model.look(rgb), rgb);
        AttributeEdit bluer = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, 0.4f);
        Intent free = Intent.of(bluer, AttributeEdit.of(Attribute.FADE, 0.5f));
        Intent held = new Intent(
                free.edits(), free.style(), Set.of(Keep.of("brightness").orElseThrow()), 0);
        List<Correction> water = List.of(new Correction(bluer, WaterOnPhoto.COOLER));
        double before = mean(colours(rgb), CieLab::lightness);
        double drifts = mean(after(rgb, measures.predict(free, water)), CieLab::lightness) - before;
        double stays = mean(after(rgb, measures.predict(held, water)), CieLab::lightness) - before;
        assertTrue(Math.abs(drifts) > 1, "nothing to hold: " + drifts);
        assertEquals(0, stays, 0.5 * Math.abs(drifts));
    }

    private static List<CieLab> after(float[] rgb, Prediction prediction) {
        float[] after = rgb.clone();
        Window whole = Window.whole(model.photoWidth(), model.photoHeight());
        new CpuSlicer().apply(List.of(new SlicedLayer(prediction, 1, Optional.empty())), whole, after);
        GamutMap.apply(after, whole.pixels());
        return colours(after);
    }
}
