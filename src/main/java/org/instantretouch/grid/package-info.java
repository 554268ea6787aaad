/** Bilateral grids of affine colour transforms, their guides, and slicing them at full resolution. */
@NullMarked
package org.instantretouch.grid;

import org.jspecify.annotations.NullMarked;
