package org.instantretouch.export;

/** How much a result is sharpened for its size. */
public enum Sharpening {
    /** Not at all. */
    NONE(0, 0),
    /** Just what scaling down took; for prints and pictures of people. */
    LOW(0.35f, 0.01f),
    /** For screens. */
    STANDARD(0.7f, 0.02f),
    /** Crisp: for small pictures, and fine detail. */
    HIGH(1.2f, 0.04f);

    private final float amount;
    private final float overshoot;

    Sharpening(float amount, float overshoot) {
        this.amount = amount;
        this.overshoot = overshoot;
    }

    /** What part of the detail is added once more. */
    float amount() {
        return amount;
    }

    /** How far a pixel may go beyond the darkest and the lightest beside it, in encoded luma. */
    float overshoot() {
        return overshoot;
    }
}
