package org.instantretouch.train.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases by what they mean, from a list of properties: each key is a meaning, its value the phrases with commas between them.
 *
 * @param <M> a meaning, with equals
 */
final class Lexicon<M> {
    private final Map<M, List<String>> phrases = new HashMap<>();
    private final Map<String, M> meanings = new HashMap<>();
    private final Pattern pattern;

    /** A phrase in a text, from its first character to the one after its last. */
    record Found<M>(int from, int to, M meaning) {}

    /** Reads a resource beside this class; of two keys with one phrase the meaning is the first that is met. */
    Lexicon(String resource, Function<String, M> meaning) {
        Properties lists = new Properties();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource)) {
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : lists.stringPropertyNames()) {
            List<String> all = List.of(lists.getProperty(key).strip().split("\\s*,\\s*"));
            phrases.put(meaning.apply(key), all);
            all.forEach(phrase -> meanings.putIfAbsent(phrase, meaning.apply(key)));
        }
        String alternatives = meanings.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        pattern = Pattern.compile("(?<![\\w'-])(" + alternatives + ")(?![\\w'-])", Pattern.CASE_INSENSITIVE);
    }

    /** The phrases in a text, in order; where several begin at one place, the longest. */
    List<Found<M>> in(String text) {
        List<Found<M>> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            M meaning = meanings.get(matcher.group().toLowerCase(Locale.ROOT));
            if (meaning != null) {
                found.add(new Found<>(matcher.start(), matcher.end(), meaning));
            }
        }
        return found;
    }

    /**
     * The text with another phrase in place of each that was found.
     *
     * @param found what {@link #in} found there
     * @param other the meaning of the phrase that takes a place; the list has phrases for it
     */
    String reworded(String text, List<Found<M>> found, Function<M, M> other, Random random) {
        StringBuilder reworded = new StringBuilder();
        int done = 0;
        for (Found<M> phrase : found) {
            List<String> others = Objects.requireNonNull(phrases.get(other.apply(phrase.meaning())));
            reworded.append(text, done, phrase.from()).append(others.get(random.nextInt(others.size())));
            done = phrase.to();
        }
        return reworded.append(text.substring(done)).toString();
    }
}
