/** A photo in memory (its own samples, profile and metadata) and the codecs that read and write it. */
@NullMarked
package org.instantretouch.photo;

import org.jspecify.annotations.NullMarked;
