package org.instantretouch.mask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a part does to the parts before it; no order of soft parts leaves a crease. */
public enum Combine {
    /** 1 - (1 - m)(1 - v) */
    ADD {
        @Override
        public float of(float before, float value) {
            return before + value * (1 - before);
        }
    },
    /** m (1 - v) */
    SUBTRACT {
        @Override
        public float of(float before, float value) {
            return before * (1 - value);
        }
    },
    /** m v */
    INTERSECT {
        @Override
        public float of(float before, float value) {
            return before * value;
        }
    };

    /** The mask with a part of some value, both in [0, 1]; as is the result. */
    public abstract float of(float before, float value);

    /** The name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that {@link #id()}, or empty. */
    public static Optional<Combine> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }
}
