package org.instantretouch.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.UnusableProfileException;

/** Small pictures and metadata made for tests. */
public final class TestPhotos {
    static final byte[] MAKER_NOTE = "MAKER NOTE 0123456789".getBytes(StandardCharsets.US_ASCII);
    static final byte[] PLACE = "PLACEPLACE".getBytes(StandardCharsets.US_ASCII);
    static final byte[] THUMBNAIL = "THUMBNAILTHUMBNAIL".getBytes(StandardCharsets.US_ASCII);

    private TestPhotos() {}

    /** Smooth, and different in each corner and channel. */
    static int code(int x, int y, int c, int width, int height, int top) {
        double u = (double) x / Math.max(1, width - 1);
        double v = (double) y / Math.max(1, height - 1);
        double value = switch (c) {
            case 0 -> 0.1 + 0.8 * u;
            case 1 -> 0.9 - 0.7 * v;
            case 2 -> 0.3 + 0.3 * u + 0.3 * v;
            case 3 -> 0.2 + 0.7 * v * u;
            default -> 0.5 + 0.5 * u * v;
        };
        return (int) (value * top);
    }

    static Samples8 eight(int width, int height, int channels, boolean alpha) {
        byte[] values = new byte[width * height * channels];
        for (int i = 0; i < values.length; i++) {
            int pixel = i / channels;
            values[i] = (byte) code(pixel % width, pixel / width, i % channels, width, height, 255);
        }
        return new Samples8(width, height, channels, alpha, values);
    }

    static Samples16 sixteen(int width, int height, int channels, boolean alpha) {
        short[] values = new short[width * height * channels];
        for (int i = 0; i < values.length; i++) {
            int pixel = i / channels;
            values[i] = (short) code(pixel % width, pixel / width, i % channels, width, height, 65535);
        }
        return new Samples16(width, height, channels, alpha, values);
    }

    /** Make, orientation, an EXIF directory with a maker's note and sizes, a GPS directory, and a thumbnail at the end. */
    public static byte[] exif(ByteOrder order, int orientation) {
        ByteBuffer out = ByteBuffer.allocate(400).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        out.put(mark).put(mark).putShort((short) 42).putInt(8);
        int exifAt = 100;
        int gpsAt = 180;
        int thumbnailAt = 230;
        directory(
                out,
                8,
                thumbnailAt,
                List.of(
                        new int[] {0x10f, 2, 12, 240 + 60},
                        new int[] {0x112, 3, 1, orientation},
                        new int[] {0x8769, 4, 1, exifAt},
                        new int[] {0x8825, 4, 1, gpsAt}));
        directory(
                out,
                exifAt,
                0,
                List.of(new int[] {0x927c, 7, MAKER_NOTE.length, 150}, new int[] {0xa002, 3, 1, 9999}, new int[] {
                    0xa003, 3, 1, 9999
                }));
        directory(out, gpsAt, 0, List.of(new int[] {0x1d, 2, PLACE.length, 215}));
        directory(
                out, thumbnailAt, 0, List.of(new int[] {0x201, 4, 1, 330}, new int[] {0x202, 4, 1, THUMBNAIL.length}));
        out.put(150, MAKER_NOTE).put(215, PLACE).put(300, "Instant Cam\0".getBytes(StandardCharsets.US_ASCII));
        out.put(330, THUMBNAIL);
        byte[] bytes = new byte[330 + THUMBNAIL.length];
        out.get(0, bytes);
        return bytes;
    }

    /** Longer than what a camera's directories alone take: each of three directories has values of its own, filled by their tag. */
    static byte[] longExif(ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(6000).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        out.put(mark).put(mark).putShort((short) 42).putInt(8);
        directory(
                out,
                8,
                0,
                List.of(
                        new int[] {0x10e, 2, 700, 1000},
                        new int[] {0x10f, 2, 12, 900},
                        new int[] {0x8769, 4, 1, 200},
                        new int[] {0x8825, 4, 1, 400}));
        directory(out, 200, 0, List.of(new int[] {0x9003, 2, 20, 1800}, new int[] {0x927c, 7, 3000, 2000}, new int[] {
            0xa434, 2, 300, 5200
        }));
        directory(out, 400, 0, List.of(new int[] {0x1d, 2, 11, 5600}));
        int[][] values = {
            {0x10e, 1000, 700},
            {0x10f, 900, 12},
            {0x9003, 1800, 20},
            {0x927c, 2000, 3000},
            {0xa434, 5200, 300},
            {0x1d, 5600, 11}
        };
        for (int[] value : values) {
            Arrays.fill(out.array(), value[1], value[1] + value[2] - 1, (byte) value[0]);
        }
        return out.array();
    }

    /** Writes a directory: entries of tag, type, count, and value or where it stands. */
    static void directory(ByteBuffer out, int at, int next, List<int[]> entries) {
        out.position(at).putShort((short) entries.size());
        for (int[] entry : entries) {
            out.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]);
            if (entry[1] == 3) {
                out.putShort((short) entry[3]).putShort((short) 0);
            } else {
                out.putInt(entry[3]);
            }
        }
        out.putInt(next);
    }

    static byte[] xmp(int orientation) {
        return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
          xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          tiff:Orientation="%d" exif:GPSLatitude="52,31.2N" photoshop:City="Berlin" photoshop:Credit="Someone">
          <exif:GPSLongitude>13,24.5E</exif:GPSLongitude><exif:PixelXDimension>9999</exif:PixelXDimension>
          <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Grüße</rdf:li></rdf:Alt></dc:title>
        </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """.formatted(orientation).getBytes(StandardCharsets.UTF_8);
    }

    /** All places where a sequence of bytes stands. */
    public static List<Integer> find(byte[] in, byte[] what) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i <= in.length - what.length; i++) {
            int k = 0;
            while (k < what.length && in[i + k] == what[k]) {
                k++;
            }
            if (k == what.length) {
                out.add(i);
            }
        }
        return out;
    }

    /** Adobe RGB in a profile of so many bytes, most of which nobody needs. */
    public static ColorProfile longProfile(int bytes) throws UnusableProfileException {
        byte[] icc = Arrays.copyOf(ColorProfile.ADOBE_RGB.icc(), bytes);
        ByteBuffer.wrap(icc).putInt(0, bytes);
        return ColorProfile.of(icc);
    }

    static boolean contains(byte[] in, byte[] what) {
        return !find(in, what).isEmpty();
    }
}
