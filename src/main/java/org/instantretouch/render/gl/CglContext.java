package org.instantretouch.render.gl;

import static org.lwjgl.opengl.CGL.CGLChoosePixelFormat;
import static org.lwjgl.opengl.CGL.CGLCreateContext;
import static org.lwjgl.opengl.CGL.CGLDestroyContext;
import static org.lwjgl.opengl.CGL.CGLDestroyPixelFormat;
import static org.lwjgl.opengl.CGL.CGLSetCurrentContext;
import static org.lwjgl.opengl.CGL.kCGLOGLPVersion_3_2_Core;
import static org.lwjgl.opengl.CGL.kCGLPFAOpenGLProfile;

import java.nio.IntBuffer;
import org.instantretouch.render.PreviewException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;

/** A context of macOS without a window: unlike windows it may live on any thread. "3.2 core" gives the newest there is, 4.1. */
final class CglContext extends GlContext {
    private final long context;

    private CglContext(long context) {
        this.context = context;
    }

    static CglContext create() throws PreviewException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer format = stack.mallocPointer(1);
            IntBuffer count = stack.mallocInt(1);
            check(CGLChoosePixelFormat(stack.ints(kCGLPFAOpenGLProfile, kCGLOGLPVersion_3_2_Core, 0), format, count));
            PointerBuffer context = stack.mallocPointer(1);
            try {
                check(CGLCreateContext(format.get(0), 0, context));
            } finally {
                CGLDestroyPixelFormat(format.get(0));
            }
            check(CGLSetCurrentContext(context.get(0)));
            return new CglContext(context.get(0));
        }
    }

    private static void check(int error) throws PreviewException {
        if (error != 0) {
            throw new PreviewException("CGL error " + error);
        }
    }

    @Override
    String name() {
        return "CGL";
    }

    @Override
    void destroy() {
        CGLSetCurrentContext(0);
        CGLDestroyContext(context);
    }
}
