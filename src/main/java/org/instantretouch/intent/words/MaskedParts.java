package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.PlainWishes.COMPARATIVE;
import static org.instantretouch.intent.words.PlainWishes.PLEASE;
import static org.instantretouch.intent.words.PlainWishes.VERB;
import static org.instantretouch.intent.words.Words.DEGREE;
import static org.instantretouch.intent.words.Words.has;
import static org.instantretouch.intent.words.Words.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;

/**
 * Settles what a sentence asks for that has a part masked or selected first, as other editors want it: "mask the foreground and warm
 * it up", "select the background and cool it down", "mask her out, darken the rest". A network hears the mask as something that it
 * cannot do, or as darkness, and the wish as one of the whole photo.
 */
final class MaskedParts {
    private static final String BY_VERB =
            "(?:(?:(?:(?:range|luminosity|luma) )?mask|select|isolate|target|lasso|pick|choose|outline|brush over|paint over|go over)"
                    + "(?: just| only)?)";

    private static final String KIND =
            "(?:an? )?(?:(?:linear|radial|graduated|grad|soft|local|luminosity|range|simple|quick|layer|new) ){0,5}"
                    + "(?:mask|gradient|filter|selection|adjustment|brush)";

    /** What makes a mask, before the part that it is of. */
    private static final String MASK = "(?:" + BY_VERB + "|(?:make|create|use|add|put|draw|set|take|with) " + KIND
            + " (?:of|on|over|for|from|to|around)|" + KIND + " (?:of|on|over|from))";

    private static final String NAMED = THE + "(?:(?:whole|entire) )?(?<part>" + NAME + "|skin|model)";

    private static final String TONES = "(?:the )?(?<tones>shadows|darks|highlights|brights)";

    /** Any other thing, of which the network tells where it is, and nothing that one would rather have gone. */
    private static final String THING =
            "(?:the|my|her|his|their|our) (?!(?:[a-z]+ )?(?:logos?|text|signs?|scratch|scratches|spots?|stains?"
                    + "|wires?|poles?|watermark|blemish|blemishes|pimples?|date|stamp|graffiti|dust|reflections?|photo|picture|image|shot|one)\\b)(?:[a-z]+ )?[a-z]+";

    private static final String REST = RestOfPhoto.REST.replace("rest", "(?:rest|remainder)") + "|what(?:'s| is) left";

    private static final String THEN = "(?:(?: ?[,;:.]| -)? (?:and |then |and then |so |to )?(?:please )?)";

    private static final String IT = "(?: (?:it|them|that|this|him|her)| " + "(?:" + REST + "))?";

    private static final String MAYBE_SO = "(?: " + DEGREE + ")?";

    /** What there can be more or less of. */
    private static final Map<String, Attribute> OF_NAMES = Map.of(
            "exposure", Attribute.EXPOSURE,
            "brightness", Attribute.EXPOSURE,
            "contrast", Attribute.CONTRAST,
            "saturation", Attribute.SATURATION,
            "warmth", Attribute.TEMPERATURE,
            "temperature", Attribute.TEMPERATURE,
            "vibrance", Attribute.VIBRANCE,
            "shadows", Attribute.SHADOWS,
            "highlights", Attribute.HIGHLIGHTS);

    private static final String UP = "(?:raise|lift|increase|boost|add|up|open)";

    private static final String DOWN = "(?:lower|reduce|decrease|cut|drop)";

    private static final String SLIDER =
            "(?:" + UP + "|" + DOWN + ")(?: " + DEGREE + "(?: of)?)?(?: (?:its|their|her|his|the|some|more))? "
                    + OF_NAMES.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

    private static final Pattern A_SLIDER =
            pattern("(?:(?<up>" + UP + ")|" + DOWN + ") (?:(?!and\\b|then\\b|it\\b|them\\b)[a-z]+ ){0,4}?(?<name>"
                    + String.join("|", OF_NAMES.keySet()) + ")");

    private static final String WISH = "(?:" + SLIDER + "|(?:" + DEGREE + " )?" + VERB + IT + "(?: up| down| off)?|make"
            + IT + " " + COMPARATIVE + "|" + COMPARATIVE + ")" + MAYBE_SO;

    private static final String WISHES =
            THEN + "(?<wishes>" + WISH + "(?:(?:,| and|, and| then|, then) " + WISH + "){0,2})" + UnplacedWishes.END;

    private static final Pattern SENTENCE =
            Pattern.compile(PLEASE + MASK + " (?:" + NAMED + "|" + TONES + "|" + THING + ")" + WISHES);

    private static final String TURNED = "invert(?: it| that| the mask| the selection)?";

    /** What is masked to be spared. */
    private static final Pattern INVERSE =
            Pattern.compile(PLEASE + "(?:invert " + NAMED + " (?:mask|selection)|invert (?:the |a )?(?:mask|selection) "
                    + "(?:of|on|over|for) " + again("Turned") + "|" + BY_VERB + " (?:out |off )" + again("Out") + "|"
                    + BY_VERB + " " + again("Before")
                    + " (?:out|off)|" + BY_VERB + " " + again("Then") + "(?:,| and|, and| then|, then) " + TURNED + ")"
                    + WISHES);

    private static final Pattern THE_REST = pattern(REST);

    /** What may be meant for detail rather than for light or colour. */
    private static final Pattern OF_DETAIL = pattern("soft\\w*|flat\\w*|fade");

    /** Of what is masked out, or of all else. */
    private static final Pattern PRONOUN = pattern("it|them|this|that|him|her");

    private static final Pattern ONE_PERSON = pattern("him|her");

    private MaskedParts() {}

    private static String again(String suffix) {
        return NAMED.replace("<part>", "<part" + suffix + ">");
    }

