package org.instantretouch.train.grid;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.instantretouch.file.PartFile;

/**
 * Which photos are learned from and which are held out to be measured on, by the names of their files. It is kept beside the
 * weights: for them a photo stays what it was, whatever comes to the folder, goes from it or cannot be read.
 *
 * @param heldOut names of files
 * @param learned names of files
 */
record PhotoRoles(SortedSet<String> heldOut, SortedSet<String> learned) {
    /** Every so manieth photo is held out. */
    private static final int HELD_OUT = 20;

    private static final String FILE = "photos.json";

    /** Those of photos from which nothing has been learned yet. */
    static PhotoRoles of(List<String> names) {
        PhotoRoles roles = new PhotoRoles(new TreeSet<>(), new TreeSet<>());
        for (int i = 0; i < names.size(); i++) {
            roles.add(names.get(i), i % HELD_OUT == 0);
        }
        return roles;
    }

    /**
     * Those of photos from which a model may have learned: held out are the ones that it held out. Where its manifest does not
     * tell them, or none of them is there, it says so, and holds out as if nothing had been learned.
     *
     * @param names of all photos
     * @param readable those of them that could be read: only they are held out anew
     */
    static PhotoRoles after(
            String model,
            Optional<SortedSet<String>> heldOut,
            List<String> names,
            List<String> readable,
            Consumer<String> log) {
        SortedSet<String> known = heldOut.orElseGet(TreeSet::new);
        if (names.stream().noneMatch(known::contains)) {
            log.accept(
                    model + ": it is not known from which of these photos it has learned; some of those held out may be"
                            + " among them, and figures on them too good");
            return of(readable);
        }
        PhotoRoles roles = new PhotoRoles(new TreeSet<>(), new TreeSet<>());
        names.forEach(name -> roles.add(name, known.contains(name)));
        return roles;
    }

    /** The same with photos that have come since: their names decide, so that others who come do not matter. */
    PhotoRoles with(List<String> names) {
        PhotoRoles all = new PhotoRoles(new TreeSet<>(heldOut), new TreeSet<>(learned));
        names.stream().filter(name -> !knows(name)).forEach(name -> all.add(name, isDrawn(name)));
        return all;
    }

    boolean knows(String name) {
        return heldOut.contains(name) || learned.contains(name);
    }

    private void add(String name, boolean isHeldOut) {
        (isHeldOut ? heldOut : learned).add(name);
    }

    private static boolean isDrawn(String name) {
        CRC32 sum = new CRC32();
        sum.update(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
        return sum.getValue() % HELD_OUT == 0;
    }

    /** Keeps the roles beside the weights. */
    void keep(Path checkpoints) throws IOException {
        String json = new GsonBuilder().setPrettyPrinting().create().toJson(this);
        try (PartFile part = PartFile.forTarget(checkpoints.resolve(FILE))) {
            ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                part.channel().write(bytes);
            }
            part.replace();
        }
    }

    /**
     * The roles that were kept.
     *
     * @throws IOException if the file cannot be read, or is none of {@link #keep}
     */
    static Optional<PhotoRoles> kept(Path checkpoints) throws IOException {
        Path file = checkpoints.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<PhotoRoles> read = read(Files.readString(file));
        if (read.isEmpty()) {
            throw new IOException(
                    file + ": the file is damaged, so it is not known which photos the weights beside it have"
                            + " learned from; name another folder with --checkpoints");
        }
        return read;
    }

    private static Optional<PhotoRoles> read(String json) {
        try {
            JsonElement top = JsonParser.parseString(json);
            JsonObject fields = top.isJsonObject() ? top.getAsJsonObject() : new JsonObject();
            return names(fields, "heldOut")
                    .flatMap(out -> names(fields, "learned").map(in -> new PhotoRoles(out, in)));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** The texts of a list in an object; empty where there is no such list. */
    static Optional<SortedSet<String>> names(JsonObject object, String field) {
        Optional<JsonElement> list = Optional.ofNullable(object.get(field)).filter(JsonElement::isJsonArray);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> names = new TreeSet<>();
        for (JsonElement name : list.get().getAsJsonArray()) {
            if (!name.isJsonPrimitive()) {
                return Optional.empty();
            }
            names.add(name.getAsString());
        }
        return Optional.of(names);
    }
}
