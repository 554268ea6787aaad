package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.instantretouch.photo.PhotoReader;

/**
 * A photo among those of its folder, in the order of their names and of the numbers in these.
 *
 * @param photos those of the folder
 * @param index of the photo; of one that is not among them {@code -1 - i}, where it would come before the photo {@code i}
 */
record PhotoPlace(List<Path> photos, int index) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** More digits than a number in a name has. */
    private static final int DIGITS = 20;

    private static final Comparator<Path> ORDER = Comparator.comparing(
                    PhotoPlace::sortKey, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    /**
     * Looks for the place of a photo.
     *
     * @throws IOException if its folder cannot be read
     */
    static PhotoPlace of(Path photo) throws IOException {
        List<Path> photos = photosOf(Optional.ofNullable(photo.getParent()).orElse(Path.of("")));
        return new PhotoPlace(photos, Collections.binarySearch(photos, photo, ORDER));
    }

    /**
     * The photo that opens where a file or folder is to be opened: of a folder its first one.
     *
     * @throws IOException if a folder cannot be read, or has no photo
     */
    static Path toOpen(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return file;
        }
        List<Path> photos = photosOf(file);
        if (photos.isEmpty()) {
            throw new IOException(Texts.get("error.noPhotos", file));
        }
        return photos.getFirst();
    }

    private static List<Path> photosOf(Path folder) throws IOException {
        List<Path> photos = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PhotoReader::isNamedAsPhoto)) {
            files.forEach(photos::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        photos.sort(ORDER);
        return List.copyOf(photos);
    }

    /**
     * A file's name, without its extension so that a photo comes before its copies, in which numbers are as long as each other, so
     * that the ninth comes before the tenth.
     */
    private static String sortKey(Path photo) {
        return NUMBER.matcher(FreeNames.stem(photo))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }

    /** The photo so many steps on, or back where they are negative, at most the last or the first; empty if there is none there. */
    Optional<Path> at(int steps) {
        int from = index >= 0 ? index : -1 - index - (steps > 0 ? 1 : 0);
        int to = Math.clamp((long) from + steps, 0, Math.max(0, photos.size() - 1));
        return to == from || photos.isEmpty() ? Optional.empty() : Optional.of(photos.get(to));
    }
}
