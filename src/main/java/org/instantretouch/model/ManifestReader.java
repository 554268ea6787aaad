package org.instantretouch.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.model.ModelManifest.Attributes;
import org.instantretouch.model.ModelManifest.Layout;
import org.instantretouch.model.ModelManifest.ModelFile;
import org.instantretouch.model.ModelManifest.Noise;
import org.instantretouch.model.ModelManifest.Output;
import org.instantretouch.model.ModelManifest.Photo;
import org.instantretouch.model.ModelManifest.Reader;
import org.instantretouch.model.ModelManifest.SliceTensors;
import org.instantretouch.model.ModelManifest.Source;
import org.instantretouch.model.ModelManifest.Stage;
import org.instantretouch.model.ModelManifest.TensorType;
import org.instantretouch.model.ModelManifest.Text;

/** Reads a manifest, field by field, and holds it to its own promises. */
final class ManifestReader {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    /** Characters of a path: matching takes stack for each, and file systems have room for no more in a name. */
    private static final int MAX_PATH = 255;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_SIDE = 4096;
    private static final int MAX_TOKENS = 4096;

    /** Numbers of noise: 64 MB of float32. */
    private static final long MAX_NOISE = 1 << 24;

    private final JsonFields top;

    private ManifestReader(JsonFields top) {
        this.top = top;
    }

    static ModelManifest read(Path folder) throws ModelException {
        if (!Files.isDirectory(folder)) {
            throw new ModelException(folder.toString(), "there is no such folder; name that of a model");
        }
        Path file = folder.resolve(ModelManifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw new ModelException(
                    file.toString(), "the file is missing; name the folder of a model, which holds it");
        }
        JsonFields top = JsonFields.read(file);
        int format = top.integer("format", 1, Integer.MAX_VALUE);
        if (format > ModelManifest.FORMAT) {
            throw top.wrong(
                    "format",
                    format + " is newer than the " + ModelManifest.FORMAT + " known here; update InstantRetouch");
        }
        ManifestReader reader = new ManifestReader(top);
        ModelManifest manifest = reader.parse();
        reader.check(manifest);
        return manifest;
    }

    private ModelManifest parse() throws ModelException {
        String name = top.string("name");
        if (!ModelStore.isPlain(name)) {
            throw top.wrong("name", "must be letters, digits, '.', '_' and '-' alone");
        }
        List<ModelFile> files = new ArrayList<>();
        for (JsonFields file : top.objects("files")) {
            String sha256 = file.string("sha256");
            if (!SHA256.matcher(sha256).matches()) {
                throw file.wrong("sha256", "must be 64 hexadecimal digits in lower case");
            }
            files.add(new ModelFile(path(file, "path"), sha256, file.whole("bytes", 0, Long.MAX_VALUE)));
            file.end();
        }
        Optional<JsonFields> text = top.optionalObject("text");
        Optional<JsonFields> noise = top.optionalObject("noise");
        Optional<JsonFields> attributes = top.optionalObject("attributes");
        List<Stage> stages = new ArrayList<>();
        for (JsonFields stage : top.objects("stages")) {
            stages.add(stage(stage));
        }
        List<SliceTensors> slices = new ArrayList<>();
        for (JsonFields slice : top.objects("slices")) {
            slices.add(slice(slice));
        }
        ModelManifest manifest = new ModelManifest(
                name,
                top.string("version"),
                top.string("licence"),
                top.string("description", ""),
                top.free("provenance"),
                top.free("benchmark"),
                files,
                photo(top.object("photo")),
                text.isPresent() ? Optional.of(text(text.get())) : Optional.empty(),
                noise.isPresent() ? Optional.of(noise(noise.get())) : Optional.empty(),
                stages,
                attributes.isPresent() ? Optional.of(attributes(attributes.get())) : Optional.empty(),
                slices);
        top.end();
        return manifest;
    }

