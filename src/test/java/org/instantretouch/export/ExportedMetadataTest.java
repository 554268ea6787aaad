package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.WriteOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata of exports as exiftool sees them. */
class ExportedMetadataTest {
    private static final Path SHARED = Path.of("..", "shared");
    private static final List<String> TARGETS = List.of(".jpg", ".tif", ".png");

    /** What a file says of its own picture: its value may change, and it may be missing where it does not apply. */
    private static final Set<String> OF_THE_PICTURE = Set.of(
            "EXIF:Orientation",
            "EXIF:ExifImageWidth",
            "EXIF:ExifImageHeight",
            "EXIF:ColorSpace",
            "EXIF:InteropIndex",
            "XMP-tiff:Orientation",
            "XMP-tiff:ImageWidth",
            "XMP-tiff:ImageHeight",
            "XMP-exif:ExifImageWidth",
            "XMP-exif:ExifImageHeight",
            "XMP-exif:ColorSpace",
            "XMP-photoshop:ICCProfileName");

    /** How pixels are stored, in the first directory of a TIFF file: see OmittedMetadata. */
    private static final Set<String> STRUCTURAL = Set.of(
            "EXIF:ImageWidth",
            "EXIF:ImageHeight",
            "EXIF:BitsPerSample",
            "EXIF:Compression",
            "EXIF:PhotometricInterpretation",
            "EXIF:StripOffsets",
            "EXIF:SamplesPerPixel",
            "EXIF:RowsPerStrip",
            "EXIF:StripByteCounts",
            "EXIF:PlanarConfiguration",
            "EXIF:Predictor",
            "EXIF:ExtraSamples",
            "EXIF:SampleFormat",
            "EXIF:YCbCrPositioning",
            "EXIF:YCbCrCoefficients",
            "EXIF:YCbCrSubSampling",
            "EXIF:ReferenceBlackWhite",
            "EXIF:SubfileType",
            "EXIF:WhitePoint",
            "EXIF:PrimaryChromaticities");

    private static final List<String> RICH = List.of(
            "-EXIF:Make=Instant",
            "-EXIF:Model=Cam 1",
            "-EXIF:Orientation#=6",
            "-EXIF:Software=Firmware 1.2",
            "-EXIF:ImageDescription=A hill",
            "-EXIF:Artist=Ann Onymous",
            "-EXIF:Copyright=(c) Ann",
            "-EXIF:ModifyDate=2024:05:06 07:08:09",
            "-EXIF:ExposureTime=1/250",
            "-EXIF:FNumber=5.6",
            "-EXIF:ISO=400",
            "-EXIF:DateTimeOriginal=2024:05:06 07:08:09",
            "-EXIF:OffsetTimeOriginal=+02:00",
            "-EXIF:SubSecTimeOriginal=123",
            "-EXIF:LensModel=35mm F2",
            "-EXIF:LensSerialNumber=77",
            "-EXIF:FocalLength=35",
            "-EXIF:UserComment=Grüße",
            "-EXIF:ColorSpace#=1",
            "-EXIF:ExifImageWidth=9999",
            "-EXIF:ExifImageHeight=9999",
            "-EXIF:XPTitle=Titel",
            "-EXIF:Rating=4",
            "-EXIF:GPSLatitude=52.5",
            "-EXIF:GPSLatitudeRef=N",
            "-EXIF:GPSLongitude=13.4",
            "-EXIF:GPSLongitudeRef=E",
            "-EXIF:GPSAltitude=34",
            "-EXIF:GPSDateStamp=2024:05:06",
            "-XMP-dc:Title=Hügel 🌄",
            "-XMP-dc:Creator=Ann Onymous",
            "-XMP-dc:Subject=hill",
            "-XMP-dc:Subject=evening",
            "-XMP-dc:Rights=(c) Ann",
            "-XMP-tiff:Artist=Another Name",
            "-XMP-tiff:Orientation#=6",
            "-XMP-tiff:Make=Instant",
            "-XMP-xmp:CreatorTool=Some Editor 3",
            "-XMP-xmp:Rating=4",
            "-XMP-xmp:Label=Red",
            "-XMP-xmp:ModifyDate=2024:05:06 07:08:09+02:00",
            "-XMP-photoshop:City=Berlin",
            "-XMP-photoshop:Country=Germany",
            "-XMP-photoshop:Headline=A \"quoted\" & <marked> line",
            "-XMP-iptcCore:Location=Kreuzberg",
            "-XMP-iptcCore:CountryCode=DE",
            "-XMP-iptcExt:LocationShownCity=Potsdam",
            "-XMP-iptcExt:LocationCreatedGPSLatitude=52.4",
            "-XMP-iptcExt:PersonInImage=Ann",
            "-XMP-exif:GPSLatitude=52.5",
            "-XMP-exif:GPSLongitude=13.4",
            "-XMP-exif:ExifImageWidth=9999",
            "-XMP-aux:Lens=35mm F2",
            "-XMP-lr:HierarchicalSubject=places|hill",
            "-XMP-crs:Exposure2012=+0.50",
            "-XMP-xmpMM:HistoryAction=created",
            "-XMP-xmpMM:HistorySoftwareAgent=Some Editor 3",
            "-XMP-xmpMM:DocumentID=xmp.did:1",
            "-XMP-mwg-rs:RegionName=Ann",
            "-XMP-mwg-rs:RegionAreaX=0.5");

