package org.instantretouch.model;

import java.util.Locale;

/**
 * What a person asks for, as one clean line.
 *
 * @param text not empty, at most {@value #MAX_LENGTH} characters, without control characters or runs of white space
 * @throws IllegalArgumentException if the text is not clean: {@link #of} cleans it
 */
public record Instruction(String text) {
    /** The most characters (code points) of an instruction. */
    public static final int MAX_LENGTH = 2000;

    public Instruction {
        if (text.isEmpty() || length(text) > MAX_LENGTH || !text.equals(clean(text))) {
            throw new IllegalArgumentException("the instruction has not been cleaned");
        }
    }

    /**
     * Cleans what was typed: control characters and line ends become spaces, white space collapses, halves of surrogate
     * pairs become the replacement character.
     *
     * @throws InvalidInstructionException if nothing is left, or too much
     */
    public static Instruction of(String typed) throws InvalidInstructionException {
        String text = clean(typed);
        if (text.isEmpty()) {
            throw new InvalidInstructionException("the instruction is empty; say what to change, such as \"warmer\"");
        }
        if (length(text) > MAX_LENGTH) {
            throw new InvalidInstructionException(String.format(
                    Locale.ROOT,
                    "the instruction has %,d characters, more than %,d; shorten it, or give its parts one after another",
                    length(text),
                    MAX_LENGTH));
        }
        return new Instruction(text);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String clean(String typed) {
        StringBuilder out = new StringBuilder(Math.min(typed.length(), 2 * MAX_LENGTH));
        boolean gap = false;
        for (int i = 0; i < typed.length(); ) {
            int c = typed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c);
        }
        return out.toString();
    }
}
