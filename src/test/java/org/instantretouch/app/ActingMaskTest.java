package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.instantretouch.mask.Area;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.render.PreviewMask;
import org.junit.jupiter.api.Test;

class ActingMaskTest {
    private static final byte ALL = (byte) 255;
    private static final byte HALF = (byte) 128;

    /** The upper half of a photo. */
    private static final PreviewMask UPPER = PreviewMask.of(1, 2, new byte[] {ALL, 0});

    private final ActingMask acting = new ActingMask();

    @Test
    void aLayerActsWhereBothItsMaskAndItsPlaceAre() {
        PreviewMask mask = PreviewMask.of(2, 2, new byte[] {ALL, HALF, ALL, 0});
        assertArrayEquals(new byte[] {ALL, HALF, 0, 0}, acting.of(mask, UPPER).values());
    }

    @Test
    void aSmallerPictureOfThePlaceIsInterpolated() {
        byte[] four = {ALL, ALL, ALL, ALL};
        byte[] product = acting.of(PreviewMask.of(1, 4, four), UPPER).values();
        assertArrayEquals(new byte[] {ALL, (byte) 191, 64, 0}, product);
    }

    @Test
    void ofAMaskThatIsPaintedOnlyWhatChangedIsWorkedOutAnew() {
        PreviewMask before = PreviewMask.of(2, 2, new byte[4]);
        PreviewMask first = acting.of(before, UPPER);
        assertSame(first, acting.of(before, UPPER));
        Area changed = new Area(0, 0, 1, 2);
        PreviewMask next = acting.of(before.next(new byte[] {ALL, 0, ALL, 0}, changed), UPPER);
        assertArrayEquals(new byte[] {ALL, 0, 0, 0}, next.values());
        assertEquals(Optional.of(changed), next.changedSince(first));
    }

    @Test
    void aStrokeReachesAPlaceWithHalfOfItsRadius() {
        assertTrue(ActingMask.isReached(dab(0.4f), UPPER, 0.1f));
        assertTrue(ActingMask.isReached(dab(0.52f), UPPER, 0.1f));
        assertFalse(ActingMask.isReached(dab(0.6f), UPPER, 0.1f));
    }

    private static Stroke dab(float y) {
        return new Stroke(List.of(new Point(0.5f, y)), 0.1f, 0.3f, 1, false);
    }
}