    private static Photo photo(JsonFields photo) throws ModelException {
        List<Long> size = photo.wholes("size", 1, MAX_SIDE);
        if (size.size() != 2) {
            throw photo.wrong("size", "must be [width, height]");
        }
        List<Float> range = photo.numbers("range", -1000, 1000);
        if (range.size() != 2 || range.get(0) >= range.get(1)) {
            throw photo.wrong("range", "must be two rising numbers, such as [0, 1]");
        }
        String layout = photo.string("layout");
        if (!layout.equals("NCHW") && !layout.equals("NHWC")) {
            throw photo.wrong("layout", "must be NCHW or NHWC, not " + layout);
        }
        photo.end();
        return new Photo(
                size.get(0).intValue(), size.get(1).intValue(), Layout.valueOf(layout), range.get(0), range.get(1));
    }

    private static Text text(JsonFields text) throws ModelException {
        Text read = new Text(path(text, "tokenizer"), text.integer("maxTokens", 3, MAX_TOKENS));
        text.end();
        return read;
    }

    private static Noise noise(JsonFields noise) throws ModelException {
        Noise read =
                new Noise(noise.wholes("shape", 1, MAX_NOISE), noise.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE));
        long numbers = 1;
        for (long side : read.shape()) {
            numbers *= side;
            if (numbers > MAX_NOISE) {
                throw noise.wrong("shape", "more than " + MAX_NOISE + " numbers");
            }
        }
        noise.end();
        return read;
    }

    private static Stage stage(JsonFields stage) throws ModelException {
        String name = stage.string("name");
        String file = path(stage, "file");
        if (!file.endsWith(".onnx")) {
            throw stage.wrong("file", "must be an .onnx file, not " + file);
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        JsonFields in = stage.object("inputs");
        for (String onnx : in.names()) {
            inputs.put(onnx, in.string(onnx));
        }
        Map<String, Output> outputs = new LinkedHashMap<>();
        JsonFields out = stage.object("outputs");
        for (String onnx : out.names()) {
            JsonFields output = out.object(onnx);
            String type = output.string("type");
            outputs.put(
                    onnx,
                    new Output(
                            output.string("name"),
                            output.wholes("shape", -1, Integer.MAX_VALUE),
                            TensorType.of(type)
                                    .orElseThrow(() -> output.wrong("type", "must be float32 or int64, not " + type))));
            output.end();
        }
        stage.end();
        if (inputs.isEmpty()) {
            throw stage.wrong("inputs", "a stage needs at least one");
        }
        if (outputs.isEmpty()) {
            throw stage.wrong("outputs", "a stage needs at least one");
        }
        return new Stage(name, file, inputs, outputs);
    }

    private static Attributes attributes(JsonFields attributes) throws ModelException {
        if (!attributes.string("tensor").equals(Source.ATTRIBUTES.id())) {
            throw attributes.wrong("tensor", "must be " + Source.ATTRIBUTES.id());
        }
        expect(attributes, "columns", AttributeVector.columnNames());
        expect(attributes, "regions", ManifestWriter.regionNames());
        String styles = path(attributes, "styles");
        JsonFields reader = attributes.object("reader");
        if (!reader.string("kind").equals(Reader.KIND)) {
            throw reader.wrong("kind", "must be " + Reader.KIND + "; update InstantRetouch for another");
        }
        JsonFields thresholds = reader.object("thresholds");
        SlotReader.Thresholds limits = new SlotReader.Thresholds(
                thresholds.number("presence", 0, 1),
                thresholds.number("region", 0, 1),
                thresholds.number("hue", 0, 1),
                thresholds.number("fallback", 0, 1),
                thresholds.number("unsupported", 0, 1),
                thresholds.number("keep", 0, 1),
                thresholds.has("sign") ? thresholds.number("sign", 0, 1) : SlotReader.Thresholds.ANY_SIGN,
                thresholds.has("style") ? thresholds.number("style", 0, 1) : SlotReader.Thresholds.ANY_STYLE);
        thresholds.end();
        Reader names = new Reader(
                reader.string("presence"),
                reader.string("magnitude"),
                reader.string("region"),
                reader.string("hue"),
                reader.string("style"),
                reader.string("styleAmount"),
                reader.string("unsupported"),
                reader.string("keep"),
                limits);
        reader.end();
        attributes.end();
        return new Attributes(styles, names);
    }

    private static SliceTensors slice(JsonFields slice) throws ModelException {
        String kind = slice.string("guide");
        List<Long> size = slice.wholes("size", 1, BilateralGrid.MAX_SIDE);
        if (size.size() != 3) {
            throw slice.wrong("size", "must be [width, height, depth]");
        }
        SliceTensors read = new SliceTensors(
                GuideKind.of(kind).orElseThrow(() -> slice.wrong("guide", "must be luma or chroma, not " + kind)),
                slice.string("grid"),
                slice.string("curve"),
                size.get(0).intValue(),
                size.get(1).intValue(),
                size.get(2).intValue());
        slice.end();
        return read;
    }

    /** A plain path inside the model's folder: no way up, out or to another drive. */
    private static String path(JsonFields fields, String name) throws ModelException {
        String path = fields.string(name);
        if (path.length() > MAX_PATH) {
            throw fields.wrong(
                    name, "the path has " + path.length() + " characters; give the file a name of at most " + MAX_PATH);
        }
        if (!PATH.matcher(path).matches() || path.equals(ModelManifest.FILE)) {
            throw fields.wrong(name, "\"" + path + "\" is no plain path inside the model's folder; put the file there");
        }
        return path;
    }

    private static void expect(JsonFields fields, String name, List<String> wanted) throws ModelException {
        List<String> found = fields.strings(name);
        for (int i = 0; i < Math.max(found.size(), wanted.size()); i++) {
            String want = i < wanted.size() ? "\"" + wanted.get(i) + "\"" : "nothing";
            String have = i < found.size() ? "\"" + found.get(i) + "\"" : "nothing";
            if (!want.equals(have)) {
                throw fields.wrong(name + "[" + i + "]", "is " + have + " where this version of the app has " + want);
            }
        }
    }

    private void check(ModelManifest manifest) throws ModelException {
        checkFiles(manifest);
        Map<String, Output> made = checkStages(manifest);
        StagePlan plan = StagePlan.of(manifest.stages());
        if (manifest.attributes().isPresent()) {
            checkAttributes(manifest.attributes().get().reader(), made, plan);
        }
        checkSlices(manifest, made);
    }

    private void checkFiles(ModelManifest manifest) throws ModelException {
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < manifest.files().size(); i++) {
            if (!listed.add(manifest.files().get(i).path())) {
                throw top.wrong("files[" + i + "].path", "the file is listed twice");
            }
        }
        for (String needed : manifest.neededFiles()) {
            if (!listed.contains(needed)) {
                throw top.wrong("files", needed + " is needed, and not listed; add it with its size and SHA-256");
            }
        }
    }

    private Map<String, Output> checkStages(ModelManifest manifest) throws ModelException {
        Set<String> names = new HashSet<>();
        Set<String> all = new HashSet<>();
        manifest.stages().forEach(s -> s.outputs().values().forEach(o -> all.add(o.name())));
        Map<String, Output> made = new HashMap<>();
        for (int i = 0; i < manifest.stages().size(); i++) {
            Stage stage = manifest.stages().get(i);
            String at = "stages[" + i + "]";
            if (!names.add(stage.name())) {
                throw top.wrong(at + ".name", "there are two stages " + stage.name() + "; rename one");
            }
            for (Map.Entry<String, String> input : stage.inputs().entrySet()) {
                String field = at + ".inputs." + input.getKey();
                String from = input.getValue();
                Optional<Source> source = Source.of(from);
                if (source.isPresent()) {
                    checkSource(manifest, field, source.get());
                } else if (!made.containsKey(from)) {
                    throw top.wrong(
                            field,
                            all.contains(from)
                                    ? "\"" + from + "\" is not made by an earlier stage; put the stages in the order"
                                            + " in which they depend on each other, without a cycle"
                                    : "nothing is called \"" + from + "\"; name a source or an earlier stage's output");
                }
            }
            for (Map.Entry<String, Output> output : stage.outputs().entrySet()) {
                String name = output.getValue().name();
                if (Source.of(name).isPresent() || made.put(name, output.getValue()) != null) {
                    throw top.wrong(
                            at + ".outputs." + output.getKey() + ".name",
                            "\"" + name + "\" is taken by another tensor; rename it");
                }
            }
        }
        return made;
    }

    private void checkSource(ModelManifest manifest, String field, Source source) throws ModelException {
        boolean there = switch (source) {
            case IMAGE -> true;
            case TOKENS, TOKEN_MASK -> manifest.text().isPresent();
            case NOISE -> manifest.noise().isPresent();
            case ATTRIBUTES -> manifest.attributes().isPresent();
        };
        if (!there) {
            String section = source == Source.TOKENS || source == Source.TOKEN_MASK ? "text" : source.id();
            throw top.wrong(field, "takes " + source.id() + ", but there is no field \"" + section + "\"; add it");
        }
    }

    private void checkAttributes(Reader reader, Map<String, Output> made, StagePlan plan) throws ModelException {
        long slots = SlotReader.SLOTS;
        check(made, "attributes.reader.presence", reader.presence(), 1, slots);
        check(made, "attributes.reader.magnitude", reader.magnitude(), 1, slots);
        check(made, "attributes.reader.region", reader.region(), 1, slots, Region.values().length);
        check(made, "attributes.reader.hue", reader.hue(), 1, slots, SlotReader.HUES);
        check(made, "attributes.reader.style", reader.style(), 1, -1);
        check(made, "attributes.reader.styleAmount", reader.styleAmount(), 1);
        check(made, "attributes.reader.unsupported", reader.unsupported(), 1);
        check(made, "attributes.reader.keep", reader.keep(), 1, Keep.ALL.size());
        Set<String> text = new HashSet<>();
        plan.text().forEach(s -> s.outputs().values().forEach(o -> text.add(o.name())));
        for (String name : reader.tensors()) {
            if (!text.contains(name)) {
                throw top.wrong(
                        "attributes.reader", "\"" + name + "\" must depend on the tokens, and not on the photo");
            }
        }
        for (Stage stage : plan.rest()) {
            for (String input : stage.inputs().values()) {
                if (StagePlan.needsText(plan.needs().getOrDefault(input, Set.of()))) {
                    throw top.wrong(
                            "stages." + stage.name() + ".inputs",
                            "\"" + input + "\" depends on the tokens; in a model with attributes the grid must"
                                    + " depend on the photo and the attributes alone");
                }
            }
        }
    }

    private void checkSlices(ModelManifest manifest, Map<String, Output> made) throws ModelException {
        List<SliceTensors> slices = manifest.slices();
        if (slices.isEmpty() || slices.size() > 2) {
            throw top.wrong("slices", "there must be one or two, not " + slices.size());
        }
        if (slices.getFirst().guide() != GuideKind.LUMA) {
            throw top.wrong("slices[0].guide", "the first slice must be guided by luma");
        }
        for (int i = 0; i < slices.size(); i++) {
            SliceTensors s = slices.get(i);
            String at = "slices[" + i + "]";
            check(made, at + ".grid", s.grid(), 1, BilateralGrid.COEFFICIENTS, s.depth(), s.height(), s.width());
            check(made, at + ".curve", s.curve(), 1, GuideCurve.ENTRIES);
        }
    }

    private void check(Map<String, Output> made, String field, String tensor, long... shape) throws ModelException {
        Output output = made.get(tensor);
        if (output == null) {
            throw top.wrong(field, "no stage makes a tensor \"" + tensor + "\"; name an output of a stage");
        }
        boolean fits = output.shape().size() == shape.length && output.type() == TensorType.FLOAT32;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = shape[i] == -1 || shape[i] == output.shape().get(i);
        }
        if (!fits) {
            throw top.wrong(
                    field,
                    "\"" + tensor + "\" is declared as " + output.type().id() + " " + output.shape()
                            + ", but must be float32 " + Arrays.toString(shape));
        }
    }
}
