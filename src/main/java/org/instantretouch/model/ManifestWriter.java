package org.instantretouch.model;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Region;
import org.instantretouch.model.ModelManifest.ModelFile;

/** Writes manifests: the same manifest always gives the same bytes. */
public final class ManifestWriter {
    private ManifestWriter() {}

    /**
     * Writes the manifest of a folder in which the model's files stand already; their sizes and hashes are taken from there.
     *
     * @param manifest its own list of files does not matter
     * @param others further files to list, such as a model card
     * @return the manifest as read back
     * @throws ModelException if a file is missing, or the manifest would not be accepted
     */
    public static ModelManifest write(Path folder, ModelManifest manifest, String... others) throws IOException {
        TreeSet<String> paths = new TreeSet<>(manifest.neededFiles());
        paths.addAll(Arrays.asList(others));
        List<ModelFile> files = new ArrayList<>();
        for (String path : paths) {
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw new ModelException(
                        ModelException.shown(file), "the file is missing; write it before the manifest");
            }
            files.add(new ModelFile(path, ModelFiles.sha256(file), Files.size(file)));
        }
        String json = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json(manifest.withFiles(files)))
                + "\n";
        Files.writeString(folder.resolve(ModelManifest.FILE), json);
        return ModelManifest.read(folder);
    }

    static List<String> regionNames() {
        return Arrays.stream(Region.values()).map(Region::id).toList();
    }

    private static JsonObject json(ModelManifest manifest) {
        JsonObject top = new JsonObject();
        top.addProperty("format", ModelManifest.FORMAT);
        top.addProperty("name", manifest.name());
        top.addProperty("version", manifest.version());
        top.addProperty("licence", manifest.licence());
        top.addProperty("description", manifest.description());
        top.add("provenance", manifest.provenance());
        top.add("benchmark", manifest.benchmark());
        JsonArray files = new JsonArray();
        for (ModelFile file : manifest.files()) {
            JsonObject o = new JsonObject();
            o.addProperty("path", file.path());
            o.addProperty("sha256", file.sha256());
            o.addProperty("bytes", file.bytes());
            files.add(o);
        }
        top.add("files", files);
        JsonObject photo = new JsonObject();
        photo.add(
                "size",
                numbers(List.of(manifest.photo().width(), manifest.photo().height())));
        photo.addProperty("layout", manifest.photo().layout().name());
        photo.add(
                "range",
                numbers(List.of(manifest.photo().low(), manifest.photo().high())));
        top.add("photo", photo);
        manifest.text().ifPresent(text -> {
            JsonObject o = new JsonObject();
            o.addProperty("tokenizer", text.tokenizer());
            o.addProperty("maxTokens", text.maxTokens());
            top.add("text", o);
        });
        manifest.noise().ifPresent(noise -> {
            JsonObject o = new JsonObject();
            o.add("shape", numbers(noise.shape()));
            o.addProperty("seed", noise.seed());
            top.add("noise", o);
        });
        JsonArray stages = new JsonArray();
        manifest.stages().forEach(stage -> stages.add(json(stage)));
        top.add("stages", stages);
        manifest.attributes().ifPresent(attributes -> top.add("attributes", json(attributes)));
        JsonArray slices = new JsonArray();
        for (ModelManifest.SliceTensors slice : manifest.slices()) {
            JsonObject o = new JsonObject();
            o.addProperty("guide", slice.guide().id());
            o.addProperty("grid", slice.grid());
            o.addProperty("curve", slice.curve());
            o.add("size", numbers(List.of(slice.width(), slice.height(), slice.depth())));
            slices.add(o);
        }
        top.add("slices", slices);
        return top;
    }

    private static JsonObject json(ModelManifest.Stage stage) {
        JsonObject o = new JsonObject();
        o.addProperty("name", stage.name());
        o.addProperty("file", stage.file());
        JsonObject inputs = new JsonObject();
        stage.inputs().forEach(inputs::addProperty);
        o.add("inputs", inputs);
        JsonObject outputs = new JsonObject();
        stage.outputs().forEach((onnx, output) -> {
            JsonObject out = new JsonObject();
            out.addProperty("name", output.name());
            out.add("shape", numbers(output.shape()));
            out.addProperty("type", output.type().id());
            outputs.add(onnx, out);
        });
        o.add("outputs", outputs);
        return o;
    }

    private static JsonObject json(ModelManifest.Attributes attributes) {
        JsonObject o = new JsonObject();
        o.addProperty("tensor", ModelManifest.Source.ATTRIBUTES.id());
        o.add("columns", texts(AttributeVector.columnNames()));
        o.add("regions", texts(regionNames()));
        o.addProperty("styles", attributes.styles());
        ModelManifest.Reader names = attributes.reader();
        JsonObject reader = new JsonObject();
        reader.addProperty("kind", ModelManifest.Reader.KIND);
        reader.addProperty("presence", names.presence());
        reader.addProperty("magnitude", names.magnitude());
        reader.addProperty("region", names.region());
        reader.addProperty("hue", names.hue());
        reader.addProperty("style", names.style());
        reader.addProperty("styleAmount", names.styleAmount());
        reader.addProperty("unsupported", names.unsupported());
        reader.addProperty("keep", names.keep());
        JsonObject thresholds = new JsonObject();
        thresholds.addProperty("presence", names.thresholds().presence());
        thresholds.addProperty("region", names.thresholds().region());
        thresholds.addProperty("hue", names.thresholds().hue());
        thresholds.addProperty("fallback", names.thresholds().fallback());
        thresholds.addProperty("unsupported", names.thresholds().unsupported());
        thresholds.addProperty("keep", names.thresholds().keep());
        thresholds.addProperty("sign", names.thresholds().sign());
        thresholds.addProperty("style", names.thresholds().style());
        reader.add("thresholds", thresholds);
        o.add("reader", reader);
        return o;
    }

    private static JsonElement numbers(List<? extends Number> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(n -> array.add(new JsonPrimitive(n)));
        return array;
    }

    private static JsonElement texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
