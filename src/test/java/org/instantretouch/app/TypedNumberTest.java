package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12,5; 12.5; 13",
                "55.5; 55.5; 56",
                "0,5; 0.5; 1",
                "0.4; 0.4; 0",
                "100; 100; 100",
                "-5; -5; -5",
                ".25; 0.25; 0"
            })
    void decimalsComeAfterAPointOrAComma(String typed, float number, int whole) {
        assertTrue(typed.matches(TypedNumber.typing(3)));
        assertEquals(Optional.of(number), TypedNumber.read(typed));
        assertEquals(Optional.of(whole), TypedNumber.readWhole(typed));
    }

    @Test
    void whatIsNotFinishedIsNoNumberAndMayBeTyped() {
        for (String typed : List.of("", "1.", ",")) {
            assertTrue(typed.matches(TypedNumber.typing(1)));
            assertEquals(Optional.empty(), TypedNumber.read(typed));
        }
        assertFalse("1.2.3".matches(TypedNumber.typing(3)));
        assertEquals(Optional.empty(), TypedNumber.read("1.2.3"));
    }
}
