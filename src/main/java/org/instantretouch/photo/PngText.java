package org.instantretouch.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Metadata of other formats in a PNG's text, as ImageMagick and ExifTool write them: the keyword {@code Raw profile type} with
 * a kind, and a text of the kind, the number of bytes and the bytes in hexadecimal.
 */
final class PngText {
    private static final String KEYWORD = "Raw profile type ";
    private static final int LINE = 36;

    private PngText() {}

    /** The kind of a raw profile, in small letters; empty for other texts. */
    static Optional<String> kind(String keyword) {
        return keyword.startsWith(KEYWORD)
                ? Optional.of(keyword.substring(KEYWORD.length()).strip().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The bytes; empty where the text is damaged. */
    static Optional<byte[]> decode(byte[] text) {
        int[] at = {0};
        Optional<String> kind = word(text, at);
        Optional<String> length = word(text, at);
        if (kind.isEmpty() || length.isEmpty() || !length.get().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int count = Integer.parseInt(length.get());
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(count, text.length / 2));
        int high = -1;
        for (int i = at[0]; i < text.length && out.size() < count; i++) {
            if (!HexFormat.isHexDigit(text[i])) {
                continue;
            }
            int digit = HexFormat.fromHexDigit(text[i]);
            if (high < 0) {
                high = digit;
            } else {
                out.write(high << 4 | digit);
                high = -1;
            }
        }
        return out.size() == count ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static Optional<String> word(byte[] text, int[] at) {
        int from = at[0];
        while (from < text.length && text[from] <= ' ') {
            from++;
        }
        int end = from;
        while (end < text.length && text[end] > ' ') {
            end++;
        }
        at[0] = end;
        return from < end
                ? Optional.of(new String(text, from, end - from, StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    /** The keyword of a raw profile. */
    static String keyword(String kind) {
        return KEYWORD + kind;
    }

    /** The text of a raw profile. */
    static byte[] encode(String kind, byte[] data) {
        StringBuilder out = new StringBuilder(2 * data.length + 64);
        out.append('\n').append(kind).append('\n').append(String.format(Locale.ROOT, "%8d", data.length));
        for (int i = 0; i < data.length; i += LINE) {
            out.append('\n').append(HexFormat.of().formatHex(data, i, Math.min(data.length, i + LINE)));
        }
        return out.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
