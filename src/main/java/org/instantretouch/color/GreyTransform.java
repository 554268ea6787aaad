package org.instantretouch.color;

/** One channel of light without colour; colours become their luminance. */
final class GreyTransform implements ColorTransform {
    private final TransferCurve curve;
    private final boolean srgb;

    GreyTransform(TransferCurve curve) {
        this.curve = curve;
        srgb = curve.isSrgb();
    }

    @Override
    public void toWorking(float[] values, float[] rgb, int pixels) {
        CurveTable table = curve.decoder();
        for (int i = pixels - 1; i >= 0; i--) {
            float grey = srgb ? values[i] : SrgbCurve.encode(table.at(values[i]));
            rgb[3 * i] = grey;
            rgb[3 * i + 1] = grey;
            rgb[3 * i + 2] = grey;
        }
    }

    @Override
    public void fromWorking(float[] rgb, float[] values, int pixels) {
        CurveTable table = curve.encoder();
        for (int i = 0; i < pixels; i++) {
            float r = rgb[3 * i];
            float g = rgb[3 * i + 1];
            float b = rgb[3 * i + 2];
            if (srgb && r == g && g == b) {
                values[i] = r;
            } else {
                float luminance =
                        0.2126f * SrgbCurve.decode(r) + 0.7152f * SrgbCurve.decode(g) + 0.0722f * SrgbCurve.decode(b);
                values[i] = table.at(luminance);
            }
        }
    }
}
