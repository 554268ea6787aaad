package org.instantretouch.photo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.photo.TiffStructure.Directory;
import org.instantretouch.photo.TiffStructure.Entry;

/** Copies directories and their values from one TIFF structure into a new, smaller one. */
final class ExifCopy {
    private final TiffStructure from;
    private final boolean inPlace;
    private ByteBuffer out;
    private int free;

    /**
     * @param firstDirectory where the first directory of the copy goes
     * @param inPlace whether all else keeps its position, which is then below {@code firstDirectory}
     */
    ExifCopy(TiffStructure from, int firstDirectory, boolean inPlace) {
        this.from = from;
        this.inPlace = inPlace;
        free = firstDirectory;
        out = ByteBuffer.allocate(Math.max(firstDirectory, 1024)).order(from.order());
    }

    /** A structure whose first directory has these entries. */
    byte[] of(List<Entry> entries) {
        out.put(0, from.buffer().get(0)).put(1, from.buffer().get(1)).putShort(2, (short) 42);
        out.putInt(4, free);
        int at = allocate(2 + 12 * entries.size() + 4);
        copy(entries, at);
        return Arrays.copyOf(out.array(), free);
    }

    private void copy(List<Entry> entries, int at) {
        out.putShort(at, (short) entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int to = at + 2 + 12 * i;
            for (int k = 0; k < 12; k++) {
                out.put(to + k, from.buffer().get(entry.at() + k));
            }
            if (entry.outside() || isDirectory(entry)) {
                // First, as it may put another buffer in the place of this one.
                int valueAt = entry.outside() ? value(entry) : sub(entry);
                out.putInt(to + 8, valueAt);
            }
        }
    }

    private static boolean isDirectory(Entry entry) {
        return entry.tag() == ExifBlock.EXIF
                || entry.tag() == ExifBlock.GPS
                || entry.tag() == ExifBlock.INTEROPERABILITY;
    }

    private int value(Entry entry) {
        int at = inPlace ? entry.valueAt() : allocate(entry.size());
        out.put(at, from.buffer(), entry.valueAt(), entry.size());
        return at;
    }

    private int sub(Entry entry) {
        Optional<Directory> directory = from.directory(from.buffer().getInt(entry.valueAt()));
        if (directory.isEmpty()) {
            return 0;
        }
        List<Entry> entries = directory.get().entries().stream()
                // No directory of EXIF's is three levels down, and a hostile one points to itself.
                .filter(e -> !isDirectory(e) || entry.tag() == ExifBlock.EXIF && e.tag() == ExifBlock.INTEROPERABILITY)
                .toList();
        int at = inPlace ? directory.get().at() : allocate(2 + 12 * entries.size() + 4);
        copy(entries, at);
        return at;
    }

    private int allocate(int size) {
        int at = free;
        free += size + (size & 1);
        if (free > out.capacity()) {
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), Math.max(free, 2 * out.capacity())))
                    .order(from.order());
        }
        return at;
    }
}
