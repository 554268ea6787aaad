package org.instantretouch.photo;

import java.util.Optional;

/**
 * What a file says about its photo.
 *
 * @param exif a TIFF structure without the header {@code Exif\0\0}
 * @param xmp an XMP packet
 */
public record PhotoMetadata(Optional<byte[]> exif, Optional<byte[]> xmp) {
    /** None at all. */
    public static final PhotoMetadata NONE = new PhotoMetadata(Optional.empty(), Optional.empty());

    /**
     * For an upright picture made from the photo: orientation 1, this size, no embedded thumbnail. EXIF data are changed in
     * place, so makers' notes stay valid.
     *
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    public PhotoMetadata forOutput(MetadataPolicy policy, int width, int height) {
        if (policy == MetadataPolicy.NONE) {
            return NONE;
        }
        boolean place = policy == MetadataPolicy.ALL;
        return new PhotoMetadata(
                exif.flatMap(ExifBlock::parse)
                        .flatMap(block -> block.forOutput(place, width, height))
                        .map(ExifBlock::bytes),
                xmp.map(packet ->
                        new XmpPacket(packet).forOutput(place, width, height).bytes()));
    }
}
