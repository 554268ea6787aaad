package org.instantretouch.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * XMP that is too long for one segment of a JPEG (XMP Specification part 3, 1.1.3.1): the packet names an extension by its
 * MD5, and the extension's pieces follow in segments of their own.
 */
final class XmpExtension {
    /** What the segments of the extension begin with. */
    static final String NAME = "http://ns.adobe.com/xmp/extension/\0";

    private static final int NAME_LENGTH = 32;
    private static final int HEADER = NAME_LENGTH + 8;
    private static final int LONGEST_PIECE = 65_000;

    private XmpExtension() {}

    /**
     * A packet and the pieces of its extension.
     *
     * @param packet for the first segment
     * @param pieces what follows {@link #NAME} in each further segment
     */
    record Parts(byte[] packet, List<byte[]> pieces) {}

    /**
     * Puts a packet together.
     *
     * @param pieces of segments, without {@link #NAME}, as they stand in the file
     * @return the packet as it is where an extension is missing or damaged
     */
    static byte[] join(byte[] packet, List<byte[]> pieces) {
        Optional<XmpPacket> main = XmpPacket.parse(packet);
        if (pieces.isEmpty() || main.isEmpty()) {
            return packet;
        }
        Optional<XmpPacket> extension = main.get()
                .takeExtensionName()
                .flatMap(name -> collect(name, pieces))
                .flatMap(XmpPacket::parse);
        if (extension.isEmpty()) {
            return packet;
        }
        main.get().add(extension.get());
        return main.get().bytes();
    }

    private static Optional<byte[]> collect(String name, List<byte[]> pieces) {
        byte[] start = name.getBytes(StandardCharsets.ISO_8859_1);
        long have = 0;
        int length = -1;
        List<ByteBuffer> own = new ArrayList<>();
        for (byte[] piece : pieces) {
            if (start.length == NAME_LENGTH
                    && piece.length > HEADER
                    && Arrays.equals(piece, 0, NAME_LENGTH, start, 0, NAME_LENGTH)) {
                ByteBuffer in = ByteBuffer.wrap(piece);
                length = in.getInt(NAME_LENGTH);
                have += piece.length - HEADER;
                own.add(in);
            }
        }
        // What is there bounds what is allocated, whatever the pieces claim.
        if (length < 0 || length > have) {
            return Optional.empty();
        }
        byte[] out = new byte[length];
        for (ByteBuffer piece : own) {
            int at = piece.getInt(NAME_LENGTH + 4);
            int count = piece.limit() - HEADER;
            if (at < 0 || at > length - count) {
                return Optional.empty();
            }
            piece.get(HEADER, out, at, count);
        }
        return Optional.of(out);
    }

    /**
     * Takes a packet apart.
     *
     * @param longest bytes of its first part
     * @return empty if it cannot be made to fit
     */
    static Optional<Parts> split(byte[] packet, int longest) {
        if (packet.length <= longest) {
            return Optional.of(new Parts(packet, List.of()));
        }
        Optional<XmpPacket> main = XmpPacket.parse(packet);
        if (main.isEmpty() || main.get().descriptions().isEmpty()) {
            return Optional.empty();
        }
        int forName = 200;
        return main.get().split(longest - forName).map(moved -> {
            byte[] extension = moved.xml();
            String name = md5(extension);
            main.get().nameExtension(name);
            return new Parts(main.get().bytes(), pieces(extension, name));
        });
    }

    private static List<byte[]> pieces(byte[] extension, String name) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < extension.length; at += LONGEST_PIECE) {
            int count = Math.min(LONGEST_PIECE, extension.length - at);
            pieces.add(ByteBuffer.allocate(HEADER + count)
                    .put(name.getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(extension.length)
                    .putInt(at)
                    .put(extension, at, count)
                    .array());
        }
        return pieces;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has MD5
        }
    }
}
