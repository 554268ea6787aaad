package org.instantretouch.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.intent.Intent;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Region;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.WriteOptions;

/** Small photos and layers for tests. */
public final class TestPictures {
    private TestPictures() {}

    /** Smooth colours of all hues, away from black, white and full saturation. */
    public static Samples colourful(int bits, int width, int height) {
        double top = bits == 8 ? 255 : 65535;
        int[] codes = new int[3 * width * height];
        for (int i = 0; i < codes.length; i++) {
            int pixel = i / 3;
            double hue = 2 * Math.PI * (pixel % width) / width - i % 3 * 2 * Math.PI / 3;
            double light = 0.35 + 0.25 * (pixel / width) / height;
            codes[i] = (int) Math.round(top * (light + 0.2 * Math.cos(hue)));
        }
        return samples(bits, width, height, 3, false, codes);
    }

    /** Random codes. */
    public static Samples noise(int bits, int width, int height, int channels, boolean alpha) {
        int[] codes = new Random(width)
                .ints((long) width * height * channels, 0, 1 << bits)
                .toArray();
        return samples(bits, width, height, channels, alpha, codes);
    }

    /** Samples of given codes. */
    public static Samples samples(int bits, int width, int height, int channels, boolean alpha, int... codes) {
        if (bits == 8) {
            byte[] values = new byte[codes.length];
            for (int i = 0; i < codes.length; i++) {
                values[i] = (byte) codes[i];
            }
            return new Samples8(width, height, channels, alpha, values);
        }
        short[] values = new short[codes.length];
        for (int i = 0; i < codes.length; i++) {
            values[i] = (short) codes[i];
        }
        return new Samples16(width, height, channels, alpha, values);
    }

    /** All codes, alpha included. */
    public static int[] codes(Samples samples) {
        int[] codes = new int[samples.width() * samples.height() * samples.channels()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = switch (samples) {
                case Samples8 s -> s.values()[i] & 0xff;
                case Samples16 s -> s.values()[i] & 0xffff;
            };
        }
        return codes;
    }

    /** A photo that came from a TIFF file, without metadata. */
    public static Photo photo(Samples samples, ColorProfile profile) {
        return new Photo(PhotoFormat.TIFF, samples, profile, PhotoMetadata.NONE, List.of());
    }

    /** Writes a photo in sRGB without metadata, and gives its path back. */
    public static Path write(Path target, Samples samples) throws IOException {
        PhotoWriter.write(target, samples, ColorProfile.SRGB, PhotoMetadata.NONE, WriteOptions.DEFAULT);
        return target;
    }

    /** All pixels of a photo in the working space. */
    public static float[] pixels(Photo photo) {
        float[] rgb = new float[3 * photo.width() * photo.height()];
        photo.read(new Region(0, 0, photo.width(), photo.height()), 1, rgb);
        return rgb;
    }

    /** The means of red, green and blue in the working space. */
    public static float[] mean(float[] rgb) {
        double[] sums = new double[3];
        for (int i = 0; i < rgb.length; i++) {
            sums[i % 3] += rgb[i];
        }
        float[] mean = new float[3];
        for (int c = 0; c < 3; c++) {
            mean[c] = (float) (3 * sums[c] / rgb.length);
        }
        return mean;
    }

    /** The means of a file. */
    public static float[] mean(Path photo) throws IOException {
        return mean(pixels(PhotoReader.read(photo)));
    }

    /** A layer that adds to each channel, the same everywhere. */
    public static Layer shift(float red, float green, float blue) {
        return layer(Prediction.of(TestGrids.constant(1, 0, 0, red, 0, 1, 0, green, 0, 0, 1, blue)), 1);
    }

    /** A visible layer. */
    public static Layer layer(Prediction prediction, float intensity) {
        return new Layer("", "", Intent.nothing(), prediction, intensity, true, new ModelReference("test", ""));
    }

    /** EXIF data of a maker and a place, and XMP of a city and a credit. */
    public static PhotoMetadata metadata() {
        ByteBuffer exif = ByteBuffer.allocate(78).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x010F, 2, 6, 38); // Make
        entry(exif, 0x8825, 4, 1, 44); // GPS directory
        exif.putInt(0);
        exif.put("MAKER\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 1);
        entry(exif, 0x001D, 2, 16, 62); // a text of the GPS directory
        exif.putInt(0);
        exif.put("PLACE-OF-PHOTO.\0".getBytes(StandardCharsets.US_ASCII));
        String xmp =
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        + "<rdf:Description xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" photoshop:City=\"CITY\""
                        + " photoshop:Credit=\"CREDIT\"/></rdf:RDF></x:xmpmeta>";
        return new PhotoMetadata(Optional.of(exif.array()), Optional.of(xmp.getBytes(StandardCharsets.UTF_8)));
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
