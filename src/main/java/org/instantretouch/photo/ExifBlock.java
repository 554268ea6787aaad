package org.instantretouch.photo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instantretouch.photo.TiffStructure.Directory;
import org.instantretouch.photo.TiffStructure.Entry;

/**
 * EXIF data (CIPA DC-008), as a TIFF structure without its {@code Exif\0\0} header.
 *
 * <p>Changes are made in place, and what goes is blanked, so that nothing moves: makers' notes hold positions of their own.
 */
final class ExifBlock {
    static final int ORIENTATION = 0x112;
    static final int X_RESOLUTION = 0x11a;
    static final int Y_RESOLUTION = 0x11b;
    static final int RESOLUTION_UNIT = 0x128;
    static final int EXIF = 0x8769;
    static final int GPS = 0x8825;
    static final int INTEROPERABILITY = 0xa005;

    private static final int IMAGE_WIDTH = 0x100;
    private static final int IMAGE_LENGTH = 0x101;
    private static final int MAKER_NOTE = 0x927c;
    private static final int COLOR_SPACE = 0xa001;
    private static final int PIXEL_X = 0xa002;
    private static final int PIXEL_Y = 0xa003;
    private static final int INTEROPERABILITY_INDEX = 1;
    private static final int XMP = 700;
    private static final int IPTC = 33_723;
    private static final int PHOTOSHOP = 34_377;
    private static final int[] GEO_TIFF = {33550, 33920, 33922, 34264, 34735, 34736, 34737};
    private static final int RATIONAL = 5;
    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;
    private static final int SRGB = 1;
    private static final int UNCALIBRATED = 65_535;
    private static final int THUMBNAIL_AT = 0x201;
    private static final int THUMBNAIL_LENGTH = 0x202;

    /** The longest block that a JPEG takes. */
    private static final int JPEG_LIMIT = 65_527;

    /** Many times what any camera writes: entries that share their values must not fill the memory. */
    private static final int MOST_BYTES = 16 << 20;

    private final TiffStructure structure;

    private ExifBlock(TiffStructure structure) {
        this.structure = structure;
    }

    /** Empty if the bytes are no such structure. A header {@code Exif\0\0} is skipped. */
    static Optional<ExifBlock> parse(byte[] raw) {
        boolean header = raw.length > 6 && raw[0] == 'E' && raw[1] == 'x' && raw[2] == 'i' && raw[3] == 'f';
        byte[] bytes = header ? Arrays.copyOfRange(raw, 6, raw.length) : raw;
        return TiffStructure.of(bytes)
                .filter(ExifBlock::isWhole)
                // Some writers leave out at the very end that no directory follows.
                .or(() -> TiffStructure.of(Arrays.copyOf(bytes, bytes.length + TiffStructure.NEXT)))
                .map(ExifBlock::new);
    }

    private static boolean isWhole(TiffStructure structure) {
        Directory first = structure.first();
        return Stream.of(EXIF, GPS)
                .allMatch(tag ->
                        first.entry(tag).isEmpty() || structure.sub(first, tag).isPresent());
    }

    byte[] bytes() {
        return structure.buffer().array();
    }

    TiffStructure structure() {
        return structure;
    }

    /** 1 to 8; 1 where nothing sensible is said. */
    int orientation() {
        long value = structure.number(structure.first(), ORIENTATION).orElse(1L);
        return value >= 1 && value <= 8 ? (int) value : 1;
    }

