/** Writing ONNX graphs. */
@NullMarked
package org.instantretouch.train.onnx;

import org.jspecify.annotations.NullMarked;
