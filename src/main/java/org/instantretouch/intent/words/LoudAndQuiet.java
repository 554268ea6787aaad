package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.Words.HUES;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles that what shall be loud has more colour and all else less: "the flowers should pop, the rest should be quiet", "let the kite
 * be the star and mute the rest". A network hears the quiet, of the whole photo, or more colour in both.
 */
final class LoudAndQuiet {
    private static final String SHALL = "(?:(?:should|must|shall|can|could|may|needs to|has to|to|just|really) ){0,2}";

    private static final String VERY = "(?:(?:really|very|super|nice and|all|properly) ){0,2}";

    private static final String LOUD = "(?:pop|pops|sing|sings|scream|screams|shout|jump out|leap out"
            + "|(?:(?:be|stay|as) )?" + VERY
            + "(?:(?:the )?star|loud|vivid|bold|vibrant|colou?rful|saturated|in (?:full )?colou?r|punchy)"
            + "(?: as (?:hell|anything))?"
            + "|(?:be )?" + VERY + "(?<hue>" + HUES + ") as (?:hell|anything|can be|possible))";

    private static final String GREY =
            "(?:nearly|almost|close to|as good as|half) (?:bw|mono(?:chrome)?|gr[ae]y(?:scale)?|colou?rless)";

    private static final String QUIET =
            "(?:whisper|recede|fade(?: away| back| out)?|step back|shut up|hush|calm down|sit back"
                    + "|(?:(?:be|stay|go|as) )?(?:(?:nice and|very|really|rather|quite|a bit|more|all) ){0,2}"
                    + "(?:quiet(?:er)?|calm(?:er)?|muted|dull(?:er)?|subdued|drab|desaturated|toned down|faded|" + GREY
                    + "))";

    private static final String MUTE = "(?:mute|quieten|quiet|calm|desaturate|hush|subdue|tone down|fade)(?: down)?";

    private static final String ELSE = "(?:" + RestOfPhoto.REST
            + "|(?:the |its |her |his )?(?:background|backdrop|crowd|surroundings|scene around (?:it|her|him|them)))";

    private static final String THING = "(?<thing>(?:(?:the|my|her|his|our|their|this|that|those|these) )?+"
            + "(?!(?:colou?rs?|it|everything|all|rest|whole|photo|picture|pic|image|shot|scene|background|backdrop|crowd|surroundings|others?"
            + "|make|let|have|get)\\b)"
            + "[a-z']+(?: (?!and\\b|but\\b|is\\b|are\\b)[a-z]+)?)";

    private static final String THEN = "(?:,|;|,? (?:and|but|while|with))? ?";

    private static final Pattern SENTENCE = Pattern.compile(PLEASE + "(?:(?:make|let|have|get) )?+" + THING + " "
            + SHALL
            + LOUD + THEN + "(?:(?:(?:make|let|keep|have) )?" + ELSE + " " + SHALL + "(?<quiet>" + QUIET + ")|" + MUTE
            + " "
            + ELSE + ")" + END);

    private static final Pattern NEARLY_GREY = pattern(GREY);

    /** By how much more colour what is loud beyond others has, and by how much less what is hardly coloured. */
    private static final float LOUDER = 0.8f;

    private LoudAndQuiet() {}

    /**
     * What a sentence asks for; as it was read, unless it says nothing but that one thing shall be loud and all else quiet.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        Matcher two = SENTENCE.matcher(words);
        if (read.style().isPresent() || !two.matches()) {
            return read;
        }
        String thing = two.group("thing");
        float quiet = two.group("quiet") != null && has(NEARLY_GREY, two.group("quiet")) ? -LOUDER : -Words.PLAIN;
        List<Hue> hues = List.copyOf(HueLists.hues(thing));
        Region region = NamedRegions.in(thing).stream().findFirst().orElse(Region.SUBJECT);
        if (isHeard(hues, region, read)) {
            return read;
        }
        Optional<Hue> hue = Optional.ofNullable(two.group("hue")).map(Words.HUE_OF_NAME::get);
        List<AttributeEdit> edits = new ArrayList<>();
        if (!hues.isEmpty()) {
            // What is told by its hue has its colour by that.
            hues.forEach(own -> edits.add(AttributeEdit.of(Attribute.HUE_SATURATION, own, LOUDER)));
            edits.add(AttributeEdit.of(Attribute.SATURATION, quiet));
        } else {
            edits.add(
                    hue.isPresent()
                            ? new AttributeEdit(Attribute.HUE_SATURATION, hue, region, LOUDER)
                            : new AttributeEdit(Attribute.SATURATION, hue, region, Words.PLAIN));
            edits.addAll(SparedRegions.elsewhere(region, Attribute.SATURATION, quiet));
        }
        return new Intent(together(edits), read.style(), read.keeps(), 0);
    }

    /** Whether both were heard, each in its place: more of one, and something else of the other. */
    private static boolean isHeard(List<Hue> hues, Region region, Intent read) {
        if (read.isUnsupported()) {
            return false;
        }
        if (!hues.isEmpty()) {
            return read.edits().stream()
                    .anyMatch(e -> e.hue().filter(hues::contains).isPresent() && e.amount() > 0);
        }
        Region other = NamedRegions.rest(region);
        List<AttributeEdit> of =
                read.edits().stream().filter(e -> e.region() == region).toList();
        return !of.isEmpty()
                && of.stream().allMatch(e -> e.amount() > 0)
                && read.edits().stream().anyMatch(e -> e.region() == other)
                && read.edits().stream().allMatch(e -> e.region() == region || e.region() == other);
    }

    /** Those of one attribute and place as one. */
    private static List<AttributeEdit> together(List<AttributeEdit> edits) {
        List<AttributeEdit> together = new ArrayList<>();
        for (AttributeEdit edit : edits) {
            int same = together.indexOf(together.stream()
                    .filter(e -> e.attribute() == edit.attribute() && e.region() == edit.region())
                    .findFirst()
                    .orElse(edit));
            if (same < 0) {
                together.add(edit);
            } else {
                float sum = Math.clamp(together.get(same).amount() + edit.amount(), -1f, 1f);
                together.set(same, edit.withAmount(sum));
            }
        }
        return together;
    }
}
