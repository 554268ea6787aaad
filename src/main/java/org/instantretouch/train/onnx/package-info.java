/** Writing ONNX graphs, and the numbers in them. */
@NullMarked
package org.instantretouch.train.onnx;

import org.jspecify.annotations.NullMarked;
