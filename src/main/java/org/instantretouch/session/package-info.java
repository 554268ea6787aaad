/** A model at work on a photo: instructions become layers. */
@NullMarked
package org.instantretouch.session;

import org.jspecify.annotations.NullMarked;
