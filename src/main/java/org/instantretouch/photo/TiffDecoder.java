package org.instantretouch.photo;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * TIFF: the first page. Usual kinds are read in strips; for others the tag of the ICC profile is masked before the library sees
 * the file, so it neither converts colours nor fails on a broken profile.
 */
final class TiffDecoder {
    static final int WIDTH = 256;
    static final int LENGTH = 257;
    static final int BITS = 258;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int TILE_OFFSETS = 324;

    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int INKS = 334;
    private static final int SAMPLE_FORMAT = 339;
    private static final int CHROMA_SUBSAMPLING = 530;
    private static final int SUBFILE_TYPE = 254;
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;
    private static final int ICC = 34675;
    private static final int DNG_VERSION = 50706;
    private static final int COLOR_FILTER_ARRAY = 32803;

    /** More than any photo has; the library makes room for all of them at once. */
    private static final int MOST_CHANNELS = 64;

    /** Tiles may be larger than the picture, but not by far. */
    private static final long LARGE_TILE = 1 << 14;

    /** What the standard allows (TIFF 6.0, section 21). */
    private static final int MOST_SUBSAMPLING = 4;

    /** The photometric interpretations of L*a*b*: of the CIE, the ICC and the ITU. */
    private static final Set<Long> LAB = Set.of(8L, 9L, 10L);

    /** As a sample format. */
    private static final long FLOATING_POINT = 3;

    /** A private tag that no reader knows. */
    private static final int MASKED = 65_500;

    private TiffDecoder() {}

    static Decoded decode(FileBytes file) throws IOException {
        TiffFile tiff = new TiffFile(file);
        TiffFile.Directory first = tiff.first();
        if (first.entry(DNG_VERSION).isPresent()
                || tiff.value(SUBFILE_TYPE, 0) == 1
                || tiff.value(PHOTOMETRIC, 0) == COLOR_FILTER_ARRAY) {
            throw new DecodingException("this is a camera raw file; develop it to TIFF first");
        }
        if (LAB.contains(tiff.value(PHOTOMETRIC, 0))) {
            throw DecodingException.unsupportedTiff("its colours are Lab");
        }
        if (Arrays.stream(tiff.values(SAMPLE_FORMAT)).anyMatch(format -> format == FLOATING_POINT)) {
            throw DecodingException.unsupportedTiff(
                    "its samples are floating-point numbers of " + tiff.value(BITS, 1) + " bits");
        }
        if (first.entry(STRIP_OFFSETS).isEmpty() && first.entry(TILE_OFFSETS).isEmpty()) {
            throw DecodingException.damaged("it says nowhere where its picture is");
        }
        long width = tiff.size(WIDTH, 0);
        long height = tiff.size(LENGTH, 0);
        int channels = channels(tiff);
        int bits = (int) Math.clamp(tiff.size(BITS, 1), 1, 64);
        PictureSize.checkStrips(width, height, channels, bits, file.size());
        List<String> notes = new ArrayList<>();
        long pages = tiff.pages();
        if (pages > 1) {
            notes.add("holds " + pages + " pages; the first is used");
        }
        Optional<byte[]> icc = tiff.bytes(ICC);
        Optional<byte[]> xmp = tiff.bytes(XMP);
        Optional<byte[]> exif = tiff.descriptions().flatMap(ExifBlock::extract).map(ExifBlock::bytes);
        byte[] resources = PhotoshopResources.parse(tiff.bytes(PHOTOSHOP).orElse(new byte[0]))
                .orIptc(tiff.bytes(IPTC))
                .forOutput(true)
                .bytes();
        Optional<byte[]> photoshop = Optional.of(resources).filter(bytes -> bytes.length > 0);
        PhotoMetadata metadata = new PhotoMetadata(exif, xmp, photoshop, List.of(), Optional.empty());
        Optional<TiffPicture> picture = TiffPicture.of(file, tiff);
        if (picture.isPresent()) {
            return new Decoded(picture.get(), icc, metadata, notes);
        }
        PictureSize.check(width, height, channels, bits, file.size());
        checkRoom(tiff, TILE_WIDTH, Math.max(width, LARGE_TILE));
        checkRoom(tiff, TILE_LENGTH, Math.max(height, LARGE_TILE));
        checkRoom(tiff, INKS, MOST_CHANNELS);
        checkSubsampling(tiff);
        Samples samples = byTheLibrary(file, first);
        int more = channels - samples.channels();
        if (more > 0) {
            notes.add("has " + (more == 1 ? "a channel" : more + " channels")
                    + " beside its colours, such as a mask or a spot colour, which cannot be kept; left out");
        }
        return new Decoded(new Picture.Held(samples), icc, metadata, notes);
    }

    private static int channels(TiffFile tiff) throws IOException {
        long channels = tiff.size(SAMPLES_PER_PIXEL, 1);
        if (channels > MOST_CHANNELS) {
            throw DecodingException.unsupportedTiff("it has " + channels + " samples per pixel");
        }
        return (int) Math.max(1, channels);
    }

    /** Refuses an entry by which the library would make far more room than the picture takes. */
    private static void checkRoom(TiffFile tiff, int tag, long most) throws IOException {
        long size = tiff.size(tag, 0);
        if (size > most) {
            throw DecodingException.damaged("its tag " + tag + " is " + size);
        }
    }

    private static void checkSubsampling(TiffFile tiff) throws IOException {
        for (long times : tiff.values(CHROMA_SUBSAMPLING)) {
            if (times > MOST_SUBSAMPLING) {
                throw DecodingException.damaged("its colours are at a " + times + "th");
            }
        }
    }

    private static Samples byTheLibrary(FileBytes file, TiffFile.Directory first) throws IOException {
        byte[] bytes = PhotoReader.whole(file);
        boolean little = bytes[0] == 'I';
        for (TiffFile.Entry entry : first.entries()) {
            if (entry.tag() == ICC || entry.tag() == XMP) {
                bytes[(int) entry.at()] = (byte) (little ? MASKED : MASKED >> 8);
                bytes[(int) entry.at() + 1] = (byte) (little ? MASKED >> 8 : MASKED);
            }
        }
        return ImageIoPicture.read(new TIFFImageReaderSpi(), bytes, DecodingException::unsupportedTiff);
    }
}
