package org.instantretouch.photo;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.instantretouch.color.ColorProfile;

/**
 * Writes a photo strip by strip, as {@link PhotoWriter#write} does at once. Strips are packed by any threads, and put into the
 * file in their order by one. The file appears whole, or not at all if it is closed before {@link #commit()}.
 */
public final class StripWriter implements AutoCloseable {
    private final Path target;
    private final PhotoWriter.Content content;
    private final NewFile file;
    private final StripEncoder encoder;

    private StripWriter(Path target, PhotoWriter.Content content, NewFile file, StripEncoder encoder) {
        this.target = target;
        this.content = content;
        this.file = file;
        this.encoder = encoder;
    }

    /** A strip as it goes into the file. */
    public static final class Packed {
        private final StripEncoder.Packed strip;

        private Packed(StripEncoder.Packed strip) {
            this.strip = strip;
        }
    }

    /**
     * Opens a file.
     *
     * @param layout of the whole picture
     * @param metadata brought to orientation 1 and the picture's size here
     * @throws UnwritablePhotoException if the format cannot hold the picture, the target is there already, or the disk refuses
     * @throws IllegalArgumentException if the profile does not fit the picture
     */
    public static StripWriter open(
            Path target, Layout layout, ColorProfile profile, PhotoMetadata metadata, WriteOptions options)
            throws IOException {
        return open(target, layout, profile, metadata, options, layout.height());
    }

    /**
     * Opens a file with strips that are lower than usual, as where each row of them takes much memory to make.
     *
     * @param mostRows of a strip; it is lower where the format needs that, and higher where it needs at least so many
     */
    public static StripWriter open(
            Path target,
            Layout layout,
            ColorProfile profile,
            PhotoMetadata metadata,
            WriteOptions options,
            int mostRows)
            throws IOException {
        PhotoFormat format = PhotoWriter.formatOf(target);
        PhotoWriter.check(target, format, layout, profile);
        PhotoWriter.Content content = PhotoWriter.content(format, layout, profile, metadata);
        return guarded(target, () -> {
            NewFile file = new NewFile(target, options.overwrite());
            try {
                return new StripWriter(
                        target, content, file, encoder(format, content, options, file.channel(), mostRows));
            } catch (IOException | RuntimeException | Error e) {
                file.close();
                throw e;
            }
        });
    }

    static StripEncoder encoder(
            PhotoFormat format,
            PhotoWriter.Content content,
            WriteOptions options,
            SeekableByteChannel channel,
            int mostRows)
            throws IOException {
        return switch (format) {
            case JPEG -> new JpegEncoder(content, options, channel, mostRows);
            case TIFF -> new TiffEncoder(content, channel, mostRows);
            case PNG -> new PngEncoder(content, channel, mostRows);
            case WEBP, BMP, PSD -> throw new IllegalStateException("no encoder for " + format);
        };
    }

    /** Rows of a strip; the last may have fewer. */
    public int rows() {
        return encoder.rows();
    }

    /**
     * Packs a strip; safe for use by several threads.
     *
     * @param index of the strip, from 0 at the top
     * @param strip has {@link #rows()} rows, or what is left of the picture
     */
    public Packed pack(int index, Samples strip) throws IOException {
        return new Packed(encoder.pack(index, strip));
    }

    /** Puts the next strip into the file. */
    public void append(Packed strip) throws IOException {
        guarded(target, () -> {
            encoder.append(strip.strip);
            return 0;
        });
    }

    /**
     * Ends the file and puts it in its place.
     *
     * @return sentences for the user: what could not be kept
     */
    public List<String> commit() throws IOException {
        return guarded(target, () -> {
            encoder.finish();
            file.commit();
            return List.copyOf(content.notes());
        });
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private interface Writing<T> {
        T write() throws IOException;
    }

    private static <T> T guarded(Path target, Writing<T> writing) throws IOException {
        try {
            return writing.write();
        } catch (UnwritablePhotoException e) {
            throw e;
        } catch (FileAlreadyExistsException e) {
            throw UnwritablePhotoException.alreadyThere(target);
        } catch (IOException e) {
            throw UnwritablePhotoException.of(target, e);
        }
    }
}
