package org.instantretouch.intent.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what is asked for in French, German, Spanish, Italian, Portuguese or Dutch into English, word for word by a glossary of the
 * photo's vocabulary: "etwas heller bitte" is "a bit brighter please". A network that learned English hears "contrast" in "weniger
 * Kontrast", and no word of which way.
 */
public final class OtherLanguages {
    private static final String FILE = "languages.txt";

    private static final String ENGLISH = "English";
    private static final String ALL = "All";

    /** What has no word in English. */
    private static final String DROPPED = "-";

    /** At most this share of a sentence's words, as one of so many, may be unknown: names of things, for the most part. */
    private static final int KNOWN_TO_UNKNOWN = 3;

    /** A word with its apostrophe, a number with its unit, or signs. */
    private static final Pattern PIECE =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*['\u2019]?|\\d[\\p{L}\\d.,%]*|[^\\s\\p{L}\\d]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

    private static final Pattern END_OF_CLAUSE = Pattern.compile(".*[,.;:!?\u2026].*");

    private static final Set<String> CONJUNCTIONS = Set.of("and", "but");

    private static final Set<String> DETERMINERS = Set.of("the", "it", "this", "my", "a");

    /** What may stand before a wish's verb, or after it at the end. */
    private static final Set<String> POLITE = Set.of("please", "can you", "i want");

    /** What may be all that is left of a verb at the end of a clause: German "auf" and "ab", Dutch "af" and "weg". */
    private static final Set<String> LEFT_OF_VERBS = Set.of("on", "off");

    /** What one word of Dutch is. */
    private static final String IT_OR_THE = "it or the";

    /** What one word is where something is put into another state, or put there. */
    private static final String MAKE_OR_ADD = "make or add";

    /** Words, or what begins several, that are of no thing. */
    private static final Set<String> NO_THINGS = Set.of(
            "a more less much very too even of to from for at where but and or without with not no only please as in on off is are so bluer redder greener"
                    .concat(" yellower weaker natural vivid muted saturated")
                    .split(" "));

    private static final Map<String, String> COMPARATIVES = Map.of(
            "bright",
            "brighter",
            "dark",
            "darker",
            "warm",
            "warmer",
            "cool",
            "cooler",
            "soft",
            "softer",
            "strong",
            "stronger",
            "pale",
            "paler",
            "deep",
            "deeper");

    /** What is always of the hue that is said after it. */
    private static final Set<String> TONES = Set.of("tone", "tones", "tint", "cast");

    /** What there is much of, rather than that it is so. */
    private static final Set<String> AMOUNTS = Set.of(
            "contrast", "saturation", "light", "brightness", "colour", "warmth", "grain", "noise", "haze", "exposure");

    private static final Set<String> HUES = Stream.concat(
                    Stream.of("warm", "cool", "black", "white", "grey", "brown", "gold"),
                    Words.HUE_OF_NAME.keySet().stream().filter(name -> !name.endsWith("s")))
            .collect(Collectors.toUnmodifiableSet());

    /** What a verb is made of, by another ending. */
    private static final Set<String> STATES = Set.of("bright", "dark");

    private static final Set<String> AS_IT_IS = Set.of("as it is", "as they are");

    private static final Set<String> VERBS = Stream.concat(
                    Stream.of("warm up", "cool down"),
                    Arrays.stream(
                            "keep leave make brighten darken warm cool lift raise lower reduce increase saturate desaturate soften remove add change"
                                    .concat(
                                            " correct crop sharpen blur convert replace straighten rotate bring recover touch")
                                    .split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** Verbs that say nothing of what is to be done. */
    private static final Set<String> OF_ANYTHING = Set.of("make", "keep", "leave", "change");

    /** Languages in which a verb may be the last word of a wish. */
    private static final Set<String> VERB_LAST = Set.of("German", "Dutch");

    /**
     * What a form stands for.
     *
     * @param tells whether it says that a sentence is in its language
     */
    private record Meaning(String english, boolean tells) {}

    /** The glossary of one language. */
    private record Language(String name, Map<String, Meaning> meanings, int longest) {}

    /**
     * A word, number or sign of an instruction.
     *
     * @param spaced whether there is a space before it
     * @param hyphened whether it is a word after a hyphen
     */
    private record Piece(String text, boolean word, boolean spaced, boolean hyphened) {
        String form() {
            return word ? text.replace("'", "").replace("\u2019", "").toLowerCase(Locale.ROOT) : text;
        }
    }

    /**
     * An instruction in the words of one language.
     *
     * @param ours how many words are of its own, not borrowed by English
     * @param telling how many of them tell the language
     * @param says whether one of them says what is to be done, or of what, rather than how much or in which words
     */
    private record Reading(
            Language language, List<Piece> pieces, int known, int unknown, int ours, int telling, boolean says) {
        /** Whether enough of the words is known. */
        boolean isEnough() {
            return unknown == 0 ? ours > 0 : telling > 0 && says && unknown * KNOWN_TO_UNKNOWN <= known + unknown;
        }
    }

    /** What is in the file; all of it is needed for the first instruction. */
    private static final class Glossary {
        static final Map<String, Set<String>> SHARED = new HashMap<>();
        static final List<Language> LANGUAGES = read();

        static final Set<String> ENGLISH_TOO =
                SHARED.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        static final Set<String> OF_ENGLISH = Set.copyOf(SHARED.getOrDefault(ENGLISH, Set.of()));
        static final Set<String> OF_ALL = Set.copyOf(SHARED.getOrDefault(ALL, Set.of()));

        /** Words without one of which a sentence is in none of the languages. */
        static final Set<String> OWN = LANGUAGES.stream()
                .flatMap(language -> language.meanings.keySet().stream())
                .flatMap(Glossary::own)
                .collect(Collectors.toUnmodifiableSet());

        /** The words of a form that English has not; where it has all of them, the longest. */
        private static Stream<String> own(String form) {
            String[] words = form.replace("-", "").split(" ");
            return Arrays.stream(words).allMatch(OtherLanguages::isEnglishToo)
                    ? Arrays.stream(words)
                            .filter(word -> words.length > 1)
                            .max(Comparator.comparingInt(String::length))
                            .stream()
                    : Arrays.stream(words).filter(word -> !isEnglishToo(word));
        }

        private Glossary() {}

        private static List<Language> read() {
            Map<String, Map<String, Meaning>> languages = new LinkedHashMap<>();
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(OtherLanguages.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
                String section = "";
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith("[")) {
                        section = line.substring(1, line.length() - 1);
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        add(languages, section, line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return languages.entrySet().stream()
                    .map(language -> language(language.getKey(), language.getValue()))
                    .toList();
        }

        private static void add(Map<String, Map<String, Meaning>> languages, String section, String line) {
            int equals = line.indexOf('=');
            List<String> forms = Arrays.stream(
                            line.substring(equals + 1).replace("\\", "").split(","))
                    .map(String::strip)
                    .filter(form -> !form.isEmpty())
                    .toList();
            if (equals < 0) {
                SHARED.computeIfAbsent(section, s -> new HashSet<>()).addAll(forms);
                return;
            }
            boolean tells = line.startsWith("*");
            String english = line.substring(tells ? 1 : 0, equals).strip();
            for (String form : forms) {
                Meaning before =
                        languages.computeIfAbsent(section, s -> new HashMap<>()).put(form, new Meaning(english, tells));
                if (before != null) {
                    throw new IllegalStateException(FILE + ": " + form + " stands twice in " + section);
                }
            }
        }

        /** A language with its forms as they are written without accents, too, where that is no other form. */
        private static Language language(String name, Map<String, Meaning> meanings) {
            Map<String, Meaning> all = new HashMap<>(meanings);
            meanings.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(form -> {
                all.putIfAbsent(folded(form.getKey()), form.getValue());
                all.putIfAbsent(folded(spelt(form.getKey())), form.getValue());
            });
            int longest = all.keySet().stream()
                    .mapToInt(form -> form.split(" ").length)
                    .max()
                    .orElseThrow();
            return new Language(name, Map.copyOf(all), longest);
        }
    }

    private OtherLanguages() {}

    /**
     * An instruction in English words: the same, unless it is in one of the languages; empty where it is, and so little of it is
     * known that nothing can be told of it.
     */
    public static Optional<String> english(String text) {
        List<Piece> pieces = pieces(text);
        if (!anyOwn(pieces)) {
            return Optional.of(text);
        }
        Optional<Reading> likeliest = Glossary.LANGUAGES.stream()
                .flatMap(language -> reading(language, pieces).stream())
                .filter(reading -> reading.ours > 0)
                .min(Comparator.comparingInt(Reading::unknown)
                        .thenComparing(Comparator.comparingInt(Reading::telling).reversed()));
        if (likeliest.isEmpty() || Allusions.isOne(PlainText.of(text))) {
            return Optional.of(text);
        }
        Reading reading = likeliest.orElseThrow();
        if (reading.isEnough()) {
            return Optional.of(joined(inOrder(reading)));
        }
        return reading.telling > 0 ? Optional.empty() : Optional.of(text);
    }

    private static boolean anyOwn(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.word && (Glossary.OWN.contains(piece.form()) || Glossary.OWN.contains(folded(piece.form())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnglishToo(String form) {
        return Glossary.ENGLISH_TOO.contains(form);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher matcher = PIECE.matcher(composed);
        int end = 0;
        boolean hyphened = false;
        while (matcher.find()) {
            String piece = matcher.group();
            boolean word = Character.isLetter(piece.codePointAt(0));
            boolean gap = matcher.start() > end;
            // A word stands apart of one with an apostrophe, but not of a bracket.
            boolean spaced = gap || (word && end > 0 && isPartOfWord(composed.charAt(end - 1)));
            boolean between = piece.equals("-")
                    && !gap
                    && matcher.start() > 0
                    && Character.isLetter(composed.charAt(matcher.start() - 1))
                    && matcher.end() < composed.length()
                    && Character.isLetter(composed.charAt(matcher.end()));
            if (!between) {
                pieces.add(
                        new Piece(word ? piece : DECIMAL_COMMA.matcher(piece).replaceAll("."), word, spaced, hyphened));
            }
            hyphened = between;
            end = matcher.end();
        }
        return pieces;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c) || c == '\'' || c == '\u2019';
    }

    /** An instruction in the words of a language; empty where one of them is English. */
    private static Optional<Reading> reading(Language language, List<Piece> pieces) {
        List<Piece> read = new ArrayList<>();
        int known = 0;
        int unknown = 0;
        int ours = 0;
        int telling = 0;
        boolean says = false;
        for (int at = 0; at < pieces.size(); ) {
            Piece piece = pieces.get(at);
            int size = piece.word ? size(language, pieces, at) : 0;
            if (size == 0) {
                if (piece.word && !Glossary.OF_ALL.contains(piece.form())) {
                    if (Glossary.OF_ENGLISH.contains(piece.form())) {
                        return Optional.empty();
                    }
                    unknown++;
                }
                // What hangs together by hyphens is known as a whole, or not at all.
                read.add(piece);
                at++;
                while (at < pieces.size() && pieces.get(at).hyphened) {
                    read.add(new Piece("-" + pieces.get(at).text, true, false, true));
                    at++;
                }
                continue;
            }
            List<Piece> said = pieces.subList(at, at + size);
            Meaning meaning = meaning(language, said).orElseThrow();
            known += size;
            // Several words make one of the language, though English has each.
            if ((size > 1 && meaning.tells) || said.stream().anyMatch(word -> !isEnglishToo(word.form()))) {
                ours++;
                telling += meaning.tells ? 1 : 0;
            }
            if (!meaning.english.equals(DROPPED)) {
                says |= !meaning.tells || says(meaning.english);
                read.add(new Piece(meaning.english, true, true, false));
            }
            at += size;
        }
        return Optional.of(new Reading(language, read, known, unknown, ours, telling, says));
    }

    private static boolean says(String english) {
        return COMPARATIVES.containsValue(english)
                || english.startsWith("leave it")
                || english.startsWith("do not touch")
                || (VERBS.contains(english) && !OF_ANYTHING.contains(english));
    }

    /** How many words from there on make the longest form; 0 for none. */
    private static int size(Language language, List<Piece> pieces, int at) {
        for (int size = Math.min(language.longest, pieces.size() - at); size > 0; size--) {
            List<Piece> said = pieces.subList(at, at + size);
            if (said.stream().allMatch(Piece::word) && meaning(language, said).isPresent()) {
                return size;
            }
        }
        return 0;
    }

    private static Optional<Meaning> meaning(Language language, List<Piece> said) {
        String form = said.stream().map(Piece::form).collect(Collectors.joining(" "));
        Optional<Meaning> hyphened =
                said.getFirst().hyphened ? Optional.ofNullable(language.meanings.get("-" + form)) : Optional.empty();
        return hyphened.or(() -> Optional.ofNullable(language.meanings.get(form)))
                .or(() -> Optional.ofNullable(language.meanings.get(folded(form))));
    }

    /** The words of a reading as English has them one after another. */
    private static List<Piece> inOrder(Reading reading) {
        List<Piece> ordered = new ArrayList<>();
        List<Piece> clause = new ArrayList<>();
        for (Piece piece : compared(reading.pieces)) {
            boolean over = !piece.word && END_OF_CLAUSE.matcher(piece.text).matches();
            boolean next = CONJUNCTIONS.contains(piece.text) && !clause.isEmpty() && isVerbOnly(clause.getLast().text);
            if (over || next) {
                ordered.addAll(ordered(reading.language, clause));
                clause.clear();
                ordered.add(piece);
            } else {
                clause.add(piece);
            }
        }
        ordered.addAll(ordered(reading.language, clause));
        return ordered;
    }

    private static List<Piece> ordered(Language language, List<Piece> clause) {
        List<Piece> words = new ArrayList<>(clause);
        told(words);
        if (!VERB_LAST.contains(language.name) || words.isEmpty()) {
            return words;
        }
        int first = 0;
        while (first < words.size()
                && (POLITE.contains(words.get(first).text) || CONJUNCTIONS.contains(words.get(first).text))) {
            first++;
        }
        int end = words.size();
        while (end > first && POLITE.contains(words.get(end - 1).text)) {
            end--;
        }
        if (end - first > 1 && LEFT_OF_VERBS.contains(words.get(end - 1).text)) {
            end--;
            boolean opened =
                    words.remove(end).text.equals("on") && words.get(first).text.equals("make");
            if (opened) {
                words.set(first, word("open"));
            }
        }
        if (end - first < 2) {
            return words;
        }
        if (words.get(end - 1).text.equals("back")) {
            if (words.get(first).text.equals("reduce")) {
                words.remove(--end);
            } else if (words.get(first).text.equals("remove")) {
                words.set(first, word("bring"));
            }
        }
        String last = words.get(end - 1).text;
        if (last.equals("remove") && Set.of("make", "remove", "reduce").contains(words.get(first).text)) {
            words.remove(end - 1);
            words.set(first, word(last));
        } else if (isVerbOnly(last) && !VERBS.contains(words.get(first).text)) {
            List<Piece> wish = words.subList(startOfLast(words.subList(0, end), first), end);
            wish.addFirst(wish.removeLast());
            if (wish.removeIf(word -> word.text.equals("not") || word.text.equals("do not"))) {
                wish.addFirst(word("do not"));
            }
        } else if (STATES.contains(words.get(first).text) && DETERMINERS.contains(words.get(first + 1).text)) {
            words.set(first, word(words.get(first).text + "en"));
        }
        return words;
    }

    /** Says what English says in other words: "it is" for "is" alone, "make it brighter" for "leave brighter". */
    private static void told(List<Piece> words) {
        if (words.isEmpty()) {
            return;
        }
        String first = words.getFirst().text;
        boolean compared = words.stream().anyMatch(word -> isWish(word.text) && !word.text.equals("please"));
        boolean left = words.stream().anyMatch(word -> AS_IT_IS.contains(word.text));
        if (words.size() > 1 && words.getLast().text.equals("are")) {
            words.removeLast();
        }
        boolean oneVerb =
                words.stream().filter(word -> VERBS.contains(word.text)).count() == 1;
        if (first.equals("is")) {
            words.set(0, word("it is"));
        } else if (first.equals("of the")) {
            words.set(0, word("the"));
        } else if (first.equals("leave") && compared && !left && oneVerb) {
            boolean bare = !isThing(words.get(1).text);
            words.set(0, word(bare ? "make it" : "make"));
        }
    }

    /** Where the last wish of a clause begins: behind a conjunction that a whole wish is before, else where the clause does. */
    private static int startOfLast(List<Piece> words, int first) {
        for (int i = words.size() - 1; i > first; i--) {
            if (CONJUNCTIONS.contains(words.get(i).text)
                    && words.subList(first, i).stream().anyMatch(before -> isWish(before.text))) {
                return i + 1;
            }
        }
        return first;
    }

    /** Whether a word is a verb, and not how something is, too: "cool". */
    private static boolean isVerbOnly(String english) {
        return VERBS.contains(english) && !COMPARATIVES.containsKey(english);
    }

    private static boolean isWish(String english) {
        return COMPARATIVES.containsValue(english)
                || Arrays.stream(english.split(" ")).anyMatch(Set.of("more", "less", "too", "please")::contains);
    }

    /** The words with "brighter" for "more bright", and one of two words where only what follows tells which. */
    private static List<Piece> compared(List<Piece> pieces) {
        List<Piece> compared = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String next = i + 1 < pieces.size() ? pieces.get(i + 1).text : "";
            if (piece.text.equals(IT_OR_THE)) {
                piece = word(isThing(next) ? "the" : "it");
            } else if (piece.text.equals(MAKE_OR_ADD)) {
                piece = word(DETERMINERS.contains(next) && !next.equals("a") ? "make" : "add");
            } else if (piece.text.equals("of the")
                    && !compared.isEmpty()
                    && compared.getFirst().text.equals("remove")) {
                piece = word("from the");
            }
            if (isShade(piece.text) && !compared.isEmpty() && isHueOf(compared.getLast().text)) {
                piece = word(piece.text.substring(0, piece.text.length() - 1));
            }
            String before = compared.isEmpty() ? "" : compared.getLast().text;
            if (before.matches("(?:.* )?more") && COMPARATIVES.containsKey(piece.text)) {
                compared.removeLast();
                String degree = before.equals("more") ? "" : before.substring(0, before.length() - "more".length());
                compared.add(word(degree + COMPARATIVES.get(piece.text)));
            } else if (isOfThing(compared, piece.text)) {
                compared.add(compared.size() - 1, piece);
            } else if (before.equals("remove") && piece.text.equals("a bit of")) {
                compared.set(compared.size() - 1, word("a bit less"));
            } else if (before.equals("add") && piece.text.equals("of the")) {
                continue;
            } else if (before.equals("not") && VERBS.contains(piece.text)) {
                compared.set(compared.size() - 1, word("do not"));
                compared.add(piece);
            } else if (piece.text.equals("not") && VERBS.contains(before)) {
                compared.set(compared.size() - 1, word("do not"));
                compared.add(word(before));
            } else if (before.equals("too") && AMOUNTS.contains(piece.text)) {
                compared.set(compared.size() - 1, word("too much"));
                compared.add(piece);
            } else if (before.startsWith("without") && VERBS.contains(piece.text)) {
                compared.add(word(piece.text.replaceFirst("e$", "") + "ing"));
            } else if (!(before.equals("remove") && piece.text.equals("to"))) {
                compared.add(piece);
            }
        }
        return compared;
    }

    /** Whether a word is of many things of a hue. */
    private static boolean isShade(String english) {
        return english.endsWith("s") && HUES.contains(english.substring(0, english.length() - 1));
    }

    /** Whether a hue after a word is how something is: "shadows blue", "more blue". */
    private static boolean isHueOf(String before) {
        return isWish(before) || before.equals("very") || (isThing(before) && !DETERMINERS.contains(before));
    }

    /** Whether a hue is said after what has it, and that is not to get it: "the tint green", "remove the car red". */
    private static boolean isOfThing(List<Piece> words, String hue) {
        return words.size() > 1
                && HUES.contains(hue)
                && isThing(words.getLast().text)
                && !DETERMINERS.contains(words.getLast().text)
                && !HUES.contains(words.getLast().text)
                && (TONES.contains(words.getLast().text)
                        || words.stream().anyMatch(word -> word.text.equals("remove")));
    }

    private static boolean isThing(String english) {
        return !english.isEmpty()
                && Character.isLetter(english.codePointAt(0))
                && !VERBS.contains(english)
                && !COMPARATIVES.containsKey(english)
                && !COMPARATIVES.containsValue(english)
                && !NO_THINGS.contains(english.split(" ", 2)[0]);
    }

    private static Piece word(String text) {
        return new Piece(text, true, true, false);
    }

    private static String joined(List<Piece> pieces) {
        StringBuilder joined = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.spaced && !joined.isEmpty()) {
                joined.append(' ');
            }
            joined.append(piece.text);
        }
        return joined.toString();
    }

    /** Without accents. */
    private static String folded(String form) {
        return form.chars().allMatch(c -> c < 128)
                ? form
                : MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace("ß", "ss");
    }

    /** With umlauts as they are written without their dots. */
    private static String spelt(String form) {
        return form.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }
}
