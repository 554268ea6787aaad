package org.instantretouch.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.instantretouch.color.ColorProfile;

/**
 * Writes photos as JPEG, TIFF (Deflate) or PNG with profile, EXIF and XMP. The same arguments give the same bytes. A file
 * appears whole or not at all.
 */
public final class PhotoWriter {
    /** Pixels a side that libjpeg and its like write and read at most. */
    private static final int LONGEST_JPEG = 65_500;

    /** Strips that are packed together. */
    private static final int BATCH = 32;

    private PhotoWriter() {}

    /**
     * What an encoder needs.
     *
     * @param icc empty only for CMYK without a profile
     */
    record Content(Layout layout, Optional<byte[]> icc, PhotoMetadata metadata, List<String> notes) {}

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
        Layout layout = Layout.of(samples);
        try (StripWriter writer = StripWriter.open(target, layout, profile, metadata, options)) {
            strips(samples, writer.rows(), writer::pack, writer::append);
            return writer.commit();
        }
    }

    /** Packs a strip, on any thread. */
    private interface Packer<T> {
        T pack(int index, Samples strip) throws IOException;
    }

    private interface Appender<T> {
        void append(T strip) throws IOException;
    }

    /** All strips of samples in memory, some at a time on all cores. */
    private static <T> void strips(Samples samples, int rows, Packer<T> packer, Appender<T> appender)
            throws IOException {
        HeldRows stream = new HeldRows(samples, rows);
        int count = Math.ceilDiv(samples.height(), rows);
        for (int first = 0; first < count; first += BATCH) {
            List<Samples> batch = new ArrayList<>();
            for (int i = first; i < Math.min(count, first + BATCH); i++) {
                batch.add(stream.next());
            }
            int begin = first;
            List<T> packed;
            try {
                packed = IntStream.range(0, batch.size())
                        .parallel()
                        .mapToObj(i -> {
                            try {
                                return packer.pack(begin + i, batch.get(i));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (T strip : packed) {
                appender.append(strip);
            }
        }
    }

    static Content content(PhotoFormat format, Layout layout, ColorProfile profile, PhotoMetadata metadata) {
        if (!Photo.fits(profile, layout.colors())) {
            throw new IllegalArgumentException(
                    "a profile of " + profile.channels() + " channels for " + layout.colors() + " colours");
        }
        Optional<ColorProfile> embedded = layout.colors() == 1 ? profile.grey() : Optional.of(profile);
        List<String> notes = new ArrayList<>();
        PhotoMetadata upright = metadata.forOutput(MetadataPolicy.ALL, layout.width(), layout.height())
                .inProfile(profile.isSrgb(), profile.description());
        return new Content(
                layout,
                embedded.map(ColorProfile::icc).filter(icc -> icc.length > 0),
                TextPlaces.of(format, upright, notes),
                notes);
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
            Content content = content(format, Layout.of(samples), profile, metadata);
            StripEncoder encoder = StripWriter.encoder(format, content, options, channel, samples.height());
            strips(samples, encoder.rows(), encoder::pack, encoder::append);
            encoder.finish();
            return channel.size();
        }
    }

    /**
     * Whether a target could be written, as far as can be told before there is a picture: worth asking before long work.
     *
     * @param depth bits a sample that were asked for; empty for what the format holds
     * @throws UnwritablePhotoException if its format is unknown or does not hold that depth, its folder does not exist, or it
     *     is there already and may not be replaced: nobody said so, or it is a folder or write-protected
     */
    public static void checkTarget(Path target, OptionalInt depth, boolean overwrite) throws UnwritablePhotoException {
        if (Files.isDirectory(target)) {
            throw UnwritablePhotoException.isFolder(target);
        }
        checkDepth(target, formatOf(target), depth.orElse(8));
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw UnwritablePhotoException.of(target, new NoSuchFileException(folder.toString()));
        }
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw UnwritablePhotoException.alreadyThere(target);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw UnwritablePhotoException.isNoFile(target);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw UnwritablePhotoException.isProtected(target);
        }
    }

    /** The bytes that are free where a target is to be written; as good as unlimited where the system does not say. */
    public static long freeSpace(Path target) {
        try {
            FileStore store = Files.getFileStore(target.toAbsolutePath().resolveSibling("."));
            return store.getTotalSpace() > 0 ? store.getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            // Writing says what is wrong.
            System.getLogger(PhotoWriter.class.getName()).log(System.Logger.Level.DEBUG, "free space unknown", e);
            return Long.MAX_VALUE;
        }
    }

    /**
     * Refuses a target for which there is no room: worth asking before long work.
     *
     * @param bytes its size
     * @throws UnwritablePhotoException if fewer bytes are free
     */
    public static void checkSpace(Path target, long bytes) throws UnwritablePhotoException {
        long free = freeSpace(target);
        if (free < bytes) {
            throw UnwritablePhotoException.noRoom(target, bytes, free);
        }
    }

    /** The most bytes that a file of a format can have: positions in a TIFF are numbers of 32 bits. */
    public static long longest(PhotoFormat format) {
        return format == PhotoFormat.TIFF ? TiffEncoder.LONGEST_FILE : Long.MAX_VALUE;
    }

    /**
     * Refuses a target that its format cannot hold: worth asking before long work.
     *
     * @param bytes its size
     * @throws UnwritablePhotoException if it would be longer than {@link #longest}
     */
    public static void checkLength(Path target, PhotoFormat format, long bytes) throws UnwritablePhotoException {
        if (bytes > longest(format)) {
            throw new UnwritablePhotoException(
                    target,
                    String.format(
                            Locale.ROOT,
                            "would have about %.1f GB, and a TIFF ends at 4.3; scale it down, choose depth 8, or let the name"
                                    + " end in .png or .jpg",
                            bytes / 1e9));
        }
    }

    /** Whether a format can hold a profile. */
    public static boolean holds(PhotoFormat format, ColorProfile profile) {
        return format != PhotoFormat.JPEG || profile.icc().length <= JpegEncoder.LONGEST_PROFILE;
    }

    static void check(Path target, PhotoFormat format, Layout samples, ColorProfile profile)
            throws UnwritablePhotoException {
        checkDepth(target, format, samples.bits());
        if (!holds(format, profile)) {
            throw new UnwritablePhotoException(
                    target,
                    "its colour profile is longer than a JPEG can hold; choose another profile, or let the name end in .tif");
        }
        if (format == PhotoFormat.JPEG && Math.max(samples.width(), samples.height()) > LONGEST_JPEG) {
            throw new UnwritablePhotoException(
                    target,
                    "a JPEG is at most " + LONGEST_JPEG + " pixels a side; scale it down, or let the name end in .tif");
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
}
