package org.instantretouch.photo;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files by the JDK's own writers, which share no code with the readers under test, and one kind that they do not write. */
public final class JdkFiles {
    private JdkFiles() {}

    private static BufferedImage image(Samples samples) {
        boolean eight = samples.bits() == 8;
        ColorSpace space = ColorSpace.getInstance(samples.colors() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ComponentColorModel model = new ComponentColorModel(
                space,
                samples.alpha(),
                false,
                samples.alpha() ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                eight ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(samples.width(), samples.height());
        switch (samples) {
            case Samples8 s ->
                System.arraycopy(
                        s.values(), 0, ((DataBufferByte) raster.getDataBuffer()).getData(), 0, s.values().length);
            case Samples16 s ->
                System.arraycopy(
                        s.values(), 0, ((DataBufferUShort) raster.getDataBuffer()).getData(), 0, s.values().length);
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static ImageWriter writer(String format, ImageTypeSpecifier type) {
        Iterator<ImageWriter> writers = ImageIO.getImageWriters(type, format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new IllegalStateException("the JDK writes no " + format);
    }

    private static void write(Path target, String format, Samples samples, ImageWriteParamChange change)
            throws IOException {
        BufferedImage image = image(samples);
        ImageWriter writer = writer(format, ImageTypeSpecifier.createFromRenderedImage(image));
        Files.deleteIfExists(target);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(target.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            change.apply(param);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private interface ImageWriteParamChange {
        void apply(ImageWriteParam param);
    }

    /**
     * Writes a TIFF.
     *
     * @param compression none, LZW, Deflate, ZLib or PackBits
     * @param tile side of the tiles, a multiple of 16; 0 for strips
     */
    public static void tiff(Path target, Samples samples, String compression, int tile) throws IOException {
        write(target, "tiff", samples, param -> {
            if (!compression.equals("none")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            if (tile > 0) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(tile, tile, 0, 0);
            }
        });
    }

    /** Writes a PNG, interlaced or not. */
    public static void png(Path target, Samples samples, boolean interlaced) throws IOException {
        write(
                target,
                "png",
                samples,
                param -> param.setProgressiveMode(
                        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED));
    }

    /** Writes a progressive JPEG of the best quality. */
    public static void progressive(Path target, Samples8 samples) throws IOException {
        write(target, "jpeg", samples, param -> {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(1);
        });
    }

    /** Writes an uncompressed TIFF of 8-bit RGB whose channels stand one after the other, each in one strip. */
    public static void planar(Path target, Samples8 rgb) throws IOException {
        int pixels = rgb.width() * rgb.height();
        int plane = 8 + 2 + 12 * 10 + 4 + 3 * 4 + 3 * 4 + 3 * 2;
        int lists = 8 + 2 + 12 * 10 + 4;
        ByteBuffer out = ByteBuffer.allocate(plane + 3 * pixels).order(ByteOrder.BIG_ENDIAN);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 10);
        entry(out, 256, 4, 1, rgb.width());
        entry(out, 257, 4, 1, rgb.height());
        entry(out, 258, 3, 3, lists + 24);
        entry(out, 259, 3, 1, 1 << 16);
        entry(out, 262, 3, 1, 2 << 16);
        entry(out, 273, 4, 3, lists);
        entry(out, 277, 3, 1, 3 << 16);
        entry(out, 278, 4, 1, rgb.height());
        entry(out, 279, 4, 3, lists + 12);
        entry(out, 284, 3, 1, 2 << 16);
        out.putInt(0);
        for (int c = 0; c < 3; c++) {
            out.putInt(lists + 4 * c, plane + c * pixels).putInt(lists + 12 + 4 * c, pixels);
            out.putShort(lists + 24 + 2 * c, (short) 8);
            for (int i = 0; i < pixels; i++) {
                out.put(plane + c * pixels + i, rgb.values()[3 * i + c]);
            }
        }
        Files.write(target, out.array());
    }

    /**
     * Writes an uncompressed TIFF of 8 bits that says of the channels behind its colours, which are grey or RGB, what they are.
     *
     * @param kind 0 for not said, 1 and 2 for alpha
     */
    public static void extra(Path target, int width, int channels, int colors, int kind, byte[] values)
            throws IOException {
        int height = values.length / (width * channels);
        int lists = 8 + 2 + 12 * 10 + 4;
        int data = lists + 4 * channels;
        boolean one = channels - colors == 1;
        ByteBuffer out = ByteBuffer.allocate(data + values.length).order(ByteOrder.BIG_ENDIAN);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 10);
        entry(out, 256, 4, 1, width);
        entry(out, 257, 4, 1, height);
        entry(out, 258, 3, channels, channels > 2 ? lists : 8 << 16 | 8);
        entry(out, 259, 3, 1, 1 << 16);
        entry(out, 262, 3, 1, (colors == 1 ? 1 : 2) << 16);
        entry(out, 273, 4, 1, data);
        entry(out, 277, 3, 1, channels << 16);
        entry(out, 278, 4, 1, height);
        entry(out, 279, 4, 1, values.length);
        entry(out, 338, 3, channels - colors, one ? kind << 16 : kind << 16 | kind);
        out.putInt(0);
        for (int i = 0; i < channels; i++) {
            out.putShort(lists + 2 * i, (short) 8);
        }
        Files.write(target, out.put(data, values).array());
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
