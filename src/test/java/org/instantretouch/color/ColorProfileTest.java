package org.instantretouch.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorProfileTest {
    /** Two table look-ups each way, each off by less than 2e-6 of a value of up to 1. */
    private static final float TABLES = 1e-5f;

    private static float[] colours(int count) {
        Random random = new Random(1);
        float[] out = new float[count];
        for (int i = 0; i < count; i++) {
            out[i] = random.nextFloat();
        }
        return out;
    }

    private static float[] toWorking(ColorProfile profile, float... values) {
        int pixels = values.length / profile.channels();
        float[] rgb = new float[3 * pixels];
        profile.transform().toWorking(values, rgb, pixels);
        return rgb;
    }

    @ParameterizedTest
    @CsvSource({
        "srgb, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06",
        "p3, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060",
        "adobe, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06",
        "prophoto, 0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001",
        "rec2020, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046"
    })
    void theBytesOfANamedProfileHoldItsPrimaries(
            String id, double rx, double ry, double gx, double gy, double bx, double by) throws Exception {
        ColorProfile profile = ColorProfile.named(id).orElseThrow();
        IccFile file = new IccFile(profile.icc());
        boolean d50 = id.equals("prophoto");
        double[][] back = Primaries.inverse(
                new Primaries(rx, ry, gx, gy, bx, by, d50 ? 0.3457 : 0.3127, d50 ? 0.3585 : 0.3290).adaptation());
        String[] tags = {"rXYZ", "gXYZ", "bXYZ"};
        double[] expected = {rx, ry, gx, gy, bx, by};
        for (int i = 0; i < 3; i++) {
            double[] xyz = Primaries.times(back, file.xyz(tags[i]));
            double sum = xyz[0] + xyz[1] + xyz[2];
            // s15Fixed16 rounds the colorants to 8e-6.
            assertEquals(expected[2 * i], xyz[0] / sum, 2e-4);
            assertEquals(expected[2 * i + 1], xyz[1] / sum, 2e-4);
        }
        assertEquals(profile, ColorProfile.of(profile.icc()));
        assertFalse(profile.isManaged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"srgb", "p3", "adobe", "prophoto", "rec2020"})
    void theJdkReadsANamedProfileAndAgreesOnItsColours(String id) {
        ColorProfile profile = ColorProfile.named(id).orElseThrow();
        ICC_Profile jdk = ICC_Profile.getInstance(profile.icc());
        // Muted colours, which lie in sRGB: the JDK clips the others.
        float[] values = {0.5f, 0.5f, 0.5f, 0.45f, 0.5f, 0.55f, 0.6f, 0.55f, 0.5f, 1, 1, 1};
        float[] rgb = toWorking(profile, values);
        for (int i = 0; i < values.length; i += 3) {
            float[] theirs = new java.awt.color.ICC_ColorSpace(jdk).toRGB(Arrays.copyOfRange(values, i, i + 3));
            assertArrayEquals(theirs, Arrays.copyOfRange(rgb, i, i + 3), 2e-3f);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"srgb", "p3", "adobe", "prophoto", "rec2020"})
    void coloursComeBackFromTheWorkingSpace(String id) {
        ColorProfile profile = ColorProfile.named(id).orElseThrow();
        float[] values = colours(3000);
        float[] back = new float[values.length];
        profile.transform().fromWorking(toWorking(profile, values), back, values.length / 3);
        for (int i = 0; i < values.length; i++) {
            // Pure powers are infinitely steep at 0 and amplify the rounding of the matrix there.
            assertEquals(values[i], back[i], values[i] > 0.05f ? 5e-5f : 0.3f / 255);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p3", "adobe", "prophoto", "rec2020"})
    void greysStayGrey(String id) {
        float[] rgb = toWorking(ColorProfile.named(id).orElseThrow(), 0.3f, 0.3f, 0.3f, 1, 1, 1, 0, 0, 0);
        assertEquals(rgb[0], rgb[1], TABLES);
        assertEquals(rgb[0], rgb[2], TABLES);
        assertEquals(1, rgb[3], TABLES);
        assertEquals(0, rgb[6], TABLES);
    }

    @Test
    void srgbPassesBitForBit() {
        float[] values = colours(300);
        assertTrue(ColorProfile.SRGB.isSrgb());
        assertArrayEquals(values, toWorking(ColorProfile.SRGB, values), 0f);
    }

    @Test
    void theJdksOwnSrgbProfileIsSrgb() throws Exception {
        byte[] bytes = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertTrue(ColorProfile.of(bytes).isSrgb());
    }

    @Test
    void displayP3RedLiesOutsideOfSrgb() {
        // The known value of P3 red in extended sRGB.
        assertArrayEquals(
                new float[] {1.0930f, -0.2267f, -0.1501f}, toWorking(ColorProfile.DISPLAY_P3, 1, 0, 0), 1e-3f);
    }

    @Test
    void aGreyProfileGivesEqualChannels() throws Exception {
        ColorProfile grey = ColorProfile.of(IccWriter.grey("grey", IccWriter.gamma(2.2)));
        assertEquals(1, grey.channels());
        float[] rgb = toWorking(grey, 0.5f, 1);
        double expected = SrgbCurve.encodeExactly(Math.pow(0.5, 563 / 256.0));
        assertArrayEquals(new float[] {(float) expected, (float) expected, (float) expected, 1, 1, 1}, rgb, TABLES);
        float[] back = new float[2];
        grey.transform().fromWorking(rgb, back, 2);
        assertArrayEquals(new float[] {0.5f, 1}, back, TABLES);
    }

    @Test
    void theGreyOfSrgbPassesBitForBit() {
        ColorProfile grey = ColorProfile.SRGB.grey().orElseThrow();
        float[] rgb = toWorking(grey, 0.1f, 0.7f);
        assertArrayEquals(new float[] {0.1f, 0.1f, 0.1f, 0.7f, 0.7f, 0.7f}, rgb, 0f);
    }

    @Test
    void aProfileWithoutMatrixIsManaged() throws Exception {
        ColorProfile pycc =
                ColorProfile.of(ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData());
        assertFalse(pycc.isManaged());
        ManagedTransform managed = new ManagedTransform(ICC_Profile.getInstance(ColorProfile.ADOBE_RGB.icc()), 3);
        float[] values = {0.4f, 0.5f, 0.45f, 0.6f, 0.6f, 0.6f};
        float[] rgb = new float[6];
        managed.toWorking(values, rgb, 2);
        assertArrayEquals(toWorking(ColorProfile.ADOBE_RGB, values), rgb, 1e-3f);
        float[] back = new float[6];
        managed.fromWorking(rgb, back, 2);
        assertArrayEquals(values, back, 1e-3f);
    }

    @Test
    void damagedBytesAreRefusedInOneLine() {
        byte[] good = ColorProfile.DISPLAY_P3.icc();
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            byte[] bad = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int n = random.nextInt(4); n >= 0 && bad.length > 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                ColorProfile.of(bad).description();
            } catch (UnusableProfileException e) {
                assertFalse(e.getMessage().contains("\n"));
            }
        }
        assertThrows(UnusableProfileException.class, () -> ColorProfile.of(new byte[0]));
        assertThrows(UnusableProfileException.class, () -> ColorProfile.of(new byte[500]));
    }

    private static byte[] samples(int... codes) {
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * codes.length);
        out.put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(codes.length);
        for (int code : codes) {
            out.putShort((short) code);
        }
        return out.array();
    }

    private static void assertRefused(Primaries primaries, byte[] curve) {
        byte[] icc = IccWriter.rgb("absurd", primaries, curve);
        UnusableProfileException e = assertThrows(UnusableProfileException.class, () -> ColorProfile.of(icc));
        assertFalse(e.getMessage().contains("\n"));
    }

    private static final double[] SRGB_NUMBERS = {0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};

    @Test
    void numbersNearSrgbAreSrgb() throws Exception {
        for (OptionalDouble gamma : List.of(OptionalDouble.empty(), OptionalDouble.of(0.45455))) {
            assertEquals(ColorProfile.SRGB, ColorProfile.ofNumbers(gamma, Optional.empty()));
            assertEquals(ColorProfile.SRGB, ColorProfile.ofNumbers(gamma, Optional.of(SRGB_NUMBERS)));
        }
    }

    @Test
    void numbersMakeTheSpaceThatTheyDescribe() throws Exception {
        double[] adobe = {0.3127, 0.3290, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06};
        ColorProfile profile = ColorProfile.ofNumbers(OptionalDouble.of(0.45470), Optional.of(adobe));
        float[] values = colours(300);
        // 1/0.4547 is off Adobe's 563/256 by 2e-5, and its colorants are rounded to 8e-6.
        assertArrayEquals(toWorking(ColorProfile.ADOBE_RGB, values), toWorking(profile, values), 1e-4f);
        ColorProfile linear = ColorProfile.ofNumbers(OptionalDouble.of(1), Optional.empty());
        assertEquals(SrgbCurve.encode(0.2f), toWorking(linear, 0.2f, 0.2f, 0.2f)[1], TABLES);
        assertEquals("Gamma 1.00", linear.description());
        assertEquals(profile, ColorProfile.of(profile.icc()));
        assertTrue(profile.grey().isPresent());
    }

    @Test
    void numbersOfNoSpaceAreRefused() {
        double[][] absurd = {
            {0, 0, 0, 0, 0, 0, 0, 0},
            {0.3127, 0.3290, 0.64, 0.33, 0.64, 0.33, 0.64, 0.33}, // one point
            {0.3127, 0.3290, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4}, // one line
            {0.3127, 0.3290, 0.64, 0.33, 0.6, 0.35, 0.62, 0.30}, // white is no mixture of them
            {0.9, 0.05, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06}, // a red white
            {0.3127, 0.3290, 42949, 42949, 0.30, 0.60, 0.15, 0.06}
        };
        for (double[] xy : absurd) {
            assertThrows(
                    UnusableProfileException.class,
                    () -> ColorProfile.ofNumbers(OptionalDouble.empty(), Optional.of(xy)),
                    Arrays.toString(xy));
        }
        for (double gamma : new double[] {0, 0.01, 42949}) {
            assertThrows(
                    UnusableProfileException.class,
                    () -> ColorProfile.ofNumbers(OptionalDouble.of(gamma), Optional.empty()));
        }
    }

    @Test
    void codesNameTheSpacesThatAreKnown() {
        assertEquals(Optional.of(ColorProfile.SRGB), ColorProfile.coded(1, 13));
        assertEquals(Optional.of(ColorProfile.DISPLAY_P3), ColorProfile.coded(12, 13));
        assertEquals(Optional.of(ColorProfile.REC_2020), ColorProfile.coded(9, 14));
        assertEquals(Optional.empty(), ColorProfile.coded(9, 16));
    }

    @Test
    void absurdPrimariesAreRefused() {
        byte[] linear = IccWriter.gamma(1);
        assertRefused(new Primaries(0.64, 0.33, 0.64, 0.33, 0.64, 0.33, 0.3127, 0.329), linear); // one point
        assertRefused(new Primaries(0.2, 0.2, 0.3, 0.3, 0.4, 0.4, 0.3127, 0.329), linear); // one line
        byte[] dark = IccWriter.rgb("absurd", Primaries.SRGB, linear);
        int red = new String(dark, StandardCharsets.ISO_8859_1).lastIndexOf("XYZ ") + 8;
        ByteBuffer.wrap(dark).putInt(red, 9 << 16).putInt(red + 4, 0).putInt(red + 8, -9 << 16); // no white
        assertThrows(UnusableProfileException.class, () -> ColorProfile.of(dark));
    }

    @Test
    void absurdCurvesAreRefused() {
        assertRefused(Primaries.SRGB, samples(0, 40000, 10000, 65535)); // falls
        assertRefused(Primaries.SRGB, samples(30000, 30000)); // flat
        assertRefused(Primaries.SRGB, samples(0, 9000)); // never light
        assertRefused(Primaries.SRGB, samples(40000, 65535)); // never dark
        assertRefused(Primaries.SRGB, samples(65535, 0)); // upside down
        assertRefused(Primaries.SRGB, IccWriter.gamma(200));
        assertRefused(Primaries.SRGB, IccWriter.gamma(0));
        assertRefused(Primaries.SRGB, IccWriter.parametric(2.4, -1, -1, 0, 0)); // of negative numbers: NaN
        assertRefused(Primaries.SRGB, IccWriter.parametric(-2.4, 1, 0, 1, 0.5)); // falls
        assertRefused(Primaries.SRGB, samples(new int[70_000]));
    }

    @Test
    void anEnormousProfileIsRefused() {
        byte[] icc = Arrays.copyOf(ColorProfile.SRGB.icc(), 40 << 20);
        assertThrows(UnusableProfileException.class, () -> ColorProfile.of(icc));
    }

    @Test
    void curvesAreOddAndGoOnAboveOne() {
        assertEquals(-SrgbCurve.decode(0.6f), SrgbCurve.decode(-0.6f));
        for (float x = -20; x < 20; x += 0.0137f) {
            assertEquals(
                    SrgbCurve.decodeExactly(x),
                    SrgbCurve.decode(x),
                    TABLES * Math.max(1, Math.abs(SrgbCurve.decodeExactly(x))));
            assertEquals(SrgbCurve.encodeExactly(x), SrgbCurve.encode(x), TABLES);
        }
    }

    @Test
    void allCodesOfSixteenBitsSurviveTheCurve() {
        for (int code = 0; code < 65536; code++) {
            float back = SrgbCurve.encode(SrgbCurve.decode(code / 65535f));
            assertEquals(code, Math.round(back * 65535));
        }
    }

    /** All pairs of table 1 of Sharma, Wu and Dalal (2005), to the digits printed there. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
        "50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0000",
        "50, -0.9009, -85.5211, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, -1, 2, 50, 0, 0, 2.3669",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0010, 7.1792",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0012, 7.2195",
        "50, -0.0010, 2.4900, 50, 0.0009, -2.4900, 4.8045",
        "50, -0.0010, 2.4900, 50, 0.0010, -2.4900, 4.8045",
        "50, -0.0010, 2.4900, 50, 0.0011, -2.4900, 4.7461",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 61, -5, 29, 22.8977",
        "50, 2.5, 0, 56, -27, -3, 31.9030",
        "50, 2.5, 0, 58, 24, 15, 19.4535",
        "50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000",
        "50, 2.5, 0, 50, 3.2972, 0, 1.0000",
        "50, 2.5, 0, 50, 1.8634, 0.5757, 1.0000",
        "50, 2.5, 0, 50, 3.2592, 0.3350, 1.0000",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630",
        "61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731",
        "35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146",
        "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441",
        "90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381",
        "6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void ciede2000AgreesWithAllPairsOfSharma(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        CieLab first = new CieLab(l1, a1, b1);
        CieLab second = new CieLab(l2, a2, b2);
        assertEquals(expected, ColorDifference.ciede2000(first, second), 1e-4);
        assertEquals(expected, ColorDifference.ciede2000(second, first), 1e-4);
    }

    @Test
    void labOfWhiteAndRedAreTheKnownOnes() {
        CieLab white = CieLab.ofEncoded(1, 1, 1);
        assertEquals(100, white.lightness(), 1e-6);
        assertEquals(0, white.chroma(), 1e-6);
        CieLab red = CieLab.ofEncoded(1, 0, 0);
        assertEquals(53.24, red.lightness(), 0.02);
        assertEquals(80.09, red.a(), 0.05);
        assertEquals(67.20, red.b(), 0.05);
    }
}
