package org.instantretouch.train.finish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FinisherTest {
    private static final int PIXELS = Scene.SIDE * Scene.SIDE;
    private static final float[] PHOTO = photo();

    /** Two look-ups in the tables of the sRGB curve, each off by 2e-6 of the value. */
    private static final float ROUND_TRIP = 1e-5f;

    /** Muted colours of all hues, dark at the top left and bright at the bottom right. */
    private static float[] photo() {
        Random random = new Random(1);
        float[] rgb = new float[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float base = 0.1f + 0.75f * (i % Scene.SIDE + i / Scene.SIDE) / (2f * Scene.SIDE);
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = base + 0.12f * (random.nextFloat() - 0.5f);
            }
        }
        return rgb;
    }

    private static float[] finish(AttributeEdit... edits) {
        return new Finisher(new Scene(PHOTO)).finish(PHOTO, AttributeVector.of(Intent.of(edits)));
    }

    private static double luma(float[] rgb, int i) {
        return 0.2126 * rgb[3 * i] + 0.7152 * rgb[3 * i + 1] + 0.0722 * rgb[3 * i + 2];
    }

    private static double meanLuma(float[] rgb, double darkest, double brightest) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < PIXELS; i++) {
            double before = luma(PHOTO, i);
            if (before >= darkest && before < brightest) {
                sum += luma(rgb, i);
                count++;
            }
        }
        return sum / count;
    }

    private static double chroma(float[] rgb) {
        double sum = 0;
        for (int i = 0; i < PIXELS; i++) {
            sum += chroma(rgb, i);
        }
        return sum / PIXELS;
    }

    private static double chroma(float[] rgb, int i) {
        double max = Math.max(rgb[3 * i], Math.max(rgb[3 * i + 1], rgb[3 * i + 2]));
        return max - Math.min(rgb[3 * i], Math.min(rgb[3 * i + 1], rgb[3 * i + 2]));
    }

    private static double channels(float[] rgb, double r, double g, double b) {
        double sum = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            sum += r * rgb[i] + g * rgb[i + 1] + b * rgb[i + 2];
        }
        return sum / PIXELS;
    }

    private static double spread(float[] rgb) {
        double mean = meanLuma(rgb, 0, 2);
        double sum = 0;
        for (int i = 0; i < PIXELS; i++) {
            sum += Math.pow(luma(rgb, i) - mean, 2);
        }
        return Math.sqrt(sum / PIXELS);
    }

    private static double cornersToCentre(float[] rgb) {
        return luma(rgb, 0) - luma(rgb, PIXELS / 2 + Scene.SIDE / 2);
    }

    private static Stream<Arguments> measures() {
        return Stream.of(
                measure(Attribute.EXPOSURE, rgb -> meanLuma(rgb, 0, 2)),
                measure(Attribute.CONTRAST, FinisherTest::spread),
                measure(Attribute.HIGHLIGHTS, rgb -> meanLuma(rgb, 0.6, 2)),
                measure(Attribute.SHADOWS, rgb -> meanLuma(rgb, 0, 0.35)),
                measure(Attribute.WHITES, rgb -> meanLuma(rgb, 0.75, 2)),
                measure(Attribute.BLACKS, rgb -> meanLuma(rgb, 0, 0.2)),
                measure(Attribute.TEMPERATURE, rgb -> channels(rgb, 1, 0, -1)),
                measure(Attribute.TINT, rgb -> channels(rgb, 0.5, -1, 0.5)),
                measure(Attribute.SATURATION, FinisherTest::chroma),
                measure(Attribute.VIBRANCE, FinisherTest::chroma),
                measure(Attribute.DEHAZE, FinisherTest::spread),
                measure(Attribute.VIGNETTE, rgb -> -cornersToCentre(rgb)));
    }

    private static Arguments measure(Attribute attribute, ToDoubleFunction<float[]> measure) {
        return Arguments.of(attribute, measure);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPERATURE", "TINT"})
    void whiteBalanceSparesWhiteButNotPaper(Attribute attribute) {
        for (float amount : new float[] {-1, -0.5f, 0.5f, 1}) {
            float paper = cast(attribute, amount, 0.8f);
            float white = cast(attribute, amount, 1);
            assertTrue(Math.abs(white) < 0.5f * Math.abs(paper), white + " of " + paper);
            assertTrue(white * paper > 0, white + " of " + paper);
        }
    }

    /** How much redder than bluish (for temperature), or redder than green (for tint), a grey becomes, in parts of it. */
    private static float cast(Attribute attribute, float amount, float grey) {
        float[] rgb = {grey, grey, grey};
        Finisher.applyTo(rgb, attribute, amount);
        return (rgb[0] - rgb[attribute == Attribute.TINT ? 1 : 2]) / grey;
    }

    @Test
    void nothingAskedForLeavesTheColours() {
        assertArrayEquals(PHOTO, finish(), ROUND_TRIP);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void anAttributeMovesItsMeasureBothWaysAndFurtherByMore(Attribute attribute, ToDoubleFunction<float[]> measure) {
        double before = measure.applyAsDouble(PHOTO);
        double little = measure.applyAsDouble(finish(AttributeEdit.of(attribute, 0.3f)));
        double much = measure.applyAsDouble(finish(AttributeEdit.of(attribute, 0.9f)));
        double less = measure.applyAsDouble(finish(AttributeEdit.of(attribute, -0.5f)));
        assertTrue(less < before && before < little && little < much, less + " " + before + " " + little + " " + much);
    }

    @Test
    void fullBlackAndWhiteHasNoColour() {
        assertEquals(0, chroma(finish(AttributeEdit.of(Attribute.BW, 1))), ROUND_TRIP);
    }

    @Test
    void sepiaIsBrown() {
        float[] sepia = finish(AttributeEdit.of(Attribute.SEPIA, 1));
        assertTrue(channels(sepia, 1, -1, 0) > 0 && channels(sepia, 0, 1, -1) > 0);
    }

    @Test
    void deeperBlacksKeepDarkTonesApart() {
        float[] greys = new float[3 * 40];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = i / 3 / 255f;
        }
        float[] deeper = greys.clone();
        Finisher.applyTo(deeper, Attribute.BLACKS, -1);
        for (int i = 3; i < greys.length; i += 3) {
            assertTrue(deeper[i] > deeper[i - 3], "grey " + i / 3);
            assertTrue(deeper[i] < greys[i], "grey " + i / 3);
        }
        assertTrue(deeper[3 * 13] < 0.02, deeper[3 * 13] + " is not near black");
    }

    /** Else blown skies would have yellow rims; what is pale but not cut off keeps its colour. */
    @ParameterizedTest
    @EnumSource(names = {"EXPOSURE", "HIGHLIGHTS"})
    void whatIsNearlyWhiteWithTwoChannelsCutOffLosesColourWhereItIsDarkened(Attribute attribute) {
        assertTrue(kept(attribute, 1, 1, 0.9f) < 0.6, kept(attribute, 1, 1, 0.9f) + "");
        assertTrue(kept(attribute, 0.7f, 0.7f, 0.63f) > 0.8, kept(attribute, 0.7f, 0.7f, 0.63f) + "");
        assertTrue(kept(attribute, 1, 0.9f, 0.3f) > 0.8, kept(attribute, 1, 0.9f, 0.3f) + "");
    }

    /** How much of its distance between the channels, relative to the largest, a colour has when it is darkened. */
    private static double kept(Attribute attribute, float red, float green, float blue) {
        float[] after = {red, green, blue};
        Finisher.applyTo(after, attribute, -1);
        double before = (Math.max(red, green) - blue) / Math.max(red, green);
        return (Math.max(after[0], after[1]) - after[2]) / Math.max(after[0], after[1]) / before;
    }

    @Test
    void moreSaturationSparesSkinAndLessDoesNot() {
        float[] skin = {0.82f, 0.62f, 0.5f};
        float[] sea = {0.5f, 0.62f, 0.82f};
        assertTrue(gain(skin, 0.6f) < 0.95 * gain(sea, 0.6f), gain(skin, 0.6f) + " and " + gain(sea, 0.6f));
        assertEquals(gain(sea, -0.6f), gain(skin, -0.6f), 0.05);
    }

    @ParameterizedTest
    @EnumSource(names = {"SATURATION", "VIBRANCE"})
    void moreColourSparesWhatIsNearlyGrey(Attribute attribute) {
        float[] fur = {0.5f, 0.49f, 0.505f};
        float[] lilac = {0.5f, 0.45f, 0.55f};
        assertTrue(
                gain(fur, attribute, 0.6f) < 0.75 * gain(lilac, attribute, 0.6f),
                gain(fur, attribute, 0.6f) + " and " + gain(lilac, attribute, 0.6f));
        assertTrue(gain(fur, attribute, 0.6f) > 0.1);
        assertTrue(gain(fur, attribute, -0.6f) < -0.3);
    }

    private static double gain(float[] colour, float amount) {
        return gain(colour, Attribute.SATURATION, amount);
    }

    /** By how much of its own the chroma of a colour changes. */
    private static double gain(float[] colour, Attribute attribute, float amount) {
        float[] after = colour.clone();
        Finisher.applyTo(after, attribute, amount);
        return chroma(after, 0) / chroma(colour, 0) - 1;
    }

    /** A photo finished automatically. */
    private static float[] auto(float[] photo, float amount) {
        AttributeEdit edit = AttributeEdit.of(Attribute.AUTO, amount);
        return new Finisher(new Scene(photo)).finish(photo, AttributeVector.of(Intent.of(edit)));
    }

    /** The test's photo with each value moved by a line. */
    private static float[] toned(float slope, float offset) {
        float[] photo = PHOTO.clone();
        for (int i = 0; i < photo.length; i++) {
            photo[i] = Math.clamp(slope * photo[i] + offset, 0f, 1f);
        }
        return photo;
    }

    @Test
    void aDarkPhotoIsLiftedAutomaticallyByWhatPeoplePlainlyAskForThreeQuartersAsFarAsByAll() {
        float[] dark = toned(0.35f, 0);
        double before = meanLuma(dark, 0, 1);
        double plain = meanLuma(auto(dark, 0.5f), 0, 1) - before;
        double all = meanLuma(auto(dark, 1), 0, 1) - before;
        assertTrue(plain > 0.06, plain + "");
        assertEquals(0.75, plain / all, 0.1);
    }

    /** As over a dim sea: the black point comes down, and the middle of the photo does not. */
    @Test
    void whereTheBlackPointIsDeepenedAutomaticallyTheMiddleOfADimPhotoStaysAsLight() {
        float[] dim = new float[PHOTO.length];
        for (int i = 0; i < PIXELS; i++) {
            Arrays.fill(dim, 3 * i, 3 * i + 3, 0.16f + 0.48f * (i % 997) / 996);
        }
        float[] after = auto(dim, 0.5f);
        assertTrue(luma(after, 0) < luma(dim, 0) - 0.02f, luma(after, 0) + "");
        assertTrue(luma(after, 498) > luma(dim, 498) - 0.005f, luma(after, 498) + "");
    }

    @Test
    void aFlatPhotoGainsContrastAutomatically() {
        float[] flat = toned(0.3f, 0.35f);
        assertTrue(spread(auto(flat, 0.5f)) > 1.3 * spread(flat));
    }

    @Test
    void brightTonesAreHeldAutomaticallyAndWhiteGroundStaysWhite() {
        float[] bright = toned(1, 0.2f);
        assertTrue(meanLuma(auto(bright, 0.5f), 0.7, 1) < meanLuma(bright, 0.7, 1) - 0.02);
        float[] ground = PHOTO.clone();
        Arrays.fill(ground, ground.length / 4, ground.length, 1);
        assertEquals(1, luma(auto(ground, 0.5f), PIXELS - 1), 0.01);
    }

    @Test
    void aCastIsTakenOutAutomatically() {
        float[] cast = PHOTO.clone();
        for (int i = 0; i < cast.length; i += 3) {
            cast[i + 2] *= 0.8f;
        }
        AttributeEdit edit = AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 0.5f);
        float[] after = new Finisher(new Scene(cast)).finish(cast, AttributeVector.of(Intent.of(edit)));
        double before = channels(cast, 1, 0, -1);
        assertTrue(channels(after, 1, 0, -1) < 0.5 * before);
    }

    @Test
    void aColourThatFillsThePhotoIsNoCast() {
        float[] redOnGrey = new float[PHOTO.length];
        for (int i = 0; i < PIXELS; i++) {
            float grey = 0.3f + 0.4f * i / PIXELS;
            set(redOnGrey, i, i % 4 == 0 ? grey : 0.8f, i % 4 == 0 ? grey : 0.2f, i % 4 == 0 ? grey : 0.15f);
        }
        AttributeEdit edit = AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 1);
        float[] after = new Finisher(new Scene(redOnGrey)).finish(redOnGrey, AttributeVector.of(Intent.of(edit)));
        for (int i = 0; i < PIXELS; i += 4) {
            assertEquals(after[3 * i], after[3 * i + 1], 0.01, "grey " + i);
            assertEquals(after[3 * i], after[3 * i + 2], 0.01, "grey " + i);
        }
    }

    @Test
    void highlightsThatAreBroughtDownKeepTheirDetailApart() {
        float[] greys = new float[3 * 51];
        for (int i = 0; i < 51; i++) {
            Arrays.fill(greys, 3 * i, 3 * i + 3, 0.5f + i / 100f);
        }
        float[] half = greys.clone();
        float[] all = greys.clone();
        Finisher.applyTo(half, Attribute.HIGHLIGHTS, -0.5f);
        Finisher.applyTo(all, Attribute.HIGHLIGHTS, -1);
        for (int i = 3; i < greys.length; i += 3) {
            assertTrue(all[i] > all[i - 3] + 0.002, "grey " + i / 3);
        }
        assertTrue(greys[90] - all[90] > 2 * (greys[90] - half[90]), "more than twice as far");
        assertTrue(greys[90] - all[90] > 1.2 * (greys[150] - all[150]), "white falls less");
    }

    @Test
    void fadeLiftsBlack() {
        assertTrue(meanLuma(finish(AttributeEdit.of(Attribute.FADE, 0.8f)), 0, 0.2) > meanLuma(PHOTO, 0, 0.2) + 0.02);
    }

    @ParameterizedTest
    @EnumSource
    void everyRegionsMaskIsAShareAndSomewhereAtWork(Region region) {
        float largest = 0;
        for (float value : new Scene(PHOTO).mask(region)) {
            assertTrue(value >= 0 && value <= 1, region + " " + value);
            largest = Math.max(largest, value);
        }
        assertTrue(largest > 0.7f, region + " " + largest);
    }

    @Test
    void whereNoSkyIsSeenTheTopCountsAsTheSky() {
        float[] indoors = new float[PHOTO.length];
        for (int i = 0; i < PIXELS; i++) {
            set(indoors, i, 0.5f, 0.4f, 0.2f);
        }
        Scene scene = new Scene(indoors);
        assertArrayEquals(scene.mask(Region.TOP), scene.mask(Region.SKY), 1e-6f);
    }

    @Test
    void aSkyThatIsSeenIsTheSky() {
        float[] landscape = new float[PHOTO.length];
        for (int i = 0; i < PIXELS; i++) {
            // The sky stands on the left alone.
            boolean sky = i / Scene.SIDE < Scene.SIDE / 3 && i % Scene.SIDE < Scene.SIDE / 2;
            set(landscape, i, sky ? 0.5f : 0.3f, sky ? 0.65f : 0.2f, sky ? 0.9f : 0.1f);
        }
        float[] mask = new Scene(landscape).mask(Region.SKY);
        assertTrue(mask[5 * Scene.SIDE + 5] > 0.9f);
        assertEquals(0, mask[5 * Scene.SIDE + Scene.SIDE - 5], 1e-6f);
    }

    @Test
    void aCloudAndAnEveningBelongToTheSkyButNotAWhiteWallOrFoliage() {
        float[] evening = new float[PHOTO.length];
        for (int i = 0; i < PIXELS; i++) {
            int x = i % Scene.SIDE;
            int y = i / Scene.SIDE;
            float cloud = Operators.smooth(0.3f, 0.7f, (float) x / Scene.SIDE);
            if (y < 24) {
                // Yellow on the left, and by and by a white cloud on the right.
                set(evening, i, 0.85f, 0.7f + 0.15f * cloud, 0.5f + 0.35f * cloud);
            } else if (x < 32 && y < 30) {
                set(evening, i, 0.15f, 0.1f, 0.1f);
            } else {
                // Below a roof a wall as bright as the cloud, and beside it a meadow.
                set(evening, i, x < 32 ? 0.85f : 0.5f, x < 32 ? 0.85f : 0.8f, x < 32 ? 0.85f : 0.3f);
            }
        }
        float[] mask = new Scene(evening).mask(Region.SKY);
        assertTrue(mask[10 * Scene.SIDE + 5] > 0.9f, "the evening");
        assertTrue(mask[10 * Scene.SIDE + 58] > 0.9f, "the cloud");
        assertTrue(mask[36 * Scene.SIDE + 10] < 0.01f, "the wall");
        assertTrue(mask[32 * Scene.SIDE + 50] < 0.01f, "the meadow");
    }

    @Test
    void aSkyReachesToTheEdgeOfWhatStandsBeforeIt() {
        float[] tower = new float[PHOTO.length];
        for (int i = 0; i < PIXELS; i++) {
            boolean sky = i / Scene.SIDE < 16 || i % Scene.SIDE < 28 || i % Scene.SIDE >= 36;
            set(tower, i, sky ? 0.6f : 0.15f, sky ? 0.7f : 0.12f, sky ? 0.9f : 0.1f);
        }
        float[] mask = new Scene(tower).mask(Region.SKY);
        int row = 26 * Scene.SIDE;
        assertTrue(mask[row + 27] > 0.95f, "left of the tower");
        assertTrue(mask[row + 28] < 0.05f, "the tower");
        assertTrue(mask[row + 36] > 0.95f, "right of the tower");
    }

    @Test
    void aSunIsNoSkyButAWhiteSkyIs() {
        float[] sunny = new float[PHOTO.length];
        float[] white = new float[PHOTO.length];
        int sun = 12 * Scene.SIDE + 30;
        for (int i = 0; i < PIXELS; i++) {
            float distance = (float) Math.hypot(i % Scene.SIDE - 30, i / Scene.SIDE - 12);
            float light = 1 - Operators.smooth(4, 14, distance);
            set(sunny, i, 0.5f + 0.5f * light, 0.6f + 0.4f * light, 0.8f + 0.2f * light);
            set(white, i, 0.99f, 0.99f, 0.99f);
        }
        float[] mask = new Scene(sunny).mask(Region.SKY);
        assertTrue(mask[sun] < 0.05f, "the sun");
        assertTrue(mask[12 * Scene.SIDE + 5] > 0.95f, "the sky");
        assertTrue(new Scene(white).mask(Region.SKY)[sun] > 0.95f, "a white sky");
    }

    @Test
    void aRegionLeavesTheRestAlone() {
        AttributeEdit top = new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.TOP, -0.8f);
        float[] mask = new Scene(PHOTO).mask(Region.TOP);
        float[] finished = finish(top);
        for (int i = 0; i < finished.length; i++) {
            if (mask[i / 3] == 0) {
                assertEquals(PHOTO[i], finished[i], ROUND_TRIP);
            }
        }
        assertTrue(luma(finished, Scene.SIDE - 1) < luma(PHOTO, Scene.SIDE - 1) - 0.05);
    }

    @Test
    void aRegionAddsToTheWhole() {
        AttributeEdit whole = AttributeEdit.of(Attribute.EXPOSURE, 0.2f);
        AttributeEdit top = new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.TOP, 0.3f);
        float[] both = finish(whole, top);
        float[] sum = finish(AttributeEdit.of(Attribute.EXPOSURE, 0.5f));
        assertEquals(sum[0], both[0], ROUND_TRIP);
    }

    @Test
    void aHueChangesNoOther() {
        float[] colours = PHOTO.clone();
        set(colours, 0, 0.8f, 0.2f, 0.2f);
        set(colours, 1, 0.2f, 0.3f, 0.9f);
        AttributeVector weaker =
                AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, -0.8f)));
        float[] finished = new Finisher(new Scene(PHOTO)).finish(colours, weaker);
        assertEquals(0.8f, finished[0], 1e-4f);
        assertTrue(finished[5] - finished[3] < 0.5f, "blue is weaker");
    }

    @Test
    void aTurnedHueBecomesTheNextOneAndByHalfPassesNone() {
        float[] before = yellowToGreen(0);
        float[] half = yellowToGreen(-0.5f);
        for (int i = 0; i < 10; i++) {
            assertTrue(
                    redOverGreen(half, i) > redOverGreen(half, i + 1) - 0.02f,
                    redOverGreen(half, i) + " and " + redOverGreen(half, i + 1));
        }
        float[] all = yellowToGreen(-1);
        assertEquals(redOverGreen(before, 1), redOverGreen(all, 10), 0.15f, "green is yellow");
        assertEquals(redOverGreen(before, 0), redOverGreen(all, 0), 0.1f, "yellow stays");
    }

    /** Eleven colours from yellow to green, whose greens are turned. */
    private static float[] yellowToGreen(float amount) {
        float[] colours = PHOTO.clone();
        for (int i = 0; i <= 10; i++) {
            set(colours, i, 0.7f - 0.045f * i, 0.6f, 0.2f);
        }
        AttributeEdit turn = AttributeEdit.of(Attribute.HUE_SHIFT, Hue.GREEN, amount);
        return new Finisher(new Scene(PHOTO)).finish(colours, AttributeVector.of(Intent.of(turn)));
    }

    private static float redOverGreen(float[] rgb, int pixel) {
        return rgb[3 * pixel] / rgb[3 * pixel + 1];
    }

    private static void set(float[] rgb, int pixel, float r, float g, float b) {
        rgb[3 * pixel] = r;
        rgb[3 * pixel + 1] = g;
        rgb[3 * pixel + 2] = b;
    }

    @Test
    void recolouringTurnsHuesAndNothingElse() {
        float[] colours = {0.6f, 0.4f, 0.4f, 0.3f, 0.5f, 0.4f, 0.5f, 0.5f, 0.5f};
        float[] turned = colours.clone();
        Finisher.recolour(turned, 120);
        assertTrue(turned[1] > turned[0] && turned[1] > turned[2], "what was red is green");
        assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f}, Arrays.copyOfRange(turned, 6, 9), 1e-3f, "grey");
        Finisher.recolour(turned, 240);
        assertArrayEquals(colours, turned, 2e-3f);
    }
}
