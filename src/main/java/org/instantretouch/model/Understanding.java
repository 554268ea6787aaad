package org.instantretouch.model;

import org.instantretouch.intent.Intent;

/**
 * What a model read in an instruction.
 *
 * @param cut whether the instruction was longer than the model reads, so that its end was left out
 */
public record Understanding(Intent intent, boolean cut) {}
