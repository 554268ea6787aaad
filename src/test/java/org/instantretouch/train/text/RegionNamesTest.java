package org.instantretouch.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionNamesTest {
    private static final RegionNames NAMES = new RegionNames();

    private static AttributeEdit edit(Attribute attribute, Region region) {
        return new AttributeEdit(attribute, Optional.empty(), region, 0.5f);
    }

    private static Example example(String text, AttributeEdit... edits) {
        return new Example("test", text, List.of(edits), -1, 0, Set.of(), false);
    }

    @Test
    void onePartGivesWayToAnyOtherAndTheLabelFollows() {
        Example bride = example("warm up the bride", edit(Attribute.TEMPERATURE, Region.SUBJECT));
        Random random = new Random(1);
        Set<Region> regions = EnumSet.noneOf(Region.class);
        for (int i = 0; i < 200; i++) {
            Example renamed = NAMES.renamed(bride, random).orElseThrow();
            assertTrue(renamed.text().startsWith("warm up "), renamed.text());
            regions.add(renamed.edits().get(0).region());
            // What the new text names is what the new label says: it can be reworded again.
            assertTrue(NAMES.renamed(renamed, random).isPresent(), renamed.text());
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Region.WHOLE)), regions);
    }

    @Test
    void severalPartsKeepTheirRegionsByOtherNames() {
        Example two = example(
                "brighter on the couple, cooler in the background, less contrast",
                edit(Attribute.EXPOSURE, Region.SUBJECT),
                edit(Attribute.TEMPERATURE, Region.BACKGROUND),
                edit(Attribute.CONTRAST, Region.WHOLE));
        Random random = new Random(2);
        for (int i = 0; i < 50; i++) {
            assertEquals(two.edits(), NAMES.renamed(two, random).orElseThrow().edits());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"warm it", "warm up the sky", "warm up the bride, not the sky", "the bride and the groom warmer"
            })
    void whatIsNotUnderstoodStaysAsItIs(String text) {
        Example other = example(text, edit(Attribute.TEMPERATURE, Region.SUBJECT));
        assertFalse(NAMES.renamed(other, new Random(3)).isPresent());
    }
}
