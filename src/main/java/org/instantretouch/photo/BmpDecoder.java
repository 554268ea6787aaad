package org.instantretouch.photo;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Windows bitmaps, which hold a picture and its resolution. */
final class BmpDecoder {
    private static final int PIXELS_AT = 10;
    private static final int HEADER_SIZE = 14;
    private static final int COMPRESSION = 30;
    private static final int PER_METRE = 38;
    private static final int OLD_HEADER = 12;
    private static final int HEADER = 40;
    private static final int JPEG = 4;
    private static final int PNG = 5;

    private BmpDecoder() {}

    static Decoded decode(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean old = in.getInt(HEADER_SIZE) == OLD_HEADER;
        long width = old ? in.getShort(18) : in.getInt(18);
        long height = old ? in.getShort(20) : Math.abs((long) in.getInt(22));
        // The library makes room for a palette as long as there is between the headers and the pixels.
        if ((in.getInt(PIXELS_AT) & 0xffffffffL) > file.length) {
            throw DecodingException.truncated();
        }
        if (in.getInt(HEADER_SIZE) >= HEADER && file.length >= COMPRESSION + 4) {
            int compression = in.getInt(COMPRESSION);
            if (compression == JPEG || compression == PNG) {
                throw DecodingException.unsupported("this is a bitmap that holds a JPEG or PNG file");
            }
        }
        PictureSize.check(width, height, 4, 8, file.length);
        Samples samples = ImageIoPicture.read(new BMPImageReaderSpi(), file);
        return new Decoded(
                new Picture.Held(samples),
                Optional.empty(),
                new PhotoMetadata(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), resolution(in)),
                List.of());
    }

    /** Pixels a metre across and down; older headers have none. */
    private static Optional<Resolution> resolution(ByteBuffer in) {
        return in.getInt(HEADER_SIZE) >= HEADER && in.limit() >= PER_METRE + 8
                ? Resolution.ofMetre(in.getInt(PER_METRE), in.getInt(PER_METRE + 4))
                : Optional.empty();
    }
}
