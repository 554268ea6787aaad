package org.instantretouch.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JPEG's picture as its decoders take it, and what became of it.
 *
 * @param parts what the decoder is given, in order
 * @param ycc whether three components are YCbCr rather than RGB
 * @param plainSampling whether all decoders spread its colours alike
 * @param ended whether the file has its end mark
 * @param passes how often a decoder that shows the picture as it comes in gives all rows: once a scan where scans refine it, else once
 * @param notes takes sentences for the user when the picture was read to its end
 */
record Jpeg(
        Layout layout,
        FileBytes file,
        List<JpegPart> parts,
        boolean ycc,
        boolean plainSampling,
        boolean ended,
        boolean progressive,
        int passes,
        List<String> notes) {
    Jpeg(
            Layout layout,
            FileBytes file,
            List<JpegPart> parts,
            boolean ycc,
            boolean plainSampling,
            boolean ended,
            boolean progressive,
            int passes) {
        this(layout, file, parts, ycc, plainSampling, ended, progressive, passes, new ArrayList<>());
    }

    /** Bytes of the parts. */
    long length() {
        return parts.stream().mapToLong(JpegPart::length).sum();
    }

    /** Bytes of the coefficients, of two bytes each, that a decoder of several scans holds; fewer where colours are at half. */
    long coefficients() {
        return progressive || passes > 1 ? 2 * layout.bytes() : 0;
    }

    /**
     * What a decoder's warnings mean.
     *
     * @param readable the share of rows above those that libjpeg fills with the last block's colour
     * @throws DecodingException if the file ends early
     */
    void warned(double readable) throws DecodingException {
        if (!ended) {
            throw progressive ? DecodingException.truncated() : DecodingException.truncated(readable);
        }
        String damaged = "some of the picture data are damaged; look for blocks of wrong colours";
        if (!notes.contains(damaged)) {
            notes.add(damaged);
        }
    }

    /** Finds, row by row, where a picture begins to repeat its last row. */
    static final class LastRows {
        private byte[] last = new byte[0];
        private int begin;
        private int rows;

        /** Takes the next row. */
        void add(byte[] values, int from, int to) {
            if (rows == 0 || !Arrays.equals(values, from, to, last, 0, last.length)) {
                last = Arrays.copyOfRange(values, from, to);
                begin = rows;
            }
            rows++;
        }

        /** The share of the rows above. */
        double readable() {
            return (double) begin / rows;
        }
    }
}
