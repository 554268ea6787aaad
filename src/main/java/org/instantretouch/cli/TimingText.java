package org.instantretouch.cli;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.instantretouch.bench.Timing;

/** How timings are written, for people and in JSON. */
final class TimingText {
    private TimingText() {}

    /** The median, and in brackets the 95th percentile. */
    static String of(Timing timing) {
        return String.format(Locale.ROOT, "%.1f (%.1f)", timing.median(), timing.p95());
    }

    static JsonObject json(Timing timing) {
        JsonObject object = new JsonObject();
        object.addProperty("median", timing.median());
        object.addProperty("p95", timing.p95());
        return object;
    }
}
