package org.instantretouch.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.ExportProgress;
import org.instantretouch.export.PhotoExporter;
import org.instantretouch.export.TestPictures;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.WriteOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A 16-bit ProPhoto TIFF with a ramp of all greys, and below it colours far outside of sRGB. */
class WideGamutTest {
    private static final int WIDTH = 256;
    private static final int RAMP = 256 * 256;
    private static final int ROWS = 272;
    private static final int TOP = 65_535;

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void write() throws IOException {
        int[] codes = IntStream.range(0, 3 * WIDTH * ROWS)
                .map(i -> i / 3 < RAMP ? i / 3 : saturated(i / 3 % WIDTH, i % 3))
                .toArray();
        source = folder.resolve("ramp.tif");
        PhotoWriter.write(
                source,
                TestPictures.samples(16, WIDTH, ROWS, 3, false, codes),
                ColorProfile.PROPHOTO,
                PhotoMetadata.NONE,
                WriteOptions.DEFAULT);
    }

    /** Greens, reds and blues of half the light, with little of the other two. */
    private static int saturated(int x, int c) {
        return c == x % 3 ? TOP * 5 / 8 : TOP / 16 + 20 * x;
    }

    private Photo export(EditDocument edit) throws IOException {
        Path target = folder.resolve("result.tif");
        Photo photo = PhotoReader.read(source);
        new PhotoExporter(photo, edit, ExportOptions.DEFAULT).export(target, ExportProgress.NONE);
        return PhotoReader.read(target);
    }

    private EditDocument edit(String text, float intensity) throws Exception {
        try (RetouchModel model = RetouchModel.open(Path.of("models/compact-1"), new ModelOptions(1, false))) {
            return new Retoucher(model, PhotoReader.read(source))
                    .add(EditDocument.empty(), Instruction.of(text), intensity)
                    .document();
        }
    }

    /** How far a colour lies outside of sRGB. */
    private static float outside(float[] rgb, int pixel) {
        float out = 0;
        for (int c = 3 * pixel; c < 3 * pixel + 3; c++) {
            out = Math.max(out, Math.max(-rgb[c], rgb[c] - 1));
        }
        return out;
    }

    @Test
    void intensityZeroGivesBackTheSamples() throws Exception {
        Photo photo = PhotoReader.read(source);
        Photo back = export(edit("a touch brighter", 0));
        assertArrayEquals(TestPictures.codes(photo.samples()), TestPictures.codes(back.samples()));
        assertEquals(ColorProfile.PROPHOTO, back.profile());
    }

    @Test
    void aTouchBrighterLeavesThirtyThousandGreysAndColoursOutsideOfSrgb() throws Exception {
        Photo photo = PhotoReader.read(source);
        Photo back = export(edit("a touch brighter", 1));
        assertEquals(16, back.samples().bits());
        assertEquals(ColorProfile.PROPHOTO, back.profile());
        int[] before = TestPictures.codes(photo.samples());
        int[] after = TestPictures.codes(back.samples());
        long greys =
                IntStream.range(0, RAMP).map(i -> after[3 * i + 1]).distinct().count();
        assertTrue(greys >= 30_000, greys + " greys");
        double sum = IntStream.range(0, 3 * RAMP)
                .mapToLong(i -> after[i] - before[i])
                .sum();
        assertTrue(sum / (3 * RAMP) > TOP * 0.005, "brighter by " + sum / (3 * RAMP));
        float[] from = TestPictures.pixels(photo);
        float[] to = TestPictures.pixels(back);
        for (int i = RAMP; i < WIDTH * ROWS; i++) {
            assertTrue(outside(from, i) > 0.05, i + ": the colour is not outside at first");
            assertTrue(outside(to, i) > 0.02, i + ": " + outside(from, i) + " -> " + outside(to, i));
        }
    }
}
