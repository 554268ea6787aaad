package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.instantretouch.mask.Mask;
import org.junit.jupiter.api.Test;

class EditDocumentTest {
    private final EditDocument three = EditDocument.empty()
            .with(TestEdits.layer(0))
            .with(TestEdits.layer(1))
            .with(TestEdits.layer(2));

    private static List<String> ids(EditDocument document) {
        return document.layers().stream().map(Layer::id).toList();
    }

    @Test
    void aLayerIsReplacedWhereItStands() {
        EditDocument changed = three.replace(TestEdits.layer(1).withName("new"));
        assertEquals(List.of("id0", "id1", "id2"), ids(changed));
        assertEquals("new", changed.find("id1").orElseThrow().name());
        assertEquals("layer 1", three.find("id1").orElseThrow().name());
    }

    @Test
    void layersAreMovedAndRemoved() {
        assertEquals(List.of("id1", "id2", "id0"), ids(three.move("id0", 2)));
        assertEquals(List.of("id2", "id0", "id1"), ids(three.move("id2", 0)));
        assertEquals(List.of("id0", "id2"), ids(three.remove("id1")));
        assertEquals(Optional.empty(), three.remove("id1").find("id1"));
    }

    @Test
    void aDuplicateStandsAboveItsOriginalWithAnIdOfItsOwn() {
        EditDocument four = three.duplicate("id1");
        Layer copy = four.layers().get(2);
        assertEquals("id1", four.layers().get(1).id());
        assertEquals("layer 1", copy.name());
        assertNotEquals("id1", copy.id());
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> three.remove("id7"));
        assertThrows(IllegalArgumentException.class, () -> three.replace(TestEdits.layer(7)));
        assertThrows(IllegalArgumentException.class, () -> three.move("id1", 3));
        assertThrows(IllegalArgumentException.class, () -> three.with(TestEdits.layer(1)));
    }

    @Test
    void aLayerWhoseMaskIsNothingIsNotActive() {
        assertFalse(
                TestEdits.layer(1).withMask(Mask.EVERYTHING.withInverted(true)).isActive());
    }
}
