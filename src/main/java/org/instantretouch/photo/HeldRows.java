package org.instantretouch.photo;

/** Strips of samples in memory. */
final class HeldRows implements RowStream {
    private final TiledSamples samples;
    private final int rows;
    private int next;

    HeldRows(Samples samples, int rows) {
        this(TiledSamples.of(samples), rows);
    }

    HeldRows(TiledSamples samples, int rows) {
        this.samples = samples;
        this.rows = rows;
    }

    private int count() {
        return Math.min(rows, samples.layout().height() - next);
    }

    @Override
    public Samples next() {
        Samples strip = samples.rows(next, count());
        next += strip.height();
        return strip;
    }

    @Override
    public void skip() {
        next += count();
    }

    @Override
    public void close() {}
}
