package org.instantretouch.render.gl;

import static org.lwjgl.egl.EGL10.EGL_BLUE_SIZE;
import static org.lwjgl.egl.EGL10.EGL_EXTENSIONS;
import static org.lwjgl.egl.EGL10.EGL_GREEN_SIZE;
import static org.lwjgl.egl.EGL10.EGL_NONE;
import static org.lwjgl.egl.EGL10.EGL_NO_CONTEXT;
import static org.lwjgl.egl.EGL10.EGL_NO_DISPLAY;
import static org.lwjgl.egl.EGL10.EGL_NO_SURFACE;
import static org.lwjgl.egl.EGL10.EGL_PBUFFER_BIT;
import static org.lwjgl.egl.EGL10.EGL_RED_SIZE;
import static org.lwjgl.egl.EGL10.EGL_SURFACE_TYPE;
import static org.lwjgl.egl.EGL10.eglChooseConfig;
import static org.lwjgl.egl.EGL10.eglCreateContext;
import static org.lwjgl.egl.EGL10.eglDestroyContext;
import static org.lwjgl.egl.EGL10.eglGetError;
import static org.lwjgl.egl.EGL10.eglInitialize;
import static org.lwjgl.egl.EGL10.eglMakeCurrent;
import static org.lwjgl.egl.EGL10.eglQueryString;
import static org.lwjgl.egl.EGL12.EGL_RENDERABLE_TYPE;
import static org.lwjgl.egl.EGL12.eglBindAPI;
import static org.lwjgl.egl.EGL12.eglReleaseThread;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_API;
import static org.lwjgl.egl.EGL14.EGL_OPENGL_BIT;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MAJOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_MINOR_VERSION;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT;
import static org.lwjgl.egl.EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK;
import static org.lwjgl.egl.EXTDeviceQuery.eglQueryDeviceStringEXT;

import java.nio.IntBuffer;
import org.instantretouch.render.PreviewException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGLCapabilities;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;

/** A context of EGL that belongs to no display server: it works over ssh, in a container and beside any window system. */
final class EglContext extends GlContext {
    /** EGL_PLATFORM_SURFACELESS_MESA, for which LWJGL has neither a constant nor a call that takes no display. */
    private static final int PLATFORM_SURFACELESS = 0x31DD;

    private static final int MOST_DEVICES = 16;

    private final long display;
    private final long context;
    private final String name;

    private EglContext(long display, long context, String name) {
        this.display = display;
        this.context = context;
        this.name = name;
    }

    /** A context of the driver's own choice, without a surface. */
    static EglContext surfaceless() throws PreviewException {
        requireClientExtension("EGL_MESA_platform_surfaceless");
        long display = JNI.callPPP(PLATFORM_SURFACELESS, 0L, 0L, platformDisplay());
        return create(display, "EGL");
    }

    /** A context of the first device that gives one, a graphics card's before the CPU's. */
    static EglContext device() throws PreviewException {
        try {
            return hardware();
        } catch (PreviewException e) {
            return device(false);
        }
    }

    /** A context of the first graphics card that gives one; it is current, and its functions are known. */
    static EglContext hardware() throws PreviewException {
        return device(true);
    }

    private static EglContext device(boolean hardware) throws PreviewException {
        requireClientExtension("EGL_EXT_platform_device");
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer devices = stack.mallocPointer(MOST_DEVICES);
            IntBuffer count = stack.mallocInt(1);
            if (!EXTDeviceEnumeration.eglQueryDevicesEXT(devices, count) || count.get(0) == 0) {
                throw new PreviewException("no device");
            }
            PreviewException first = null;
            for (int i = 0; i < count.get(0); i++) {
                if (hardware && isSoftware(devices.get(i))) {
                    continue;
                }
                long display =
                        JNI.callPPP(EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, devices.get(i), 0L, platformDisplay());
                try {
                    EglContext context = create(display, "EGL device " + i);
                    GL.createCapabilities(true);
                    if (!hardware || !isSoftware(renderer())) {
                        return context;
                    }
                    context.close();
                } catch (PreviewException e) {
                    first = first == null ? e : first;
                }
            }
            throw first == null ? new PreviewException("no device") : first;
        }
    }

    /** Whether a device says of itself that it is none. */
    private static boolean isSoftware(long device) {
        EGLCapabilities client = EGL.getCapabilities();
        String all = client.EGL_EXT_device_query ? eglQueryDeviceStringEXT(device, EGL_EXTENSIONS) : null;
        return all != null && (" " + all + " ").contains(" EGL_MESA_device_software ");
    }

    /** Stands before all else that asks EGL. */
    private static void requireClientExtension(String extension) throws PreviewException {
        EglLibrary.locate();
        String all = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
        if (all == null || !(" " + all + " ").contains(" " + extension + " ")) {
            throw new PreviewException("the library lacks " + extension);
        }
    }

    private static long platformDisplay() throws PreviewException {
        long function = EGL.getCapabilities().eglGetPlatformDisplay;
        if (function == 0) {
            throw new PreviewException("the library is older than EGL 1.5");
        }
        return function;
    }

    private static EglContext create(long display, String name) throws PreviewException {
        if (display == EGL_NO_DISPLAY) {
            throw failure("no display");
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer major = stack.mallocInt(1);
            IntBuffer minor = stack.mallocInt(1);
            if (!eglInitialize(display, major, minor)) {
                throw failure("it does not start");
            }
            EGLCapabilities capabilities = EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
            if (!capabilities.EGL_KHR_surfaceless_context) {
                throw new PreviewException("it lacks contexts without a surface");
            }
            if (!eglBindAPI(EGL_OPENGL_API)) {
                throw failure("it lacks OpenGL");
            }
            PointerBuffer config = stack.mallocPointer(1);
            IntBuffer count = stack.mallocInt(1);
            IntBuffer wanted = stack.ints(
                    EGL_SURFACE_TYPE,
                    EGL_PBUFFER_BIT,
                    EGL_RENDERABLE_TYPE,
                    EGL_OPENGL_BIT,
                    EGL_RED_SIZE,
                    8,
                    EGL_GREEN_SIZE,
                    8,
                    EGL_BLUE_SIZE,
                    8,
                    EGL_NONE);
            if (!eglChooseConfig(display, wanted, config, count) || count.get(0) == 0) {
                throw failure("no configuration");
            }
            IntBuffer version = stack.ints(
                    EGL_CONTEXT_MAJOR_VERSION,
                    3,
                    EGL_CONTEXT_MINOR_VERSION,
                    3,
                    EGL_CONTEXT_OPENGL_PROFILE_MASK,
                    EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                    EGL_NONE);
            long context = eglCreateContext(display, config.get(0), EGL_NO_CONTEXT, version);
            if (context == EGL_NO_CONTEXT) {
                throw failure("no OpenGL 3.3");
            }
            if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
                PreviewException failure = failure("the context does not become current");
                eglDestroyContext(display, context);
                throw failure;
            }
            return new EglContext(display, context, name);
        }
    }

    private static PreviewException failure(String what) {
        return new PreviewException(what + " (EGL error 0x" + Integer.toHexString(eglGetError()) + ")");
    }

    @Override
    String name() {
        return name;
    }

    /** The display stays: other contexts of this process may live on it. */
    @Override
    void destroy() {
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display, context);
        eglReleaseThread();
    }
}
