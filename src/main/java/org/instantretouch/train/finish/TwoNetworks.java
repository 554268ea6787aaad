package org.instantretouch.train.finish;

/** The weights of two networks, the second of which sees what the first has found beside what that one saw. */
public record TwoNetworks(SmallNetwork first, SmallNetwork second) {}
