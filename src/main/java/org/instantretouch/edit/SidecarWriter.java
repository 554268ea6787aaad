package org.instantretouch.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.instantretouch.grid.Slice;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;

/**
 * Turns a history into the bytes of a sidecar; the same history always gives the same bytes. What many documents share, such as
 * layers, parts of masks and slices, is written once, in tables, and referred to by its place there.
 */
final class SidecarWriter {
    /** Zip cannot say "no time". */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Half of a surrogate pair, as half an emoji leaves it; it has no place in UTF-8. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private final Table<Slice, Slice> slices = new Table<>(slice -> slice);
    private final Table<MaskPart, JsonObject> parts = new Table<>(SidecarWriter::json);
    private final Table<Mask, JsonObject> masks = new Table<>(this::json);
    private final Table<Intent, JsonObject> intents = new Table<>(SidecarWriter::json);
    private final Table<Layer, JsonObject> layers = new Table<>(this::json);

    private SidecarWriter() {}

    /**
     * Distinct values in the order in which they came; most come as the same object many times. Others are compared by what is
     * written of them, in which what they share with others is but a number.
     */
    private static final class Table<T, W> {
        private final Map<W, Integer> places = new LinkedHashMap<>();
        private final Map<T, Integer> seen = new IdentityHashMap<>();
        private final Function<T, W> written;

        Table(Function<T, W> written) {
            this.written = written;
        }

        int place(T value) {
            Integer known = seen.get(value);
            if (known != null) {
                return known;
            }
            W one = written.apply(value);
            int place = places.computeIfAbsent(one, w -> places.size());
            seen.put(value, place);
            return place;
        }

        List<W> values() {
            return List.copyOf(places.keySet());
        }
    }

