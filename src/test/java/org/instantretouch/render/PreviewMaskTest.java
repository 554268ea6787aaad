package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.instantretouch.mask.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewMaskTest {
    private static PreviewMask mask() {
        return PreviewMask.of(10, 8, new byte[80]);
    }

    @Test
    void aMaskKnowsWhatDiffersFromThoseItGrewOutOf() {
        PreviewMask first = mask();
        PreviewMask second = first.next(new byte[80], new Area(1, 2, 3, 1));
        PreviewMask third = second.next(new byte[80], new Area(6, 0, 2, 2));
        assertEquals(Optional.of(new Area(6, 0, 2, 2)), third.changedSince(second));
        assertEquals(Optional.of(new Area(1, 0, 7, 3)), third.changedSince(first));
    }

    @Test
    void anEmptyChangeChangesNothing() {
        PreviewMask first = mask();
        PreviewMask same = first.next(new byte[80], Area.NONE);
        assertEquals(Optional.of(Area.NONE), same.changedSince(first));
        assertEquals(
                Optional.of(new Area(1, 2, 3, 1)),
                same.next(new byte[80], new Area(1, 2, 3, 1)).changedSince(first));
    }

    @Test
    void whatDiffersFromOthersIsNotKnown() {
        PreviewMask first = mask();
        PreviewMask second = first.next(new byte[80], new Area(0, 0, 1, 1));
        PreviewMask sister = first.next(new byte[80], new Area(5, 5, 1, 1));
        assertEquals(Optional.empty(), first.changedSince(first));
        assertEquals(Optional.empty(), first.changedSince(second));
        assertEquals(Optional.empty(), second.changedSince(mask()));
        assertEquals(Optional.empty(), second.changedSince(sister));
    }

    @Test
    void whatDiffersFromASistersParentIsNotMistakenForWhatDiffersFromTheSister() {
        PreviewMask first = mask();
        PreviewMask sister = first.next(new byte[80], new Area(5, 5, 1, 1));
        PreviewMask other = first.next(new byte[80], new Area(0, 0, 1, 1)).next(new byte[80], new Area(1, 1, 1, 1));
        assertEquals(Optional.empty(), other.changedSince(sister));
    }

    @Test
    void afterManyChangesTheFirstMaskIsForgotten() {
        PreviewMask first = mask();
        PreviewMask mask = first;
        for (int i = 0; i < 64; i++) {
            mask = mask.next(new byte[80], new Area(i % 10, 0, 1, 1));
        }
        assertEquals(Optional.of(new Area(0, 0, 10, 1)), mask.changedSince(first));
        assertEquals(
                Optional.empty(), mask.next(new byte[80], new Area(0, 0, 1, 1)).changedSince(first));
        assertEquals(64, mask.version());
    }

    @ParameterizedTest
    @CsvSource({"-1,0,2,2", "0,-1,2,2", "9,0,2,2", "0,7,2,2", "2147483647,0,2,2", "0,0,11,1"})
    void changesOutsideTheMaskAreRefused(int x, int y, int width, int height) {
        assertThrows(IllegalArgumentException.class, () -> mask().next(new byte[80], new Area(x, y, width, height)));
    }

    @Test
    void valuesThatDoNotFitTheSizeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PreviewMask.of(3, 3, new byte[8]));
        assertThrows(IllegalArgumentException.class, () -> PreviewMask.of(0, 3, new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> mask().next(new byte[79], Area.NONE));
    }
}
