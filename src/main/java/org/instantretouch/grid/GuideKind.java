package org.instantretouch.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a slice's guide measures on a colour, before the curve. */
public enum GuideKind {
    /** {@link Luma} of the encoded values. */
    LUMA {
        @Override
        public float of(float r, float g, float b) {
            return Luma.of(r, g, b);
        }
    },
    /** The largest less the smallest of the encoded values. */
    CHROMA {
        @Override
        public float of(float r, float g, float b) {
            return Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
        }
    };

    /** The guide value of an encoded colour: in [0, 1] for colours inside the working space. */
    public abstract float of(float r, float g, float b);

    /** The name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that {@link #id()}, or empty. */
    public static Optional<GuideKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }
}
