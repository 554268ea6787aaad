package org.instantretouch.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Instructions that what is being typed may become: those typed before, and common ones. */
final class Suggestions {
    private static final int MOST = 8;
    private static final String FILE = "suggestions.txt";

    private final List<String> common;

    /**
     * What a text may become.
     *
     * @param itself whether it is just what was typed
     */
    record Suggestion(String text, boolean itself) {
        @Override
        public String toString() {
            return text;
        }
    }

    Suggestions() {
        try (InputStream in = Suggestions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            common = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a text may become: first itself, then what begins with it, then what has all of its words.
     *
     * @param before typed before, the last one first
     * @return at most {@value #MOST}; none for a blank text
     */
    List<Suggestion> of(String text, Collection<String> before) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(before);
        all.addAll(common);
        Set<String> found = new LinkedHashSet<>();
        all.stream()
                .filter(s -> s.toLowerCase(Locale.ROOT).startsWith(typed))
                .limit(MOST)
                .forEach(found::add);
        List<String> words = List.of(typed.split("\\s+"));
        all.stream()
                .filter(s -> words.stream().allMatch(s.toLowerCase(Locale.ROOT)::contains))
                .limit(MOST)
                .forEach(found::add);
        found.removeIf(s -> s.equalsIgnoreCase(text.strip()));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Suggestion> result = new ArrayList<>(List.of(new Suggestion(text.strip(), true)));
        found.stream().limit(MOST - 1).forEach(s -> result.add(new Suggestion(s, false)));
        return List.copyOf(result);
    }
}
