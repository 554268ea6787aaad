package org.instantretouch.photo;

import java.util.List;
import java.util.Optional;

/**
 * What a decoder finds in a file, all as the file has it: samples not yet upright, profile and metadata unchecked.
 *
 * @param photoshop image resources, with IPTC
 * @param notes sentences for the user
 */
record Decoded(
        Samples samples,
        Optional<byte[]> icc,
        Optional<byte[]> exif,
        Optional<byte[]> xmp,
        Optional<byte[]> photoshop,
        List<String> notes) {
    /** Of a file without IPTC. */
    Decoded(Samples samples, Optional<byte[]> icc, Optional<byte[]> exif, Optional<byte[]> xmp, List<String> notes) {
        this(samples, icc, exif, xmp, Optional.empty(), notes);
    }

    /** A picture and nothing else. */
    static Decoded of(Samples samples) {
        return new Decoded(samples, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
