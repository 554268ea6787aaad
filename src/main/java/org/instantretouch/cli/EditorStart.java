package org.instantretouch.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts the editor, by its name: the commands know nothing of it. What would keep it from opening a window is looked for before,
 * since the toolkit itself fails with many lines that help nobody.
 */
final class EditorStart {
    /** The editor. */
    static final String EDITOR = "org.instantretouch.app.EditorMain";

    /** The benchmark of the editor. */
    static final String BENCHMARK = "org.instantretouch.app.EditorBenchmark";

    /** What JavaFX loads on Linux beyond what every desktop has. */
    private static final List<String> LIBRARIES =
            List.of("libgtk-3.so.0", "libXtst.so.6", "libXxf86vm.so.1", "libGL.so.1");

    private EditorStart() {}

    /** Why no window can be opened here; empty if nothing speaks against it. */
    static Optional<String> obstacle() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || "Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.empty();
        }
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of(Messages.get("editor.noDisplay"));
        }
        try (Arena arena = Arena.ofConfined()) {
            List<String> missing = LIBRARIES.stream()
                    .filter(library -> !isThere(library, arena))
                    .toList();
            if (!missing.isEmpty()) {
                return Optional.of(Messages.get("editor.noLibraries", String.join(", ", missing)));
            }
            return opens(arena) ? Optional.empty() : Optional.of(Messages.get("editor.displayRefuses", display));
        }
    }

    private static boolean isThere(String library, Arena arena) {
        try {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the X server that DISPLAY names answers. GTK has loaded its library. */
    private static boolean opens(Arena arena) {
        try {
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            Linker linker = Linker.nativeLinker();
            MethodHandle open = linker.downcallHandle(
                    x11.findOrThrow("XOpenDisplay"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle close = linker.downcallHandle(
                    x11.findOrThrow("XCloseDisplay"), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int ignored = (int) close.invokeExact(display);
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException("the display could not be asked", e);
        }
    }

    /**
     * Runs the editor or its benchmark, and returns when the window is closed.
     *
     * @param program the name of its main class
     */
    static void run(String program, String... photos) throws FailedCommandException {
        try {
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) photos);
        } catch (InvocationTargetException e) {
            throw new FailedCommandException(
                    Messages.get("editor.failed"),
                    Optional.ofNullable(e.getCause()).orElse(e));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the editor is part of the app", e);
        }
    }
}
