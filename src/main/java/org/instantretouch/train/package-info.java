/** Training: from photos and the instruction bank to a model that the app can load. On no path of the app. */
@NullMarked
package org.instantretouch.train;

import org.jspecify.annotations.NullMarked;
