package org.instantretouch.bench.quality;

/**
 * What became of a check.
 *
 * @param value what was measured
 * @param met whether the result meets it
 * @param metUntouched whether the photo would meet it as it is
 */
public record CheckOutcome(Check check, double value, boolean met, boolean metUntouched) {}
