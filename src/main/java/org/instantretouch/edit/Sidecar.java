package org.instantretouch.edit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The file beside a photo that holds its edit with all its history; see {@link SidecarFormat} for what is in it. */
public final class Sidecar {
    /** What follows the photo's name. */
    public static final String EXTENSION = ".retouch";

    /** The format's number stands in the first few kilobytes. */
    private static final int START_BYTES = 64 << 10;

    private static final System.Logger LOG = System.getLogger(Sidecar.class.getName());

    private Sidecar() {}

    /**
     * Reads a sidecar.
     *
     * @throws NewerSidecarException if it is of a later format
     * @throws UnreadableSidecarException if it is no sidecar, or damaged; if it is a folder, a pipe or a device
     * @throws IOException if the file cannot be read at all
     */
    public static History read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) { // opening a pipe would wait for who writes into it
            throw new UnreadableSidecarException(
                    file,
                    "this is a folder, a pipe or a device; choose the file of an edit, which ends in " + EXTENSION);
        }
        if (isNewer(file)) {
            throw new NewerSidecarException(file);
        }
        try {
            // Grids are not compressed, and all of what is unpacked is limited.
            if (Files.size(file) > SidecarFormat.MOST_BYTES + (1 << 20)) {
                throw new MalformedSidecarException("it is too large to be one");
            }
            return SidecarReader.read(Files.readAllBytes(file));
        } catch (MalformedSidecarException e) {
            throw new UnreadableSidecarException(file, e);
        }
    }

    /** Whether a file begins as a sidecar of this or a later format does, and was not cut short. */
    static boolean isSidecar(Path file) throws IOException {
        if (format(file).isEmpty()) {
            return false;
        }
        // The list of its entries stands at the end.
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(SidecarFormat.JSON) != null;
        } catch (ZipException e) {
            LOG.log(System.Logger.Level.DEBUG, "cut short: " + file, e);
            return false;
        }
    }

    /** Whether a file begins as a sidecar of a later format does. */
    static boolean isNewer(Path file) throws IOException {
        OptionalLong format = format(file);
        return format.isPresent() && format.getAsLong() > SidecarFormat.NUMBER;
    }

    private static OptionalLong format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // Apart from what is in it: a file that cannot be read may well be a sidecar.
            byte[] start = in.readNBytes(START_BYTES);
            return SidecarReader.format(new ByteArrayInputStream(start));
        }
    }

    /**
     * What became of a history.
     *
     * @param whole whether no step was left out
     */
    record Written(byte[] bytes, boolean whole) {}

    /** The bytes alone of what is {@linkplain #write written}. */
    static byte[] bytes(History history) throws IOException {
        return write(history).bytes();
    }

    /**
     * The bytes of a sidecar; the same history always gives the same. Of a history that is larger than {@link #read} accepts, the
     * oldest steps are left out, and then those that were undone.
     *
     * @throws IOException if even the current document is too large
     */
    static Written write(History history) throws IOException {
        History fitting = history;
        while (true) {
            Optional<byte[]> bytes = SidecarWriter.write(fitting);
            if (bytes.isPresent()) {
                return new Written(bytes.get(), fitting == history);
            }
            int position = fitting.position();
            List<EditDocument> documents = fitting.documents();
            if (position > 0) {
                int from = (position + 1) / 2;
                fitting = History.of(documents.subList(from, documents.size()), position - from);
            } else if (documents.size() > 1) {
                fitting = History.of(fitting.current());
            } else {
                throw new IOException("the edit has become too large to be stored; remove some layers or strokes");
            }
        }
    }
}
