package org.instantretouch.photo;

import java.io.IOException;
import java.util.List;
import org.instantretouch.color.ColorProfile;

/** A photo that is looked at in small and read from its top: one in memory, or one that stays in its file. */
public interface PhotoSource {
    /** The kind of file it came from. */
    PhotoFormat format();

    /** How its samples are laid out, upright. */
    Layout layout();

    /** What the codes mean; sRGB where the file says nothing. */
    ColorProfile profile();

    /**
     * EXIF and XMP as the file has them; the orientation in them is already applied to the samples, and to the resolution that
     * stands beside them.
     */
    PhotoMetadata metadata();

    /** What the user should know, a sentence each, to be put after the photo's name. Reading the rows may add some. */
    List<String> notes();

    /** The whole photo, stretched to a size: as {@link Photo#thumbnail}. */
    float[] thumbnail(int width, int height) throws IOException;

    /**
     * The photo's rows from the top; it can be read as often as asked for.
     *
     * @param rows of a strip
     */
    RowStream rows(int rows) throws IOException;
}
