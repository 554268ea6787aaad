package org.instantretouch.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * ONNX Runtime's own reports of its use. Left alone, it keeps an identifier of the computer under the user's home and means to
 * send it to its maker; it has also been seen to bring the process down in doing so.
 */
final class Telemetry {
    /** What the library asks the process's environment for when it starts, on other systems than Windows. */
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    private Telemetry() {}

    /** Switches it off for a library that is not loaded yet. Java can only read its environment: the C library writes it. */
    static void offBeforeLoading() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) setenv.invokeExact(arena.allocateFrom(SWITCH), arena.allocateFrom("1"), 1);
            if (result != 0) {
                throw new IllegalStateException("setenv gave " + result);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("setenv", e);
        }
    }

    /** Switches it off in the loaded library, which is how Windows has it. */
    static void offAfterLoading() {
        try {
            OrtEnvironment.getEnvironment().setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime keeps its telemetry on", e);
        }
    }
}