    /** The bytes, or empty where they would be more than may be read. */
    static Optional<byte[]> write(History history) throws IOException {
        SidecarWriter writer = new SidecarWriter();
        byte[] json = utf8(writer.json(history).toString());
        long total = json.length;
        for (Slice slice : writer.slices.values()) {
            total += length(slice);
        }
        if (json.length > SidecarFormat.MOST_JSON_BYTES
                || SidecarFormat.values(json) > SidecarFormat.MOST_VALUES
                || total > SidecarFormat.MOST_BYTES
                || writer.slices.values().size() >= SidecarFormat.MOST_ENTRIES) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(SidecarFormat.JSON);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(json);
            zip.closeEntry();
            int index = 0;
            for (Slice slice : writer.slices.values()) {
                store(zip, SidecarFormat.grid(index++), bytes(slice));
            }
        }
        return Optional.of(out.toByteArray());
    }

    /** Text may hold lone surrogates, which JSON can escape: they come back as they were. */
    private static byte[] utf8(String json) {
        return LONE_SURROGATE
                .matcher(json)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Not compressed: the last bits of floats are noise. */
    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static long length(Slice slice) {
        return 4L * (slice.curve().table().length + slice.grid().coefficients().length);
    }

    private static byte[] bytes(Slice slice) {
        float[] curve = slice.curve().table();
        float[] coefficients = slice.grid().coefficients();
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * (curve.length + coefficients.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(curve).put(coefficients);
        return bytes.array();
    }

    private JsonObject json(History history) {
        JsonArray documents = new JsonArray();
        for (EditDocument document : history.documents()) {
            JsonArray one = new JsonArray();
            document.layers().forEach(layer -> one.add(layers.place(layer)));
            documents.add(one);
        }
        JsonArray layerTable = new JsonArray();
        layers.values().forEach(layerTable::add);
        JsonArray maskTable = new JsonArray();
        masks.values().forEach(maskTable::add);
        JsonArray partTable = new JsonArray();
        parts.values().forEach(partTable::add);
        JsonArray intentTable = new JsonArray();
        intents.values().forEach(intentTable::add);
        JsonArray sliceTable = new JsonArray();
        slices.values().forEach(slice -> sliceTable.add(json(slice)));

        JsonObject top = new JsonObject();
        top.addProperty("format", SidecarFormat.NUMBER);
        history.current().photo().ifPresent(photo -> {
            JsonObject o = new JsonObject();
            o.addProperty("name", photo.name());
            o.addProperty("bytes", photo.bytes());
            o.addProperty("sha256", photo.sha256());
            top.add("photo", o);
        });
        top.addProperty("position", history.position());
        top.add("documents", documents);
        top.add("layers", layerTable);
        top.add("slices", sliceTable);
        top.add("intents", intentTable);
        top.add("masks", maskTable);
        top.add("parts", partTable);
        return top;
    }

    private JsonObject json(Layer layer) {
        JsonObject o = new JsonObject();
        o.addProperty("id", layer.id());
        o.addProperty("name", layer.name());
        o.addProperty("instruction", layer.instruction());
        o.addProperty("intent", intents.place(layer.intent()));
        JsonArray own = new JsonArray();
        layer.prediction().slices().forEach(slice -> own.add(slices.place(slice)));
        o.add("slices", own);
        o.addProperty("intensity", layer.intensity());
        o.addProperty("mask", masks.place(layer.mask()));
        o.addProperty("visible", layer.visible());
        JsonObject model = new JsonObject();
        model.addProperty("name", layer.model().name());
        model.addProperty("hash", layer.model().hash());
        o.add("model", model);
        layer.noiseSeed().ifPresent(seed -> o.addProperty("noiseSeed", seed));
        return o;
    }

    private static JsonObject json(Slice slice) {
        JsonObject o = new JsonObject();
        o.addProperty("guide", slice.kind().id());
        o.addProperty("width", slice.grid().width());
        o.addProperty("height", slice.grid().height());
        o.addProperty("depth", slice.grid().depth());
        return o;
    }

    private JsonObject json(Mask mask) {
        JsonObject o = new JsonObject();
        JsonArray own = new JsonArray();
        mask.parts().forEach(part -> own.add(parts.place(part)));
        o.add("parts", own);
        o.addProperty("inverted", mask.inverted());
        o.addProperty("feather", mask.feather());
        o.addProperty("edgeAware", mask.edgeAware());
        return o;
    }

    private static JsonObject json(MaskPart part) {
        JsonObject o = new JsonObject();
        o.addProperty("combine", part.combine().id());
        switch (part.shape()) {
            case Stroke s -> {
                o.addProperty("shape", "stroke");
                o.add("points", points(s.points()));
                o.addProperty("radius", s.radius());
                o.addProperty("hardness", s.hardness());
                o.addProperty("flow", s.flow());
                o.addProperty("erase", s.erase());
            }
            case LinearGradient s -> {
                o.addProperty("shape", "linear");
                o.add("points", points(List.of(s.from(), s.to())));
            }
            case RadialGradient s -> {
                o.addProperty("shape", "radial");
                o.add("points", points(List.of(s.center())));
                o.addProperty("radiusX", s.radiusX());
                o.addProperty("radiusY", s.radiusY());
                o.addProperty("rotation", s.rotation());
                o.addProperty("softness", s.softness());
            }
            case TonalRange s -> {
                o.addProperty("shape", "tones");
                o.addProperty("low", s.low());
                o.addProperty("high", s.high());
                o.addProperty("softness", s.softness());
            }
            case ColorRange s -> {
                o.addProperty("shape", "colours");
                o.addProperty("red", s.red());
                o.addProperty("green", s.green());
                o.addProperty("blue", s.blue());
                o.addProperty("tolerance", s.tolerance());
                o.addProperty("softness", s.softness());
            }
        }
        return o;
    }

    private static JsonArray points(List<Point> points) {
        JsonArray array = new JsonArray(2 * points.size());
        for (Point point : points) {
            array.add(point.x());
            array.add(point.y());
        }
        return array;
    }

    private static JsonObject json(Intent intent) {
        JsonObject o = new JsonObject();
        o.add("edits", edits(intent.edits()));
        intent.style().ifPresent(request -> {
            JsonObject style = new JsonObject();
            style.addProperty("name", request.style().name());
            style.add("recipe", edits(request.style().recipe()));
            style.addProperty("amount", request.amount());
            o.add("style", style);
        });
        JsonArray keeps = new JsonArray();
        intent.keeps().stream().map(Keep::id).sorted().forEach(keeps::add);
        o.add("keeps", keeps);
        o.addProperty("unsupported", intent.unsupported());
        return o;
    }

    private static JsonArray edits(List<AttributeEdit> edits) {
        JsonArray array = new JsonArray();
        for (AttributeEdit edit : edits) {
            JsonObject o = new JsonObject();
            o.addProperty("attribute", edit.attribute().id());
            edit.hue().ifPresent(hue -> o.addProperty("hue", hue.id()));
            o.addProperty("region", edit.region().id());
            o.addProperty("amount", edit.amount());
            array.add(o);
        }
        return array;
    }
}
