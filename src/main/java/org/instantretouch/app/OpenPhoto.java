package org.instantretouch.app;

import java.nio.file.Path;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.photo.Photo;
import org.instantretouch.render.PhotoPyramid;

/**
 * The photo in the window.
 *
 * @param file where it came from
 * @param photo its own samples, at full resolution
 * @param pyramid the same for the screen
 * @param guide the small copy that masks follow edges by
 */
record OpenPhoto(Path file, Photo photo, PhotoPyramid pyramid, MaskGuide guide) {
    String name() {
        return String.valueOf(file.getFileName());
    }
}
