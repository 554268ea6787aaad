package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final int DRAWS = 5000;
    private static final List<String> COLUMNS = AttributeVector.columnNames();

    private static final Set<Attribute> NEVER_NEGATIVE = EnumSet.of(
            Attribute.FADE,
            Attribute.BW,
            Attribute.SEPIA,
            Attribute.AUTO,
            Attribute.AUTO_WHITE_BALANCE,
            Attribute.SHADOW_TINT,
            Attribute.HIGHLIGHT_TINT);

    /** What people ask for: one of them in two regions at once. */
    private static final List<AttributeVector> ASKED = List.of(
            vector(AttributeEdit.of(Attribute.EXPOSURE, 0.9f)),
            vector(AttributeEdit.of(Attribute.BW, 1)),
            vector(
                    AttributeEdit.of(Attribute.CONTRAST, 0.5f),
                    new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.TOP, -0.8f),
                    new AttributeEdit(Attribute.SHADOWS, Optional.empty(), Region.BOTTOM, 0.4f)));

    /** The attribute of each column. */
    private static final List<Attribute> ATTRIBUTES = COLUMNS.stream()
            .map(name -> Attribute.of(name.split(":")[0]).orElseThrow())
            .toList();

    @Test
    void amountsLieBetweenMinusOneAndOneAndAskForSomething() {
        draw(request -> {
            assertTrue(!request.isZero());
            for (float value : request.values()) {
                assertTrue(value >= -1 && value <= 1);
            }
        });
    }

    @Test
    void atMostOneRegionStandsBesideTheWhole() {
        Set<Integer> most = new TreeSet<>();
        draw(request -> {
            Set<Region> regions = EnumSet.noneOf(Region.class);
            for (int i = COLUMNS.size(); i < request.values().length; i++) {
                if (request.values()[i] != 0) {
                    regions.add(Region.values()[i / COLUMNS.size()]);
                }
            }
            most.add(regions.size());
        });
        assertEquals(Set.of(0, 1), most);
    }

    @Test
    void attributesWithoutANegativeSideAreNeverNegative() {
        draw(request -> {
            for (int i = 0; i < request.values().length; i++) {
                Attribute attribute = attribute(i % COLUMNS.size());
                if (NEVER_NEGATIVE.contains(attribute)) {
                    assertTrue(request.values()[i] >= 0, attribute.id());
                }
            }
        });
    }

    @Test
    void everyColumnIsAskedForAndEverySignedOneBothWays() {
        Set<String> seen = new TreeSet<>();
        draw(request -> {
            for (int i = 0; i < request.values().length; i++) {
                if (request.values()[i] != 0) {
                    seen.add(COLUMNS.get(i % COLUMNS.size()) + (request.values()[i] > 0 ? "+" : "-"));
                }
            }
        });
        for (int column = 0; column < COLUMNS.size(); column++) {
            assertTrue(seen.contains(COLUMNS.get(column) + "+"), COLUMNS.get(column));
            assertEquals(
                    !NEVER_NEGATIVE.contains(attribute(column)),
                    seen.contains(COLUMNS.get(column) + "-"),
                    COLUMNS.get(column));
        }
    }

    @Test
    void requestsOfHuesAreOfTheWholePhotoAndOfEachHueBothWays() {
        Random random = new Random(4);
        Requests requests = new Requests(ASKED);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < DRAWS; i++) {
            AttributeVector request = requests.nextOfHues(random);
            assertTrue(!request.isZero());
            for (int k = 0; k < request.values().length; k++) {
                float amount = request.values()[k];
                if (amount != 0) {
                    assertTrue(k < COLUMNS.size() && Math.abs(amount) <= 1);
                    seen.add(COLUMNS.get(k) + (amount > 0 ? "+" : "-"));
                }
            }
        }
        assertEquals(3 * 8 * 2, seen.size(), seen.toString());
        assertTrue(seen.stream().allMatch(name -> name.startsWith("hue_")), seen.toString());
    }

    private static void draw(Consumer<AttributeVector> check) {
        Random random = new Random(3);
        for (List<AttributeVector> asked : List.of(ASKED, List.<AttributeVector>of())) {
            Requests requests = new Requests(asked);
            for (int i = 0; i < DRAWS; i++) {
                check.accept(requests.next(random));
            }
        }
    }

    private static Attribute attribute(int column) {
        return ATTRIBUTES.get(column);
    }

    private static AttributeVector vector(AttributeEdit... edits) {
        return AttributeVector.of(Intent.of(edits));
    }
}
