package org.instantretouch.photo;

/**
 * How much memory photos may take, all together: what Java may have, or less where the user says so. Where a format can be read
 * in strips a photo of any size goes through; what must be held whole is checked against this first.
 */
public final class MemoryLimit {
    /** Megabytes, as a system property, for programs that start others. */
    public static final String PROPERTY = "org.instantretouch.memory";

    private static volatile long bytes = initial();

    private MemoryLimit() {}

    private static long initial() {
        long all = Runtime.getRuntime().maxMemory();
        long megabytes = Long.getLong(PROPERTY, Long.MAX_VALUE >> 20);
        return megabytes > 0 && megabytes < all >> 20 ? megabytes << 20 : all;
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
        bytes = Math.min(newBytes, Runtime.getRuntime().maxMemory());
    }

    /** The limit in bytes. */
    public static long bytes() {
        return bytes;
    }
}
