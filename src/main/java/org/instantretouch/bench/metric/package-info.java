/** Numbers for how much two pictures differ, and in what. */
@NullMarked
package org.instantretouch.bench.metric;

import org.jspecify.annotations.NullMarked;
