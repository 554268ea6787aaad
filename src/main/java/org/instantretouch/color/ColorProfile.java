package org.instantretouch.color;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the codes of a photo mean: an ICC profile, its name and the way from it to the working space.
 *
 * <p>Profiles of a matrix and curves, or of one grey curve, are computed here in float; all others are <em>managed</em>:
 * the JDK's colour management converts them in 16 bits and clips. Profiles are equal when their bytes are.
 */
public final class ColorProfile {
    /** Display, camera or scanner, printer, colour space; not links between devices, effects or named colours. */
    private static final Set<String> DEVICES = Set.of("mntr", "scnr", "prtr", "spac");

    /** The gamma that is written for sRGB's curve, which is near it. */
    private static final double USUAL_GAMMA = 2.2;

    /** How far a gamma may be from the usual one: 1/0.45 was written for the same. */
    private static final double GAMMA_TOLERANCE = 0.03;

    /** How far chromaticities may be from those that are meant. */
    private static final double NEAR = 0.002;

    /** The smallest and the largest gamma that makes sense. */
    private static final double LEAST_GAMMA = 0.1;

    private static final double MOST_GAMMA = 10;

    /** Of television, Rec. 709 and Rec. 2020, with the numbers of the latter. */
    private static final byte[] TELEVISION_CURVE = IccWriter.parametric(
            1 / 0.45, 1 / 1.09929682680944, 0.09929682680944 / 1.09929682680944, 1 / 4.5, 0.08124285829864);

