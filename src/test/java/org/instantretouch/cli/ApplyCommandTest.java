package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.edit.TestEdits;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.TestMasks;
import org.instantretouch.model.TestModels;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.WriteOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyCommandTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    /** All white. */
    private static final Prediction WHITE = Prediction.of(TestGrids.constant(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1));

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();
    private Path sidecar = Path.of("");

    @BeforeEach
    void storeAnEdit() throws Exception {
        Path edited = photo("edited.png", 1);
        Layer layer = TestEdits.layer(1, WHITE).withMask(Mask.of(TestMasks.dab(0, 0, 0.5f, 1)));
        sidecar = new SidecarStore(folder.resolve("user"))
                .save(edited, History.of(EditDocument.empty().with(layer)))
                .file();
    }

    private Path photo(String name, long seed) throws Exception {
        byte[] values = new byte[3 * WIDTH * HEIGHT];
        new Random(seed).nextBytes(values);
        Path file = folder.resolve(name);
        PhotoWriter.write(
                file,
                new Samples8(WIDTH, HEIGHT, 3, false, values),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                WriteOptions.DEFAULT);
        return file;
    }

    private static byte[] samples(Path file) throws Exception {
        return ((Samples8) PhotoReader.read(file).samples()).values();
    }

    private int apply(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("apply", sidecar.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(all::add);
        return Main.run(new PrintWriter(output, true), new PrintWriter(errors, true), all.toArray(String[]::new));
    }

    private Path result(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void theStoredGridsAndMasksAreAppliedToOtherPhotos() throws Exception {
        Path a = photo("a.png", 2);
        Path b = photo("b.tif", 3);
        assertEquals(0, apply(a, b, "-o", folder.resolve("out"), "--same-grid"), errors::toString);
        for (Path input : List.of(a, b)) {
            byte[] before = samples(input);
            byte[] after = samples(result(String.valueOf(input.getFileName())));
            int last = before.length - 1;
            assertEquals((byte) 255, after[0], "inside the mask it is white");
            assertEquals(before[last], after[last], "outside it is the photo's own");
        }
        assertTrue(output.toString().contains("2 of 2"), output::toString);
    }

    @Test
    void withoutSameGridTheLayersArePredictedAnew() throws Exception {
        TestModels.withAttributes(folder.resolve("models").resolve("tiny"));
        Path a = photo("a.png", 2);
        String home = System.getProperty("org.instantretouch.home");
        System.setProperty("org.instantretouch.home", folder.toString());
        try {
            assertEquals(0, apply(a, "-o", folder.resolve("out"), "--model", "tiny"), errors::toString);
        } finally {
            if (home == null) {
                System.clearProperty("org.instantretouch.home");
            } else {
                System.setProperty("org.instantretouch.home", home);
            }
        }
        byte[] before = samples(a);
        byte[] after = samples(result("a.png"));
        assertFalse(Arrays.equals(before, after));
        assertEquals(before[before.length - 1], after[after.length - 1], "the mask is kept");
        assertFalse(Arrays.equals(whiteCorner(before), after), "the stored grid is not");
    }

    private static byte[] whiteCorner(byte[] before) {
        byte[] white = before.clone();
        for (int i = 0; i < white.length; i++) {
            if (Math.hypot((i / 3 % WIDTH + 0.5), (i / 3 / WIDTH + 0.5)) < WIDTH / 2.0) {
                white[i] = (byte) 255;
            }
        }
        return white;
    }

    @Test
    void onePhotoThatFailsDoesNotStopTheOthers() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no photo");
        Path good = photo("good.png", 2);
        assertEquals(1, apply(broken, good, "-o", folder.resolve("out"), "--same-grid"));
        assertTrue(Files.exists(result("good.png")));
        assertFalse(Files.exists(result("broken.jpg")));
        assertTrue(errors.toString().contains("broken.jpg"), errors::toString);
        assertEquals(1, errors.toString().lines().count());
        assertTrue(output.toString().contains("1 of 2"), output::toString);
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenAsked() throws Exception {
        Path a = photo("a.png", 2);
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(result("a.png"), "mine");
        assertEquals(1, apply(a, "-o", folder.resolve("out"), "--same-grid"));
        assertEquals("mine", Files.readString(result("a.png")));
        assertEquals(0, apply(a, "-o", folder.resolve("out"), "--same-grid", "--overwrite"));
        assertEquals(PhotoFormat.PNG, PhotoReader.read(result("a.png")).format());
    }

    @Test
    void aPhotoIsNeverReplacedByItsOwnResult() throws Exception {
        Path a = photo("a.png", 2);
        byte[] before = Files.readAllBytes(a);
        assertEquals(1, apply(a, "-o", folder, "--same-grid", "--overwrite"));
        assertArrayEquals(before, Files.readAllBytes(a));
    }

    @Test
    void noPhotoOfTheRunIsReplacedByTheResultOfAnother() throws Exception {
        Path a = photo("a.png", 2);
        Files.createDirectory(folder.resolve("out"));
        Path other = photo("out/a.png", 3);
        byte[] before = Files.readAllBytes(other);
        assertEquals(1, apply(a, other, "-o", folder.resolve("out"), "--same-grid", "--overwrite"));
        assertArrayEquals(before, Files.readAllBytes(other));
        Path link = Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("out"));
        assertEquals(1, apply(a, other, "-o", link, "--same-grid", "--overwrite"));
        assertArrayEquals(before, Files.readAllBytes(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub/a.png", "sub/A.png"})
    void twoPhotosOfOneNameDoNotReplaceEachOther(String second) throws Exception {
        Path a = photo("a.png", 2);
        Files.createDirectory(folder.resolve("sub"));
        Path other = photo(second, 3);
        assertEquals(1, apply(a, other, "-o", folder.resolve("out"), "--same-grid", "--overwrite"));
        assertTrue(errors.toString().startsWith(other + ": "), errors::toString);
        assertTrue(errors.toString().contains("another photo of this run, " + a + ", is written"), errors::toString);
        assertTrue(output.toString().contains("1 of 2"), output::toString);
    }

    @Test
    void aFormatThatCannotBeWrittenBecomesJpeg() throws Exception {
        Path bmp = folder.resolve("c.bmp");
        Files.copy(photo("c.png", 4), bmp); // Photos are told apart by their content.
        assertEquals(0, apply(bmp, "-o", folder.resolve("out"), "--same-grid"), errors::toString);
        assertEquals(PhotoFormat.JPEG, PhotoReader.read(result("c.jpg")).format());
    }

    @Test
    void anUnreadableSidecarIsOneLineAndExitOne() throws Exception {
        Files.writeString(sidecar, "rubbish");
        assertEquals(1, apply(photo("a.png", 2), "-o", folder.resolve("out"), "--same-grid"));
        assertEquals(1, errors.toString().lines().count());
        assertEquals("rubbish", Files.readString(sidecar));
    }

    @Test
    void aPhotoInPlaceOfTheSidecarIsNamedAsOne() throws Exception {
        Path photo = photo("a.png", 2);
        sidecar = photo("b.png", 3);
        assertEquals(1, apply(photo, "-o", folder.resolve("out"), "--same-grid"));
        assertEquals(
                "retouch: " + sidecar
                        + ": this is a photo, not a stored edit; the edit, PHOTO.retouch, stands first, then come the photos\n",
                errors.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        assertEquals(1, apply(photo("a.png", 2), "-o", "/proc/retouch", "--same-grid"));
        assertEquals("retouch: /proc/retouch: the folder cannot be made; choose another for -o\n", errors.toString());
    }

    @Test
    void whereThereIsNoSuchModelNoFolderIsMade() throws Exception {
        assertEquals(1, apply(photo("a.png", 2), "-o", folder.resolve("out"), "--model", "nosuch"));
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @Test
    void aFolderIsNoSidecar() throws Exception {
        Path photo = photo("a.png", 2);
        sidecar = folder;
        assertEquals(1, apply(photo, "-o", folder.resolve("out"), "--same-grid"));
        assertEquals(
                "retouch: " + folder
                        + ": this is a folder, a pipe or a device; choose the file of an edit, which ends in .retouch\n",
                errors.toString());
    }

    @Test
    void aFileIsNamedOnce() throws Exception {
        Path missing = folder.resolve("missing.png");
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no photo");
        Path a = photo("a.png", 2);
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(result("a.png"), "mine");
        assertEquals(1, apply(missing, broken, a, "-o", folder.resolve("out"), "--same-grid"));
        List<String> lines = errors.toString().lines().toList();
        assertEquals(missing + ": there is no such file; check its name and folder", lines.get(0));
        assertTrue(lines.get(1).startsWith(broken + ": this is no photo"), lines.get(1));
        assertTrue(lines.get(2).startsWith(result("a.png") + ": is already there"), lines.get(2));
    }

    @Test
    void noPhotoOrNoFolderIsWrongUsage() throws Exception {
        assertEquals(2, apply("-o", folder.resolve("out")));
        assertEquals(2, apply(photo("a.png", 2)));
    }
}
