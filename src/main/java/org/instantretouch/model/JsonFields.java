package org.instantretouch.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON object being read strictly: every getter checks type and range and names the field where it fails, and
 * {@link #end()} refuses fields that nobody asked for.
 */
public final class JsonFields {
    /** No file of ours comes near; beyond it something else lies there. */
    private static final long MAX_BYTES = 16 << 20;

    /** A whole number without an exponent, and far from the ends of long. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}");

    /** Where the reader's message says that the fault is. */
    private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");

    private final String file;
    private final String path;
    private final JsonObject object;
    private final Set<String> known = new HashSet<>();

    private JsonFields(String file, String path, JsonObject object) {
        this.file = file;
        this.path = path;
        this.object = object;
    }

    /** Reads a file that holds one JSON object and nothing else. */
    static JsonFields read(Path file) throws ModelException {
        String shown = ModelException.shown(file);
        if (!Files.isRegularFile(file)) {
            throw new ModelException(shown, "the file is missing; install the model again");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ModelException(shown, "the file is too large to be what its name says");
            }
            JsonReader reader = new JsonReader(new StringReader(Files.readString(file)));
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new ModelException(shown, "text follows the JSON object; remove it");
            }
            if (!root.isJsonObject()) {
                throw new ModelException(shown, "is not a JSON object; install the model again");
            }
            return new JsonFields(shown, "", root.getAsJsonObject());
        } catch (ModelException e) {
            throw e;
        } catch (IOException | JsonParseException e) {
            throw new ModelException(shown, "JSON", "cannot be read (" + reason(e) + "); install the model again", e);
        }
    }

    /** What is wrong with a file; of what is no JSON, where: what the reader says of it is for programmers. */
    private static String reason(Exception e) {
        String reason = ModelException.reason(e);
        Matcher place = PLACE.matcher(reason);
        return place.find() ? "it is no JSON from " + place.group() + " on" : reason;
    }

    /**
     * Reads one line of a file of JSON objects.
     *
     * @param shown the file and the line as messages are to show them
     * @throws ModelException if it is not one JSON object
     */
    public static JsonFields ofLine(String shown, String line) throws ModelException {
        JsonReader reader = new JsonReader(new StringReader(line));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement root = JsonParser.parseReader(reader);
            if (root.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return new JsonFields(shown, "", root.getAsJsonObject());
            }
        } catch (IOException | JsonParseException e) {
            throw new ModelException(shown, "JSON", "cannot be read; write one object a line", e);
        }
        throw new ModelException(shown, "is not one JSON object; write one a line");
    }

    /** The file as messages show it. */
    String file() {
        return file;
    }

    /** What is wrong with a field. */
    public ModelException wrong(String name, String problem) {
        return new ModelException(file, at(name), problem);
    }

    /** The full name of a field of this object. */
    String at(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }

    List<String> names() {
        return List.copyOf(object.keySet());
    }

    /** Whether there is such a field. */
    public boolean has(String name) {
        known.add(name);
        return object.has(name);
    }

    JsonFields object(String name) throws ModelException {
        return object(at(name), get(name));
    }

    Optional<JsonFields> optionalObject(String name) throws ModelException {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** An object whose fields are free; empty where there is none. */
    JsonObject free(String name) throws ModelException {
        return has(name) ? object(name).object.deepCopy() : new JsonObject();
    }

    /** A list of objects. */
    public List<JsonFields> objects(String name) throws ModelException {
        List<JsonFields> all = new ArrayList<>();
        for (JsonElement element : array(name)) {
            all.add(object(at(name) + "[" + all.size() + "]", element));
        }
        return all;
    }

    /** A text. */
    public String string(String name) throws ModelException {
        return string(at(name), get(name));
    }

    String string(String name, String otherwise) throws ModelException {
        return has(name) ? string(name) : otherwise;
    }

    /** A list of texts. */
    public List<String> strings(String name) throws ModelException {
        List<String> all = new ArrayList<>();
        for (JsonElement element : array(name)) {
            all.add(string(at(name) + "[" + all.size() + "]", element));
        }
        return List.copyOf(all);
    }

    /** Whether a field says true; false where there is none. */
    public boolean isTrue(String name) throws ModelException {
        if (!has(name)) {
            return false;
        }
        JsonElement element = get(name);
        if (!(element instanceof JsonPrimitive p && p.isBoolean())) {
            throw wrong(name, "must be true or false");
        }
        return element.getAsBoolean();
    }

    long whole(String name, long min, long max) throws ModelException {
        return whole(at(name), get(name), min, max);
    }

    int integer(String name, int min, int max) throws ModelException {
        return (int) whole(name, min, max);
    }

    List<Long> wholes(String name, long min, long max) throws ModelException {
        List<Long> all = new ArrayList<>();
        for (JsonElement element : array(name)) {
            all.add(whole(at(name) + "[" + all.size() + "]", element, min, max));
        }
        return List.copyOf(all);
    }

    /** A number of a range. */
    public float number(String name, float min, float max) throws ModelException {
        return number(at(name), get(name), min, max);
    }

    List<Float> numbers(String name, float min, float max) throws ModelException {
        List<Float> all = new ArrayList<>();
        for (JsonElement element : array(name)) {
            all.add(number(at(name) + "[" + all.size() + "]", element, min, max));
        }
        return List.copyOf(all);
    }

    /** Refuses fields that were not read. */
    public void end() throws ModelException {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw wrong(name, "unknown field; remove it, or use a version of the app that knows it");
            }
        }
    }

    private JsonElement get(String name) throws ModelException {
        known.add(name);
        JsonElement element = object.get(name);
        if (element == null || element.isJsonNull()) {
            throw wrong(name, "the field is missing; add it");
        }
        return element;
    }

    private JsonArray array(String name) throws ModelException {
        JsonElement element = get(name);
        if (!element.isJsonArray()) {
            throw wrong(name, "must be a list");
        }
        return element.getAsJsonArray();
    }

    private JsonFields object(String at, JsonElement element) throws ModelException {
        if (!element.isJsonObject()) {
            throw new ModelException(file, at, "must be an object");
        }
        return new JsonFields(file, at, element.getAsJsonObject());
    }

    private String string(String at, JsonElement element) throws ModelException {
        if (!(element instanceof JsonPrimitive p && p.isString())) {
            throw new ModelException(file, at, "must be a text");
        }
        return element.getAsString();
    }

    private long whole(String at, JsonElement element, long min, long max) throws ModelException {
        if (element instanceof JsonPrimitive p && p.isNumber()) {
            try {
                String digits = p.getAsString();
                // BigDecimal, which takes some 40 ms of a cold start to prepare, is for numbers written in other ways.
                long value = PLAIN.matcher(digits).matches()
                        ? Long.parseLong(digits)
                        : p.getAsBigDecimal().longValueExact();
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (ArithmeticException | NumberFormatException e) {
                throw new ModelException(file, at, "must be a whole number from " + min + " to " + max, e);
            }
        }
        throw new ModelException(file, at, "must be a whole number from " + min + " to " + max);
    }

    private float number(String at, JsonElement element, float min, float max) throws ModelException {
        if (element instanceof JsonPrimitive p && p.isNumber()) {
            float value = p.getAsFloat();
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw new ModelException(file, at, "must be a number from " + min + " to " + max);
    }
}
