package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.export.TestPictures;
import org.instantretouch.grid.Luma;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditCommandTest {
    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void writeAPhoto() throws Exception {
        input = TestPictures.write(folder.resolve("in.png"), TestPictures.colourful(8, 96, 64));
        output = folder.resolve("out.tif");
    }

    private static float luma(float[] mean) {
        return Luma.of(mean[0], mean[1], mean[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "tif", "png"})
    void warmerAndBrighterIsSoAtTheSameSize(String extension) throws Exception {
        input = TestPictures.write(folder.resolve("photo." + extension), TestPictures.colourful(8, 96, 64));
        byte[] original = Files.readAllBytes(input);
        output = folder.resolve("out." + extension);
        CommandRun.quietly("edit", input, "-i", "warmer and brighter", "-o", output);
        float[] before = TestPictures.mean(input);
        float[] after = TestPictures.mean(output);
        assertTrue(after[0] - after[2] > before[0] - before[2] + 0.02, "warmer");
        assertTrue(luma(after) > luma(before) + 0.02, "brighter");
        Photo photo = PhotoReader.read(output);
        assertEquals(96, photo.width());
        assertEquals(64, photo.height());
        assertArrayEquals(original, Files.readAllBytes(input));
    }

    @ParameterizedTest
    @CsvSource({"8, tif", "8, png", "16, tif", "16, png"})
    void intensityZeroGivesBackTheSamples(int bits, String extension) throws Exception {
        Samples samples = TestPictures.noise(bits, 31, 45, 3, false);
        input = TestPictures.write(folder.resolve("photo." + extension), samples);
        output = folder.resolve("out." + extension);
        CommandRun.quietly("edit", input, "-i", "a lot warmer", "-o", output, "--intensity", "0");
        Samples after = PhotoReader.read(output).samples();
        assertEquals(bits, after.bits());
        assertArrayEquals(TestPictures.codes(samples), TestPictures.codes(after));
    }

    @Test
    void instructionsApplyOneAfterAnother() throws Exception {
        CommandRun.quietly("edit", input, "-i", "brighter", "-o", output);
        Path both = folder.resolve("both.tif");
        CommandRun.quietly("edit", input, "-i", "brighter", "-i", "a lot darker", "-o", both);
        assertTrue(luma(TestPictures.mean(both)) < luma(TestPictures.mean(output)) - 0.02);
    }

    @Test
    void theOptionsOfTheFileAreObeyed() throws Exception {
        CommandRun.quietly(
                "edit", input, "-i", "warmer", "-o", output, "--depth", 16, "--profile", "P3", "--long-edge", 48);
        Photo photo = PhotoReader.read(output);
        assertEquals(16, photo.samples().bits());
        assertEquals(ColorProfile.DISPLAY_P3, photo.profile());
        assertEquals(48, photo.width());
        assertEquals(32, photo.height());
        Path small = folder.resolve("small.jpg");
        Path large = folder.resolve("large.jpg");
        CommandRun.quietly("edit", input, "-i", "warmer", "-o", small, "--quality", "20", "--subsampling", "420");
        CommandRun.quietly("edit", input, "-i", "warmer", "-o", large, "--quality", "99");
        assertTrue(Files.size(small) < Files.size(large));
    }

    @Test
    void overwriteReplacesTheResultAndTheSameCommandGivesTheSameBytes() throws Exception {
        Files.writeString(output, "old");
        CommandRun.quietly("edit", input, "-i", "warmer", "-o", output, "--overwrite");
        byte[] first = Files.readAllBytes(output);
        CommandRun.quietly("edit", input, "-i", "warmer", "-o", output, "--overwrite");
        assertArrayEquals(first, Files.readAllBytes(output));
    }

    @Test
    void whatCannotBeDoneIsSaidAndLeavesThePhotoAsItIs() throws Exception {
        CommandRun run = CommandRun.of("edit", input, "-i", "remove the car", "-o", output);
        assertEquals(Main.DONE, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("in.png: \"remove the car\" asks for something other"), run.err());
        assertArrayEquals(
                TestPictures.codes(PhotoReader.read(input).samples()),
                TestPictures.codes(PhotoReader.read(output).samples()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdf", "leave it as it is"})
    void nothingUnderstoodIsSaid(String text) throws Exception {
        CommandRun run = CommandRun.of("edit", input, "-i", text, "-o", output);
        assertEquals(Main.DONE, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("nothing to change was understood from \"" + text + "\""), run.err());
    }

    @Test
    void whatNobodySeesIsSaid() throws Exception {
        CommandRun run =
                CommandRun.of("edit", input, "-i", "black and white", "-i", "make the reds stronger", "-o", output);
        assertEquals(Main.DONE, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("in.png: \"make the reds stronger\" hardly changes this photo"), run.err());
    }

    @Test
    void ofOneOfSeveralInstructionsItIsNotSaidThatThePhotoStaysAsItIs() throws Exception {
        CommandRun run = CommandRun.of("edit", input, "-i", "asdf", "-i", "warmer", "-o", output);
        assertEquals(Main.DONE, run.status());
        assertTrue(run.err().contains("from \"asdf\", so it changes nothing"), run.err());
    }

    @Test
    void moreThanThereIsIsSaid() throws Exception {
        CommandRun run = CommandRun.of("edit", input, "-i", "two stops darker", "-o", output);
        assertEquals(Main.DONE, run.status());
        assertTrue(run.err().contains("in.png: \"two stops darker\" asks for a greater change of exposure"), run.err());
    }

    @Test
    void aLongInstructionIsCutWithANote() throws Exception {
        CommandRun run = CommandRun.of("edit", input, "-i", "warmer ".repeat(200), "-o", output);
        assertEquals(Main.DONE, run.status());
        assertTrue(run.err().lines().findFirst().orElse("").contains("longer than the model can read"), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🌞",
                "warmer 🌞🔥",
                "wärmer, s'il vous plaît",
                "更暖",
                "make it\n\u0007\twarmer\u001b[31m",
                "@in.png"
            })
    void anyTextIsAnInstruction(String text) throws Exception {
        CommandRun run = CommandRun.of("edit", input, "-i", text, "-o", output);
        assertEquals(Main.DONE, run.status(), run.err());
        assertTrue(run.err().lines().count() <= 1, run.err());
        assertTrue(run.err().chars().allMatch(c -> c == '\n' || c == '\r' || !Character.isISOControl(c)), run.err());
        assertNotEquals(0, Files.size(output));
    }
}
