package org.instantretouch.photo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that a file carries beside its picture: of a PNG (W3C, third edition, 11.3.3), or the comment of a JPEG.
 *
 * @param keyword what the text is, such as Title: 1 to 79 printable letters of Latin-1, no space at either end, nor two in a row
 * @param text not blank, and without the letter 0; lines end in a line feed
 * @throws IllegalArgumentException if the keyword or the text is none
 */
public record PhotoText(String keyword, String text) {
    /** The keyword of a comment, as which a JPEG has all of its texts. */
    public static final String COMMENT = "Comment";

    private static final Pattern KEYWORD = Pattern.compile("(?! )(?!.* {2})[\\x20-\\x7e\\xa1-\\xff]{1,79}(?<! )");

    public PhotoText {
        if (!KEYWORD.matcher(keyword).matches()) {
            throw new IllegalArgumentException("\"" + keyword + "\" is no keyword");
        }
        if (text.isBlank() || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("the text \"" + keyword + "\" is blank, or has zeros");
        }
    }

    /**
     * What a file has.
     *
     * @param bytes in UTF-8 or, where they are none, in Latin-1: files seldom follow their standard in this
     * @return empty where keyword or text are none
     */
    static Optional<PhotoText> of(String keyword, byte[] bytes) {
        String text = decode(bytes).replace("\0", "").replaceAll("\r\n?", "\n");
        return KEYWORD.matcher(keyword).matches() && !text.isBlank()
                ? Optional.of(new PhotoText(keyword, text))
                : Optional.empty();
    }

    /** Whether bytes that a file has for a text say nothing. */
    static boolean isBlank(byte[] bytes) {
        return decode(bytes).replace("\0", "").isBlank();
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
