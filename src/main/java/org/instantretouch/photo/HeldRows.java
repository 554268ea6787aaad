package org.instantretouch.photo;

import java.util.Arrays;

/** Strips of samples in memory. */
final class HeldRows implements RowStream {
    private final Samples samples;
    private final int rows;
    private int next;

    HeldRows(Samples samples, int rows) {
        this.samples = samples;
        this.rows = rows;
    }

    @Override
    public Samples next() {
        int count = Math.min(rows, samples.height() - next);
        int row = samples.width() * samples.channels();
        int from = next * row;
        int to = from + count * row;
        next += count;
        return switch (samples) {
            case Samples8 s ->
                new Samples8(s.width(), count, s.channels(), s.alpha(), Arrays.copyOfRange(s.values(), from, to));
            case Samples16 s ->
                new Samples16(s.width(), count, s.channels(), s.alpha(), Arrays.copyOfRange(s.values(), from, to));
        };
    }

    @Override
    public void skip() {
        next += Math.min(rows, samples.height() - next);
    }

    @Override
    public void close() {}
}
