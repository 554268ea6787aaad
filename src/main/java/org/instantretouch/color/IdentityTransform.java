package org.instantretouch.color;

/** sRGB, which is the working space: values pass bit for bit. */
final class IdentityTransform implements ColorTransform {
    @Override
    public void toWorking(float[] values, float[] rgb, int pixels) {
        System.arraycopy(values, 0, rgb, 0, 3 * pixels);
    }

    @Override
    public void fromWorking(float[] rgb, float[] values, int pixels) {
        System.arraycopy(rgb, 0, values, 0, 3 * pixels);
    }
}
