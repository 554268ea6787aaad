package org.instantretouch.photo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** WebP (RFC 9649). The picture's own chunks go to the library in a fresh container, without profile and metadata. */
final class WebpDecoder {
    private static final int FRAME_HEADER = 16;

    /** Zeros after the container: the library's bit reader fetches eight bytes at once. */
    private static final int FETCH_AHEAD = 16;

    private final ByteBuffer in;
    private final Map<String, byte[]> chunks = new HashMap<>();
    private int frames;

    private WebpDecoder(byte[] file) {
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Decoded decode(byte[] file) throws IOException {
        return new WebpDecoder(file).decode();
    }

    private Decoded decode() throws IOException {
        readChunks(12, in.limit());
        byte[] frame = chunks.get("ANMF");
        if (frame != null && frame.length > FRAME_HEADER) {
            WebpDecoder first = new WebpDecoder(Arrays.copyOfRange(frame, FRAME_HEADER, frame.length));
            first.readChunks(0, first.in.limit());
            first.chunks.forEach(chunks::putIfAbsent);
        }
        List<String> notes = new ArrayList<>();
        if (frames > 1) {
            notes.add("holds " + frames + " pictures; the first is used");
        }
        if (!chunks.containsKey("VP8L")) {
            // The library's loop filter strays from RFC 6386: 1 to 6 codes on average, up to 25 in smooth areas.
            notes.add(
                    "is a lossy WebP, which is decoded here with small errors of colour; convert it to PNG for exact ones");
        }
        Samples samples = ImageIoPicture.read(new WebPImageReaderSpi(), container());
        PhotoMetadata metadata = new PhotoMetadata(chunk("EXIF"), chunk("XMP "));
        return new Decoded(new Picture.Held(samples), chunk("ICCP"), metadata, notes);
    }

    private Optional<byte[]> chunk(String name) {
        return Optional.ofNullable(chunks.get(name));
    }

    private void readChunks(int from, int end) throws DecodingException {
        int at = from;
        while (at <= end - 8) {
            String name = new String(in.array(), at, 4, StandardCharsets.ISO_8859_1);
            int length = in.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                if (name.startsWith("VP8") || name.equals("ALPH") || name.equals("ANMF")) {
                    throw DecodingException.truncated();
                }
                return;
            }
            byte[] data = new byte[length];
            in.get(at + 8, data);
            chunks.putIfAbsent(name, data);
            if (name.equals("ANMF")) {
                frames++;
            }
            at += 8 + length + (length & 1);
        }
    }

    private byte[] container() throws DecodingException {
        byte[] lossless = chunks.get("VP8L");
        byte[] lossy = chunks.get("VP8 ");
        if (lossless != null && lossless.length >= 5) {
            int size = ByteBuffer.wrap(lossless).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
            PictureSize.check((size & 0x3fff) + 1, ((size >> 14) & 0x3fff) + 1, 4, 8, lossless.length);
            return riff(Map.of("VP8L", lossless), List.of("VP8L"));
        }
        if (lossy == null || lossy.length < 10) {
            throw DecodingException.truncated();
        }
        ByteBuffer header = ByteBuffer.wrap(lossy).order(ByteOrder.LITTLE_ENDIAN);
        int width = header.getShort(6) & 0x3fff;
        int height = header.getShort(8) & 0x3fff;
        PictureSize.check(width, height, 4, 8, lossy.length);
        byte[] alpha = chunks.get("ALPH");
        if (alpha == null) {
            return riff(Map.of("VP8 ", lossy), List.of("VP8 "));
        }
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(0, (byte) 0x10).putInt(4, width - 1);
        extended.putShort(7, (short) (height - 1)).put(9, (byte) 0);
        return riff(Map.of("VP8X", extended.array(), "ALPH", alpha, "VP8 ", lossy), List.of("VP8X", "ALPH", "VP8 "));
    }

    private static byte[] riff(Map<String, byte[]> chunks, List<String> order) {
        int size = 12 + FETCH_AHEAD;
        for (byte[] chunk : chunks.values()) {
            size += 8 + chunk.length + (chunk.length & 1);
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(size - 8 - FETCH_AHEAD).put(ascii("WEBP"));
        for (String name : order) {
            byte[] chunk = chunks.getOrDefault(name, new byte[0]);
            out.put(ascii(name)).putInt(chunk.length).put(chunk);
            if ((chunk.length & 1) == 1) {
                out.put((byte) 0);
            }
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
