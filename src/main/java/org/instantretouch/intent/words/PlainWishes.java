package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.words.RegionLists.Wish;

/**
 * Words for light and colour that each ask for one thing, and by how much, for text in its {@linkplain PlainText plain}
 * form.
 */
final class PlainWishes {
    private static final Map<String, Wish> OF_VERBS = wishes(Map.of(
            wish(Attribute.EXPOSURE, true), List.of("brighten", "lighten", "lift", "illuminate"),
            wish(Attribute.EXPOSURE, false), List.of("darken", "dim", "deepen", "tone down"),
            wish(Attribute.TEMPERATURE, true), List.of("warm"),
            wish(Attribute.TEMPERATURE, false), List.of("cool"),
            wish(Attribute.SATURATION, true), List.of("saturate"),
            wish(Attribute.SATURATION, false), List.of("desaturate", "mute"),
            wish(Attribute.CONTRAST, false), List.of("soften", "flatten"),
            wish(Attribute.DEHAZE, true), List.of("dehaze"),
            wish(Attribute.FADE, true), List.of("fade")));

    private static final Map<String, Wish> OF_COMPARATIVES = wishes(Map.of(
            wish(Attribute.EXPOSURE, true), List.of("brighter", "lighter"),
            wish(Attribute.EXPOSURE, false), List.of("darker", "dimmer"),
            wish(Attribute.TEMPERATURE, true), List.of("warmer"),
            wish(Attribute.TEMPERATURE, false), List.of("cooler", "colder"),
            wish(Attribute.CONTRAST, false), List.of("softer", "flatter")));

    /** Those of what there can be more or less of. */
    private static final Map<String, Wish> OF_ADJECTIVES = wishes(Map.of(
            wish(Attribute.EXPOSURE, true), List.of("bright", "light"),
            wish(Attribute.EXPOSURE, false), List.of("dark", "dim"),
            wish(Attribute.TEMPERATURE, true), List.of("warm"),
            wish(Attribute.TEMPERATURE, false), List.of("cool", "cold"),
            wish(Attribute.SATURATION, true), List.of("saturated", "colorful", "colourful"),
            wish(Attribute.CONTRAST, true), List.of("contrasty")));

    /** Likewise. */
    private static final Map<String, Wish> OF_NOUNS = wishes(Map.of(
            wish(Attribute.TEMPERATURE, true), List.of("warmth"),
            wish(Attribute.SATURATION, true), List.of("saturation"),
            wish(Attribute.CONTRAST, true), List.of("contrast")));

    /** A word that is a verb and an adjective asks for the same as both. */
    private static final Map<String, Wish> OF_WORDS = ofWords();

    /** Before what is asked for, where a sentence begins. */
    static final String PLEASE =
            "^ ?(?:(?:please|pls|can|could|would|will|you|i|i'd|want|need|like|to|just|hi|hey|now|first),? ){0,8}";

    /** What to do. */
    static final String VERB = anyOf(OF_VERBS) + "(?: up| down| off)?";

    /** How something is, or shall be. */
    static final String ADJECTIVE = anyOf(OF_ADJECTIVES);

    /** What something shall be: "brighter", "a bit less warm". */
    static final String COMPARATIVE = "(?:(?:" + DEGREE + " )?(?:" + anyOf(OF_COMPARATIVES) + "|(?:more|less) (?:"
            + ADJECTIVE + "|" + anyOf(OF_NOUNS) + ")))";

    private static final Pattern WISH = pattern("(?<less>less )?(?<word>" + anyOf(OF_WORDS) + ")");

    private PlainWishes() {}

    private static Wish wish(Attribute attribute, boolean up) {
        return new Wish(attribute, Optional.empty(), up);
    }

    private static Map<String, Wish> wishes(Map<Wish, List<String>> words) {
        Map<String, Wish> wishes = new HashMap<>();
        words.forEach((wish, own) -> own.forEach(word -> wishes.put(word, wish)));
        return Map.copyOf(wishes);
    }

    private static Map<String, Wish> ofWords() {
        Map<String, Wish> wishes = new HashMap<>(OF_VERBS);
        wishes.putAll(OF_COMPARATIVES);
        wishes.putAll(OF_ADJECTIVES);
        wishes.putAll(OF_NOUNS);
        return Map.copyOf(wishes);
    }

    /** The longest first, as "light" begins "lighten". */
    private static String anyOf(Map<String, Wish> wishes) {
        return wishes.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(?:", ")\\b"));
    }

    /** What words ask for, in their order. */
    static List<Wish> in(String words) {
        return WISH.matcher(words).results().map(PlainWishes::of).toList();
    }

    private static Wish of(MatchResult word) {
        Wish wish = Objects.requireNonNull(OF_WORDS.get(word.group("word")));
        return word.group("less") == null ? wish : wish(wish.attribute(), !wish.up());
    }

    /** What words ask for, by as much as they say. */
    static List<AttributeEdit> edits(String words) {
        float amount = Words.amount(words);
        return in(words).stream()
                .map(wish -> AttributeEdit.of(wish.attribute(), wish.up() ? amount : -amount))
                .toList();
    }
}
