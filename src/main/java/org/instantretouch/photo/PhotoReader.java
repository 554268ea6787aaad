package org.instantretouch.photo;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.UnusableProfileException;

/**
 * Reads photos: JPEG, TIFF, PNG, WebP, BMP and Photoshop files, told apart by their content.
 *
 * <p>Each file is split here into picture, profile and metadata, and the decoders see the picture alone: so they cannot convert
 * colours, and bad metadata cannot keep a photo from opening.
 */
public final class PhotoReader {
    /** How the names of files end that can be read, in lower case; what a file is, is told by its content alone. */
    public static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "tif", "tiff", "png", "webp", "bmp", "psd");

    /** Any photo is read in this time, even one colour at 65,535 pixels a side on a slow machine. */
    private static final Duration LEAST_LIMIT = Duration.ofSeconds(60);

    /** The slowest codec decodes ten times as fast on a slow machine. */
    private static final long BYTES_A_SECOND = 500_000;

    private PhotoReader() {}

    /** Whether a file has a name as photos have: with one of {@link #EXTENSIONS}, and none that the system hides. */
    public static boolean isNamedAsPhoto(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0
                && !name.startsWith(".")
                && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** How long a file of so many bytes may take to be read: a damaged one can keep a decoder busy for ever. */
    static Duration limit(long bytes) {
        return LEAST_LIMIT.plusSeconds(bytes / BYTES_A_SECOND);
    }

    /**
     * Reads a photo into memory.
     *
     * @throws UnreadablePhotoException if the file is no photo, is damaged, does not fit into memory, or keeps its decoder busy
     *     without an end
     * @throws InterruptedIOException if the thread was interrupted
     * @throws IOException if the file cannot be read at all
     */
    public static Photo read(Path path) throws IOException {
        try (PhotoFile file = PhotoFile.open(path)) {
            return file.photo();
        }
    }

    /** Something that reads from a file. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads, and turns whatever goes wrong into an error that names the file. */
    static <T> T read(Path path, Reading<T> reading) throws IOException {
        try {
            return Deadline.within(limit(Files.size(path)), "decoder", reading::read);
        } catch (Deadline.MissedException e) {
            throw new UnreadablePhotoException(
                    path,
                    "reading it found no end within " + limit(Files.size(path)).toSeconds()
                            + " seconds; the file may be damaged: copy it again from its source",
                    e);
        } catch (InterruptedIOException | UnreadablePhotoException e) {
            throw e;
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

    /** All bytes of a file whose decoder needs them at once. */
    static byte[] whole(FileBytes file) throws IOException {
        if (file.size() > Integer.MAX_VALUE - 64 || file.size() > MemoryLimit.bytes() / 2) {
            throw DecodingException.memory(
                    "the file of " + (file.size() >> 20) + " MB must be read at once, which takes more"
                            + " than the memory of " + (MemoryLimit.bytes() >> 20)
                            + " MB; convert it to a baseline JPEG, a PNG or a"
                            + " plain TIFF, or allow more memory");
        }
        return file.copy(0, (int) file.size());
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow().strip();
    }

    static PhotoFormat format(FileBytes file) throws IOException {
        if (file.size() == 0) {
            throw new DecodingException("the file is empty; copy it again from its source");
        }
        String start = new String(file.copy(0, (int) Math.min(file.size(), 16)), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return PhotoFormat.JPEG;
        } else if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PhotoFormat.PNG;
        } else if (start.startsWith("II*\0") && start.startsWith("CR", 8)) {
            throw new DecodingException("this is a camera raw file; develop it to TIFF first");
        } else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return PhotoFormat.TIFF;
        } else if (start.startsWith("II+\0") || start.startsWith("MM\0+")) {
            throw DecodingException.unsupportedTiff("this is a BigTIFF");
        } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return PhotoFormat.WEBP;
        } else if (start.startsWith("8BPS")) {
            return PhotoFormat.PSD;
        } else if (start.startsWith("BM") && file.size() > 26) {
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

    static Decoded decode(PhotoFormat format, FileBytes file) throws IOException {
        return switch (format) {
            case JPEG -> JpegDecoder.decode(file);
            case TIFF -> TiffDecoder.decode(file);
            case PNG -> PngDecoder.decode(file);
            case WEBP -> WebpDecoder.decode(whole(file));
            case BMP -> BmpDecoder.decode(whole(file));
            case PSD -> PsdDecoder.decode(whole(file));
        };
    }

    /** The sentence for the user about a profile that cannot be read. */
    static String brokenProfile(UnusableProfileException e) {
        return "the ICC profile is broken and was ignored (" + e.getMessage() + ")";
    }

    static ColorProfile profile(Decoded decoded, Optional<ExifBlock> exif, List<String> notes) {
        int colors = decoded.picture().layout().colors();
        if (decoded.icc().isPresent()) {
            try {
                ColorProfile profile = ColorProfile.of(decoded.icc().get());
                if (Photo.fits(profile, colors)) {
                    if (profile.isManaged()) {
                        notes.add("has the " + (profile.channels() == 4 ? "CMYK " : "") + "profile "
                                + profile.description() + "; converted by the Java colour management");
                    }
                    return profile;
                }
                notes.add("the ICC profile " + profile.description() + " does not fit the picture and was ignored");
            } catch (UnusableProfileException e) {
                notes.add(brokenProfile(e));
            }
        }
        if (colors == 4) {
            notes.add("is CMYK without a usable profile; converted by a plain formula, so its colours are a guess");
            return ColorProfile.PLAIN_CMYK;
        }
        if (colors == 3 && exif.isPresent() && exif.get().saysAdobeRgb()) {
            notes.add("has no ICC profile, but its EXIF data say Adobe RGB");
            return ColorProfile.ADOBE_RGB;
        }
        return ColorProfile.SRGB;
    }
}