    /** Of the print; empty where nothing sensible is said, or no unit. */
    Optional<Resolution> resolution() {
        Directory first = structure.first();
        long unit = structure.number(first, RESOLUTION_UNIT).orElse((long) INCH);
        Optional<Entry> x = first.entry(X_RESOLUTION).filter(ExifBlock::isRational);
        Optional<Entry> y = first.entry(Y_RESOLUTION).filter(ExifBlock::isRational);
        if (unit != INCH && unit != CENTIMETRE || x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        double inches = unit == INCH ? 1 : Resolution.INCH;
        return Resolution.of(rational(x.get()) * inches, rational(y.get()) * inches);
    }

    private static boolean isRational(Entry entry) {
        return entry.type() == RATIONAL && entry.count() == 1;
    }

    /** NaN or infinite where it is divided by 0. */
    private double rational(Entry entry) {
        ByteBuffer buffer = structure.buffer();
        double above = buffer.getInt(entry.valueAt()) & 0xffffffffL;
        return above / (buffer.getInt(entry.valueAt() + 4) & 0xffffffffL);
    }

    /** Whether the camera followed DCF's optional colour space, {@code R03}. */
    boolean saysAdobeRgb() {
        return structure
                .sub(structure.first(), EXIF)
                .flatMap(exif -> structure.sub(exif, INTEROPERABILITY))
                .flatMap(directory -> structure.value(directory, INTEROPERABILITY_INDEX))
                .filter(value -> value.length >= 3 && value[0] == 'R' && value[1] == '0' && value[2] == '3')
                .isPresent();
    }

    /** Entries of the first directory that a TIFF file may take over. */
    List<Entry> descriptiveEntries() {
        return structure.first().entries().stream()
                .filter(e -> !OmittedMetadata.isStructural(e.tag()))
                .toList();
    }

    /**
     * A copy for an upright picture of a size: orientation 1, no thumbnail, and no place if so asked. The resolution stays, turned
     * with the picture.
     *
     * @return empty if nothing usable is left
     */
    Optional<ExifBlock> forOutput(boolean withPlace, int width, int height) {
        byte[] copy = bytes().clone();
        TiffStructure out = TiffStructure.of(copy).orElseThrow();
        dropThumbnail(out);
        Directory first = out.first();
        if (orientation() >= 5) {
            turnResolution(out);
        }
        setNumber(out, first, ORIENTATION, 1);
        setNumber(out, first, IMAGE_WIDTH, width);
        setNumber(out, first, IMAGE_LENGTH, height);
        out.sub(first, EXIF).ifPresent(exif -> {
            setNumber(out, exif, PIXEL_X, width);
            setNumber(out, exif, PIXEL_Y, height);
        });
        if (!withPlace) {
            dropPlace(out);
        }
        return parse(Arrays.copyOf(copy, usedLength(out)));
    }

    private static void turnResolution(TiffStructure out) {
        Optional<Entry> x = out.first().entry(X_RESOLUTION).filter(ExifBlock::isRational);
        Optional<Entry> y = out.first().entry(Y_RESOLUTION).filter(ExifBlock::isRational);
        if (x.isPresent() && y.isPresent()) {
            // The values stay, and the entries change what they point to.
            out.buffer().putInt(x.get().at() + 8, y.get().valueAt());
            out.buffer().putInt(y.get().at() + 8, x.get().valueAt());
        }
    }

    private static void setNumber(TiffStructure out, Directory directory, int tag, int value) {
        directory.entry(tag).filter(e -> e.size() <= 4).ifPresent(e -> {
            ByteBuffer buffer = out.buffer();
            boolean isShort = value <= 0xffff && e.type() != TiffStructure.LONG;
            buffer.putShort(e.at() + 2, (short) (isShort ? TiffStructure.SHORT : TiffStructure.LONG));
            buffer.putInt(e.at() + 4, 1);
            buffer.putInt(e.at() + 8, 0);
            if (isShort) {
                buffer.putShort(e.at() + 8, (short) value);
            } else {
                buffer.putInt(e.at() + 8, value);
            }
        });
    }

    private static void dropThumbnail(TiffStructure out) {
        Directory first = out.first();
        Optional<Directory> second = out.next(first);
        out.buffer().putInt(first.nextAt(), 0);
        if (second.isEmpty() || second.get().at() < first.end() && second.get().end() > first.at()) {
            return;
        }
        long at = out.number(second.get(), THUMBNAIL_AT).orElse(0L);
        long length = out.number(second.get(), THUMBNAIL_LENGTH).orElse(0L);
        if (at >= 8 && at + length <= out.buffer().limit()) {
            blank(out, (int) at, (int) length);
        }
        blank(out, second.get());
    }

    /** The GPS directory, makers' notes, what ties pixels to the ground, and other blocks that may tell of the place. */
    private static void dropPlace(TiffStructure out) {
        Directory first = out.first();
        out.sub(first, GPS).filter(gps -> gps.at() != first.at()).ifPresent(gps -> blank(out, gps));
        dropEntry(out, first.at(), GPS);
        IntStream.concat(IntStream.of(GEO_TIFF), IntStream.of(XMP, IPTC, PHOTOSHOP))
                .forEach(tag -> dropEntry(out, first.at(), tag));
        out.sub(out.first(), EXIF).ifPresent(exif -> {
            dropEntry(out, exif.at(), GPS);
            dropEntry(out, exif.at(), MAKER_NOTE);
        });
    }

    /** A shorter copy, without the note of the camera's maker, by far the longest entry; empty if nothing is left. */
    Optional<ExifBlock> withoutMakerNote() {
        TiffStructure out = TiffStructure.of(bytes().clone()).orElseThrow();
        out.sub(out.first(), EXIF).ifPresent(exif -> dropEntry(out, exif.at(), MAKER_NOTE));
        return extract(out);
    }

    /** A copy that says of the colour space what is so; where nothing is said, nothing is added. */
    ExifBlock inColorSpace(boolean srgb) {
        TiffStructure out = TiffStructure.of(bytes().clone()).orElseThrow();
        out.sub(out.first(), EXIF).ifPresent(exif -> {
            setNumber(out, exif, COLOR_SPACE, srgb ? SRGB : UNCALIBRATED);
            if (srgb && saysAdobeRgb()) {
                out.sub(exif, INTEROPERABILITY)
                        .flatMap(directory -> directory.entry(INTEROPERABILITY_INDEX))
                        .ifPresent(index -> out.buffer()
                                .put(index.valueAt() + 1, (byte) '9')
                                .put(index.valueAt() + 2, (byte) '8'));
            }
        });
        return new ExifBlock(out);
    }

    /** Takes the entries of a tag out of a directory, and blanks their values. */
    private static void dropEntry(TiffStructure out, int directoryAt, int tag) {
        Optional<Entry> found = out.directory(directoryAt).flatMap(directory -> directory.entry(tag));
        while (found.isPresent()) {
            Directory directory = out.directory(directoryAt).orElseThrow();
            Entry entry = found.get();
            if (entry.outside()
                    && (entry.valueAt() >= directory.end() || entry.valueAt() + entry.size() <= directory.at())) {
                blank(out, entry.valueAt(), entry.size());
            }
            ByteBuffer buffer = out.buffer();
            int after = entry.at() + 12;
            byte[] rest = new byte[directory.end() - after];
            buffer.get(after, rest);
            buffer.put(entry.at(), rest);
            blank(out, directory.end() - 12, 12);
            buffer.putShort(directory.at(), (short) (buffer.getShort(directory.at()) - 1));
            found = out.directory(directoryAt).flatMap(d -> d.entry(tag));
        }
    }

    private static void blank(TiffStructure out, Directory directory) {
        for (Entry entry : directory.entries()) {
            if (entry.outside()) {
                blank(out, entry.valueAt(), entry.size());
            }
        }
        blank(out, directory.at(), directory.size());
    }

    private static void blank(TiffStructure out, int at, int length) {
        // The header stays, whatever a hostile entry points to.
        int from = Math.max(8, at);
        if (from < at + length) {
            Arrays.fill(out.buffer().array(), from, at + length, (byte) 0);
        }
    }

    /** Up to the last byte that is used: blank bytes after all directories and values can go. */
    private static int usedLength(TiffStructure out) {
        int used = 14;
        for (Directory directory : directories(out)) {
            used = Math.max(used, end(directory, directory.entries()));
        }
        byte[] bytes = out.buffer().array();
        int length = bytes.length;
        while (length > used && bytes[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static int end(Directory directory, List<Entry> entries) {
        int end = directory.end();
        for (Entry entry : entries) {
            end = Math.max(end, entry.valueAt() + entry.size());
        }
        return end;
    }

    /** The first directory and those below it. */
    private static List<Directory> directories(TiffStructure structure) {
        List<Directory> out = new ArrayList<>();
        Directory first = structure.first();
        out.add(first);
        out.addAll(subdirectories(structure, first));
        return out;
    }

    private static List<Directory> subdirectories(TiffStructure structure, Directory first) {
        List<Directory> out = new ArrayList<>();
        Optional<Directory> exif = structure.sub(first, EXIF);
        exif.ifPresent(out::add);
        exif.flatMap(e -> structure.sub(e, INTEROPERABILITY)).ifPresent(out::add);
        structure.sub(first, GPS).ifPresent(out::add);
        return out;
    }

    private static long size(List<Entry> entries) {
        return entries.stream().mapToLong(e -> 12 + e.size()).sum();
    }

    /**
     * Takes the EXIF data out of a TIFF file. They keep their positions where they stand near its beginning, as in files of
     * {@link TiffEncoder}; else they move together, and makers' notes with positions of their own may lose what they point to.
     *
     * @return empty if the file describes nothing
     */
    static Optional<ExifBlock> extract(TiffStructure file) {
        Directory first = file.first();
        List<Entry> kept = new ArrayList<>(first.entries());
        kept.removeIf(e -> OmittedMetadata.isStructural(e.tag())
                || (e.tag() == EXIF || e.tag() == GPS)
                        && file.sub(first, e.tag()).isEmpty());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        int directorySize = 2 + 12 * kept.size() + 4;
        long size = size(kept);
        int end = 8;
        List<Directory> below = subdirectories(file, first);
        for (Directory directory : below) {
            end = Math.max(end, end(directory, directory.entries()));
            size += size(directory.entries());
        }
        if (size > MOST_BYTES) {
            return Optional.empty();
        }
        for (Entry entry : kept) {
            if (entry.outside()) {
                end = Math.max(end, entry.valueAt() + entry.size());
            }
        }
        end += end & 1;
        boolean inPlace = end + directorySize <= JPEG_LIMIT;
        ExifCopy copy = new ExifCopy(file, inPlace ? end : 8, inPlace);
        return parse(copy.of(kept));
    }
}
