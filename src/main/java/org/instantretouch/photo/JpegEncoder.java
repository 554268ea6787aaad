package org.instantretouch.photo;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.NodeList;

/** Baseline JPEG by the JDK's libjpeg; profile and metadata are put in between as segments. */
final class JpegEncoder {
    private static final String METADATA = "javax_imageio_jpeg_image_1.0";
    private static final int LONGEST_SEGMENT = 65_533;

    private JpegEncoder() {}

    static void write(PhotoWriter.Content content, WriteOptions options, WritableByteChannel channel)
            throws IOException {
        byte[] jpeg = picture((Samples8) content.samples(), options);
        // Start of image and the JFIF segment come first.
        int head = 2 + 2 + ((jpeg[4] & 0xff) << 8 | jpeg[5] & 0xff);
        try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(new Unclosed(channel)))) {
            out.write(jpeg, 0, head);
            exif(out, content);
            xmp(out, content);
            resources(out, content.metadata().photoshop());
            if (content.icc().isPresent()) {
                profile(out, content.icc().get());
            }
            out.write(jpeg, head, jpeg.length - head);
        }
    }

    private static void exif(OutputStream out, PhotoWriter.Content content) throws IOException {
        int most = LONGEST_SEGMENT - JpegDecoder.EXIF.length();
        Optional<byte[]> exif = content.metadata().exif();
        if (exif.isPresent() && exif.get().length > most) {
            exif = ExifBlock.parse(exif.get())
                    .flatMap(ExifBlock::withoutMakerNote)
                    .map(ExifBlock::bytes)
                    .filter(shorter -> shorter.length <= most);
            content.notes()
                    .add(
                            exif.isPresent()
                                    ? "the EXIF data are longer than a JPEG can hold; the maker's note was left out"
                                    : "the EXIF data are longer than a JPEG can hold and were left out");
        }
        if (exif.isPresent()) {
            segment(out, 0xe1, JpegDecoder.EXIF, exif.get(), 0, exif.get().length);
        }
    }

    private static void xmp(OutputStream out, PhotoWriter.Content content) throws IOException {
        Optional<byte[]> xmp = content.metadata().xmp();
        if (xmp.isEmpty()) {
            return;
        }
        Optional<XmpExtension.Parts> parts = XmpExtension.split(xmp.get(), LONGEST_SEGMENT - JpegDecoder.XMP.length());
        if (parts.isEmpty()) {
            content.notes().add("the XMP data are longer than a JPEG can hold and were left out");
            return;
        }
        byte[] packet = parts.get().packet();
        segment(out, 0xe1, JpegDecoder.XMP, packet, 0, packet.length);
        for (byte[] piece : parts.get().pieces()) {
            segment(out, 0xe1, XmpExtension.NAME, piece, 0, piece.length);
        }
    }

    private static void resources(OutputStream out, Optional<byte[]> photoshop) throws IOException {
        byte[] bytes = photoshop.orElse(new byte[0]);
        int most = LONGEST_SEGMENT - JpegDecoder.PHOTOSHOP.length();
        for (int from = 0; from < bytes.length; from += most) {
            segment(out, 0xed, JpegDecoder.PHOTOSHOP, bytes, from, Math.min(most, bytes.length - from));
        }
    }

    private static void profile(OutputStream out, byte[] icc) throws IOException {
        int most = LONGEST_SEGMENT - JpegDecoder.ICC.length() - 2;
        int parts = Math.ceilDiv(icc.length, most);
        for (int i = 0; i < parts; i++) {
            int from = i * most;
            String name = JpegDecoder.ICC + (char) (i + 1) + (char) parts;
            segment(out, 0xe2, name, icc, from, Math.min(most, icc.length - from));
        }
    }

    private static void segment(OutputStream out, int marker, String name, byte[] data, int from, int count)
            throws IOException {
        int length = 2 + name.length() + count;
        out.write(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        out.write(name.getBytes(StandardCharsets.ISO_8859_1));
        out.write(data, from, count);
    }

    private static byte[] picture(Samples8 samples, WriteOptions options) throws IOException {
        BufferedImage image = image(samples);
        ImageWriter writer = jdkWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(options.quality() / 100f);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
            setSubsampling(metadata, samples.colors() == 3 && !options.fullChroma() ? "2" : "1");
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Sampling factors of the first component; the others keep 1. */
    private static void setSubsampling(IIOMetadata metadata, String factor) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
        NodeList components = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            IIOMetadataNode component = (IIOMetadataNode) components.item(i);
            component.setAttribute("HsamplingFactor", i == 0 ? factor : "1");
            component.setAttribute("VsamplingFactor", i == 0 ? factor : "1");
        }
        metadata.setFromTree(METADATA, root);
    }

    /** The samples as an image that shares their array; called sRGB or grey whatever they are, so nothing is converted. */
    private static BufferedImage image(Samples8 samples) {
        int colors = samples.colors();
        int[] offsets = colors == 1 ? new int[] {0} : new int[] {0, 1, 2};
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples.values(), samples.values().length),
                samples.width(),
                samples.height(),
                samples.width() * samples.channels(),
                samples.channels(),
                offsets,
                null);
        ColorSpace space = ColorSpace.getInstance(colors == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ColorModel model = new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    private static ImageWriter jdkWriter() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
            writer.dispose();
        }
        throw new IllegalStateException("this Java has no JPEG codec");
    }
}
