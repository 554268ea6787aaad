package org.instantretouch.render.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.instantretouch.render.PreviewException;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;

/** An OpenGL 3.3 core context without a visible window, current on the thread that opened it and of use there alone. */
abstract sealed class GlContext implements AutoCloseable permits EglContext, CglContext, GlfwContext {
    /**
     * A way of making a context.
     *
     * @param mayBeSoftware whether it may lead to a renderer on the CPU where there is a graphics card
     */
    private record Way(String name, String api, Opening opening, boolean mayBeSoftware) {}

    @FunctionalInterface
    private interface Opening {
        GlContext open() throws PreviewException;
    }

    /**
     * Opens a context by the first way that works here: EGL without a surface, an EGL device, or a hidden window of GLFW; on
     * macOS, where windows belong to the main thread, CGL. A way that leads to a renderer in software is taken only if there is no
     * device of EGL that is none: beside NVIDIA's driver, Mesa's stands first and finds nothing but the CPU.
     *
     * @throws PreviewException if none does; the message says why
     */
    static GlContext open() throws PreviewException {
        List<String> reasons = new ArrayList<>();
        for (Way way : ways()) {
            try {
                // Read when the class GL is loaded; by then the way is known to have a library.
                Configuration.OPENGL_CONTEXT_API.set(way.api);
                GlContext context = way.opening.open();
                try {
                    GL.createCapabilities(true);
                    return way.mayBeSoftware && isSoftware(renderer()) ? betterThan(context, way) : context;
                } catch (RuntimeException | LinkageError e) {
                    context.close();
                    throw e;
                }
            } catch (PreviewException | RuntimeException | LinkageError e) {
                reasons.add(way.name + ": " + reason(e));
            }
        }
        throw new PreviewException("no OpenGL (" + String.join(", ", reasons) + ")");
    }

    private static GlContext betterThan(GlContext software, Way way) throws PreviewException {
        software.close();
        try {
            return EglContext.hardware();
        } catch (PreviewException e) {
            GlContext again = way.opening.open();
            GL.createCapabilities(true);
            return again;
        }
    }

    /** Whether a renderer of that name draws on the CPU. */
    static boolean isSoftware(String renderer) {
        String name = renderer.toLowerCase(Locale.ROOT);
        return Stream.of("llvmpipe", "softpipe", "swrast", "software").anyMatch(name::contains);
    }

    /** The renderer of the current context. */
    static String renderer() {
        return String.valueOf(GL33C.glGetString(GL33C.GL_RENDERER));
    }

    private static List<Way> ways() {
        return switch (Platform.get()) {
            case MACOSX -> List.of(new Way("CGL", "native", CglContext::create, false));
            case WINDOWS -> List.of(new Way("GLFW", "native", GlfwContext::create, false));
            default ->
                List.of(
                        new Way("EGL", "EGL", EglContext::surfaceless, true),
                        new Way("EGL device", "EGL", EglContext::device, false),
                        new Way("GLFW", "native", GlfwContext::create, false));
        };
    }

    /** The first line: that of a missing library lists where it was looked for. */
    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    /** What draws, such as "OpenGL 4.5, llvmpipe (LLVM 15.0.6, 256 bits), through EGL". */
    final String description() {
        String version = String.valueOf(GL33C.glGetString(GL33C.GL_VERSION)).split(" ", 2)[0];
        return String.format(Locale.ROOT, "OpenGL %s, %s, through %s", version, renderer(), name());
    }

    /** The library that made the context. */
    abstract String name();

    /** Destroys the context. */
    abstract void destroy();

    @Override
    public final void close() {
        GL.setCapabilities(null);
        destroy();
    }
}
