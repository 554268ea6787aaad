package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
    @TempDir
    Path folder;

    private Path photo(String name, int width, int height) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void thePreviewsTimesArePrintedAsATableAndWrittenAsJson() throws Exception {
        Path small = photo("small.png", 60, 40);
        Path large = photo("large.png", 150, 100);
        Path json = folder.resolve("times.json");
        String out = CommandRun.quietly(
                        "bench",
                        "preview",
                        "--photo",
                        small,
                        "--photo",
                        large,
                        "--size",
                        "32x20",
                        "--rounds",
                        "2",
                        "--json",
                        json)
                .out();
        List<String> lines = out.lines().toList();
        assertTrue(lines.getFirst().startsWith("Drawn by "), out);
        assertTrue(lines.get(1).startsWith("32 x 20 pixels, 2 rounds; "), out);
        for (String photo : List.of("small.png", "large.png")) {
            for (int layers : new int[] {1, 3, 8}) {
                assertTrue(
                        lines.stream()
                                .anyMatch(l -> l.matches("\\| " + photo + " \\| " + layers
                                        + " (\\| \\d+\\.\\d \\(\\d+\\.\\d\\) ){5}\\|")),
                        out);
            }
        }
        assertTrue(
                lines.getLast().matches("The largest photo takes \\d+\\.\\d\\d times as long as the smallest\\."), out);
        JsonObject object = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertEquals(6, object.getAsJsonArray("rows").size());
        for (JsonElement row : object.getAsJsonArray("rows")) {
            for (String what : List.of("slider_ms", "dab_ms", "pan_ms", "zoom_ms")) {
                JsonObject timing = row.getAsJsonObject().getAsJsonObject(what);
                assertTrue(timing.get("median").getAsDouble() > 0);
                assertTrue(
                        timing.get("p95").getAsDouble() >= timing.get("median").getAsDouble());
            }
        }
        boolean openGl = object.get("device").getAsString().startsWith("OpenGL");
        assertEquals(openGl, object.has("bare_shader_ms"));
        assertEquals(openGl, out.contains("| the shader alone | 1 | "));
        assertEquals(openGl, out.contains("times as long as the shader alone."));
    }

    @Test
    void withoutOpenGlTheCpuIsMeasuredAndNothingIsComparedWithAShader() throws Exception {
        System.setProperty("instantretouch.opengl", "off");
        try {
            String out = CommandRun.quietly(
                            "bench", "preview", "--photo", photo("one.png", 9, 7), "--size", "8x8", "--rounds", "1")
                    .out();
            assertTrue(out.startsWith("Drawn by CPU, "), out);
            assertFalse(out.contains("shader"), out);
            assertFalse(out.contains("largest"), out);
        } finally {
            System.clearProperty("instantretouch.opengl");
        }
    }

    @Test
    void photosOfTwelveAndAHundredMegapixelsAreMadeWhereNoneIsNamed() {
        String out = CommandRun.quietly("bench", "preview", "--size", "16x10", "--rounds", "1")
                .out();
        assertTrue(out.contains("| made, 12 MP | 1 |"), out);
        assertTrue(out.contains("| made, 100 MP | 8 |"), out);
    }

    @Test
    void aFileThatIsThereIsNotReplaced() throws Exception {
        Path json = Files.writeString(folder.resolve("times.json"), "mine");
        CommandRun.fails(
                folder,
                List.of(json.toString(), "--json"),
                "bench",
                "preview",
                "--size",
                "8x8",
                "--rounds",
                "1",
                "--json",
                json);
        assertEquals("mine", Files.readString(json));
    }

    @Test
    void aFileInAFolderThatIsMissingIsRefusedBeforeAnyWork() throws Exception {
        Path json = folder.resolve("none").resolve("times.json");
        CommandRun.fails(
                folder,
                List.of(json.toString(), "--json"),
                "bench",
                "preview",
                "--size",
                "8x8",
                "--rounds",
                "1",
                "--json",
                json);
    }

    @Test
    void aPhotoThatIsMissingIsNamed() throws Exception {
        CommandRun.fails(
                folder, List.of("none.png", "no such file"), "bench", "preview", "--photo", folder.resolve("none.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--size 8", "--size 0x8", "--size 8x99999", "--size axb", "--rounds 0", "--rounds 10001"})
    void numbersOutOfRangeAreWrongUsage(String option) {
        String[] parts = option.split(" ");
        CommandRun.isWrongUsage("retouch bench preview", parts[1], "bench", "preview", parts[0], parts[1]);
    }

    @Test
    void aSubcommandIsNeeded() {
        CommandRun.isWrongUsage("retouch bench", "preview", "bench");
    }

    private void colourfulPhoto() throws Exception {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                image.setRGB(x, y, (20 + 4 * x) << 16 | (30 + 5 * y) << 8 | (200 - 3 * x));
            }
        }
        ImageIO.write(image, "png", folder.resolve("colours.png").toFile());
    }

    /** What one wish came to. */
    private String behaviour(String wish) {
        return CommandRun.quietly("bench", "behaviour", "--photos", folder)
                .out()
                .lines()
                .filter(l -> l.startsWith("| " + wish + " | "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void behaviourIsPrintedForOppositeWishes() throws Exception {
        colourfulPhoto();
        String out =
                CommandRun.quietly("bench", "behaviour", "--photos", folder).out();
        List<String> lines = out.lines().toList();
        assertTrue(lines.getFirst().endsWith("; 1 photos"), out);
        for (String wish : List.of("brighter", "darker", "warmer", "cooler", "less contrast")) {
            assertTrue(lines.stream().anyMatch(l -> l.matches("\\| " + wish + " \\| \\S+ \\| \\d+ % \\| .*")), out);
        }
        assertTrue(
                lines.getLast().matches("\"\\+1 EV\" and \"-1 EV\" move middle tones by \\+\\S+ and -\\S+ stops"), out);
    }

    @Test
    void greyAndFlatAndTinyPhotosDoNotCountWhereTheyHaveNothingToMeasure() throws Exception {
        colourfulPhoto();
        String stronger = behaviour("more saturated");
        String flatter = behaviour("less contrast");
        String corners = behaviour("darker corners");
        photo("black.png", 1, 1);
        assertEquals(beforeSideEffects(stronger), beforeSideEffects(behaviour("more saturated")));
        assertEquals(beforeSideEffects(flatter), beforeSideEffects(behaviour("less contrast")));
        assertEquals(beforeSideEffects(corners), beforeSideEffects(behaviour("darker corners")));
    }

    private static String beforeSideEffects(String row) {
        return row.substring(0, row.lastIndexOf('|', row.length() - 2));
    }

    @Test
    void whatNoPhotoCanShowIsNotMeasured() throws Exception {
        photo("black.png", 1, 1);
        assertTrue(behaviour("more saturated").startsWith("| more saturated | chroma | - | - | - | "));
    }

    @Test
    void stopsOfPhotosWithoutMiddleTonesAreNotMeasured() throws Exception {
        photo("black.png", 20, 10);
        String out =
                CommandRun.quietly("bench", "behaviour", "--photos", folder).out();
        assertTrue(out.contains("\"+1 EV\" and \"-1 EV\" were not measured: no photo has middle tones"), out);
    }

    @Test
    void wrongRoundsOfTheEditorAreSaidBeforeItsWindowOpens() {
        for (String rounds : List.of("0", "10001", "many")) {
            CommandRun wrong = CommandRun.of("bench", "editor", "--rounds", rounds);
            assertEquals(2, wrong.status());
            assertTrue(wrong.err().contains(rounds), wrong.err());
        }
    }

    @Test
    void behaviourNeedsPhotos() {
        assertTrue(CommandRun.of("bench", "behaviour", "--photos", folder).err().contains("no JPEG or PNG photo"));
        CommandRun wrong = CommandRun.of("bench", "behaviour", "--photos", folder, "--count", "0");
        assertEquals(2, wrong.status());
    }
}
