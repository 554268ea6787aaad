package org.instantretouch.color;

/**
 * CMYK without a profile: r = (1 - c)(1 - k) and so on in sRGB's encoded values, and back with all the grey in k. It knows
 * no ink and no paper, so colours come out too bright and pure; it stands where nothing says better.
 */
final class PlainCmykTransform implements ColorTransform {
    @Override
    public void toWorking(float[] values, float[] rgb, int pixels) {
        for (int i = 0; i < pixels; i++) {
            float light = 1 - values[4 * i + 3];
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (1 - values[4 * i + c]) * light;
            }
        }
    }

    @Override
    public void fromWorking(float[] rgb, float[] values, int pixels) {
        for (int i = pixels - 1; i >= 0; i--) {
            float r = Math.clamp(rgb[3 * i], 0f, 1f);
            float g = Math.clamp(rgb[3 * i + 1], 0f, 1f);
            float b = Math.clamp(rgb[3 * i + 2], 0f, 1f);
            float light = Math.max(r, Math.max(g, b));
            values[4 * i] = light == 0 ? 0 : 1 - r / light;
            values[4 * i + 1] = light == 0 ? 0 : 1 - g / light;
            values[4 * i + 2] = light == 0 ? 0 : 1 - b / light;
            values[4 * i + 3] = 1 - light;
        }
    }
}
