package org.instantretouch.train.grid;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.UnreadablePhotoException;
import org.instantretouch.train.ErrorLine;

/**
 * The photos of a folder in memory, upright and in sRGB, each stretched to a square of {@link #SIDE} pixels, 8 bits a channel.
 *
 * @param names of all files in alphabetical order, whether they could be read or not
 * @param photos interleaved sRGB codes by name, in the same order
 */
record TrainingPhotos(List<String> names, Map<String, byte[]> photos) {
    static final int SIDE = 320;

    private static final int FEWEST = 20;

    /** Reads all JPEG and PNG files of a folder; those that cannot be read are named and left out. */
    static TrainingPhotos read(Path folder, Consumer<String> log) throws IOException {
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(p -> p.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)"))
                    .sorted()
                    .toList();
        }
        Map<String, byte[]> photos = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                photos.put(name(file), codes(PhotoReader.read(file).thumbnail(SIDE, SIDE)));
            } catch (UnreadablePhotoException | FileSystemException e) {
                log.accept(ErrorLine.of(e) + "; it is left out");
            }
        }
        if (photos.size() < FEWEST) {
            throw new IOException(folder + ": it holds " + photos.size()
                    + " photos that can be read, JPEG or PNG; training needs " + FEWEST + " at least");
        }
        return new TrainingPhotos(files.stream().map(TrainingPhotos::name).toList(), photos);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The names of those that could be read, in the same order. */
    List<String> readable() {
        return List.copyOf(photos.keySet());
    }

    /** Those of some names that could be read. */
    List<byte[]> of(Set<String> some) {
        return photos.entrySet().stream()
                .filter(photo -> some.contains(photo.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static byte[] codes(float[] rgb) {
        byte[] codes = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            codes[i] = (byte) (rgb[i] * 255 + 0.5f);
        }
        return codes;
    }
}
