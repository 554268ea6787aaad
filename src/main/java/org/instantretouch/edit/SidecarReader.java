package org.instantretouch.edit;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;

/**
 * Turns the bytes of a sidecar into a history. They may come from anybody: what is unpacked is limited, names of entries are
 * never used as paths, and every number is held to its range.
 */
final class SidecarReader {
    private static final int MOST_LAYERS = 100_000;
    private static final int MOST_EDITS = 10_000;

    /** So much of the JSON is unpacked to find the format's number, which stands first. */
    private static final int START_BYTES = 4 << 10;

    private final Map<String, byte[]> entries;
    private final SidecarFields top;

    private SidecarReader(Map<String, byte[]> entries, SidecarFields top) {
        this.entries = entries;
        this.top = top;
    }

    /** The format's number at the start of a sidecar; empty if there is none. */
    static OptionalLong format(InputStream file) {
        try (ZipInputStream zip = new ZipInputStream(file)) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(SidecarFormat.JSON)) {
                return OptionalLong.empty();
            }
            byte[] start = zip.readNBytes(START_BYTES);
            JsonReader json = new JsonReader(new StringReader(new String(start, StandardCharsets.UTF_8)));
            json.setStrictness(Strictness.STRICT);
            json.beginObject();
            return json.nextName().equals("format") ? OptionalLong.of(json.nextLong()) : OptionalLong.empty();
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            return OptionalLong.empty(); // No sidecar: that is the answer.
        }
    }

    /** Reads a history. */
    static History read(byte[] file) throws MalformedSidecarException {
        try {
            Map<String, byte[]> entries = unpack(file);
            byte[] json = entries.get(SidecarFormat.JSON);
            if (json == null) {
                throw new MalformedSidecarException("it is no zip file with an " + SidecarFormat.JSON);
            }
            return new SidecarReader(entries, parse(json)).history();
        } catch (IllegalArgumentException e) { // What the records of a document refuse.
            throw new MalformedSidecarException(reason(e), e);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static Map<String, byte[]> unpack(byte[] file) throws MalformedSidecarException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int count = 0;
            int left = SidecarFormat.MOST_BYTES;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean json = name.equals(SidecarFormat.JSON);
                byte[] bytes = zip.readNBytes(json ? Math.min(left, SidecarFormat.MOST_JSON_BYTES) : left);
                left -= bytes.length;
                if (++count > SidecarFormat.MOST_ENTRIES || zip.read() >= 0) {
                    throw new MalformedSidecarException("it holds more than an edit ever does");
                }
                if (json || SidecarFormat.GRID.matcher(name).matches()) {
                    if (entries.put(name, bytes) != null) {
                        throw new MalformedSidecarException("it holds " + name + " twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new MalformedSidecarException("the zip file is damaged: " + reason(e), e);
        }
        return entries;
    }

    private static SidecarFields parse(byte[] json) throws MalformedSidecarException {
        if (SidecarFormat.values(json) > SidecarFormat.MOST_VALUES) {
            throw new MalformedSidecarException(SidecarFormat.JSON + " holds more than an edit ever does");
        }
        JsonReader reader = new JsonReader(new StringReader(new String(json, StandardCharsets.UTF_8)));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement root = JsonParser.parseReader(reader);
            if (root.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return new SidecarFields("", root.getAsJsonObject());
            }
        } catch (IOException | JsonParseException e) {
            throw new MalformedSidecarException(SidecarFormat.JSON + " is damaged", e);
        }
        throw new MalformedSidecarException(SidecarFormat.JSON + " is no JSON object");
    }

    private History history() throws MalformedSidecarException {
        top.whole("format", SidecarFormat.NUMBER, SidecarFormat.NUMBER);
        Optional<PhotoIdentity> photo = top.has("photo") ? Optional.of(photo(top.object("photo"))) : Optional.empty();
        List<Slice> slices = slices();
        List<Intent> intents = intents();
        List<Mask> masks = masks(parts());
        List<Layer> layers = new ArrayList<>();
        for (SidecarFields layer : top.objects("layers", MOST_LAYERS)) {
            layers.add(layer(layer, slices, intents, masks));
        }
        List<EditDocument> documents = new ArrayList<>();
        for (int[] indices : top.lists("documents", History.LIMIT, MOST_LAYERS, layers.size())) {
            List<Layer> own = new ArrayList<>();
            for (int index : indices) {
                own.add(layers.get(index));
            }
            documents.add(new EditDocument(photo, own));
        }
        int position = top.index("position", documents.size());
        top.end();
        return History.of(documents, position);
    }

    private static PhotoIdentity photo(SidecarFields photo) throws MalformedSidecarException {
        PhotoIdentity identity = new PhotoIdentity(
                photo.string("name"), photo.whole("bytes", 0, Long.MAX_VALUE), photo.string("sha256"));
        photo.end();
        return identity;
    }

    private List<Slice> slices() throws MalformedSidecarException {
        List<Slice> slices = new ArrayList<>();
        for (SidecarFields slice : top.objects("slices", SidecarFormat.MOST_ENTRIES)) {
            GuideKind kind = slice.named("guide", GuideKind::of);
            int width = (int) slice.whole("width", 1, BilateralGrid.MAX_SIDE);
            int height = (int) slice.whole("height", 1, BilateralGrid.MAX_SIDE);
            int depth = (int) slice.whole("depth", 1, BilateralGrid.MAX_SIDE);
            slice.end();
            String name = SidecarFormat.grid(slices.size());
            byte[] bytes = entries.getOrDefault(name, new byte[0]);
            int coefficients = BilateralGrid.COEFFICIENTS * width * height * depth;
            if (bytes.length != 4L * (GuideCurve.ENTRIES + coefficients)) {
                throw new MalformedSidecarException(name + " is missing or of the wrong length");
            }
            FloatBuffer floats =
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            float[] curve = new float[GuideCurve.ENTRIES];
            float[] grid = new float[coefficients];
            floats.get(curve).get(grid);
            slices.add(new Slice(kind, new GuideCurve(curve), new BilateralGrid(width, height, depth, grid)));
        }
        return slices;
    }

    private static Layer layer(SidecarFields layer, List<Slice> slices, List<Intent> intents, List<Mask> masks)
            throws MalformedSidecarException {
        List<Slice> own = new ArrayList<>();
        for (int index : layer.indices("slices", 2, slices.size())) {
            own.add(slices.get(index));
        }
        SidecarFields model = layer.object("model");
        Layer read = new Layer(
                layer.string("id"),
                layer.string("name"),
                layer.string("instruction"),
                intents.get(layer.index("intent", intents.size())),
                new Prediction(own),
                layer.number("intensity"),
                masks.get(layer.index("mask", masks.size())),
                layer.flag("visible"),
                new ModelReference(model.string("name"), model.string("hash")),
                layer.has("noiseSeed")
                        ? Optional.of(layer.whole("noiseSeed", Long.MIN_VALUE, Long.MAX_VALUE))
                        : Optional.empty());
        model.end();
        layer.end();
        return read;
    }

    private List<Intent> intents() throws MalformedSidecarException {
        List<Intent> intents = new ArrayList<>();
        for (SidecarFields intent : top.objects("intents", MOST_LAYERS)) {
            Optional<StyleRequest> style = Optional.empty();
            if (intent.has("style")) {
                SidecarFields asked = intent.object("style");
                style = Optional.of(new StyleRequest(
                        new Style(asked.string("name"), edits(asked, "recipe")), asked.number("amount")));
                asked.end();
            }
            Set<Keep> keeps = new HashSet<>();
            for (String id : intent.strings("keeps", Keep.ALL.size())) {
                keeps.add(Keep.of(id).orElseThrow(() -> intent.wrong("keeps", "has an unknown value")));
            }
            intents.add(new Intent(edits(intent, "edits"), style, keeps, intent.number("unsupported")));
            intent.end();
        }
        return intents;
    }

    private static List<AttributeEdit> edits(SidecarFields of, String name) throws MalformedSidecarException {
        List<AttributeEdit> edits = new ArrayList<>();
        for (SidecarFields edit : of.objects(name, MOST_EDITS)) {
            edits.add(new AttributeEdit(
                    edit.named("attribute", Attribute::of),
                    edit.has("hue") ? Optional.of(edit.named("hue", Hue::of)) : Optional.empty(),
                    edit.named("region", Region::of),
                    edit.number("amount")));
            edit.end();
        }
        return edits;
    }

    private List<Mask> masks(List<MaskPart> parts) throws MalformedSidecarException {
        List<Mask> masks = new ArrayList<>();
        for (SidecarFields mask : top.objects("masks", MOST_LAYERS)) {
            List<MaskPart> own = new ArrayList<>();
            for (int index : mask.indices("parts", Mask.MOST_PARTS, parts.size())) {
                own.add(parts.get(index));
            }
            Mask read = new Mask(own, mask.flag("inverted"), mask.number("feather"), mask.flag("edgeAware"));
            if (read.points() > Mask.MOST_POINTS) {
                throw mask.wrong("parts", "has " + read.points() + " points of strokes, more than " + Mask.MOST_POINTS);
            }
            masks.add(read);
            mask.end();
        }
        return masks;
    }

    private List<MaskPart> parts() throws MalformedSidecarException {
        List<MaskPart> parts = new ArrayList<>();
        for (SidecarFields part : top.objects("parts", SidecarFormat.MOST_VALUES)) {
            parts.add(new MaskPart(shape(part), part.named("combine", Combine::of)));
            part.end();
        }
        return parts;
    }

    private static MaskShape shape(SidecarFields o) throws MalformedSidecarException {
        return switch (o.string("shape")) {
            case "stroke" ->
                new Stroke(points(o, -1), o.number("radius"), o.number("hardness"), o.number("flow"), o.flag("erase"));
            case "linear" -> {
                List<Point> ends = points(o, 2);
                yield new LinearGradient(ends.getFirst(), ends.getLast());
            }
            case "radial" ->
                new RadialGradient(
                        points(o, 1).getFirst(),
                        o.number("radiusX"),
                        o.number("radiusY"),
                        o.number("rotation"),
                        o.number("softness"));
            case "tones" -> new TonalRange(o.number("low"), o.number("high"), o.number("softness"));
            case "colours" ->
                new ColorRange(
                        o.number("red"),
                        o.number("green"),
                        o.number("blue"),
                        o.number("tolerance"),
                        o.number("softness"));
            default -> throw o.wrong("shape", "has an unknown value");
        };
    }

    /** @param count how many there must be, or -1 for any number */
    private static List<Point> points(SidecarFields of, int count) throws MalformedSidecarException {
        float[] numbers = of.numbers("points", SidecarFormat.MOST_VALUES);
        if (numbers.length % 2 != 0 || count >= 0 && numbers.length != 2 * count) {
            throw of.wrong("points", "has " + numbers.length + " numbers");
        }
        List<Point> points = new ArrayList<>(numbers.length / 2);
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return points;
    }
}
