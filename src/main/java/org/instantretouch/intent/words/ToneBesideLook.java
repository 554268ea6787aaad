package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.Words.DEGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a look is to be warm or cool where a sentence lists that beside it: "Nordic interior: bright, clean, cool". A network
 * takes it for a part of the look, which may have no such tone, or the other one. Of a season or the like that shall be bright, airy or
 * moody as well, "bright and airy summer look", it hears the one or the other, and both count.
 */
final class ToneBesideLook {
    /** How warm or cool it is: a look has its own tones as well. */
    private static final float AMOUNT = 0.35f;

    /** An item of a list, perhaps with one more word of its kind. */
    private static final Pattern ITEM = Pattern.compile("(?:^|[,:;] |\\b(?:and|but|yet) )(?:(?:" + DEGREE
            + "|very|nice and) )?(?<tone>warm|warmer|cool|cooler|cold|colder)"
            + "(?: (?:tones?|toned|colou?rs)| (?:and|but|&) (?:airy|gentle|soft|bright|light|clean|dark|inviting|calm|fresh|crisp))?"
            + "(?=$| ?[,;.!]| please\\b)");

    /** After a look: its colours are to be stronger and darker. */
    private static final Pattern DEEPER = Pattern.compile("(?:,|,? (?:but|and|only))(?: with)? (?<deeper>(?:" + DEGREE
            + " )?(?:deeper|richer)(?: still)?)(?: (?:colou?rs|tones))?" + UnplacedWishes.END + "$");

    private static final float OF_DEEPER = 0.7f;
    private static final float DARKER = -0.3f;

    private static final Set<String> WITHOUT_COLOUR = Set.of("noir", "sepia-print", "sin-city");

    private static final Pattern NO_WISH = Words.pattern(
            "not|no|never|don.?t|isn.?t|less|too|without|is|are|was|were|if|than|keep|instead|rather|undo|remove|fix|why");

    /** These have no colours to be warm or cool, or are one of both themselves. */
    private static final Set<String> OF_ONE_TONE =
            Set.of("noir", "sepia-print", "golden-hour", "moonlight", "teal-orange", "cozy", "winter", "autumn");

    /** What stands before a look, and does what. */
    private static final Map<String, String> ADJECTIVES = Map.ofEntries(
            Map.entry("bright", "exposure+0.25"),
            Map.entry("light", "exposure+0.2"),
            Map.entry("airy", "exposure+0.15 shadows+0.15 contrast-0.12"),
            Map.entry("dark", "exposure-0.25"),
            Map.entry("moody", "exposure-0.2 contrast+0.12 saturation-0.15 vignette+0.15"),
            Map.entry("dreamy", "contrast-0.15 dehaze-0.2"),
            Map.entry("soft", "contrast-0.2"),
            Map.entry("hazy", "dehaze-0.25"),
            Map.entry("misty", "dehaze-0.25"),
            Map.entry("faded", "fade+0.3"),
            Map.entry("muted", "saturation-0.25"),
            Map.entry("vibrant", "vibrance+0.3"),
            Map.entry("colourful", "vibrance+0.3"),
            Map.entry("colorful", "vibrance+0.3"),
            Map.entry("crisp", "contrast+0.2"),
            Map.entry("punchy", "contrast+0.25"),
            Map.entry("warm", "temperature+0.35"),
            Map.entry("cold", "temperature-0.35"));

    /** The looks beside which they stand, of which little is had where another one was heard. */
    private static final Map<String, String> LOOKS = Map.of(
            "summer", "temperature+0.15 vibrance+0.25 exposure+0.1",
            "autumn", "temperature+0.3 hue_saturation.orange+0.25 hue_shift.green-0.35",
            "fall", "temperature+0.3 hue_saturation.orange+0.25 hue_shift.green-0.35",
            "winter", "temperature-0.35 whites+0.12",
            "spring", "exposure+0.12 vibrance+0.2 hue_luminance.green+0.15",
            "vintage", "fade+0.3 temperature+0.25",
            "retro", "fade+0.3 temperature+0.25",
            "cinematic", "contrast+0.2 shadow_tint.aqua+0.35 highlight_tint.orange+0.25",
            "film", "fade+0.25 highlights-0.1");

