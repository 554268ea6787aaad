package org.instantretouch.photo;

import java.util.Locale;

/** Refuses pictures that cannot be, or cannot be held, before anything is allocated for them. */
final class PictureSize {
    /** No photo packs more pixels than this into a byte: Deflate stops at 1032, LZW and JPEG below 4096. */
    private static final long MOST_PIXELS_A_BYTE = 4096;

    /** One colour alone can take next to nothing at any size, so that pictures below this are not asked for their bytes. */
    private static final long SMALL = 16 << 20;

    private PictureSize() {}

    /**
     * Checks what a header claims.
     *
     * @param bits a sample
     * @throws DecodingException if the file is too short for such a picture
     */
    static void check(long width, long height, int channels, int bits, int fileBytes) throws DecodingException {
        checkMemory(width, height, channels, bits);
        if (width * height > SMALL && width * height / MOST_PIXELS_A_BYTE > fileBytes) {
            throw DecodingException.damaged(
                    "it claims " + width + " x " + height + " pixels, but has only " + fileBytes + " bytes");
        }
    }

    /** Checks only that the picture fits into memory, twice, since it may have to be turned. */
    private static void checkMemory(long width, long height, int channels, int bits) throws DecodingException {
        if (width < 1 || height < 1) {
            throw DecodingException.damaged("it claims " + width + " x " + height + " pixels");
        }
        long bytes = 2L * channels * Math.ceilDiv(bits, 8);
        long most = Math.min(Runtime.getRuntime().maxMemory() / bytes, (Integer.MAX_VALUE - 64) / channels);
        // Written so that no product overflows.
        if (width > most || height > most / width) {
            throw new DecodingException(String.format(
                    Locale.ROOT,
                    "it claims %d x %d pixels, more than fit into the memory of %d MB; scale it down, or give Java more memory",
                    width,
                    height,
                    Runtime.getRuntime().maxMemory() >> 20));
        }
    }
}
