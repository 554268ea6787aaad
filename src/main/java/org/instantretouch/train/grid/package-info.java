/** The grid network: its data, its training and its export. */
@NullMarked
package org.instantretouch.train.grid;

import org.jspecify.annotations.NullMarked;
