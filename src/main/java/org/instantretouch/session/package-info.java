/** What the editor and the commands share: a model at work on a photo, whose instructions become layers, and the photo for the preview. */
@NullMarked
package org.instantretouch.session;

import org.jspecify.annotations.NullMarked;
