/** Reading instructions: the instruction bank, the text network, its training and its export. */
@NullMarked
package org.instantretouch.train.text;

import org.jspecify.annotations.NullMarked;
