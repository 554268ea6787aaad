package org.instantretouch.photo;

import java.util.List;
import java.util.Optional;

/**
 * What a decoder finds in a file, all as the file has it: a picture not yet upright, profile and metadata unchecked.
 *
 * @param photoshop image resources, with IPTC
 * @param notes sentences for the user
 */
record Decoded(
        Picture picture,
        Optional<byte[]> icc,
        Optional<byte[]> exif,
        Optional<byte[]> xmp,
        Optional<byte[]> photoshop,
        List<String> notes) {
    /** Of a file without IPTC. */
    Decoded(Picture picture, Optional<byte[]> icc, Optional<byte[]> exif, Optional<byte[]> xmp, List<String> notes) {
        this(picture, icc, exif, xmp, Optional.empty(), notes);
    }

    /** A picture and nothing else. */
    static Decoded of(Samples samples) {
        return new Decoded(new Picture.Held(samples), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
