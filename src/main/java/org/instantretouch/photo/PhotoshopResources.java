package org.instantretouch.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Photoshop's image resources (Adobe Photoshop File Formats Specification), in which IPTC travels: blocks of {@code 8BIM}, a
 * number, a name and data.
 *
 * @param blocks in the order of the file
 */
record PhotoshopResources(List<Block> blocks) {
    static final int IPTC = 0x404;
    private static final int IPTC_DIGEST = 0x425;

    /** IPTC and its digest, whether the photo is protected by copyright, and a web address. All else is about pixels. */
    private static final Set<Integer> DESCRIPTIVE = Set.of(IPTC, IPTC_DIGEST, 0x40a, 0x40b);

    private static final String SIGNATURE = "8BIM";

    /**
     * One resource.
     *
     * @param name its length and letters, padded to an even number of bytes
     */
    record Block(int id, byte[] name, byte[] data) {}

    PhotoshopResources {
        blocks = List.copyOf(blocks);
    }

    /** The resources up to the first that is damaged. */
    static PhotoshopResources parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at <= bytes.length - 12 && new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals(SIGNATURE)) {
            int nameLength = 1 + (bytes[at + 6] & 0xff);
            nameLength += nameLength & 1;
            int lengthAt = at + 6 + nameLength;
            if (lengthAt > bytes.length - 4) {
                break;
            }
            int length = in.getInt(lengthAt);
            if (length < 0 || length > bytes.length - lengthAt - 4) {
                break;
            }
            byte[] name = new byte[nameLength];
            byte[] data = new byte[length];
            in.get(at + 6, name).get(lengthAt + 4, data);
            blocks.add(new Block(in.getShort(at + 4) & 0xffff, name, data));
            at = lengthAt + 4 + length + (length & 1);
        }
        return new PhotoshopResources(blocks);
    }

    /** These resources, with other IPTC data if they have none. */
    PhotoshopResources orIptc(Optional<byte[]> iptc) {
        if (iptc.isEmpty() || iptc().isPresent()) {
            return this;
        }
        List<Block> more = new ArrayList<>(blocks);
        more.addFirst(new Block(IPTC, new byte[2], IptcRecords.inOrder(iptc.get())));
        return new PhotoshopResources(more);
    }

    /** The first resource of that number. */
    Optional<byte[]> find(int id) {
        return blocks.stream().filter(b -> b.id == id).map(Block::data).findFirst();
    }

    Optional<byte[]> iptc() {
        return find(IPTC);
    }

    /** All but IPTC and its digest. */
    PhotoshopResources withoutIptc() {
        return new PhotoshopResources(
                blocks.stream().filter(b -> b.id != IPTC && b.id != IPTC_DIGEST).toList());
    }

    /** What describes the photo rather than its pixels, and without the place if so asked. */
    PhotoshopResources forOutput(boolean withPlace) {
        List<Block> kept = new ArrayList<>();
        byte[] iptc = new byte[0];
        for (Block block : blocks) {
            if (block.id == IPTC) {
                iptc = withPlace ? block.data : IptcRecords.withoutPlace(block.data);
                kept.add(new Block(IPTC, block.name, iptc));
            } else if (block.id != IPTC_DIGEST && DESCRIPTIVE.contains(block.id)) {
                kept.add(block);
            }
        }
        if (iptc.length > 0 && find(IPTC_DIGEST).isPresent()) {
            kept.add(new Block(IPTC_DIGEST, new byte[2], digest(iptc)));
        }
        return new PhotoshopResources(kept);
    }

    /** Says to readers that IPTC and XMP were in step when the file was written. */
    private static byte[] digest(byte[] iptc) {
        try {
            return MessageDigest.getInstance("MD5").digest(iptc);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has MD5
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Block block : blocks) {
            out.writeBytes(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
            out.write(block.id >> 8);
            out.write(block.id);
            out.writeBytes(block.name);
            out.writeBytes(ByteBuffer.allocate(4).putInt(block.data.length).array());
            out.writeBytes(block.data);
            if ((block.data.length & 1) == 1) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }
}
