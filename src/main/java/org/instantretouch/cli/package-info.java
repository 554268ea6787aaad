/** The commands. */
@NullMarked
package org.instantretouch.cli;

import org.jspecify.annotations.NullMarked;
