package org.instantretouch.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An object of {@code edit.json} being read strictly: every getter checks type and range and names the field where it fails, and
 * {@link #end()} refuses fields that nobody asked for.
 */
final class SidecarFields {
    private final String path;
    private final JsonObject object;
    private final Set<String> known = new HashSet<>();

    SidecarFields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    MalformedSidecarException wrong(String name, String problem) {
        return new MalformedSidecarException(at(name) + " " + problem);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        known.add(name);
        return object.has(name);
    }

    private JsonElement get(String name) throws MalformedSidecarException {
        known.add(name);
        JsonElement element = object.get(name);
        if (element == null || element.isJsonNull()) {
            throw wrong(name, "is missing");
        }
        return element;
    }

    SidecarFields object(String name) throws MalformedSidecarException {
        return object(at(name), get(name));
    }

    private static SidecarFields object(String at, JsonElement element) throws MalformedSidecarException {
        if (!element.isJsonObject()) {
            throw new MalformedSidecarException(at + " is no object");
        }
        return new SidecarFields(at, element.getAsJsonObject());
    }

    private JsonArray array(String name, int most) throws MalformedSidecarException {
        if (!(get(name) instanceof JsonArray array)) {
            throw wrong(name, "is no list");
        }
        if (array.size() > most) {
            throw wrong(name, "has " + array.size() + " entries, more than " + most);
        }
        return array;
    }

    List<SidecarFields> objects(String name, int most) throws MalformedSidecarException {
        List<SidecarFields> all = new ArrayList<>();
        for (JsonElement element : array(name, most)) {
            all.add(object(at(name) + "[" + all.size() + "]", element));
        }
        return all;
    }

    /** Whole numbers from 0 to below an end. */
    int[] indices(String name, int most, int end) throws MalformedSidecarException {
        return indices(name, array(name, most), end);
    }

    private int[] indices(String name, JsonArray array, int end) throws MalformedSidecarException {
        int[] all = new int[array.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (int) whole(name, array.get(i), 0, end - 1L);
        }
        return all;
    }

    /** Lists of whole numbers from 0 to below an end. */
    List<int[]> lists(String name, int most, int mostEach, int end) throws MalformedSidecarException {
        List<int[]> all = new ArrayList<>();
        for (JsonElement element : array(name, most)) {
            if (!(element instanceof JsonArray array) || array.size() > mostEach) {
                throw wrong(name, "holds something that is no list, or too long");
            }
            all.add(indices(name, array, end));
        }
        return all;
    }

    float[] numbers(String name, int most) throws MalformedSidecarException {
        JsonArray array = array(name, most);
        float[] all = new float[array.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(name, array.get(i));
        }
        return all;
    }

    String string(String name) throws MalformedSidecarException {
        return string(name, get(name));
    }

    List<String> strings(String name, int most) throws MalformedSidecarException {
        List<String> all = new ArrayList<>();
        for (JsonElement element : array(name, most)) {
            all.add(string(name, element));
        }
        return all;
    }

    private String string(String name, JsonElement element) throws MalformedSidecarException {
        if (element instanceof JsonPrimitive p && p.isString()) {
            return p.getAsString();
        }
        throw wrong(name, "is no text");
    }

    boolean flag(String name) throws MalformedSidecarException {
        if (get(name) instanceof JsonPrimitive p && p.isBoolean()) {
            return p.getAsBoolean();
        }
        throw wrong(name, "is neither true nor false");
    }

    int index(String name, int end) throws MalformedSidecarException {
        return (int) whole(name, 0, end - 1L);
    }

    long whole(String name, long min, long max) throws MalformedSidecarException {
        return whole(name, get(name), min, max);
    }

    private long whole(String name, JsonElement element, long min, long max) throws MalformedSidecarException {
        if (element instanceof JsonPrimitive p
                && p.isNumber()
                && p.getAsString().length() <= 20) {
            try {
                long value = Long.parseLong(p.getAsString());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw new MalformedSidecarException(at(name) + " is no whole number", e);
            }
        }
        throw wrong(name, "is no whole number from " + min + " to " + max);
    }

    float number(String name) throws MalformedSidecarException {
        return number(name, get(name));
    }

    private float number(String name, JsonElement element) throws MalformedSidecarException {
        if (element instanceof JsonPrimitive p && p.isNumber()) {
            float value = p.getAsFloat();
            if (Float.isFinite(value)) {
                return value;
            }
        }
        throw wrong(name, "is no number");
    }

    /** What a text names, such as an enum constant by its id. */
    <T> T named(String name, Function<String, Optional<T>> find) throws MalformedSidecarException {
        String id = string(name);
        return find.apply(id).orElseThrow(() -> wrong(name, "has an unknown value"));
    }

    /** Refuses fields that were not read. */
    void end() throws MalformedSidecarException {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw wrong(name.length() > 40 ? name.substring(0, 40) : name, "is an unknown field");
            }
        }
    }
}