    private static final List<String> IPTC = List.of(
            "-codedcharacterset=utf8",
            "-IPTC:ObjectName=Hügel",
            "-IPTC:By-line=Ann Onymous",
            "-IPTC:Keywords=hill",
            "-IPTC:Keywords=evening",
            "-IPTC:Caption-Abstract=A hill",
            "-IPTC:CopyrightNotice=(c) Ann",
            "-IPTC:DateCreated=2024:05:06",
            "-IPTC:TimeCreated=07:08:09+02:00",
            "-IPTC:City=Berlin",
            "-IPTC:Sub-location=Kreuzberg",
            "-IPTC:Province-State=Brandenburg",
            "-IPTC:Country-PrimaryLocationCode=DEU",
            "-IPTC:Country-PrimaryLocationName=Germany");

    private static final String WEBP =
            "UklGRpYAAABXRUJQVlA4TIkAAAAvJ8AFAE0ARFL7e68Q0f+0hZq2DZinmz/kgiDItg1ZbPsL3f9cIKUEAAD6GdS2beS49++/8N/nUOtucCAgKPJ/tFDktm0Tg7kFSMcrEHroSkqhUiihk3GVzgJ1mbSbWKbJ9AJNmWU07GU0WEaDZTRYZjVY1m51D+5TCCmC5QXenACsZ/E/u34LCQA=";

    @TempDir
    Path folder;

    @BeforeEach
    void needsExifTool() {
        ExifTool.assumePresent();
    }

    private static EditDocument edit() {
        Layer shift = TestPictures.shift(0.05f, 0.02f, 0);
        return EditDocument.empty()
                .with(new Layer(
                        "",
                        "warmer & <brighter>",
                        shift.intent(),
                        shift.prediction(),
                        0.8f,
                        true,
                        new ModelReference("compact-1", "")));
    }

    private Path export(Path source, String target, MetadataPolicy policy) throws IOException {
        return export(source, PhotoReader.read(source), target, policy);
    }

    private Path export(Path source, Photo photo, String target, MetadataPolicy policy) throws IOException {
        ExportOptions options = new ExportOptions(
                OptionalInt.empty(), Optional.empty(), OptionalInt.of(64), policy, WriteOptions.DEFAULT);
        Path file = folder.resolve("export-" + source.getFileName() + target);
        List<String> notes = new PhotoExporter(photo, edit(), options).export(file, ExportProgress.NONE);
        assertEquals(List.of(), notes, source.toString());
        return file;
    }

    private Path rich(String extension) throws IOException {
        Path file = folder.resolve("rich" + extension);
        if (extension.equals(".webp")) {
            Files.write(file, Base64.getDecoder().decode(WEBP));
        } else {
            PhotoWriter.write(
                    file,
                    TestPictures.colourful(8, 40, 30),
                    ColorProfile.ADOBE_RGB,
                    PhotoMetadata.NONE,
                    WriteOptions.DEFAULT);
        }
        List<String> tags = new ArrayList<>(RICH);
        if (!extension.equals(".webp")) { // which has no place for IPTC
            tags.addAll(IPTC);
        }
        ExifTool.write(file, tags);
        return file;
    }

    private static Map<String, List<String>> byKey(List<ExifTool.Tag> tags) {
        return tags.stream()
                .filter(tag -> !tag.group().equals("IFD1"))
                .collect(Collectors.groupingBy(
                        ExifTool.Tag::key, TreeMap::new, Collectors.mapping(ExifTool.Tag::value, Collectors.toList())));
    }

    /** Each tag of the source, with its value, is in the result, but for the pictures' own and those of storage. */
    private static void assertKept(List<ExifTool.Tag> source, List<ExifTool.Tag> result, String file) {
        Map<String, List<String>> before = byKey(source);
        Map<String, List<String>> after = byKey(result);
        List<String> lost = new ArrayList<>();
        before.forEach((key, values) -> {
            List<String> now = after.getOrDefault(key, List.of());
            boolean kept = key.startsWith("XMP-xmpMM:History")
                    ? !now.isEmpty() && now.getFirst().startsWith(values.getFirst())
                    : now.equals(values);
            if (!kept && !STRUCTURAL.contains(key) && !(OF_THE_PICTURE.contains(key) && !now.isEmpty())) {
                lost.add(key + " " + values + " -> " + now);
            }
        });
        assertEquals(List.of(), lost, file);
    }

