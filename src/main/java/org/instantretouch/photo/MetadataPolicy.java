package org.instantretouch.photo;

/** How much of a photo's metadata goes into an export. */
public enum MetadataPolicy {
    /** All of EXIF and XMP. */
    ALL,
    /** All but where the photo was taken. */
    NO_LOCATION,
    /** Nothing. */
    NONE
}
