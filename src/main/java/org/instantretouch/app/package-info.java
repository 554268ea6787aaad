/** The editor: views know view models, view models know no control. */
@NullMarked
package org.instantretouch.app;

import org.jspecify.annotations.NullMarked;
