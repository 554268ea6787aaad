package org.instantretouch.app;

import java.util.Optional;
import org.instantretouch.mask.Area;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.render.PreviewMask;
import org.jspecify.annotations.Nullable;

/**
 * Where a layer acts that has a mask and is of places or hues as well: in both, so that one product is seen. While a mask is
 * painted only what has changed of it is worked out anew. For the window's thread.
 */
final class ActingMask {
    private @Nullable PreviewMask mask;
    private @Nullable PreviewMask reach;
    private @Nullable PreviewMask product;

    /**
     * The product of a mask and of where a layer acts by itself, as large as the mask.
     *
     * @param newReach of any size, stretched over the photo and interpolated
     */
    PreviewMask of(PreviewMask newMask, PreviewMask newReach) {
        PreviewMask before = product;
        PreviewMask last = mask;
        if (before == null || last == null || reach != newReach) {
            before = null;
        } else if (last == newMask) {
            return before;
        }
        Optional<Area> changed = before == null || last == null ? Optional.empty() : newMask.changedSince(last);
        PreviewMask next;
        if (before != null && changed.isPresent()) {
            byte[] values = before.values().clone();
            multiply(newMask, newReach, changed.get(), values);
            next = before.next(values, changed.get());
        } else {
            byte[] values = new byte[newMask.values().length];
            multiply(newMask, newReach, new Area(0, 0, newMask.width(), newMask.height()), values);
            next = PreviewMask.of(newMask.width(), newMask.height(), values);
        }
        mask = newMask;
        reach = newReach;
        product = next;
        return next;
    }

    /** Some milliseconds for a whole mask of four million pixels. */
    private static void multiply(PreviewMask mask, PreviewMask reach, Area area, byte[] into) {
        int width = mask.width();
        byte[] weights = mask.values();
        byte[] shares = reach.values();
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            float down = place(y, mask.height(), reach.height());
            int above = (int) down;
            int below = Math.min(above + 1, reach.height() - 1);
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                int at = y * width + x;
                int weight = weights[at] & 0xFF;
                if (weight == 0) {
                    into[at] = 0;
                    continue;
                }
                float across = place(x, width, reach.width());
                int left = (int) across;
                int right = Math.min(left + 1, reach.width() - 1);
                float upper = mix(shares, above * reach.width(), left, right, across - left);
                float lower = mix(shares, below * reach.width(), left, right, across - left);
                into[at] = (byte) Math.round(weight * (upper + (down - above) * (lower - upper)) / 255);
            }
        }
    }

    private static float mix(byte[] shares, int row, int left, int right, float part) {
        int from = shares[row + left] & 0xFF;
        return from + part * ((shares[row + right] & 0xFF) - from);
    }

    /** Where a pixel of one picture is on another of the same photo, from the middle of its first pixel. */
    private static float place(int pixel, int of, int on) {
        return Math.clamp((pixel + 0.5f) * on / of - 0.5f, 0f, on - 1f);
    }

    /** Whether a stroke of the brush comes to where more than a share of a layer acts, with half of its radius at least. */
    static boolean isReached(Stroke stroke, PreviewMask reach, float share) {
        double half = stroke.radius() / 2 * Math.max(reach.width(), reach.height());
        for (Point point : stroke.points()) {
            double x = point.x() * reach.width();
            double y = point.y() * reach.height();
            if (at(reach, x, y) > share
                    || at(reach, x - half, y) > share
                    || at(reach, x + half, y) > share
                    || at(reach, x, y - half) > share
                    || at(reach, x, y + half) > share) {
                return true;
            }
        }
        return false;
    }

    private static float at(PreviewMask picture, double x, double y) {
        int column = Math.clamp((long) x, 0, picture.width() - 1);
        int row = Math.clamp((long) y, 0, picture.height() - 1);
        return (picture.values()[row * picture.width() + column] & 0xFF) / 255f;
    }

    /** Lets go of what was worked out. */
    void forget() {
        mask = null;
        reach = null;
        product = null;
    }
}
