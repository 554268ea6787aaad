package org.instantretouch.color;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The header and tags of an ICC profile (ICC.1:2022), every offset checked. */
final class IccFile {
    private static final int HEADER = 128;
    private static final int MOST_TAGS = 500;

    /** Several times the largest printer's profile. */
    private static final int MOST_BYTES = 32 << 20;

    /** A sample for each code of 16 bits; profiles in the wild have 4096 at most. */
    private static final int MOST_SAMPLES = 1 << 16;

    private final byte[] bytes;
    private final Map<String, ByteBuffer> tags = new HashMap<>();

    IccFile(byte[] raw) throws UnusableProfileException {
        if (raw.length < HEADER + 4) {
            throw new UnusableProfileException("it has only " + raw.length + " bytes");
        }
        if (raw.length > MOST_BYTES) {
            throw new UnusableProfileException("it has " + raw.length + " bytes, more than any profile needs");
        }
        ByteBuffer in = ByteBuffer.wrap(raw);
        int size = in.getInt(0);
        if (size < HEADER + 4 || size > raw.length) {
            throw new UnusableProfileException(
                    "it says it has " + Integer.toUnsignedString(size) + " bytes, but there are " + raw.length);
        }
        if (!signature(raw, 36).equals("acsp")) {
            throw new UnusableProfileException("it is no ICC profile");
        }
        bytes = Arrays.copyOf(raw, size);
        int count = in.getInt(HEADER);
        if (count < 0 || count > MOST_TAGS || HEADER + 4 + 12L * count > size) {
            throw new UnusableProfileException("its list of tags is broken");
        }
        for (int i = 0; i < count; i++) {
            int at = HEADER + 4 + 12 * i;
            int offset = in.getInt(at + 4);
            int length = in.getInt(at + 8);
            if (offset < 0 || length < 8 || offset > size - length) {
                throw new UnusableProfileException("its tag " + printable(signature(raw, at)) + " lies outside of it");
            }
            tags.put(signature(raw, at), ByteBuffer.wrap(bytes, offset, length).slice());
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** {@code RGB }, {@code GRAY}, {@code CMYK} or another. */
    String colorSpace() {
        return signature(bytes, 16);
    }

    /** {@code mntr}, {@code scnr}, {@code prtr}, {@code spac} or another. */
    String deviceClass() {
        return signature(bytes, 12);
    }

    boolean has(String tag) {
        return tags.containsKey(tag);
    }

    String description() {
        ByteBuffer tag = tags.get("desc");
        if (tag == null) {
            return "unnamed profile";
        }
        String text = "";
        String type = type(tag);
        if (type.equals("desc") && tag.limit() >= 12) {
            int length = Math.clamp(tag.getInt(8), 0, tag.limit() - 12);
            text = new String(slice(tag, 12, length), StandardCharsets.ISO_8859_1);
        } else if (type.equals("mluc") && tag.limit() >= 28) {
            int length = tag.getInt(20);
            int offset = tag.getInt(24);
            if (length >= 0 && offset >= 0 && offset <= tag.limit() - length) {
                text = new String(slice(tag, offset, length), StandardCharsets.UTF_16BE);
            }
        }
        text = printable(text.replace("\0", "")).strip();
        return text.isEmpty() ? "unnamed profile" : text.substring(0, Math.min(text.length(), 100));
    }

    double[] xyz(String name) throws UnusableProfileException {
        ByteBuffer tag = tag(name);
        if (!type(tag).equals("XYZ ") || tag.limit() < 20) {
            throw new UnusableProfileException("its tag " + name + " is broken");
        }
        return new double[] {fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)};
    }

    /** Empty where the tag is a kind of curve that this class does not know. */
    Optional<TransferCurve> curve(String name) throws UnusableProfileException {
        ByteBuffer tag = tag(name);
        try {
            return switch (type(tag)) {
                case "curv" -> Optional.of(sampledCurve(tag));
                case "para" -> Optional.of(parametricCurve(tag));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnusableProfileException("its curve " + name + " is broken", e);
        }
    }

    private static TransferCurve sampledCurve(ByteBuffer tag) {
        int count = tag.getInt(8);
        if (count < 0 || count > MOST_SAMPLES || count > (tag.limit() - 12) / 2) {
            throw new IndexOutOfBoundsException(count);
        }
        if (count == 0) {
            return TransferCurve.gamma(1);
        }
        if (count == 1) {
            return TransferCurve.gamma((tag.getShort(12) & 0xffff) / 256.0);
        }
        double[] samples = new double[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (tag.getShort(12 + 2 * i) & 0xffff) / 65535.0;
        }
        return TransferCurve.sampled(samples);
    }

    private static TransferCurve parametricCurve(ByteBuffer tag) {
        int type = tag.getShort(8);
        int[] counts = {1, 3, 4, 5, 7};
        if (type < 0 || type >= counts.length) {
            throw new IndexOutOfBoundsException(type);
        }
        double[] parameters = new double[counts[type]];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = fixed(tag, 12 + 4 * i);
        }
        return TransferCurve.parametric(type, parameters);
    }

    ByteBuffer tag(String name) throws UnusableProfileException {
        ByteBuffer tag = tags.get(name);
        if (tag == null) {
            throw new UnusableProfileException("its tag " + name + " is missing");
        }
        return tag;
    }

    private static double fixed(ByteBuffer tag, int at) {
        return tag.getInt(at) / 65536.0;
    }

    private static String type(ByteBuffer tag) {
        return new String(slice(tag, 0, 4), StandardCharsets.ISO_8859_1);
    }

    private static byte[] slice(ByteBuffer tag, int at, int length) {
        byte[] out = new byte[length];
        tag.get(at, out);
        return out;
    }

    private static String signature(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
