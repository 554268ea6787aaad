package org.instantretouch.bench;

import org.instantretouch.render.RegionReader;

/**
 * A photo that the preview is measured on.
 *
 * @param name what it is called in the findings
 * @param width pixels across
 * @param height pixels down
 */
public record PreviewSubject(String name, int width, int height, RegionReader reader) {
    private static final double MEGAPIXEL = 1e6;

    /** Its size in megapixels. */
    public double megapixels() {
        return width * (height / MEGAPIXEL);
    }

    /** A made photo of the usual proportions, 3 : 2; it takes no memory but two rows. */
    public static PreviewSubject made(String name, int megapixels) {
        int height = (int) Math.round(Math.sqrt(megapixels * MEGAPIXEL * 2 / 3));
        int width = height * 3 / 2;
        return new PreviewSubject(name, width, height, new MadePhoto(width, height));
    }
}
