package org.instantretouch.export;

import java.util.List;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.photo.Layout;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoSource;

/** A photo in sRGB that is nowhere: a test makes its rows as they are asked for. */
abstract class MadeSource implements PhotoSource {
    private final Layout layout;

    MadeSource(Layout layout) {
        this.layout = layout;
    }

    @Override
    public PhotoFormat format() {
        return PhotoFormat.TIFF;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public ColorProfile profile() {
        return ColorProfile.SRGB;
    }

    @Override
    public PhotoMetadata metadata() {
        return PhotoMetadata.NONE;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public float[] thumbnail(int width, int height) {
        throw new UnsupportedOperationException("nobody looks");
    }
}
