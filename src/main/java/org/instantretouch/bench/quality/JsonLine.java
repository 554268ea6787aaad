package org.instantretouch.bench.quality;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A line of a file that holds a JSON object a line. Whatever is wrong with it is said with the file's name and the line's number. */
record JsonLine(Path file, int number, JsonObject object) {
    private static final int LONGEST = 100_000;

    /** The lines of a file; blank ones are left out. */
    static List<JsonLine> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnusableFileException(file, "it is a folder; name a file of JSON lines");
        }
        List<String> texts;
        try {
            texts = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(file, "it is not a text file in UTF-8; write one JSON object a line");
        }
        List<JsonLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                lines.add(parse(file, i + 1, texts.get(i)));
            }
        }
        if (lines.isEmpty()) {
            throw new UnusableFileException(file, "it is empty; write one JSON object a line");
        }
        return lines;
    }

    private static JsonLine parse(Path file, int number, String text) throws UnusableFileException {
        if (text.length() > LONGEST) {
            throw new UnusableFileException(file, number, "it is longer than " + LONGEST + " characters");
        }
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = element(file, number, reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && element instanceof JsonObject object) {
                return new JsonLine(file, number, object);
            }
            throw new UnusableFileException(file, number, "it is not one JSON object in braces");
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException | JsonParseException | StackOverflowError e) {
            throw new UnusableFileException(file, number, "it is no JSON object; look for a missing quote or comma", e);
        }
    }

    /** As Gson reads it, but for a field that an object has twice, of which Gson keeps the last. */
    private static JsonElement element(Path file, int number, JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                JsonObject object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    String field = reader.nextName();
                    if (object.has(field)) {
                        throw new UnusableFileException(file, number, "\"" + field + "\" is there twice; keep one");
                    }
                    object.add(field, element(file, number, reader));
                }
                reader.endObject();
                return object;
            }
            case BEGIN_ARRAY -> {
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(element(file, number, reader));
                }
                reader.endArray();
                return array;
            }
            default -> {
                return JsonParser.parseReader(reader);
            }
        }
    }

    UnusableFileException wrong(String problem) {
        return new UnusableFileException(file, number, problem);
    }

    /** The same line's words about an object within it. */
    JsonLine about(JsonObject inner) {
        return new JsonLine(file, number, inner);
    }

    void allowOnly(Set<String> fields) throws UnusableFileException {
        for (String field : object.keySet()) {
            if (!fields.contains(field)) {
                throw wrong("there is no field \"" + field + "\"");
            }
        }
    }

    /** A text that can be written to a file. */
    String text(String field) throws UnusableFileException {
        if (object.get(field) instanceof JsonPrimitive primitive && primitive.isString()) {
            String text = primitive.getAsString();
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw wrong(
                        "\"" + field + "\" holds half a character, such as \\ud83d alone; complete it or take it out");
            }
            return text;
        }
        throw wrong("\"" + field + "\" must be a text");
    }

    /** A finite number; empty where the field is missing or null. */
    OptionalDouble number(String field) throws UnusableFileException {
        JsonElement value = Optional.ofNullable(object.get(field)).orElse(JsonNull.INSTANCE);
        if (value.isJsonNull()) {
            return OptionalDouble.empty();
        }
        if (value instanceof JsonPrimitive primitive
                && primitive.isNumber()
                && Double.isFinite(primitive.getAsDouble())) {
            return OptionalDouble.of(primitive.getAsDouble());
        }
        throw wrong("\"" + field + "\" must be a number");
    }

    double neededNumber(String field) throws UnusableFileException {
        OptionalDouble value = number(field);
        if (value.isEmpty()) {
            throw wrong("\"" + field + "\" is missing");
        }
        return value.getAsDouble();
    }

    /** The objects of a list. */
    List<JsonLine> objects(String field) throws UnusableFileException {
        List<JsonLine> objects = new ArrayList<>();
        if (object.get(field) instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element instanceof JsonObject inner) {
                    objects.add(about(inner));
                }
            }
            if (objects.size() == array.size()) {
                return objects;
            }
        }
        throw wrong("\"" + field + "\" must be a list of objects in braces");
    }
}
