package org.instantretouch.photo;

import java.util.Locale;

/** Refuses pictures that cannot be, or cannot be held, before anything is allocated for them. */
final class PictureSize {
    /** No photo packs more pixels than this into a byte: Deflate stops at 1032, LZW and JPEG below 4096. */
    private static final long MOST_PIXELS_A_BYTE = 4096;

    /** One colour alone can take next to nothing at any size, so that pictures below this are not asked for their bytes. */
    private static final long SMALL = 16 << 20;

    /** The largest picture that is read in strips, in pixels: positions within it stay below 2^31. */
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 64;

    /** The longest row in bytes: a strip of rows is held several times. */
    private static final long MOST_ROW_BYTES = 16 << 20;

    private PictureSize() {}

    /**
     * Checks what a header claims of a picture that is read whole.
     *
     * @param bits a sample
     * @throws DecodingException if the file is too short for such a picture, or it does not fit into memory
     */
    static void check(long width, long height, int channels, int bits, long fileBytes) throws DecodingException {
        checkMemory(width, height, channels, bits);
        checkBytes(width, height, fileBytes);
    }

    /**
     * Checks what a header claims of a picture that is read in strips.
     *
     * @throws DecodingException if the file is too short for such a picture, or it is larger than is read at all
     */
    static void checkStrips(long width, long height, int channels, int bits, long fileBytes) throws DecodingException {
        checkClaim(width, height);
        long most = MOST_ROW_BYTES / (channels * Math.ceilDiv(bits, 8));
        // Written so that no product overflows.
        if (width > most || height > MOST_PIXELS / width) {
            throw new DecodingException(String.format(
                    Locale.ROOT, "it claims %d x %d pixels, more than can be read; scale it down", width, height));
        }
        checkBytes(width, height, fileBytes);
    }

    /** Checks that a picture fits into memory. */
    static void checkMemory(Layout layout) throws DecodingException {
        checkMemory(layout.width(), layout.height(), layout.channels(), layout.bits());
    }

    private static void checkBytes(long width, long height, long fileBytes) throws DecodingException {
        if (width * height > SMALL && width * height / MOST_PIXELS_A_BYTE > fileBytes) {
            throw DecodingException.damaged(
                    "it claims " + width + " x " + height + " pixels, but has only " + fileBytes + " bytes");
        }
    }

    private static void checkClaim(long width, long height) throws DecodingException {
        if (width < 1 || height < 1) {
            throw DecodingException.damaged("it claims " + width + " x " + height + " pixels");
        }
    }

    /** Checks only that the picture fits into memory, twice, since it may have to be turned. */
    private static void checkMemory(long width, long height, int channels, int bits) throws DecodingException {
        checkClaim(width, height);
        long bytes = 2L * channels * Math.ceilDiv(bits, 8);
        long memory = MemoryLimit.bytes();
        long most = Math.min(memory / bytes, (Integer.MAX_VALUE - 64) / channels);
        if (width > most || height > most / width) {
            throw DecodingException.memory(String.format(
                    Locale.ROOT,
                    "it claims %d x %d pixels, more than fit into the memory of %d MB; scale it down, or give Java more memory",
                    width,
                    height,
                    memory >> 20));
        }
    }
}
