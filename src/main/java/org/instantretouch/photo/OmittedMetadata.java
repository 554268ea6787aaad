package org.instantretouch.photo;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an export leaves out of a photo's metadata although all is asked for, and what more goes with the place: the one list.
 *
 * <ul>
 *   <li>Thumbnails, in EXIF (all of its second directory), XMP and Photoshop's resources: they show the photo unedited.
 *   <li>Tags of a TIFF directory that say how pixels are stored, which follow from the new file; also GeoTIFF's, which tie
 *       pixels to the ground, Photoshop's layers, and DNG's, which would make a raw file of it.
 *   <li>Photoshop's resources other than IPTC, its digest, the copyright flag and the address: they tell of layers, guides,
 *       slices and print marks.
 *   <li>What XMP says of parts that only the original file has: motion photos, depth and gain maps, embedded pictures.
 *   <li>Texts of a PNG that repeat what its EXIF or profile say, or tell of the file that it was made from (as ImageMagick and
 *       desktops write them); marks of language of all texts; comments in which an encoder tells how it stored a JPEG.
 *   <li>Segments and chunks of no standard: FlashPix, MPF, makers' trailers.
 * </ul>
 *
 * <p>Texts that the new file's format has no place for are left out too, but the user is told: see {@link TextPlaces}.
 *
 * <p>What is changed: orientation, sizes in pixels, and the colour space where it is said.
 *
 * <p>Without the place go: the GPS directory; makers' notes, which are closed formats that may hold it; GeoTIFF; in IPTC the
 * data sets of places; in XMP all of GPS, and every property that names a place; and texts of keywords that PNG's standard does
 * not know, which may hold anything. What a person wrote (titles, descriptions, comments) stays, here as in EXIF, IPTC and XMP.
 */
final class OmittedMetadata {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String XMP_NOTE = "http://ns.adobe.com/xmp/note/";

    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** Storage of pixels, profile and packets (TIFF 6.0 and its supplements), GeoTIFF, GDAL, Photoshop's layers. */
    private static final Set<Integer> STRUCTURAL = Set.of(
            254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 277, 278, 279, 280, 281, 284, 288, 289, 290,
            291, 292, 293, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 330, 332, 333, 334, 336,
            337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 351, 400, 401, 402, 403, 404, 405, 512, 513, 514,
            515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 559, 700, 32995, 32996, 33421, 33422, 33550, 33723, 33920,
            33922, 34264, 34377, 34675, 34735, 34736, 34737, 37724, 42112, 42113, 50215, 50216, 50217, 50218, 50255,
            50784);

    private static final int FIRST_DNG_TAG = 50706;
    private static final int LAST_DNG_TAG = 52600;

    /** Unique and localized camera model, serial number, lens, name of the raw file. */
    private static final Set<Integer> DESCRIPTIVE_DNG_TAGS = Set.of(50708, 50709, 50735, 50736, 50827);

    private static final Map<String, Set<String>> OF_THE_ORIGINAL_FILE = Map.of(
            XMP,
            Set.of("Thumbnails"),
            "http://ns.google.com/photos/1.0/camera/",
            Set.of(
                    "MotionPhoto",
                    "MotionPhotoVersion",
                    "MotionPhotoPresentationTimestampUs",
                    "MicroVideo",
                    "MicroVideoVersion",
                    "MicroVideoOffset",
                    "MicroVideoPresentationTimestampUs"),
            "http://ns.google.com/photos/1.0/container/",
            Set.of("Directory"),
            "http://ns.google.com/photos/1.0/image/",
            Set.of("Data", "Mime"),
            "http://ns.google.com/photos/1.0/depthmap/",
            Set.of("Data", "Mime", "Format"),
            XMP_NOTE,
            Set.of("HasExtendedXMP"));

    private static final String GAIN_MAP = "http://ns.adobe.com/hdr-gain-map/1.0/";

    /** Of EXIF: where in the picture its subject is. */
    private static final String WITHIN_THE_PICTURE = "SubjectLocation";

    private static final Map<String, Set<String>> PLACE = Map.of(
            PHOTOSHOP, Set.of("City", "State", "Country"),
            IPTC_CORE, Set.of("CountryCode"),
            DUBLIN_CORE, Set.of("coverage"));

    /** Keywords of PNG's standard (W3C, third edition, 11.3.3.1). */
    private static final Set<String> STANDARD_TEXTS = Set.of(
            "Title",
            "Author",
            "Description",
            "Copyright",
            "Creation Time",
            "Software",
            "Disclaimer",
            "Warning",
            "Source",
            PhotoText.COMMENT,
            "Collection");

    private static final Pattern TEXT_OF_THE_ORIGINAL_FILE =
            Pattern.compile("(exif|tiff|xmp|icc|png|jpeg|date):.*|Thumb::.*");

    /** What encoders say of how they stored a JPEG: GD, FFmpeg, LEAD and Photoshop. */
    private static final Pattern COMMENT_OF_AN_ENCODER =
            Pattern.compile("CREATOR: gd-jpeg |Lavc\\d|LEAD Technologies |File written by Adobe Photoshop");

    private OmittedMetadata() {}

    /** Whether a tag of a TIFF file's first directory says how pixels are stored, rather than what the photo is. */
    static boolean isStructural(int tag) {
        return STRUCTURAL.contains(tag)
                || tag >= FIRST_DNG_TAG && tag <= LAST_DNG_TAG && !DESCRIPTIVE_DNG_TAGS.contains(tag);
    }

    /** Whether a property of XMP tells of something that only the original file has. */
    static boolean isOfTheOriginalFile(String namespace, String name) {
        return namespace.equals(GAIN_MAP)
                || OF_THE_ORIGINAL_FILE.getOrDefault(namespace, Set.of()).contains(name);
    }

    /** Whether a text repeats other metadata, or tells of the file that it stands in or was made from. */
    static boolean isTextOfTheOriginalFile(PhotoText text) {
        return TEXT_OF_THE_ORIGINAL_FILE.matcher(text.keyword()).matches()
                || text.keyword().equals(PhotoText.COMMENT)
                        && COMMENT_OF_AN_ENCODER.matcher(text.text()).lookingAt();
    }

    /** Whether it is not known of a text of a PNG that it tells something else than a place. */
    static boolean mayTellThePlace(String keyword) {
        return !STANDARD_TEXTS.contains(keyword);
    }

    /** Whether a property of XMP, of whatever namespace, tells where the photo was taken, or what place it shows. */
    static boolean isPlace(String namespace, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("gps")
                || lower.contains("latitude")
                || lower.contains("longitude")
                || lower.endsWith("altitude")
                || namespace.equals(GEO)
                || namespace.equals(IPTC_EXTENSION) && name.startsWith("Location")
                || lower.endsWith("location") && !name.equals(WITHIN_THE_PICTURE)
                || PLACE.getOrDefault(namespace, Set.of()).contains(name);
    }
}
