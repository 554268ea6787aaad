package org.instantretouch.bench.quality;

/**
 * What a judge says of a result.
 *
 * @param pair the trial's name
 * @param consistency how far the result is what was asked for, 0 to 10
 * @param quality how good it looks, 0 to 10
 * @param note the judge's own words; may be empty
 */
public record Judgement(String pair, String instruction, double consistency, double quality, String note) {
    /** The largest mark. */
    public static final double MOST = 10;

    /** The overall mark, the geometric mean of both, 0 to 10: bad in one respect is bad. */
    public double overall() {
        return Math.sqrt(consistency * quality);
    }
}
