package org.instantretouch.photo;

/** How much of a photo's metadata goes into an export. */
public enum MetadataPolicy {
    /** All of EXIF, IPTC and XMP, texts, the resolution of the print, and what was done to the photo. */
    ALL,
    /** All but where the photo was taken, or what place it shows. */
    NO_LOCATION,
    /** Nothing. */
    NONE
}
