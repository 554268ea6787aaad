package org.instantretouch.photo;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates and unfilters the lines of a PNG. */
final class PngLines implements AutoCloseable {
    private static final int READ = 1 << 16;

    private final PngPicture picture;
    private final FileBytes file;
    private final Inflater inflater = new Inflater();
    private final byte[] packed = new byte[READ];
    private int stretch;
    private long within;
    private byte[] row = new byte[0];
    private byte[] above = new byte[0];

    PngLines(PngPicture picture) throws IOException {
        this.picture = picture;
        file = new FileBytes(picture.file().channel());
    }

    /** Begins a pass of lines of so many pixels. */
    void begin(int pixels) {
        int bytes = Math.toIntExact(((long) pixels * picture.fileChannels() * picture.depth() + 7) / 8);
        row = new byte[bytes + 1];
        above = new byte[bytes + 1];
    }

    /** The next line, its filter's number first, in an array that is used again; empty if the file ends before. */
    Optional<byte[]> next() throws IOException {
        byte[] line = above;
        above = row;
        row = line;
        try {
            if (!fill(line)) {
                return Optional.empty();
            }
        } catch (DataFormatException e) {
            throw DecodingException.damaged("its picture cannot be unpacked");
        }
        unfilter(line, above, Math.max(1, picture.fileChannels() * picture.depth() / 8));
        return Optional.of(line);
    }

    private boolean fill(byte[] line) throws IOException, DataFormatException {
        int done = 0;
        while (done < line.length) {
            int count = inflater.inflate(line, done, line.length - done);
            done += count;
            if (count == 0 && (inflater.finished() || inflater.needsDictionary() || !feed())) {
                return false;
            }
        }
        return true;
    }

    /** Gives the inflater more, if there is more. */
    private boolean feed() throws IOException {
        while (stretch < picture.data().size()
                && within >= picture.data().get(stretch).length()) {
            stretch++;
            within = 0;
        }
        if (stretch == picture.data().size()) {
            return false;
        }
        PngPicture.Data data = picture.data().get(stretch);
        int count = (int) Math.min(READ, data.length() - within);
        file.copy(data.from() + within, packed, 0, count);
        within += count;
        inflater.setInput(packed, 0, count);
        return true;
    }

    private static void unfilter(byte[] row, byte[] above, int step) throws DecodingException {
        int length = row.length;
        switch (row[0]) {
            case 0 -> {}
            case 1 -> {
                for (int i = 1 + step; i < length; i++) {
                    row[i] += row[i - step];
                }
            }
            case 2 -> {
                for (int i = 1; i < length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 1; i <= step; i++) {
                    row[i] += (byte) ((above[i] & 0xff) / 2);
                }
                for (int i = 1 + step; i < length; i++) {
                    row[i] += (byte) (((row[i - step] & 0xff) + (above[i] & 0xff)) / 2);
                }
            }
            case 4 -> {
                for (int i = 1; i <= step; i++) {
                    row[i] += above[i];
                }
                for (int i = 1 + step; i < length; i++) {
                    row[i] += (byte) PngFilter.paeth(row[i - step] & 0xff, above[i] & 0xff, above[i - step] & 0xff);
                }
            }
            default -> throw DecodingException.damaged("a row has an unknown filter");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