    private static void assertNoted(List<ExifTool.Tag> result) {
        Map<String, List<String>> tags = byKey(result);
        assertEquals(List.of("warmer & <brighter>"), tags.get("XMP-retouch:Instructions"));
        assertEquals(List.of("0.80"), tags.get("XMP-retouch:Intensities"));
        assertEquals(List.of("compact-1"), tags.get("XMP-retouch:Models"));
        assertTrue(tags.get("XMP-retouch:Software").getFirst().startsWith("InstantRetouch"));
        assertTrue(tags.get("XMP-xmpMM:HistorySoftwareAgent").getFirst().contains("InstantRetouch"));
        assertTrue(tags.get("XMP-xmpMM:HistoryParameters").getFirst().contains("warmer & <brighter>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".tif", ".png", ".webp"})
    void richMetadataAreAllInTheExport(String extension) throws Exception {
        Path source = rich(extension);
        List<Path> files = new ArrayList<>(List.of(source));
        for (String target : TARGETS) {
            files.add(export(source, target, MetadataPolicy.ALL));
        }
        Map<String, List<ExifTool.Tag>> tags = ExifTool.tags(files);
        List<ExifTool.Tag> before = tags.get("rich" + extension);
        assertTrue(before.size() > (extension.equals(".webp") ? 45 : 60), "only " + before.size());
        for (String target : TARGETS) {
            String name = "export-rich" + extension + target;
            assertKept(before, tags.get(name), name);
            assertNoted(tags.get(name));
            Map<String, List<String>> after = byKey(tags.get(name));
            Photo photo = PhotoReader.read(folder.resolve(name));
            assertEquals(List.of("1"), after.get("EXIF:Orientation"), name);
            assertEquals(List.of("1"), after.get("XMP-tiff:Orientation"), name);
            assertEquals(List.of(Integer.toString(photo.width())), after.get("EXIF:ExifImageWidth"), name);
            assertEquals(List.of(Integer.toString(photo.width())), after.get("XMP-exif:ExifImageWidth"), name);
            assertEquals(List.of(extension.equals(".webp") ? "1" : "65535"), after.get("EXIF:ColorSpace"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".tif", ".png", ".webp"})
    void withoutTheLocationNoPlaceIsLeftAndNothingElseIsMissing(String extension) throws Exception {
        Path source = rich(extension);
        List<Path> files = new ArrayList<>(List.of(source));
        for (String target : TARGETS) {
            files.add(export(source, target, MetadataPolicy.NO_LOCATION));
        }
        String place = "(?i).*(gps|city|country|sub-location|province|location|latitude|longitude).*";
        Map<String, List<ExifTool.Tag>> tags = ExifTool.tags(files);
        List<ExifTool.Tag> before = tags.get("rich" + extension).stream()
                .filter(tag -> !tag.key().matches(place))
                .toList();
        for (String target : TARGETS) {
            String name = "export-rich" + extension + target;
            List<ExifTool.Tag> after = tags.get(name);
            assertFalse(after.stream().anyMatch(tag -> tag.key().matches(place)), after::toString);
            assertKept(before, after, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".webp"})
    void ofNoMetadataNothingIsLeft(String extension) throws Exception {
        Path source = rich(extension);
        for (String target : TARGETS) {
            Map<String, List<ExifTool.Tag>> tags = ExifTool.tags(List.of(export(source, target, MetadataPolicy.NONE)));
            List<ExifTool.Tag> left = tags.values().stream()
                    .flatMap(List::stream)
                    .filter(tag -> !STRUCTURAL.contains(tag.key()))
                    .filter(tag -> !tag.name().matches("Image(Width|Height)|[XY]Resolution|ResolutionUnit"))
                    .toList();
            assertEquals(List.of(), left, target);
        }
    }

    private void keepsAllTags(String photos) throws IOException {
        Path from = SHARED.resolve(photos);
        assumeTrue(Files.isDirectory(from), from + " is not there");
        List<Path> sources;
        try (Stream<Path> all = Files.list(from)) {
            sources = all.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        List<Path> files = new ArrayList<>(sources);
        for (Path source : sources) {
            Photo photo = PhotoReader.read(source);
            for (String target : TARGETS) {
                files.add(export(source, photo, target, MetadataPolicy.ALL));
            }
        }
        Map<String, List<ExifTool.Tag>> tags = ExifTool.tags(files);
        for (Path source : sources) {
            String name = String.valueOf(source.getFileName());
            for (String target : TARGETS) {
                String result = "export-" + name + target;
                assertKept(tags.getOrDefault(name, List.of()), tags.get(result), result);
                assertNoted(tags.get(result));
            }
        }
    }

    @Test
    void realPhotosKeepAllTags() throws Exception {
        keepsAllTags("photos/large");
    }

    @Test
    void photosOfAnyOrientationKeepAllTags() throws Exception {
        keepsAllTags("corpus/orientation");
    }
}
