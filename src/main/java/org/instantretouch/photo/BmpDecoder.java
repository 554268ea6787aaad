package org.instantretouch.photo;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Windows bitmaps, which hold a picture and nothing else. */
final class BmpDecoder {
    private BmpDecoder() {}

    static Decoded decode(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean old = in.getInt(14) == 12;
        long width = old ? in.getShort(18) : in.getInt(18);
        long height = old ? in.getShort(20) : Math.abs((long) in.getInt(22));
        PictureSize.check(width, height, 4, 8, file.length);
        return Decoded.of(ImageIoPicture.read(new BMPImageReaderSpi(), file));
    }
}
