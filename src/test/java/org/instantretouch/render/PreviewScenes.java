package org.instantretouch.render;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.Intent;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskRaster;

/** Photos, masks and frames for tests of the preview. */
public final class PreviewScenes {
    private PreviewScenes() {}

    /** Blends of colours with noise, black, white and saturated pixels, all on 8-bit codes. */
    public static float[] photo(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] rgb = new float[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            double base = 0.5 + 0.45 * Math.sin(x * 0.02 * (1 + i % 3) + y * 0.013);
            double value = base + 0.1 * (random.nextDouble() - 0.5);
            if (random.nextInt(50) == 0) {
                value = random.nextInt(2);
            }
            rgb[i] = Math.clamp(Math.round(value * 255), 0, 255) / 255f;
        }
        return rgb;
    }

    /** Reads from an array as a photo does. */
    public static RegionReader reader(float[] rgb, int photoWidth) {
        return (x, y, width, height, downsample, into) -> {
            int to = 0;
            for (int top = y; top < y + height; top += downsample) {
                for (int left = x; left < x + width; left += downsample) {
                    int right = Math.min(left + downsample, x + width);
                    int bottom = Math.min(top + downsample, y + height);
                    for (int c = 0; c < 3; c++) {
                        float sum = 0;
                        for (int v = top; v < bottom; v++) {
                            for (int u = left; u < right; u++) {
                                sum += SrgbCurve.decode(rgb[3 * (v * photoWidth + u) + c]);
                            }
                        }
                        float mean = sum / ((right - left) * (bottom - top));
                        into[to++] = downsample == 1 ? rgb[3 * (top * photoWidth + left) + c] : SrgbCurve.encode(mean);
                    }
                }
            }
        };
    }

    /** The same photo, of so many bits. */
    public static RegionReader ofBits(int bits, RegionReader reader) {
        return new RegionReader() {
            @Override
            public int bits() {
                return bits;
            }

            @Override
            public boolean transparent() {
                return reader.transparent();
            }

            @Override
            public void read(int x, int y, int width, int height, int downsample, float[] rgb) {
                reader.read(x, y, width, height, downsample, rgb);
            }

            @Override
            public void readOpacity(int x, int y, int width, int height, int downsample, float[] opacity) {
                reader.readOpacity(x, y, width, height, downsample, opacity);
            }
        };
    }

    /** A photo in arrays, read as a transparent photo is. */
    private record Transparent(float[] rgb, float[] opacity, int photoWidth) implements RegionReader {
        @Override
        public boolean transparent() {
            return true;
        }

        @Override
        public void read(int x, int y, int width, int height, int downsample, float[] into) {
            blocks(x, y, width, height, downsample, (to, sums) -> {
                for (int c = 0; c < 3 && sums[3] > 0; c++) {
                    into[3 * to + c] = SrgbCurve.encode((float) (sums[c] / sums[3]));
                }
            });
        }

        @Override
        public void readOpacity(int x, int y, int width, int height, int downsample, float[] into) {
            blocks(x, y, width, height, downsample, (to, sums) -> into[to] = (float) (sums[3] / sums[4]));
        }

        /** Takes the sums of a block: light times opacity, opacity, and pixels. */
        private interface Taker {
            void take(int block, double[] sums);
        }

        private void blocks(int x, int y, int width, int height, int downsample, Taker taker) {
            int across = Math.ceilDiv(width, downsample);
            double[] sums = new double[5];
            for (int block = 0; block < across * Math.ceilDiv(height, downsample); block++) {
                Arrays.fill(sums, 0);
                int left = x + block % across * downsample;
                int top = y + block / across * downsample;
                for (int v = top; v < Math.min(top + downsample, y + height); v++) {
                    for (int u = left; u < Math.min(left + downsample, x + width); u++) {
                        int pixel = v * photoWidth + u;
                        for (int c = 0; c < 3; c++) {
                            sums[c] += opacity[pixel] * SrgbCurve.decode(rgb[3 * pixel + c]);
                        }
                        sums[3] += opacity[pixel];
                        sums[4]++;
                    }
                }
                taker.take(block, sums);
            }
        }
    }

    /** A pyramid over an array, with all resident levels. */
    public static PhotoPyramid pyramid(float[] rgb, int width) {
        return pyramid(8, rgb, width);
    }

    /** The same in so many bits. */
    public static PhotoPyramid pyramid(int bits, float[] rgb, int width) {
        return pyramid(ofBits(bits, reader(rgb, width)), width, rgb.length / 3 / width);
    }

    /** The same of a photo that is transparent in places. */
    public static PhotoPyramid pyramid(float[] rgb, float[] opacity, int width) {
        return pyramid(8, rgb, opacity, width);
    }

    /** The same in so many bits. */
    public static PhotoPyramid pyramid(int bits, float[] rgb, float[] opacity, int width) {
        return pyramid(ofBits(bits, new Transparent(rgb, opacity, width)), width, opacity.length / width);
    }

    private static PhotoPyramid pyramid(RegionReader reader, int width, int height) {
        PhotoPyramid pyramid = new PhotoPyramid(width, height, reader);
        await(pyramid);
        return pyramid;
    }

    /** Opaque, half transparent and wholly transparent stripes, and between them soft ones, on 8-bit codes. */
    public static float[] opacity(int width, int height) {
        float[] opacity = new float[width * height];
        for (int i = 0; i < opacity.length; i++) {
            double wave = 0.5 + Math.sin(0.1 * (i % width) + 0.07 * (i / width));
            opacity[i] = Math.clamp(Math.round(255 * wave), 0, 255) / 255f;
        }
        return opacity;
    }

    /** Waits for all resident levels. */
    public static void await(PhotoPyramid pyramid) {
        while (pyramid.progress() < 1) {
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A complete frame, as red, green and blue codes. */
    public static int[] draw(PreviewEngine engine, PhotoPyramid photo, PreviewState state) throws PreviewException {
        Viewport view = state.viewport();
        ByteBuffer bgra = ByteBuffer.allocateDirect(4 * view.width() * view.height());
        while (!engine.draw(photo, state, bgra)) {
            pause();
        }
        return codes(bgra);
    }

    /** The red, green and blue codes of a frame. */
    public static int[] codes(ByteBuffer bgra) {
        int[] codes = new int[bgra.capacity() / 4 * 3];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = bgra.get(i / 3 * 4 + 2 - i % 3) & 0xff;
        }
        return codes;
    }

    /** The whole photo at one device pixel a photo pixel. */
    public static Viewport whole(int width, int height) {
        return new Viewport(width, height, 1, 0, 0);
    }

    /** Applies a layer to a whole photo as an export does. */
    public static void apply(Prediction prediction, float intensity, Optional<float[]> mask, float[] rgb, int width) {
        new CpuSlicer().apply(prediction, intensity, mask, Window.whole(width, rgb.length / 3 / width), rgb);
    }

    /** The codes that an export writes of an edited photo, in sRGB and 8 bits. */
    public static int[] exported(EditDocument edit, float[] photo, int width) {
        float[] rgb = photo.clone();
        new Compositor(edit).composite(Window.whole(width, rgb.length / 3 / width), rgb);
        return codes(rgb);
    }

    /** An edit of one layer more. */
    public static EditDocument with(EditDocument edit, Prediction prediction, float intensity, Mask mask) {
        return edit.with(
                new Layer("", "", Intent.nothing(), prediction, intensity, true, new ModelReference("test", ""))
                        .withMask(mask));
    }

    /** A mask's weights at a size, rounded as the editor rounds them. */
    public static PreviewMask rastered(Mask mask, int width, int height) {
        float[] values = new float[width * height];
        MaskRaster.of(mask, Optional.empty()).read(Window.whole(width, height), new float[0], values);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * values[i]);
        }
        return PreviewMask.of(width, height, bytes);
    }

    /**
     * A prediction as models make them: its coefficients lie within 0.3 of the identity and change slowly from cell to cell. In
     * a stack of many layers whose cells are noise, every layer stretches the rounding of those below until it shows.
     */
    public static Prediction look(long seed) {
        return new Prediction(List.of(smooth(seed, GuideKind.LUMA), smooth(seed + 1000, GuideKind.CHROMA)));
    }

    private static Slice smooth(long seed, GuideKind kind) {
        Random random = new Random(seed);
        BilateralGrid grid = BilateralGrid.identity(16, 16, 8);
        for (int k = 0; k < BilateralGrid.COEFFICIENTS; k++) {
            double size = random.nextDouble(0.05, 0.15);
            double phase = random.nextDouble(2 * Math.PI);
            double across = random.nextDouble(-3, 3);
            double down = random.nextDouble(-3, 3);
            double deep = random.nextDouble(-3, 3);
            for (int z = 0; z < 8; z++) {
                for (int y = 0; y < 16; y++) {
                    for (int x = 0; x < 16; x++) {
                        double wave = Math.sin(phase + (across * x + down * y) / 16 + deep * z / 8);
                        grid.coefficients()[grid.index(k, x, y, z)] += (float) (2 * size * wave);
                    }
                }
            }
        }
        return new Slice(kind, GuideCurve.identity(), grid);
    }

    /** The codes of colours after the gamut map. */
    public static int[] codes(float[] rgb) {
        float[] mapped = rgb.clone();
        GamutMap.apply(mapped, mapped.length / 3);
        int[] codes = new int[mapped.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Math.round(mapped[i] * 255);
        }
        return codes;
    }

    /** A mask that fades from nothing through waves to all, from left to right. */
    public static PreviewMask mask(int width, int height) {
        byte[] values = new byte[width * height];
        for (int i = 0; i < values.length; i++) {
            double across = (double) (i % width) / width;
            double wave = 0.2 * Math.sin(i / width * 0.9);
            values[i] = (byte) Math.round(255 * Math.clamp(2 * across - 0.5 + wave, 0, 1));
        }
        return PreviewMask.of(width, height, values);
    }

    /** A mask's weights at the pixels of a photo. */
    public static float[] stretched(PreviewMask mask, int width, int height) {
        float[] weights = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = Math.clamp((x + 0.5) / width * mask.width() - 0.5, 0, mask.width() - 1);
                double v = Math.clamp((y + 0.5) / height * mask.height() - 0.5, 0, mask.height() - 1);
                double sum = 0;
                for (int corner = 0; corner < 4; corner++) {
                    int cx = Math.min((int) u + corner % 2, mask.width() - 1);
                    int cy = Math.min((int) v + corner / 2, mask.height() - 1);
                    double weightX = corner % 2 == 1 ? u - (int) u : 1 - (u - (int) u);
                    double weightY = corner / 2 == 1 ? v - (int) v : 1 - (v - (int) v);
                    sum += weightX * weightY * (mask.values()[cy * mask.width() + cx] & 0xff) / 255;
                }
                weights[y * width + x] = (float) sum;
            }
        }
        return weights;
    }

    /** The mean difference of two frames, in codes. */
    public static double mean(int[] a, int[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return (double) sum / a.length;
    }

    /** The largest difference of two frames, in codes. */
    public static int worst(int[] a, int[] b) {
        int worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    /** The share of values that differ. */
    public static double differing(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return (double) count / a.length;
    }
}
