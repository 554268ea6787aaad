package org.instantretouch.bench.quality;

import java.nio.file.Path;

/**
 * An instruction to be carried out on a photo.
 *
 * @param number which of the instruction's photos it is, from 0
 */
public record Trial(CheckedInstruction instruction, Path photo, int number) {
    /** What its result is called, without an extension: the same in every run. */
    public String name() {
        return instruction.id() + "-" + number;
    }
}
