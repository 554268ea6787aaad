package org.instantretouch.photo;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.UnusableProfileException;

/**
 * Reads photos: JPEG, TIFF, PNG, WebP, BMP and Photoshop files, told apart by their content.
 *
 * <p>Each file is split here into picture, profile and metadata, and the decoders see the picture alone: so they cannot convert
 * colours, and bad metadata cannot keep a photo from opening.
 */
public final class PhotoReader {
    private PhotoReader() {}

    /**
     * Reads a photo.
     *
     * @throws UnreadablePhotoException if the file is no photo, is damaged, or does not fit into memory
     * @throws IOException if the file cannot be read at all
     */
    public static Photo read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadablePhotoException(path, "this is a folder; choose a photo in it");
        }
        try {
            if (Files.size(path) > Integer.MAX_VALUE - 64) {
                throw new DecodingException("the file is larger than 2 GB; scale it down");
            }
            byte[] file = Files.readAllBytes(path);
            PhotoFormat format = format(file);
            return photo(format, decode(format, file));
        } catch (DecodingException e) {
            throw new UnreadablePhotoException(path, String.valueOf(e.getMessage()), e);
        } catch (FileSystemException e) { // no such file, no permission
            throw e;
        } catch (EOFException e) {
            throw new UnreadablePhotoException(
                    path, "the file ends in the middle of the picture; copy it again from its source", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Decoders throw whatever they stumble over in bad bytes.
            throw new UnreadablePhotoException(
                    path, "the file is damaged (" + reason(e) + "); copy it again from its source", e);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(
                    path, "the photo needs more memory than there is; scale it down, or give Java more memory", e);
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow().strip();
    }

    private static PhotoFormat format(byte[] file) throws DecodingException {
        if (file.length == 0) {
            throw new DecodingException("the file is empty; copy it again from its source");
        }
        String start = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return PhotoFormat.JPEG;
        } else if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PhotoFormat.PNG;
        } else if (start.startsWith("II*\0") && start.startsWith("CR", 8)) {
            throw new DecodingException("this is a camera raw file; develop it to TIFF first");
        } else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return PhotoFormat.TIFF;
        } else if (start.startsWith("II+\0") || start.startsWith("MM\0+")) {
            throw DecodingException.unsupported("this is a BigTIFF");
        } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return PhotoFormat.WEBP;
        } else if (start.startsWith("8BPS")) {
            return PhotoFormat.PSD;
        } else if (start.startsWith("BM") && file.length > 26) {
            return PhotoFormat.BMP;
        } else if (start.startsWith("ftyp", 4)) {
            throw DecodingException.unsupported("this is a HEIF, AVIF or video file");
        } else if (start.startsWith("GIF8")) {
            throw DecodingException.unsupported("this is a GIF");
        } else if (start.startsWith("\0\0\0\fjP  ") || start.startsWith("\u00ff\u004f\u00ff\u0051")) {
            throw DecodingException.unsupported("this is a JPEG 2000 file");
        }
        throw new DecodingException(
                "this is no photo that can be read; choose a JPEG, PNG, TIFF, WebP, BMP or PSD file");
    }

    private static Decoded decode(PhotoFormat format, byte[] file) throws IOException {
        return switch (format) {
            case JPEG -> JpegDecoder.decode(file);
            case TIFF -> TiffDecoder.decode(file);
            case PNG -> PngDecoder.decode(file);
            case WEBP -> WebpDecoder.decode(file);
            case BMP -> BmpDecoder.decode(file);
            case PSD -> PsdDecoder.decode(file);
        };
    }

    private static Photo photo(PhotoFormat format, Decoded decoded) {
        List<String> notes = new ArrayList<>(decoded.notes());
        Optional<ExifBlock> exif = decoded.exif().flatMap(ExifBlock::parse);
        if (decoded.exif().isPresent() && exif.isEmpty()) {
            notes.add("the EXIF data are damaged and were ignored");
        }
        Samples samples = Orientation.upright(
                decoded.samples(), exif.map(ExifBlock::orientation).orElse(1));
        ColorProfile profile = profile(decoded, samples, exif, notes);
        Optional<byte[]> xmp =
                decoded.xmp().filter(packet -> XmpPacket.parse(packet).isPresent());
        if (decoded.xmp().isPresent() && xmp.isEmpty()) {
            notes.add("the XMP data are damaged and were ignored");
        }
        PhotoMetadata metadata = new PhotoMetadata(exif.map(ExifBlock::bytes), xmp, decoded.photoshop());
        return new Photo(format, samples, profile, metadata, notes);
    }

    private static ColorProfile profile(
            Decoded decoded, Samples samples, Optional<ExifBlock> exif, List<String> notes) {
        if (decoded.icc().isPresent()) {
            try {
                ColorProfile profile = ColorProfile.of(decoded.icc().get());
                if (Photo.fits(profile, samples)) {
                    if (profile.isManaged()) {
                        notes.add("has the " + (profile.channels() == 4 ? "CMYK " : "") + "profile "
                                + profile.description() + "; converted by the Java colour management");
                    }
                    return profile;
                }
                notes.add("the ICC profile " + profile.description() + " does not fit the picture and was ignored");
            } catch (UnusableProfileException e) {
                notes.add("the ICC profile is broken and was ignored (" + e.getMessage() + ")");
            }
        }
        if (samples.colors() == 4) {
            notes.add("is CMYK without a usable profile; converted by a plain formula, so its colours are a guess");
            return ColorProfile.PLAIN_CMYK;
        }
        if (samples.colors() == 3 && exif.isPresent() && exif.get().saysAdobeRgb()) {
            notes.add("has no ICC profile, but its EXIF data say Adobe RGB");
            return ColorProfile.ADOBE_RGB;
        }
        return ColorProfile.SRGB;
    }
}
