package org.instantretouch.render.gl;

import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MAJOR;
import static org.lwjgl.glfw.GLFW.GLFW_CONTEXT_VERSION_MINOR;
import static org.lwjgl.glfw.GLFW.GLFW_FALSE;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_CORE_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_OPENGL_PROFILE;
import static org.lwjgl.glfw.GLFW.GLFW_VISIBLE;
import static org.lwjgl.glfw.GLFW.glfwCreateWindow;
import static org.lwjgl.glfw.GLFW.glfwDefaultWindowHints;
import static org.lwjgl.glfw.GLFW.glfwDestroyWindow;
import static org.lwjgl.glfw.GLFW.glfwGetError;
import static org.lwjgl.glfw.GLFW.glfwInit;
import static org.lwjgl.glfw.GLFW.glfwMakeContextCurrent;
import static org.lwjgl.glfw.GLFW.glfwWindowHint;

import org.instantretouch.render.PreviewException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** The context of a window that is never shown. GLFW stays started: other windows of this process may need it. */
final class GlfwContext extends GlContext {
    /** GLFW makes and destroys windows for one thread at a time. */
    private static final Object LIBRARY = new Object();

    private final long window;

    private GlfwContext(long window) {
        this.window = window;
    }

    static GlfwContext create() throws PreviewException {
        synchronized (LIBRARY) {
            if (!glfwInit()) {
                throw failure("it does not start");
            }
            glfwDefaultWindowHints();
            glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
            glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
            glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
            glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
            long window = glfwCreateWindow(16, 16, "", 0, 0);
            if (window == 0) {
                throw failure("no OpenGL 3.3");
            }
            glfwMakeContextCurrent(window);
            return new GlfwContext(window);
        }
    }

    private static PreviewException failure(String what) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer message = stack.mallocPointer(1);
            int error = glfwGetError(message);
            String detail = error == 0 ? "" : " (" + MemoryUtil.memUTF8(message.get(0)) + ")";
            return new PreviewException(what + detail);
        }
    }

    @Override
    String name() {
        return "GLFW";
    }

    @Override
    void destroy() {
        synchronized (LIBRARY) {
            glfwMakeContextCurrent(0);
            glfwDestroyWindow(window);
        }
    }
}
