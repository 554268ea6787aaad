package org.instantretouch.grid;

/** A bilateral grid together with the guide through which it is sliced. */
public record Slice(GuideKind kind, GuideCurve curve, BilateralGrid grid) {}
