/** How well a model does what it is asked: instructions with checks, tried on photos, measured and judged. */
@NullMarked
package org.instantretouch.bench.quality;

import org.jspecify.annotations.NullMarked;
