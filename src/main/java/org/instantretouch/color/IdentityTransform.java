package org.instantretouch.color;

/** sRGB, which is the working space: values pass bit for bit. */
final class IdentityTransform implements ColorTransform {
    @Override
    public void toWorking(float[] values, float[] rgb, int pixels) {
        copy(values, rgb, pixels);
    }

    @Override
    public void fromWorking(float[] rgb, float[] values, int pixels) {
        copy(rgb, values, pixels);
    }

    private static void copy(float[] from, float[] to, int pixels) {
        if (from != to) {
            System.arraycopy(from, 0, to, 0, 3 * pixels);
        }
    }
}
