package org.instantretouch.model;

/**
 * Where a model runs, and why there.
 *
 * @param text one line for people, such as {@code CPU, 8 threads (no NVIDIA GPU was found)}
 */
public record DeviceReport(boolean gpu, String text) {
    @Override
    public String toString() {
        return text;
    }
}
