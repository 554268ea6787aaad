package org.instantretouch.render.gl;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Textures by what they hold. Beyond a capacity those go that were not used the longest, but none of the frame being drawn. */
final class TextureCache<K, T extends Texture> implements AutoCloseable {
    private int capacity;
    private final LinkedHashMap<K, T> textures = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<K> used = new HashSet<>();

    TextureCache(int capacity) {
        this.capacity = capacity;
    }

    /** From now on it holds so many textures, if no frame needs more. */
    void capacity(int textures) {
        capacity = textures;
    }

    boolean has(K key) {
        return textures.containsKey(key);
    }

    /** The texture of a key, made if it is not there. */
    T get(K key, Supplier<T> make) {
        used.add(key);
        T texture = textures.get(key);
        if (texture == null) {
            texture = make.get();
            textures.put(key, texture);
        }
        return texture;
    }

    /** Ends a frame, and frees what is too much. */
    void trim() {
        Iterator<Map.Entry<K, T>> eldest = textures.entrySet().iterator();
        while (textures.size() > capacity && eldest.hasNext()) {
            Map.Entry<K, T> entry = eldest.next();
            if (!used.contains(entry.getKey())) {
                entry.getValue().close();
                eldest.remove();
            }
        }
        used.clear();
    }

    /** Frees all. */
    @Override
    public void close() {
        textures.values().forEach(Texture::close);
        textures.clear();
        used.clear();
    }
}
