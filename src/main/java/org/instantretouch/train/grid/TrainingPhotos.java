package org.instantretouch.train.grid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.UnreadablePhotoException;

/**
 * Photos in memory, upright and in sRGB, each stretched to a square of {@link #SIDE} pixels, 8 bits a channel.
 *
 * @param photos interleaved sRGB codes
 */
record TrainingPhotos(List<byte[]> photos) {
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
        List<byte[]> photos = new ArrayList<>();
        for (Path file : files) {
            try {
                photos.add(codes(PhotoReader.read(file).thumbnail(SIDE, SIDE)));
            } catch (UnreadablePhotoException e) {
                log.accept(e.getMessage() + "; it is left out");
            }
        }
        if (photos.size() < FEWEST) {
            throw new IOException(
                    folder + ": it holds " + photos.size() + " photos; training needs " + FEWEST + " at least");
        }
        return new TrainingPhotos(photos);
    }

    private static byte[] codes(float[] rgb) {
        byte[] codes = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            codes[i] = (byte) (rgb[i] * 255 + 0.5f);
        }
        return codes;
    }
}
