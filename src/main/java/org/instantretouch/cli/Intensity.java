package org.instantretouch.cli;

import org.instantretouch.grid.Slicer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The check that an intensity is one. */
final class Intensity {
    private Intensity() {}

    static boolean isValid(double intensity) {
        return intensity >= 0 && intensity <= Slicer.MAX_INTENSITY;
    }

    static void check(CommandSpec spec, float intensity) {
        if (!isValid(intensity)) {
            throw new ParameterException(
                    spec.commandLine(), Messages.get("edit.wrongIntensity", Float.toString(intensity)));
        }
    }
}
