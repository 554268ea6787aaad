package org.instantretouch.photo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.instantretouch.color.ColorProfile;

/**
 * A photo that stays in its file: its rows are read in strips when they are asked for, so that a photo of any size takes little
 * memory. That goes for JPEG (a progressive one holds its coefficients), TIFF of the usual kinds and PNG, if they are stored
 * upright. All others are read whole when their rows are first asked for, if they fit into {@link MemoryLimit}.
 *
 * <p>A photo that takes little of the memory is kept after it was read once, since it is mostly read twice: to be looked at in
 * small, and to be edited. For one thread at a time.
 */
public final class PhotoFile implements PhotoSource, AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final PhotoFormat format;
    private final Layout layout;
    private final int orientation;
    private final ColorProfile profile;
    private final PhotoMetadata metadata;
    private final List<String> notes;
    private final Picture stored;
    private Optional<TiledSamples> kept = Optional.empty();

    /** What was asked for in advance. */
    private Optional<Small> prepared = Optional.empty();

    /** The photo at a small size. */
    private record Small(int width, int height, float[] values) {}

    private PhotoFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        FileBytes bytes = new FileBytes(channel);
        format = PhotoReader.format(bytes);
        Decoded decoded = PhotoReader.decode(format, bytes);
        stored = decoded.picture();
        notes = new ArrayList<>(decoded.notes());
        PhotoMetadata said = decoded.metadata();
        Optional<ExifBlock> exif = said.exif().flatMap(ExifBlock::parse);
        if (said.exif().isPresent() && exif.isEmpty()) {
            notes.add("the EXIF data are damaged and were ignored");
        }
        orientation = exif.map(ExifBlock::orientation).orElse(1);
        Layout lying = stored.layout();
        layout = orientation < 5 ? lying : lying.sized(lying.height(), lying.width());
        if (orientation > 1) {
            PictureSize.checkMemory(layout);
        }
        profile = PhotoReader.profile(decoded, exif, notes);
        Optional<byte[]> xmp =
                said.xmp().filter(packet -> XmpPacket.parse(packet).isPresent());
        if (said.xmp().isPresent() && xmp.isEmpty()) {
            notes.add("the XMP data are damaged and were ignored");
        }
        Optional<Resolution> resolution = said.resolution().or(() -> exif.flatMap(ExifBlock::resolution));
        metadata = new PhotoMetadata(
                exif.map(ExifBlock::bytes),
                xmp,
                said.photoshop(),
                said.texts(),
                orientation < 5 ? resolution : resolution.map(Resolution::turned));
    }

    /**
     * Opens a photo and reads what its file says about it.
     *
     * @throws UnreadablePhotoException if the file is no photo, is damaged, or is one that must be read whole and does not fit
     *     into memory; if it is a folder, a pipe or a device
     * @throws IOException if the file cannot be read at all
     */
    public static PhotoFile open(Path path) throws IOException {
        return open(path, MemoryLimit.bytes());
    }

    /** Opens a photo that may take so many bytes. */
    static PhotoFile open(Path path, long memory) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadablePhotoException(path, "this is a folder; choose a photo in it");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) { // opening a pipe would wait for who writes into it
            throw new UnreadablePhotoException(
                    path, "this is a pipe or a device; store the photo in a file and choose that");
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return PhotoReader.read(path, () -> MemoryLimit.within(memory, () -> new PhotoFile(path, channel)));
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public PhotoFormat format() {
        return format;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public ColorProfile profile() {
        return profile;
    }

    @Override
    public PhotoMetadata metadata() {
        return metadata;
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(stored.notes());
        return all;
    }

    /** Bytes that may be held of it while it is open, besides a few strips. */
    long memory() {
        if (orientation > 1) {
            return stored.memory() + layout.bytes();
        }
        return stored.memory() > 0 || layout.bytes() > MemoryLimit.kept() ? stored.memory() : layout.bytes();
    }

    /** The photo in memory. */
    public Photo photo() throws IOException {
        TiledSamples samples = held();
        return new Photo(format, samples, profile, metadata, notes());
    }

    private TiledSamples held() throws IOException {
        if (kept.isEmpty()) {
            kept = Optional.of(PhotoReader.read(path, () -> stored.upright(orientation)));
        }
        return kept.get();
    }

    /**
     * Does now what {@link #thumbnail} will be asked for: so this goes on while other things are made ready. The picture is kept
     * where it takes little of the memory.
     *
     * @throws UnreadablePhotoException if the file is damaged
     */
    public void prepare(int width, int height) throws IOException {
        boolean elsewhere = stored instanceof TurboPicture && orientation == 1;
        if (orientation > 1 || !elsewhere && layout.bytes() <= MemoryLimit.kept()) {
            held();
        }
        prepared = Optional.of(new Small(width, height, shrunk(width, height)));
    }

    @Override
    public RowStream rows(int rows) throws IOException {
        if (kept.isPresent() || orientation > 1) {
            return new HeldRows(held(), rows);
        }
        RowStream stream = PhotoReader.read(path, () -> stored.rows(rows));
        return new RowStream() {
            @Override
            public Samples next() throws IOException {
                return PhotoReader.read(path, stream::next);
            }

            @Override
            public void skip() throws IOException {
                PhotoReader.read(path, () -> {
                    stream.skip();
                    return 0;
                });
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public float[] thumbnail(int width, int height) throws IOException {
        Optional<Small> known = prepared.filter(small -> small.width == width && small.height == height);
        return known.isPresent() ? known.get().values.clone() : shrunk(width, height);
    }

    private float[] shrunk(int width, int height) throws IOException {
        Thumbnail thumbnail = new Thumbnail(layout, width, height);
        int rows = Picture.stripRows(layout);
        Deque<Future<Thumbnail.Strip>> working = new ArrayDeque<>();
        try (RowStream stream = rows(rows)) {
            for (int top = 0; top < layout.height(); top += rows) {
                int first = top;
                Samples samples = stream.next();
                Photo strip = new Photo(format, samples, profile, PhotoMetadata.NONE, List.of());
                working.add(ForkJoinPool.commonPool()
                        .submit(() -> thumbnail.resize(strip, first, -first, samples.height())));
                if (working.size() > 2 * Runtime.getRuntime().availableProcessors()) {
                    thumbnail.add(done(working.remove()));
                }
            }
            while (!working.isEmpty()) {
                thumbnail.add(done(working.remove()));
            }
        }
        return thumbnail.result();
    }

    private static Thumbnail.Strip done(Future<Thumbnail.Strip> strip) throws IOException {
        try {
            return strip.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stored.close();
        } finally {
            channel.close();
        }
    }
}
