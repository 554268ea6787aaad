/** Files that appear whole or not at all. */
@NullMarked
package org.instantretouch.file;

import org.jspecify.annotations.NullMarked;
