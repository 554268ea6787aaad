/** Layers to pixels, in strips on the CPU. */
@NullMarked
package org.instantretouch.render;

import org.jspecify.annotations.NullMarked;
