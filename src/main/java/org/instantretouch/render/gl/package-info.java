/**
 * The preview drawn by OpenGL 3.3: contexts without a visible window, textures, and the shaders of slicing.
 *
 * <p>A frame is drawn in passes, each over the pixels of the screen that show the photo:
 *
 * <ol>
 *   <li>the photo at the screen's resolution, out of its tiles ({@code photo.frag}), only when the view or its tiles change;
 *   <li>a pass for each layer but the last ({@code frame.frag} with {@code layer.glsl}), in 32-bit floats;
 *   <li>the last layer together with the gamut map, 8 bits, split, marks and overlay ({@code screen.glsl}), so that a frame of
 *       one layer is one pass.
 * </ol>
 *
 * <p>Then the pixels are read back, for JavaFX shows them from memory. Masks and grids are uploaded only where they have changed.
 *
 * <h2>Contexts</h2>
 *
 * <p>The preview has a thread of its own, and so needs a context that is bound to no window and to no particular thread. Nothing
 * newer than OpenGL 3.3 is used, for macOS stops at 4.1. The ways of making a context, by system; the first that works is taken,
 * and if none does, the reasons of all are told and the CPU draws:
 *
 * <ul>
 *   <li><b>Linux and other systems with EGL.</b> EGL on Mesa's surfaceless platform; if the driver lacks it (NVIDIA's does), EGL
 *       on the first device of {@code EGL_EXT_platform_device} that gives a context. Neither needs X11 or Wayland, so it works
 *       over ssh and in a container too. Last GLFW, as on Windows, for drivers without EGL; that needs a display. LWJGL then
 *       finds OpenGL's functions through EGL ({@code contextAPI=EGL}), so that no libGL or GLX needs to be installed.
 *   <li><b>Windows.</b> WGL makes contexts for windows only. GLFW opens a window of 16 x 16 pixels that is never shown, and its
 *       context becomes current on the preview's thread. There a window belongs to the thread that makes it, whichever that is,
 *       and one that is never shown needs no event loop. Drawing goes to framebuffer objects, never to that window. GLFW comes
 *       with the app, in {@code lwjgl-glfw}'s natives.
 *   <li><b>macOS.</b> Windows, and with them GLFW, belong to the main thread, which is JavaFX's. A CGL context needs no window:
 *       a pixel format of the core profile "3.2", which means the newest there is, a context of it, and it is made current on the
 *       preview's thread. It has no framebuffer of its own, and needs none, since all drawing goes to framebuffer objects. CGL
 *       and OpenGL are frameworks of the system. Apple calls them deprecated; should they go one day, the CPU draws.
 * </ul>
 *
 * <p>The automatic tests run the EGL ways, those of Windows and macOS need a machine with these systems.
 */
@NullMarked
package org.instantretouch.render.gl;

import org.jspecify.annotations.NullMarked;