    /** Which of those words each style has heard. */
    private static final Map<String, Set<String>> OF_STYLES = Map.ofEntries(
            Map.entry("summer", Set.of("summer", "warm", "vibrant", "colourful", "colorful")),
            Map.entry("autumn", Set.of("autumn", "fall", "warm")),
            Map.entry("winter", Set.of("winter", "cold", "cool", "crisp")),
            Map.entry("spring", Set.of("spring", "light", "airy")),
            Map.entry("vintage", Set.of("vintage", "retro", "faded", "warm", "film")),
            Map.entry("matte-film", Set.of("film", "faded", "muted", "soft", "vintage")),
            Map.entry("teal-orange", Set.of("cinematic", "punchy", "film")),
            Map.entry("moody", Set.of("moody", "dark", "muted", "faded")),
            Map.entry("gloomy", Set.of("dark", "muted", "moody", "cold", "cool")),
            Map.entry("dreamy", Set.of("dreamy", "soft", "hazy", "misty", "airy", "light")),
            Map.entry("clean-bright", Set.of("bright", "light", "airy", "crisp", "punchy")),
            Map.entry("high-key", Set.of("bright", "light", "airy")),
            Map.entry("low-key", Set.of("dark", "moody")));

    private static final String ANY = any(ADJECTIVES);

    private static final Pattern BESIDE = Pattern.compile(PlainWishes.PLEASE
            + "(?:(?:make|give|turn) (?:it|this|everything|(?:the|this|my) (?:photo|picture|image|shot))(?: into)? |have |with |go for |in )?"
            + "(?:(?:an?|some|the|that|nice|very|really) ){0,3}(?<adjectives>" + ANY + "(?:(?:,? and |, ?| & | )" + ANY
            + "){0,2}),? (?:and )?(?<look>" + any(LOOKS) + ")(?: (?:wedding|beach|film|movie|garden|day|light|photo))?"
            + " (?:look|feel|feeling|vibe|vibes|mood|style|tones|aesthetic|atmosphere|palette)" + UnplacedWishes.END);

    private static final Pattern ADJECTIVE = Words.pattern(ANY);

    private ToneBesideLook() {}

    private static String any(Map<String, String> words) {
        return words.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")\\b"));
    }

    /** The same with what was heard of neither the look nor what stands before it. */
    private static Intent both(Matcher beside, Intent read) {
        Set<String> heard = read.style()
                .map(s -> OF_STYLES.getOrDefault(s.style().name(), Set.of()))
                .orElse(Set.of());
        if (read.style().isPresent() && heard.isEmpty()) {
            return read;
        }
        String look = beside.group("look");
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        Stream.concat(
                        ADJECTIVE
                                .matcher(beside.group("adjectives"))
                                .results()
                                .map(MatchResult::group)
                                .filter(word -> !heard.contains(word))
                                .map(ADJECTIVES::get),
                        Stream.of(look).filter(word -> !heard.contains(word)).map(LOOKS::get))
                .filter(Objects::nonNull)
                .flatMap(recipe -> NamedLooks.edits(recipe).stream())
                .filter(e -> edits.stream()
                        .noneMatch(other -> other.attribute() == e.attribute()
                                && other.hue().equals(e.hue())))
                .forEach(edits::add);
        return edits.equals(read.edits()) ? read : read.withEdits(edits);
    }

    /**
     * What a sentence asks for; as it was read, unless a look was heard without the tone that stands beside it.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher beside = BESIDE.matcher(words);
        return beside.matches() && !read.isUnsupported() && read.keeps().isEmpty()
                ? both(beside, read)
                : withTone(words, deeper(words, read));
    }

    private static Intent deeper(String words, Intent read) {
        Matcher deeper = DEEPER.matcher(words);
        boolean isLookAlone = read.style()
                        .filter(style -> !WITHOUT_COLOUR.contains(style.style().name()))
                        .isPresent()
                && read.edits().stream()
                        .allMatch(e -> e.attribute() == Attribute.TEMPERATURE || e.attribute() == Attribute.TINT);
        if (!isLookAlone || read.isUnsupported() || Words.has(NO_WISH, words) || !deeper.find()) {
            return read;
        }
        float amount = Words.amount(deeper.group("deeper"));
        return read.withEdits(Stream.concat(
                        read.edits().stream(),
                        Stream.of(
                                AttributeEdit.of(Attribute.SATURATION, OF_DEEPER * amount),
                                AttributeEdit.of(Attribute.EXPOSURE, DARKER * amount)))
                .toList());
    }

    private static Intent withTone(String words, Intent read) {
        if (read.style().isEmpty()
                || OF_ONE_TONE.contains(read.style().get().style().name())
                || read.edits().stream()
                        .anyMatch(e -> e.attribute() == Attribute.TEMPERATURE && e.region() == Region.WHOLE)
                || Words.has(NO_WISH, words)
                || !NamedRegions.withTheWhole(words).isEmpty()) {
            return read;
        }
        List<MatchResult> tones = ITEM.matcher(words).results().toList();
        if (tones.size() != 1) {
            return read;
        }
        float amount = tones.getFirst().group("tone").startsWith("warm") ? AMOUNT : -AMOUNT;
        AttributeEdit tone = AttributeEdit.of(Attribute.TEMPERATURE, amount);
        return read.withEdits(
                Stream.concat(read.edits().stream(), Stream.of(tone)).toList());
    }
}
