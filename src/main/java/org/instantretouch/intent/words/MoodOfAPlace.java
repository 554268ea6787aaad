package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that a mood that one place is to have is no look of the whole photo: "make the sky more dramatic". A network hears the
 * style, and darkens the rocks below as well.
 */
final class MoodOfAPlace {
    private static final Map<String, String> STYLES = Map.of(
            "dramatic",
            "dramatic",
            "moody",
            "moody",
            "stormy",
            "dramatic",
            "gloomy",
            "gloomy",
            "epic",
            "dramatic",
            "cinematic",
            "teal-orange",
            "dreamy",
            "dreamy");

    private static final String MOOD =
            STYLES.keySet().stream().sorted().collect(Collectors.joining("|", "(?<mood>", ")"));

    /** The light of what is dramatic, by the amount of its contrast. */
    private static final float DARKER = -0.8f;

    private static final String MORE = "(?:(?:" + DEGREE + "|even|very|really|extra) )?(?:more )?";

    private static final String PLACE = "(?<place>" + NAME + ")";

    private static final List<Pattern> OF_PLACES = List.of(
            pattern(MORE + MOOD + " " + PLACE),
            pattern(PLACE + " (?:should |must |could |to )?(?:be |look |feel )?(?:an? )?" + MORE + MOOD));

    /** By these words it is no wish, or one of the photo. */
    private static final Pattern NO_WISH = pattern(
            "not|no|never|don.?t|less|too|without|is|are|was|were|isn.?t|why|than"
                    + "|like|as|whole|overall|everything|photo|picture|image|shot|look and feel|vibes?|mood|atmosphere|style");

    /** What stays as it is, is said of other things. */
    private static final String LEFT =
            ",? (?:but |and )?(?:keep|leave) (?:the |my |her |his )?\\w+ (?:as (?:it|they) (?:is|are)|alone|untouched)"
                    + "|^ ?(?:please )?(?:keep|leave) (?:the |my |her |his )?\\w+ (?:as (?:it|they) (?:is|are)|alone|untouched)(?:,? (?:and|but)|,) ";

    /** Who says this means no more than it, or wants no less light, or nothing. */
    private static final Pattern CONTRAST =
            pattern("contrast\\w*|(?:hard|harder) tones|(?:bright|light|dark)\\w*|love|enough|nice|plenty|great|good");

    private static final Pattern ANY_MOOD = pattern(MOOD);

    private static final String SKY = "(?:the |these |those |that |this )?(?:sky|skies|clouds?)";

    /** A sky of more drama, of which a network hears the contrast alone. */
    private static final Pattern DRAMA = pattern("drama (?:in|into|to|for|on|of) " + SKY + "|" + SKY
            + " (?:needs?|wants?|could (?:use|do with)|deserves?|has to have) (?:\\w+ ){0,4}drama|give " + SKY
            + " (?:\\w+ ){0,4}drama");

    private MoodOfAPlace() {}

    /**
     * What a sentence asks for; as it was read, unless the style that was heard is said of places alone.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || has(NO_WISH, words.replaceAll(LEFT, ""))) {
            return read;
        }
        if (read.style().isEmpty()) {
            return hasContrastAlone(read) && has(DRAMA, words) && !has(CONTRAST, words) ? darker(read) : read;
        }
        List<MatchResult> found = OF_PLACES.stream()
                .flatMap(pattern -> pattern.matcher(words).results())
                .toList();
        long moods = ANY_MOOD.matcher(words).results().count();
        String style = read.style().get().style().name();
        if (found.size() != 1
                || moods != 1
                || !style.equals(STYLES.get(found.getFirst().group("mood")))) {
            return read;
        }
        List<Region> regions = NamedRegions.in(found.getFirst().group("place"));
        // Of who it is of, it is a mood of the photo.
        if (regions.size() != 1 || regions.getFirst() == Region.SUBJECT) {
            return read;
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        for (AttributeEdit edit :
                mood(style, regions.getFirst(), Words.amount(found.getFirst().group()))) {
            edits.removeIf(e -> e.attribute() == edit.attribute() && e.region() == edit.region());
            edits.add(edit);
        }
        return new Intent(edits, Optional.empty(), read.keeps(), read.unsupported());
    }

    private static boolean hasContrastAlone(Intent read) {
        return read.edits().stream().filter(e -> e.region() == Region.SKY).count() == 1
                && read.edits().stream()
                        .anyMatch(
                                e -> e.region() == Region.SKY && e.attribute() == Attribute.CONTRAST && e.amount() > 0);
    }

    private static Intent darker(Intent read) {
        List<AttributeEdit> edits = new ArrayList<>();
        for (AttributeEdit edit : read.edits()) {
            edits.add(edit);
            if (edit.region() == Region.SKY) {
                edits.add(new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.SKY, DARKER * edit.amount()));
            }
        }
        return read.withEdits(edits);
    }

    private static List<AttributeEdit> mood(String style, Region region, float amount) {
        return switch (style) {
            case "dramatic" ->
                List.of(
                        new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, DARKER * amount),
                        new AttributeEdit(Attribute.CONTRAST, Optional.empty(), region, amount));
            case "teal-orange" ->
                List.of(
                        new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, -0.6f * amount),
                        new AttributeEdit(Attribute.CONTRAST, Optional.empty(), region, 0.8f * amount));
            case "dreamy" ->
                List.of(
                        new AttributeEdit(Attribute.CONTRAST, Optional.empty(), region, -0.6f * amount),
                        new AttributeEdit(Attribute.DEHAZE, Optional.empty(), region, -0.7f * amount),
                        new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, 0.3f * amount));
            default ->
                List.of(
                        new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), region, -0.8f * amount),
                        new AttributeEdit(Attribute.SATURATION, Optional.empty(), region, -0.5f * amount));
        };
    }
}
