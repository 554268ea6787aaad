package org.instantretouch.photo;

import java.util.List;
import java.util.Optional;

/**
 * What a file says about its photo.
 *
 * @param exif a TIFF structure without the header {@code Exif\0\0}
 * @param xmp an XMP packet
 * @param photoshop Photoshop image resources, of which IPTC is one
 * @param texts that stand beside these, in the order of the file
 * @param resolution of the print, as JFIF or a PNG says it, else as EXIF or a TIFF does; where EXIF says another, a TIFF gets
 *     that, whose tags are the same
 */
public record PhotoMetadata(
        Optional<byte[]> exif,
        Optional<byte[]> xmp,
        Optional<byte[]> photoshop,
        List<PhotoText> texts,
        Optional<Resolution> resolution) {
    /** None at all. */
    public static final PhotoMetadata NONE = new PhotoMetadata(Optional.empty(), Optional.empty());

    public PhotoMetadata {
        texts = List.copyOf(texts);
    }

    /** Without Photoshop's resources, texts and resolution. */
    public PhotoMetadata(Optional<byte[]> exif, Optional<byte[]> xmp) {
        this(exif, xmp, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * For an upright picture made from the photo: orientation 1, this size, no embedded thumbnail; the resolution keeps its
     * numbers, whatever the size. EXIF data are changed in place, so makers' notes stay valid. What is left out, and why, is told
     * by {@link OmittedMetadata}.
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
                xmp.flatMap(XmpPacket::parse)
                        .map(packet -> packet.forOutput(place, width, height).bytes()),
                photoshop
                        .map(resources -> PhotoshopResources.parse(resources)
                                .forOutput(place)
                                .bytes())
                        .filter(bytes -> bytes.length > 0),
                texts.stream()
                        .filter(text -> !OmittedMetadata.isTextOfTheOriginalFile(text))
                        .filter(text -> place || !OmittedMetadata.mayTellThePlace(text.keyword()))
                        .toList(),
                resolution);
    }

    /** With what EXIF and XMP say about the colour space brought in line with the picture's profile. */
    PhotoMetadata inProfile(boolean srgb, String description) {
        return new PhotoMetadata(
                exif.flatMap(ExifBlock::parse)
                        .map(block -> block.inColorSpace(srgb))
                        .map(ExifBlock::bytes),
                xmp.flatMap(XmpPacket::parse)
                        .map(packet -> packet.inProfile(srgb, description).bytes()),
                photoshop,
                texts,
                resolution);
    }

    /** With a note of what was done to the picture, in XMP. */
    public PhotoMetadata with(ProcessingNote note) {
        XmpPacket packet = xmp.flatMap(XmpPacket::parse).orElseGet(XmpPacket::empty);
        return with(Optional.of(packet.with(note).bytes()), texts);
    }

    /** With other XMP and texts. */
    PhotoMetadata with(Optional<byte[]> packet, List<PhotoText> others) {
        return new PhotoMetadata(exif, packet, photoshop, others, resolution);
    }
}
