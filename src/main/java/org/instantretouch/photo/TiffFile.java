package org.instantretouch.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The directories of a TIFF file of up to 4 GB, of which no more is read than is asked for. */
final class TiffFile {
    private static final int MOST_PAGES = 10_000;

    /** Far more than any list of strips, profile or packet takes. */
    private static final int MOST_VALUE_BYTES = 64 << 20;

    /** The beginning of the file, which is kept as it is where its descriptions are looked for. */
    private static final int HEAD = 1 << 20;

    private static final int SUBFILE_TYPE = 254;
    private static final int BYTE = 1;

    private final FileBytes file;
    private final ByteOrder order;
    private final Directory first;

    /** One entry; its value lies within the file. */
    record Entry(long at, int tag, int type, long count, long valueAt, long size) {}

    /**
     * One directory.
     *
     * @param unread tags of entries that are of no known type, or whose value lies outside the file
     */
    record Directory(long at, int size, List<Entry> entries, Set<Integer> unread) {
        Optional<Entry> entry(int tag) {
            return entries.stream().filter(e -> e.tag() == tag).findFirst();
        }
    }

    /** @throws DecodingException if the first directory is not where it should be */
    TiffFile(FileBytes file) throws IOException {
        this.file = file;
        order = file.at(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        first = directory(file.size() < 8 ? 0 : number(4))
                .orElseThrow(() -> DecodingException.damaged("its first directory is not where it should be"));
    }

    ByteOrder order() {
        return order;
    }

    Directory first() {
        return first;
    }

    private int shortAt(long at) throws IOException {
        int a = file.at(at);
        int b = file.at(at + 1);
        return order == ByteOrder.LITTLE_ENDIAN ? b << 8 | a : a << 8 | b;
    }

    private long number(long at) throws IOException {
        long a = shortAt(at);
        long b = shortAt(at + 2);
        return order == ByteOrder.LITTLE_ENDIAN ? b << 16 | a : a << 16 | b;
    }

    private Optional<Directory> directory(long at) throws IOException {
        if (at < 8 || at > file.size() - 2) {
            return Optional.empty();
        }
        int count = shortAt(at);
        int size = 2 + 12 * count + 4;
        if (at > file.size() - size) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        Set<Integer> unread = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Optional<Entry> entry = entry(at + 2 + 12L * i);
            entry.ifPresent(entries::add);
            if (entry.isEmpty()) {
                unread.add(shortAt(at + 2 + 12L * i));
            }
        }
        return Optional.of(new Directory(at, size, entries, unread));
    }

