package org.instantretouch.photo;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instantretouch.photo.TiffStructure.Directory;

/**
 * TIFF: the first page. The tag of the ICC profile is masked before the library sees the file, so it neither converts colours
 * nor fails on a broken profile.
 */
final class TiffDecoder {
    private static final int SUBFILE_TYPE = 254;
    private static final int WIDTH = 256;
    private static final int LENGTH = 257;
    private static final int BITS = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int TILE_OFFSETS = 324;
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;
    private static final int ICC = 34675;
    private static final int DNG_VERSION = 50706;
    private static final int COLOR_FILTER_ARRAY = 32803;

    /** A private tag that no reader knows. */
    private static final short MASKED = (short) 65_500;

    private TiffDecoder() {}

    static Decoded decode(byte[] file) throws IOException {
        TiffStructure structure = TiffStructure.of(file)
                .orElseThrow(() -> DecodingException.damaged("its first directory is not where it should be"));
        Directory first = structure.first();
        if (first.entry(DNG_VERSION).isPresent()
                || structure.number(first, SUBFILE_TYPE).orElse(0L) == 1
                || structure.number(first, PHOTOMETRIC).orElse(0L) == COLOR_FILTER_ARRAY) {
            throw new DecodingException("this is a camera raw file; develop it to TIFF first");
        }
        if (first.entry(STRIP_OFFSETS).isEmpty() && first.entry(TILE_OFFSETS).isEmpty()) {
            throw DecodingException.damaged("it says nowhere where its picture is");
        }
        PictureSize.check(
                structure.number(first, WIDTH).orElse(0L),
                structure.number(first, LENGTH).orElse(0L),
                (int) Math.clamp(structure.number(first, SAMPLES_PER_PIXEL).orElse(1L), 1, 64),
                (int) Math.clamp(structure.number(first, BITS).orElse(1L), 1, 64),
                file.length);
        List<String> notes = new ArrayList<>();
        long pages = structure.pages().stream()
                .filter(page -> (structure.number(page, SUBFILE_TYPE).orElse(0L) & 1) == 0)
                .count();
        if (pages > 1) {
            notes.add("holds " + pages + " pages; the first is used");
        }
        Optional<byte[]> icc = structure.value(first, ICC);
        Optional<byte[]> xmp = structure.value(first, XMP);
        byte[] photoshop = PhotoshopResources.parse(
                        structure.value(first, PHOTOSHOP).orElse(new byte[0]))
                .orIptc(structure.value(first, IPTC))
                .forOutput(true)
                .bytes();
        Optional<byte[]> exif = ExifBlock.extract(structure).map(ExifBlock::bytes);
        for (int i = 0; i < (structure.buffer().getShort(first.at()) & 0xffff); i++) {
            int at = first.at() + 2 + 12 * i;
            int tag = structure.buffer().getShort(at) & 0xffff;
            if (tag == ICC || tag == XMP) {
                structure.buffer().putShort(at, MASKED);
            }
        }
        return new Decoded(
                ImageIoPicture.read(new TIFFImageReaderSpi(), file),
                icc,
                exif,
                xmp,
                Optional.of(photoshop).filter(bytes -> bytes.length > 0),
                notes);
    }
}
