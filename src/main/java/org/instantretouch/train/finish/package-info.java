/** Photo finishing in the units of the attributes: the operators that training pairs are made with. */
@NullMarked
package org.instantretouch.train.finish;

import org.jspecify.annotations.NullMarked;
