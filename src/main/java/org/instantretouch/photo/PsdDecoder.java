package org.instantretouch.photo;

import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Photoshop files: the merged picture. The library sees the file without its resources, so that it cannot convert colours, and
 * without its layers, for the lists of which it would make as much room as they say.
 */
final class PsdDecoder {
    private static final int VERSION_AT = 4;
    private static final int LARGE = 2;
    private static final int HEADER = 26;
    private static final int RESOLUTION = 1005;
    private static final int ICC = 1039;
    private static final int EXIF = 1058;
    private static final int XMP = 1060;

    private PsdDecoder() {}

    static Decoded decode(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < HEADER + 12) {
            throw DecodingException.truncated();
        }
        PictureSize.check(in.getInt(18), in.getInt(14), Math.min(5, in.getShort(12)), in.getShort(22), file.length);
        int resourcesAt = HEADER + 4 + section(in, HEADER);
        int resources = section(in, resourcesAt);
        int after = resourcesAt + 4 + resources;
        int layersAt = after;
        if (in.getShort(VERSION_AT) == LARGE) {
            // The length of the layers is a long there.
            if (section(in, after) != 0) {
                throw DecodingException.truncated();
            }
            layersAt += 4;
        }
        int layers = section(in, layersAt);
        int pictureAt = layersAt + 4 + layers;
        int left = resources + layers;
        // The lengths of what is left out are 0.
        byte[] bare = new byte[file.length - left];
        in.get(0, bare, 0, resourcesAt);
        in.get(pictureAt, bare, pictureAt - left, file.length - pictureAt);
        Samples samples = ImageIoPicture.read(new PSDImageReaderSpi(), bare);
        byte[] all = Arrays.copyOfRange(file, resourcesAt + 4, after);
        PhotoshopResources found = PhotoshopResources.parse(all);
        return new Decoded(
                new Picture.Held(samples),
                found.find(ICC),
                new PhotoMetadata(found.find(EXIF), found.find(XMP), Optional.of(all), List.of(), resolution(found)),
                List.of());
    }

    /** Pixels an inch across and, after the units for showing them, down, in 16.16. */
    private static Optional<Resolution> resolution(PhotoshopResources found) {
        return found.find(RESOLUTION)
                .filter(data -> data.length >= 12)
                .map(ByteBuffer::wrap)
                .flatMap(data -> Resolution.of(fixed(data.getInt(0)), fixed(data.getInt(8))));
    }

    private static double fixed(int value) {
        return (value & 0xffffffffL) / 65_536.0;
    }

    private static int section(ByteBuffer in, int at) throws DecodingException {
        if (at > in.limit() - 4) {
            throw DecodingException.truncated();
        }
        int length = in.getInt(at);
        if (length < 0 || length > in.limit() - at - 4) {
            throw DecodingException.truncated();
        }
        return length;
    }
}
