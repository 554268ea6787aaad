package org.instantretouch.session;

import org.instantretouch.photo.Photo;
import org.instantretouch.photo.Region;
import org.instantretouch.render.RegionReader;

/** A photo as the preview reads it. */
public record PhotoRegions(Photo photo) implements RegionReader {
    @Override
    public void read(int x, int y, int width, int height, int downsample, float[] rgb) {
        photo.read(new Region(x, y, width, height), downsample, rgb);
    }

    @Override
    public int bits() {
        return photo.layout().bits();
    }

    @Override
    public boolean transparent() {
        return photo.layout().alpha();
    }

    @Override
    public void readOpacity(int x, int y, int width, int height, int downsample, float[] opacity) {
        photo.opacity(new Region(x, y, width, height), downsample, opacity);
    }
}
