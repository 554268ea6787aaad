package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.NamedRegions.NAME;
import static org.instantretouch.intent.words.NamedRegions.THE;
import static org.instantretouch.intent.words.UnplacedWishes.END;
import static org.instantretouch.intent.words.UnplacedWishes.WISHES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * Settles what one of several wishes is not to do to a part: "warmer and brighter, but don't brighten the sky" lets the sky be
 * warmer. A network hears both wishes everywhere, or takes the part for all that shall not change.
 */
final class ForbiddenThere {
    private static final String NOT = "(?:do not|don't|dont|never|no|not)";

    private static final String VERBS = "brighten|lighten|darken|warm|cool|saturate";

    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?:[,;]|\\b(?:but|and|while|just|only)) (?:please )?" + NOT + " (?<verb>" + VERBS + ")\\b");

    private static final String PART = THE + "(?<PLACE>" + NAME + "|skin(?: ?tones?)?\\b)";

    private static final String MORE_SO = "(?:bright|light|dark|warm|cool|cold)er|(?:more )?saturated";

    private static final Pattern SENTENCE = Pattern.compile("(?<wish>" + WISHES + ")(?:,|;|,? (?:but|and|while|just))? "
            + "(?:(?:please )?(?:(?:do not|don't|dont|never|not) (?<verb>" + VERBS
            + ")|without (?<doing>(?:brighten|lighten|darken|warm|cool|saturat)ing))(?: up)? " + part("first")
            + "|(?:not|no) (?<how>" + MORE_SO + ") (?:in|on|for|at) " + part("second")
            + "|" + part("third")
            + " (?:must|should|shall|may|can)(?: not|n't|not|nt) (?:get|be|become|turn|go) (?:any )?"
            + "(?<become>" + MORE_SO + "))(?: (?:though|too much|any(?: more|more| further)?))?" + END);

    private ForbiddenThere() {}

    private static String part(String group) {
        return PART.replace("PLACE", group);
    }

    /** What is not to be done to a part, and to which. */
    private record Ban(String wish, String verb, Region region) {
        static Optional<Ban> in(String words) {
            Matcher said = SENTENCE.matcher(words);
            return said.matches()
                    ? Optional.of(new Ban(said.group("wish"), verb(said), region(said)))
                    : Optional.empty();
        }

        private static String verb(Matcher said) {
            return List.of("verb", "doing", "how", "become").stream()
                    .flatMap(group -> Optional.ofNullable(said.group(group)).stream())
                    .map(Ban::plainVerb)
                    .findFirst()
                    .orElseThrow();
        }

        private static String plainVerb(String word) {
            String stem = word.replaceFirst("^more ", "").replaceFirst("(?:en)?(?:ing|er)$|(?<=at)ed$", "");
            return switch (stem) {
                case "bright", "brighten", "light", "lighten" -> "brighten";
                case "dark", "darken" -> "darken";
                case "cool", "cold" -> "cool";
                case "warm" -> "warm";
                default -> "saturate";
            };
        }

        private static Region region(Matcher said) {
            return List.of("first", "second", "third").stream()
                    .flatMap(group -> Optional.ofNullable(said.group(group)).stream())
                    .map(name -> name.startsWith("skin") ? Region.SUBJECT : NamedRegions.of(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What a sentence asks for; as it was read, unless one of its wishes is not to be done to a part, or the opposite of one.
     *
     * @param words of the instruction that the intent was read from, {@linkplain PlainText plain}
     */
    static Intent settle(String words, Intent read) {
        if (read.isUnsupported() || read.style().isPresent()) {
            return read;
        }
        return Ban.in(words)
                .filter(ban -> ban.region() != Region.WHOLE)
                .flatMap(ban -> allowed(ban, read))
                .orElse(read);
    }

    private static Optional<Intent> allowed(Ban ban, Intent read) {
        List<AttributeEdit> banned =
                read.edits().stream().filter(e -> isDoneBy(ban.verb(), e)).toList();
        return banned.isEmpty() ? notTheOpposite(ban, read) : movedOff(ban, banned, read);
    }

    /** What is banned in the part is done everywhere else, and the other wishes everywhere. */
    private static Optional<Intent> movedOff(Ban ban, List<AttributeEdit> banned, Intent read) {
        boolean isClear = banned.size() < read.edits().size()
                && banned.stream()
                        .allMatch(e ->
                                e.region() == Region.WHOLE && !e.attribute().hasHue())
                && read.edits().stream().allMatch(e -> e.region() == Region.WHOLE)
                && banned.stream().map(AttributeEdit::attribute).distinct().count() == banned.size();
        if (!isClear || banned.stream().anyMatch(e -> !SparedRegions.mayMoveOff(e, ban.region()))) {
            return Optional.empty();
        }
        List<AttributeEdit> edits = new ArrayList<>();
        read.edits()
                .forEach(e -> edits.addAll(
                        banned.contains(e)
                                ? SparedRegions.elsewhere(ban.region(), e.attribute(), e.amount())
                                : List.of(e)));
        return Optional.of(new Intent(edits, read.style(), Set.of(), read.unsupported()));
    }

    /** More light is asked for where a part is not to get darker: that is no light to be kept. */
    private static Optional<Intent> notTheOpposite(Ban ban, Intent read) {
        boolean up = ban.verb().equals("darken");
        boolean isAsked = (up || ban.verb().equals("brighten"))
                && PlainWishes.in(ban.wish()).stream()
                        .anyMatch(wish -> wish.attribute() == Attribute.EXPOSURE && wish.up() == up);
        if (!isAsked || read.edits().stream().anyMatch(e -> e.attribute() == Attribute.EXPOSURE)) {
            return Optional.empty();
        }
        List<AttributeEdit> edits = new ArrayList<>(read.edits());
        float amount = Words.amount(ban.wish());
        edits.add(AttributeEdit.of(Attribute.EXPOSURE, up ? amount : -amount));
        Set<Keep> keeps = read.keeps().stream()
                .filter(keep -> !keep.attributes().contains(Attribute.EXPOSURE))
                .collect(Collectors.toSet());
        return Optional.of(new Intent(edits, read.style(), keeps, read.unsupported()));
    }

    /**
     * Whether something else is not to be done to a part than all that is asked for.
     *
     * @param words of an instruction, {@linkplain PlainText plain}
     */
    static boolean isOfOther(String words, Intent read) {
        Matcher forbidden = FORBIDDEN.matcher(words);
        return forbidden.find() && !read.edits().stream().allMatch(e -> isDoneBy(forbidden.group("verb"), e));
    }

    private static boolean isDoneBy(String verb, AttributeEdit edit) {
        return switch (edit.attribute()) {
            case EXPOSURE, HUE_LUMINANCE ->
                edit.amount() > 0 ? verb.equals("brighten") || verb.equals("lighten") : verb.equals("darken");
            case TEMPERATURE -> verb.equals(edit.amount() > 0 ? "warm" : "cool");
            case SATURATION, VIBRANCE, HUE_SATURATION -> edit.amount() > 0 && verb.equals("saturate");
            default -> false;
        };
    }
}
