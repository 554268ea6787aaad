package org.instantretouch.photo;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * The JDK's JPEG decoder. It hands over row after row and holds, for a baseline file, no more than a few of them; the picture
 * that it believes to fill has no memory behind it.
 */
final class JdkJpeg {
    /** Takes the rows. */
    interface Sink {
        /** A row's values; the array is used again for the next. */
        void row(byte[] values);
    }

    private JdkJpeg() {}

    /**
     * Decodes grey or RGB from the top.
     *
     * @return the decoder's warnings
     */
    static List<String> decode(Jpeg jpeg, Sink sink) throws IOException {
        List<String> warnings = new ArrayList<>();
        ImageReader reader = reader();
        try {
            reader.setInput(new JpegInput(new FileBytes(jpeg.file().channel()), jpeg.parts()), true, true);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            ImageReadParam param = reader.getDefaultReadParam();
            int channels = jpeg.layout().channels();
            // Naming the bands keeps the reader from converting to what it takes for the image's colours.
            param.setSourceBands(IntStream.range(0, channels).toArray());
            param.setDestination(image(jpeg.layout(), sink));
            reader.read(0, param);
        } finally {
            reader.dispose();
        }
        return warnings;
    }

    /** Decodes the values as they are stored, whatever they are; checks the warnings. */
    static byte[] raster(Jpeg jpeg) throws IOException {
        Layout layout = jpeg.layout();
        List<String> warnings = new ArrayList<>();
        ImageReader reader = reader();
        try {
            reader.setInput(new JpegInput(new FileBytes(jpeg.file().channel()), jpeg.parts()), true, true);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            Raster raster = reader.readRaster(0, null);
            byte[] values = ((DataBufferByte) raster.getDataBuffer()).getData();
            if (raster.getWidth() != layout.width()
                    || raster.getHeight() != layout.height()
                    || values.length != layout.bytes()) {
                throw wrongSize();
            }
            if (!warnings.isEmpty()) {
                Jpeg.LastRows rows = new Jpeg.LastRows();
                int row = (int) layout.rowBytes();
                for (int y = 0; y < layout.height(); y++) {
                    rows.add(values, y * row, (y + 1) * row);
                }
                jpeg.warned(rows.readable());
            }
            return values;
        } finally {
            reader.dispose();
        }
    }

    static DecodingException wrongSize() {
        return DecodingException.damaged("its picture is not of the size that it claims");
    }

    private static BufferedImage image(Layout layout, Sink sink) {
        int channels = layout.channels();
        ColorSpace space = ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ColorModel model = new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, new Target(layout, sink), false, null);
    }

    private static ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("this Java has no JPEG codec");
    }

    /** A raster that passes on what is put into it. */
    private static final class Target extends WritableRaster {
        private final Sink sink;

        Target(Layout layout, Sink sink) {
            // Strides of a real picture of a gigapixel would be too large for the JDK.
            super(
                    new ComponentSampleModel(
                            DataBuffer.TYPE_BYTE, layout.width(), layout.height(), 1, 1, new int[layout.channels()]),
                    new DataBufferByte(1),
                    new Point());
            this.sink = sink;
        }

        @Override
        public void setRect(int x, int y, Raster row) {
            sink.row(((DataBufferByte) row.getDataBuffer()).getData());
        }
    }
}
