/** Where a layer applies: brush strokes, gradients and ranges, their rasters, and their edge-aware form in bilateral space. */
@NullMarked
package org.instantretouch.mask;

import org.jspecify.annotations.NullMarked;
