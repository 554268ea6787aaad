package org.instantretouch.mask;

/** The values of one shape along a row; they are 0, and the array holds anything, outside [from, to). */
final class RowValues {
    final float[] values;
    int from;
    int to;

    RowValues(int width) {
        values = new float[width];
    }

    void span(int newFrom, int newTo) {
        from = newFrom;
        to = newTo;
    }
}
