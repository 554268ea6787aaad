package org.instantretouch.mask;

/** A shape, and what it does to the mask that the parts before it make. */
public record MaskPart(MaskShape shape, Combine combine) {
    /** A shape that adds. */
    public static MaskPart of(MaskShape shape) {
        return new MaskPart(shape, Combine.ADD);
    }

    /** What the part does in the end: a stroke that erases takes away, whatever {@link #combine()} says. */
    public Combine effect() {
        return shape instanceof Stroke stroke && stroke.erase() ? Combine.SUBTRACT : combine;
    }

    /** The same; a stroke covers all that it can. */
    MaskPart atFullFlow() {
        return shape instanceof Stroke stroke ? new MaskPart(stroke.atFullFlow(), combine) : this;
    }
}
