package org.instantretouch.color;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Any other profile, by the JDK's colour management in 16 bits a channel. Clips to [0, 1]. */
final class ManagedTransform implements ColorTransform {
    /** Pixels a call to the colour management: enough to drown its overhead, little enough to stay in the cache. */
    private static final int CHUNK = 1 << 15;

    private static final float CODES = 65535;

    private final int channels;
    private final ColorConvertOp to;
    private final Optional<ColorConvertOp> from;

    /** @throws UnusableProfileException if the colour management refuses the profile */
    ManagedTransform(ICC_Profile profile, int channels) throws UnusableProfileException {
        this.channels = channels;
        ICC_Profile srgb = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile();
        to = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
        try {
            convert(to, new float[channels], channels, new float[3], 3, 1);
        } catch (RuntimeException e) { // CMMException and whatever else bad tables provoke
            throw new UnusableProfileException("the colour management cannot use it", e);
        }
        from = reverse(profile, srgb, channels);
    }

    /** The way back, which profiles of cameras and scanners lack. */
    private static Optional<ColorConvertOp> reverse(ICC_Profile profile, ICC_Profile srgb, int channels) {
        ColorConvertOp op = new ColorConvertOp(new ICC_Profile[] {srgb, profile}, null);
        try {
            convert(op, new float[3], 3, new float[channels], channels, 1);
            return Optional.of(op);
        } catch (RuntimeException noWayBack) {
            return Optional.empty();
        }
    }

    @Override
    public void toWorking(float[] values, float[] rgb, int pixels) {
        convert(to, values, channels, rgb, 3, pixels);
    }

    @Override
    public void fromWorking(float[] rgb, float[] values, int pixels) {
        convert(
                from.orElseThrow(() -> new UnsupportedOperationException("the profile has no way back")),
                rgb,
                3,
                values,
                channels,
                pixels);
    }

    private static void convert(
            ColorConvertOp op, float[] in, int inChannels, float[] out, int outChannels, int pixels) {
        // Where the arrays are one and the output is wider, it would overwrite what is still to be read.
        float[] source = in == out && outChannels > inChannels ? in.clone() : in;
        int chunk = Math.min(CHUNK, pixels);
        WritableRaster inRaster = raster(inChannels, chunk);
        WritableRaster outRaster = raster(outChannels, chunk);
        short[] inCodes = codes(inRaster);
        short[] outCodes = codes(outRaster);
        for (int start = 0; start < pixels; start += chunk) {
            int count = Math.min(chunk, pixels - start);
            for (int i = 0; i < count * inChannels; i++) {
                inCodes[i] = (short) (Math.clamp(source[start * inChannels + i], 0f, 1f) * CODES + 0.5f);
            }
            synchronized (op) {
                op.filter(inRaster, outRaster);
            }
            for (int i = 0; i < count * outChannels; i++) {
                out[start * outChannels + i] = (outCodes[i] & 0xffff) / CODES;
            }
        }
    }

    private static WritableRaster raster(int channels, int pixels) {
        int[] offsets = new int[channels];
        for (int i = 0; i < channels; i++) {
            offsets[i] = i;
        }
        PixelInterleavedSampleModel model = new PixelInterleavedSampleModel(
                DataBuffer.TYPE_USHORT, pixels, 1, channels, channels * pixels, offsets);
        return Raster.createWritableRaster(model, new DataBufferUShort(channels * pixels), null);
    }

    private static short[] codes(WritableRaster raster) {
        return ((DataBufferUShort) raster.getDataBuffer()).getData();
    }
}
