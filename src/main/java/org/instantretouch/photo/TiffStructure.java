package org.instantretouch.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The directories of a TIFF file or of an EXIF block (TIFF 6.0), which have the same structure. Entries that point outside of
 * the bytes, or are of no known type, are left out.
 */
final class TiffStructure {
    static final int SHORT = 3;
    static final int LONG = 4;

    /** Bytes of the position of the next directory, at the end of each. */
    static final int NEXT = 4;

    private static final int[] TYPE_SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int MOST_PAGES = 10_000;

    /** Bytes of a value of a type; 0 for types that do not exist. */
    static int typeSize(int type) {
        return type >= 0 && type < TYPE_SIZES.length ? TYPE_SIZES[type] : 0;
    }

    private final ByteBuffer bytes;

    private TiffStructure(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * One entry.
     *
     * @param at where its 12 bytes stand
     * @param valueAt where its value stands: within those, or elsewhere
     * @param size of the value in bytes
     */
    record Entry(int at, int tag, int type, int count, int valueAt, int size) {
        boolean outside() {
            return size > 4;
        }
    }

    /**
     * One directory.
     *
     * @param at where its number of entries stands
     * @param size in bytes, its end with the position of the next directory included
     */
    record Directory(int at, int size, List<Entry> entries) {
        Optional<Entry> entry(int tag) {
            return entries.stream().filter(e -> e.tag() == tag).findFirst();
        }

        int end() {
            return at + size;
        }

        /** Where the position of the next directory stands. */
        int nextAt() {
            return end() - NEXT;
        }
    }

    /** Empty where the header is none of TIFF's, or the first directory is out of reach. */
    static Optional<TiffStructure> of(byte[] raw) {
        if (raw.length < 14 || raw[0] != raw[1] || raw[0] != 'I' && raw[0] != 'M') {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(raw[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        TiffStructure structure = new TiffStructure(bytes);
        return bytes.getShort(2) == 42 && structure.directory(bytes.getInt(4)).isPresent()
                ? Optional.of(structure)
                : Optional.empty();
    }

    ByteBuffer buffer() {
        return bytes;
    }

    ByteOrder order() {
        return bytes.order();
    }

    Directory first() {
        return directory(bytes.getInt(4)).orElseThrow();
    }

    Optional<Directory> directory(int at) {
        if (at < 8 || at > bytes.limit() - 2) {
            return Optional.empty();
        }
        int count = bytes.getShort(at) & 0xffff;
        int size = 2 + 12 * count + NEXT;
        if (at > bytes.limit() - size) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entry(at + 2 + 12 * i).ifPresent(entries::add);
        }
        return Optional.of(new Directory(at, size, entries));
    }

    private Optional<Entry> entry(int at) {
        int type = bytes.getShort(at + 2) & 0xffff;
        int count = bytes.getInt(at + 4);
        if (type < 1 || type >= TYPE_SIZES.length || count < 0) {
            return Optional.empty();
        }
        long size = (long) count * TYPE_SIZES[type];
        int valueAt = size > 4 ? bytes.getInt(at + 8) : at + 8;
        if (valueAt < 0 || valueAt > bytes.limit() - size) {
            return Optional.empty();
        }
        return Optional.of(new Entry(at, bytes.getShort(at) & 0xffff, type, count, valueAt, (int) size));
    }

    /** The directory that follows another. */
    Optional<Directory> next(Directory directory) {
        return directory(bytes.getInt(directory.nextAt()));
    }

    /** The directory that an entry points to. */
    Optional<Directory> sub(Directory directory, int tag) {
        return directory.entry(tag).filter(e -> e.size() == 4).flatMap(e -> directory(bytes.getInt(e.valueAt())));
    }

    /** All pages in order; stops at a loop. */
    List<Directory> pages() {
        List<Directory> pages = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Optional<Directory> page = Optional.of(first());
        while (page.isPresent() && seen.add(page.get().at()) && pages.size() < MOST_PAGES) {
            pages.add(page.get());
            page = next(page.get());
        }
        return pages;
    }

    /** The first value of an entry of whole numbers. */
    Optional<Long> number(Directory directory, int tag) {
        return directory.entry(tag).filter(e -> e.count() >= 1).flatMap(e -> switch (e.type()) {
            case 1 -> Optional.of(bytes.get(e.valueAt()) & 0xffL);
            case SHORT -> Optional.of(bytes.getShort(e.valueAt()) & 0xffffL);
            case LONG -> Optional.of(bytes.getInt(e.valueAt()) & 0xffffffffL);
            default -> Optional.empty();
        });
    }

    /** An entry's value as it stands. */
    Optional<byte[]> value(Directory directory, int tag) {
        return directory.entry(tag).map(this::value);
    }

    byte[] value(Entry entry) {
        byte[] out = new byte[entry.size()];
        bytes.get(entry.valueAt(), out);
        return out;
    }
}
