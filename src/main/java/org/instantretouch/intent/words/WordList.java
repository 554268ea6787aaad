package org.instantretouch.intent.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Lists of words that the program brings along, which stand beside this class. */
final class WordList {
    private WordList() {}

    /**
     * The lines of a list, in the order of their names.
     *
     * @param file in the form of {@link Properties}, in UTF-8
     */
    static Map<String, String> of(String file) {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> list = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> list.put(name, lines.getProperty(name)));
        return list;
    }
}
