package org.instantretouch.photo;

/**
 * How much memory photos may take, all together: what Java may have, or less where the user says so. Where a format can be read
 * in strips a photo of any size goes through; what must be held whole is checked against this first.
 */
public final class MemoryLimit {
    private static volatile long bytes = Runtime.getRuntime().maxMemory();

    private MemoryLimit() {}

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
