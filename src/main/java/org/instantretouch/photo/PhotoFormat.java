package org.instantretouch.photo;

/** The kinds of file that can be read; JPEG, TIFF and PNG can be written as well. */
public enum PhotoFormat {
    JPEG("JPEG"),
    TIFF("TIFF"),
    PNG("PNG"),
    WEBP("WebP"),
    BMP("BMP"),
    PSD("Photoshop");

    private final String title;

    PhotoFormat(String title) {
        this.title = title;
    }

    /** How people write it. */
    public String title() {
        return title;
    }
}
