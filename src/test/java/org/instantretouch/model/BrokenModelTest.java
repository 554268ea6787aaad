package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a model can be broken ends in one line that names the file and the field. */
class BrokenModelTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void makeModel() throws IOException {
        folder = parent.resolve("m");
        TestModels.paper(folder, TestModels.Adapter.SOUND);
    }

    /** One change to a sound manifest, and what the message must name. */
    record Case(String name, Consumer<JsonObject> change, String field) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> manifests() {
        return Stream.of(
                new Case("newer format", m -> m.addProperty("format", 2), "format: 2 is newer"),
                new Case(
                        "format of the wrong type",
                        m -> m.addProperty("format", "1"),
                        "format: must be a whole number"),
                new Case("unknown field", m -> m.addProperty("extra", 1), "extra: unknown field"),
                new Case("unknown nested field", m -> stage(m, 1).addProperty("extra", 1), "stages[1].extra: unknown"),
                new Case("missing name", m -> m.remove("name"), "name: the field is missing"),
                new Case("name that is a path", m -> m.addProperty("name", "../x"), "name: must be"),
                new Case("missing photo", m -> m.remove("photo"), "photo: the field is missing"),
                new Case("photo of no size", m -> photo(m).add("size", array(0, 32)), "photo.size[0]: must be"),
                new Case("photo of one side", m -> photo(m).add("size", array(32)), "photo.size: must be"),
                new Case("falling range", m -> photo(m).add("range", array(1, 0)), "photo.range: must be"),
                new Case("unknown layout", m -> photo(m).addProperty("layout", "CHW"), "photo.layout: must be"),
                new Case(
                        "huge noise",
                        m -> m.getAsJsonObject("noise").add("shape", array(9999, 9999, 9999)),
                        "noise.shape: more than"),
                new Case("no noise", m -> m.remove("noise"), "stages[2].inputs.noise: takes noise"),
                new Case("no text", m -> m.remove("text"), "stages[0].inputs.tokens: takes tokens"),
                new Case(
                        "attributes taken, none declared",
                        m -> inputs(m, 3).addProperty("clean", "attributes"),
                        "stages[3].inputs.clean: takes attributes"),
                new Case("path out", m -> stage(m, 1).addProperty("file", "../encoder.onnx"), "stages[1].file"),
                new Case("absolute path", m -> stage(m, 1).addProperty("file", "/tmp/e.onnx"), "stages[1].file"),
                new Case("path with a drive", m -> file(m, 0).addProperty("path", "c:x.onnx"), "files[0].path"),
                new Case("path with a dot", m -> file(m, 0).addProperty("path", "a/../b"), "files[0].path"),
                new Case(
                        "path of ten thousand folders",
                        m -> file(m, 0).addProperty("path", "a/".repeat(10_000) + "x.onnx"),
                        "files[0].path: the path has 20006 characters"),
                new Case(
                        "tokenizer out",
                        m -> m.getAsJsonObject("text").addProperty("tokenizer", "a\\b"),
                        "text.tokenizer"),
                new Case("other engine", m -> stage(m, 1).addProperty("file", "encoder.pt"), "stages[1].file: must be"),
                new Case("unlisted file", m -> m.getAsJsonArray("files").remove(0), "files: adapter.onnx is needed"),
                new Case("file listed twice", m -> m.getAsJsonArray("files").add(file(m, 0)), "files[5].path"),
                new Case("no hash", m -> file(m, 0).addProperty("sha256", "abc"), "files[0].sha256: must be"),
                new Case(
                        "missing tensor",
                        m -> inputs(m, 2).addProperty("condition", "nothing"),
                        "stages[2].inputs.condition: nothing is called \"nothing\""),
                new Case(
                        "later tensor",
                        m -> inputs(m, 1).addProperty("pixels", "clean"),
                        "stages[1].inputs.pixels: \"clean\" is not made by an earlier stage"),
                new Case(
                        "own tensor",
                        m -> inputs(m, 3).addProperty("clean", "grid"),
                        "stages[3].inputs.clean: \"grid\" is not made by an earlier stage"),
                new Case("stage without inputs", m -> stage(m, 1).add("inputs", new JsonObject()), "stages[1].inputs"),
                new Case("stage twice", m -> stage(m, 1).addProperty("name", "text"), "stages[1].name"),
                new Case(
                        "name taken by a source",
                        m -> output(m, 0, "hidden").addProperty("name", "image"),
                        "stages[0].outputs.hidden.name"),
                new Case("odd type", m -> output(m, 0, "hidden").addProperty("type", "float16"), "outputs.hidden.type"),
                new Case("no slices", m -> m.add("slices", new JsonArray()), "slices: there must be one or two"),
                new Case("slice without grid", m -> slice(m).addProperty("grid", "x"), "slices[0].grid: no stage"),
                new Case(
                        "slice of another size",
                        m -> slice(m).add("size", array(8, 8, 8)),
                        "slices[0].grid: \"grid\" is declared as"),
                new Case("slice on a wrong tensor", m -> slice(m).addProperty("curve", "clean"), "slices[0].curve"),
                new Case("chroma first", m -> slice(m).addProperty("guide", "chroma"), "slices[0].guide"),
                // What only shows when the model runs.
                new Case(
                        "size of a file",
                        m -> file(m, 0).addProperty("bytes", 7),
                        "files.adapter.onnx.bytes: the file has"),
                new Case(
                        "hash of a file",
                        m -> file(m, 0).addProperty("sha256", "0".repeat(64)),
                        "files.adapter.onnx.sha256: the file is not the one"),
                new Case(
                        "other output shape",
                        m -> output(m, 1, "latent").add("shape", array(1, 4, 4, 5)),
                        "m/encoder.onnx: stage encoder, outputs.latent: has the shape"),
                new Case(
                        "other rank",
                        m -> output(m, 1, "latent").add("shape", array(1, 64)),
                        "m/encoder.onnx: stage encoder, outputs.latent: has the shape"),
                new Case(
                        "other output type",
                        m -> output(m, 1, "latent").addProperty("type", "int64"),
                        "m/encoder.onnx: stage encoder, outputs.latent: is of type"),
                new Case(
                        "output named twice",
                        m -> stage(m, 1)
                                .getAsJsonObject("outputs")
                                .add("z", output(m, 1, "latent").deepCopy()),
                        "stages[1].outputs.z.name"),
                new Case(
                        "output missing in the file",
                        m -> {
                            JsonObject outputs = stage(m, 1).getAsJsonObject("outputs");
                            outputs.add("z", outputs.remove("latent"));
                        },
                        "m/encoder.onnx: stage encoder, outputs.z: the file has no such output"),
                new Case(
                        "input missing in the file",
                        m -> inputs(m, 1).add("z", inputs(m, 1).remove("pixels")),
                        "m/encoder.onnx: stage encoder, inputs.z: the file has no such input"),
                new Case(
                        "input without a value",
                        m -> inputs(m, 2).remove("noise"),
                        "m/denoiser.onnx: stage denoiser, inputs: nothing is given to the file's [noise]"),
                new Case(
                        "input of another shape",
                        m -> inputs(m, 1).addProperty("pixels", "noise"),
                        "m/encoder.onnx: stage encoder: cannot be run"));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void aBrokenManifestIsRefusedByName(Case broken) throws IOException {
        JsonObject manifest = manifest();
        broken.change.accept(manifest);
        Files.writeString(folder.resolve("model.json"), manifest.toString());
        assertRefused(broken.field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{} {}", "{'format': 1}", "{\"format\": 1,}", "null", "{\"format\": NaN}"})
    void brokenJsonIsRefused(String json) throws IOException {
        Files.writeString(folder.resolve("model.json"), json);
        assertRefused("m/model.json: ");
    }

    @Test
    void whereAManifestIsNoJsonIsTold() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{\"format\":\n NaN}");
        assertRefused(
                "m/model.json: JSON: cannot be read (it is no JSON from line 2 column 2 on); install the model again");
    }

    @Test
    void aManifestThatIsNoTextIsRefused() throws IOException {
        Files.write(folder.resolve("model.json"), HexFormat.of().parseHex("fffe00ff"));
        assertRefused("m/model.json: JSON: cannot be read");
    }

    @Test
    void missingFilesAreRefused() throws IOException {
        Files.delete(folder.resolve("text.onnx"));
        assertRefused("m/model.json: files.text.onnx: the file is missing");
        Files.delete(folder.resolve("model.json"));
        assertRefused(folder + "/model.json: the file is missing");
        folder = parent.resolve("nowhere");
        assertRefused(folder + ": there is no such folder");
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("encoder.onnx"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("encoder.onnx"), bytes);
        assertRefused("m/model.json: files.encoder.onnx.sha256: the file is not the one listed");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path outside = parent.resolve("elsewhere.onnx");
        Files.move(folder.resolve("encoder.onnx"), outside);
        Files.createSymbolicLink(folder.resolve("encoder.onnx"), outside);
        assertRefused("m/model.json: files.encoder.onnx: the file is a link out of the folder");
    }

    @Test
    void filesThatAreNoModelsAreRefused() throws IOException {
        Files.writeString(folder.resolve("encoder.onnx"), "no network");
        ManifestWriter.write(folder, ModelManifest.read(folder));
        assertRefused("m/encoder.onnx: stage encoder: cannot be loaded");
        assertRefused("; install the model again");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        ManifestWriter.write(folder, ModelManifest.read(folder));
        assertRefused("m/tokenizer.json: text.tokenizer: cannot be loaded");
        assertRefused("; install the model again");
    }

    @Test
    void gridsThatAreNoGridsAreRefused() throws IOException {
        TestModels.paper(folder, TestModels.Adapter.NAN_GRID);
        assertRefused("m/adapter.onnx: stage adapter, outputs.grid: value 0 is NaN");
        TestModels.paper(folder, TestModels.Adapter.FAR_GRID);
        assertRefused("m/model.json: slices[0], stage adapter, tensor grid: coefficient 0 is");
        TestModels.paper(folder, TestModels.Adapter.FAR_GUIDE);
        assertRefused("m/model.json: slices[0], stage adapter, tensor guide: guide curve entry");
    }

    @Test
    void brokenAttributesAreRefused() throws IOException {
        TestModels.withAttributes(folder);
        JsonObject sound = manifest();
        refuse(sound, m -> attributes(m).getAsJsonArray("columns").remove(3), "attributes.columns[3]: is \"whites\"");
        refuse(sound, m -> attributes(m).getAsJsonArray("regions").add("moon"), "attributes.regions[11]: is \"moon\"");
        refuse(sound, m -> attributes(m).addProperty("tensor", "t"), "attributes.tensor: must be attributes");
        refuse(sound, m -> reader(m).addProperty("kind", "slots-2"), "attributes.reader.kind: must be slots-1");
        refuse(sound, m -> reader(m).addProperty("hue", "h"), "attributes.reader.hue: no stage makes");
        refuse(sound, m -> reader(m).addProperty("hue", "region"), "attributes.reader.hue: \"region\" is declared");
        refuse(
                sound,
                m -> reader(m).getAsJsonObject("thresholds").addProperty("keep", 2),
                "attributes.reader.thresholds.keep: must be a number from 0.0 to 1.0");
        refuse(
                sound,
                m -> reader(m).getAsJsonObject("thresholds").addProperty("sign", -0.1),
                "attributes.reader.thresholds.sign: must be a number from 0.0 to 1.0");
        refuse(
                sound,
                m -> reader(m).getAsJsonObject("thresholds").addProperty("style", "often"),
                "attributes.reader.thresholds.style: must be a number from 0.0 to 1.0");
        refuse(sound, m -> inputs(m, 2).addProperty("features", "magnitude"), "stages.grid.inputs: \"magnitude\"");
    }

    @Test
    void howSureSignsAndStylesMustBeIsWrittenAndMayBeLeftOut() throws Exception {
        TestModels.withAttributes(folder);
        JsonObject thresholds = reader(manifest()).getAsJsonObject("thresholds");
        assertEquals(
                SlotReader.Thresholds.standard().sign(), thresholds.get("sign").getAsFloat());
        assertEquals(
                SlotReader.Thresholds.standard().style(),
                thresholds.get("style").getAsFloat());
        JsonObject older = manifest();
        reader(older).getAsJsonObject("thresholds").remove("sign");
        reader(older).getAsJsonObject("thresholds").remove("style");
        Files.writeString(folder.resolve("model.json"), older.toString());
        SlotReader.Thresholds read =
                ModelManifest.read(folder).attributes().orElseThrow().reader().thresholds();
        assertEquals(SlotReader.Thresholds.ANY_SIGN, read.sign());
        assertEquals(SlotReader.Thresholds.ANY_STYLE, read.style());
    }

    @Test
    void wholeNumbersMayBeWrittenInOtherWaysButMustBeWhole() throws Exception {
        JsonObject sound = manifest();
        long bytes = file(sound, 0).get("bytes").getAsLong();
        for (String same : List.of(bytes + ".0", bytes + "0e-1", bytes + ".00e0")) {
            JsonObject other = sound.deepCopy();
            file(other, 0).add("bytes", JsonParser.parseString(same));
            Files.writeString(folder.resolve("model.json"), other.toString());
            assertEquals(bytes, ModelManifest.read(folder).files().getFirst().bytes(), same);
        }
        for (String wrong : List.of("1.5", "-1", "99999999999999999999", "1e400")) {
            refuse(sound, m -> file(m, 0).add("bytes", JsonParser.parseString(wrong)), "files[0].bytes: must be");
        }
    }

    @Test
    void anInterruptedThreadGivesUpLoading() {
        Thread.currentThread().interrupt();
        assertRefused("loading it was given up");
        assertTrue(Thread.interrupted());
    }

    @Test
    void stylesThatDoNotFitAreRefused() throws IOException {
        TestModels.withAttributes(folder);
        styles("{\"a\": {\"edits\": [], \"words\": []}}", "m/styles.json: attributes.reader.style: 1 styles");
        styles("{\"a\": {\"edits\": [{\"attr\": \"glow\", \"amount\": 1}]}}", "m/styles.json: a.edits[0].attr");
        styles("{\"a\": {\"edits\": [{\"attr\": \"bw\", \"amount\": 3}]}}", "m/styles.json: a.edits[0].amount");
        styles(
                "{\"a\": {\"edits\": [{\"attr\": \"hue_shift\", \"amount\": 1}]}}",
                "m/styles.json: a.edits[0].hue: hue_shift needs a hue");
        styles("{\"a\": {\"edits\": [], \"colour\": 1}}", "m/styles.json: a.colour: unknown field");
    }

    private void styles(String json, String message) throws IOException {
        Files.writeString(folder.resolve("styles.json"), json);
        ManifestWriter.write(folder, ModelManifest.read(folder));
        assertRefused(message);
    }

    private void refuse(JsonObject sound, Consumer<JsonObject> change, String message) throws IOException {
        JsonObject manifest = sound.deepCopy();
        change.accept(manifest);
        Files.writeString(folder.resolve("model.json"), manifest.toString());
        assertRefused(message);
    }

    private void assertRefused(String part) {
        ModelException e = assertThrows(
                ModelException.class,
                () -> RetouchModel.open(folder, new ModelOptions(1, false)).close());
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertEquals(List.of(e.getMessage()), e.getMessage().lines().toList());
        assertTrue(e.getMessage().matches("(.*/)?(m|nowhere)(/[a-z]+\\.(json|onnx))?: .+"), e.getMessage());
    }

    private JsonObject manifest() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("model.json")))
                .getAsJsonObject();
    }

    private static JsonObject stage(JsonObject m, int i) {
        return m.getAsJsonArray("stages").get(i).getAsJsonObject();
    }

    private static JsonObject inputs(JsonObject m, int i) {
        return stage(m, i).getAsJsonObject("inputs");
    }

    private static JsonObject output(JsonObject m, int i, String name) {
        return stage(m, i).getAsJsonObject("outputs").getAsJsonObject(name);
    }

    private static JsonObject file(JsonObject m, int i) {
        return m.getAsJsonArray("files").get(i).getAsJsonObject();
    }

    private static JsonObject photo(JsonObject m) {
        return m.getAsJsonObject("photo");
    }

    private static JsonObject slice(JsonObject m) {
        return m.getAsJsonArray("slices").get(0).getAsJsonObject();
    }

    private static JsonObject attributes(JsonObject m) {
        return m.getAsJsonObject("attributes");
    }

    private static JsonObject reader(JsonObject m) {
        return attributes(m).getAsJsonObject("reader");
    }

    private static JsonArray array(int... numbers) {
        JsonArray array = new JsonArray();
        for (int number : numbers) {
            array.add(number);
        }
        return array;
    }
}
