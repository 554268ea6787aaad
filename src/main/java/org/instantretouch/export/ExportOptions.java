package org.instantretouch.export;

import java.util.Optional;
import java.util.OptionalInt;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.WriteOptions;

/**
 * What a file should be like. Its format follows its name.
 *
 * @param depth bits a channel, 8 or 16; empty: the photo's own, or what the format holds
 * @param profile empty: the photo's own
 * @param longEdge pixels of the longer edge; a smaller photo stays as it is; empty: as it is
 * @param sharpening for the result's size
 * @throws IllegalArgumentException if a value is out of its range
 */
public record ExportOptions(
        OptionalInt depth,
        Optional<ColorProfile> profile,
        OptionalInt longEdge,
        Sharpening sharpening,
        MetadataPolicy metadata,
        WriteOptions write) {
    /** All of the photo, as it is. */
    public static final ExportOptions DEFAULT = new ExportOptions(
            OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), MetadataPolicy.ALL, WriteOptions.DEFAULT);

    /** Without sharpening. */
    public ExportOptions(
            OptionalInt depth,
            Optional<ColorProfile> profile,
            OptionalInt longEdge,
            MetadataPolicy metadata,
            WriteOptions write) {
        this(depth, profile, longEdge, Sharpening.NONE, metadata, write);
    }

    public ExportOptions {
        if (depth.isPresent() && depth.getAsInt() != 8 && depth.getAsInt() != 16) {
            throw new IllegalArgumentException("depth " + depth.getAsInt() + " is neither 8 nor 16");
        }
        if (longEdge.isPresent() && longEdge.getAsInt() < 1) {
            throw new IllegalArgumentException("a long edge of " + longEdge.getAsInt() + " pixels");
        }
    }

    /** The same, but replacing a file that is already there, or not. */
    public ExportOptions overwriting(boolean overwrite) {
        return new ExportOptions(
                depth,
                profile,
                longEdge,
                sharpening,
                metadata,
                new WriteOptions(write.quality(), write.fullChroma(), overwrite));
    }
}
