/** The edit as a document: layers over a photo. */
@NullMarked
package org.instantretouch.edit;

import org.jspecify.annotations.NullMarked;
