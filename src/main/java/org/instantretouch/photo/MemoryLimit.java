package org.instantretouch.photo;

import java.io.IOException;

/**
 * How much memory photos may take, all together: what Java may have beside its own work, or less where the user says so. Where a
 * format can be read in strips a photo of any size goes through; what must be held whole is checked against this first.
 */
public final class MemoryLimit {
    /** What Java needs beside photos: strips that are under way, the model, and its own. */
    private static final long OWN = 256L << 20;

    /** More than this is not kept just to save reading it again. */
    private static final long MOST_KEPT = 256L << 20;

    /** What is kept is at most this share of the memory. */
    private static final int KEPT_SHARE = 5;

    private static volatile long all = ofJava();
    private static volatile int photos = 1;

    /** What is left for the photo that is being opened. */
    private static final ScopedValue<Long> LEFT = ScopedValue.newInstance();

    private MemoryLimit() {}

    private static long ofJava() {
        long most = Runtime.getRuntime().maxMemory();
        return most - Math.min(OWN, most / 4);
    }

    /**
     * Sets the limit for this process.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public static void set(long newBytes) {
        if (newBytes < 1) {
            throw new IllegalArgumentException("a limit of " + newBytes + " bytes");
        }
        all = Math.min(newBytes, ofJava());
    }

    /**
     * Divides among photos that are worked on at once what makes work faster and need not be.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public static void divide(int photosAtOnce) {
        if (photosAtOnce < 1) {
            throw new IllegalArgumentException(photosAtOnce + " photos at once");
        }
        photos = photosAtOnce;
    }

    /** What a photo may take, in bytes. */
    public static long bytes() {
        return LEFT.isBound() ? Math.min(LEFT.get(), all) : all;
    }

    /** Opens a photo while others take the rest: {@link #bytes} is then no more than what is left. */
    static <T> T within(long left, PhotoReader.Reading<T> opening) throws IOException {
        return ScopedValue.where(LEFT, left).call(opening::read);
    }

    /** What may be taken for each of the photos that are worked on at once to be done with it sooner, in bytes. */
    public static long share() {
        return all / photos;
    }

    /** What of a photo is kept after it was read once, since it is mostly read twice; in bytes. */
    static long kept() {
        return Math.min(all / KEPT_SHARE, MOST_KEPT) / photos;
    }
}
