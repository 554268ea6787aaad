/** RGB spaces, transfer curves, ICC profiles, CIELAB and colour differences; the working space and the ways to and from it. */
@NullMarked
package org.instantretouch.color;

import org.jspecify.annotations.NullMarked;
