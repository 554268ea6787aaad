package org.instantretouch.photo;

import java.util.List;
import java.util.Optional;

/**
 * What a decoder finds in a file, all as the file has it: a picture not yet upright, profile and metadata unchecked.
 *
 * @param notes sentences for the user
 */
record Decoded(Picture picture, Optional<byte[]> icc, PhotoMetadata metadata, List<String> notes) {
    /** A picture and nothing else. */
    static Decoded of(Samples samples) {
        return new Decoded(new Picture.Held(samples), Optional.empty(), PhotoMetadata.NONE, List.of());
    }
}
