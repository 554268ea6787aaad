package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u0000\u0007", "\u00a0\u2003\u2028"})
    void emptyTextIsRefusedWithAnExample(String typed) {
        InvalidInstructionException e = assertThrows(InvalidInstructionException.class, () -> Instruction.of(typed));
        assertEquals("the instruction is empty; say what to change, such as \"warmer\"", e.getMessage());
    }

    @Test
    void longTextIsRefused() {
        InvalidInstructionException e =
                assertThrows(InvalidInstructionException.class, () -> Instruction.of("x".repeat(10_000)));
        assertTrue(e.getMessage().startsWith("the instruction has 10,000 characters, more than 2,000; shorten"));
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() throws Exception {
        assertEquals(4000, Instruction.of("🌅".repeat(2000)).text().length());
        assertThrows(InvalidInstructionException.class, () -> Instruction.of("🌅".repeat(2001)));
        assertEquals(
                2000, Instruction.of("x".repeat(2000) + " ".repeat(9000)).text().length());
    }

    @Test
    void controlCharactersAndLineEndsBecomeOneSpace() throws Exception {
        assertEquals(
                "warmer and darker",
                Instruction.of("  warmer\r\n\u0000and\u001b \tdarker\u2029").text());
    }

    @Test
    void emojiStayAndHalvesOfThemAreReplaced() throws Exception {
        assertEquals("golden 🌅 👨‍👩‍👧", Instruction.of("golden 🌅 👨‍👩‍👧").text());
        assertEquals("a\ufffdb\ufffd", Instruction.of("a\ud83cb\udf05").text());
    }

    @Test
    void uncleanTextIsNoInstruction() {
        assertThrows(IllegalArgumentException.class, () -> new Instruction("a\nb"));
        assertThrows(IllegalArgumentException.class, () -> new Instruction(""));
    }
}
