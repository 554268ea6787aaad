package org.instantretouch.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.Sharpening;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.WriteOptions;

/**
 * What the person chose for exports; all of it is kept also where the format does not use it.
 *
 * @param format JPEG, TIFF or PNG
 * @param quality of a JPEG
 * @param fullChroma of a JPEG
 * @param depth of a TIFF or PNG
 * @param scaled whether the result is scaled down
 * @param longEdge to how many pixels
 * @param sharpening for the result's size
 * @throws IllegalArgumentException if a value is out of its range, or the format cannot be written
 */
record ExportChoices(
        PhotoFormat format,
        int quality,
        boolean fullChroma,
        Depth depth,
        boolean scaled,
        int longEdge,
        Sharpening sharpening,
        Profile profile,
        MetadataPolicy metadata) {
    static final int LEAST_EDGE = 16;
    static final int MOST_EDGE = 100_000;

    /** A JPEG of high quality, all of it as the photo. */
    static final ExportChoices DEFAULT = new ExportChoices(
            PhotoFormat.JPEG,
            WriteOptions.DEFAULT.quality(),
            WriteOptions.DEFAULT.fullChroma(),
            Depth.SOURCE,
            false,
            2048,
            Sharpening.NONE,
            Profile.SOURCE,
            MetadataPolicy.ALL);

    private static final String FORMAT = "export.format";
    private static final String QUALITY = "export.quality";
    private static final String CHROMA = "export.fullChroma";
    private static final String DEPTH = "export.depth";
    private static final String SCALED = "export.scaled";
    private static final String EDGE = "export.longEdge";
    private static final String SHARPENING = "export.sharpening";
    private static final String PROFILE = "export.profile";
    private static final String METADATA = "export.metadata";

    /** Bits a channel. */
    enum Depth {
        SOURCE(OptionalInt.empty()),
        EIGHT(OptionalInt.of(8)),
        SIXTEEN(OptionalInt.of(16));

        private final OptionalInt bits;

        Depth(OptionalInt bits) {
            this.bits = bits;
        }

        OptionalInt bits() {
            return bits;
        }
    }

    /** The colour profile of a result. */
    enum Profile {
        SOURCE(""),
        SRGB("srgb"),
        DISPLAY_P3("p3"),
        ADOBE_RGB("adobe"),
        PROPHOTO("prophoto");

        private final String id;

        Profile(String id) {
            this.id = id;
        }

        /** The profile; empty for the photo's own. */
        Optional<ColorProfile> color() {
            return ColorProfile.named(id);
        }
    }

    ExportChoices {
        extension(format);
        if (quality < 1 || quality > 100 || longEdge < LEAST_EDGE || longEdge > MOST_EDGE) {
            throw new IllegalArgumentException("quality " + quality + ", long edge " + longEdge);
        }
    }

    /** The choices stored in the settings; where there are none, or they make no sense, the usual ones. */
    static ExportChoices from(Settings settings) {
        try {
            return new ExportChoices(
                    read(settings, FORMAT, PhotoFormat::valueOf, DEFAULT.format),
                    read(settings, QUALITY, Integer::valueOf, DEFAULT.quality),
                    read(settings, CHROMA, Boolean::valueOf, DEFAULT.fullChroma),
                    read(settings, DEPTH, Depth::valueOf, DEFAULT.depth),
                    read(settings, SCALED, Boolean::valueOf, DEFAULT.scaled),
                    read(settings, EDGE, Integer::valueOf, DEFAULT.longEdge),
                    read(settings, SHARPENING, Sharpening::valueOf, DEFAULT.sharpening),
                    read(settings, PROFILE, Profile::valueOf, DEFAULT.profile),
                    read(settings, METADATA, MetadataPolicy::valueOf, DEFAULT.metadata));
        } catch (IllegalArgumentException e) {
            System.getLogger(ExportChoices.class.getName())
                    .log(System.Logger.Level.DEBUG, "the stored export options make no sense", e);
            return DEFAULT;
        }
    }

    private static <T> T read(Settings settings, String key, Function<String, T> parse, T otherwise) {
        return settings.get(key).map(parse).orElse(otherwise);
    }

    /** Stores the choices. */
    void store(Settings settings) {
        Map<String, String> values = new HashMap<>();
        values.put(FORMAT, format.name());
        values.put(QUALITY, Integer.toString(quality));
        values.put(CHROMA, Boolean.toString(fullChroma));
        values.put(DEPTH, depth.name());
        values.put(SCALED, Boolean.toString(scaled));
        values.put(EDGE, Integer.toString(longEdge));
        values.put(SHARPENING, sharpening.name());
        values.put(PROFILE, profile.name());
        values.put(METADATA, metadata.name());
        settings.putAll(values);
    }

    /** The options for the exporter; nothing is overwritten. */
    ExportOptions options() {
        return new ExportOptions(
                format == PhotoFormat.JPEG ? OptionalInt.of(8) : depth.bits(),
                profile.color(),
                scaled ? OptionalInt.of(longEdge) : OptionalInt.empty(),
                sharpening,
                metadata,
                new WriteOptions(quality, fullChroma, false));
    }

    /** What the names of results end in. */
    String extension() {
        return extension(format);
    }

    private static String extension(PhotoFormat format) {
        return switch (format) {
            case JPEG -> ".jpg";
            case TIFF -> ".tif";
            case PNG -> ".png";
            case WEBP, BMP, PSD -> throw new IllegalArgumentException(format.title() + " cannot be written");
        };
    }
}
