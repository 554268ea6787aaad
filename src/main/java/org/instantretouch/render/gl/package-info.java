/** The preview drawn by OpenGL 3.3: contexts without a window, textures, and the shaders of slicing. */
@NullMarked
package org.instantretouch.render.gl;

import org.jspecify.annotations.NullMarked;
