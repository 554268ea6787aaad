/** Measurements that a person can repeat on their own machine. */
@NullMarked
package org.instantretouch.bench;

import org.jspecify.annotations.NullMarked;
