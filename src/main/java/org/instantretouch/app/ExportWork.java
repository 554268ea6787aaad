package org.instantretouch.app;

import java.util.Map;
import org.instantretouch.photo.MemoryLimit;

/**
 * How much of the computer exports may take.
 *
 * @param threads that work on a photo
 * @param megabytes that photos may take, all together; the most is what Java may have
 * @throws IllegalArgumentException if a value is out of its range
 */
record ExportWork(int threads, int megabytes) {
    static final int MOST_THREADS = 64;
    static final int LEAST_MEGABYTES = 64;

    private static final String THREADS = "export.threads";
    private static final String MEMORY = "export.memory";

    ExportWork {
        if (threads < 1 || threads > MOST_THREADS || megabytes < LEAST_MEGABYTES || megabytes > mostMegabytes()) {
            throw new IllegalArgumentException(threads + " threads, " + megabytes + " MB");
        }
    }

    /** All of what Java may have. */
    static int mostMegabytes() {
        return (int) Math.clamp(Runtime.getRuntime().maxMemory() >> 20, LEAST_MEGABYTES, Integer.MAX_VALUE);
    }

    /** All cores, and all of what Java may have. */
    static ExportWork all() {
        return within(Runtime.getRuntime().availableProcessors(), Integer.MAX_VALUE);
    }

    /** The nearest that is in range. */
    static ExportWork within(int threads, int megabytes) {
        return new ExportWork(
                Math.clamp(threads, 1, MOST_THREADS), Math.clamp(megabytes, LEAST_MEGABYTES, mostMegabytes()));
    }

    /** What is stored in the settings, brought in range: they may come from a larger computer. */
    static ExportWork from(Settings settings) {
        ExportWork all = all();
        return within(number(settings, THREADS, all.threads), number(settings, MEMORY, all.megabytes));
    }

    private static int number(Settings settings, String key, int otherwise) {
        try {
            return settings.get(key).map(Integer::valueOf).orElse(otherwise);
        } catch (NumberFormatException e) {
            System.getLogger(ExportWork.class.getName())
                    .log(System.Logger.Level.DEBUG, "the stored " + key + " is no number", e);
            return otherwise;
        }
    }

    /** Stores it; all the memory stays all, also where Java may have more another time. */
    void store(Settings settings) {
        int stored = megabytes == mostMegabytes() ? Integer.MAX_VALUE : megabytes;
        settings.putAll(Map.of(THREADS, Integer.toString(threads), MEMORY, Integer.toString(stored)));
    }

    /** Makes the memory the limit of this process. */
    void limitMemory() {
        MemoryLimit.set(megabytes == mostMegabytes() ? Long.MAX_VALUE : (long) megabytes << 20);
    }
}
