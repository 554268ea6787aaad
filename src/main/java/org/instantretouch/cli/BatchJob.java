package org.instantretouch.cli;

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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file of jobs.
 *
 * @param id what the line calls itself; empty for the number of the line
 */
record BatchJob(Optional<String> id, Path input, List<String> instructions, Path output, float intensity) {
    private static final int LONGEST_LINE = 100_000;
    private static final int MOST_INSTRUCTIONS = 32;
    private static final Set<String> FIELDS =
            Set.of("id", "input", "instruction", "instructions", "output", "intensity");

    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

    /** Reads a line. */
    static BatchJob parse(String line) throws FailedCommandException {
        if (line.length() > LONGEST_LINE) {
            throw new FailedCommandException(Messages.get("batch.tooLong", LONGEST_LINE));
        }
        JsonObject object = object(line);
        for (String field : object.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new FailedCommandException(Messages.get("batch.unknownField", field));
            }
        }
        return new BatchJob(
                object.has("id") ? Optional.of(id(object.get("id"))) : Optional.empty(),
                path(object, "input"),
                instructions(object),
                path(object, "output"),
                intensity(object));
    }

    private static JsonObject object(String line) throws FailedCommandException {
        JsonReader reader = new JsonReader(new StringReader(line));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonObject object = new JsonObject();
            reader.beginObject();
            while (reader.hasNext()) {
                String field = reader.nextName();
                if (object.has(field)) {
                    throw new FailedCommandException(Messages.get("batch.twoFields", field));
                }
                object.add(field, JsonParser.parseReader(reader));
            }
            reader.endObject();
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                return object;
            }
            throw notJson(reader, Optional.empty());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw notJson(reader, Optional.of(e));
        }
    }

    private static FailedCommandException notJson(JsonReader reader, Optional<Exception> cause) {
        // The reader says in words alone where it is.
        Matcher column = COLUMN.matcher(reader.toString());
        String text = Messages.get("batch.notJson", column.find() ? column.group(1) : "1");
        return cause.isPresent() ? new FailedCommandException(text, cause.get()) : new FailedCommandException(text);
    }

    private static String id(JsonElement id) throws FailedCommandException {
        if (id instanceof JsonPrimitive primitive && (primitive.isString() || primitive.isNumber())) {
            return primitive.getAsString();
        }
        throw wrongField("id", "batch.type.id");
    }

    private static Path path(JsonObject object, String field) throws FailedCommandException {
        try {
            return Path.of(text(object, field));
        } catch (InvalidPathException e) {
            throw new FailedCommandException(
                    Messages.get("batch.wrongField", field, Messages.get("batch.type.path")), e);
        }
    }

    private static String text(JsonObject object, String field) throws FailedCommandException {
        if (!object.has(field)) {
            throw new FailedCommandException(Messages.get("batch.missingField", field));
        }
        if (object.get(field) instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw wrongField(field, "batch.type.text");
    }

    private static List<String> instructions(JsonObject object) throws FailedCommandException {
        if (!object.has("instructions")) {
            return List.of(text(object, "instruction"));
        }
        if (object.has("instruction")) {
            throw new FailedCommandException(Messages.get("batch.bothFields"));
        }
        List<String> texts = new ArrayList<>();
        if (object.get("instructions") instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element instanceof JsonPrimitive primitive && primitive.isString()) {
                    texts.add(primitive.getAsString());
                }
            }
            if (texts.size() == array.size() && !texts.isEmpty() && texts.size() <= MOST_INSTRUCTIONS) {
                return List.copyOf(texts);
            }
        }
        throw wrongField("instructions", "batch.type.texts");
    }

    private static float intensity(JsonObject object) throws FailedCommandException {
        if (!object.has("intensity")) {
            return 1;
        }
        if (object.get("intensity") instanceof JsonPrimitive primitive
                && primitive.isNumber()
                && Intensity.isValid(primitive.getAsDouble())) {
            return primitive.getAsFloat();
        }
        throw wrongField("intensity", "batch.type.intensity");
    }

    private static FailedCommandException wrongField(String field, String type) {
        return new FailedCommandException(Messages.get("batch.wrongField", field, Messages.get(type)));
    }
}
