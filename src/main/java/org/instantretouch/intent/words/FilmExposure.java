package org.instantretouch.intent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * How a film is exposed and developed, which with its name asks for what that does to it: "Tri-X pushed two stops" is more
 * contrast, "Portra overexposed" a lighter photo. A network hears a complaint, or loses the film.
 *
 * @param edits what it does
 * @param rest the sentence without that
 */
record FilmExposure(List<AttributeEdit> edits, String rest) {
    private static final float CONTRAST = 0.15f;
    private static final float BLACKS = 0.1f;
    private static final float LIGHT = 0.3f;

    /** What each further stop adds, where a scan brings most of the light back. */
    private static final float MORE_LIGHT = 0.2f;

    /** From the speed on a film's box to that in "pushed to 1600". */
    private static final int TO_A_SPEED = 2;

    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "2", 2, "three", 3, "3", 3);

    private static final String BY = "(?:(?: by)? \\+?(?<stops>a|one|two|three|[123])(?: full)?(?: stops?)?\\b"
            + "|(?<speed> (?:to|at) (?:iso |ei ?)?\\d{3,5}\\b))?";

    /** What is pushed without this is anything. */
    private static final String DEVELOPED = "(?=[ -]process|(?: by)? \\+?(?:a|one|two|three|[123])(?: full)? stops?\\b"
            + "| (?:to|at) (?:iso |ei ?)?\\d{3,5}\\b)";

    private static final String DONE = "(?:slightly |a (?:bit|little) )?(?<way>pushed|pulled|(?:push|pull)" + DEVELOPED
            + "|over-?exposed|under-?exposed)\\b" + "(?:[ -]process(?:ed|ing)?\\b)?" + BY;

    /** Apart by a comma, it may be how the photo is. */
    private static final Pattern WAY =
            Pattern.compile("(?:(?<=[\\w+] )|^(?!" + Words.unnamed(DONE) + " ?[,;.!?]))" + DONE);

    /** A film that a network knows by itself. */
    private static final String FILM = "(?:portra|ektachrome)(?: (?:100|160|400|800))?";

    private static final Pattern OF_FILM =
            Words.pattern(FILM + " " + Words.unnamed(DONE) + "|" + Words.unnamed(DONE) + " (?:kodak )?" + FILM);

    /** Where it was taken so, which may be what is to be mended. */
    private static final Pattern NO_WISH = Words.pattern(
            "not|no|never|without|too|is|it's|that's|was|were|fix|i|accidentally|came|looks|if|why|my|this|scans?|tone"
                    + "|bring|brighten|darken|lower|reduce|raise|lift|correct|recover|rescue|save|help|needs?|down|up");

    private static final Pattern EXPOSED = Words.pattern("over-?exposed|under-?exposed");

    /** Whether a clause may be of a photo that was taken too bright or too dark, by what the whole sentence says. */
    static boolean isToBeMended(String clause, String words) {
        return Words.has(EXPOSED, clause) && Words.has(NO_WISH, words);
    }

    /** What words say beside a film's name. */
    static Optional<FilmExposure> in(String words) {
        Matcher way = WAY.matcher(words);
        return way.find() && !Words.has(NO_WISH, words)
                ? Optional.of(new FilmExposure(edits(way), way.replaceFirst(" ")))
                : Optional.empty();
    }

    /**
     * What a sentence asks for; as it was read, unless a network heard a film that is to be exposed or developed in its own way.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isEmpty() || read.isUnsupported() || !Words.has(OF_FILM, words)) {
            return read;
        }
        return in(words).map(film -> with(film.edits, read)).orElse(read);
    }

    private static Intent with(List<AttributeEdit> exposed, Intent read) {
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        edits.removeIf(e -> e.attribute() == Attribute.EXPOSURE && e.region() == Region.WHOLE);
        exposed.stream()
                .filter(e -> edits.stream().noneMatch(other -> other.attribute() == e.attribute()))
                .forEach(edits::add);
        return read.withEdits(edits);
    }

    private static List<AttributeEdit> edits(Matcher way) {
        int stops = way.group("speed") != null
                ? TO_A_SPEED
                : NUMBERS.getOrDefault(Optional.ofNullable(way.group("stops")).orElse(""), 1);
        float light = LIGHT + MORE_LIGHT * (stops - 1);
        String word = way.group("way");
        if (word.startsWith("over")) {
            return List.of(AttributeEdit.of(Attribute.EXPOSURE, light));
        }
        if (word.startsWith("under")) {
            return List.of(AttributeEdit.of(Attribute.EXPOSURE, -light));
        }
        return word.startsWith("push")
                ? List.of(
                        AttributeEdit.of(Attribute.CONTRAST, CONTRAST * stops),
                        AttributeEdit.of(Attribute.BLACKS, -BLACKS * stops))
                : List.of(AttributeEdit.of(Attribute.CONTRAST, -CONTRAST * stops));
    }
}
