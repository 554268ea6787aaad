package org.instantretouch.photo;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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

/**
 * Baseline JPEG by libjpeg-turbo where that is there, else by the JDK's libjpeg; profile and metadata are put in between as
 * segments. Each strip is encoded as a JPEG of its own, whole blocks high; since their tables are the same, their data are those
 * of the whole picture with restarts (ITU-T T.81, E.1.4), and put together they have its very coefficients.
 */
final class JpegEncoder implements StripEncoder {
    private static final String METADATA = "javax_imageio_jpeg_image_1.0";
    static final int LONGEST_SEGMENT = 65_533;

    /** Bytes of a profile in a segment: behind its name stand the segment's number and how many there are. */
    private static final int PROFILE_PART = LONGEST_SEGMENT - JpegDecoder.ICC.length() - 2;

    /** The longest profile: the number of its segments is a byte (ICC.1:2022, B.4). */
    static final int LONGEST_PROFILE = 255 * PROFILE_PART;

    /** Where the unit of resolution stands: behind the marks of start and segment, a length, JFIF's name and version. */
    private static final int UNIT_AT = 13;

    /** The longest stretch between restarts, in blocks of pixels. */
    private static final int LONGEST_INTERVAL = 65_535;

    /** Pixels of a strip: some fifty of them in a photo of 12 megapixels. */
    private static final int STRIP_PIXELS = 256 << 10;

    private final PhotoWriter.Content content;
    private final WriteOptions options;
    private final WritableByteChannel channel;
    private final int rows;
    private int strips;

    JpegEncoder(PhotoWriter.Content content, WriteOptions options, WritableByteChannel channel, int mostRows) {
        this.content = content;
        this.options = options;
        this.channel = channel;
        Layout layout = content.layout();
        int most = LONGEST_INTERVAL / (Math.ceilDiv(layout.width(), 8) * (BLOCK / 8)) * BLOCK;
        rows = StripEncoder.rows(layout, STRIP_PIXELS / layout.width(), Math.min(most, mostRows));
    }

    @Override
    public int rows() {
        return rows;
    }

    /** A JPEG of the strip alone. */
    @Override
    public Packed pack(int index, Samples strip) throws IOException {
        Samples8 opaque = JpegEncoder.opaque((Samples8) strip);
        Optional<TurboJpeg> turbo = TurboJpeg.library();
        return new Packed(
                turbo.isPresent()
                        ? turbo.get().encode(opaque, options.quality(), options.fullChroma())
                        : picture(opaque, options));
    }

    private static Samples8 opaque(Samples8 samples) {
        if (!samples.alpha()) {
            return samples;
        }
        int colors = samples.colors();
        byte[] values = new byte[samples.values().length / samples.channels() * colors];
        for (int i = 0, from = 0; i < values.length; from += samples.channels()) {
            for (int c = 0; c < colors; c++) {
                values[i++] = samples.values()[from + c];
            }
        }
        return new Samples8(samples.width(), samples.height(), colors, false, values);
    }

    /** The strip's compressed data, behind a restart mark; the first strip's header is that of all. */
    @Override
    public void append(Packed strip) throws IOException {
        byte[] jpeg = strip.bytes();
        int scan = 2;
        int frame = 0;
        while ((jpeg[scan + 1] & 0xff) != 0xda) {
            frame = (jpeg[scan + 1] & 0xff) == 0xc0 ? scan : frame;
            scan += 2 + length(jpeg, scan + 2);
        }
        int data = scan + 2 + length(jpeg, scan + 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + 64);
        if (strips == 0) {
            int height = content.layout().height();
            jpeg[frame + 5] = (byte) (height >> 8);
            jpeg[frame + 6] = (byte) height;
            // Start of image and the JFIF segment come first.
            int head = 4 + length(jpeg, 4);
            content.metadata().resolution().ifPresent(resolution -> put(resolution, jpeg));
            out.write(jpeg, 0, head);
            exif(out, content);
            xmp(out, content);
            resources(out, content.metadata().photoshop());
            if (content.icc().isPresent()) {
                profile(out, content.icc().get());
            }
            comments(out, content);
            out.write(jpeg, head, scan - head);
            if (rows < height) {
                int interval = interval(jpeg[frame + 11] & 0xff);
                out.write(new byte[] {(byte) 0xff, (byte) 0xdd, 0, 4, (byte) (interval >> 8), (byte) interval});
            }
            out.write(jpeg, scan, data - scan);
        } else {
            out.write(0xff);
            out.write(0xd0 + (strips - 1) % 8);
        }
        out.write(jpeg, data, jpeg.length - 2 - data);
        strips++;
        write(out.toByteArray());
    }

    /** Blocks of pixels in a strip. */
    private int interval(int sampling) {
        int across = 8 * (sampling >> 4);
        int down = 8 * (sampling & 15);
        return Math.ceilDiv(content.layout().width(), across) * (rows / down);
    }

    private static int length(byte[] jpeg, int at) {
        return (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff;
    }

    @Override
    public void finish() throws IOException {
        write(new byte[] {(byte) 0xff, (byte) 0xd9});
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
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
        int parts = Math.ceilDiv(icc.length, PROFILE_PART);
        for (int i = 0; i < parts; i++) {
            int from = i * PROFILE_PART;
            String name = JpegDecoder.ICC + (char) (i + 1) + (char) parts;
            segment(out, 0xe2, name, icc, from, Math.min(PROFILE_PART, icc.length - from));
        }
    }

    private static void comments(OutputStream out, PhotoWriter.Content content) throws IOException {
        for (PhotoText comment : content.metadata().texts()) {
            byte[] text = comment.text().getBytes(StandardCharsets.UTF_8);
            segment(out, 0xfe, "", text, 0, text.length);
        }
    }

    /** Puts the resolution into the JFIF segment, which follows the start of the image. */
    private static void put(Resolution resolution, byte[] jpeg) {
        double unit = resolution.isMetric() ? Resolution.INCH : 1;
        ByteBuffer.wrap(jpeg)
                .put(UNIT_AT, (byte) (resolution.isMetric() ? 2 : 1))
                .putShort(UNIT_AT + 1, (short) Math.round(resolution.x() / unit))
                .putShort(UNIT_AT + 3, (short) Math.round(resolution.y() / unit));
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
