/**
 * What an instruction's words say beyond doubt: rules that settle what a network is known to hear otherwise, the amounts that are
 * stated as numbers, and looks by their names.
 */
@NullMarked
package org.instantretouch.intent.words;

import org.jspecify.annotations.NullMarked;
