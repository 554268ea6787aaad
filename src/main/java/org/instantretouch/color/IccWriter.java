package org.instantretouch.color;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes ICC 4.3 profiles of a matrix and curves, or of one grey curve. The same arguments give the same bytes. */
final class IccWriter {
    private final Map<String, byte[]> tags = new LinkedHashMap<>();
    private final String colorSpace;

    private IccWriter(String colorSpace, String description) {
        this.colorSpace = colorSpace;
        tags.put("desc", text(description));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(Primaries.D50));
    }

    /** @param curve the bytes of a {@code curv} or {@code para} tag, for all three channels */
    static byte[] rgb(String description, Primaries primaries, byte[] curve) {
        IccWriter writer = new IccWriter("RGB ", description);
        double[][] colorants = primaries.toD50();
        String[] names = {"rXYZ", "gXYZ", "bXYZ"};
        for (int i = 0; i < 3; i++) {
            writer.tags.put(names[i], xyz(colorants[0][i], colorants[1][i], colorants[2][i]));
        }
        writer.tags.put("chad", adaptation(primaries.adaptation()));
        writer.tags.put("rTRC", curve);
        writer.tags.put("gTRC", curve);
        writer.tags.put("bTRC", curve);
        return writer.bytes();
    }

    static byte[] grey(String description, byte[] curve) {
        IccWriter writer = new IccWriter("GRAY", description);
        writer.tags.put("kTRC", curve);
        return writer.bytes();
    }

    /** A {@code curv} tag of a pure power. */
    static byte[] gamma(double gamma) {
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(gamma * 256))
                .array();
    }

    /** A {@code para} tag of type 3: (ax + b)^g from d on, cx below. */
    static byte[] parametric(double g, double a, double b, double c, double d) {
        ByteBuffer out = ByteBuffer.allocate(32)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0);
        for (double value : new double[] {g, a, b, c, d}) {
            out.putInt(fixed(value));
        }
        return out.array();
    }

    private byte[] bytes() {
        int directory = 132 + 12 * tags.size();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer entries = ByteBuffer.allocate(12 * tags.size());
        Map<byte[], Integer> placed = new LinkedHashMap<>();
        tags.forEach((name, tag) -> {
            // The three curves are one array, and stand in the file once.
            int offset = placed.computeIfAbsent(tag, t -> {
                int at = directory + data.size();
                data.writeBytes(t);
                data.writeBytes(new byte[-t.length & 3]);
                return at;
            });
            entries.put(ascii(name)).putInt(offset).putInt(tag.length);
        });
        ByteBuffer out = ByteBuffer.allocate(directory + data.size());
        out.putInt(out.capacity())
                .putInt(0)
                .putInt(0x04300000)
                .put(ascii("mntr"))
                .put(ascii(colorSpace))
                .put(ascii("XYZ "))
                .putShort((short) 2026)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .put(ascii("acsp"));
        out.position(68);
        for (double value : Primaries.D50) {
            out.putInt(fixed(value));
        }
        out.position(128);
        out.putInt(tags.size()).put(entries.array()).put(data.toByteArray());
        return out.array();
    }

    private static byte[] text(String text) {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + utf16.length)
                .put(ascii("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put(ascii("enUS"))
                .putInt(utf16.length)
                .putInt(28)
                .put(utf16)
                .array();
    }

    private static byte[] xyz(double... values) {
        ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            out.putInt(fixed(value));
        }
        return out.array();
    }

    private static byte[] adaptation(double[][] matrix) {
        ByteBuffer out = ByteBuffer.allocate(44).put(ascii("sf32")).putInt(0);
        for (double[] row : matrix) {
            for (double value : row) {
                out.putInt(fixed(value));
            }
        }
        return out.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
