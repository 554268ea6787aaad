package org.instantretouch.photo;

import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Photoshop files: the merged picture. The library sees the file without its resources, so it cannot convert colours. */
final class PsdDecoder {
    private static final int HEADER = 26;
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
        byte[] bare = new byte[file.length - resources];
        in.get(0, bare, 0, resourcesAt);
        in.get(after, bare, resourcesAt + 4, file.length - after);
        Samples samples = ImageIoPicture.read(new PSDImageReaderSpi(), bare);
        byte[] all = Arrays.copyOfRange(file, resourcesAt + 4, after);
        PhotoshopResources found = PhotoshopResources.parse(all);
        return new Decoded(
                new Picture.Held(samples),
                found.find(ICC),
                found.find(EXIF),
                found.find(XMP),
                Optional.of(all),
                List.of());
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
