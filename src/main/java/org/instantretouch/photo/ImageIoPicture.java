package org.instantretouch.photo;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** Pictures from ImageIO's readers as samples: the codes that the reader gives, never converted in colour. */
final class ImageIoPicture {
    /** How a reader begins to say that a file is whole, but of a kind that it does not know. */
    private static final Pattern UNSUPPORTED = Pattern.compile("Unsupported\\b|Unknown TIFF Compression");

    private ImageIoPicture() {}

    /** Reads the first picture of a file, as the type that the reader calls raw. */
    static Samples read(ImageReaderSpi provider, byte[] file) throws IOException {
        return read(provider, file, DecodingException::unsupported);
    }

    /**
     * The same.
     *
     * @param unsupported says what to do about a kind of picture that cannot be read
     */
    static Samples read(ImageReaderSpi provider, byte[] file, Function<String, DecodingException> unsupported)
            throws IOException {
        ImageReader reader = provider.createReaderInstance();
        try {
            reader.setInput(new MemoryInput(file), false, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestinationType(reader.getRawImageType(0));
            return samples(reader.read(0, param), unsupported);
        } catch (IIOException e) {
            String reason = String.valueOf(e.getMessage());
            throw UNSUPPORTED.matcher(reason).lookingAt() ? unsupported.apply(reason) : e;
        } finally {
            reader.dispose();
        }
    }

    static Samples samples(BufferedImage image) throws DecodingException {
        return samples(image, DecodingException::unsupported);
    }

    private static Samples samples(BufferedImage image, Function<String, DecodingException> unsupported)
            throws DecodingException {
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        if (model instanceof IndexColorModel palette) {
            return fromPalette(raster, palette);
        }
        int colors = model.getNumColorComponents();
        if (colors != 1 && colors != 3 && colors != 4) {
            throw unsupported.apply("this picture has " + colors + " channels of colour");
        }
        if (raster.getTransferType() == DataBuffer.TYPE_FLOAT
                || raster.getTransferType() == DataBuffer.TYPE_DOUBLE
                || model.getComponentSize(0) > 16) {
            throw unsupported.apply("this picture has more than 16 bits a channel");
        }
        boolean alpha = model.hasAlpha();
        int channels = alpha ? colors + 1 : colors;
        Samples samples = model.getComponentSize(0) > 8
                ? new Samples16(raster.getWidth(), raster.getHeight(), channels, alpha, shorts(raster, model, channels))
                : new Samples8(raster.getWidth(), raster.getHeight(), channels, alpha, bytes(raster, model, channels));
        if (alpha && model.isAlphaPremultiplied()) {
            unmultiply(samples);
        }
        return samples;
    }

    private static boolean isPlain(Raster raster, ColorModel model, int channels) {
        if (!(model instanceof ComponentColorModel)
                || !(raster.getSampleModel() instanceof PixelInterleavedSampleModel plain)
                || raster.getNumBands() != channels
                || raster.getSampleModelTranslateX() != 0
                || raster.getSampleModelTranslateY() != 0) {
            return false;
        }
        for (int i = 0; i < channels; i++) {
            if (plain.getBandOffsets()[i] != i) {
                return false;
            }
        }
        return plain.getPixelStride() == channels && plain.getScanlineStride() == channels * raster.getWidth();
    }

    private static byte[] bytes(Raster raster, ColorModel model, int channels) {
        int length = raster.getWidth() * raster.getHeight() * channels;
        if (raster.getDataBuffer() instanceof DataBufferByte buffer
                && isPlain(raster, model, channels)
                && model.getComponentSize(0) == 8
                && buffer.getData().length == length) {
            return buffer.getData();
        }
        byte[] out = new byte[length];
        int[] row = new int[raster.getWidth() * raster.getNumBands()];
        for (int y = 0, to = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0, at = 0; x < raster.getWidth(); x++, at += raster.getNumBands()) {
                for (int c = 0; c < channels; c++) {
                    out[to++] = (byte) scaled(row[at + c], model.getComponentSize(c), 255);
                }
            }
        }
        return out;
    }

    private static short[] shorts(Raster raster, ColorModel model, int channels) {
        int length = raster.getWidth() * raster.getHeight() * channels;
        if (raster.getDataBuffer() instanceof DataBufferUShort buffer
                && isPlain(raster, model, channels)
                && model.getComponentSize(0) == 16
                && buffer.getData().length == length) {
            return buffer.getData();
        }
        short[] out = new short[length];
        int[] row = new int[raster.getWidth() * raster.getNumBands()];
        for (int y = 0, to = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0, at = 0; x < raster.getWidth(); x++, at += raster.getNumBands()) {
                for (int c = 0; c < channels; c++) {
                    out[to++] = (short) scaled(row[at + c], model.getComponentSize(c), 65535);
                }
            }
        }
        return out;
    }

    /** A code of so many bits on the scale to {@code top}; itself where the scales agree. */
    private static int scaled(int code, int bits, int top) {
        int own = (1 << bits) - 1;
        return own == top ? code : (int) (((long) code * top + own / 2) / own);
    }

    private static Samples fromPalette(Raster raster, IndexColorModel palette) {
        int size = palette.getMapSize();
        int[] argb = new int[size];
        palette.getRGBs(argb);
        boolean grey = Arrays.stream(argb).allMatch(ImageIoPicture::isGrey);
        boolean alpha = palette.hasAlpha();
        int colors = grey && !alpha ? 1 : 3;
        int channels = alpha ? colors + 1 : colors;
        byte[] out = new byte[raster.getWidth() * raster.getHeight() * channels];
        int[] row = new int[raster.getWidth() * raster.getNumBands()];
        for (int y = 0, to = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                int color = argb[Math.min(row[x * raster.getNumBands()], size - 1)];
                for (int c = 0; c < colors; c++) {
                    out[to++] = (byte) (color >> (16 - 8 * c));
                }
                if (alpha) {
                    out[to++] = (byte) (color >> 24);
                }
            }
        }
        return new Samples8(raster.getWidth(), raster.getHeight(), channels, alpha, out);
    }

    private static boolean isGrey(int argb) {
        return (argb & 0xff) == ((argb >> 8) & 0xff) && (argb & 0xff) == ((argb >> 16) & 0xff);
    }

    /** Divides the colours by alpha, so that they stand alone. */
    private static void unmultiply(Samples samples) {
        int n = samples.channels();
        switch (samples) {
            case Samples8 s -> {
                for (int i = 0; i < s.values().length; i += n) {
                    int a = s.values()[i + n - 1] & 0xff;
                    for (int c = i; a != 0 && c < i + n - 1; c++) {
                        s.values()[c] = (byte) Math.min(255, ((s.values()[c] & 0xff) * 255 + a / 2) / a);
                    }
                }
            }
            case Samples16 s -> {
                for (int i = 0; i < s.values().length; i += n) {
                    int a = s.values()[i + n - 1] & 0xffff;
                    for (int c = i; a != 0 && c < i + n - 1; c++) {
                        s.values()[c] = (short) Math.min(65535, ((s.values()[c] & 0xffffL) * 65535 + a / 2) / a);
                    }
                }
            }
        }
    }
}