    /**
     * What a sentence asks for; as it was read, unless it is a mask and plain wishes for what it is of.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.style().isPresent()) {
            return read;
        }
        Matcher inverse = INVERSE.matcher(words);
        if (inverse.matches()) {
            return inverse(inverse, inverse.group("wishes"), read);
        }
        Matcher sentence = SENTENCE.matcher(words);
        return sentence.matches() ? masked(sentence, sentence.group("wishes"), read) : read;
    }

    private static Intent inverse(Matcher sentence, String wishes, Intent read) {
        boolean isOut = sentence.group("partOut") != null || sentence.group("partBefore") != null;
        return isOut && has(PRONOUN, wishes) ? read : ofPart(region(part(sentence)), true, wishes, read);
    }

    private static Intent masked(Matcher sentence, String wishes, Intent read) {
        String part = sentence.group("part");
        String tones = sentence.group("tones");
        // "Mask her and brighten her, darken the rest" has one for each.
        if (has(THE_REST, wishes) && said(wishes).size() > 1) {
            return read;
        }
        if (part != null) {
            return ofPart(region(part), has(THE_REST, wishes), wishes, read);
        }
        return tones != null ? ofTones(tones, wishes, read) : ofThing(wishes, read);
    }

    private static String part(Matcher inverse) {
        return inverse.namedGroups().keySet().stream()
                .filter(group -> group.startsWith("part"))
                .flatMap(group -> Stream.ofNullable(inverse.group(group)))
                .findFirst()
                .orElseThrow();
    }

    /** What is no other region by its name is who the photo is of. */
    private static Region region(String name) {
        Region region = NamedRegions.of(name);
        return region == Region.WHOLE ? Region.SUBJECT : region;
    }

    private static Intent ofPart(Region region, boolean inverse, String wishes, Intent read) {
        if ((region != Region.SUBJECT && has(ONE_PERSON, wishes)) || has(OF_DETAIL, wishes)) {
            return read;
        }
        return asked(
                wishes,
                read,
                said -> inverse
                        ? SparedRegions.elsewhere(region, said.attribute(), said.amount())
                        : List.of(RegionLists.in(region, said)));
    }

    /** Dark or bright tones, of which the light is one thing and the colour another. */
    private static Intent ofTones(String tones, String wishes, Intent read) {
        boolean dark = tones.startsWith("sh") || tones.startsWith("d");
        return said(wishes).stream()
                        .allMatch(e -> e.attribute() == Attribute.EXPOSURE || e.attribute() == Attribute.TEMPERATURE)
                ? asked(wishes, read, said -> List.of(ofTones(dark, said)))
                : read;
    }

    private static AttributeEdit ofTones(boolean dark, AttributeEdit said) {
        if (said.attribute() == Attribute.EXPOSURE) {
            return AttributeEdit.of(dark ? Attribute.SHADOWS : Attribute.HIGHLIGHTS, said.amount());
        }
        Hue hue = said.amount() > 0 ? Hue.ORANGE : Hue.BLUE;
        return new AttributeEdit(
                dark ? Attribute.SHADOW_TINT : Attribute.HIGHLIGHT_TINT,
                Optional.of(hue),
                Region.WHOLE,
                Math.abs(said.amount()));
    }

    /** What was heard, and can be done, where it is all that is asked for, and in one place. */
    private static Intent ofThing(String wishes, Intent read) {
        List<AttributeEdit> said = said(wishes);
        boolean isHeard = read.edits().size() == said.size()
                && read.edits().stream()
                        .allMatch(
                                e -> e.region() != Region.WHOLE && said.stream().anyMatch(s -> isSame(s, e)));
        return isHeard ? supported(read.edits(), read) : read;
    }

    /** All that the wishes say, each by what was heard of it anywhere, where it belongs. */
    private static Intent asked(String wishes, Intent read, Function<AttributeEdit, List<AttributeEdit>> place) {
        List<AttributeEdit> edits = said(wishes).stream()
                .map(said -> read.edits().stream()
                        .filter(e -> isSame(said, e))
                        .findFirst()
                        .map(e -> said.withAmount(e.amount()))
                        .orElse(said))
                .flatMap(said -> place.apply(said).stream())
                .map(e -> read.edits().stream()
                        .filter(heard -> isThere(heard, e))
                        .findFirst()
                        .orElse(e))
                .toList();
        return supported(edits, read);
    }

    /** The same with these edits, and nothing that cannot be done. */
    private static Intent supported(List<AttributeEdit> edits, Intent read) {
        boolean same = List.copyOf(edits).equals(read.edits()) && !read.isUnsupported();
        return same ? read : new Intent(edits, read.style(), read.keeps(), 0);
    }

    private static boolean isSame(AttributeEdit said, AttributeEdit heard) {
        return heard.attribute() == said.attribute() && heard.amount() > 0 == said.amount() > 0;
    }

    private static boolean isThere(AttributeEdit heard, AttributeEdit asked) {
        return isSame(asked, heard)
                && heard.region() == asked.region()
                && heard.hue().equals(asked.hue());
    }

    private static List<AttributeEdit> said(String wishes) {
        List<AttributeEdit> said = new ArrayList<>();
        float amount = Words.amount(wishes);
        A_SLIDER.matcher(wishes).results().map(found -> slider(found, amount)).forEach(said::add);
        said.addAll(PlainWishes.edits(A_SLIDER.matcher(wishes).replaceAll("")));
        return said;
    }

    private static AttributeEdit slider(MatchResult found, float amount) {
        Attribute attribute = OF_NAMES.getOrDefault(found.group("name"), Attribute.EXPOSURE);
        return AttributeEdit.of(attribute, found.group("up") == null ? -amount : amount);
    }
}
