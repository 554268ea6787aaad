/** Layers to pixels: in strips on the CPU for files, and what a viewport shows, again and again, for the screen. */
@NullMarked
package org.instantretouch.render;

import org.jspecify.annotations.NullMarked;
