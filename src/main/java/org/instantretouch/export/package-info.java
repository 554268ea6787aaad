/** A whole photo through the compositor into a file. */
@NullMarked
package org.instantretouch.export;

import org.jspecify.annotations.NullMarked;
