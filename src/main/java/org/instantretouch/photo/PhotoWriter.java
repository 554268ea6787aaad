package org.instantretouch.photo;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.instantretouch.color.ColorProfile;

/**
 * Writes photos as JPEG, TIFF (Deflate) or PNG with profile, EXIF and XMP. The same arguments give the same bytes. A file
 * appears whole or not at all.
 */
public final class PhotoWriter {
    private PhotoWriter() {}

    /**
     * What an encoder needs.
     *
     * @param icc empty only for CMYK without a profile
     */
    record Content(Samples samples, Optional<byte[]> icc, PhotoMetadata metadata, List<String> notes) {}

    /** The format that a name's extension stands for. */
    public static PhotoFormat formatOf(Path target) throws UnwritablePhotoException {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return PhotoFormat.JPEG;
        } else if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            return PhotoFormat.TIFF;
        } else if (name.endsWith(".png")) {
            return PhotoFormat.PNG;
        }
        throw new UnwritablePhotoException(
                target, "cannot be written in that format; let the name end in .jpg, .tif or .png");
    }

    /**
     * Writes a photo. JPEG takes 8 bits and leaves alpha out; CMYK goes into TIFF alone. Grey samples get the grey form of an
     * RGB profile.
     *
     * @param metadata brought to orientation 1 and the samples' size here
     * @return sentences for the user: what could not be kept
     * @throws UnwritablePhotoException if the format cannot hold the picture, the target is there already, or the disk refuses
     * @throws IllegalArgumentException if the profile does not fit the samples
     */
    public static List<String> write(
            Path target, Samples samples, ColorProfile profile, PhotoMetadata metadata, WriteOptions options)
            throws IOException {
        PhotoFormat format = formatOf(target);
        if (!Photo.fits(profile, samples)) {
            throw new IllegalArgumentException(
                    "a profile of " + profile.channels() + " channels for " + samples.colors() + " colours");
        }
        check(target, format, samples);
        Content content = content(samples, profile, metadata);
        try (NewFile file = new NewFile(target, options.overwrite())) {
            encode(format, content, options, file.channel());
            file.commit();
        } catch (FileAlreadyExistsException e) {
            throw UnwritablePhotoException.alreadyThere(target);
        } catch (IOException e) {
            throw UnwritablePhotoException.of(target, e);
        }
        return List.copyOf(content.notes());
    }

    private static Content content(Samples samples, ColorProfile profile, PhotoMetadata metadata) {
        Optional<ColorProfile> embedded = samples.colors() == 1 ? profile.grey() : Optional.of(profile);
        return new Content(
                samples,
                embedded.map(ColorProfile::icc).filter(icc -> icc.length > 0),
                metadata.forOutput(MetadataPolicy.ALL, samples.width(), samples.height())
                        .inProfile(profile.isSrgb(), profile.description()),
                new ArrayList<>());
    }

    /**
     * How many bytes {@link #write} would write; it takes as long, but nothing is kept.
     *
     * @throws IOException if the format cannot hold the picture
     */
    public static long measure(
            PhotoFormat format, Samples samples, ColorProfile profile, PhotoMetadata metadata, WriteOptions options)
            throws IOException {
        try (CountingChannel channel = new CountingChannel()) {
            encode(format, content(samples, profile, metadata), options, channel);
            return channel.size();
        }
    }

    /**
     * Whether a target could be written, as far as can be told before there is a picture: worth asking before long work.
     *
     * @param depth bits a sample that were asked for; empty for what the format holds
     * @throws UnwritablePhotoException if its format is unknown or does not hold that depth, its folder does not exist, or it
     *     is there already and may not be replaced
     */
    public static void checkTarget(Path target, OptionalInt depth, boolean overwrite) throws UnwritablePhotoException {
        checkDepth(target, formatOf(target), depth.orElse(8));
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw UnwritablePhotoException.of(target, new NoSuchFileException(folder.toString()));
        }
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw UnwritablePhotoException.alreadyThere(target);
        }
    }

    private static void check(Path target, PhotoFormat format, Samples samples) throws UnwritablePhotoException {
        checkDepth(target, format, samples.bits());
        if (format == PhotoFormat.JPEG && Math.max(samples.width(), samples.height()) > 65_535) {
            throw new UnwritablePhotoException(
                    target, "a JPEG is at most 65535 pixels a side; scale it down, or let the name end in .tif");
        }
        if (format != PhotoFormat.TIFF && samples.colors() == 4) {
            throw new UnwritablePhotoException(
                    target, "CMYK is written only as TIFF; choose another profile, or let the name end in .tif");
        }
    }

    private static void checkDepth(Path target, PhotoFormat format, int depth) throws UnwritablePhotoException {
        if (format == PhotoFormat.JPEG && depth > 8) {
            throw new UnwritablePhotoException(
                    target, "JPEG holds 8 bits; choose depth 8, or let the name end in .tif");
        }
    }

    private static void encode(PhotoFormat format, Content content, WriteOptions options, SeekableByteChannel channel)
            throws IOException {
        switch (format) {
            case JPEG -> JpegEncoder.write(content, options, channel);
            case TIFF -> new TiffEncoder(content, channel).write();
            case PNG -> PngEncoder.write(content, channel);
            case WEBP, BMP, PSD -> throw new IllegalStateException("no encoder for " + format);
        }
    }
}
