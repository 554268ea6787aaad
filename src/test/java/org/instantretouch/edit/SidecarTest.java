package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.TestMasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarTest {
    @TempDir
    Path folder;

    private History reread(byte[] bytes) throws IOException {
        return Sidecar.read(Files.write(folder.resolve("a.jpg.retouch"), bytes));
    }

    private void assertUnreadable(byte[] bytes) {
        UnreadableSidecarException e = assertThrows(UnreadableSidecarException.class, () -> reread(bytes));
        assertTrue(e.getMessage().contains("a.jpg.retouch: "), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
        assertTrue(e.getMessage().length() < 500, e.getMessage());
    }

    private static Map<String, byte[]> entries(byte[] sidecar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sidecar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] with(String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = entries(Sidecar.bytes(TestEdits.rich()));
        entries.put(name, content);
        return zip(entries);
    }

    private static String json() throws IOException {
        return new String(entries(Sidecar.bytes(TestEdits.rich())).get("edit.json"), StandardCharsets.UTF_8);
    }

    private static byte[] withJson(String json) throws IOException {
        return with("edit.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyKindOfValueComesBackAsItWas() throws IOException {
        History history = TestEdits.rich();
        History back = reread(Sidecar.bytes(history));
        assertEquals(history, back);
        assertTrue(back.canUndo());
        assertTrue(back.canRedo());
    }

    @Test
    void halfAnEmojiComesBackAsItWas() throws IOException {
        for (String name : List.of("\udddd", "a\ud83d", "\ude42\ud83d", "\ud83d\ud83d\ude42", "\\ud83d", "🙂")) {
            EditDocument document = EditDocument.empty().with(TestEdits.layer(1).withName(name));
            History history = History.of(document);
            assertEquals(history, reread(Sidecar.bytes(history)), name);
        }
    }

    @Test
    void theSameHistoryGivesTheSameBytes() throws IOException {
        assertArrayEquals(Sidecar.bytes(TestEdits.rich()), Sidecar.bytes(TestEdits.rich()));
    }

    @Test
    void whatStepsShareIsStoredOnce() throws IOException {
        EditDocument document = EditDocument.empty().with(TestEdits.layer(1));
        History history = History.of(document);
        Mask mask = Mask.EVERYTHING;
        for (int i = 0; i < 100; i++) {
            mask = mask.with(MaskPart.of(TestMasks.wave(200, 0.01f + 0.0001f * i, 0.5f)));
            history = history.push(document.replace(TestEdits.layer(1).withMask(mask)));
        }
        byte[] bytes = Sidecar.bytes(history);
        assertEquals(
                List.of("edit.json", "grid-0.f32"), List.copyOf(entries(bytes).keySet()));
        assertTrue(bytes.length < 1_000_000, bytes.length + " bytes for 100 strokes of 200 points");
        assertEquals(history, reread(bytes));
    }

    @Test
    void aHistoryThatIsTooLargeLosesItsOldestSteps() throws IOException {
        History history = History.of(EditDocument.empty().with(TestEdits.layer(1)));
        for (int i = 0; i < 8; i++) {
            Mask large = Mask.of(TestMasks.wave(250_000, 0.01f + 0.001f * i, 0.5f));
            history = history.push(history.current().replace(TestEdits.layer(1).withMask(large)));
        }
        Sidecar.Written written = Sidecar.write(history);
        assertFalse(written.whole());
        History back = reread(written.bytes());
        assertEquals(history.current(), back.current());
        assertTrue(back.documents().size() < history.documents().size());
    }

    @Test
    void aFileCutShortAnywhereIsUnreadable() throws IOException {
        byte[] whole = Sidecar.bytes(TestEdits.rich());
        for (int length : new int[] {0, 1, 29, 60, 500, whole.length / 2}) {
            assertUnreadable(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aChangedByteNeverDoesMoreThanBeUnreadable() throws IOException {
        byte[] whole = Sidecar.bytes(TestEdits.rich());
        for (int i = 0; i < whole.length; i += 37) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x55;
            try {
                reread(changed);
            } catch (UnreadableSidecarException | NewerSidecarException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"position\":2 | \"position\":9",
                "\"position\":2 | \"position\":-1",
                "\"position\":2 | \"position\":2.5",
                "\"position\":2 | \"position\":\"2\"",
                "\"position\":2 | \"position\":null",
                "\"position\":2 | \"position\":2,\"more\":1",
                "\"position\":2 | \"position\":2,\"mo\\r\\nre\":1",
                "\"documents\":[ | \"documents\":[7,",
                "\"documents\":[ | \"documents\":[[0,0],",
                "\"documents\":[ | \"documents\":[[99999999999],",
                "\"intensity\":1.37 | \"intensity\":NaN",
                "\"intensity\":1.37 | \"intensity\":1e99",
                "\"intensity\":1.37 | \"intensity\":5",
                "\"visible\":false | \"visible\":0",
                "\"feather\":0.01 | \"feather\":-0.01",
                "\"shape\":\"stroke\" | \"shape\":\"spiral\"",
                "\"radius\":0.08 | \"radius\":0",
                "\"combine\":\"add\" | \"combine\":\"divide\"",
                "\"guide\":\"luma\" | \"guide\":\"chroma\"",
                "\"width\":4 | \"width\":256",
                "\"width\":4 | \"width\":2147483647",
                "\"attribute\":\"exposure\" | \"attribute\":\"sharpness\"",
                "\"bytes\":1234 | \"bytes\":-1",
                "\"sha256\":\" | \"sha256\":\"../../",
                "\"format\":1 | \"format\":0",
                "\"format\":1 | \"format\":\"1\"",
                "\"format\":1 | \"formats\":1",
            })
    void aWrongValueIsUnreadable(String from, String to) throws IOException {
        String json = json();
        assertTrue(json.contains(from), from);
        assertUnreadable(withJson(
                json.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))));
    }

    @Test
    void aMaskOfMorePartsThanAnyHasIsUnreadable() throws IOException {
        EditDocument document =
                EditDocument.empty().with(TestEdits.layer(1).withMask(Mask.of(TestMasks.wave(2, 0.1f, 0.5f))));
        byte[] json = entries(Sidecar.bytes(History.of(document))).get("edit.json");
        String text = new String(json, StandardCharsets.UTF_8);
        assertTrue(text.contains("\"parts\":[0]"), text);
        String most = "0" + ",0".repeat(Mask.MOST_PARTS - 1);
        Map<String, byte[]> entries = entries(Sidecar.bytes(History.of(document)));
        entries.put(
                "edit.json",
                text.replace("\"parts\":[0]", "\"parts\":[" + most + "]").getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Mask.MOST_PARTS,
                reread(zip(entries))
                        .current()
                        .layers()
                        .getFirst()
                        .mask()
                        .parts()
                        .size());
        entries.put(
                "edit.json",
                text.replace("\"parts\":[0]", "\"parts\":[" + most + ",0]").getBytes(StandardCharsets.UTF_8));
        assertUnreadable(zip(entries));
    }

    @Test
    void aMaskOfMoreStrokesThanAnybodyPaintsIsUnreadable() throws IOException {
        Mask half = Mask.of(TestMasks.wave(Mask.MOST_POINTS / 2, 0.1f, 0.5f));
        Mask most = half.with(half.parts().getFirst());
        History history =
                History.of(EditDocument.empty().with(TestEdits.layer(1).withMask(most)));
        assertEquals(history, reread(Sidecar.bytes(history)));
        Mask more = most.with(MaskPart.of(TestMasks.wave(1, 0.1f, 0.5f)));
        assertUnreadable(Sidecar.bytes(
                History.of(EditDocument.empty().with(TestEdits.layer(1).withMask(more)))));
    }

    @Test
    void textThatIsNoJsonObjectIsUnreadable() throws IOException {
        assertUnreadable(withJson(""));
        assertUnreadable(withJson("[]"));
        assertUnreadable(withJson("{\"format\":1"));
        assertUnreadable(withJson(json() + "{}"));
        assertUnreadable(withJson("{\"format\":1,\"documents\":" + "[".repeat(100_000)));
    }

    @Test
    void aGridThatIsMissingTooShortOrNotFiniteIsUnreadable() throws IOException {
        Map<String, byte[]> entries = entries(Sidecar.bytes(TestEdits.rich()));
        byte[] grid = entries.get("grid-1.f32");
        assertUnreadable(with("grid-1.f32", Arrays.copyOf(grid, grid.length - 4)));
        ByteBuffer.wrap(grid).order(ByteOrder.LITTLE_ENDIAN).putFloat(4 * 300, Float.NaN);
        assertUnreadable(with("grid-1.f32", grid));
        entries.remove("grid-1.f32");
        assertUnreadable(zip(entries));
    }

    @Test
    void anEntryThatUnpacksToFarTooMuchIsUnreadable() throws IOException {
        assertUnreadable(with("edit.json", new byte[SidecarFormat.MOST_JSON_BYTES + 1]));
        assertUnreadable(with("grid-9.f32", new byte[SidecarFormat.MOST_BYTES]));
        assertUnreadable(with("ignored", new byte[SidecarFormat.MOST_BYTES]));
        byte[] commas = new byte[SidecarFormat.MOST_VALUES + 1];
        Arrays.fill(commas, (byte) ',');
        assertUnreadable(with("edit.json", commas));
    }

    /** A sidecar whose first field has a name of many megabytes, which hardly take any room in the file. */
    private static byte[] withLongName() throws IOException {
        return zip(Map.of(
                "edit.json", ("{\"" + "a".repeat(SidecarFormat.MOST_JSON_BYTES)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void onlyTheStartIsUnpackedToFindTheFormat() throws IOException {
        byte[] bytes = withLongName();
        ByteArrayInputStream file = new ByteArrayInputStream(bytes);
        assertEquals(OptionalLong.empty(), SidecarReader.format(file));
        assertTrue(file.available() > bytes.length / 2, file.available() + " of " + bytes.length + " bytes were left");
        assertUnreadable(bytes);
    }

    @Test
    void tooManyEntriesAreUnreadable() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= SidecarFormat.MOST_ENTRIES; i++) {
            many.put("e" + i, new byte[0]);
        }
        assertUnreadable(zip(many));
    }

    @Test
    void anEntryThatIsThereTwiceIsUnreadable() throws IOException {
        byte[] twice =
                with("grid-8.f32", entries(Sidecar.bytes(TestEdits.rich())).get("grid-1.f32"));
        // Both names are equally long, so that one can become the other in place.
        String text = new String(twice, StandardCharsets.ISO_8859_1);
        assertUnreadable(text.replace("grid-8.f32", "grid-1.f32").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void otherEntriesAreIgnoredAndNeverBecomeFiles() throws IOException {
        assertEquals(TestEdits.rich(), reread(with("../../evil.sh", new byte[] {1})));
        List<Path> files = new ArrayList<>();
        try (var list = Files.list(folder)) {
            list.forEach(files::add);
        }
        assertEquals(List.of(folder.resolve("a.jpg.retouch")), files);
    }

    @Test
    void aLaterFormatIsToldApartFromDamage() throws IOException {
        byte[] newer = withJson("{\"format\":2,\"anything\":[]}");
        NewerSidecarException e = assertThrows(NewerSidecarException.class, () -> reread(newer));
        assertTrue(e.getMessage().contains("newer version"), e.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThrows(NoSuchFileException.class, () -> Sidecar.read(folder.resolve("none.retouch")));
    }
}
