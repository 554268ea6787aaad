package org.instantretouch.photo;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.UnusableProfileException;

/**
 * What a PNG says of its colours beside an ICC profile (W3C, third edition, 4.3): in cICP by codes, in sRGB by being there, in
 * gAMA and cHRM by numbers. Of several, cICP goes before a profile, that before sRGB, and that before gAMA and cHRM.
 */
final class PngColor {
    /** What the numbers of gAMA and cHRM are multiplied by. */
    private static final double SCALE = 100_000;

    /** The code that says nothing, for primaries and for transfer. */
    private static final int UNSPECIFIED = 2;

    private static final Map<String, Integer> LENGTHS = Map.of("cICP", 4, "sRGB", 1, "gAMA", 4, "cHRM", 32);

    private final Map<String, ByteBuffer> chunks = new HashMap<>();

    /** Whether a chunk is one of these. */
    static boolean isOne(String chunk) {
        return LENGTHS.containsKey(chunk);
    }

    /** Takes a chunk; one of a wrong length says nothing. */
    void add(String chunk, byte[] body) {
        if (body.length == LENGTHS.getOrDefault(chunk, -1)) {
            chunks.putIfAbsent(chunk, ByteBuffer.wrap(body));
        }
    }

    /**
     * The profile to go by; empty where nothing usable is said.
     *
     * @param embedded the file's own
     * @param notes takes a sentence for the user if something was said that cannot be used
     */
    Optional<byte[]> profile(Optional<byte[]> embedded, List<String> notes) {
        Optional<byte[]> coded = Optional.ofNullable(chunks.get("cICP")).flatMap(codes -> coded(codes, notes));
        return coded.or(() -> usable(embedded, notes))
                .or(() -> chunks.containsKey("sRGB") ? Optional.of(ColorProfile.SRGB.icc()) : numbers(notes));
    }

    /** A profile that can be read, or that nothing else can stand in for. */
    private Optional<byte[]> usable(Optional<byte[]> embedded, List<String> notes) {
        if (embedded.isPresent() && !chunks.isEmpty()) {
            try {
                ColorProfile.of(embedded.get());
            } catch (UnusableProfileException e) {
                notes.add(PhotoReader.brokenProfile(e));
                return Optional.empty();
            }
        }
        return embedded;
    }

    /** Primaries, transfer, matrix (0 for RGB), whether all codes are used (ITU-T H.273). */
    private static Optional<byte[]> coded(ByteBuffer codes, List<String> notes) {
        int primaries = codes.get(0) & 0xff;
        int transfer = codes.get(1) & 0xff;
        if (primaries == UNSPECIFIED || transfer == UNSPECIFIED) {
            return Optional.empty();
        }
        Optional<byte[]> profile = codes.get(2) == 0 && codes.get(3) == 1
                ? ColorProfile.coded(primaries, transfer).map(ColorProfile::icc)
                : Optional.empty();
        if (profile.isEmpty()) {
            notes.add("has colours of a kind that is not known here, such as HDR (cICP " + primaries + ", " + transfer
                    + "); they may look wrong");
        }
        return profile;
    }

    private Optional<byte[]> numbers(List<String> notes) {
        Optional<double[]> gamma = numbers("gAMA");
        Optional<double[]> chromaticities = numbers("cHRM");
        if (gamma.isEmpty() && chromaticities.isEmpty()) {
            return Optional.empty();
        }
        try {
            ColorProfile profile = ColorProfile.ofNumbers(
                    gamma.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(gamma.get()[0]), chromaticities);
            // What needs none leaves room for what EXIF says.
            return profile.isSrgb() ? Optional.empty() : Optional.of(profile.icc());
        } catch (UnusableProfileException e) {
            notes.add("the PNG's gAMA and cHRM data are absurd and were ignored (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private Optional<double[]> numbers(String chunk) {
        return Optional.ofNullable(chunks.get(chunk)).map(body -> {
            double[] numbers = new double[body.capacity() / 4];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (body.getInt(4 * i) & 0xffffffffL) / SCALE;
            }
            return numbers;
        });
    }
}
