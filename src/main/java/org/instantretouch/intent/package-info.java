/** What an instruction asks for: the vocabulary of attributes, hues, regions and styles with signed amounts. */
@NullMarked
package org.instantretouch.intent;

import org.jspecify.annotations.NullMarked;