    private Optional<Entry> entry(long at) throws IOException {
        int type = shortAt(at + 2);
        long count = number(at + 4);
        int one = TiffStructure.typeSize(type);
        if (one == 0 || count > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        long size = count * one;
        long valueAt = size > 4 ? number(at + 8) : at + 8;
        if (valueAt > file.size() - size) {
            return Optional.empty();
        }
        return Optional.of(new Entry(at, shortAt(at), type, count, valueAt, size));
    }

    /** How many pages the file has, smaller copies left out; stops at a loop. */
    long pages() throws IOException {
        Set<Long> seen = new HashSet<>();
        Optional<Directory> page = Optional.of(first);
        long pages = 0;
        while (page.isPresent() && seen.add(page.get().at()) && seen.size() <= MOST_PAGES) {
            if ((value(page.get(), SUBFILE_TYPE, 0) & 1) == 0) {
                pages++;
            }
            page = directory(number(page.get().at() + page.get().size() - 4));
        }
        return pages;
    }

    /** The first value of an entry of the first directory, where it is there and a whole number of at least 0. */
    long value(int tag, long otherwise) throws IOException {
        return value(first, tag, otherwise);
    }

    /**
     * The same for an entry that a library makes room by.
     *
     * @throws DecodingException if it is there, but of another type: the library might read it otherwise
     */
    long size(int tag, long otherwise) throws IOException {
        if (first.unread().contains(tag)
                || first.entry(tag).filter(entry -> !holdsNumbers(entry)).isPresent()) {
            throw DecodingException.damaged("its tag " + tag + " is no whole number");
        }
        return value(tag, otherwise);
    }

    private static boolean holdsNumbers(Entry entry) {
        return entry.type() == BYTE || entry.type() == TiffStructure.SHORT || entry.type() == TiffStructure.LONG;
    }

    private long value(Directory directory, int tag, long otherwise) throws IOException {
        Optional<Entry> entry = directory.entry(tag);
        if (entry.isEmpty() || entry.get().count() < 1) {
            return otherwise;
        }
        return switch (entry.get().type()) {
            case BYTE -> file.at(entry.get().valueAt());
            case TiffStructure.SHORT -> shortAt(entry.get().valueAt());
            case TiffStructure.LONG -> number(entry.get().valueAt());
            default -> otherwise;
        };
    }

    /** All values of an entry of whole numbers; none where it is missing, or far too long. */
    long[] values(int tag) throws IOException {
        Optional<Entry> found = first.entry(tag).filter(e -> e.size() <= MOST_VALUE_BYTES);
        if (found.isEmpty()
                || found.get().type() != TiffStructure.SHORT && found.get().type() != TiffStructure.LONG) {
            return new long[0];
        }
        Entry entry = found.get();
        long[] values = new long[(int) entry.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = entry.type() == TiffStructure.SHORT
                    ? shortAt(entry.valueAt() + 2L * i)
                    : number(entry.valueAt() + 4L * i);
        }
        return values;
    }

    /** An entry's value as it stands. */
    Optional<byte[]> bytes(int tag) throws IOException {
        Optional<Entry> entry = first.entry(tag).filter(e -> e.size() <= MOST_VALUE_BYTES);
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(file.copy(entry.get().valueAt(), (int) entry.get().size()));
    }

    /**
     * The file's descriptions without its picture: its beginning as it is, and behind that, moved together, the first directory,
     * those of EXIF below it, and what they point to further on.
     */
    Optional<TiffStructure> descriptions() throws IOException {
        if (file.size() <= HEAD) {
            return TiffStructure.of(file.copy(0, (int) file.size()));
        }
        Gathered out = new Gathered(file.copy(0, HEAD));
        int at = gather(first, out, 0);
        out.buffer.putInt(4, at);
        return TiffStructure.of(out.bytes());
    }

    /** Bytes that grow. */
    private final class Gathered {
        /** Another one after what is appended: nothing that appends may stand within a call of it. */
        private ByteBuffer buffer;

        private int length;

        Gathered(byte[] head) {
            buffer = ByteBuffer.wrap(head).order(order);
            length = head.length;
        }

        int append(long from, int count) throws IOException {
            int at = length + (length & 1);
            if (at + count > buffer.capacity()) {
                byte[] more = new byte[Math.max(at + count, buffer.capacity() * 3 / 2)];
                System.arraycopy(buffer.array(), 0, more, 0, length);
                buffer = ByteBuffer.wrap(more).order(order);
            }
            file.copy(from, buffer.array(), at, count);
            length = at + count;
            return at;
        }

        byte[] bytes() {
            return Arrays.copyOf(buffer.array(), length);
        }
    }

    /** Where a directory stands among what is gathered: where it stood, or behind all others. */
    private int gather(Directory directory, Gathered out, int depth) throws IOException {
        boolean there = directory.at() + directory.size() <= HEAD && depth > 0;
        int at = there ? (int) directory.at() : out.append(directory.at(), directory.size());
        for (Entry entry : directory.entries()) {
            int to = at + (int) (entry.at() - directory.at());
            boolean below = entry.tag() == ExifBlock.EXIF
                    || entry.tag() == ExifBlock.GPS
                    || entry.tag() == ExifBlock.INTEROPERABILITY;
            if (below && entry.size() == 4 && depth < 2) {
                Optional<Directory> sub = directory(number(entry.valueAt()));
                if (sub.isPresent()) {
                    int subAt = gather(sub.get(), out, depth + 1);
                    out.buffer.putInt(to + 8, subAt);
                }
            } else if (entry.size() > 4 && entry.valueAt() + entry.size() > HEAD) {
                boolean small = entry.size() <= HEAD && out.length < MOST_VALUE_BYTES;
                int valueAt = small ? out.append(entry.valueAt(), (int) entry.size()) : -1;
                out.buffer.putInt(to + 8, valueAt);
            }
        }
        // Pages are counted elsewhere.
        out.buffer.putInt(at + directory.size() - 4, 0);
        return at;
    }
}