    private static final byte[] SRGB_CURVE = IccWriter.parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);

    /** sRGB, the curve and primaries of the working space itself. */
    public static final ColorProfile SRGB = of("sRGB", Primaries.SRGB, SRGB_CURVE);

    /** Display P3: wider primaries with sRGB's curve. */
    public static final ColorProfile DISPLAY_P3 = of("Display P3", Primaries.DISPLAY_P3, SRGB_CURVE);

    /** Adobe RGB (1998), gamma 563/256. */
    public static final ColorProfile ADOBE_RGB =
            of("Compatible with Adobe RGB (1998)", Primaries.ADOBE_RGB, IccWriter.gamma(563 / 256.0));

    /** ProPhoto (ROMM) primaries with gamma 1.8. */
    public static final ColorProfile PROPHOTO = of("ProPhoto RGB", Primaries.PROPHOTO, IccWriter.gamma(1.8));

    /** Rec. 2020 primaries and curve. */
    public static final ColorProfile REC_2020 = of("Rec. 2020", Primaries.REC_2020, TELEVISION_CURVE);

    /** CMYK of which nothing is known: converted by a plain formula. Its {@link #icc()} is empty. */
    public static final ColorProfile PLAIN_CMYK =
            new ColorProfile(new byte[0], "plain CMYK", 4, false, false, new PlainCmykTransform());

    private final byte[] icc;
    private final String description;
    private final int channels;
    private final boolean managed;
    private final boolean srgb;
    private final ColorTransform transform;

    private ColorProfile(
            byte[] icc, String description, int channels, boolean managed, boolean srgb, ColorTransform transform) {
        this.icc = icc;
        this.description = description;
        this.channels = channels;
        this.managed = managed;
        this.srgb = srgb;
        this.transform = transform;
    }

    private static ColorProfile of(String description, Primaries primaries, byte[] curve) {
        return own(IccWriter.rgb(description, primaries, curve));
    }

    private static ColorProfile own(byte[] icc) {
        try {
            return of(icc);
        } catch (UnusableProfileException e) {
            throw new AssertionError(e);
        }
    }

    /** One of srgb, p3, adobe, prophoto and rec2020. */
    public static Optional<ColorProfile> named(String id) {
        return switch (id.toLowerCase(Locale.ROOT)) {
            case "srgb" -> Optional.of(SRGB);
            case "p3" -> Optional.of(DISPLAY_P3);
            case "adobe" -> Optional.of(ADOBE_RGB);
            case "prophoto" -> Optional.of(PROPHOTO);
            case "rec2020" -> Optional.of(REC_2020);
            default -> Optional.empty();
        };
    }

    /**
     * The space that a picture names by its codes for primaries and transfer (ITU-T H.273, tables 2 and 3): the primaries of sRGB,
     * Display P3 or Rec. 2020 with the curve of sRGB or of television.
     *
     * @return empty for all others, HDR among them
     */
    public static Optional<ColorProfile> coded(int primaries, int transfer) {
        return switch (primaries) {
            case 1 -> coded(Primaries.SRGB, transfer, "sRGB", "Rec. 709");
            case 9 -> coded(Primaries.REC_2020, transfer, "Rec. 2020, sRGB curve", "Rec. 2020");
            case 12 -> coded(Primaries.DISPLAY_P3, transfer, "Display P3", "P3, Rec. 709 curve");
            default -> Optional.empty();
        };
    }

    private static Optional<ColorProfile> coded(Primaries primaries, int transfer, String srgb, String television) {
        return switch (transfer) {
            // One curve under four numbers, for two generations of television and for Rec. 2020 in 10 and 12 bits.
            case 1, 6, 14, 15 -> Optional.of(of(television, primaries, TELEVISION_CURVE));
            case 13 -> Optional.of(of(srgb, primaries, SRGB_CURVE));
            default -> Optional.empty();
        };
    }

    /**
     * The space that a picture describes by numbers, as PNG does in gAMA and cHRM (W3C, third edition, 11.3.2). What is near
     * sRGB, such as its primaries with a gamma of 1/2.2, is sRGB, as that standard has it written.
     *
     * @param gamma encoded values are light to this power; empty for sRGB's curve
     * @param chromaticities x and y of white, red, green and blue (CIE 1931); empty for sRGB's
     * @throws UnusableProfileException if these are no space, or the gamma is not in {@value #LEAST_GAMMA} to {@value #MOST_GAMMA}
     * @throws IllegalArgumentException if there are not eight chromaticities
     */
    public static ColorProfile ofNumbers(OptionalDouble gamma, Optional<double[]> chromaticities)
            throws UnusableProfileException {
        Primaries primaries = chromaticities.map(ColorProfile::primaries).orElse(Primaries.SRGB);
        if (!primaries.isSpace()) {
            throw new UnusableProfileException("its primaries and white are those of no space");
        }
        double exponent = gamma.isPresent() ? 1 / gamma.getAsDouble() : USUAL_GAMMA;
        if (!(exponent >= LEAST_GAMMA && exponent <= MOST_GAMMA)) {
            throw new UnusableProfileException("its gamma is not in " + LEAST_GAMMA + " to " + MOST_GAMMA);
        }
        boolean ofSrgb = primaries.isNear(Primaries.SRGB, NEAR);
        if (ofSrgb && Math.abs(exponent - USUAL_GAMMA) < GAMMA_TOLERANCE) {
            return SRGB;
        }
        byte[] curve = gamma.isPresent() ? IccWriter.parametric(exponent, 1, 0, 0, 0) : SRGB_CURVE;
        String name = gamma.isPresent() ? String.format(Locale.ROOT, "Gamma %.2f", exponent) : "sRGB's curve";
        return of(IccWriter.rgb(ofSrgb ? name : name + ", primaries of the picture", primaries, curve));
    }

    /** From x and y of white, red, green and blue. */
    private static Primaries primaries(double[] xy) {
        if (xy.length != 8) {
            throw new IllegalArgumentException(xy.length + " chromaticities");
        }
        return new Primaries(xy[2], xy[3], xy[4], xy[5], xy[6], xy[7], xy[0], xy[1]);
    }

    /**
     * Reads a profile from a photo.
     *
     * @param bytes untrusted
     * @throws UnusableProfileException if they are damaged, or the profile is for no grey, RGB or CMYK picture
     */
    public static ColorProfile of(byte[] bytes) throws UnusableProfileException {
        IccFile file = new IccFile(bytes);
        if (!DEVICES.contains(file.deviceClass())) {
            throw new UnusableProfileException("it describes no device and no space");
        }
        return switch (file.colorSpace()) {
            case "RGB " -> rgb(file);
            case "GRAY" -> grey(file);
            case "CMYK" -> managed(file, 4);
            default -> throw new UnusableProfileException("it is for neither grey, RGB nor CMYK");
        };
    }

    private static ColorProfile rgb(IccFile file) throws UnusableProfileException {
        boolean tables = file.has("A2B0") || file.has("A2B1") || file.has("D2B0");
        if (tables || !file.has("rXYZ") || !file.has("rTRC")) {
            return managed(file, 3);
        }
        double[][] colorants = new double[3][3];
        String[] names = {"rXYZ", "gXYZ", "bXYZ"};
        for (int i = 0; i < 3; i++) {
            double[] xyz = file.xyz(names[i]);
            for (int row = 0; row < 3; row++) {
                colorants[row][i] = xyz[row];
            }
        }
        checkWhite(colorants);
        Optional<TransferCurve> red = file.curve("rTRC");
        Optional<TransferCurve> green = sameTag(file, "rTRC", "gTRC") ? red : file.curve("gTRC");
        Optional<TransferCurve> blue = sameTag(file, "rTRC", "bTRC") ? red : file.curve("bTRC");
        if (red.isEmpty() || green.isEmpty() || blue.isEmpty()) {
            return managed(file, 3);
        }
        boolean srgb = isSrgb(colorants)
                && red.get().isSrgb()
                && green.get().isSrgb()
                && blue.get().isSrgb();
        ColorTransform transform =
                srgb ? new IdentityTransform() : new MatrixTransform(colorants, red.get(), green.get(), blue.get());
        return new ColorProfile(file.bytes(), file.description(), 3, false, srgb, transform);
    }

    private static boolean sameTag(IccFile file, String a, String b) throws UnusableProfileException {
        return file.tag(a).equals(file.tag(b));
    }

    /** The colorants of a usable profile span a space and add up to some white. */
    private static void checkWhite(double[][] colorants) throws UnusableProfileException {
        double[][] inverse = Primaries.inverse(colorants);
        for (int row = 0; row < 3; row++) {
            double sum = colorants[row][0] + colorants[row][1] + colorants[row][2];
            // From the warmest to the coolest white that a display was ever set to, and not adapted to D50 as it should
            // be.
            if (!(sum > 0.6 * Primaries.D50[row] && sum < 1.6 * Primaries.D50[row])) {
                throw new UnusableProfileException("its primaries do not add up to white");
            }
            for (double value : inverse[row]) {
                if (!(Math.abs(value) < 1000)) {
                    throw new UnusableProfileException("its primaries are not three colours");
                }
            }
        }
    }

    private static boolean isSrgb(double[][] colorants) {
        double[][] srgb = Primaries.SRGB.toD50();
        for (int i = 0; i < 9; i++) {
            if (Math.abs(colorants[i / 3][i % 3] - srgb[i / 3][i % 3]) > 1.5e-3) {
                return false;
            }
        }
        return true;
    }

    private static ColorProfile grey(IccFile file) throws UnusableProfileException {
        if (file.has("A2B0") || !file.has("kTRC")) {
            return managed(file, 1);
        }
        Optional<TransferCurve> curve = file.curve("kTRC");
        if (curve.isEmpty()) {
            return managed(file, 1);
        }
        return new ColorProfile(file.bytes(), file.description(), 1, false, false, new GreyTransform(curve.get()));
    }

    private static ColorProfile managed(IccFile file, int channels) throws UnusableProfileException {
        ICC_Profile profile;
        try {
            profile = ICC_Profile.getInstance(file.bytes());
        } catch (RuntimeException e) { // what the colour management throws on bad bytes is not documented
            throw new UnusableProfileException("the colour management cannot read it", e);
        }
        if (profile.getNumComponents() != channels) {
            throw new UnusableProfileException("its number of channels is wrong");
        }
        return new ColorProfile(
                file.bytes(), file.description(), channels, true, false, new ManagedTransform(profile, channels));
    }

    /**
     * The profile for a grey picture whose codes stand for r = g = b of this one: itself where it is grey already, else one
     * with its green curve. Empty for managed and CMYK profiles.
     */
    public Optional<ColorProfile> grey() {
        if (channels == 1) {
            return Optional.of(this);
        }
        if (channels != 3 || managed) {
            return Optional.empty();
        }
        try {
            ByteBuffer tag = new IccFile(icc).tag("gTRC");
            byte[] curve = new byte[tag.limit()];
            tag.get(0, curve);
            return Optional.of(own(IccWriter.grey("Grey of " + description, curve)));
        } catch (UnusableProfileException e) {
            throw new AssertionError(e);
        }
    }

    /** The profile's bytes, to embed. */
    public byte[] icc() {
        return icc.clone();
    }

    /** Its name, in one line. */
    public String description() {
        return description;
    }

    /** 1 for grey, 3 for RGB, 4 for CMYK. */
    public int channels() {
        return channels;
    }

    /** Whether the JDK's colour management converts it, in 16 bits and clipped to sRGB. */
    public boolean isManaged() {
        return managed;
    }

    /** Whether it is sRGB, so that values pass unchanged. */
    public boolean isSrgb() {
        return srgb;
    }

    /** The way to the working space and back. */
    public ColorTransform transform() {
        return transform;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColorProfile profile && Arrays.equals(icc, profile.icc);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(icc);
    }

    @Override
    public String toString() {
        return description;
    }
}
