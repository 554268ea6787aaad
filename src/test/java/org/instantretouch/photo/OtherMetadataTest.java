package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** IPTC, Photoshop's resources, extended XMP and raw profiles, whole and damaged. */
class OtherMetadataTest {
    private static byte[] dataSet(int record, int number, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(5 + text.length)
                .put(new byte[] {0x1c, (byte) record, (byte) number})
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer out = ByteBuffer.allocate(1000);
        for (byte[] part : parts) {
            out.put(part);
        }
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    @Test
    void dataSetsOfPlacesGoAndOthersStay() {
        byte[] name = dataSet(2, 5, "Hill");
        byte[] envelope = dataSet(1, 90, "%G");
        assertArrayEquals(
                join(envelope, name),
                IptcRecords.withoutPlace(join(envelope, dataSet(2, 90, "Berlin"), name, dataSet(2, 101, "Germany"))));
        byte[] wrongOrder = {0, 5, 2, 0x1c, 'l', 'H', 2, 0};
        assertArrayEquals(new byte[] {0x1c, 2, 5, 0, 0, 2, 'H', 'l'}, IptcRecords.inOrder(wrongOrder));
    }

    @Test
    void resourcesOfPixelsGoAndTheDigestFollows() {
        byte[] iptc = join(dataSet(2, 5, "Hill"), dataSet(2, 90, "Berlin"));
        PhotoshopResources all = new PhotoshopResources(List.of(
                new PhotoshopResources.Block(0x40c, new byte[2], new byte[99]),
                new PhotoshopResources.Block(PhotoshopResources.IPTC, new byte[2], iptc),
                new PhotoshopResources.Block(0x425, new byte[2], new byte[16]),
                new PhotoshopResources.Block(0x40a, new byte[2], new byte[] {1})));
        PhotoshopResources out = PhotoshopResources.parse(
                PhotoshopResources.parse(all.bytes()).forOutput(false).bytes());
        assertEquals(
                List.of(0x404, 0x40a, 0x425),
                out.blocks().stream().map(PhotoshopResources.Block::id).toList());
        assertArrayEquals(dataSet(2, 5, "Hill"), out.iptc().orElseThrow());
        assertTrue(out.find(0x425).orElseThrow()[0] != 0);
    }

    @Test
    void rawProfilesComeBack() {
        byte[] data = new byte[1000];
        new Random(1).nextBytes(data);
        assertArrayEquals(data, PngText.decode(PngText.encode("iptc", data)).orElseThrow());
        assertEquals(Optional.empty(), PngText.decode("\niptc\n 99\n00".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.empty(), PngText.decode("\niptc\n 999999999999\n00".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.empty(), PngText.decode(new byte[0]));
    }

    @Test
    void damagedBytesNeverThrow() {
        byte[] iptc = join(dataSet(2, 5, "Hill"), dataSet(2, 90, "Berlin"));
        byte[] good =
                new PhotoshopResources(List.of()).orIptc(Optional.of(iptc)).bytes();
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            PhotoshopResources.parse(bad).forOutput(false).bytes();
        }
    }

    @Test
    void extensionsThatClaimTooMuchAreLeftAside() {
        String name = "0123456789ABCDEF0123456789ABCDEF";
        XmpPacket main = XmpPacket.parse(TestPhotos.xmp(1)).orElseThrow();
        main.nameExtension(name);
        byte[] packet = main.bytes();
        for (int[] claim : new int[][] {{Integer.MAX_VALUE, 0}, {-1, 0}, {4, 2}, {4, -1}, {4, Integer.MAX_VALUE}}) {
            byte[] piece = ByteBuffer.allocate(44)
                    .put(name.getBytes(StandardCharsets.US_ASCII))
                    .putInt(claim[0])
                    .putInt(claim[1])
                    .put("<a/>".getBytes(StandardCharsets.US_ASCII))
                    .array();
            assertArrayEquals(packet, XmpExtension.join(packet, List.of(piece)));
        }
    }
}
