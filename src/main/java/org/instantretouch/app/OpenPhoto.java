package org.instantretouch.app;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import org.instantretouch.edit.EditLocks;
import org.instantretouch.mask.MaskColours;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.photo.Photo;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.session.PhotoRegions;
import org.jspecify.annotations.Nullable;

/** The photo in the window: its own samples at full resolution, and what is made of them when first needed. Safe for all threads. */
final class OpenPhoto implements AutoCloseable {
    /** Pixels of the longer side of the copy that the histogram is taken of. */
    private static final int HISTOGRAM_SIDE = 320;

    private final Path file;
    private final Path key;
    private final Photo photo;
    private final PhotoPyramid pyramid;
    private @Nullable MaskGuide guide;
    private SoftReference<float[]> maskColours = new SoftReference<>(null);
    private @Nullable SmallCopy small;

    /**
     * The photo in few pixels.
     *
     * @param rgb interleaved encoded colours in the working space; not to be changed
     * @param opacity of each pixel, 0 to 1; not to be changed; empty if the photo has no alpha
     */
    record SmallCopy(int width, int height, float[] rgb, Optional<float[]> opacity) {
        /** Whether anything of a pixel shows. */
        boolean shows(int pixel) {
            return opacity.isEmpty() || Histogram.code(opacity.get()[pixel]) > 0;
        }
    }

    OpenPhoto(Path file, Photo photo) {
        this.file = file;
        key = EditLocks.key(file);
        this.photo = photo;
        pyramid = new PhotoPyramid(photo.width(), photo.height(), new PhotoRegions(photo));
    }

    Path file() {
        return file;
    }

    /** As {@link EditLocks#key} says. */
    Path key() {
        return key;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    Photo photo() {
        return photo;
    }

    /** The photo for the screen. */
    PhotoPyramid pyramid() {
        return pyramid;
    }

    /** What masks follow edges by. */
    synchronized MaskGuide guide() {
        MaskGuide known = guide;
        if (known == null) {
            known = MaskGuide.of(photo.width(), photo.height(), photo::thumbnail);
            guide = known;
        }
        return known;
    }

    int maskWidth() {
        return MaskColours.side(photo.width(), Math.max(photo.width(), photo.height()));
    }

    int maskHeight() {
        return MaskColours.side(photo.height(), Math.max(photo.width(), photo.height()));
    }

    /** The photo's colours in the pixels of a mask on the screen. */
    synchronized float[] maskColours() {
        float[] known = maskColours.get();
        if (known == null) {
            known = MaskColours.of(photo.width(), photo.height(), photo::thumbnail)
                    .rgb();
            maskColours = new SoftReference<>(known);
        }
        return known;
    }

    /** The copy that the histogram is taken of. */
    synchronized SmallCopy small() {
        SmallCopy known = small;
        if (known == null) {
            int width = side(photo.width(), HISTOGRAM_SIDE);
            int height = side(photo.height(), HISTOGRAM_SIDE);
            known = new SmallCopy(width, height, photo.thumbnail(width, height), photo.opacity(width, height));
            small = known;
        }
        return known;
    }

    private int side(int length, int longSide) {
        int longest = Math.max(photo.width(), photo.height());
        return longest <= longSide ? length : Math.max(1, Math.round((float) length * longSide / longest));
    }

    @Override
    public void close() {
        pyramid.close();
    }
}
