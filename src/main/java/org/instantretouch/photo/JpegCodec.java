package org.instantretouch.photo;

/** What reads and writes JPEGs in this process. */
public enum JpegCodec {
    /** libjpeg-turbo, which the system has. */
    TURBO,
    /** The JDK's own. */
    JDK;

    /** A system property: {@code false} leaves libjpeg-turbo alone. */
    public static final String TURBO_PROPERTY = TurboJpeg.PROPERTY;

    /** The one that serves now; {@link #TURBO} only for photos that it can hold. */
    public static JpegCodec current() {
        return TurboJpeg.library().isPresent() ? TURBO : JDK;
    }
}
